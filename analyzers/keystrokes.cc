#include "analyzers/keystrokes.h"

#include <cstdint>
#include <utility>

#include "analyzers/packed_word.h"
#include "analyzers/syllable_grammar.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

// The shape marks of a word, whichever letters carry them. Letters and marks together name at most
// one spelling: uo with a horn is uơ in thuơ and ươ in thương, never either.
using Marks = std::uint8_t;
constexpr Marks kStroke = 1;
constexpr Marks kCircumflex = 2;
constexpr Marks kHorn = 4;
constexpr Marks kBreve = 8;

constexpr Marks mark_of(const Letter& letter) {
  switch (letter.shape) {
    case Shape::none:
      return 0;
    case Shape::circumflex:
      return kCircumflex;
    case Shape::breve_or_horn:
      return letter.base == 'a' ? kBreve : kHorn;
    case Shape::stroke:
      return kStroke;
  }
  return 0;
}

constexpr Marks marks_of(PackedLetters letters) {
  Marks marks = 0;
  for (; letters != 0; letters >>= kLetterBits) marks |= mark_of(unpack_letter(letters, 0));
  return marks;
}

const Spelling* find_spelling(PackedLetters letters, Marks marks) {
  for (const auto index : syllable_grammar().shaped_forms(letters)) {
    const Spelling& spelling = syllable_grammar().spellings()[index];
    if (marks_of(spelling.letters) == marks && keeps_shapes(letters, spelling.letters)) {
      return &spelling;
    }
  }
  return nullptr;
}

constexpr std::string_view kVowels = "aeiouy";

// A word taken apart into letters and keystrokes. The take_ functions are false where the letter or
// the keystroke fits no syllable or would take back another: such words are left alone.
class Typing {
 public:
  bool take_letter(const Letter& letter) {
    if (letter.base == 0 || length_ == kPackedLetters) return false;
    if (letter.tone != Tone::level && tone_ != Tone::level) return false;
    if (letter.tone != Tone::level) tone_ = letter.tone;
    letters_ |= pack_letter(letter, length_++);
    return true;
  }

  // Behind the vowel only: before it s, r and x are letters.
  bool take_tone(Tone tone) {
    if (!has_any_of(kVowels) || tone_ != Tone::level) return false;
    tone_ = tone;
    return any_key_ = true;
  }

  bool take_tone_removal() {
    if (tone_ == Tone::level) return false;
    tone_ = Tone::level;
    return any_key_ = true;
  }

  bool take_mark(Marks mark) {
    if ((marks() & mark) != 0) return false;
    asked_ |= mark;
    return any_key_ = true;
  }

  // ươ may be typed with one horn or with two, the second right behind its o.
  bool take_horn(Marks mark) {
    const bool second = letters_at_horn_ > 0 && letters_at_horn_ < length_ && last() == 'o';
    if (!second && !take_mark(mark)) return false;
    letters_at_horn_ = length_;
    return true;
  }

  // A w without a letter to put a horn on is ư itself: tw.
  bool take_horned_u() {
    if (!take_letter({'u', Shape::breve_or_horn})) return false;
    letters_at_horn_ = length_;
    return any_key_ = true;
  }

  // The third o of xooong says that the second was a letter.
  bool turn_circumflex_into_letter() {
    asked_ &= static_cast<Marks>(~kCircumflex);
    return take_letter({last()});
  }

  bool has_any_of(std::string_view bases) const {
    for (int i = 0; i < length_; ++i) {
      if (bases.find(unpack_letter(letters_, i).base) != std::string_view::npos) return true;
    }
    return false;
  }

  bool starts_with(char base) const {
    return length_ > 0 && unpack_letter(letters_, 0).base == base;
  }

  bool ends_with(char base) const { return length_ > 0 && last() == base; }

  std::optional<std::string> key() const {
    if (!any_key_ || (marks() == 0 && tone_ == Tone::level)) return std::nullopt;
    const Spelling* spelling = find_spelling(letters_, marks());
    if (spelling == nullptr || !tone_allowed(*spelling, tone_)) return std::nullopt;
    const Spelling& canonical = syllable_grammar().canonical(*spelling);
    std::string key;
    append_letters(key, canonical.letters, canonical.length, tone_, canonical.old_style);
    return key;
  }

 private:
  char last() const { return unpack_letter(letters_, length_ - 1).base; }
  Marks marks() const { return asked_ | marks_of(letters_); }

