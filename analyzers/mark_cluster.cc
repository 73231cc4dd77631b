#include "analyzers/mark_cluster.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "analyzers/character_rules.h"
#include "analyzers/letter.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

const icu::Normalizer2& checked(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status) || normalizer == nullptr) {
    throw std::runtime_error(std::string("ICU gives no normalizer: ") + u_errorName(status));
  }
  return *normalizer;
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  return checked(normalizer, status);
}

const icu::Normalizer2& nfkc() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
  return checked(normalizer, status);
}

struct MarkMeaning {
  char32_t mark;
  std::optional<Tone> tone;
  Shape shape = Shape::none;
};

constexpr MarkMeaning kMarks[] = {
    {0x0300, Tone::grave, {}},
    {0x0301, Tone::acute, {}},
    {0x0303, Tone::tilde, {}},
    {0x0309, Tone::hook, {}},
    {0x0323, Tone::dot, {}},
    {0x0302, {}, Shape::circumflex},
    {0x0306, {}, Shape::breve_or_horn},
    {0x031B, {}, Shape::breve_or_horn},
    {0x0335, {}, Shape::stroke},
    {0x0336, {}, Shape::stroke},
};

const MarkMeaning* meaning_of(char32_t mark) {
  const auto* row = std::find_if(std::begin(kMarks), std::end(kMarks),
                                 [mark](const MarkMeaning& m) { return m.mark == mark; });
  return row == std::end(kMarks) ? nullptr : row;
}

// Appends the mark once; the deprecated ones as what they stand for.
void append_distinct(std::vector<char32_t>& marks, char32_t mark) {
  switch (mark) {
    case 0x0340:
      return append_distinct(marks, 0x0300);
    case 0x0341:
      return append_distinct(marks, 0x0301);
    case 0x0343:
      return append_distinct(marks, 0x0313);
    case 0x0344:
      append_distinct(marks, 0x0308);
      return append_distinct(marks, 0x0301);
    default:
      if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
  }
}

// Adds the mark if the letter can bear it or bears it already.
bool add_mark(Letter& letter, char32_t mark) {
  const MarkMeaning* meaning = meaning_of(mark);
  if (meaning == nullptr) return false;
  // One letter takes either the breve (a) or the horn (o, u).
  if (mark == 0x0306 && letter.base != 'a') return false;
  if (mark == 0x031B && letter.base == 'a') return false;
  Letter wanted = letter;
  if (meaning->tone) {
    if (letter.tone != Tone::level) return letter.tone == *meaning->tone;
    wanted.tone = *meaning->tone;
  } else {
    if (letter.shape != Shape::none) return letter.shape == meaning->shape;
    wanted.shape = meaning->shape;
  }
  if (compose_letter(wanted) == 0) return false;
  letter = wanted;
  return true;
}

void append_utf16(std::string& out, const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(i));
    if (!is_deleted(c)) append_code_point(out, replace_character(c));
  }
}

void append_normalized(std::string& out, const icu::Normalizer2& form,
                       const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString normalized = form.normalize(text, status);
  append_utf16(out, U_SUCCESS(status) ? normalized : text);
}

// Appends the letter with its marks. Marks that are not ours follow it; false, and nothing
// appended, if it is no letter of ours or two shapes or two tones compete for it.
bool append_letter(std::string& out, Letter letter, const std::vector<char32_t>& marks) {
  if (letter.base == 0) return false;
  icu::UnicodeString foreign;
  for (const char32_t mark : marks) {
    if (add_mark(letter, mark)) continue;
    if (meaning_of(mark) != nullptr) return false;
    foreign.append(static_cast<UChar32>(mark));
  }
  const char32_t composed = compose_letter(letter);
  if (foreign.isEmpty()) {
    append_code_point(out, composed);
  } else {
    append_normalized(out, nfc(), icu::UnicodeString(static_cast<UChar32>(composed)) + foreign);
  }
  return true;
}

icu::UnicodeString decomposition(char32_t c) {
  icu::UnicodeString parts;
  if (!nfc().getDecomposition(static_cast<UChar32>(c), parts)) {
    parts = icu::UnicodeString(static_cast<UChar32>(c));
  }
  return parts;
}

}  // namespace

bool continues_cluster(char32_t c) {
  return c >= 0x0300 && c != kInvalid && !nfc().hasBoundaryBefore(static_cast<UChar32>(c));
}

char32_t bare_letter(char32_t c) {
  return c < 0xC0 ? c : static_cast<char32_t>(decomposition(c).char32At(0));
}

void append_cluster(std::string& out, char32_t base, std::span<const char32_t> marks, bool latin) {
  std::vector<char32_t> ours;
  if (find_letter(base).base == 0) {
    // ȧ is a with a dot, however it was typed: a tone behind it belongs to the a.
    const icu::UnicodeString parts = decomposition(base);
    base = static_cast<char32_t>(parts.char32At(0));
    for (auto i = parts.moveIndex32(0, 1); i < parts.length(); i = parts.moveIndex32(i, 1)) {
      append_distinct(ours, static_cast<char32_t>(parts.char32At(i)));
    }
  }
  for (const char32_t mark : marks) append_distinct(ours, mark);
  if (const char32_t letter = latin ? latin_look_alike(base) : 0; letter != 0) base = letter;
  if (append_letter(out, find_letter(base), ours)) return;
  icu::UnicodeString text = decomposition(base);
  for (const char32_t mark : ours) {
    const auto c = static_cast<UChar32>(mark);
    if (text.indexOf(c) < 0) text.append(c);
  }
  append_normalized(out, nfc(), text);
}

void append_compatible(std::string& out, char32_t c) {
  append_normalized(out, nfkc(), icu::UnicodeString(static_cast<UChar32>(c)));
}

}  // namespace tracuu::analyzers
