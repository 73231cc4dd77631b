// WordNumbering: the numbers Word 97 and later write before paragraphs of lists, which are not part
// of their text.
//
//   WordNumbering numbering(file.list_tables());
//   numbering.next(paragraph.list, paragraph.list_level)   -> "Điều 1.", "a)", "•"
//
// Counts as it goes: ask for the paragraphs in their order. One thread uses one object.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/files/little_endian.h"

namespace tracuu::corpus {

struct WordListTables {
  LittleEndian lists;  // PlfLst with the levels that follow it
  LittleEndian uses;   // PlfLfo with the data that follow it
};

class WordNumbering {
 public:
  explicit WordNumbering(WordListTables tables);

  // Of the next paragraph of that use (from 1) of a list; empty if there is none.
  std::string next(int use, int level);

 private:
  static constexpr std::size_t kLevels = 9;
  struct Level {
    int start = 1;
    std::uint8_t format = 0;
    bool arabic_only = false;
    std::size_t restarts_below = 0;  // counts anew when a level below that one, from 0, was used
    std::vector<char32_t> text;      // a number below 9 stands for the count of that level
  };
  struct List {
    std::vector<Level> levels;
    std::array<std::optional<int>, kLevels> counts;
  };
  struct Use {
    std::uint32_t list = 0;
    std::map<std::size_t, int> starts;  // of levels that begin anew here
  };

  static Level read_level(LittleEndian tables, std::size_t& at, std::size_t place);
  void read_lists(LittleEndian table);
  void read_uses(LittleEndian table);
  static int count_of(const List& list, std::size_t level);

  std::map<std::uint32_t, List> lists_;  // by their ids
  std::vector<Use> uses_;
};

}  // namespace tracuu::corpus
