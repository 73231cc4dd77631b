// A file that is a list: each row a document somebody keeps elsewhere, or a procedure.
//
//   STT | Số ký hiệu | Ngày ban hành | Trích yếu | Tình trạng   -> NormativeDocument without text
//   Mã số | Tên | Cơ quan thực hiện | Lĩnh vực                  -> ProcedureListing
//
// Columns are known by the words of the header; a title may stand above it, columns nobody knows
// are left out. Pure function: call it from any thread.
#pragma once

#include <optional>
#include <vector>

#include "corpus/law/law_reader.h"

namespace tracuu::corpus {

// nullopt for a text that is no list. A row that cannot be taken is put into `refused`; blank rows,
// headings over the whole width and totals are none.
std::optional<std::vector<Document>> read_list(const FileText& text, const FileOrigin& origin,
                                               std::vector<RefusedRow>& refused);

}  // namespace tracuu::corpus
