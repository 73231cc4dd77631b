#include "corpus/law/announcement_items.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "corpus/law/announcement_row.h"
#include "corpus/law/folded.h"
#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// No name of a procedure is longer; a paragraph that is, is an instruction.
constexpr std::size_t kLongestListed = 900;

constexpr ListColumn kPublicColumns[] = {ListColumn::time,   ListColumn::place,
                                         ListColumn::fee,    ListColumn::legal_basis,
                                         ListColumn::agency, ListColumn::code};

bool is_list_of_procedures(const ListColumns& columns) {
  return columns.has(ListColumn::name) || columns.has(ListColumn::replaced_by) ||
         columns.has(ListColumn::replaces);
}

bool is_of_processes(const ListColumns& columns) {
  if (!columns.has(ListColumn::process)) return false;
  return std::count_if(std::begin(kPublicColumns), std::end(kPublicColumns),
                       [&](ListColumn column) { return columns.has(column); }) < 2;
}

// What the cells say, each text once: a merged cell may be repeated in every column it covers.
std::vector<std::string> different_cells(const Block& row) {
  std::vector<std::string> cells;
  std::set<std::string> known;
  for (const std::string& cell : row.cells) {
    std::string line = one_line(cell);
    if (!line.empty() && known.insert(line).second) cells.push_back(std::move(line));
  }
  return cells;
}

// "(1) (2) (3)" under a header.
bool numbers_columns(const std::vector<std::string>& cells) {
  return cells.size() > 2 && std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
           const std::string plain = skeleton(cell);
           return plain.size() <= 2 && std::all_of(plain.begin(), plain.end(), is_digit);
         });
}

bool is_total(const std::string& cell) {
  const std::string plain = folded(cell);
  return plain.starts_with("tong cong") || plain.starts_with("tong so") || plain == "cong";
}

// "Lĩnh vực" is not always written: "II. ĐẤT ĐAI (05 TTHC)".
AnnouncementSection heading_of_row(const std::string& label, const std::string& text) {
  AnnouncementSection heading = section_of(text);
  if (!label.empty()) heading.label = label_of(label);
  heading.content.reset();  // a row is inside its list
  if (heading.says_nothing() && !is_section_heading(text)) {
    heading.field = sentence_case(trim(heading.text.substr(0, heading.text.find('('))));
  }
  return heading;
}

// The heading a row is; nullopt for a row that is none.
std::optional<AnnouncementSection> heading_in(const ListColumns& columns, const Block& row) {
  const std::vector<std::string> cells = different_cells(row);
  const ListLabel label = label_of(cells.front());
  const bool labelled = cells.size() > 1 && label.kind != LabelKind::none;
  const std::string& text = labelled ? cells[1] : cells.front();
  const bool wide = label.kind == LabelKind::letter || label.kind == LabelKind::roman;
  const bool worded = is_section_heading(text) || (is_shouted(text) && text.size() > 3);
  if (labelled) {
    const bool alone = cells.size() == 2;
    const bool is_heading = wide ? alone || worded : alone && is_section_heading(text);
    if (!is_heading || !codes_in(columns.cell(row, ListColumn::code)).empty()) return std::nullopt;
    return heading_of_row(label.text, text);
  }
  if (cells.size() == 1 && label.kind == LabelKind::none) {
    const bool in_first_cell = !trim(row.cells.front()).empty();
    const bool over_others = in_first_cell && row_name(columns, row) != text;
    if (!over_others && !worded) return std::nullopt;
    return heading_of_row("", text);
  }
  // Scanned: a cell's words torn over its neighbours.
  for (const std::string& cell : cells) {
    if (is_shouted(cell) && is_section_heading(cell)) return heading_of_row("", cell);
  }
  return std::nullopt;
}

// "1. Đăng ký khai sinh;" -> without what ends it in a list.
std::string listed_name(std::string_view text) {
  const std::string line = one_line(text);
  const std::size_t last = line.find_last_not_of(" ;.,");
  return line.substr(0, last == line.npos ? 0 : last + 1);
}

