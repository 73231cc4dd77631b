#include "corpus/files/reader_program.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <optional>
#include <string>

#include <unistd.h>

#include "corpus/files/confinement.h"
#include "corpus/files/file_text_json.h"
#include "corpus/files/input_file.h"
#include "corpus/files/reader_limits.h"
#include "corpus/files/unread_formats.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

enum ExitCode { kRead = 0, kRefused = 1, kCalledWrongly = 2 };

struct Call {
  ReaderLimits limits;
  fs::path scratch;
  std::string file;
  bool tell_confinement = false;
};

std::optional<Call> parse(std::span<char* const> arguments) {
  constexpr std::string_view kScratch = "--scratch=";
  Call call;
  for (const std::string_view argument : arguments) {
    if (argument == "--confinement") {
      call.tell_confinement = true;
    } else if (argument.starts_with(kScratch)) {
      call.scratch = argument.substr(kScratch.size());
    } else if (argument == "-" || !argument.starts_with('-')) {
      if (!call.file.empty()) return std::nullopt;
      call.file = argument;
    } else if (!take_argument(argument, call.limits)) {
      return std::nullopt;
    }
  }
  if (call.file.empty() != call.tell_confinement) return std::nullopt;
  if (call.scratch.empty()) call.scratch = fs::temp_directory_path();
  return call;
}

void print_line(std::string line) {
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
}

int refuse(const std::string& reason) {
  print_line(refusal_json(reason));
  return kRefused;
}

// Opened before the confinement, so that the file's own folder need not be open to the process.
void print_texts(const Call& call, std::span<const FileReader> readers) {
  const int file = call.file == "-" ? STDIN_FILENO : open_input(call.file, call.limits.input_mib);
  confine(call.limits, call.scratch);
  const InputBytes input(file, call.limits.input_mib);
  Scratch scratch(call.scratch);
  for (const FileText& text : read_bytes(input.bytes(), scratch, readers)) {
    print_line(file_text_json(text));
  }
}

bool says_something(const FileText& text) {
  return std::any_of(text.blocks.begin(), text.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::paragraph || block.kind == BlockKind::row;
  });
}

int tell_confinement(const Call& call) {
  const std::string text = describe(confine(call.limits, call.scratch));
  std::fwrite(text.data(), 1, text.size(), stdout);
  return kRead;
}

}  // namespace

std::vector<FileText> read_bytes(std::string_view bytes, Scratch& scratch,
                                 std::span<const FileReader> readers) {
  if (bytes.empty()) throw UnreadableFile("the file is empty");
  for (const FileReader& reader : readers) {
    if (!reader.recognises(bytes)) continue;
    std::vector<FileText> texts = reader.read(bytes, scratch);
    for (FileText& text : texts) {
      if (!says_something(text)) text.source = TextSource::khong_co_chu;
    }
    return texts;
  }
  throw UnreadableFile(why_not_read(bytes));
}

int run_reader(std::span<char* const> arguments, std::span<const FileReader> readers) {
  const std::optional<Call> call = parse(arguments);
  if (!call) {
    std::fputs("usage: filereader [--scratch=FOLDER] FILE, or filereader --confinement\n", stderr);
    return kCalledWrongly;
  }
  try {
    if (call->tell_confinement) return tell_confinement(*call);
    print_texts(*call, readers);
    return kRead;
  } catch (const UnreadableFile& unreadable) {
    return refuse(unreadable.what());
  } catch (const std::bad_alloc&) {
    return refuse(too_much_memory(call->limits));
  } catch (const std::exception& error) {
    return refuse("the reader failed: " + std::string(error.what()));
  }
}

}  // namespace tracuu::corpus
