// Collation: sort keys that put titles in the order of a Vietnamese reader.
//
//   Collation collation;
//   collation.sort_key("Điều 2") < collation.sort_key("Điều 10")   -> true
//
// a ă â, d đ, e ê, o ô ơ, u ư; the tones ngang huyền hỏi ngã sắc nặng; numbers by value. hoà and
// hòa sort as one. Immutable: all threads may share one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <unicode/coll.h>

namespace tracuu::analyzers {

class Collation {
 public:
  Collation();
  ~Collation();
  Collation(const Collation&) = delete;
  Collation& operator=(const Collation&) = delete;

  // Bytes to be compared as unsigned; without NUL at the end.
  std::string sort_key(std::string_view text) const;

 private:
  std::unique_ptr<const icu::Collator> collator_;
};

}  // namespace tracuu::analyzers
