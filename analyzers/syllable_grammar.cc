#include "analyzers/syllable_grammar.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

// The orthography in one place. Lists are blank-separated.
constexpr std::string_view kOnsets = "b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x";

constexpr std::string_view kPlainRhymes =
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu "
    "ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt "
    "ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt "
    "ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu";

constexpr std::string_view kGlideRhymes =
    "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet "
    "uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu";

constexpr std::string_view kRhymesWithoutOnset = "y yêm yên yêng yêp yêt yêu";

constexpr std::string_view kOnsetsBeforeY = "b ch d h k kh l m n nh p ph r s t th tr v x";

constexpr std::string_view kRhymesAfterQu =
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt oăt ân âng ât âu ây "
    "e ec em en eng eo et ê êch êm ên ênh êt êu i ich im in inh ip it iu "
    "y ych yn ynh yt yu yên yêng yêt ơ ơi ơn ơt ôc ôi";

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    const auto blank = std::min(list.find(' '), list.size());
    items.push_back(list.substr(0, blank));
    list.remove_prefix(std::min(blank + 1, list.size()));
  }
  return items;
}

bool is_one_of(std::string_view item, std::string_view list) {
  const auto items = split(list);
  return std::find(items.begin(), items.end(), item) != items.end();
}

// c g ng are written before back vowels, k gh ngh before e ê i y.
bool onset_fits(std::string_view onset, std::string_view rhyme) {
  std::size_t i = 0;
  const char first = find_letter(next_code_point(rhyme, i)).base;
  const bool front = first == 'e' || first == 'i' || first == 'y';
  if (is_one_of(onset, "c g ng")) return !front;
  if (is_one_of(onset, "k gh ngh")) return front;
  return true;
}

bool is_vowel(const Letter& letter) {
  return std::string_view("aeiouy").find(letter.base) != std::string_view::npos;
}

// The letter that carries the tone in a rhyme that starts at letter `onset`: the last shaped vowel;
// else before a final consonant the last vowel; else the only, the middle of three, or the first of
// two, which is the second in the new style of oa, oe, uy.
std::uint8_t tone_letter(const Spelling& spelling, bool after_qu, bool new_style) {
  int first = -1;
  int last = -1;
  std::optional<int> shaped;
  for (int i = spelling.onset_length; i < spelling.length; ++i) {
    const Letter letter = unpack_letter(spelling.letters, i);
    if (!is_vowel(letter)) break;
    if (first < 0) first = i;
    last = i;
    if (letter.shape != Shape::none) shaped = i;
  }
  if (shaped) return static_cast<std::uint8_t>(*shaped);
  if (last + 1 < spelling.length) return static_cast<std::uint8_t>(last);
  if (last - first == 2) return static_cast<std::uint8_t>(first + 1);
  const char a = unpack_letter(spelling.letters, first).base;
  const char b = unpack_letter(spelling.letters, last).base;
  const bool differs =
      !after_qu && ((a == 'o' && (b == 'a' || b == 'e')) || (a == 'u' && b == 'y'));
  return static_cast<std::uint8_t>(new_style && differs ? last : first);
}

bool ends_in_stop(std::string_view rhyme) {
  return rhyme.ends_with('p') || rhyme.ends_with('t') || rhyme.ends_with('c') ||
         rhyme.ends_with("ch");
}

PackedLetters with_letter(PackedLetters letters, int index, char base) {
  const PackedLetters mask = PackedLetters{0x7F} << (kLetterBits * index);
  return (letters & ~mask) | pack_letter({base}, index);
}

// i and y where they sound alike by rule: y alone after a consonant and all y of qu- become i, but
// the yê of quyên; iê at the start of a word becomes yê.
PackedLetters canonical_letters(const Spelling& spelling) {
  const int at = spelling.onset_length;
  const Letter first = unpack_letter(spelling.letters, at);
  const bool e_follows =
      at + 1 < spelling.length && unpack_letter(spelling.letters, at + 1).base == 'e';
  if (at == 0) {
    return first.base == 'i' && e_follows ? with_letter(spelling.letters, 0, 'y')
                                          : spelling.letters;
  }
  return first.base == 'y' && !e_follows ? with_letter(spelling.letters, at, 'i')
                                         : spelling.letters;
}

constexpr std::size_t kSlots = 16384;  // four times the spellings, so that most are found at once

