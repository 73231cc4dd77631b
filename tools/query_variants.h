// Variants of a query, made on the fly: the same question as other people would type it.
//
//   find_variant("no-marks")->make("Đăng ký kết hôn")   -> "Dang ky ket hon"
//
// Pure functions; the same query always gives the same variant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tracuu::tools {

struct QueryVariant {
  std::string_view name;
  std::string_view help;
  std::string (*make)(std::string_view query);
};

std::span<const QueryVariant> query_variants();

// nullptr if there is none of that name.
const QueryVariant* find_variant(std::string_view name);

}  // namespace tracuu::tools
