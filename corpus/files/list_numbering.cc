#include "corpus/files/list_numbering.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "corpus/files/symbol_characters.h"

namespace tracuu::corpus {
namespace {

constexpr int kLevels = 9;
constexpr int kMost = 30000;  // Word itself goes to 32767

int number_of(const std::string& text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, kMost);
}

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> kSigns = {{{1000, "m"},
                                                                        {900, "cm"},
                                                                        {500, "d"},
                                                                        {400, "cd"},
                                                                        {100, "c"},
                                                                        {90, "xc"},
                                                                        {50, "l"},
                                                                        {40, "xl"},
                                                                        {10, "x"},
                                                                        {9, "ix"},
                                                                        {5, "v"},
                                                                        {4, "iv"},
                                                                        {1, "i"}}};
  std::string text;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) text += sign;
  }
  return text;
}

// After z comes aa, then bb: Word knows the letters of English only, no đ.
std::string letters(int number) {
  if (number < 1) return {};
  const auto times = static_cast<std::size_t>((number - 1) / 26 + 1);
  return std::string(times, static_cast<char>('a' + (number - 1) % 26));
}

std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

bool is_number(std::string_view label) {
  return std::any_of(label.begin(), label.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

std::string counted(int number, std::string_view format) {
  if (format == "none") return {};
  if (format == "lowerRoman") return roman(number);
  if (format == "upperRoman") return capitals(roman(number));
  if (format == "lowerLetter") return letters(number);
  if (format == "upperLetter") return capitals(letters(number));
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

ListNumbering::ListNumbering(XmlNode numbering, XmlNode styles) {
  read_lists(numbering);
  read_styles(styles);
}

ListNumbering::Level ListNumbering::level_of(XmlNode node, int place) {
  Level level;
  const XmlNode restart = node.child("lvlRestart");  // 0: articles that go on in the next chapter
  level.restarts_below = restart ? std::min(number_of(restart["val"], place), place) : place;
  level.start = number_of(node.child("start")["val"], 0);
  if (const XmlNode format = node.child("numFmt")) level.format = format["val"];
  const XmlNode legal = node.child("isLgl");
  level.arabic_only = legal && legal["val"] != "0" && legal["val"] != "false";
  if (node.child("suff")["val"] == "nothing") level.follow.clear();
  const XmlNode fonts = node.child("rPr").child("rFonts");
  level.text = level.format == "bullet" ? in_unicode(node.child("lvlText")["val"], fonts["ascii"])
                                        : node.child("lvlText")["val"];
  return level;
}

void ListNumbering::read_lists(XmlNode numbering) {
  for (const XmlNode node : numbering) {
    if (node.is("abstractNum")) {
      List& list = abstracts_[node["abstractNumId"]];
      list.levels.resize(kLevels);
      list.counts.resize(kLevels);
      for (int place = 0; place < kLevels; ++place) {
        list.levels[static_cast<std::size_t>(place)].restarts_below = place;
      }
      for (const XmlNode level : node) {
        const int place = number_of(level["ilvl"], 0);
        if (level.is("lvl") && place < kLevels) {
          list.levels[static_cast<std::size_t>(place)] = level_of(level, place);
        }
      }
      if (const XmlNode link = node.child("numStyleLink")) {
        linked_styles_[node["abstractNumId"]] = link["val"];
      }
    } else if (node.is("num")) {
      const std::string id = node["numId"];
      lists_[id] = node.child("abstractNumId")["val"];
      for (const XmlNode change : node) {
        const XmlNode start = change.child("startOverride");
        if (start) restarts_[id][number_of(change["ilvl"], 0)] = number_of(start["val"], 1);
      }
    }
  }
}

// A style has the numbering of the style it is based on, unless it says something itself.
void ListNumbering::read_styles(XmlNode styles) {
  std::map<std::string, std::string> bases;
  std::map<std::string, XmlNode> numbered;
  for (const XmlNode style : styles) {
    if (!style.is("style")) continue;
    bases[style["styleId"]] = style.child("basedOn")["val"];
    if (const XmlNode properties = style.child("pPr").child("numPr")) {
      numbered.emplace(style["styleId"], properties);
    }
  }
  for (const auto& [style, base] : bases) {
    Place place;
    std::string at = style;
    bool has_level = false;
    for (int steps = 0; steps < 20 && !at.empty() && place.list.empty(); ++steps) {
      const auto found = numbered.find(at);
      const auto base_of = bases.find(at);
      at = base_of == bases.end() ? std::string() : base_of->second;
      if (found == numbered.end()) continue;
      place.list = found->second.child("numId")["val"];
      if (const XmlNode level = found->second.child("ilvl"); level && !has_level) {
        place.level = number_of(level["val"], 0);
        has_level = true;
      }
    }
    if (!place.list.empty()) styles_[style] = place;
  }
}

// An abstract definition may be another one's, found by way of a style.
std::string ListNumbering::abstract_behind(const std::string& abstract_id) const {
  const auto link = linked_styles_.find(abstract_id);
  if (link == linked_styles_.end()) return abstract_id;
  const auto style = styles_.find(link->second);
  if (style == styles_.end()) return abstract_id;
  const auto list = lists_.find(style->second.list);
  return list == lists_.end() ? abstract_id : list->second;
}

ListNumbering::Place ListNumbering::place_of(XmlNode properties) const {
  Place place;
  const auto style = styles_.find(properties.child("pStyle")["val"]);
  if (style != styles_.end()) place = style->second;
  const XmlNode own = properties.child("numPr");
  if (const XmlNode list = own.child("numId")) place.list = list["val"];
  if (const XmlNode level = own.child("ilvl")) place.level = number_of(level["val"], 0);
  return place;
}

std::string ListNumbering::next(XmlNode properties) {
  const Place place = place_of(properties);
  const auto known = lists_.find(place.list);
  if (known == lists_.end() || place.list == "0" || place.level >= kLevels) return {};
  const auto found = abstracts_.find(abstract_behind(known->second));
  if (found == abstracts_.end()) return {};
  List& list = found->second;
  const auto level = static_cast<std::size_t>(place.level);
  std::optional<int>& count = list.counts[level];
  auto& restarts = restarts_[place.list];
  if (const auto restart = restarts.find(place.level); restart != restarts.end()) {
    count = restart->second;
    restarts.erase(restart);
  } else {
    count = count ? std::min(*count + 1, kMost) : list.levels[level].start;
  }
  for (std::size_t deeper = level + 1; deeper < kLevels; ++deeper) {
    if (place.level < list.levels[deeper].restarts_below) list.counts[deeper].reset();
  }
  const std::string text = label(list, place.level);
  return text.empty() ? text : text + list.levels[level].follow;
}

std::string ListNumbering::label(const List& list, int at) const {
  const Level& level = list.levels[static_cast<std::size_t>(at)];
  if (level.format == "bullet") return level.text;
  std::string text;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool is_place = level.text[i] == '%' && i + 1 < level.text.size() &&
                          level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
    if (!is_place) {
      text += level.text[i];
      continue;
    }
    const auto other = static_cast<std::size_t>(level.text[++i] - '1');
    const Level& counting = list.levels[other];
    const int count = list.counts[other].value_or(counting.start);
    text += counted(count, level.arabic_only ? "decimal" : counting.format);
  }
  return text;
}

}  // namespace tracuu::corpus
