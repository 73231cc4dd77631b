// Closing: the end of a document, where "Nơi nhận", the office and the name of the signer stand.
//
//   closes_document({"TM. ỦY BAN NHÂN DÂN"})   -> true
//   signature_of(lines, begin, end)            -> titles {"KT. Bộ trưởng", "Thứ trưởng"}, names
//   {"..."}
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/law/document_lines.h"

namespace tracuu::corpus {

// "Nơi nhận:", "TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "THỦ TƯỚNG", "(Đã ký)", "Luật này đã được Quốc hội
// khóa XV, kỳ họp thứ 5 thông qua ...".
bool closes_document(const DocumentLine& line);

struct Signature {
  std::vector<std::string> titles;  // as written
  std::vector<std::string> names;
};

Signature signature_of(const std::vector<DocumentLine>& lines, std::size_t begin, std::size_t end);

// The first line behind the block of recipients and signers that begins at `begin`.
std::size_t closing_end(const std::vector<DocumentLine>& lines, std::size_t begin, std::size_t end);

}  // namespace tracuu::corpus
