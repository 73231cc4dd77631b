// Quotations: which bytes of a text stand in quotation marks: the new wording of another text.
//
//   Quotations quotations("Sửa đổi Điều 5 như sau: “Điều 5. ...”");
//   quotations.hold(at)   // asked in ascending order
//
// “...” may hold further ones; "..." may not. A mark that nothing closes opens nothing. Linear in
// the text. Used by one thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace tracuu::indexer {

class Quotations {
 public:
  explicit Quotations(std::string_view text);

  // True if byte `at` stands in a quotation. Never ask for an earlier byte than before.
  bool hold(std::size_t at);

 private:
  std::vector<std::pair<std::size_t, std::size_t>> spans_;  // [first, second), in order
  std::size_t next_ = 0;
};

}  // namespace tracuu::indexer
