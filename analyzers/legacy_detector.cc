#include "analyzers/legacy_detector.h"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

#include "analyzers/character_rules.h"
#include "analyzers/legacy_decoder.h"
#include "analyzers/legacy_tables.h"
#include "analyzers/mark_cluster.h"
#include "analyzers/normalizer.h"
#include "analyzers/packed_word.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

// A text of fewer words must be legacy altogether to be converted.
constexpr std::size_t kEnoughWords = 4;

constexpr LegacyEncoding kEncodings[] = {
    LegacyEncoding::tcvn3,          LegacyEncoding::vni,
    LegacyEncoding::viscii,         LegacyEncoding::windows_1258,
    LegacyEncoding::utf8_as_latin1, LegacyEncoding::utf8_as_latin1_twice,
};

constexpr unsigned bit(LegacyEncoding encoding) { return 1U << static_cast<unsigned>(encoding); }

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Letters that VISCII has among the control characters. Not its sixth, 0x1E: readers of Word files
// put that between the rows of a table.
bool is_low_letter(char32_t c) {
  return c < 0x20 && c != 0x1E &&
         byte_meaning(LegacyEncoding::viscii, static_cast<std::uint8_t>(c)) != 0;
}

bool is_in_word(char32_t c) { return c >= 0x80 || is_ascii_letter(c) || is_low_letter(c); }

bool is_convertible(char32_t c) {
  if (c < 0x80) return is_low_letter(c);
  return is_raw(c) || byte_read_as(c).has_value();
}

// True if a character of the word is no byte of any encoding: the word is Unicode.
bool is_beyond_bytes(SourcedSpan word) {
  return std::any_of(word.begin(), word.end(), [](const SourcedCharacter& one) {
    return one.c >= 0x80 && !is_convertible(one.c);
  });
}

// What stands between two words in a reading, or as a quotation mark beside one.
bool is_separator(char32_t c) {
  if (c < 0xA1) return !is_ascii_letter(c);
  return c == U'«' || c == U'»' || (c >= 0x2000 && c < 0x2070);
}

// The character that a reader shows for it.
char32_t shown(char32_t c) {
  return is_raw(c) ? windows_1252(static_cast<std::uint8_t>(c - kFirstRaw)) : c;
}

bool is_sign(char32_t c) { return !u_isalpha(static_cast<UChar32>(shown(c))); }

// A sign by itself is mostly meant as a sign: a dash is no ư. But VISCII has ở among the signs, and
// the đ of TCVN3 stands alone often: point đ of a clause, đồng behind a number.
bool is_letter_alone(LegacyEncoding encoding, char32_t c) {
  if (encoding == LegacyEncoding::tcvn3) return shown(c) == U'®';
  return encoding == LegacyEncoding::viscii && shown(c) > 0xA0 && shown(c) < 0xC0;
}

// µm, °C, km²: not words that any encoding could make sense of.
bool is_measure(SourcedSpan word) {
  const char32_t first = shown(word.front().c);
  const char32_t last = shown(word.back().c);
  if (first == U'µ' || first == U'μ' || first == U'°') return word.size() == 2 && last < 0x80;
  if (last != U'²' && last != U'³') return false;
  std::string unit;
  for (const SourcedCharacter& one : word.first(word.size() - 1))
    append_code_point(unit, shown(one.c));
  return is_length_unit(unit);
}

}  // namespace

bool LegacyDetector::Word::reads_in(LegacyEncoding encoding) const {
  return (readings & bit(encoding)) != 0;
}

LegacyDetector::LegacyDetector(SourcedText text) : text_(std::move(text)) {}

SourcedSpan LegacyDetector::characters(std::size_t begin, std::size_t end) const {
  return SourcedSpan(text_).subspan(begin, end - begin);
}

LegacyDetector::Words LegacyDetector::words_of(const Line& line) {
  return Words(words_).subspan(line.word_begin, line.word_end - line.word_begin);
}

