#include "corpus/files/word_file.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/files/file_reader.h"
#include "corpus/files/windows_1252.h"
#include "corpus/files/word_properties.h"

namespace tracuu::corpus {
namespace {

constexpr std::uint16_t kWord6 = 0xA5DC;
constexpr std::uint16_t kWord97 = 0xA5EC;
constexpr std::uint16_t kFirstOf97 = 105;  // version; Word 95 is 104
constexpr unsigned kEncrypted = 0x0100;
constexpr unsigned kSecondTable = 0x0200;
constexpr unsigned kComplex = 0x0004;

// Places in the file information block, Word 6 and Word 97.
constexpr std::size_t kTextBegin = 0x18;
constexpr std::size_t kTextEnd = 0x1C;
constexpr std::size_t kStoryLengths[] = {0x4C, 0x34};
constexpr std::size_t kPairs[] = {0x9A, 0x58};  // of where a table stands and how long it is
constexpr std::size_t kLastCommonPair = 33;

// Pairs by number.
constexpr std::size_t kStyles = 1;
constexpr std::size_t kFootnoteTexts = 3;
constexpr std::size_t kLookPages = 12;
constexpr std::size_t kParagraphPages = 13;
constexpr std::size_t kPieces = 33;
constexpr std::size_t kShapeAnchors = 40;
constexpr std::size_t kTextBoxes = 56;
constexpr std::size_t kLists = 73;
constexpr std::size_t kListUses = 74;

constexpr std::size_t kPageBytes = 512;
constexpr std::size_t kMostCharacters = std::size_t{8} << 20;  // some 4,000 pages
constexpr std::size_t kMostColumns = 64;

void set_edges(WordParagraph& paragraph, LittleEndian definition) {
  const std::size_t cells = std::min<std::size_t>(definition.u8(0), kMostColumns);
  paragraph.edges.clear();
  for (std::size_t i = 0; i < cells; ++i) paragraph.edges.push_back(definition.i16(1 + 2 * i));
}

void apply(WordParagraph& paragraph, unsigned code, LittleEndian operand) {
  switch (code) {
    case kPFInTable:
      paragraph.in_table = operand.u8(0) != 0;
      break;
    case kPFTtp:
      paragraph.row_end = operand.u8(0) != 0;
      break;
    case kPFInnerTableCell:
      paragraph.inner_cell = operand.u8(0) != 0;
      break;
    case kPFInnerTtp:
      paragraph.inner_row_end = operand.u8(0) != 0;
      break;
    case kPItap:
      paragraph.depth = static_cast<int>(std::min<std::uint32_t>(operand.u32(0), 100));
      break;
    case kPIlfo:
      paragraph.list = operand.i16(0);
      break;
    case kPIlvl:
      paragraph.list_level = operand.u8(0);
      break;
    case kTDefTable:
      set_edges(paragraph, operand);
      break;
    default:
      break;
  }
}

void apply(WordLook& look, unsigned code, LittleEndian operand) {
  if (code == kCFRMarkDel || code == kCFVanish) {
    look.hidden = look.hidden || operand.u8(0) == 1;
  } else if (code == kCSymbol) {
    look.symbol = operand.u16(2);
  } else if (code == kCFSpec) {
    look.special = operand.u8(0) != 0;
  }
}

// The number of the style of a paragraph, which stands before its list of properties.
std::uint16_t style_at(LittleEndian page, std::size_t at) {
  return page.u16(page.u8(at) == 0 ? at + 2 : at + 1);
}

// The list of properties a page holds at `at`.
LittleEndian list_at(LittleEndian page, std::size_t at, bool paragraphs, bool word_6) {
  const std::size_t length = page.u8(at);
  if (!paragraphs) return page.part(at + 1, length);
  if (word_6) return page.part(at + 3, length < 1 ? 0 : 2 * length - 2);
  if (length == 0) return page.part(at + 4, std::max(2 * page.u8(at + 1), 2) - 2U);
  return page.part(at + 3, std::max<std::size_t>(2 * length - 1, 2) - 2);
}

template <class Runs>
auto run_of(const Runs& runs, std::uint32_t offset) -> const typename Runs::value_type* {
  const auto after =
      std::upper_bound(runs.begin(), runs.end(), offset,
                       [](std::uint32_t wanted, const auto& run) { return wanted < run.begin; });
  if (after == runs.begin() || offset >= std::prev(after)->end) return nullptr;
  return &*std::prev(after);
}

}  // namespace

WordFile::WordFile(WordStreams streams) : streams_(std::move(streams)), main_(streams_.document) {
  const std::uint16_t kind = main_.u16(0);
  if (kind != kWord6 && kind != kWord97) {
    throw UnreadableFile("no document of Word 6 to 2003, or a damaged one: save it as DOCX");
  }
  is_word_6_ = kind == kWord6 || main_.u16(2) < kFirstOf97;
  const unsigned flags = main_.u16(0x0A);
  if ((flags & kEncrypted) != 0) {
    throw UnreadableFile("the document is protected by a password: save it without one");
  }
  const bool second = (flags & kSecondTable) != 0;
  table_ = is_word_6_ ? main_ : LittleEndian(second ? streams_.table_1 : streams_.table_0);
  read_text();
  read_stories();
  if (!is_word_6_) styles_ = WordStyles(table_part(kStyles));
  paragraph_runs_ = read_runs(kParagraphPages, true);
  look_runs_ = read_runs(kLookPages, false);
}

LittleEndian WordFile::table_part(std::size_t pair) const {
  if (is_word_6_ && pair > kLastCommonPair) return {};
  const std::size_t at = kPairs[is_word_6_ ? 1 : 0] + 8 * pair;
  return table_.part(main_.u32(at), main_.u32(at + 4));
}

LittleEndian WordFile::table_from(std::size_t pair) const {
  return table_part(pair).size() == 0 ? LittleEndian()
                                      : table_.part(main_.u32(kPairs[0] + 8 * pair), table_.size());
}

WordListTables WordFile::list_tables() const { return {table_from(kLists), table_from(kListUses)}; }

void WordFile::read_text() {
  const LittleEndian pieces = table_part(kPieces);
  if (pieces.size() > 0 && (!is_word_6_ || (main_.u16(0x0A) & kComplex) != 0)) {
    return read_pieces(pieces);
  }
  const std::uint32_t begin = main_.u32(kTextBegin);
  const std::uint32_t end = main_.u32(kTextEnd);
  if (end > begin) read_piece({begin, false, 0}, end - begin);
}

void WordFile::read_pieces(LittleEndian clx) {
  std::size_t at = 0;
  for (; clx.u8(at) == 1 && at < clx.size(); at += 3U + clx.u16(at + 1)) {
    modifiers_.push_back(clx.part(at + 3, clx.u16(at + 1)));
  }
  if (clx.u8(at) != 2) return;
  const LittleEndian table = clx.part(at + 5, clx.u32(at + 1));
  if (table.size() < 4) return;
  const std::size_t count = (table.size() - 4) / 12;
  for (std::size_t i = 0; i < count && !is_cut_; ++i) {
    const std::uint32_t first = table.u32(4 * i);
    const std::uint32_t next = table.u32(4 * i + 4);
    const std::size_t descriptor = 4 * (count + 1) + 8 * i;
    const std::uint32_t offset = table.u32(descriptor + 2);
    const bool bytes = is_word_6_ || (offset & 0x40000000U) != 0;
    const std::uint32_t begin = is_word_6_ ? offset
                                : bytes    ? (offset & 0x3FFFFFFFU) / 2
                                           : offset & 0x3FFFFFFFU;
    if (next > first) read_piece({begin, !bytes, table.u16(descriptor + 6)}, next - first);
  }
}

void WordFile::read_piece(Piece piece, std::size_t count) {
  const std::uint32_t width = piece.wide ? 2 : 1;
  if (piece.begin >= main_.size()) return;
  count = std::min(count, (main_.size() - piece.begin) / width);
  if (count > kMostCharacters - characters_.size()) {
    count = kMostCharacters - characters_.size();
    is_cut_ = true;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto offset = static_cast<std::uint32_t>(piece.begin + i * width);
    const char32_t code = piece.wide ? main_.u16(offset) : windows_1252(main_.u8(offset));
    characters_.push_back({code, offset, piece.modifier});
  }
}

void WordFile::read_stories() {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < kStories; ++i) {
    const std::uint32_t length = main_.u32(kStoryLengths[is_word_6_ ? 1 : 0] + 4 * i);
    const std::size_t end = std::min<std::size_t>(begin + length, characters_.size());
    stories_[i] = {begin, end};
    begin = end;
  }
}

