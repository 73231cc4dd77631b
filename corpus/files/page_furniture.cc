#include "corpus/files/page_furniture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "corpus/files/text_line.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLeastPages = 3;  // the same on fewer says nothing
constexpr std::size_t kOuterLines = 2;  // at the top and at the bottom that may be furniture
constexpr double kOuterPart = 0.13;     // of the page, at either end
constexpr double kStampGap = 1.5;       // heights of a line: beyond it the stamp has ended
constexpr double kSamePlace = 2;        // points

struct StampLabel {
  std::string_view label;
  bool signs;  // only a stamp says so
};
constexpr std::array<StampLabel, 11> kStampLabels = {{{"người ký:", true},
                                                      {"ký bởi:", true},
                                                      {"được ký bởi", true},
                                                      {"signed by", true},
                                                      {"signature valid", true},
                                                      {"email:", false},
                                                      {"cơ quan:", false},
                                                      {"tổ chức:", false},
                                                      {"thời gian ký:", true},
                                                      {"ngày ký:", true},
                                                      {"date:", false}}};

void remove_words(Page& page, const std::vector<PlacedWord>& removed) {
  std::set<std::tuple<double, double, std::string>> known;
  for (const PlacedWord& word : removed) known.emplace(word.box.left, word.box.top, word.text);
  std::erase_if(page.words, [&](const PlacedWord& word) {
    return known.count({word.box.left, word.box.top, word.text}) > 0;
  });
}

// From the words at which the label begins as far as the words hang together.
std::vector<PlacedWord> words_from(const TextLine& line, std::size_t first) {
  std::vector<PlacedWord> words{line.words[first]};
  for (std::size_t i = first + 1; i < line.words.size(); ++i) {
    const double gap = line.words[i].box.left - words.back().box.right;
    if (gap > kStampGap * words.back().box.height()) break;
    words.push_back(line.words[i]);
  }
  return words;
}

std::string text_of(const std::vector<PlacedWord>& words) {
  std::string text;
  for (const PlacedWord& word : words) text = joined(text, " ", word.text);
  return text;
}

// Digits, the word for page and dashes: "12", "- 12 -", "Trang 2/5".
bool is_page_number(const std::string& text) {
  std::string rest = lower_case(text);
  if (rest.starts_with("trang")) rest.erase(0, 5);
  return rest.find_first_of("0123456789") != std::string::npos &&
         rest.find_first_not_of("0123456789 -–/|") == std::string::npos && rest.size() <= 12;
}

// What heads of different pages have in common: their words without numbers, in any order.
std::string head_key(const TextLine& line) {
  std::multiset<std::string> words;
  for (const PlacedWord& word : line.words) {
    if (word.text.find_first_of("0123456789") == std::string::npos) words.insert(word.text);
  }
  std::string key;
  for (const std::string& word : words) key += word + ' ';
  return key.size() < 4 ? std::string() : key;
}

bool is_in_table(const TextLine& line, const std::vector<RuledTable>& tables) {
  return std::any_of(tables.begin(), tables.end(), [&](const RuledTable& table) {
    return table.box.holds(line.box.center(), line.box.middle());
  });
}

struct OuterLine {
  std::size_t page;
  TextLine line;
  bool outermost;
};

std::vector<OuterLine> outer_lines(const std::vector<Page>& pages,
                                   const std::vector<std::vector<RuledTable>>& tables) {
  std::vector<OuterLine> found;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::vector<TextLine> lines = lines_of(pages[i].words);
    for (std::size_t j = 0; j < lines.size(); ++j) {
      const bool first = j < kOuterLines && lines[j].box.middle() < kOuterPart * pages[i].height;
      const bool last = j + kOuterLines >= lines.size() &&
                        lines[j].box.middle() > (1 - kOuterPart) * pages[i].height;
      if ((first || last) && !is_in_table(lines[j], tables[i])) {
        found.push_back({i, lines[j], j == 0 || j + 1 == lines.size()});
      }
    }
  }
  return found;
}

void take_heads(std::vector<Page>& pages, const std::vector<std::vector<RuledTable>>& tables,
                std::vector<Block>& furniture) {
  const std::vector<OuterLine> lines = outer_lines(pages, tables);
  std::map<std::string, std::set<std::size_t>> seen;
  for (const OuterLine& outer : lines) seen[head_key(outer.line)].insert(outer.page);
  for (const OuterLine& outer : lines) {
    const std::string key = head_key(outer.line);
    const std::string text = outer.line.text();
    const bool number = outer.outermost && is_page_number(text);
    if (!number && (key.empty() || seen[key].size() < kLeastPages)) continue;
    furniture.push_back({number ? BlockKind::page_number : BlockKind::running_head,
                         text,
                         {},
                         0,
                         pages[outer.page].number});
    remove_words(pages[outer.page], outer.line.words);
  }
}

// Shattered letters and addresses of sites at the same places of page after page.
void take_watermarks(std::vector<Page>& pages, std::vector<Block>& furniture) {
  const auto place = [](const PlacedWord& word) {
    return std::tuple(word.text, std::lround(word.box.left / kSamePlace),
                      std::lround(word.box.top / kSamePlace));
  };
  const auto may_be = [](const PlacedWord& word) {
    const bool letter = letter_at(word.text, 0).size() == word.text.size();
    return letter || word.text.starts_with("www.") || word.text.starts_with("http");
  };
  std::map<std::tuple<std::string, long, long>, std::size_t> count;
  for (const Page& page : pages) {
    for (const PlacedWord& word : page.words) {
      if (may_be(word)) ++count[place(word)];
    }
  }
  const std::size_t least = std::max(kLeastPages, pages.size() / 2);
  for (Page& page : pages) {
    std::vector<PlacedWord> words;
    for (const PlacedWord& word : page.words) {
      if (may_be(word) && count[place(word)] >= least) words.push_back(word);
    }
    if (words.empty()) continue;
    furniture.push_back({BlockKind::watermark, text_of(words), {}, 0, page.number});
    remove_words(page, words);
  }
}

}  // namespace

std::optional<Stamp> take_stamp(Page& page) {
  std::vector<PlacedWord> stamp;
  std::set<std::string_view> labels;
  bool signs = false;
  for (const TextLine& line : lines_of(page.words)) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const std::vector<PlacedWord> words = words_from(line, i);
      const std::string text = lower_case(text_of(words));
      const auto label =
          std::find_if(kStampLabels.begin(), kStampLabels.end(),
                       [&](const StampLabel& known) { return text.starts_with(known.label); });
      if (label == kStampLabels.end()) continue;
      labels.insert(label->label);
      signs = signs || label->signs;
      stamp.insert(stamp.end(), words.begin(), words.end());
      break;
    }
  }
  if (!signs || labels.size() < 2) return std::nullopt;
  remove_words(page, stamp);
  Box box = stamp.front().box;
  for (const PlacedWord& word : stamp) box.add(word.box);
  return Stamp{{BlockKind::watermark, text_of(stamp), {}, 0, page.number}, box};
}

std::vector<Block> take_furniture(std::vector<Page>& pages,
                                  const std::vector<std::vector<RuledTable>>& tables) {
  std::vector<Block> furniture;
  take_heads(pages, tables, furniture);
  take_watermarks(pages, furniture);
  return furniture;
}

}  // namespace tracuu::corpus
