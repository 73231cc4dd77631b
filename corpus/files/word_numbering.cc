#include "corpus/files/word_numbering.h"

#include <algorithm>
#include <string_view>

#include "corpus/files/list_numbering.h"
#include "corpus/files/windows_1252.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kListBytes = 28;
constexpr std::size_t kLevelBytes = 28;
constexpr std::size_t kUseBytes = 16;
constexpr std::size_t kChangedLevelBytes = 8;
constexpr std::size_t kMostText = 64;  // of a number
constexpr int kMost = 30000;           // Word itself goes to 32767

// The formats of [MS-OSHARED] by the names they have in DOCX.
std::string_view format_name(std::uint8_t format) {
  constexpr std::array<std::string_view, 5> kFirst = {"decimal", "upperRoman", "lowerRoman",
                                                      "upperLetter", "lowerLetter"};
  constexpr std::uint8_t kLeadingZero = 22;
  constexpr std::uint8_t kBullet = 23;
  constexpr std::uint8_t kNothing = 255;
  if (format < kFirst.size()) return kFirst[format];
  if (format == kLeadingZero) return "decimalZero";
  return format == kBullet || format == kNothing ? "none" : "decimal";
}

bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }  // of fonts with bullets

}  // namespace

WordNumbering::WordNumbering(WordListTables tables) {
  read_lists(tables.lists);
  read_uses(tables.uses);
}

std::string WordNumbering::next(int use, int level_number) {
  if (use < 1 || static_cast<std::size_t>(use) > uses_.size()) return {};
  Use& here = uses_[static_cast<std::size_t>(use) - 1];
  const auto found = lists_.find(here.list);
  const auto level = static_cast<std::size_t>(level_number);
  if (found == lists_.end() || level >= found->second.levels.size()) return {};
  List& list = found->second;

  const auto start = here.starts.find(level);
  if (start != here.starts.end()) {
    list.counts[level] = start->second;
    here.starts.erase(start);  // only the first time
  } else {
    list.counts[level] =
        list.counts[level] ? std::min(*list.counts[level] + 1, kMost) : list.levels[level].start;
  }
  for (std::size_t deeper = level + 1; deeper < list.levels.size(); ++deeper) {
    if (level < list.levels[deeper].restarts_below) list.counts[deeper].reset();
  }

  std::string text;
  for (const char32_t c : list.levels[level].text) {
    if (c < kLevels) {
      const std::size_t shown = std::min<std::size_t>(c, list.levels.size() - 1);
      const std::string_view format =
          list.levels[level].arabic_only ? "decimal" : format_name(list.levels[shown].format);
      text += counted(count_of(list, shown), format);
    } else {
      append_utf8(text, is_private(c) ? U'•' : c);
    }
  }
  return text;
}

int WordNumbering::count_of(const List& list, std::size_t level) {
  return list.counts[level].value_or(list.levels[level].start);
}

WordNumbering::Level WordNumbering::read_level(LittleEndian tables, std::size_t& at,
                                               std::size_t place) {
  constexpr unsigned kLegal = 0x04;
  constexpr unsigned kNoRestart = 0x08;  // or only behind the levels above the one that is named
  Level level;
  level.start = static_cast<int>(tables.u32(at) & 0x7FFFU);
  level.format = tables.u8(at + 4);
  level.arabic_only = (tables.u8(at + 5) & kLegal) != 0;
  const bool no_restart = (tables.u8(at + 5) & kNoRestart) != 0;
  level.restarts_below = no_restart ? std::min<std::size_t>(tables.u8(at + 26), place) : place;
  const std::size_t properties = std::size_t{tables.u8(at + 24)} + tables.u8(at + 25);
  at += kLevelBytes + properties;
  const std::size_t length = tables.u16(at);
  for (std::size_t i = 0; i < std::min(length, kMostText); ++i) {
    level.text.push_back(tables.u16(at + 2 + 2 * i));
  }
  at += 2 + 2 * length;
  return level;
}

void WordNumbering::read_lists(LittleEndian table) {
  const std::size_t count = table.u16(0);
  std::size_t at = 2 + kListBytes * count;
  for (std::size_t i = 0; i < count && at < table.size(); ++i) {
    const std::size_t list = 2 + kListBytes * i;
    const bool simple = (table.u8(list + 26) & 1U) != 0;
    List& read = lists_[table.u32(list)];
    read.levels.clear();
    for (std::size_t level = 0; level < (simple ? 1 : kLevels); ++level) {
      read.levels.push_back(read_level(table, at, level));
    }
  }
}

void WordNumbering::read_uses(LittleEndian table) {
  const std::size_t count = std::min<std::size_t>(table.u32(0), table.size() / kUseBytes);
  std::size_t at = 4 + kUseBytes * count;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t use = 4 + kUseBytes * i;
    Use& read = uses_.emplace_back();
    read.list = table.u32(use);
    at += 4;
    for (std::size_t changes = table.u8(use + 12); changes > 0 && at < table.size(); --changes) {
      const unsigned flags = table.u32(at + 4);
      if ((flags & 0x10U) != 0)
        read.starts[flags & 0xFU] = static_cast<int>(table.u32(at) & 0x7FFFU);
      at += kChangedLevelBytes;
      if ((flags & 0x20U) != 0) read_level(table, at, 0);
    }
  }
}

}  // namespace tracuu::corpus
