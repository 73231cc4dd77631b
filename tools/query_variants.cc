#include "tools/query_variants.h"

#include <array>
#include <functional>
#include <random>

#include "analyzers/fold.h"
#include "analyzers/letter.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"
#include "tools/keystroke_typing.h"
#include "tools/word_slips.h"

namespace tracuu::tools {
namespace {

using analyzers::Letter;
using analyzers::Shape;

std::string as_typed(std::string_view query) { return std::string(query); }

std::string no_marks(std::string_view query) { return analyzers::fold(query); }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Rewrites each run of non-blanks.
std::string each_word(std::string_view query,
                      const std::function<std::string(std::string_view, std::size_t)>& rewrite) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t at = 0; at < query.size();) {
    std::size_t end = at;
    while (end < query.size() && !is_blank(query[end])) ++end;
    if (end > at) result += rewrite(query.substr(at, end - at), count++);
    while (end < query.size() && is_blank(query[end])) result += query[end++];
    at = end;
  }
  return result;
}

// Four words of ten lose their marks, chosen by the word and its place, not by chance.
std::string some_marks(std::string_view query) {
  return each_word(query, [](std::string_view word, std::size_t place) {
    std::size_t hash = place * 2654435761U;
    for (const char c : word) hash = hash * 31 + static_cast<unsigned char>(c);
    return (hash >> 7) % 10 < 4 ? analyzers::fold(word) : std::string(word);
  });
}

// Tone in the other place: hòa for hoà, hoà for hòa. Only lower-case words are touched.
std::string swapped_tone(std::string_view query) {
  return each_word(query, [](std::string_view word, std::size_t) {
    const std::string schoolbook = analyzers::new_style(word);
    return schoolbook != word ? schoolbook : analyzers::place_tone(word);
  });
}

// One word of the query mistyped, another one and in another way for each query.
std::string one_slip(std::string_view query) {
  std::mt19937 random(static_cast<std::mt19937::result_type>(query.size()));
  std::size_t words = 0;
  each_word(query, [&](std::string_view word, std::size_t) {
    ++words;
    return std::string(word);
  });
  for (int tries = 0; tries < 20 && words > 0; ++tries) {
    const std::size_t chosen = random() % words;
    const Slip kind = slips()[random() % slips().size()].slip;
    bool slipped = false;
    std::string result = each_word(query, [&](std::string_view word, std::size_t place) {
      if (place != chosen || analyzers::classify(word) != analyzers::WordClass::syllable) {
        return std::string(word);
      }
      const auto other = slip(kind, analyzers::key(word), random);
      slipped = other.has_value();
      return other.value_or(std::string(word));
    });
    if (slipped) return result;
  }
  return std::string(query);
}

// Typed with the input method switched off.
std::string telex(std::string_view query) {
  return typed_keystrokes(InputMethod::telex, TonePlace::end_of_word, query);
}

std::string vni(std::string_view query) {
  return typed_keystrokes(InputMethod::vni, TonePlace::end_of_word, query);
}

// Marks apart from their letters (NFD), as some keyboards and files have them.
std::string decomposed(std::string_view query) {
  static constexpr char32_t kTones[] = {0, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323};
  std::string result;
  for (std::size_t i = 0; i < query.size();) {
    const std::size_t begin = i;
    const Letter letter = analyzers::find_letter(analyzers::next_code_point(query, i));
    if (!letter.marked() || letter.shape == Shape::stroke) {
      result += query.substr(begin, i - begin);
      continue;
    }
    const bool horn = letter.base == 'o' || letter.base == 'u';
    const char32_t shape = letter.shape == Shape::none         ? 0
                           : letter.shape == Shape::circumflex ? 0x0302
                           : horn                              ? 0x031B
                                                               : 0x0306;
    const char32_t tone = kTones[static_cast<int>(letter.tone)];
    // The canonical order: horn, dot below, marks above.
    const bool dot_first = letter.tone == analyzers::Tone::dot && shape != 0x031B;
    analyzers::append_code_point(
        result, analyzers::compose_letter({letter.base, Shape::none, {}, letter.upper}));
    for (const char32_t mark : {dot_first ? tone : shape, dot_first ? shape : tone}) {
      if (mark != 0) analyzers::append_code_point(result, mark);
    }
  }
  return result;
}

constexpr std::array<QueryVariant, 8> kVariants = {{
    {"as-typed", "the query itself", as_typed},
    {"no-marks", "all marks left out: dang ky", no_marks},
    {"some-marks", "marks left out of four words in ten", some_marks},
    {"swapped-tone", "old and new place of the tone exchanged: hoà, hòa", swapped_tone},
    {"one-slip", "one word misspelled or mistyped", one_slip},
    {"telex", "keys of Telex, nothing made of them: ddawng kys", telex},
    {"vni", "keys of VNI, nothing made of them: d9a8ng ky1", vni},
    {"decomposed", "marks as characters of their own (NFD)", decomposed},
}};

}  // namespace

std::span<const QueryVariant> query_variants() { return kVariants; }

const QueryVariant* find_variant(std::string_view name) {
  for (const QueryVariant& variant : kVariants) {
    if (variant.name == name) return &variant;
  }
  return nullptr;
}

}  // namespace tracuu::tools
