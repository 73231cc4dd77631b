#include "analyzers/structure_keys.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "analyzers/date_keys.h"
#include "analyzers/letter.h"
#include "analyzers/lower_case.h"
#include "analyzers/roman_numeral.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

enum class Level { point, clause, article, none };

struct Noun {
  std::string_view name;  // as marked
  std::string_view term;
  Level level = Level::none;
};

// Chained nouns; the order of the rows is that of Level.
constexpr Noun kChained[] = {{"điểm", "diem", Level::point},
                             {"khoản", "khoan", Level::clause},
                             {"điều", "dieu", Level::article}};

// Nouns with one number, Roman or Arabic.
constexpr Noun kSingle[] = {
    {"chương", "chuong"}, {"mục", "muc"}, {"phần", "phan"}, {"phụ lục", "phuluc"}};

constexpr std::string_view kForm = "mẫu";
constexpr std::size_t kLongestList = 64;
constexpr std::size_t kMostChains = 256;  // of one run of mentions: a list of lists stays small

using Values = std::vector<std::string>;

struct Mention {
  const Noun* noun = nullptr;
  Values values;
  bool joined = false;  // only blanks stand between it and the mention before
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits and perhaps one letter: 51c, 1a, 01b. Leading zeros go.
std::optional<std::string> numbered(std::string_view raw) {
  const auto* letter = std::find_if_not(raw.begin(), raw.end(), is_digit);
  const auto digits = static_cast<std::size_t>(letter - raw.begin());
  if (digits == 0 || digits > 4) return std::nullopt;
  std::size_t next = digits;
  if (next < raw.size()) {
    const char32_t c = next_code_point(raw, next);
    if (next != raw.size() || find_letter(c).base == 0) return std::nullopt;
  }
  const std::size_t zeros = std::min(raw.find_first_not_of('0'), digits - 1);
  return lower_case(raw.substr(zeros));
}

std::optional<std::string> lone_letter(std::string_view raw) {
  std::size_t next = 0;
  const Letter letter = find_letter(next_code_point(raw, next));
  if (next != raw.size() || letter.base == 0 || letter.tone != Tone::level) return std::nullopt;
  return lower_case(raw);
}

class Reader {
 public:
  Reader(const ScannedText& text, std::size_t begin, std::vector<std::string>& keys)
      : text_(text), begin_(begin), at_(begin), keys_(keys) {}

  std::size_t read() {
    if (read_form() || read_single()) return at_ - begin_;
    std::vector<Mention> mentions;
    while (mentions.size() < kLongestList) {
      auto mention = read_mention(mentions.empty());
      if (!mention) break;
      mentions.push_back(std::move(*mention));
    }
    append_terms(mentions);
    return at_ - begin_;
  }

 private:
  // "Mẫu số 01a"
  bool read_form() {
    if (!text_.is(begin_, kForm) || !text_.follows(begin_ + 1)) return false;
    std::size_t value = begin_ + 1;
    if (text_.is(value, "số") && text_.follows(value + 1)) ++value;
    const auto number = numbered(text_.raw(value));
    if (!number) return false;
    keys_.push_back("Amau:" + *number);
    at_ = value + 1;
    return true;
  }

  // "Chương II", "Phụ lục 12"
  bool read_single() {
    for (const Noun& noun : kSingle) {
      const std::size_t words = text_.matches(begin_, noun.name);
      if (words == 0 || !text_.follows(begin_ + words)) continue;
      const std::string_view raw = text_.raw(begin_ + words);
      auto number = numbered(raw);
      if (const auto roman = parse_roman_numeral(raw)) number = std::to_string(*roman);
      if (!number) continue;
      keys_.push_back("A" + std::string(noun.term) + ":" + *number);
      at_ = begin_ + words + 1;
      return true;
    }
    return false;
  }

  // One noun with its list of values. Behind another mention only blanks, a comma or "và" may stand
  // before it.
  std::optional<Mention> read_mention(bool first) {
    std::size_t at = at_;
    if (!first && at >= text_.size()) return std::nullopt;
    const bool joined = !first && text_.follows(at);
    if (!first && !joined && !is_comma(text_.gap(at))) return std::nullopt;
    const bool linked = joined && text_.is(at, "và") && text_.follows(at + 1);
    if (linked) ++at;
    const auto* noun = std::find_if(std::begin(kChained), std::end(kChained),
                                    [&](const Noun& n) { return text_.is(at, n.name); });
    if (noun == std::end(kChained) || !text_.follows(at + 1)) return std::nullopt;
    Mention mention{noun, {}, joined && !linked};
    const bool unmarked = !text_.words[at].marked;
    ++at;
    auto value = value_at(*noun, at);
    while (value && mention.values.size() < kLongestList) {
      mention.values.push_back(*value);
      // Typed without marks, d may be either letter.
      if (noun->level == Level::point && unmarked && *value == "d") mention.values.push_back("đ");
      at_ = ++at;
      value = next_value(*noun, at);
    }
    if (mention.values.empty()) return std::nullopt;
    return mention;
  }

