#include "corpus/files/confinement.h"

#include <cerrno>
#include <system_error>

#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "corpus/files/landlock.h"
#include "corpus/files/system_call_filter.h"

namespace tracuu::corpus {
namespace {

// Sanitizers reserve terabytes of address space for their shadow memory.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kLimitsAddressSpace = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kLimitsAddressSpace = false;
#else
constexpr bool kLimitsAddressSpace = true;
#endif
#else
constexpr bool kLimitsAddressSpace = true;
#endif

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

void limit(int resource, rlim_t soft, rlim_t hard) {
  const rlimit bounds{soft, hard};
  if (setrlimit(static_cast<__rlimit_resource_t>(resource), &bounds) != 0) fail("setrlimit");
}

void limit(int resource, rlim_t most) { limit(resource, most, most); }

void apply(const ReaderLimits& limits) {
  constexpr rlim_t kMib = rlim_t{1} << 20;
  limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1);
  limit(RLIMIT_FSIZE, limits.scratch_file_mib * kMib);
  limit(RLIMIT_NOFILE, limits.open_files);
  limit(RLIMIT_CORE, 0);
  if (kLimitsAddressSpace) limit(RLIMIT_AS, limits.memory_mib * kMib);
}

// What root may do beyond others; the programs started later do not get it back, because no new
// privileges are given.
void drop_capabilities() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
  if (syscall(SYS_capset, &header, none) != 0) fail("capset");
}

}  // namespace

Confinement confine(const ReaderLimits& limits, const std::filesystem::path& scratch) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) fail("no new privileges");
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  apply(limits);
  drop_capabilities();
  Confinement in_force;
  in_force.memory = kLimitsAddressSpace;
  in_force.abi = landlock_abi();
  in_force.landlock = restrict_files(in_force.abi, scratch);
  in_force.seccomp = restrict_system_calls();
  return in_force;
}

std::string describe(const Confinement& confinement) {
  std::string text = "in force: limits on time, output, open files";
  if (confinement.memory) text += ", address space";
  if (confinement.landlock) {
    text += "; Landlock (ABI " + std::to_string(confinement.abi) +
            "): reads programs and their data, writes its scratch folder only";
  }
  if (confinement.seccomp) {
    text += "; seccomp: no network, no leaving the process group, nothing for administrators";
  }
  text += "\nnot in force: ";
  std::string missing;
  if (!confinement.memory) missing += "limit on address space (a sanitizer needs it); ";
  if (!confinement.landlock) missing += "Landlock (the kernel has none or it is off); ";
  if (!confinement.seccomp) missing += "seccomp (the kernel has none or refuses the filter); ";
  return text + (missing.empty() ? "nothing" : missing.substr(0, missing.size() - 2)) + "\n";
}

}  // namespace tracuu::corpus