bool goes_on(std::string_view text) {
  const std::string_view first = letter_at(text, 0);
  return is_small(first) || first == "-" || first == "+" || first == "(" || first == ",";
}

}  // namespace

void AnnouncementItems::read(std::span<const Block> blocks) {
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const Block& block = blocks[at];
    if (block.kind == BlockKind::paragraph) read_paragraph(block);
    if (block.kind != BlockKind::row) continue;
    std::vector<Block> rows;
    std::size_t next = at;
    for (; next < blocks.size() && blocks[next].kind != BlockKind::paragraph; ++next) {
      if (blocks[next].kind != BlockKind::row) continue;
      if (blocks[next].table != block.table) break;
      if (!different_cells(blocks[next]).empty()) rows.push_back(blocks[next]);
    }
    end_heading();
    read_table(rows);
    at = next - 1;
  }
  end_heading();
  end_list();
}

// A heading in capitals often goes over several lines, each a paragraph.
void AnnouncementItems::read_paragraph(const Block& block) {
  const std::string text = one_line(block.text);
  if (text.empty()) return;
  const bool shouted = is_shouted(text);
  const bool annex = folded(text).starts_with("phu luc");
  const bool begins = annex || section_of(text).label.kind != LabelKind::none;
  if (shouted && !begins && !heading_.empty()) {
    heading_ += " " + text;
    return;
  }
  end_heading();
  if (shouted || annex) {
    heading_ = text;
    return;
  }
  AnnouncementSection heading = section_of(text);
  if (heading.content || (is_section_heading(text) && !heading.says_nothing())) {
    enter(std::move(heading));
  } else {
    list_paragraph(heading);
  }
}

void AnnouncementItems::end_heading() {
  if (heading_.empty()) return;
  AnnouncementSection heading = section_of(std::exchange(heading_, {}));
  if (!heading.says_nothing()) enter(std::move(heading));
}

void AnnouncementItems::enter(AnnouncementSection heading) {
  close_row();
  if (heading.content) {
    end_list();
    columns_.reset();
    const bool form = content_ == ListContent::details && !heading.action;
    const bool titled = has_words(folded(heading.text), "danh muc");
    if (form && *heading.content == ListContent::procedures && !titled) return;
    content_ = *heading.content;
    has_processes_ = has_processes_ || content_ == ListContent::processes;
  }
  note(heading.levels);
  context_.enter(std::move(heading));
}

void AnnouncementItems::read_table(std::span<const Block> rows) {
  if (content_ != ListContent::procedures) return;
  new_page_ = true;
  int page = rows.empty() ? 0 : rows.front().page;
  for (std::size_t at = 0; at < rows.size();) {
    if (rows[at].page != page) new_page_ = true;
    page = rows[at].page;
    if (columns_ && columns_->repeated_by(rows[at])) {
      ++at;
      continue;
    }
    const std::size_t header = read_header(rows.subspan(at));
    if (header == 0) read_row(rows[at]);
    if (header == 0) new_page_ = false;
    at += std::max<std::size_t>(header, 1);
  }
}

// How many rows the header takes; 0 if there is none.
std::size_t AnnouncementItems::read_header(std::span<const Block> rows) {
  std::optional<ListColumns> columns = ListColumns::of_header(rows);
  if (!columns || !is_list_of_procedures(*columns)) return 0;
  close_row();
  columns_ = std::move(columns);
  of_processes_ = is_of_processes(*columns_);
  has_processes_ = has_processes_ || of_processes_;
  std::size_t numbered = 0;
  std::size_t named = 0;
  for (const Block& row : rows.subspan(columns_->rows())) {
    if (row.cells.size() != columns_->width()) continue;
    const LabelKind kind = label_of(columns_->cell(row, ListColumn::number)).kind;
    numbered += kind == LabelKind::arabic ? 1 : 0;
    named += row_name(*columns_, row).empty() ? 0 : 1;
  }
  has_numbers_ = numbered > 0 && 4 * numbered >= named;
  return columns_->rows();
}

