#include "analyzers/word_key.h"

#include "analyzers/fold.h"
#include "analyzers/lower_case.h"
#include "analyzers/packed_word.h"
#include "analyzers/syllable_grammar.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

const Spelling* spelling_of(const PackedWord& word) {
  return word.complete && word.tones <= 1 ? syllable_grammar().find(word.letters) : nullptr;
}

// The word with its tone moved onto letter `tone_at`.
std::string with_tone_at(std::string_view word, Tone tone, int tone_at) {
  std::string placed;
  int index = 0;
  for (std::size_t i = 0; i < word.size(); ++index) {
    Letter letter = spelling_letter(next_code_point(word, i));
    letter.tone = index == tone_at ? tone : Tone::level;
    append_code_point(placed, compose_letter(letter));
  }
  return placed;
}

// The first letter, with its marks, as another one: íeng -> ýeng.
std::string with_first_letter(std::string_view word, char base) {
  std::size_t behind = 0;
  Letter letter = spelling_letter(next_code_point(word, behind));
  letter.base = base;
  std::string changed;
  append_code_point(changed, compose_letter(letter));
  return changed.append(word.substr(behind));
}

}  // namespace

WordKey make_word_key(std::string_view word) { return make_word_key(word, pack_word(word)); }

WordKey make_word_key(std::string_view word, const PackedWord& packed) {
  WordKey result;
  result.marked = packed.marked;
  if (const Spelling* spelling = spelling_of(packed)) {
    const Spelling& canonical = syllable_grammar().canonical(*spelling);
    append_letters(result.exact, canonical.letters, canonical.length, packed.tone,
                   canonical.old_style);
    result.folded = spelling->folded_view();
    result.word_class =
        tone_allowed(*spelling, packed.tone) ? WordClass::syllable : WordClass::skeleton;
    return result;
  }
  result.exact = lower_case(word);
  if (const Spelling* meant = syllable_grammar().complete(packed)) {
    result.word_class = WordClass::bare;
    const char first = meant->folded[0];  // ieng, as iêng, stands for yêng
    if (first != unpack_letter(packed.letters, 0).base) {
      result.exact = with_first_letter(result.exact, first);
    }
  }
  result.folded = fold(result.exact);
  return result;
}

std::string key(std::string_view word) { return make_word_key(word).exact; }

WordClass classify(std::string_view word) { return make_word_key(word).word_class; }

bool is_syllable(std::string_view word) {
  const PackedWord packed = pack_word(word);
  const Spelling* spelling = spelling_of(packed);
  return spelling != nullptr && tone_allowed(*spelling, packed.tone);
}

std::string place_tone(std::string_view word) {
  const PackedWord packed = pack_word(word);
  const Spelling* spelling = packed.tones == 1 ? spelling_of(packed) : nullptr;
  if (spelling == nullptr) return std::string(word);
  return with_tone_at(word, packed.tone, spelling->old_style);
}

std::string new_style(std::string_view word) {
  const PackedWord packed = pack_word(word);
  const Spelling* spelling = spelling_of(packed);
  if (spelling == nullptr) return std::string(word);
  return with_tone_at(word, packed.tone, spelling->new_style);
}

}  // namespace tracuu::analyzers
