// A file's text as the decision that announces administrative procedures (quyết định công bố thủ
// tục hành chính): its frame as of every document, its articles as text, its annexes as items.
//
//   if (auto documents = read_announcement(text, origin)) return *documents;
//
// Pure function: call it from any thread.
#pragma once

#include <optional>
#include <vector>

#include "corpus/law/law_reader.h"

namespace tracuu::corpus {

// The announcement; nullopt for a text that is none.
std::optional<std::vector<Document>> read_announcement(const FileText& text,
                                                       const FileOrigin& origin);

}  // namespace tracuu::corpus
