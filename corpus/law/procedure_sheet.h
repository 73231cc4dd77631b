// The sheet of one procedure, as the national portal exports it for a word processor: labels with
// what stands behind them, tables for the ways of filing, the papers and the legal basis.
//
//   Mã thủ tục: | 1.001193
//   Cách thức thực hiện: | Trực tiếp \t 5 Ngày làm việc \t Phí: 10000 Đồng \t ...
//
// Labels are paragraphs or cells, tables stand beside their label, in its cell or below it.
// Pure function: call it from any thread.
#pragma once

#include <optional>

#include "corpus/law/law_reader.h"

namespace tracuu::corpus {

// nullopt for a text without the labels of code and name, or without a code.
std::optional<Procedure> read_procedure_sheet(const FileText& text, const FileOrigin& origin);

}  // namespace tracuu::corpus
