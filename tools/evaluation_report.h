// What evaluate prints: a table for people, JSON for programs and for a later --compare.
//
//   write_table(std::cout, results, false);
//   std::string json = to_json(results);
//   std::vector<VariantResult> earlier = parse_results(json);   // the measures of every query
//
// Pure functions; any thread.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "tools/evaluation.h"

namespace tracuu::tools {

void write_table(std::ostream& out, const std::vector<VariantResult>& results, bool per_query);

std::string to_json(const std::vector<VariantResult>& results);

// What to_json wrote, averaged anew. Throws std::runtime_error when it is nothing of the kind.
std::vector<VariantResult> parse_results(std::string_view json);

}  // namespace tracuu::tools
