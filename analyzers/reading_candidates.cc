#include "analyzers/reading_candidates.h"

#include <array>
#include <string>
#include <string_view>

#include "analyzers/keystrokes.h"
#include "analyzers/packed_word.h"

namespace tracuu::analyzers {
namespace {

using Pair = std::array<std::string_view, 2>;

// What people mix up by ear (onsets before the vowel, codas behind it).
constexpr Pair kOnsets[] = {{"s", "x"},  {"tr", "ch"}, {"d", "gi"}, {"d", "r"},
                            {"r", "gi"}, {"v", "d"},   {"v", "gi"}, {"l", "n"}};
constexpr Pair kCodas[] = {{"n", "ng"}, {"n", "nh"}, {"ng", "nh"},
                           {"t", "c"},  {"t", "ch"}, {"c", "ch"}};

constexpr PackedLetters low_letters(int count) {
  return (PackedLetters{1} << (kLetterBits * count)) - 1;
}

// A word letter by letter, so that letters can be put in and taken out.
struct Letters {
  PackedLetters packed = 0;
  int length = 0;
  Tone tone = Tone::level;

  Letter at(int i) const { return unpack_letter(packed, i); }

  // The letters [at, at + removed) replaced by unmarked ones; length 0 where it gets too long.
  Letters replaced(int at, int removed, std::string_view inserted) const {
    const int added = static_cast<int>(inserted.size());
    if (length - removed + added > kPackedLetters) return {};
    PackedLetters middle = 0;
    for (int i = 0; i < added; ++i) middle |= pack_letter({inserted[i]}, i);
    PackedLetters result = (packed & low_letters(at)) | middle << (kLetterBits * at);
    if (at + removed < length) {
      result |= packed >> (kLetterBits * (at + removed)) << (kLetterBits * (at + added));
    }
    return {result, length - removed + added, tone};
  }

  Letters exchanged(int at) const {
    const PackedLetters first = packed >> (kLetterBits * at) & low_letters(1);
    const PackedLetters second = packed >> (kLetterBits * (at + 1)) & low_letters(1);
    const PackedLetters both = (first ^ second) << (kLetterBits * at);
    return {packed ^ both ^ both << kLetterBits, length, tone};
  }
};

bool is_vowel(char base) { return std::string_view("aeiouy").find(base) != std::string_view::npos; }

// The whole onset: tr of "tra", not t; gi of "gia", g of "ga".
bool has_onset(const Letters& word, std::string_view onset) {
  const int size = static_cast<int>(onset.size());
  if (word.length <= size) return false;
  for (int i = 0; i < size; ++i) {
    const Letter letter = word.at(i);
    if (letter.base != onset[i] || letter.shape != Shape::none) return false;
  }
  return is_vowel(word.at(size).base);
}

bool has_coda(const Letters& word, std::string_view coda) {
  const int begin = word.length - static_cast<int>(coda.size());
  if (begin <= 0) return false;
  for (int i = begin; i < word.length; ++i) {
    if (word.at(i).base != coda[i - begin]) return false;
  }
  return is_vowel(word.at(begin - 1).base);
}

class Finder {
 public:
  Finder(const LanguageModel& model, bool query_marked, const ReadingCosts& costs)
      : model_(model), query_marked_(query_marked), costs_(costs) {}

  std::vector<Candidate> find(const Word& typed) {
    const std::string_view key = counted_key(typed);
    const WordNumber own = key.empty() ? 0 : model_.number(key);
    candidates_.push_back({own, Change::none, 0});
    if (own == 0) add_keystrokes(key);
    const PackedWord packed = pack_word(key);
    if (!packed.complete || packed.tones > 1 || packed.length == 0) return std::move(candidates_);
    const Letters letters{packed.letters, packed.length, packed.tone};
    add_written_as(letters, 0, Change::marks);
    if (letters.length == 1) return std::move(candidates_);  // a letter names something: điểm a
    if (typed.word_class != WordClass::other) add_confusions(letters);
    add_slips(letters, own == 0 ? costs_.slip : costs_.known_slip);
    return std::move(candidates_);
  }

