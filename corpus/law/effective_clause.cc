#include "corpus/law/effective_clause.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/law/written_date.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// How far before the words the subject may begin, and how far behind them the date.
constexpr std::size_t kBefore = 300;
constexpr std::size_t kBehind = 140;

constexpr std::array<std::string_view, 22> kDocuments = {"thong tu lien tich",
                                                         "nghi quyet lien tich",
                                                         "thong tu",
                                                         "nghi quyet",
                                                         "nghi dinh",
                                                         "quyet dinh",
                                                         "bo luat",
                                                         "luat",
                                                         "phap lenh",
                                                         "chi thi",
                                                         "sac lenh",
                                                         "lenh",
                                                         "hien phap",
                                                         "quy dinh",
                                                         "quy che",
                                                         "van ban",
                                                         "huong dan",
                                                         "ke hoach",
                                                         "dieu le",
                                                         "thong bao",
                                                         "quy chuan",
                                                         "sac luat"};

// "... trước ngày Luật này có hiệu lực" tells of something else.
constexpr std::array<std::string_view, 9> kOtherClauses = {
    "ngay", "khi", "truoc", "thoi diem", "luc", "neu", "sau", "ma", "den"};

std::string_view trimmed(std::string_view plain) {
  while (plain.ends_with(' ')) plain.remove_suffix(1);
  while (plain.starts_with(' ')) plain.remove_prefix(1);
  return plain;
}

bool ends_in_word(std::string_view plain, std::string_view word) {
  if (!plain.ends_with(word)) return false;
  return plain.size() == word.size() || plain[plain.size() - word.size() - 1] == ' ';
}

bool take(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest = trimmed(rest.substr(word.size()));
  return true;
}

struct CountWord {
  std::string_view plain;
  int count;
};

constexpr std::array<CountWord, 8> kCounts = {{{"bon muoi lam", 45},
                                               {"sau muoi", 60},
                                               {"ba muoi", 30},
                                               {"muoi lam", 15},
                                               {"muoi", 10},
                                               {"sau", 6},
                                               {"ba", 3},
                                               {"mot", 1}}};

std::optional<int> take_count(std::string_view& rest) {
  for (const CountWord& word : kCounts) {
    if (take(rest, word.plain)) return word.count;
  }
  int count = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), count);
  if (error != std::errc() || count > 2000) return std::nullopt;
  rest = trimmed(rest.substr(static_cast<std::size_t>(end - rest.data())));
  return count;
}

// Days or months from a day on.
struct Delay {
  int count;
  bool in_months;
};

// "45 (bốn mươi lăm) ngày,", "6 tháng"
std::optional<Delay> take_delay(std::string_view& rest) {
  const auto count = take_count(rest);
  if (!count) return std::nullopt;
  if (rest.starts_with('(')) {
    rest = trimmed(rest.substr(std::min(rest.find(')'), rest.size() - 1) + 1));
  }
  const bool in_months = take(rest, "thang");
  if (!in_months && !take(rest, "ngay")) return std::nullopt;
  take(rest, ",");
  return Delay{*count, in_months};
}

Date delayed(Date date, const Delay& delay) {
  using namespace std::chrono;
  if (!delay.in_months) return Date(sys_days(date) + days(delay.count));
  const Date later = date + months(delay.count);
  return later.ok() ? later : Date(later.year() / later.month() / last);
}

bool is_day_of_issue(std::string_view rest) {
  take(rest, "ke");
  take(rest, "tu");
  take(rest, "sau");
  if (!take(rest, "ngay")) return false;
  return rest.starts_with("ky") || rest.starts_with("ban hanh") || rest.starts_with("thong qua") ||
         rest.starts_with("duoc ky") ||
         (rest.starts_with("duoc") && contains(rest.substr(0, 90), "thong qua"));
}

// What stands behind "có hiệu lực": a date, or days from the day of issue.
std::optional<Date> date_behind(std::string_view rest, std::optional<Date> issued) {
  rest = trimmed(rest);
  take(rest, "thi hanh");
  take(rest, "phap luat");
  take(rest, ",");
  if (is_day_of_issue(rest)) return issued;
  const std::string_view whole = rest;
  const bool later = take(rest, "sau");
  if (const auto delay = take_delay(rest); delay && (later || rest.starts_with("sau"))) {
    if (!issued || !is_day_of_issue(rest)) return std::nullopt;
    return delayed(*issued, *delay);
  }
  rest = whole;
  const bool since = take(rest, "ke");
  if (!take(rest, "tu") && !since && !rest.starts_with("ngay")) return std::nullopt;
  const auto date = find_date(rest, 0, 25);
  return date ? std::optional(date->date) : std::nullopt;
}

