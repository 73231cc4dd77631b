#include "corpus/utf8.h"

#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

TEST(Utf8, KnowsWellFormedCharacters) {
  struct Case {
    const char* text;
    std::size_t length;
  };
  for (const Case& c : {Case{"", 0},
                        {"a", 1},
                        {"đ", 2},
                        {"ệ", 3},
                        {"😀", 4},
                        {"\x80", 0},
                        {"\xc1\x81", 0},          // longer than needed
                        {"\xe0\x80\x80", 0},      // the same
                        {"\xed\xa0\x80", 0},      // a surrogate
                        {"\xf4\x90\x80\x80", 0},  // beyond Unicode
                        {"\xe1\xbb", 0},          // cut
                        {"\xff", 0}}) {
    EXPECT_EQ(character_length(c.text), c.length) << c.text;
    EXPECT_EQ(is_utf8(c.text), c.length > 0 || *c.text == '\0') << c.text;
  }
}

TEST(Utf8, CharactersComeBack) {
  for (const char32_t code : {U'a', U'đ', U'ệ', U'😀', U'\U0010ffff', U'\ud7ff', U'\ue000'}) {
    std::string text;
    append_character(text, code);
    EXPECT_EQ(code_point(text), code);
  }
  std::string text;
  append_character(text, 0xd800);
  append_character(text, 0x110000);
  EXPECT_EQ(text, "\ufffd\ufffd");
}

TEST(Utf8, NamesBecomeReadable) {
  struct Case {
    const char* name;
    const char* readable;
  };
  for (const Case& c : {Case{"", ""},
                        {"Nghị định.docx", "Nghị định.docx"},
                        {"a\nb", "a\\nb"},
                        {"a\xff\x1b[2J", "a\\xff\\x1b[2J"}}) {
    EXPECT_EQ(readable_name(c.name), c.readable);
    EXPECT_EQ(readable_name(readable_name(c.name)), c.readable);
  }
}

}  // namespace
}  // namespace tracuu::corpus
