#include "analyzers/syllable_grammar.h"

#include <gtest/gtest.h>

#include "analyzers/fold.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

std::string written(const Spelling& spelling, Tone tone, int tone_at) {
  std::string word;
  append_letters(word, spelling.letters, spelling.length, tone, tone_at);
  return word;
}

// The analysis counts 61 rhymes behind qu- and so 3,742 spellings, but lists 62 rhymes; the list is
// what the rules are, so there is one spelling more.
TEST(SyllableGrammar, Counts) {
  EXPECT_EQ(distinct_rhymes().size(), 168U);
  EXPECT_EQ(syllable_grammar().spellings().size(), 3742U + 1U);
  EXPECT_EQ(syllable_grammar().folded_forms(), 2383U);
}

// Wherever the tone was typed, the key is the same, and the key of a key is the key.
TEST(SyllableGrammar, EveryMisplacementHasOneKey) {
  for (const Spelling& spelling : syllable_grammar().spellings()) {
    const std::string placed = key(written(spelling, Tone::dot, spelling.old_style));
    EXPECT_EQ(key(placed), placed);
    for (int i = 0; i < spelling.length; ++i) {
      const Letter letter = unpack_letter(spelling.letters, i);
      if (compose_letter({letter.base, letter.shape, Tone::dot}) == 0) continue;
      EXPECT_EQ(key(written(spelling, Tone::dot, i)), placed);
    }
  }
}

TEST(SyllableGrammar, NewStyleAndOldStyleMeetInTheKey) {
  for (const Spelling& spelling : syllable_grammar().spellings()) {
    const std::string old_style = written(spelling, Tone::acute, spelling.old_style);
    EXPECT_EQ(key(new_style(old_style)), key(old_style));
  }
}

// A word typed without marks must reach the folded form of the marked one. The few that do not are
// iê- without an onset, which nobody writes: yên, not iên.
TEST(SyllableGrammar, UnmarkedTypingReachesTheFold) {
  for (const Spelling& spelling : syllable_grammar().spellings()) {
    const std::string marked = written(spelling, Tone::acute, spelling.old_style);
    if (marked.starts_with("i") && spelling.length > 1) continue;
    EXPECT_EQ(make_word_key(fold(marked)).folded, make_word_key(marked).folded) << marked;
  }
}

TEST(SyllableGrammar, ClassesKeepTheToneRule) {
  EXPECT_EQ(classify("học"), WordClass::syllable);
  EXPECT_EQ(classify("hoc"), WordClass::skeleton);
  EXPECT_EQ(classify("hòc"), WordClass::skeleton);
  EXPECT_EQ(classify("chó"), WordClass::syllable);
}

}  // namespace
}  // namespace tracuu::analyzers
