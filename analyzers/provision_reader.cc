#include "analyzers/provision_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analyzers/letter.h"
#include "analyzers/lower_case.h"
#include "analyzers/roman_numeral.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

struct Noun {
  std::string_view name;
  ProvisionUnit unit;
  bool roman = false;     // may be numbered in Roman numerals
  bool numbered = false;  // "số" may stand before its number
};

constexpr Noun kNouns[] = {
    {"điều", ProvisionUnit::article},
    {"khoản", ProvisionUnit::clause},
    {"điểm", ProvisionUnit::point},
    {"chương", ProvisionUnit::chapter, true},
    {"tiểu mục", ProvisionUnit::subsection, true},
    {"mục", ProvisionUnit::section, true},
    {"phần", ProvisionUnit::part, true},
    {"phụ lục", ProvisionUnit::annex, true, true},
    {"mẫu", ProvisionUnit::form, false, true},
};

// What is counted or measured: "Điều 5, 10 ngày" names one article.
constexpr std::string_view kMeasures[] = {"ngày",  "tháng", "năm",   "giờ", "phút", "tuần", "đồng",
                                          "người", "bản",   "triệu", "tỉ",  "lần",  "tuổi", "trang",
                                          "m",     "m2",    "m3",    "km",  "km2",  "ha",   "kg"};

constexpr std::size_t kLongestList = 64;
constexpr std::size_t kMostChains = 256;  // of one chain of mentions: a list of lists stays small

struct Ordinal {
  std::string first;  // empty: "này"
  std::string through;
};

// How a mention hangs on the one before it.
enum class Link { joined, comma, conjunction };

struct Mention {
  ProvisionUnit unit{};
  Link link = Link::conjunction;
  std::vector<Ordinal> ordinals;
};

using Chain = std::vector<std::size_t>;  // mentions, each part of the one before

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

// a, đ; d1 between d and đ (Luật 64/2025/QH15, Điều 69).
std::optional<std::string> lettered(std::string_view raw) {
  std::size_t next = 0;
  const Letter letter = find_letter(next_code_point(raw, next));
  if (letter.base == 0 || letter.tone != Tone::level || raw.size() > next + 2) return std::nullopt;
  if (!std::all_of(raw.begin() + next, raw.end(), is_digit)) return std::nullopt;
  return lower_case(raw);
}

// 4.1 of an annex
std::optional<std::string> dotted(std::string_view raw) {
  const bool fits = raw.size() >= 3 && raw.size() <= 6 && is_digit(raw.front()) &&
                    is_digit(raw.back()) && raw.find('.') != std::string_view::npos &&
                    raw.find_first_not_of("0123456789.") == std::string_view::npos;
  return fits ? std::optional(std::string(raw)) : std::nullopt;
}

bool is_comma(std::string_view gap) {
  return gap.starts_with(',') && gap.find_first_not_of(' ', 1) == std::string_view::npos;
}

class Reader {
 public:
  Reader(const ScannedText& text, std::size_t begin) : text_(text), at_(begin) {}

