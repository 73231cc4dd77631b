#include "corpus/files/landlock.h"

#include <array>
#include <cstdint>
#include <string_view>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

// Newer than the headers of Debian 12: asked for only where the kernel says it knows them.
constexpr std::uint64_t kRefer = 1ULL << 13;        // ABI 2
constexpr std::uint64_t kTruncate = 1ULL << 14;     // ABI 3
constexpr std::uint64_t kConnectTcp = 3;            // ABI 4: bind and connect
constexpr std::uint64_t kIoctlDevice = 1ULL << 15;  // ABI 5
constexpr std::uint64_t kScopes = 3;                // ABI 6: abstract sockets, signals

struct Ruleset {
  std::uint64_t files = 0;
  std::uint64_t network = 0;
  std::uint64_t scopes = 0;
};

constexpr std::uint64_t kReadFile = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kRead = kReadFile | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kRun = kRead | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t kEverythingOfAbi1 = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

struct Place {
  const char* path;
  std::uint64_t access;
};

// What the outside programs and their libraries need. Nothing of /etc that is not listed, nothing
// of /home, /var/lib or the corpus.
constexpr std::array kPlaces = {
    Place{"/usr", kRun},
    Place{"/bin", kRun},
    Place{"/lib", kRun},
    Place{"/lib64", kRun},
    Place{"/etc/ld.so.cache", kReadFile},
    Place{"/etc/ld.so.preload", kReadFile},
    Place{"/etc/alternatives", kRead},
    Place{"/etc/fonts", kRead},
    Place{"/etc/localtime", kReadFile},
    Place{"/etc/ssl/openssl.cnf", kReadFile},
    Place{"/var/cache/fontconfig", kRead},
    Place{"/proc/self", kRead},
    Place{"/proc/meminfo", kReadFile},
    Place{"/proc/cpuinfo", kReadFile},
    Place{"/sys/devices/system/cpu", kRead},
    Place{"/dev/null", kReadFile | LANDLOCK_ACCESS_FS_WRITE_FILE},
    Place{"/dev/zero", kReadFile},
    Place{"/dev/urandom", kReadFile},
};

Ruleset ruleset_of(int abi) {
  Ruleset rules;
  rules.files = kEverythingOfAbi1;
  if (abi >= 2) rules.files |= kRefer;
  if (abi >= 3) rules.files |= kTruncate;
  if (abi >= 4) rules.network = kConnectTcp;
  if (abi >= 5) rules.files |= kIoctlDevice;
  if (abi >= 6) rules.scopes = kScopes;
  return rules;
}

// An older kernel knows a shorter struct.
std::size_t size_for(int abi) {
  return abi >= 6 ? sizeof(Ruleset) : abi >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

// A place that is not there needs no rule.
bool allow(int ruleset, const fs::path& path, std::uint64_t access) {
  const int place = open(path.c_str(), O_PATH | O_CLOEXEC);
  if (place < 0) return true;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = place;
  const bool done =
      syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  close(place);
  return done;
}

}  // namespace

int landlock_abi() {
  const long abi =
      syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return abi > 0 ? static_cast<int>(abi) : 0;
}

bool restrict_files(int abi, const fs::path& scratch) {
  if (abi == 0) return false;
  const Ruleset rules = ruleset_of(abi);
  const int ruleset =
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, size_for(abi), 0));
  if (ruleset < 0) return false;
  bool done = allow(ruleset, scratch,
                    rules.files & ~kIoctlDevice & ~std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE});
  for (const Place& place : kPlaces) done = done && allow(ruleset, place.path, place.access);
  done = done && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return done;
}

}  // namespace tracuu::corpus
