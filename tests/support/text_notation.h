// TextNotation: a FileText written down in a test, a line for each block.
//
//   file_text(R"(
//   CHÍNH PHỦ                     a paragraph
//   | Số: 1/QĐ-A | Hà Nội\nngày | a row; \n breaks a line within a cell or a paragraph
//   [^1] Khoản này ...            a footnote
//   [=] Trang chủ > Văn bản       site chrome
//   ---                           the next page
//   )")
//
// Rows that follow one another are one table. Pure function.
#pragma once

#include <string_view>

#include "corpus/files/file_text.h"

namespace tracuu::testing_support {

corpus::FileText file_text(std::string_view notation);

}  // namespace tracuu::testing_support
