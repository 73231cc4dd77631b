#include "corpus/files/page_blocks.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr int kSameEdge = 6;       // points
constexpr double kNoteSize = 0.9;  // of the usual height, and smaller

// As most pages have them.
Margins usual_margins(const std::vector<NumberedLayout>& pages) {
  std::vector<double> lefts;
  std::vector<double> rights;
  std::vector<double> steps;
  for (const NumberedLayout& page : pages) {
    if (page.layout.margins.right <= 0) continue;
    lefts.push_back(page.layout.margins.left);
    rights.push_back(page.layout.margins.right);
    if (page.layout.margins.step > 0) steps.push_back(page.layout.margins.step);
  }
  const auto median = [](std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
  };
  return {median(lefts), median(rights), median(steps)};
}

std::size_t ending_at(double right, const PageLayout& layout) {
  std::size_t count = 0;
  for (const PagePart& part : layout.parts) {
    for (const TextLine& line : part.lines) {
      count += std::abs(line.box.right - right) < line.height() / 2 ? 1 : 0;
    }
  }
  return count;
}

std::set<int> edges_of(const std::vector<EdgedRow>& rows) {
  std::set<int> edges;
  for (const EdgedRow& row : rows) {
    for (const EdgedCell& cell : row) edges.insert(cell.left);
  }
  return edges;
}

bool same_edges(const std::vector<EdgedRow>& table, const std::vector<EdgedRow>& next) {
  const std::set<int> known = edges_of(table);
  const std::set<int> edges = edges_of(next);
  return edges.size() > 1 && std::all_of(edges.begin(), edges.end(), [&](int edge) {
           const auto at = known.lower_bound(edge - kSameEdge);
           return at != known.end() && *at <= edge + kSameEdge;
         });
}

bool same_texts(const EdgedRow& a, const EdgedRow& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const EdgedCell& x, const EdgedCell& y) { return x.text == y.text; });
}

class Assembler {
 public:
  explicit Assembler(const std::vector<NumberedLayout>& pages)
      : pages_(pages), usual_(usual_margins(pages)), height_(text_height(pages)) {}

  std::vector<Block> assemble() {
    for (const NumberedLayout& page : pages_) add_page(page);
    end_paragraphs();
    end_table();
    return std::move(blocks_);
  }

 private:
  static double text_height(const std::vector<NumberedLayout>& pages) {
    std::vector<TextLine> lines;
    for (const NumberedLayout& page : pages) {
      for (const PagePart& part : page.layout.parts) {
        lines.insert(lines.end(), part.lines.begin(), part.lines.end());
      }
    }
    return usual_height(lines);
  }

  void add_page(const NumberedLayout& page) {
    joiner_.turn_page();
    page_begins_ = true;
    const Margins margins = margins_for(page.layout);
    std::vector<Block> notes;
    for (const PagePart& part : page.layout.parts) {
      const bool is_last = &part == &page.layout.parts.back();
      if (part.rows.empty()) {
        add_lines(part.lines, margins, page.page, is_last ? &notes : nullptr);
      } else {
        add_rows(part, page.page);
      }
      page_begins_ = false;
    }
    std::move(notes.begin(), notes.end(), std::back_inserter(notes_));
  }

  // Its own where lines enough end at one place; a few short ones say nothing.
  Margins margins_for(const PageLayout& layout) const {
    if (ending_at(layout.margins.right, layout) > 1 && layout.margins.step > 0) {
      return layout.margins;
    }
    return {std::min(layout.margins.left, usual_.left),
            std::max(layout.margins.right, usual_.right),
            layout.margins.step > 0 ? layout.margins.step : usual_.step};
  }

  // Where the small print with numbers at the foot of the page begins.
  std::size_t notes_begin(const std::vector<TextLine>& lines) const {
    std::size_t begin = lines.size();
    while (begin > 0 && lines[begin - 1].height() <= kNoteSize * height_) --begin;
    while (begin < lines.size() && !is_digit(lines[begin].words[0].text[0])) ++begin;
    return begin == 0 ? lines.size() : begin;  // a page in small print
  }

