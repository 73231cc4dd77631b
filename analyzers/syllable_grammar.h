// SyllableGrammar: every toneless spelling that Vietnamese orthography allows, with what follows
// from it: where the tone stands and which spelling is the canonical one.
//
//   const Spelling* s = syllable_grammar().find(pack_word("thuỷ").letters);
//   s->onset_length -> 2, s->old_style -> 2 (thủy), s->new_style -> 3 (thuỷ)
//
// Built once from the rules, then constant: any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/packed_word.h"

namespace tracuu::analyzers {

// One toneless spelling.
struct Spelling {
  PackedLetters letters = 0;
  std::uint32_t canonical = 0;    // index of the spelling its key is made of (kỹ -> kĩ)
  std::uint8_t length = 0;        // letters
  std::uint8_t onset_length = 0;  // letters before the rhyme; the i of gi+i counts in the rhyme
  std::uint8_t old_style = 0;     // letter that carries the tone: hòa, thủy
  std::uint8_t new_style = 0;     // the same in the style of schoolbooks: hoà, thuỷ
  bool stopped = false;           // ends in p t c ch: only sắc and nặng
  std::uint8_t folded_length = 0;
  char folded[kPackedLetters] = {};  // of the canonical spelling, unmarked: "ki"

  std::string_view folded_view() const { return {folded, folded_length}; }
};

class SyllableGrammar {
 public:
  SyllableGrammar();

  // nullptr if the letters are no spelling.
  const Spelling* find(PackedLetters letters) const;

  const Spelling& canonical(const Spelling& spelling) const {
    return spellings_[spelling.canonical];
  }

  // Indexes of the spellings that are the same letters but for their shapes: dương and đuông for
  // duong.
  std::span<const std::uint32_t> shaped_forms(PackedLetters letters) const;

  // The first spelling that the word becomes when missing shape marks and, behind a stop coda, a
  // missing tone are added (viet -> viêt); nullptr if there is none.
  const Spelling* complete(const PackedWord& word) const;

  const std::vector<Spelling>& spellings() const { return spellings_; }
  std::size_t folded_forms() const { return by_folded_.size(); }

 private:
  void add(std::string_view onset, std::string_view rhyme);
  void link_canonical_forms();
  void index_spellings();

  std::vector<Spelling> spellings_;
  std::vector<std::uint32_t> slots_;  // open addressing over spellings_, 0 = empty, else index + 1
  std::unordered_map<PackedLetters, std::vector<std::uint32_t>> by_folded_;
};

const SyllableGrammar& syllable_grammar();

// True if a syllable of this spelling may carry the tone.
inline bool tone_allowed(const Spelling& spelling, Tone tone) {
  return !spelling.stopped || tone == Tone::acute || tone == Tone::dot;
}

// The distinct rhymes of all rules, for the test that counts them.
std::vector<std::string_view> distinct_rhymes();

}  // namespace tracuu::analyzers
