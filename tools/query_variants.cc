#include "tools/query_variants.h"

#include <array>
#include <functional>
#include <random>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "analyzers/fold.h"
#include "analyzers/word_key.h"
#include "tools/word_slips.h"

namespace tracuu::tools {
namespace {

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

// Marks apart from their letters, as some keyboards and files have them.
std::string decomposed(std::string_view query) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  std::string result;
  nfd->normalize(icu::UnicodeString::fromUTF8(std::string(query)), status).toUTF8String(result);
  return result;
}

constexpr std::array<QueryVariant, 6> kVariants = {{
    {"as-typed", "the query itself", as_typed},
    {"no-marks", "all marks left out: dang ky", no_marks},
    {"some-marks", "marks left out of four words in ten", some_marks},
    {"swapped-tone", "old and new place of the tone exchanged: hoà, hòa", swapped_tone},
    {"one-slip", "one word misspelled or mistyped", one_slip},
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
