// IssuerName: the agency that issues a document, as people write its name.
//
//   issuer_name("ỦY BAN NHÂN DÂN TỈNH VĨNH LONG")  -> "UBND tỉnh Vĩnh Long"
//   issuers_of(head, take_apart("57/2013/TT-BGTVT"), lines)  -> {"Bộ Giao thông vận tải"}
//
// Names of central agencies stand in words/abbreviations.tsv; how others are written the text
// itself tells where it names them in small letters. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document_number.h"
#include "corpus/law/document_head.h"

namespace tracuu::corpus {

std::string issuer_name(std::string_view written);

// From the heading, else from the line above the căn cứ, else from the symbol of the number.
std::vector<std::string> issuers_of(const DocumentHead& head, const NumberParts& number,
                                    const std::vector<DocumentLine>& lines);

}  // namespace tracuu::corpus
