// ReaderLimits: what reading one file may cost, and how the limits reach the reader process.
//
//   ReaderLimits limits{.seconds = 60};
//   arguments_of(limits)   -> {"--seconds=60", "--memory-mib=1024", ...}
//
// Plain values: copy them freely.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

struct ReaderLimits {
  std::uint64_t seconds = 300;      // by the clock; a scanned decision of 30 pages needs minutes
  std::uint64_t cpu_seconds = 300;  // of each process
  // Address space of each process, and resident memory of all processes of one file together.
  std::uint64_t memory_mib = 1024;
  std::uint64_t input_mib = 256;         // of the file itself
  std::uint64_t output_mib = 64;         // of the text it gives, as JSON
  std::uint64_t scratch_file_mib = 256;  // of each file written into the scratch folder
  std::uint64_t open_files = 64;         // of each process
  std::uint64_t processes = 16;          // the reader and the outside programs it starts
};

std::vector<std::string> arguments_of(const ReaderLimits& limits);

// Takes one argument as arguments_of gives them; false if it is none.
bool take_argument(std::string_view argument, ReaderLimits& limits);

// The reason given when the memory does not suffice.
std::string too_much_memory(const ReaderLimits& limits);

}  // namespace tracuu::corpus
