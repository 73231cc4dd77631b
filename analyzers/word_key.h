// WordKey: what a written word is indexed as. The canonical spelling with marks, the fold of it,
// and what kind of word it is.
//
//   make_word_key("Thuỷ")  -> exact "thủy", folded "thuy", syllable, marked
//   make_word_key("viet")  -> exact "viet", folded "viet", bare
//
// Pure functions on a constant table; any thread.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/packed_word.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

struct WordKey {
  std::string exact;
  std::string folded;
  WordClass word_class = WordClass::other;
  bool marked = false;

  // Family E gets the exact form only where it says more than the folded one or is a syllable.
  bool exact_adds() const {
    return word_class == WordClass::syllable || word_class == WordClass::skeleton ||
           exact != folded;
  }
};

// The word must be normalised and hold no blanks.
WordKey make_word_key(std::string_view word);
WordKey make_word_key(std::string_view word, const PackedWord& packed);  // packed of the same word

// Lower case, tone in its old-style place, i for y where they sound alike: Mỹ -> mĩ, hoà -> hòa.
std::string key(std::string_view word);

WordClass classify(std::string_view word);
bool is_syllable(std::string_view word);  // its class is `syllable`; quicker

// A syllable with its tone in the old-style place; letters, case and i/y stay: Thuỷ -> Thủy.
std::string place_tone(std::string_view word);

// A syllable in the style of schoolbooks: hòa -> hoà. Only the place of the tone
// changes; the word is lower-case.
std::string new_style(std::string_view word);

}  // namespace tracuu::analyzers
