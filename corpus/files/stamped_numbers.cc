#include "corpus/files/stamped_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "corpus/files/text_line.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr double kHeading = 0.35;  // of the page, at its top
constexpr double kWide = 1.0;      // heights of a line that leave room for a number

struct Wanted {
  std::string_view before;  // the word before the number
  int most;
};
constexpr std::array<Wanted, 4> kWanted = {
    {{"số:", 99'999}, {"số", 99'999}, {"ngày", 31}, {"tháng", 12}}};

bool is_number_of_document(const PlacedWord& word, const PlacedWord& next) {
  return lower_case(word.text).starts_with("số") && next.text.starts_with('/');
}

}  // namespace

std::vector<Blank> blanks_of(const Page& page) {
  std::vector<Blank> blanks;
  bool number_is_blank = false;
  for (const TextLine& line : lines_of(page.words)) {
    if (line.box.middle() > kHeading * page.height) break;
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
      const PlacedWord& word = line.words[i];
      const PlacedWord& next = line.words[i + 1];
      const std::string lower = lower_case(word.text);
      const auto wanted = std::find_if(kWanted.begin(), kWanted.end(),
                                       [&](const Wanted& row) { return row.before == lower; });
      const double width = next.box.left - word.box.right;
      if (wanted == kWanted.end() || width < kWide * line.height()) continue;
      number_is_blank = number_is_blank || is_number_of_document(word, next);
      blanks.push_back(
          {{word.box.right, line.box.top, next.box.left, line.box.bottom}, wanted->most});
    }
  }
  return number_is_blank ? blanks : std::vector<Blank>();
}

bool may_stand_in(const Blank& blank, std::string_view digits) {
  int number = 0;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return end == digits.data() + digits.size() && number > 0 && number <= blank.most;
}

}  // namespace tracuu::corpus