  PackedLetters letters_ = 0;  // with the marks that came through
  int length_ = 0;
  int letters_at_horn_ = 0;  // letters before the last horn; 0: none yet
  Marks asked_ = 0;
  Tone tone_ = Tone::level;
  bool any_key_ = false;
};

// What one letter cannot tell: w is the horn of u and o or the breve of a, and a second a, e or o
// behind other letters is a circumflex (toio) or a letter (khoeo). A word has one good reading.
struct TelexReading {
  Marks w;
  bool late_circumflex;
};

constexpr TelexReading kTelexReadings[] = {
    {kHorn, true}, {kBreve, true}, {kHorn, false}, {kBreve, false}};

class Telex {
 public:
  explicit Telex(const TelexReading& reading) : reading_(reading) {}

  bool take(const Letter& letter) {
    const bool doubled = std::exchange(doubled_, false);
    if (letter.marked()) return typing_.take_letter(letter);
    switch (letter.base) {
      case 'f':
        return typing_.take_tone(Tone::grave);
      case 'j':
        return typing_.take_tone(Tone::dot);
      case 'r':
        return take_tone_or_letter(Tone::hook, letter);
      case 's':
        return take_tone_or_letter(Tone::acute, letter);
      case 'x':
        return take_tone_or_letter(Tone::tilde, letter);
      case 'z':
        return typing_.take_tone_removal();
      case 'w':
        return take_w();
      case 'd':
        return typing_.starts_with('d') ? typing_.take_mark(kStroke) : typing_.take_letter(letter);
      case 'a':
      case 'e':
      case 'o':
        if (doubled && typing_.ends_with(letter.base)) {
          return typing_.turn_circumflex_into_letter();
        }
        return doubles(letter.base) ? take_circumflex() : typing_.take_letter(letter);
      default:
        return typing_.take_letter(letter);
    }
  }

  std::optional<std::string> key() const { return typing_.key(); }

 private:
  bool take_tone_or_letter(Tone tone, const Letter& letter) {
    return typing_.has_any_of(kVowels) ? typing_.take_tone(tone) : typing_.take_letter(letter);
  }

  bool take_w() {
    return typing_.has_any_of("aou") ? typing_.take_horn(reading_.w) : typing_.take_horned_u();
  }

  bool take_circumflex() { return doubled_ = typing_.take_mark(kCircumflex); }

  bool doubles(char base) const {
    return typing_.ends_with(base) || (reading_.late_circumflex && typing_.has_any_of({&base, 1}));
  }

  TelexReading reading_;
  Typing typing_;
  bool doubled_ = false;  // the keystroke before was a circumflex
};

bool take_vni(Typing& typing, char32_t c) {
  switch (c) {
    case '0':
      return typing.take_tone_removal();
    case '1':
      return typing.take_tone(Tone::acute);
    case '2':
      return typing.take_tone(Tone::grave);
    case '3':
      return typing.take_tone(Tone::hook);
    case '4':
      return typing.take_tone(Tone::tilde);
    case '5':
      return typing.take_tone(Tone::dot);
    case '6':
      return typing.has_any_of("aeo") && typing.take_mark(kCircumflex);
    case '7':
      return typing.has_any_of("ou") && typing.take_horn(kHorn);
    case '8':
      return typing.has_any_of("a") && typing.take_mark(kBreve);
    case '9':
      return typing.starts_with('d') && typing.take_mark(kStroke);
    default:
      return typing.take_letter(spelling_letter(c));
  }
}

std::optional<std::string> read_telex(std::string_view word, const TelexReading& reading) {
  Telex telex(reading);
  for (std::size_t i = 0; i < word.size();) {
    if (!telex.take(spelling_letter(next_code_point(word, i)))) return std::nullopt;
  }
  return telex.key();
}

}  // namespace

std::optional<std::string> undo_telex(std::string_view word) {
  for (const auto& reading : kTelexReadings) {
    if (auto key = read_telex(word, reading)) return key;
  }
  return std::nullopt;
}

std::optional<std::string> undo_vni(std::string_view word) {
  Typing typing;
  for (std::size_t i = 0; i < word.size();) {
    if (!take_vni(typing, next_code_point(word, i))) return std::nullopt;
  }
  return typing.key();
}

}  // namespace tracuu::analyzers
