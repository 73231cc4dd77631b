#include "corpus/files/paged_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/files/page_blocks.h"
#include "corpus/files/page_layout.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Mean confidence of OCR.
constexpr double kUnsure = 0.75;     // of a page: its text is doubtful
constexpr double kIllegible = 0.55;  // of a frame: a stamp, filled in by hand

bool touch(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

}  // namespace

void PagedText::add_printed(Page page, std::vector<RuledTable> tables) {
  add(std::move(page), std::move(tables));
  ++printed_;
}

void PagedText::add_seen(OpticalPage seen, const std::optional<Stamp>& stamp) {
  take_seen_stamp(seen.page, stamp);
  take_illegible_tables(seen);
  if (mean_confidence(seen.page) < kUnsure) faults_.text_doubtful = true;
  if (!seen.page.words.empty()) ++seen_;
  add(std::move(seen.page), std::move(seen.tables));
}

void PagedText::add(Page page, std::vector<RuledTable> tables) {
  pages_.push_back(std::move(page));
  tables_.push_back(std::move(tables));
}

// The stamp that is known from the text, and one that is part of the picture.
void PagedText::take_seen_stamp(Page& seen, const std::optional<Stamp>& known) {
  if (known) {
    std::erase_if(seen.words, [&](const PlacedWord& word) { return touch(known->box, word.box); });
  }
  if (const auto stamp = take_stamp(seen)) furniture_.push_back(stamp->block);
}

void PagedText::take_illegible_tables(OpticalPage& seen) {
  std::erase_if(seen.tables, [&](const RuledTable& table) {
    const auto inside = [&](const PlacedWord& word) {
      return table.box.holds(word.box.center(), word.box.middle());
    };
    Page part;
    std::copy_if(seen.page.words.begin(), seen.page.words.end(), std::back_inserter(part.words),
                 inside);
    if (part.words.empty() || mean_confidence(part) >= kIllegible) return false;
    furniture_.push_back({BlockKind::watermark, words_of(part), {}, 0, seen.page.number});
    std::erase_if(seen.page.words, inside);
    return true;
  });
}

FileText PagedText::take() {
  for (Block& block : take_furniture(pages_, tables_)) furniture_.push_back(std::move(block));
  FileText text;
  text.faults = faults_;
  std::vector<NumberedLayout> layouts;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    layouts.push_back({pages_[i].number, page_layout(pages_[i], tables_[i])});
    for (const PagePart& part : layouts.back().layout.parts) {
      if (part.is_doubtful) text.faults.tables_lost = true;
    }
  }
  text.blocks = page_blocks(layouts);
  std::move(furniture_.begin(), furniture_.end(), std::back_inserter(text.blocks));
  std::stable_sort(text.blocks.begin(), text.blocks.end(),
                   [](const Block& a, const Block& b) { return a.page < b.page; });
  text.source = source();
  return text;
}

TextSource PagedText::source() const {
  if (seen_ > 0 && seen_ >= printed_) return TextSource::ocr;
  return printed_ > 0 ? TextSource::so_hoa_goc : TextSource::khong_co_chu;
}

std::string words_of(const Page& page) {
  std::string text;
  for (const PlacedWord& word : page.words) {
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

}  // namespace tracuu::corpus
