#include "analyzers/syllable.h"

#include "analyzers/packed_word.h"
#include "analyzers/syllable_grammar.h"

namespace tracuu::analyzers {

std::string Syllable::to_string() const {
  constexpr std::string_view kKeys[kTones] = {"", "f", "r", "x", "s", "j"};
  return onset + "|" + rhyme + "|" + std::string(kKeys[static_cast<int>(tone)]);
}

std::optional<Syllable> parse_syllable(std::string_view word) {
  const PackedWord packed = pack_word(word);
  if (!packed.complete || packed.tones > 1) return std::nullopt;
  const Spelling* spelling = syllable_grammar().find(packed.letters);
  if (spelling == nullptr) return std::nullopt;
  Syllable syllable;
  syllable.tone = packed.tone;
  append_letters(syllable.onset, spelling->letters, spelling->onset_length, Tone::level, 0);
  append_letters(syllable.rhyme, spelling->letters >> (kLetterBits * spelling->onset_length),
                 spelling->length - spelling->onset_length, Tone::level, 0);
  // The i of gi serves onset and rhyme at once: gì is gi|i, giếng is gi|iêng.
  if (syllable.onset == "g" && syllable.rhyme.starts_with('i')) syllable.onset = "gi";
  return syllable;
}

}  // namespace tracuu::analyzers
