#include "tools/readable_records.h"

#include <memory>

#include "corpus/document_source.h"

namespace tracuu::tools {
namespace {

using Visit = std::function<bool(const corpus::Document&)>;

// nullptr if the file holds no records.
std::unique_ptr<corpus::DocumentSource> open(const corpus::InputFile& file) {
  try {
    return corpus::open_source(file);
  } catch (const corpus::BadDocument&) {
    return nullptr;
  }
}

// False if `visit` wants no more.
bool visit_all(corpus::DocumentSource& source, const Visit& visit) {
  for (;;) {
    try {
      const auto document = source.next();
      if (!document) return true;
      if (!visit(*document)) return false;
    } catch (const corpus::BadDocument&) {
      continue;
    }
  }
}

}  // namespace

void visit_records(const std::vector<std::filesystem::path>& corpus, const Visit& visit) {
  for (const corpus::InputFile& file : corpus::find_files(corpus)) {
    const auto source = open(file);
    if (source && !visit_all(*source, visit)) return;
  }
}

}  // namespace tracuu::tools
