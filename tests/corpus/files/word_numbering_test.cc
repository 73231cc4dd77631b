#include "corpus/files/word_numbering.h"

#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

std::string bytes16(unsigned value) {
  return {static_cast<char>(value), static_cast<char>(value >> 8)};
}
std::string bytes32(unsigned value) { return bytes16(value & 0xFFFF) + bytes16(value >> 16); }

std::string level(unsigned start, char format, const std::u16string& text) {
  std::string bytes = bytes32(start) + format + std::string(23, '\0') + bytes16(text.size());
  for (const char16_t c : text) bytes += bytes16(c);
  return bytes;
}

// One list of nine levels with the id 7; its second use begins anew at 5.
struct Tables {
  std::string lists = bytes16(1) + bytes32(7) + std::string(24, '\0');
  std::string uses = bytes32(2);

  Tables() {
    lists += level(1, 0, std::u16string({u'Đ', u'i', u'ề', u'u', u' ', 0, u'.'}));
    lists += level(1, 4, std::u16string({1, u')'}));
    lists += level(3, 0, std::u16string({0, u'.', 2}));
    lists += level(1, 23, u"\uF0B7");
    lists += level(1, 1, std::u16string({4, u'.'}));
    for (int i = 5; i < 9; ++i) lists += level(1, 0, u"");
    const std::string no_changes(8, '\0');
    uses += bytes32(7) + no_changes + std::string(4, '\0');
    uses += bytes32(7) + no_changes + '\x01' + std::string(3, '\0');
    uses += bytes32(0);                               // of the first: nothing
    uses += bytes32(0) + bytes32(5) + bytes32(0x10);  // of the second: level 0 starts at 5
  }
};

TEST(WordNumbering, CountsAsWordDoes) {
  const Tables tables;
  WordNumbering numbering({LittleEndian(tables.lists), LittleEndian(tables.uses)});
  struct {
    int use;
    int level;
    const char* number;
  } const steps[] = {
      {1, 0, "Điều 1."}, {1, 1, "a)"},      {1, 1, "b)"}, {1, 2, "1.3"}, {1, 2, "1.4"},
      {1, 0, "Điều 2."}, {1, 1, "a)"},      {1, 3, "•"},  {1, 4, "I."},  {1, 4, "II."},
      {2, 0, "Điều 5."}, {2, 0, "Điều 6."}, {0, 0, ""},   {3, 0, ""},    {1, 9, ""},
  };
  for (const auto& step : steps) {
    EXPECT_EQ(numbering.next(step.use, step.level), step.number) << step.use << ' ' << step.level;
  }
}

// What Word writes for chapters in Roman numbers whose articles go on from one to the next.
TEST(WordNumbering, LevelsThatDoNotBeginAnew) {
  const auto with_flags = [](std::string bytes, char flags, char limit) {
    bytes[5] = flags;
    bytes[26] = limit;
    return bytes;
  };
  std::string lists = bytes16(1) + bytes32(7) + std::string(24, '\0');
  lists += level(1, 1, std::u16string({0, u'.'}));
  lists += with_flags(level(1, 0, std::u16string({1, u'.'})), 0x08, 0);  // never
  lists += with_flags(level(1, 0, std::u16string({2, u')'})), 0x08, 1);  // behind level 0 only
  lists += with_flags(level(1, 0, std::u16string({0, u'.', 3})), 0x04, 0);
  for (int i = 4; i < 9; ++i) lists += level(1, 0, u"");
  const std::string uses = bytes32(1) + bytes32(7) + std::string(12, '\0') + bytes32(0);
  WordNumbering numbering({LittleEndian(lists), LittleEndian(uses)});
  struct {
    int level;
    const char* number;
  } const steps[] = {{0, "I."},  {1, "1."},  {2, "1)"}, {1, "2."}, {2, "2)"},
                     {3, "1.1"}, {0, "II."}, {1, "3."}, {2, "1)"}, {3, "2.1"}};
  for (const auto& step : steps) EXPECT_EQ(numbering.next(1, step.level), step.number);
}

TEST(WordNumbering, DamagedTablesGiveNoNumbers) {
  const Tables tables;
  for (std::size_t size = 0; size < tables.lists.size(); size += 7) {
    const LittleEndian lists(std::string_view(tables.lists).substr(0, size));
    WordNumbering numbering({lists, LittleEndian(tables.uses)});
    EXPECT_NO_THROW(numbering.next(1, 8)) << size;
  }
}

}  // namespace
}  // namespace tracuu::corpus
