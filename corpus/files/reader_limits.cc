#include "corpus/files/reader_limits.h"

#include <array>
#include <charconv>
#include <utility>

namespace tracuu::corpus {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint64_t ReaderLimits::*>, 8> kArguments = {{
    {"--seconds=", &ReaderLimits::seconds},
    {"--cpu-seconds=", &ReaderLimits::cpu_seconds},
    {"--memory-mib=", &ReaderLimits::memory_mib},
    {"--input-mib=", &ReaderLimits::input_mib},
    {"--output-mib=", &ReaderLimits::output_mib},
    {"--scratch-file-mib=", &ReaderLimits::scratch_file_mib},
    {"--open-files=", &ReaderLimits::open_files},
    {"--processes=", &ReaderLimits::processes},
}};

}  // namespace

std::vector<std::string> arguments_of(const ReaderLimits& limits) {
  std::vector<std::string> arguments;
  for (const auto& [name, member] : kArguments) {
    arguments.push_back(std::string(name) + std::to_string(limits.*member));
  }
  return arguments;
}

bool take_argument(std::string_view argument, ReaderLimits& limits) {
  for (const auto& [name, member] : kArguments) {
    if (!argument.starts_with(name)) continue;
    const std::string_view value = argument.substr(name.size());
    const auto [end, error] =
        std::from_chars(value.data(), value.data() + value.size(), limits.*member);
    return error == std::errc() && end == value.data() + value.size();
  }
  return false;
}

std::string too_much_memory(const ReaderLimits& limits) {
  return "needs more than " + std::to_string(limits.memory_mib) + " MiB of memory to be read";
}

}  // namespace tracuu::corpus
