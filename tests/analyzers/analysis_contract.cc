#include "tests/analyzers/analysis_contract.h"

#include <algorithm>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "analyzers/fold.h"
#include "analyzers/keystrokes.h"
#include "analyzers/normalizer.h"
#include "analyzers/scanner.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

// A text with what the analysis made of it.
struct Analyzed {
  const VietnameseAnalyzer& analyzer;
  std::string_view text;
  std::string normalized;
  TextTerms terms;

  std::string_view source(const Word& word) const {
    return text.substr(word.begin, word.end - word.begin);
  }
};

// Words without their places: what the index gets.
bool same_word(const Word& a, const Word& b) {
  return a.exact == b.exact && a.folded == b.folded && a.position == b.position &&
         a.word_class == b.word_class && a.marked == b.marked;
}

bool same_terms(const TextTerms& a, const TextTerms& b) {
  const auto same_bigram = [](const Bigram& x, const Bigram& y) {
    return x.text == y.text && x.first == y.first;
  };
  return a.keys == b.keys &&
         std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), same_word) &&
         std::equal(a.bigrams.begin(), a.bigrams.end(), b.bigrams.begin(), b.bigrams.end(),
                    same_bigram);
}

bool analyzed_alike(const Analyzed& a, std::string_view other) {
  return same_terms(a.terms, a.analyzer.analyze(other)) &&
         same_terms(a.analyzer.analyze_query(a.text), a.analyzer.analyze_query(other));
}

template <class Law>
bool every_word(const Analyzed& a, Law law) {
  return std::all_of(a.terms.words.begin(), a.terms.words.end(), law);
}

bool same_again(const Analyzed& a) { return analyzed_alike(a, a.text); }

bool words_stand_in_order(const Analyzed& a) {
  std::uint32_t end = 0;
  return every_word(a, [&](const Word& word) {
    const bool in_order = end <= word.begin && word.begin <= word.end;
    end = word.end;
    return in_order && end <= a.text.size();
  });
}

bool gaps_and_words_are_the_text(const Analyzed& a) {
  std::string together;
  std::size_t end = 0;
  for (const Word& word : a.terms.words) {
    together += a.text.substr(end, word.begin - end);
    together += a.source(word);
    end = word.end;
  }
  return together + std::string(a.text.substr(end)) == a.text;
}

bool positions_count_words(const Analyzed& a) {
  std::uint32_t next = 0;
  return every_word(a, [&](const Word& word) {
    const bool counted = word.position == next || word.position == next + 1;
    next = word.position + 1;
    return counted;
  });
}

bool terms_are_text(const Analyzed& a) {
  const auto& bigrams = a.terms.bigrams;
  const auto& keys = a.terms.keys;
  return every_word(a,
                    [](const Word& word) {
                      return !word.folded.empty() && well_formed(word.exact) &&
                             well_formed(word.folded);
                    }) &&
         std::all_of(bigrams.begin(), bigrams.end(),
                     [](const Bigram& b) { return well_formed(b.text); }) &&
         std::all_of(keys.begin(), keys.end(), well_formed);
}

bool bigrams_join_neighbours(const Analyzed& a) {
  const auto& words = a.terms.words;
  return std::all_of(a.terms.bigrams.begin(), a.terms.bigrams.end(), [&](const Bigram& bigram) {
    return bigram.first + 1 < words.size() &&
           words[bigram.first].position + 1 == words[bigram.first + 1].position &&
           bigram.text == words[bigram.first].folded + "_" + words[bigram.first + 1].folded;
  });
}

// Where the document numbers of a text end.
std::vector<std::uint32_t> number_ends(std::string_view normalized, SymbolCase symbol_case) {
  static const Scanner scanner;
  const Scan scan = scanner.scan(normalized, symbol_case);
  std::vector<std::uint32_t> ends;
  for (const Recognition& found : scan.recognitions) {
    if (found.kind == RecognitionKind::document_number) {
      ends.push_back(scan.spans[found.last - 1].end);
    }
  }
  return ends;
}

