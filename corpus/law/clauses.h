// Clauses: the mục, khoản and điểm in the text of one article, each with where it stands.
//
//   split_clauses("1. Hồ sơ gồm:\na) Đơn;\nđ) Ảnh.\n2. Lệ phí ...")
//     -> khoan-1, khoan-1/diem-a, khoan-1/diem-đ, khoan-2
//
// Needs the text alone. Labels count at the beginning of a line, in their order: a number within a
// sentence, in a quotation or in a list within a clause opens nothing. A clause ends where the next
// of its level or above begins, so that a point lies within its clause. Where Roman numerals divide
// the article ("Điều 1. Phê duyệt kế hoạch: I. MỤC TIÊU ..."), the numbers begin anew under each:
// muc-2/khoan-1/diem-a.
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

struct Clause {
  std::string path;       // "khoan-1a/diem-đ"; the letter keeps đ, addresses write dd
  std::string label;      // as written: "đ)"
  std::size_t begin = 0;  // bytes of the text, the label included
  std::size_t end = 0;    // behind the last byte that is no blank
};

// In the order of the text; a clause stands before its points.
std::vector<Clause> split_clauses(std::string_view text);

// The part a path names; empty if there is none.
std::string_view clause_text(std::string_view text, std::string_view path);

}  // namespace tracuu::corpus
