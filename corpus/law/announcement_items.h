// AnnouncementItems: the procedures an announcement decision lists in its annexes.
//
//   AnnouncementItems list(section_of(title));
//   list.read(annexes);
//   list.items()[0]   -> {"1", part "A.I", code 1.001193, "Đăng ký khai sinh", moi_ban_hanh, xa}
//
// What a row is told by: the columns of its table's header, the headings above it (rows over the
// whole width or paragraphs), the title of its annex, and last that of the decision. Tables of
// internal processes and procedures written out in full are passed over.
// One thread uses one object.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/files/file_text.h"
#include "corpus/law/announcement_context.h"
#include "corpus/law/announcement_section.h"
#include "corpus/law/list_columns.h"

namespace tracuu::corpus {

class AnnouncementItems {
 public:
  // What the decision's title says of all it announces.
  explicit AnnouncementItems(AnnouncementSection decision) : context_(std::move(decision)) {}

  // The blocks of the annexes in their order; once.
  void read(std::span<const Block> blocks);

  std::vector<AnnouncementItem> take_items() { return std::move(items_); }

  // Every level a heading or a row named, each once.
  const std::vector<Level>& levels() const { return levels_; }

  bool has_processes() const { return has_processes_; }

 private:
  // A row whose end may stand on the next page.
  struct OpenRow {
    AnnouncementItem item;  // what the headings say of it
    Block cells;
  };

  void read_paragraph(const Block& block);
  void end_heading();
  void enter(AnnouncementSection heading);
  void read_table(std::span<const Block> rows);
  std::size_t read_header(std::span<const Block> rows);
  void read_row(const Block& row);
  bool begins_item(const Block& row) const;
  void open_row(const Block& row);
  void continue_row(const Block& row);
  void close_row();
  void list_paragraph(const AnnouncementSection& heading);
  void end_list();
  AnnouncementItem in_context() const;
  void note(const std::vector<Level>& levels);

  AnnouncementContext context_;
  ListContent content_ = ListContent::procedures;
  std::string heading_;  // one in capitals whose next line may follow
  std::optional<ListColumns> columns_;
  bool of_processes_ = false;  // the table is
  bool has_numbers_ = true;    // the rows of the table carry numbers
  bool new_page_ = false;      // the row is the first of its page
  std::optional<OpenRow> open_;
  std::vector<AnnouncementItem> items_;
  std::vector<AnnouncementItem> paragraphs_;  // numbered ones, of a list that may have no table
  std::size_t list_begin_ = 0;                // how many items there were before this list
  std::vector<Level> levels_;
  bool has_processes_ = false;
};

}  // namespace tracuu::corpus
