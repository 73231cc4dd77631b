// One hostile file read in a process of its own: whatever it does there costs this file alone.
//
//   const ReadFileResult result = read_in_child("luat.docx", ReaderLimits{}, "/tmp", stop);
//   if (!result.refused.empty()) report("luat.docx: " + result.refused);
//   for (const FileText& text : result.texts) ...
//
// Call it from any threads at once: each call starts one `filereader` and waits for it. It and all
// programs it started are gone when the call returns.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/reader_limits.h"

namespace tracuu::corpus {

struct ReadFileResult {
  std::vector<FileText> texts;  // more than one for archives; members may be refused one by one
  std::string refused;          // why there is no text, in words a clerk understands; else empty
};

// `filereader` (installed: tracuu-filereader) beside the program that runs.
std::filesystem::path reader_beside_this_program();

// Scratch files stand in a new folder below `scratch_parent` and are gone afterwards. When `stop`
// becomes true, reading ends within a moment and the file counts as refused. Throws
// std::runtime_error if no process can be started: the fault of the machine, not of the file.
ReadFileResult read_in_child(const std::filesystem::path& file, const ReaderLimits& limits,
                             const std::filesystem::path& scratch_parent,
                             const std::atomic<bool>& stop,
                             const std::filesystem::path& reader = reader_beside_this_program());

// The same for bytes that lie in no file of their own: a page within a record.
ReadFileResult read_bytes_in_child(
    std::string_view bytes, const ReaderLimits& limits, const std::filesystem::path& scratch_parent,
    const std::atomic<bool>& stop,
    const std::filesystem::path& reader = reader_beside_this_program());

}  // namespace tracuu::corpus