 private:
  // A word nobody wrote so far may be one typed with the input method switched off.
  void add_keystrokes(std::string_view key) {
    for (const auto& meant : {undo_telex(key), undo_vni(key)}) {
      const WordNumber word = meant ? model_.number(*meant) : 0;
      if (word != 0) add({word, Change::keystrokes, costs_.keystrokes});
    }
  }

  // Words with the letters of `written`; their marks may differ from it at a cost.
  void add_written_as(const Letters& written, double cost, Change change) {
    if (written.length == 0) return;
    for (const WordNumber word : model_.words_with_letters(written.packed)) {
      const double marks = marks_cost(written, model_.packed(word));
      const bool slip_of_marks = marks > costs_.missing_marks;
      add({word, slip_of_marks ? Change::spelling : change, cost + marks});
    }
  }

  double marks_cost(const Letters& written, const PackedWord& meant) const {
    bool left_out = false;
    double cost = 0;
    for (int i = 0; i < written.length; ++i) {
      const Shape typed = written.at(i).shape;
      if (typed == unpack_letter(meant.letters, i).shape) continue;
      left_out = left_out || typed == Shape::none;
      if (typed != Shape::none) cost += costs_.shape;
    }
    if (written.tone != meant.tone) {
      left_out = left_out || written.tone == Tone::level;
      if (written.tone != Tone::level) cost += tone_cost(written.tone, meant.tone);
    }
    return left_out && query_marked_ ? cost + costs_.missing_marks : cost;
  }

  double tone_cost(Tone a, Tone b) const {
    const bool alike =
        (a == Tone::hook && b == Tone::tilde) || (a == Tone::tilde && b == Tone::hook);
    return alike ? costs_.hook_tilde : costs_.tone;
  }

  void add_confusions(const Letters& typed) {
    for (const Pair& pair : kOnsets) {
      for (const int i : {0, 1}) {
        if (!has_onset(typed, pair[i])) continue;
        const int size = static_cast<int>(pair[i].size());
        add_written_as(typed.replaced(0, size, pair[1 - i]), costs_.onset, Change::spelling);
      }
    }
    for (const Pair& pair : kCodas) {
      for (const int i : {0, 1}) {
        if (!has_coda(typed, pair[i])) continue;
        const int size = static_cast<int>(pair[i].size());
        add_written_as(typed.replaced(typed.length - size, size, pair[1 - i]), costs_.coda,
                       Change::spelling);
      }
    }
  }

  // One edit: a letter put in, left out, another, or two neighbours exchanged (Damerau 1964).
  void add_slips(const Letters& typed, double cost) {
    static constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i <= typed.length; ++i) {
      for (std::size_t letter = 0; letter < kAlphabet.size(); ++letter) {
        const std::string_view one = kAlphabet.substr(letter, 1);
        add_written_as(typed.replaced(i, 0, one), cost, Change::spelling);
        if (i < typed.length && typed.at(i).base != one[0]) {
          add_written_as(typed.replaced(i, 1, one), cost, Change::spelling);
        }
      }
      if (i < typed.length) add_written_as(typed.replaced(i, 1, ""), cost, Change::spelling);
      if (i + 1 < typed.length) add_written_as(typed.exchanged(i), cost, Change::spelling);
    }
  }

  void add(const Candidate& candidate) {
    for (Candidate& known : candidates_) {
      if (known.word != candidate.word) continue;
      if (candidate.cost < known.cost) known = candidate;
      return;
    }
    candidates_.push_back(candidate);
  }

  const LanguageModel& model_;
  const bool query_marked_;
  const ReadingCosts& costs_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Candidate> find_candidates(const LanguageModel& model, const Word& typed,
                                       bool query_marked, const ReadingCosts& costs) {
  return Finder(model, query_marked, costs).find(typed);
}

}  // namespace tracuu::analyzers
