#include "analyzers/normalizer.h"

#include <string>

#include <gtest/gtest.h>

namespace tracuu::analyzers {
namespace {

struct Case {
  std::string source;
  std::string normalised;
};

TEST(Normalizer, Cases) {
  const Case cases[] = {
      {"", ""},
      {"Thủ tục", "Thủ tục"},
      {"\u00d0iều", "Điều"},               // Eth, typed for Đ
      {"u\u0309 e\u200b\u0301", "ủ é"},    // a mark behind an invisible character
      {"o\u0302\u0302\u0301\u0301", "ố"},  // doubled marks
      {"q\u0301", "q\u0301"},              // a letter that bears no tone
      {"a\u0300\u0301", "à\u0301"},        // two tones stay, and are no syllable
      {"BT\u0421151", "BTC151"},           // a Cyrillic С
      {"\u0441a\u0301", "cá"},             // a look-alike before the Latin letter
      {"\u041c\u043e\u0441\u043a\u0432\u0430", "\u041c\u043e\u0441\u043a\u0432\u0430"},
      {"5\u00b2", "5 "},  // a footnote
      {"5 km\u00b2", "5 km2"},
      {"\xff\xfe", "  "},                      // no UTF-8
      {"a\xe1\xbb", "a "},                     // cut in the middle of a letter
      {"\xc0\x80 \xed\xa0\x80", "         "},  // overlong, surrogate
      {std::string("a\0b", 3), "a b"},
      {"\u1112\u1161\u11ab", "\ud55c"},  // Hangul composes too
  };
  for (const Case& test : cases) {
    const std::string got = normalize(test.source).text;
    if (test.source.starts_with("\xc0")) {
      EXPECT_EQ(got.find_first_not_of(' '), std::string::npos) << got;
    } else {
      EXPECT_EQ(got, test.normalised) << test.source;
    }
  }
}

// What the source bytes of normalised bytes [begin, end) are.
std::string source_of(const std::string& source, std::size_t begin, std::size_t end) {
  const NormalizedText normalized = normalize(source);
  OffsetReader reader(normalized.offsets);
  const auto from = reader.begin(begin);
  return source.substr(from, reader.end(end) - from);
}

TEST(Normalizer, OffsetsLeadBackToTheSource) {
  EXPECT_EQ(source_of("thu\u0309 tu\u0323c", 0, 5), "thu\u0309");
  EXPECT_EQ(source_of("thu\u0309 tu\u0323c", 6, 11), "tu\u0323c");
  EXPECT_EQ(source_of("\ufeffLuật\u200b nhà", 0, 6), "Luật");
  EXPECT_EQ(source_of("x \u2167 y", 2, 6), "\u2167");
  EXPECT_EQ(source_of("th\u200bủ", 0, 5), "th\u200bủ");
}

TEST(Normalizer, OffsetsMayBeAskedInAnyOrder) {
  const std::string source = "a\u0301 b\u200b c\u0301";
  const NormalizedText normalized = normalize(source);
  OffsetReader reader(normalized.offsets);
  const auto last = reader.begin(normalized.text.size() - 1);
  EXPECT_EQ(reader.begin(0), 0U);
  EXPECT_EQ(reader.begin(normalized.text.size() - 1), last);
}

}  // namespace
}  // namespace tracuu::analyzers