std::vector<WordFile::Run> WordFile::read_runs(std::size_t pair, bool paragraphs) const {
  const LittleEndian pages = table_part(pair);
  const std::size_t number_bytes = is_word_6_ ? 2 : 4;
  if (pages.size() < 4) return {};
  const std::size_t count =
      std::min((pages.size() - 4) / (4 + number_bytes), main_.size() / kPageBytes + 1);
  const std::size_t numbers = 4 * ((pages.size() - 4) / (4 + number_bytes) + 1);
  std::vector<Run> runs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = numbers + number_bytes * i;
    const std::size_t page = is_word_6_ ? pages.u16(at) : pages.u32(at) & 0x3FFFFFU;
    read_page(main_.part(page * kPageBytes, kPageBytes), paragraphs, runs);
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const Run& a, const Run& b) { return a.begin < b.begin; });
  return runs;
}

void WordFile::read_page(LittleEndian page, bool paragraphs, std::vector<Run>& runs) const {
  const std::size_t count = page.u8(kPageBytes - 1);
  const std::size_t step = !paragraphs ? 1 : is_word_6_ ? 7 : 13;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 2U * page.u8(4 * (count + 1) + step * i);
    Run run{page.u32(4 * i), page.u32(4 * i + 4), {}, 0};
    if (at != 0) run.says = list_at(page, at, paragraphs, is_word_6_);
    if (at != 0 && paragraphs && !is_word_6_) run.style = style_at(page, at);
    runs.push_back(run);
  }
}

