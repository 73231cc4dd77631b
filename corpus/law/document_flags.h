// The quality flags a document earns by itself.
//
// Pure function; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/files/file_text.h"

namespace tracuu::corpus {

// `number` is what the text or the page gives for it, empty if nothing.
std::vector<QualityFlag> flags_of(const NormativeDocument& document, const FileText& text,
                                  std::string_view number, bool disordered);

}  // namespace tracuu::corpus
