// A row of an announcement's table as the item it announces, as far as the row itself tells.
//
//   row_item(columns, {"1", "1.001193", "Đăng ký khai sinh", "Ngay trong ngày", "Không"})
//     -> item_no 1, procedure_code 1.001193, name, time_text, fee_text
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/files/file_text.h"
#include "corpus/law/list_columns.h"

namespace tracuu::corpus {

// The name alone: what the row announces, on one line; empty if it announces nothing.
std::string row_name(const ListColumns& columns, const Block& row);

AnnouncementItem row_item(const ListColumns& columns, const Block& row);

// The levels the row names in a column of its own.
std::vector<Level> row_levels(const ListColumns& columns, const Block& row);

// Codes of procedures in a text, short or long, also torn by blanks ("1.001 193").
std::vector<std::string> codes_in(std::string_view text);

// The parts of a procedure a text names as changed: "thành phần hồ sơ, thời hạn giải quyết".
std::vector<ChangedPart> changed_parts_in(std::string_view text);

// Whether the cell only marks its column: "x", "X", "✓".
bool is_mark(std::string_view cell);

}  // namespace tracuu::corpus
