// AnnouncementSection: what a heading in an announcement decision says of the procedures under it.
//
//   section_of("A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH")          -> label A, action moi_ban_hanh
//   section_of("II. Lĩnh vực Hộ tịch (05 TTHC)")              -> label II, field "Hộ tịch"
//   section_of("THỦ TỤC HÀNH CHÍNH CẤP XÃ")                   -> level xa
//   section_of("Phụ lục II QUY TRÌNH NỘI BỘ GIẢI QUYẾT ...")  -> an annex, of internal processes
//
// Pure functions: call them from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/enumerations.h"

namespace tracuu::corpus {

// How the units of a list are numbered, from the widest unit to the narrowest.
enum class LabelKind : std::uint8_t { none, letter, roman, arabic };

struct ListLabel {
  LabelKind kind = LabelKind::none;
  std::string text;  // "A", "II", "1.2"
};

// What a list holds.
enum class ListContent : std::uint8_t {
  procedures,
  processes,  // internal or electronic: how officials pass a case on; nothing for the public
  details,  // "Phần II. Nội dung cụ thể": procedures written out, with tables of their own
};

struct AnnouncementSection {
  ListLabel label;
  std::optional<AnnouncementAction> action;
  std::vector<Level> levels;
  std::string field;
  std::optional<ListContent> content;  // of an annex or a list: nothing above it counts any more
  std::string text;                    // behind the label

  bool says_nothing() const { return !action && levels.empty() && field.empty() && !content; }
};

AnnouncementSection section_of(std::string_view heading);

// A number of a row or a heading: "1", "01.", "1.2", "II.", "A"; kind none for any other text.
ListLabel label_of(std::string_view cell);

// Whether the text is a heading by its words: "Lĩnh vực ...", "Thủ tục hành chính cấp tỉnh", ...
bool is_section_heading(std::string_view text);

// Every action and level a text names, in its order, each once.
std::vector<AnnouncementAction> actions_in(std::string_view text);
std::vector<Level> levels_in(std::string_view text);

// The fields a text names behind the words "lĩnh vực".
std::vector<std::string> fields_in(std::string_view text);

}  // namespace tracuu::corpus
