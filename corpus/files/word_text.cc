#include "corpus/files/word_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/files/flowing_text.h"
#include "corpus/files/list_numbering.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Characters with a meaning of their own.
enum Mark : char32_t {
  kFootnoteMark = 0x02,
  kCellEnd = 0x07,
  kLineEnd = 0x0B,
  kPageEnd = 0x0C,
  kParagraphEnd = 0x0D,
  kColumnEnd = 0x0E,
  kFieldBegin = 0x13,
  kFieldResult = 0x14,
  kFieldEnd = 0x15,
  kHardHyphen = 0x1E,
  kSoftHyphen = 0x1F,
};

// Blocks that stand behind the paragraph of a character.
using Inserts = std::multimap<std::size_t, std::vector<Block>>;

class StoryReader {
 public:
  explicit StoryReader(const WordFile& file) : file_(file), numbering_(file.list_tables()) {}

  std::vector<Block> read(Story part, const Inserts& inserts) {
    flow_ = {};
    fields_.clear();
    auto insert = inserts.lower_bound(part.begin);
    for (std::size_t cp = part.begin; cp < part.end; ++cp) {
      for (; insert != inserts.end() && insert->first <= cp; ++insert) flow_.follow(insert->second);
      read_character(cp);
    }
    for (; insert != inserts.end() && insert->first <= part.end; ++insert) {
      flow_.follow(insert->second);
    }
    return flow_.take();
  }

 private:
  void read_character(std::size_t cp) {
    const char32_t c = file_.character(cp);
    if (c == kParagraphEnd || c == kCellEnd || c == kPageEnd) return end_paragraph(cp, c);
    if (c == kFieldBegin) {
      fields_.push_back(false);
    } else if (c == kFieldResult) {
      if (!fields_.empty()) fields_.back() = true;
    } else if (c == kFieldEnd) {
      if (!fields_.empty()) fields_.pop_back();
    } else if (std::find(fields_.begin(), fields_.end(), false) == fields_.end()) {
      put(cp, c);
    }
  }

  void put(std::size_t cp, char32_t c) {
    const WordLook look = file_.look_at(cp);
    if (look.hidden) return;
    if (c == kLineEnd || c == kColumnEnd) {
      flow_.break_line();
    } else if (c == kHardHyphen) {
      flow_.put('-');
    } else if (c == kSoftHyphen) {
      flow_.put(0xAD);
    } else if (look.symbol != 0) {
      flow_.put(look.symbol);
    } else if (is_high_surrogate(c)) {
      high_surrogate_ = c;
    } else if (c >= 0xDC00 && c < 0xE000 && high_surrogate_ != 0) {
      flow_.put(0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (c - 0xDC00));
      high_surrogate_ = 0;
    } else {
      flow_.put(c);
    }
  }

  static bool is_high_surrogate(char32_t c) { return c >= 0xD800 && c < 0xDC00; }

  void end_paragraph(std::size_t cp, char32_t mark) {
    fields_.clear();  // none goes over paragraphs but tables of contents, whose text is shown
    const WordParagraph paragraph = file_.paragraph_at(cp);
    if (mark == kPageEnd && paragraph.in_table) return flow_.break_line();
    put_number(paragraph, mark);
    if (mark == kCellEnd) {
      return paragraph.row_end ? flow_.end_row(1, paragraph.edges) : flow_.end_cell(1);
    }
    if (paragraph.inner_row_end) return flow_.end_row(paragraph.depth, paragraph.edges);
    if (paragraph.inner_cell) return flow_.end_cell(paragraph.depth);
    flow_.end_paragraph(paragraph.in_table ? paragraph.depth : 0);
  }

  // Paragraphs without text are counted, too, and show their number; what a page break cuts off and
  // the ends of rows are no paragraphs.
  void put_number(const WordParagraph& paragraph, char32_t mark) {
    const bool is_empty = flow_.at_paragraph_start();
    if (paragraph.row_end || paragraph.inner_row_end || (is_empty && mark == kPageEnd)) return;
    const std::string number = numbering_.next(paragraph.list, paragraph.list_level);
    if (!is_empty || is_number(number)) flow_.put_before(number);
  }

