// A file's text as the decision that announces administrative procedures (quyết định công bố thủ
// tục hành chính): its frame as of every document, its articles as text, its annexes as items.
//
//   NormativeDocument frame = read_normative(text, origin);
//   if (auto announcement = read_announcement(text, origin, frame)) return *announcement;
//
// Pure function: call it from any thread.
#pragma once

#include <optional>

#include "corpus/law/law_reader.h"

namespace tracuu::corpus {

// nullopt for a text that is none. `frame` is what the text is as any document.
std::optional<Announcement> read_announcement(const FileText& text, const FileOrigin& origin,
                                              const NormativeDocument& frame);

}  // namespace tracuu::corpus
