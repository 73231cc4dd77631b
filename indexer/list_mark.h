// ListMark: what stands in front of an item of a list in running text.
//
//   list_mark_at("; a) Thông tư số 01/2018/TT-VPCP")   -> style 'a', 4 bytes
//
// Pure function; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace tracuu::indexer {

struct ListMark {
  char style = 0;        // '1', 'a', '-', 'D' for "Điều 1."; 0: none
  std::size_t size = 0;  // in bytes, with the blanks before it
};

// "1." "1.2." "1)" "a)" "đ)" "-" "+" "Điều 1."
ListMark list_mark_at(std::string_view text);

}  // namespace tracuu::indexer
