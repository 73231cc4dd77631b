// PlainText: a text with its marks, its case and its doubled blanks taken away, for recognising the
// fixed words of official documents however they were typed, converted or scanned.
//
//   PlainText plain("ÐIỀU  5.\u00a0“Hoà giải”");
//   plain.text()              -> "dieu 5. \"hoa giai\""
//   plain.origin(8)           -> where the quotation mark stands in the text
//
// One byte for each letter: ASCII letters and digits stay, marked letters lose their marks, dashes
// become -, quotation marks " and ', blanks of all kinds one blank; what is none of these becomes
// ?. Combining marks, soft hyphens and marks without width vanish. No blank at either end.
// Immutable after construction: any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

class PlainText {
 public:
  explicit PlainText(std::string_view text);

  const std::string& text() const { return text_; }

  // The byte of the original at which the plain byte `at` began; its end for at == text().size().
  std::size_t origin(std::size_t at) const { return origins_[at]; }

 private:
  std::string text_;
  std::vector<std::uint32_t> origins_;  // text_.size() + 1 of them
};

// The text alone, for where no one asks where it came from.
std::string plain_text(std::string_view text);

// Lower case with each vowel and its marks in one character: "PHU\u0323 LU\u0323C" -> "phụ lục".
std::string composed_lower(std::string_view text);

// No small ASCII letter and a capital: the case of headings, also where a font made them capital
// and left the marked letters small ("SắC LệNH").
bool is_shouted(std::string_view text);

}  // namespace tracuu::corpus
