// IcuWordBreak: the stock word iterator of ICU, the yardstick of the benchmarks.
//
//   IcuWordBreak words;
//   words.count("Đăng ký kết hôn") -> 7   // words and blanks
//
// One thread each: ICU's iterators keep state.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace tracuu::tools {

class IcuWordBreak {
 public:
  IcuWordBreak();

  // The pieces between two boundaries.
  std::size_t count(std::string_view utf8) const;  // over a UText
  std::size_t count(const icu::UnicodeString& utf16) const;

 private:
  std::size_t count_boundaries() const;

  std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace tracuu::tools
