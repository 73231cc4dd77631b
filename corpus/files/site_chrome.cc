#include "corpus/files/site_chrome.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// A paragraph of this many bytes is prose; menus have no such thing.
constexpr std::size_t kProse = 150;
// Around the document a site may have texts of its own, but shorter than this.
constexpr std::size_t kShortEnough = 600;

bool is_paragraph(const PageBlock& block) { return block.block.kind == BlockKind::paragraph; }

bool is_mostly_links(const PageBlock& block) {
  return block.linked_letters * 10 > block.letters * 7;
}

void mark_site_elements(std::vector<PageBlock>& blocks) {
  for (PageBlock& block : blocks) {
    if (block.in_site) make_chrome(block);
  }
}

// Three or more links one after the other are a list of links; one or two may be citations.
void mark_link_lists(std::vector<PageBlock>& blocks) {
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i;
    while (end < blocks.size() && is_paragraph(blocks[end]) && is_mostly_links(blocks[end])) ++end;
    if (end - i >= 3) std::for_each(&blocks[i], &blocks[i] + (end - i), make_chrome);
    i = std::max(end, i + 1);
  }
}

bool names_a_provision(std::string_view text) {
  constexpr std::array<std::string_view, 8> kUnits = {"phần ", "chương ", "mục ",  "tiểu mục ",
                                                      "điều ", "khoản ",  "điểm ", "phụ lục "};
  const std::string lower = lower_case(text.substr(0, 20));
  return text.size() < 300 && std::any_of(kUnits.begin(), kUnits.end(), [&](std::string_view unit) {
           return lower.starts_with(unit);
         });
}

// The same headings stand with their text elsewhere on the page.
void mark_repeated_contents(std::vector<PageBlock>& blocks) {
  std::map<std::string, int> count;
  for (const PageBlock& block : blocks) {
    if (is_paragraph(block)) ++count[block.block.text];
  }
  for (std::size_t i = 0; i < blocks.size();) {
    std::set<std::string> contents;  // where a heading comes again, the text itself begins
    std::size_t end = i;
    while (end < blocks.size() && is_paragraph(blocks[end]) &&
           names_a_provision(blocks[end].block.text) && count[blocks[end].block.text] > 1 &&
           contents.insert(blocks[end].block.text).second) {
      ++end;
    }
    if (end - i >= 3) std::for_each(&blocks[i], &blocks[i] + (end - i), make_chrome);
    i = std::max(end, i + 1);
  }
}

bool is_prose(const PageBlock& block) {
  return block.block.kind == BlockKind::row ||
         (is_paragraph(block) && block.letters >= kProse && !is_mostly_links(block));
}

// What stands before the first and behind the last prose, where the page has a site around it.
// The head of a document (number, title, place and date) stands there, too: in the section of the
// prose, or the last few blocks before it.
void mark_surroundings(std::vector<PageBlock>& blocks) {
  const bool has_site = std::any_of(blocks.begin(), blocks.end(), [](const PageBlock& block) {
    return block.block.kind == BlockKind::chrome;
  });
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_prose);
  if (!has_site || first == blocks.end()) return;
  std::set<int> sections;
  for (const PageBlock& block : blocks) {
    if (is_prose(block)) sections.insert(block.section);
  }
  const auto is_outside = [&](const PageBlock& block) {
    return sections.count(block.section) == 0 && block.letters < kShortEnough;
  };
  const auto site_before =
      std::find_if(std::make_reverse_iterator(first), blocks.rend(), [](const PageBlock& block) {
        return block.block.kind == BlockKind::chrome;
      }).base();
  std::for_each(blocks.begin(), site_before, [&](PageBlock& block) {
    if (is_paragraph(block) && is_outside(block)) make_chrome(block);
  });
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_prose).base();
  const auto site_behind = std::find_if(last, blocks.end(), [](const PageBlock& block) {
    return block.block.kind == BlockKind::chrome;
  });
  std::for_each(site_behind, blocks.end(), [&](PageBlock& block) {
    if (is_paragraph(block) && is_outside(block)) make_chrome(block);
  });
}

}  // namespace

void make_chrome(PageBlock& page_block) {
  Block& block = page_block.block;
  for (const std::string& cell : block.cells) block.text = joined(block.text, "\t", cell);
  block = {BlockKind::chrome, std::move(block.text), {}, 0, 0};
}

void mark_site_chrome(std::vector<PageBlock>& blocks) {
  mark_site_elements(blocks);
  mark_link_lists(blocks);
  mark_repeated_contents(blocks);
  mark_surroundings(blocks);
}

}  // namespace tracuu::corpus