  const WordFile& file_;
  WordNumbering numbering_;
  FlowingText flow_;
  std::vector<bool> fields_;  // open ones: has their result begun?
  char32_t high_surrogate_ = 0;
};

std::vector<Block> of_kind(std::vector<Block> blocks, BlockKind kind) {
  for (Block& block : blocks) {
    if (block.kind == BlockKind::paragraph) block.kind = kind;
  }
  return blocks;
}

// [begin of this, begin of the next) counted from the beginning of the story.
Story part_of(Story story, std::size_t begin, std::size_t end) {
  const std::size_t length = story.end - story.begin;
  return {story.begin + std::min(begin, length),
          story.begin + std::max(std::min(end, length), std::min(begin, length))};
}

void add_text_boxes(const WordFile& file, Inserts& inserts) {
  const std::vector<WordTextBox> boxes = file.text_boxes();
  const Story story = file.story(StoryKind::text_boxes);
  const Story main = file.story(StoryKind::main);
  StoryReader reader(file);
  std::size_t read = 0;  // each character once, whatever the table says
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::size_t end = i + 1 < boxes.size() ? boxes[i + 1].begin : story.end - story.begin;
    const Story part = part_of(story, std::max(boxes[i].begin, read), end);
    read = std::max(read, part.end - story.begin);
    inserts.emplace(std::min(boxes[i].anchor, main.end), reader.read(part, {}));
  }
  inserts.emplace(main.end, reader.read(part_of(story, read, story.end), {}));
}

// Marks in the main text are met in the order of the footnotes.
void add_footnotes(const WordFile& file, Inserts& inserts) {
  const std::vector<std::size_t> starts = file.footnote_starts();
  const Story story = file.story(StoryKind::footnotes);
  const Story main = file.story(StoryKind::main);
  StoryReader reader(file);
  std::size_t note = 0;
  for (std::size_t cp = main.begin; cp < main.end && note < starts.size(); ++cp) {
    if (file.character(cp) != kFootnoteMark || !file.look_at(cp).special) continue;
    const std::size_t end = note + 1 < starts.size() ? starts[note + 1] : story.end - story.begin;
    auto blocks = of_kind(reader.read(part_of(story, starts[note], end), {}), BlockKind::footnote);
    ++note;
    if (!blocks.empty()) blocks[0].text.insert(0, std::to_string(note) + " ");
    inserts.emplace(cp, std::move(blocks));
  }
}

std::string all_cells(const Block& row) {
  std::string text;
  for (const std::string& cell : row.cells) text = joined(text, " ", cell);
  return text;
}

// Every section repeats its heads: each text once.
void append_heads(const WordFile& file, std::vector<Block>& blocks) {
  std::set<std::string> seen;
  StoryReader reader(file);
  for (const StoryKind kind : {StoryKind::heads, StoryKind::head_text_boxes}) {
    for (Block& block : of_kind(reader.read(file.story(kind), {}), BlockKind::running_head)) {
      if (block.kind == BlockKind::row) {
        block = {BlockKind::running_head, all_cells(block), {}, 0, 0};
      }
      if (seen.insert(block.text).second) blocks.push_back(std::move(block));
    }
  }
}

}  // namespace

FileText word_text(WordStreams streams) {
  const WordFile file(std::move(streams));
  Inserts inserts;
  add_text_boxes(file, inserts);
  add_footnotes(file, inserts);
  FileText text;
  text.format = "doc";
  text.source = TextSource::so_hoa_goc;
  StoryReader reader(file);
  text.blocks = reader.read(file.story(StoryKind::main), inserts);
  auto endnotes = of_kind(reader.read(file.story(StoryKind::endnotes), {}), BlockKind::footnote);
  std::move(endnotes.begin(), endnotes.end(), std::back_inserter(text.blocks));
  append_heads(file, text.blocks);
  text.faults.text_cut = file.is_cut();
  return text;
}

}  // namespace tracuu::corpus
