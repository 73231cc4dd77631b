// Words compared without their marks: headings of forms and tables are typed, scanned and broken in
// every way, and what they mean does not hang on a mark.
//
//   folded("Địa điểm,\n CÁCH THỨC")    -> "dia diem cach thuc"
//   skeleton("Phí,lệ  phí")             -> "philephi"
//
// Pure functions: call them from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

// A run of letters and digits.
struct FoldedWord {
  std::string text;       // lower case, without marks
  std::size_t begin = 0;  // bytes in the original
  std::size_t end = 0;
};

std::vector<FoldedWord> folded_words(std::string_view text);

// How many words the phrase ("moi ban hanh") takes if it stands at that place; 0 if it does not.
std::size_t words_at(const std::vector<FoldedWord>& words, std::size_t at, std::string_view phrase);

// The words of a text with one blank between them.
std::string folded(std::string_view text);

// The same without its blanks: for texts whose words are glued or torn.
std::string skeleton(std::string_view text);

// Whether the words of `phrase` stand in `text` side by side; both folded.
bool has_words(std::string_view text, std::string_view phrase);

// Line ends, tabs and no-break spaces are blanks; one blank between words, none around them.
std::string one_line(std::string_view text);

// "HỖ TRỢ ĐẦU TƯ" -> "Hỗ trợ đầu tư"; a text that is not all capitals begins with one.
std::string sentence_case(std::string_view text);

}  // namespace tracuu::corpus
