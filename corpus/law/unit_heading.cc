#include "corpus/law/unit_heading.h"

#include <algorithm>
#include <array>

#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

struct UnitWord {
  std::string_view plain;
  ProvisionUnit unit;
  std::string_view spelled;  // other words look the same without their marks: mức, phân
};

constexpr std::array<UnitWord, 12> kUnitWords = {{
    {"dieu", ProvisionUnit::dieu, "điều"},
    {"tieu muc", ProvisionUnit::tieu_muc, "tiểu mục"},
    {"chuong", ProvisionUnit::chuong, "chương"},
    {"muc", ProvisionUnit::muc, "mục"},
    {"phan", ProvisionUnit::phan, "phần"},
    {"phu luc so", ProvisionUnit::phu_luc, ""},
    {"phu luc", ProvisionUnit::phu_luc, ""},
    {"khoan", ProvisionUnit::khoan, "khoản"},
    {"bieu mau so", ProvisionUnit::phu_luc, ""},
    {"bieu so", ProvisionUnit::phu_luc, ""},
    {"mau so", ProvisionUnit::phu_luc, ""},
    {"mau", ProvisionUnit::phu_luc, "mẫu"},
}};

// A title begins with none of these; a sentence that cites does.
constexpr std::array<std::string_view, 40> kCitingWords = {
    "luat",      "bo luat",    "phap lenh",
    "nghi dinh", "nghi quyet", "quyet dinh",
    "thong tu",  "hien phap",  "cua",
    "nay",       "va",         "khoan",
    "diem",      "hoac",       "den",
    "tai",       "kem theo",   "ban hanh",
    "duoc",      "thi",        "dieu",
    "cac dieu",  "quy dinh",   "quy che",
    "phu luc",   "theo",       "ve",
    "do",        "tren",       "noi tren",
    "neu tren",  "da",         "co",
    "la",        "bi",         "chuong",
    "muc",       "phan",       "thong tu lien tich",
    "dinh kem"};

bool word_begins(std::string_view plain, std::string_view word) {
  if (!plain.starts_with(word)) return false;
  return plain.size() == word.size() || plain[word.size()] < 'a' || plain[word.size()] > 'z';
}

bool reads_on(std::string_view plain) {
  return std::any_of(kCitingWords.begin(), kCitingWords.end(),
                     [&](std::string_view word) { return word_begins(plain, word); });
}

// The marks of a converted text may be lost, but not be others.
bool is_spelled(std::string_view written, std::string_view spelled) {
  if (spelled.empty()) return true;
  const std::string lower = composed_lower(written);
  return lower == spelled || lower == plain_text(spelled) || is_shouted(written);
}

// One wrong letter in the word of an article: "Biều", "Điểu", "Diều". A dose ("Liều 2:") is none.
bool is_nearly_article(std::string_view word) {
  constexpr std::string_view kArticle = "điều";
  const std::string lower = composed_lower(word);
  if (lower == "liều") return false;
  std::size_t wrong = 0;
  std::size_t at = 0;
  for (std::size_t right = 0; right < kArticle.size();) {
    const std::string_view letter = letter_at(kArticle, right);
    const std::string_view written = letter_at(lower, at);
    if (written.empty()) return false;
    wrong += written == letter ? 0 : 1;
    right += letter.size();
    at += written.size();
  }
  return at == lower.size() && wrong == 1;
}

bool is_mark(char c) {
  return c == '.' || c == ':' || c == '-' || c == ')' || c == '/' || c == ',';
}

// "[3]", the mark of a footnote in a consolidated text.
std::size_t footnote_mark(std::string_view plain, std::size_t at) {
  if (at >= plain.size() || plain[at] != '[') return at;
  const std::size_t end = plain.find(']', at);
  return end != std::string_view::npos && end - at <= 6 ? end + 1 : at;
}

std::size_t skip_blank(std::string_view plain, std::size_t at) {
  return at < plain.size() && plain[at] == ' ' ? at + 1 : at;
}

// Walks over one heading, plain and written side by side.
class HeadingReader {
 public:
  explicit HeadingReader(std::string_view written) : written_(written), plain_(written) {}

  std::optional<UnitHeading> read() {
    skip_quotes();
    const UnitWord* word = take_word();
    if (word == nullptr) return std::nullopt;
    return read_behind(*word);
  }

  std::optional<UnitHeading> read_misspelt_article() {
    constexpr std::size_t kLetters = 4;
    const std::string_view word = written_.substr(0, plain_.origin(kLetters));
    if (!is_capital(letter_at(word, 0)) || !is_nearly_article(trim(word))) return std::nullopt;
    at_ = skip_blank(plain_.text(), kLetters);
    return read_behind(kUnitWords.front());
  }

 private:
  std::optional<UnitHeading> read_behind(const UnitWord& word) {
    heading_.unit = word.unit;
    heading_.is_form_sheet = word.unit == ProvisionUnit::phu_luc && word.plain[0] != 'p';
    if (!take_number() || !fits(word)) return std::nullopt;
    take_mark();
    finish();
    return std::move(heading_);
  }

  std::string_view rest() const { return std::string_view(plain_.text()).substr(at_); }
  std::string_view written_from(std::size_t at) const { return written_.substr(plain_.origin(at)); }

  void skip_quotes() {
    while (at_ < plain_.text().size() && (rest().front() == '"' || rest().front() == '\'')) {
      heading_.opens_quote = true;
      at_ = skip_blank(plain_.text(), at_ + 1);
    }
    begin_ = at_;
  }

