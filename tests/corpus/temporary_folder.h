// A temporary folder whose files come back as what readers take.
//
//   TemporaryFolder folder;
//   InputFile file = folder.write("a.jsonl", "{}\n");
#pragma once

#include <string>

#include "corpus/document_source.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::corpus {

class TemporaryFolder : public tests::TemporaryFolder {
 public:
  InputFile write(const std::string& name, const std::string& content) const {
    return {tests::TemporaryFolder::write(name, content), name};
  }
};

}  // namespace tracuu::corpus
