// DocumentKey: the key of a document read from a file.
//
//   101/2015/qh13                                   numbers that exist once
//   24/2024/qđ-ubnd|ubnd tỉnh vĩnh long|2024-08-15  numbers every province or every year has
//   không số|quyết định|...                         documents without number: type, issuer, date,
//                                                   and what tells them apart
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/document_number.h"

namespace tracuu::corpus {

std::string document_key(const NormativeDocument& document, const NumberParts& number,
                         std::string_view path);

// Gives a finished document another key, in all its parts.
void set_key(NormativeDocument& document, const std::string& key);

}  // namespace tracuu::corpus