  const UnitWord* take_word() {
    for (const UnitWord& word : kUnitWords) {
      if (!rest().starts_with(word.plain)) continue;
      const std::size_t end = at_ + word.plain.size();
      const std::string_view behind = rest().substr(word.plain.size());
      if (!behind.empty() && behind.front() >= 'a' && behind.front() <= 'z') continue;
      if (!is_spelled(
              trim(written_.substr(plain_.origin(at_), plain_.origin(end) - plain_.origin(at_))),
              word.spelled)) {
        continue;
      }
      at_ = skip_blank(plain_.text(), end);
      if (at_ < plain_.text().size() && rest().front() == ':') {  // "Mẫu số: 01"
        at_ = skip_blank(plain_.text(), at_ + 1);
      }
      return &word;
    }
    return nullptr;
  }

  // False where there must be one and is none.
  bool take_number() {
    const std::size_t first = at_;
    if (const auto number = ordinal_number(rest(), written_from(at_))) {
      const std::size_t end = at_ + number->size;
      const bool whole =
          end == plain_.text().size() || !(plain_.text()[end] >= 'a' && plain_.text()[end] <= 'z');
      if (whole) {
        heading_.number = *number;
        at_ = end;
      }
    }
    take_rest_of_ordinal();
    heading_.ordinal =
        trim(written_.substr(plain_.origin(first), plain_.origin(at_) - plain_.origin(first)));
    number_end_ = at_;
    const bool may_lack_number = heading_.unit == ProvisionUnit::phu_luc && !heading_.is_form_sheet;
    return heading_.number.number > 0 || may_lack_number;
  }

  // Annexes: "IV.1", "I-A", "01-HĐ-BTC", "01/TTHC". Articles: a footnote's mark.
  void take_rest_of_ordinal() {
    if (heading_.unit != ProvisionUnit::phu_luc || heading_.number.number == 0) return;
    const std::string& plain = plain_.text();
    while (at_ + 1 < plain.size() && is_mark(plain[at_]) && plain[at_] != ':' &&
           plain[at_] != ')' &&
           ((plain[at_ + 1] >= 'a' && plain[at_ + 1] <= 'z') || is_digit(plain[at_ + 1]))) {
      ++at_;
      while (at_ < plain.size() &&
             ((plain[at_] >= 'a' && plain[at_] <= 'z') || is_digit(plain[at_]))) {
        ++at_;
      }
    }
  }

  bool fits(const UnitWord& word) const {
    const NumberStyle style = heading_.number.style;
    switch (word.unit) {
      case ProvisionUnit::dieu:
        return style == NumberStyle::arabic || style == NumberStyle::words;
      case ProvisionUnit::khoan:
        return style == NumberStyle::words;
      case ProvisionUnit::phu_luc:
        return !heading_.is_form_sheet || style == NumberStyle::arabic || word.plain != "mau";
      default:
        return true;
    }
  }

  void take_mark() {
    const std::string& plain = plain_.text();
    at_ = footnote_mark(plain, at_);
    const std::size_t mark = skip_blank(plain, at_);
    if (mark >= plain.size() || !is_mark(plain[mark]) || plain[mark] == ',') return;
    if (plain[mark] == '/' || plain[mark] == ')') return;
    heading_.form = HeadingForm::marked;
    marked_ = true;
    at_ = mark + 1;
    label_end_ = at_;
    const std::size_t behind = footnote_mark(plain, skip_blank(plain, at_));
    if (behind > at_ + 1) at_ = behind;
  }

  void finish() {
    const std::size_t label_end = label_end_ > 0 ? label_end_ : number_end_;
    heading_.label = trim(
        written_.substr(plain_.origin(begin_), plain_.origin(label_end) - plain_.origin(begin_)));
    heading_.title = trim(written_from(at_));
    const std::string_view title = rest().substr(skip_blank(rest(), 0));
    if (title.empty()) {
      heading_.form = HeadingForm::alone;
    } else if (!marked_) {
      const bool titled = !reads_on(title) && title.front() != ',' && title.front() != ';' &&
                          (is_capital(letter_at(heading_.title, 0)) || title.front() == '(');
      heading_.form = titled ? HeadingForm::titled : HeadingForm::bare;
    } else if (is_digit(title.front()) && rest().front() != ' ' && label_end_ == at_) {
      heading_.form = HeadingForm::bare;  // "Điều 8.1": a number of another kind
    }
  }

  std::string_view written_;
  PlainText plain_;
  UnitHeading heading_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t number_end_ = 0;
  std::size_t label_end_ = 0;
  bool marked_ = false;
};

// Only the beginning of a line can be a heading; the rest need not be looked at twice.
bool may_be_heading(std::string_view plain) {
  const std::size_t begin = plain.find_first_not_of("\"' ");
  if (begin == std::string_view::npos) return false;
  const std::string_view rest = plain.substr(begin);
  return std::any_of(kUnitWords.begin(), kUnitWords.end(),
                     [&](const UnitWord& word) { return rest.starts_with(word.plain); });
}

}  // namespace

std::optional<UnitHeading> unit_heading(const DocumentLine& line) {
  if (line.is_row || !may_be_heading(line.plain)) return std::nullopt;
  return HeadingReader(line.text).read();
}

std::optional<UnitHeading> misspelt_article(const DocumentLine& line) {
  // Another letter than d, or other marks on the ê, with a number behind.
  const std::string_view plain = line.plain;
  if (line.is_row || plain.size() < 6 || plain.substr(1, 3) != "ieu") return std::nullopt;
  if (!is_digit(plain[4]) && !(plain[4] == ' ' && is_digit(plain[5]))) return std::nullopt;
  auto heading = HeadingReader(line.text).read_misspelt_article();
  return heading && heading->form == HeadingForm::marked ? heading : std::nullopt;
}

}  // namespace tracuu::corpus