template <class Use>
void WordFile::for_each_of_piece(std::uint16_t modifier, Use use) const {
  const std::uint16_t number = modifier >> 1U;
  if ((modifier & 1U) == 0) {
    const char value = static_cast<char>(modifier >> 8U);
    const unsigned code = word_97_code(number & 0x7FU);
    if (code != 0) use(code, LittleEndian(std::string_view(&value, 1)));
  } else if (number < modifiers_.size()) {
    for_each_property(modifiers_[number], is_word_6_, use);
  }
}

WordParagraph WordFile::paragraph_at(std::size_t cp) const {
  WordParagraph paragraph;
  const Character& mark = characters_[cp];
  const auto use = [&](unsigned code, LittleEndian operand) { apply(paragraph, code, operand); };
  if (const Run* run = run_of(paragraph_runs_, mark.offset)) {
    for (const LittleEndian style : styles_.of(run->style)) {
      for_each_property(style, is_word_6_, use);
    }
    for_each_property(run->says, is_word_6_, [&](unsigned code, LittleEndian operand) {
      if (code != kPHugePapx && code != kPHugePapxOld) return use(code, operand);
      const LittleEndian data(streams_.data);
      const std::uint32_t at = operand.u32(0);
      for_each_property(data.part(std::size_t{at} + 2, data.u16(at)), is_word_6_, use);
    });
  }
  for_each_of_piece(mark.modifier, use);
  if (paragraph.in_table && paragraph.depth == 0) paragraph.depth = 1;
  return paragraph;
}

WordLook WordFile::look_at(std::size_t cp) const {
  WordLook look;
  const auto use = [&](unsigned code, LittleEndian operand) { apply(look, code, operand); };
  if (const Run* run = run_of(look_runs_, characters_[cp].offset)) {
    for_each_property(run->says, is_word_6_, use);
  }
  for_each_of_piece(characters_[cp].modifier, use);
  return look;
}

std::vector<std::size_t> WordFile::footnote_starts() const {
  const LittleEndian table = table_part(kFootnoteTexts);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i + 2 < table.size() / 4; ++i) starts.push_back(table.u32(4 * i));
  return starts;
}

std::vector<WordTextBox> WordFile::text_boxes() const {
  constexpr std::size_t kAnchorBytes = 26;
  constexpr std::size_t kBoxBytes = 22;
  const LittleEndian anchors = table_part(kShapeAnchors);
  const LittleEndian boxes = table_part(kTextBoxes);
  const auto rows = [](LittleEndian table, std::size_t bytes) {
    return table.size() < 4 ? 0 : (table.size() - 4) / (4 + bytes);
  };
  std::map<std::uint32_t, std::size_t> places;  // by the number of the shape
  const std::size_t shapes = rows(anchors, kAnchorBytes);
  for (std::size_t i = 0; i < shapes; ++i) {
    places.emplace(anchors.u32(4 * (shapes + 1) + kAnchorBytes * i), anchors.u32(4 * i));
  }
  std::vector<WordTextBox> found;
  const std::size_t count = rows(boxes, kBoxBytes);
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = places.find(boxes.u32(4 * (count + 1) + kBoxBytes * i + 14));
    const std::size_t last = story(StoryKind::main).end;
    found.push_back({boxes.u32(4 * i), place == places.end() ? last : place->second});
  }
  return found;
}

}  // namespace tracuu::corpus