std::size_t slot_of(PackedLetters letters) {
  return (letters * 0x9E3779B97F4A7C15ULL) >> 50;  // the upper 14 bits
}

}  // namespace

SyllableGrammar::SyllableGrammar() {
  const auto plain = split(kPlainRhymes);
  for (const auto rhyme : plain) add("", rhyme);
  for (const auto rhyme : split(kGlideRhymes)) add("", rhyme);
  for (const auto rhyme : split(kRhymesWithoutOnset)) add("", rhyme);
  for (const auto onset : split(kOnsets)) {
    for (const auto rhyme : plain) {
      if (onset_fits(onset, rhyme)) add(onset, rhyme);
    }
    for (const auto rhyme : split(kGlideRhymes)) {
      if (onset != "c" && onset_fits(onset, rhyme)) add(onset, rhyme);
    }
    if (is_one_of(onset, kOnsetsBeforeY)) add(onset, "y");
  }
  for (const auto rhyme : split(kRhymesAfterQu)) add("qu", rhyme);
  for (const auto rhyme : plain) {
    if (!rhyme.starts_with('i')) add("gi", rhyme);
  }
  for (const auto rhyme : plain) {
    if (rhyme.starts_with('i')) add("g", rhyme);  // gi + in is written gin
  }
  index_spellings();
  link_canonical_forms();
}

void SyllableGrammar::add(std::string_view onset, std::string_view rhyme) {
  const PackedWord word = pack_word(std::string(onset) + std::string(rhyme));
  const bool known = std::any_of(spellings_.begin(), spellings_.end(),
                                 [&](const Spelling& s) { return s.letters == word.letters; });
  if (known) return;  // gia is gi + a before it is g + ia
  Spelling spelling;
  spelling.letters = word.letters;
  spelling.length = word.length;
  spelling.onset_length = pack_word(onset).length;
  spelling.stopped = ends_in_stop(rhyme);
  spelling.old_style = tone_letter(spelling, onset == "qu", false);
  spelling.new_style = tone_letter(spelling, onset == "qu", true);
  spellings_.push_back(spelling);
}

void SyllableGrammar::index_spellings() {
  slots_.assign(kSlots, 0);
  for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
    std::size_t slot = slot_of(spellings_[i].letters);
    while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = i + 1;
    by_folded_[without_shapes(spellings_[i].letters)].push_back(i);
  }
}

void SyllableGrammar::link_canonical_forms() {
  for (auto& spelling : spellings_) {
    const Spelling* canonical = find(canonical_letters(spelling));
    if (canonical == nullptr) canonical = &spelling;
    spelling.canonical = static_cast<std::uint32_t>(canonical - spellings_.data());
    spelling.folded_length = canonical->length;
    for (int i = 0; i < canonical->length; ++i) {
      spelling.folded[i] = unpack_letter(canonical->letters, i).base;
    }
  }
}

const Spelling* SyllableGrammar::find(PackedLetters letters) const {
  for (std::size_t slot = slot_of(letters); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const Spelling& spelling = spellings_[slots_[slot] - 1];
    if (spelling.letters == letters) return &spelling;
  }
  return nullptr;
}

std::span<const std::uint32_t> SyllableGrammar::shaped_forms(PackedLetters letters) const {
  const auto found = by_folded_.find(without_shapes(letters));
  if (found == by_folded_.end()) return {};
  return found->second;
}

const Spelling* SyllableGrammar::complete(const PackedWord& word) const {
  if (!word.complete || word.tones > 1) return nullptr;
  for (const auto index : shaped_forms(word.letters)) {
    const Spelling& spelling = spellings_[index];
    const bool toned = word.tones == 0 || tone_allowed(spelling, word.tone);
    if (toned && keeps_shapes(word.letters, spelling.letters)) return &spelling;
  }
  return nullptr;
}

const SyllableGrammar& syllable_grammar() {
  static const SyllableGrammar grammar;
  return grammar;
}

std::vector<std::string_view> distinct_rhymes() {
  std::set<std::string_view> rhymes;
  for (const auto list : {kPlainRhymes, kGlideRhymes, kRhymesWithoutOnset, kRhymesAfterQu}) {
    for (const auto rhyme : split(list)) rhymes.insert(rhyme);
  }
  return {rhymes.begin(), rhymes.end()};
}

}  // namespace tracuu::analyzers
