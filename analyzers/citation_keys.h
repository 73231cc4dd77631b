// CitationKeys: the terms N, A and P that a citation is indexed and searched by.
//
//   "khoản 2 Điều 5 Nghị định số 63/2010/NĐ-CP"
//     -> Akhoan:2 Adieu:5 Adieu:5/khoan:2 N63/2010/nd-cp N63/2010 N63/nd
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation.h"
#include "analyzers/number_matcher.h"

namespace tracuu::analyzers {

void append_citation_keys(const Citation& citation, SymbolCase symbol_case,
                          std::vector<std::string>& keys);

// Those of the document alone. In a query the type says what a bare number leaves out: "nghị định
// 61" -> N61/nd; documents print the whole number somewhere.
void append_document_keys(const DocumentReference& document, SymbolCase symbol_case,
                          std::vector<std::string>& keys);

// Adieu:8
std::string step_key(ProvisionUnit unit, std::string_view ordinal);

}  // namespace tracuu::analyzers