LegacyDetector::Counts LegacyDetector::convert(LegacyEncoding expected) {
  find_words();
  if (const auto found = best_encoding(words_); found != LegacyEncoding::none) expected = found;
  Counts counts{};
  SourcedText converted;
  converted.reserve(text_.size());
  for (const Line& line : lines_) {
    const Words words = words_of(line);
    const LegacyEncoding encoding = encoding_of_line(words, expected);
    counts[static_cast<std::size_t>(encoding)] += convert_line(line, words, encoding, converted);
  }
  text_ = std::move(converted);
  counts[static_cast<std::size_t>(LegacyEncoding::none)] = 0;
  return counts;
}

void LegacyDetector::find_words() {
  words_.clear();
  lines_.clear();
  Line line{};
  for (std::size_t i = 0; i < text_.size();) {
    const std::size_t begin = i;
    while (i < text_.size() && is_in_word(text_[i].c)) ++i;
    if (i > begin) add_word(begin, i);
    if (i < text_.size() && !ends_line(text_[i++].c) && i < text_.size()) continue;
    line.end = i;
    line.word_end = words_.size();
    read_in_every_encoding(words_of(line));
    lines_.push_back(line);
    line = {i, i, words_.size(), words_.size()};
  }
}

// Leaves out what no encoding changes, signs and measures.
void LegacyDetector::add_word(std::size_t begin, std::size_t end) {
  const SourcedSpan letters = characters(begin, end);
  const bool plain = std::all_of(letters.begin(), letters.end(),
                                 [](const auto& one) { return is_ascii_letter(one.c); });
  if (plain || (letters.size() == 1 && is_sign(letters.front().c)) || is_measure(letters)) return;
  Word word{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  if (reads_as_vietnamese(LegacyEncoding::none, word)) {
    word.readings = bit(LegacyEncoding::none);
  } else if (std::none_of(letters.begin(), letters.end(),
                          [](const auto& one) { return is_convertible(one.c); })) {
    return;
  }
  words_.push_back(word);
}

// A line that is fine is not read any further.
void LegacyDetector::read_in_every_encoding(Words words) {
  if (std::all_of(words.begin(), words.end(), [](const Word& word) { return word.is_fine(); })) {
    return;
  }
  for (Word& word : words) {
    for (const LegacyEncoding encoding : kEncodings) {
      if (reads_as_vietnamese(encoding, word)) {
        word.readings = static_cast<std::uint8_t>(word.readings | bit(encoding));
      }
    }
  }
}

// True if the reading has at least one part between separators and every part is a syllable.
bool LegacyDetector::reads_as_vietnamese(LegacyEncoding encoding, const Word& word) {
  reading_.clear();
  decode(encoding, characters(word.begin, word.end), reading_);
  bool any = false;
  part_.clear();
  bool marks = false;
  const auto part_is_fine = [&] {
    if (part_.empty()) return true;
    any = true;
    // A capital inside a word is a letter misread: thÈm is thẩm, not thèm.
    const bool turns = encoding == LegacyEncoding::none && pack_word(part_).turns;
    const bool fine = !turns && is_syllable(marks ? normalize(part_).text : part_);
    part_.clear();
    marks = false;
    return fine;
  };
  for (const SourcedCharacter& one : reading_) {
    if (is_deleted(one.c)) continue;
    if (!is_separator(one.c)) {
      append_code_point(part_, one.c);
      marks = marks || (one.c >= 0x300 && continues_cluster(one.c));
    } else if (!part_is_fine()) {
      return false;
    }
  }
  return part_is_fine() && any;
}

LegacyDetector::Change LegacyDetector::change(Words words, LegacyEncoding encoding) const {
  Change change;
  for (const Word& word : words) {
    change.gained += !word.is_fine() && word.reads_in(encoding);
    change.lost += word.is_fine() && !word.reads_in(encoding);
  }
  return change;
}

// The guard: the share of syllables must grow by a fifth, half of what is no syllable must become
// one, and the same word over and over (50 µm, 20 µm) proves nothing.
bool LegacyDetector::tells(Words words, LegacyEncoding encoding) const {
  const Word* first_gained = nullptr;
  bool differ = false;
  std::size_t gained = 0;
  std::size_t strange = 0;
  for (const Word& word : words) {
    if (word.is_fine()) continue;
    ++strange;
    if (!word.reads_in(encoding)) continue;
    ++gained;
    if (first_gained == nullptr) first_gained = &word;
    differ = differ || !is_same_word(*first_gained, word);
  }
  if (!differ || gained * 5 < words.size() || gained * 2 < strange) return false;
  return words.size() >= kEnoughWords || gained == words.size();
}

bool LegacyDetector::is_same_word(const Word& a, const Word& b) const {
  return std::equal(text_.begin() + a.begin, text_.begin() + a.end, text_.begin() + b.begin,
                    text_.begin() + b.end,
                    [](const auto& one, const auto& other) { return one.c == other.c; });
}

LegacyEncoding LegacyDetector::best_encoding(Words words) const {
  LegacyEncoding best = LegacyEncoding::none;
  std::size_t most = 0;
  for (const LegacyEncoding encoding : kEncodings) {
    const std::size_t gained = change(words, encoding).gained;
    if (gained <= most) continue;
    most = gained;
    best = encoding;
  }
  return tells(words, best) ? best : LegacyEncoding::none;
}

LegacyEncoding LegacyDetector::encoding_of_line(Words words, LegacyEncoding expected) const {
  if (words.empty()) return expected;
  if (std::all_of(words.begin(), words.end(), [](const Word& word) { return word.is_fine(); })) {
    return LegacyEncoding::none;
  }
  if (expected != LegacyEncoding::none) {
    const auto [gained, lost] = change(words, expected);
    if (gained > lost || gained >= kEnoughWords) return expected;
    // An abbreviation in a cell of its own: no syllable either way.
    if (gained + lost == 0 && words.size() < kEnoughWords) return expected;
  }
  return best_encoding(words);
}

// A line may change its encoding on the way, with the font. Words that are Vietnamese in one
// reading only, and letters that are no byte, say where; the others go with the nearest of these,
// the one before them first.
std::size_t LegacyDetector::convert_line(const Line& line, Words words, LegacyEncoding encoding,
                                         SourcedText& out) const {
  std::size_t converted = 0;
  const auto vote = [&](const Word& word) -> std::optional<bool> {
    if (word.is_fine() && is_beyond_bytes(characters(word.begin, word.end))) return false;
    if (word.is_fine() == word.reads_in(encoding)) return std::nullopt;
    return word.reads_in(encoding);
  };
  const auto first = std::find_if(words.begin(), words.end(),
                                  [&](const Word& word) { return vote(word).has_value(); });
  LegacyEncoding now = first == words.end() || *vote(*first) ? encoding : LegacyEncoding::none;
  std::size_t at = line.begin;
  for (const Word& word : words) {
    decode_between(at, word.begin, now, out);
    if (const auto legacy = vote(word)) now = *legacy ? encoding : LegacyEncoding::none;
    decode(now, characters(word.begin, word.end), out);
    converted += now != LegacyEncoding::none ? 1 : 0;
    at = word.end;
  }
  decode_between(at, line.end, now, out);
  return converted;
}

// Single bytes must become some character; all others but a few signs are kept.
void LegacyDetector::decode_between(std::size_t begin, std::size_t end, LegacyEncoding encoding,
                                    SourcedText& out) const {
  for (std::size_t i = begin; i < end; ++i) {
    SourcedCharacter one = text_[i];
    const bool lone = (i == begin || !is_in_word(text_[i - 1].c)) &&
                      (i + 1 == end || !is_in_word(text_[i + 1].c));
    if (encoding == LegacyEncoding::none || (lone && is_letter_alone(encoding, one.c))) {
      decode(encoding, {&one, 1}, out);
    } else {
      one.c = shown(one.c);
      out.push_back(one);
    }
  }
}

}  // namespace tracuu::analyzers
