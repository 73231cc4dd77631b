#include "corpus/law/written_date.h"

#include <algorithm>
#include <string>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Walks over "ngay 01 thang 7 nam 2025" or "01/7/2025".
class DateReader {
 public:
  DateReader(std::string_view plain, std::size_t at) : plain_(plain), at_(at) {}

  std::optional<WrittenDate> read() {
    const std::size_t begin = at_;
    word("ngay");
    const std::string day = digits(2);
    if (day.empty()) return std::nullopt;
    const bool in_words = word("thang");
    const char mark = in_words || at_ == plain_.size() ? ' ' : plain_[at_];
    if (!in_words && !take_mark(mark)) return std::nullopt;
    const std::string month = digits(2);
    if (month.empty()) return std::nullopt;
    if (in_words ? !year_word() : !take_mark(mark)) return std::nullopt;
    const std::string year = digits(4);
    if (year.size() != 4 || (at_ < plain_.size() && is_digit(plain_[at_]))) return std::nullopt;
    const auto date = parse_day_first_date(day + "/" + month + "/" + year);
    if (!date) return std::nullopt;
    return WrittenDate{*date, begin, at_};
  }

 private:
  void blanks() {
    while (at_ < plain_.size() && plain_[at_] == ' ') ++at_;
  }

  bool word(std::string_view wanted) {
    blanks();
    if (!plain_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  bool year_word() { return word("nam") || word("/") || word(","); }

  bool take_mark(char mark) {
    if (mark != '/' && mark != '-' && mark != '.') return false;
    return word(std::string_view(&mark, 1));
  }

  std::string digits(std::size_t most) {
    blanks();
    const std::size_t begin = at_;
    while (at_ < plain_.size() && at_ - begin < most && is_digit(plain_[at_])) ++at_;
    return std::string(plain_.substr(begin, at_ - begin));
  }

  std::string_view plain_;
  std::size_t at_;
};

}  // namespace

std::optional<WrittenDate> find_date(std::string_view plain, std::size_t from, std::size_t reach) {
  const std::size_t end =
      reach < plain.size() - std::min(from, plain.size()) ? from + reach : plain.size();
  for (std::size_t at = from; at < end; ++at) {
    const bool digit = is_digit(plain[at]) && (at == 0 || !is_digit(plain[at - 1]));
    if (!digit && !plain.substr(at).starts_with("ngay")) continue;
    if (auto found = DateReader(plain, at).read()) return found;
  }
  return std::nullopt;
}

}  // namespace tracuu::corpus
