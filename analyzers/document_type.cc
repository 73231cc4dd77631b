#include "analyzers/document_type.h"

#include <algorithm>
#include <iterator>

namespace tracuu::analyzers {
namespace {

constexpr DocumentType kTypes[] = {
    {"ttlt", "thông tư liên tịch"},
    {"tt", "thông tư"},
    {"nd", "nghị định"},
    {"nqlt", "nghị quyết liên tịch"},
    {"nq", "nghị quyết"},
    {"qd", "quyết định"},
    {"ct", "chỉ thị"},
    {"qh", "bộ luật", true},
    {"qh", "luật", true},
    {"pl", "pháp lệnh", true},
    {"kh", "kế hoạch"},
    {"cv", "công văn"},
    {"tb", "thông báo"},
    {"bc", "báo cáo"},
    {"ttr", "tờ trình"},
    {"hd", "hướng dẫn"},
    {"cd", "công điện"},
    {"vbhn", "văn bản hợp nhất"},
    {"ctr", "chương trình"},
    {"", "hiến pháp", true},
    {"", "quy chế"},
    {"", "quy định"},
};

}  // namespace

std::span<const DocumentType> document_types() { return kTypes; }

bool is_type_symbol(std::string_view folded) {
  return !folded.empty() &&
         std::any_of(std::begin(kTypes), std::end(kTypes),
                     [folded](const DocumentType& type) { return type.symbol == folded; });
}

std::string type_of_symbol(std::string_view folded) {
  std::string_view first = folded.substr(0, folded.find('-'));
  if (first.starts_with("qh")) first = "qh";
  return std::string(first);
}

}  // namespace tracuu::analyzers
