// Any bytes as a file of records of any shape: each is refused with a reason, or a document that
// the canonical form can carry.

#include <cstdint>
#include <cstdlib>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

#include "corpus/document_source.h"
#include "corpus/json_lines.h"

namespace {

using namespace tracuu::corpus;

void read_all(const InputFile& file) {
  const auto source = open_source(file);
  for (;;) try {
      const std::optional<Document> document = source->next();
      if (!document) return;
      const std::string once = to_json(*document);
      if (to_json(parse_document(once)) != once) std::abort();
    } catch (const BadDocument&) {
      continue;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const int file = memfd_create("records", MFD_CLOEXEC);
  if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
  const std::string path = "/proc/self/fd/" + std::to_string(file);
  try {
    read_all({path, "records"});
  } catch (const BadDocument&) {
    close(file);
    return 0;
  }
  close(file);
  return 0;
}
