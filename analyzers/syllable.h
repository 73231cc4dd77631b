// Syllable: a written syllable in its parts.
//
//   parse_syllable("nghiệp")->to_string() -> "ngh|iêp|j"
//
// A value; pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/letter.h"

namespace tracuu::analyzers {

struct Syllable {
  std::string onset;  // "ngh", "qu", "gi"; empty in ăn
  std::string rhyme;  // toneless: "iêp"
  Tone tone = Tone::level;

  // onset|rhyme|tone, the tone as its Telex key (f r x s j), empty for the level tone.
  std::string to_string() const;
};

// nullopt if the word is no spelling of the grammar. Any case, any tone placement.
std::optional<Syllable> parse_syllable(std::string_view word);

}  // namespace tracuu::analyzers
