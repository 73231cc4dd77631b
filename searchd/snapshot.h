// Snapshot: one state of the index that answers requests, the same for all threads.
//
// A published generation or a commit into the live one makes a new snapshot; requests that run
// keep theirs until they are answered. Immutable.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "analyzers/language_model.h"
#include "searchd/query_lexicon.h"
#include "searchd/suggester.h"

namespace tracuu::searchd {

struct Snapshot {
  std::string generation;      // name
  std::filesystem::path path;  // of its database
  std::string version;         // generation and revision: what answers may be cached under
  std::size_t documents = 0;
  Suggester suggester;
  analyzers::LanguageModel language;  // of the texts of the index
  std::shared_ptr<const QueryLexicon> lexicon;
};

}  // namespace tracuu::searchd