  ReadProvisions read() {
    while (mentions_.size() < kLongestList && take_mention()) {
    }
    ReadProvisions result;
    wholes_.resize(mentions_.size());
    std::vector<bool> has_part(mentions_.size());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      wholes_[i] = whole_of(i);
      if (wholes_[i]) has_part[*wholes_[i]] = true;
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (!has_part[i]) append_paths(i, result.provisions);
    }
    result.end = at_;
    result.of_this = of_this_;
    return result;
  }

 private:
  // One noun with its list of ordinals; moves on only if it is there.
  bool take_mention() {
    std::size_t at = at_;
    Mention mention;
    if (!mentions_.empty() && !read_link(at, mention.link)) return false;
    if (!mentions_.empty() && text_.is(at, "các") && text_.follows(at + 1)) ++at;
    const Noun* noun = noun_at(at);
    if (noun == nullptr) return false;
    mention.unit = noun->unit;
    const std::size_t behind = at + spans_of(noun->name);
    if (is_this(*noun, at)) {
      mention.ordinals.push_back({});
      of_this_ = true;
      at_ = behind + 1;
    } else {
      take_ordinals(*noun, behind, mention.ordinals);
    }
    if (mention.ordinals.empty()) return false;
    if (noun->unit == ProvisionUnit::point && !text_.words[at].marked) add_other_d(mention);
    mentions_.push_back(std::move(mention));
    return true;
  }

  // Typed without marks, d may be either letter.
  static void add_other_d(Mention& mention) {
    const auto d = std::find_if(mention.ordinals.begin(), mention.ordinals.end(),
                                [](const Ordinal& ordinal) { return ordinal.first == "d"; });
    if (d != mention.ordinals.end()) mention.ordinals.insert(d + 1, {"đ", {}});
  }

  // What stands before a further mention: blanks, "của", "thuộc", a comma, "và", "hoặc".
  bool read_link(std::size_t& at, Link& link) const {
    if (at >= text_.size()) return false;
    link = Link::joined;
    if (!text_.follows(at)) {
      if (!is_comma(text_.gap(at))) return false;
      link = Link::comma;
    }
    if (!text_.follows(at + 1)) return false;
    if (text_.is(at, "và") || text_.is(at, "hoặc")) {
      link = Link::conjunction;
      ++at;
    } else if (link == Link::joined && (text_.is(at, "của") || text_.is(at, "thuộc"))) {
      ++at;
    }
    return true;
  }

  // A noun that something follows.
  const Noun* noun_at(std::size_t at) const {
    if (at >= text_.size() || !may_begin_provision(text_.words[at].folded)) return nullptr;
    for (const Noun& noun : kNouns) {
      const std::size_t spans = text_.matches(at, noun.name);
      if (spans > 0 && text_.follows(at + spans)) return &noun;
    }
    return nullptr;
  }

  static std::size_t spans_of(std::string_view name) {
    return 1 + static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
  }

  // "Điều này": small letters alone mean "this thing", but for clauses and points.
  bool is_this(const Noun& noun, std::size_t at) const {
    if (!text_.is(at + spans_of(noun.name), "này")) return false;
    return noun.unit >= ProvisionUnit::clause || !mentions_.empty() || text_.capital(at);
  }

  void take_ordinals(const Noun& noun, std::size_t at, std::vector<Ordinal>& ordinals) {
    if (noun.numbered && text_.is(at, "số") && text_.follows(at + 1)) ++at;
    auto ordinal = ordinal_at(noun, at);
    while (ordinal && ordinals.size() < kLongestList) {
      ordinals.push_back({std::move(*ordinal), {}});
      at_ = ++at;
      if (auto last = range_end(noun, at)) {
        ordinals.back().through = std::move(*last);
        at_ = at;
      }
      ordinal = next_item(noun, at);
    }
  }

  std::optional<std::string> ordinal_at(const Noun& noun, std::size_t at) const {
    if (at >= text_.size()) return std::nullopt;
    // "Mẫu số 02/ĐK-NTTS" reads as a number, too, and is a form all the same.
    if (noun.unit != ProvisionUnit::form && text_.recognition(at) != nullptr) return std::nullopt;
    const std::string_view raw = text_.raw(at);
    if (auto number = numbered(raw)) return number;
    if (noun.unit == ProvisionUnit::point) {
      auto letter = lettered(raw);
      return letter ? letter : dotted(raw);
    }
    if (noun.unit == ProvisionUnit::part && raw.size() == 1 && raw[0] >= 'A' && raw[0] <= 'H') {
      return lower_case(raw);
    }
    if (!noun.roman) return std::nullopt;
    if (noun.unit == ProvisionUnit::section) {
      if (auto number = dotted(raw)) return number;
    }
    const auto roman = parse_roman_numeral(raw);
    return roman ? std::optional(std::to_string(*roman)) : std::nullopt;
  }

  // ", 16" or "và 31"; moves `at` onto it.
  std::optional<std::string> next_item(const Noun& noun, std::size_t& at) const {
    if (at >= text_.size()) return std::nullopt;
    const bool conjunction =
        text_.follows(at) && (text_.is(at, "và") || text_.is(at, "hoặc")) && text_.follows(at + 1);
    if (conjunction) ++at;
    if (!conjunction && !is_comma(text_.gap(at)) && text_.gap(at) != ";") return std::nullopt;
    // "Mẫu số 02, 12/2020/NĐ-CP" are a form and a document.
    if (noun.unit == ProvisionUnit::form && text_.recognition(at) != nullptr) return std::nullopt;
    return measured(at) ? std::nullopt : item_at(noun, at);
  }

  // A Roman numeral in small letters is more likely a word.
  std::optional<std::string> item_at(const Noun& noun, std::size_t at) const {
    if (noun.roman && !is_digit(text_.raw(at)[0]) && !text_.capital(at)) return std::nullopt;
    return ordinal_at(noun, at);
  }

  // "... đến Điều 9", "... đến điểm d", "... đến 9"; moves `at` behind it.
  std::optional<std::string> range_end(const Noun& noun, std::size_t& at) const {
    if (!text_.follows(at) || !text_.is(at, "đến") || !text_.follows(at + 1)) return std::nullopt;
    std::size_t last = at + 1;
    const std::size_t spans = text_.matches(last, noun.name);
    if (spans > 0 && text_.follows(last + spans)) last += spans;
    if (measured(last)) return std::nullopt;
    auto ordinal = item_at(noun, last);
    if (ordinal) at = last + 1;
    return ordinal;
  }

  // True if the number at this span counts something: "10 ngày", "50%".
  bool measured(std::size_t at) const {
    if (at + 1 >= text_.size()) return false;
    if (text_.scan.spans[at + 1].kind == SpanKind::percent) return true;
    if (!is_digit(text_.raw(at)[0]) || !text_.follows(at + 1)) return false;
    if (text_.matches(at + 1, "ban hành") > 0) return false;  // not "bản"
    if (text_.is(at + 1, "bộ")) return !text_.is(at + 2, "luật") && !text_.capital(at + 1);
    return std::any_of(std::begin(kMeasures), std::end(kMeasures),
                       [&](std::string_view name) { return text_.is(at + 1, name); });
  }

  // The mention that mention i is part of: the one it is joined to ("Điều 5 khoản 2"), else the
  // next that joins what is before it ("khoản 2, khoản 3 Điều 5"); for clauses, points and sections
  // also one behind a comma ("Điều 5, khoản 2", "khoản 2, Điều 5").
  std::optional<std::size_t> whole_of(std::size_t i) const {
    const auto outer = [&](std::size_t other) { return mentions_[other].unit < mentions_[i].unit; };
    if (i > 0 && mentions_[i].link == Link::joined && outer(i - 1)) return i - 1;
    std::size_t next = i + 1;
    while (next < mentions_.size() && !outer(next)) ++next;
    const bool has_next = next < mentions_.size();
    if (has_next && mentions_[next].link == Link::joined) return next;
    const ProvisionUnit unit = mentions_[i].unit;
    const bool within_article = unit >= ProvisionUnit::clause;
    const bool section = unit == ProvisionUnit::section || unit == ProvisionUnit::subsection;
    if (!within_article && !section) return std::nullopt;
    for (std::size_t before = i; before-- > 0;) {
      if (outer(before)) return before;
    }
    if (has_next && mentions_[next].link == Link::comma) return next;
    return std::nullopt;
  }

  // Mention i and what it is part of, outermost first.
  Chain chain_of(std::size_t i) const {
    Chain chain{i};
    while (const auto whole = wholes_[chain.back()]) chain.push_back(*whole);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  void append_paths(std::size_t i, std::vector<Provision>& provisions) const {
    const Chain chain = chain_of(i);
    std::size_t paths = 1;
    for (const std::size_t link : chain) paths = std::min(kMostChains + 1, paths * count(link));
    Provision path;
    if (paths <= kMostChains) return append_paths(chain, path, provisions);
    for (const std::size_t link : chain) append_paths({&link, 1}, path, provisions);
  }

  std::size_t count(std::size_t link) const { return mentions_[link].ordinals.size(); }

  // Every combination of the ordinals along the chain, behind the steps made so far.
  void append_paths(std::span<const std::size_t> chain, Provision& path,
                    std::vector<Provision>& provisions) const {
    if (chain.empty()) {
      provisions.push_back(path);
      return;
    }
    const Mention& mention = mentions_[chain.front()];
    for (const Ordinal& ordinal : mention.ordinals) {
      path.push_back({mention.unit, ordinal.first, ordinal.through});
      append_paths(chain.subspan(1), path, provisions);
      path.pop_back();
    }
  }

  const ScannedText& text_;
  std::size_t at_;
  bool of_this_ = false;
  std::vector<Mention> mentions_;
  std::vector<std::optional<std::size_t>> wholes_;  // of each mention
};

}  // namespace

bool may_begin_provision(std::string_view folded) {
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
    case 't':
      return folded == "tieu";
    default:
      return false;
  }
}

ReadProvisions read_provisions(const ScannedText& text, std::size_t i) {
  if (!may_begin_provision(text.words[i].folded)) return {};
  return Reader(text, i).read();
}

}  // namespace tracuu::analyzers