// The subject of the sentence: where "Luật này" begins before the words, if it is the subject.
std::optional<std::size_t> document_before(std::string_view before) {
  const std::size_t end = before.rfind(" nay");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view gap = trimmed(before.substr(end + 4));
  if (contains(gap, ". ") || gap.ends_with('.')) return std::nullopt;
  if (!gap.empty() && !gap.ends_with(',') && !ends_in_word(gap, "va") && gap != "bat dau" &&
      gap != "se" && gap != "chinh thuc") {
    return std::nullopt;
  }
  for (const std::string_view word : kDocuments) {
    if (ends_in_word(before.substr(0, end), word)) return end - word.size();
  }
  return std::nullopt;
}

// "Quyết định có hiệu lực kể từ ngày ký", at the beginning of a sentence.
bool bare_document_before(std::string_view before) {
  before = trimmed(before);
  for (const std::string_view word : kDocuments) {
    if (!ends_in_word(before, word)) continue;
    const std::string_view head = trimmed(before.substr(0, before.size() - word.size()));
    return head.empty() || head.ends_with('.') || head.ends_with(';');
  }
  return false;
}

bool is_other_clause(std::string_view before) {
  before = trimmed(before);
  return std::any_of(kOtherClauses.begin(), kOtherClauses.end(),
                     [&](std::string_view word) { return ends_in_word(before, word); });
}

bool is_article_number(std::string_view word) {
  return !word.empty() && word.size() <= 5 && is_digit(word.front()) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
}

// Whole articles named at the end of the text: "Điều 5, Điều 7 và Điều 9". Empty if it names a
// part of one, or none.
std::vector<std::string> articles_at_end(std::string_view before) {
  std::vector<std::string> words = split(before, " ");
  std::vector<std::string> articles;
  bool named = false;
  while (!words.empty()) {
    std::string word = words.back();
    while (word.ends_with(',')) word.pop_back();
    if (is_article_number(word)) {
      articles.push_back(word);
    } else if (word == "dieu") {
      named = true;
    } else if (word != "va" && word != "cac" && !word.empty()) {
      break;
    }
    words.pop_back();
  }
  const bool partly = !words.empty() && (words.back() == "khoan" || words.back() == "diem" ||
                                         words.back().size() == 1);
  if (!named || partly) articles.clear();
  return articles;
}

class ClauseFinder {
 public:
  ClauseFinder(std::string_view plain, std::optional<Date> issued, EffectiveClauses& found)
      : plain_(plain), issued_(issued), found_(found) {}

  void find(std::string_view words, bool bare_too) {
    for (std::size_t at = plain_.find(words); at != std::string_view::npos;
         at = plain_.find(words, at + words.size())) {
      if (plain_.substr(0, at).ends_with("het ")) continue;
      const auto date = date_behind(plain_.substr(at + words.size(), kBehind), issued_);
      if (date) take(at, *date, bare_too);
    }
  }

 private:
  void take(std::size_t at, Date date, bool bare_too) {
    const std::size_t begin = at > kBefore ? at - kBefore : 0;
    const std::string_view before = plain_.substr(begin, at - begin);
    const auto subject = document_before(before);
    if (!subject) {
      if (bare_too && bare_document_before(before)) keep(date);
      add_articles(trimmed(before), date);
      return;
    }
    std::string_view head = trimmed(before.substr(0, *subject));
    if (is_other_clause(head)) return;
    if (ends_in_word(head, "cua") || ends_in_word(head, "tai")) {
      add_articles(trimmed(head.substr(0, head.size() - 3)), date);
    } else {
      keep(date);
    }
  }

  void keep(Date date) {
    if (!found_.document) found_.document = date;
  }

  void add_articles(std::string_view before, Date date) {
    for (const std::string& article : articles_at_end(before)) {
      found_.articles.push_back({article, date});
    }
  }

  std::string_view plain_;
  std::optional<Date> issued_;
  EffectiveClauses& found_;
};

}  // namespace

void find_effective_clauses(std::string_view plain, std::optional<Date> issued,
                            EffectiveClauses& found) {
  ClauseFinder finder(plain, issued, found);
  finder.find("co hieu luc", true);
  finder.find("co gia tri", false);
  // Older documents: "Nghị định này thi hành kể từ ngày 01/01/1994"
  if (!found.document) finder.find("thi hanh", false);
}

}  // namespace tracuu::corpus