// Where a number ends, what is glued to it is cut off, and a query reads numbers that no document
// prints: 6-2018/P-CP9 ends with cp9, but a document's 2018/P-CP leaves the 9. So this is asked
// only where both read the same numbers.
bool queries_have_the_same_words(const Analyzed& a) {
  if (number_ends(a.normalized, SymbolCase::capitals) !=
      number_ends(a.normalized, SymbolCase::any)) {
    return true;
  }
  const auto query = a.analyzer.analyze_query(a.text).words;
  const auto& words = a.terms.words;
  return std::equal(words.begin(), words.end(), query.begin(), query.end(), same_word);
}

bool normalizing_changes_no_term(const Analyzed& a) {
  return well_formed(a.normalized) && normalize(a.normalized).text == a.normalized &&
         analyzed_alike(a, a.normalized);
}

bool composed_and_decomposed_are_one(const Analyzed& a) {
  if (!well_formed(a.text)) return true;  // ICU would put its own characters for broken bytes
  return analyzed_alike(a, decomposed(a.text)) && analyzed_alike(a, composed(a.text));
}

std::string with_blanks_as(const std::string& text, std::string_view blank) {
  std::string result;
  for (const char c : text) c == ' ' ? result += blank : result += c;
  return result;
}

bool blanks_and_line_ends_are_one(const Analyzed& a) {
  return analyzed_alike(a, with_blanks_as(a.normalized, "  ")) &&
         analyzed_alike(a, with_blanks_as(a.normalized, "\n")) &&
         analyzed_alike(a, with_blanks_as(a.normalized, "\u00a0\r\n"));
}

bool forms_are_stable(const Analyzed& a) {
  return every_word(a, [&](const Word& word) {
    const std::string written = normalize(a.source(word)).text;
    const std::string placed = place_tone(written);
    const std::string exact = key(written);
    return key(exact) == exact && key(placed) == exact && place_tone(placed) == placed &&
           fold(fold(exact)) == fold(exact) && fold(word.folded) == word.folded &&
           (word.exact.empty() || word.word_class == WordClass::other ||
            fold(word.exact) == word.folded);
  });
}

bool undone_keystrokes_are_syllables(const Analyzed& a) {
  return every_word(a, [&](const Word& word) {
    const std::string typed = normalize(a.source(word)).text;
    for (const auto& undone : {undo_telex(typed), undo_vni(typed)}) {
      if (undone && (key(*undone) != *undone || classify(*undone) != WordClass::syllable ||
                     fold(*undone) == *undone)) {
        return false;
      }
    }
    return true;
  });
}

std::string in_form(const icu::Normalizer2* form, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  return form->normalize(source, status).toUTF8String(result);
}

struct Law {
  const char* says;
  bool (*kept)(const Analyzed&);
};

constexpr Law kLaws[] = {
    {"the same text gives the same terms", same_again},
    {"words stand in order inside the text and do not overlap", words_stand_in_order},
    {"gaps and words put together are the text", gaps_and_words_are_the_text},
    {"positions count words, with a gap of one behind a sentence", positions_count_words},
    {"terms are well-formed UTF-8 and folded forms not empty", terms_are_text},
    {"bigrams join the folded forms of neighbours", bigrams_join_neighbours},
    {"a query has the words of the same document text where both read the same numbers",
     queries_have_the_same_words},
    {"normalising once is enough and changes no term", normalizing_changes_no_term},
    {"composed and decomposed text give the same terms", composed_and_decomposed_are_one},
    {"more blanks and line ends for blanks change no term", blanks_and_line_ends_are_one},
    {"keys, folds and tone places of themselves are themselves", forms_are_stable},
    {"undone keystrokes are marked syllables", undone_keystrokes_are_syllables},
};

}  // namespace

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return in_form(icu::Normalizer2::getNFCInstance(status), text);
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return in_form(icu::Normalizer2::getNFDInstance(status), text);
}

bool well_formed(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (next_code_point(text, i) == kInvalid) return false;
  }
  return true;
}

std::string broken_law(const VietnameseAnalyzer& analyzer, std::string_view text) {
  const Analyzed analyzed{analyzer, text, normalize(text).text, analyzer.analyze(text)};
  const auto* broken = std::find_if_not(std::begin(kLaws), std::end(kLaws),
                                        [&](const Law& law) { return law.kept(analyzed); });
  return broken == std::end(kLaws) ? "" : broken->says;
}

}  // namespace tracuu::analyzers