void AnnouncementItems::read_row(const Block& row) {
  const std::vector<std::string> cells = different_cells(row);
  if (numbers_columns(cells) || is_total(cells.front())) return;
  if (!columns_ || row.cells.size() != columns_->width()) {
    // Before the header, a title over the whole table; else nothing that can be told.
    if (cells.size() == 1 && is_section_heading(cells.front())) {
      enter(heading_of_row("", cells.front()));
    }
    return;
  }
  if (of_processes_) return;
  if (std::optional<AnnouncementSection> heading = heading_in(*columns_, row)) {
    enter(std::move(*heading));
  } else if (begins_item(row)) {
    open_row(row);
  } else {
    continue_row(row);
  }
}

bool AnnouncementItems::begins_item(const Block& row) const {
  const std::string name = row_name(*columns_, row);
  if (name.empty()) return false;
  const bool numbered = label_of(columns_->cell(row, ListColumn::number)).kind != LabelKind::none;
  if (numbered || !codes_in(columns_->cell(row, ListColumn::code)).empty()) return true;
  if (!open_) return true;
  if (goes_on(name)) return false;
  return !has_numbers_ || (!new_page_ && different_cells(row).size() > 1);
}

void AnnouncementItems::open_row(const Block& row) {
  close_row();
  open_ = {in_context(), row};
}

void AnnouncementItems::continue_row(const Block& row) {
  if (!open_) return;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view more = trim(row.cells[i]);
    std::string& cell = open_->cells.cells[i];
    if (!cell.empty() && !more.empty()) cell += '\n';
    cell += more;
  }
}

void AnnouncementItems::close_row() {
  if (!open_) return;
  const OpenRow row = std::move(*std::exchange(open_, std::nullopt));
  AnnouncementItem item = row_item(*columns_, row.cells);
  item.part = row.item.part;
  item.action = row.item.action;
  if (item.field_as_announced.empty()) item.field_as_announced = row.item.field_as_announced;
  const std::vector<Level> levels = row_levels(*columns_, row.cells);
  note(levels);
  item.level_as_announced = row.item.level_as_announced;
  if (!levels.empty()) item.level_as_announced.reset();
  if (levels.size() == 1) item.level_as_announced = levels.front();
  items_.push_back(std::move(item));
}

// "1. Đăng ký khai sinh", where the list is no table.
void AnnouncementItems::list_paragraph(const AnnouncementSection& heading) {
  if (content_ != ListContent::procedures || heading.label.kind != LabelKind::arabic) return;
  if (heading.text.size() > kLongestListed || heading.text.ends_with(':')) return;
  AnnouncementItem item = in_context();
  item.item_no = heading.label.text;
  item.name_as_announced = listed_name(heading.text);
  const std::vector<std::string> codes = codes_in(item.name_as_announced);
  if (!codes.empty()) item.procedure_code = codes.front();
  if (!folded(item.name_as_announced).empty()) paragraphs_.push_back(std::move(item));
}

void AnnouncementItems::end_list() {
  close_row();
  if (items_.size() == list_begin_) {
    std::move(paragraphs_.begin(), paragraphs_.end(), std::back_inserter(items_));
  }
  paragraphs_.clear();
  list_begin_ = items_.size();
}

AnnouncementItem AnnouncementItems::in_context() const {
  AnnouncementItem item;
  item.part = context_.part();
  // A list that names no action tells anew what holds.
  item.action = context_.action().value_or(AnnouncementAction::cong_bo_lai);
  item.field_as_announced = context_.field();
  const std::vector<Level> levels = context_.levels();
  if (levels.size() == 1) item.level_as_announced = levels.front();
  return item;
}

void AnnouncementItems::note(const std::vector<Level>& levels) {
  for (const Level level : levels) {
    if (std::find(levels_.begin(), levels_.end(), level) == levels_.end()) levels_.push_back(level);
  }
}

}  // namespace tracuu::corpus
