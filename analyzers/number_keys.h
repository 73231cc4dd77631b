// NumberKeys: the N terms of document numbers.
//
//   61/2018/NĐ-CP -> N61/2018/nd-cp N61/2018 N61/nd
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "analyzers/document_number.h"

namespace tracuu::analyzers {

void append_number_keys(const DocumentNumber& number, std::vector<std::string>& keys);

// What is known when a number is named by its type alone: "nghị định 61" -> N61/nd.
void append_typed_number(const DocumentNumber& number, std::string_view type,
                         std::vector<std::string>& keys);

}  // namespace tracuu::analyzers