  void add_lines(const std::vector<TextLine>& lines, const Margins& margins, int page,
                 std::vector<Block>* notes) {
    const std::size_t end = notes == nullptr ? lines.size() : notes_begin(lines);
    if (end > 0) end_table();
    for (std::size_t i = 0; i < end; ++i) joiner_.add(lines[i], margins, page);
    LineJoiner small;
    for (std::size_t i = end; i < lines.size(); ++i) small.add(lines[i], margins, page);
    for (JoinedParagraph& note : small.take()) {
      notes->push_back({BlockKind::footnote, std::move(note.text), {}, 0, page});
    }
  }

  void add_rows(const PagePart& part, int page) {
    end_paragraphs();
    const std::vector<EdgedRow>& rows = part.rows;
    const bool goes_on =
        page_begins_ && is_ruled_ && part.is_ruled && !rows_.empty() && same_edges(rows_, rows);
    if (!goes_on) end_table();
    is_ruled_ = part.is_ruled;
    for (const EdgedRow& row : rows) {
      const bool is_first = &row == &rows.front();
      if (goes_on && is_first && same_texts(row, rows_.front())) {
        add_repeated_head(row, page);
      } else if (goes_on && is_first && continues_last_row(row)) {
        continue_last_row(row);
      } else {
        rows_.push_back(row);
        row_pages_.push_back(page);
      }
    }
  }

  void add_repeated_head(const EdgedRow& row, int page) {
    std::string text;
    for (const EdgedCell& cell : row) text = joined(text, " ", cell.text);
    notes_.push_back({BlockKind::running_head, std::move(text), {}, 0, page});
  }

  // The rest of a row that the end of the page has cut: nothing in the first column, and a text
  // that was not at its end.
  bool continues_last_row(const EdgedRow& row) const {
    const EdgedRow& last = rows_.back();
    if (row.empty() || last.empty() || row[0].left <= last[0].left + kSameEdge) return false;
    return std::any_of(row.begin(), row.end(), [&](const EdgedCell& cell) {
      const EdgedCell* above = cell_above(cell);
      return above != nullptr && !above->text.empty() &&
             std::string_view(".:;").find(above->text.back()) == std::string_view::npos;
    });
  }

  const EdgedCell* cell_above(const EdgedCell& cell) const {
    for (const EdgedCell& above : rows_.back()) {
      if (std::abs(above.left - cell.left) <= kSameEdge) return &above;
    }
    return nullptr;
  }

  void continue_last_row(const EdgedRow& row) {
    for (const EdgedCell& cell : row) {
      const auto above = std::find_if(rows_.back().begin(), rows_.back().end(), [&](const auto& c) {
        return std::abs(c.left - cell.left) <= kSameEdge;
      });
      if (above == rows_.back().end()) {
        rows_.back().push_back(cell);
      } else {
        above->text = joined(above->text, begins_with_mark(cell.text) ? "\n" : " ", cell.text);
      }
    }
  }

  void end_paragraphs() {
    for (JoinedParagraph& paragraph : joiner_.take()) {
      blocks_.push_back({BlockKind::paragraph, std::move(paragraph.text), {}, 0, paragraph.page});
    }
    add_notes();
  }

  void add_notes() {
    for (Block& note : std::exchange(notes_, {})) blocks_.push_back(std::move(note));
  }

  void end_table() {
    if (rows_.empty()) return;
    ++tables_;
    append_table(blocks_, std::exchange(rows_, {}), kSameEdge, tables_,
                 std::exchange(row_pages_, {}));
    add_notes();
  }

  const std::vector<NumberedLayout>& pages_;
  Margins usual_;
  double height_;  // of the usual text
  LineJoiner joiner_;
  bool page_begins_ = false;
  std::vector<EdgedRow> rows_;  // of the table that is being put together
  std::vector<int> row_pages_;
  bool is_ruled_ = false;
  std::vector<Block> notes_;  // that follow it, or the paragraph
  std::vector<Block> blocks_;
  int tables_ = 0;
};

}  // namespace

std::vector<Block> page_blocks(const std::vector<NumberedLayout>& pages) {
  return Assembler(pages).assemble();
}

}  // namespace tracuu::corpus
