#include "tools/query_variants.h"

#include <array>
#include <functional>

#include "analyzers/fold.h"
#include "analyzers/word_key.h"

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

constexpr std::array<QueryVariant, 4> kVariants = {{
    {"as-typed", "the query itself", as_typed},
    {"no-marks", "all marks left out: dang ky", no_marks},
    {"some-marks", "marks left out of four words in ten", some_marks},
    {"swapped-tone", "old and new place of the tone exchanged: hoà, hòa", swapped_tone},
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