  static bool is_comma(std::string_view gap) {
    return gap.starts_with(',') && gap.find_first_not_of(' ', 1) == std::string_view::npos;
  }

  std::optional<std::string> value_at(const Noun& noun, std::size_t at) const {
    if (at >= text_.size() || citation_at(text_, at) != nullptr) return std::nullopt;
    const std::string_view raw = text_.raw(at);
    if (auto number = numbered(raw)) return number;
    return noun.level == Level::point ? lone_letter(raw) : std::nullopt;
  }

  // The next item of a list: ", 16" or "và 31"; moves `at` onto it.
  std::optional<std::string> next_value(const Noun& noun, std::size_t& at) const {
    if (at >= text_.size()) return std::nullopt;
    if (is_comma(text_.gap(at)) || text_.gap(at) == ";") return value_at(noun, at);
    if (!text_.follows(at) || !text_.is(at, "và") || !text_.follows(at + 1)) return std::nullopt;
    return value_at(noun, ++at);
  }

  void append_terms(const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      for (const auto& value : mention.values) keys_.push_back("A" + element(mention, value));
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const Level level = mentions[i].noun->level;
      if (level == Level::article) continue;
      const std::size_t clause = level == Level::clause ? i : owner(mentions, i, Level::clause);
      if (clause == mentions.size()) continue;
      const std::size_t article = owner(mentions, clause, Level::article);
      if (article == mentions.size()) continue;
      append_chains(mentions[article], mentions[clause],
                    level == Level::point ? &mentions[i] : nullptr);
    }
  }

  // The mention of the level that mention i is part of: the next one that joins what is before it
  // ("khoản 2, khoản 3 Điều 5"), else the one before ("Điều 5, khoản 2"), else the next.
  static std::size_t owner(const std::vector<Mention>& mentions, std::size_t i, Level level) {
    const auto of_level = [level](const Mention& mention) { return mention.noun->level == level; };
    const auto here = mentions.begin() + static_cast<std::ptrdiff_t>(i);
    const auto next = std::find_if(here + 1, mentions.end(), of_level);
    const auto before = std::find_if(std::make_reverse_iterator(here), mentions.rend(), of_level);
    const bool owned = next != mentions.end() && (next->joined || before == mentions.rend());
    if (owned) return static_cast<std::size_t>(next - mentions.begin());
    if (before == mentions.rend()) return mentions.size();
    return static_cast<std::size_t>(before.base() - mentions.begin()) - 1;
  }

  void append_chains(const Mention& article, const Mention& clause, const Mention* point) {
    const std::size_t points = point == nullptr ? 1 : point->values.size();
    if (article.values.size() * clause.values.size() * points > kMostChains) return;
    for (const auto& a : article.values) {
      for (const auto& c : clause.values) {
        const std::string chain = "A" + element(article, a) + "/" + element(clause, c);
        if (point == nullptr) {
          keys_.push_back(chain);
          continue;
        }
        for (const auto& p : point->values) keys_.push_back(chain + "/" + element(*point, p));
      }
    }
  }

  static std::string element(const Mention& mention, const std::string& value) {
    return std::string(mention.noun->term) + ":" + value;
  }

  const ScannedText& text_;
  std::size_t begin_;
  std::size_t at_;
  std::vector<std::string>& keys_;
};

bool may_be_noun(const std::string& folded) {
  switch (folded[0]) {
    case 'd':
      return folded == "dieu" || folded == "diem";
    case 'k':
      return folded == "khoan";
    case 'c':
      return folded == "chuong";
    case 'm':
      return folded == "muc" || folded == "mau";
    case 'p':
      return folded == "phan" || folded == "phu";
    default:
      return false;
  }
}

}  // namespace

std::size_t read_structure(const ScannedText& text, std::size_t i, std::vector<std::string>& keys) {
  return may_be_noun(text.words[i].folded) ? Reader(text, i, keys).read() : 0;
}

}  // namespace tracuu::analyzers
