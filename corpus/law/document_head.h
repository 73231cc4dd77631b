// DocumentHead: what stands at the head of an official document.
//
//   DocumentHead head = head_of(lines);
//   head.agencies -> {"UBND TỈNH VĨNH LONG", "SỞ TƯ PHÁP"}   head.number -> "24/2024/QĐ-UBND"
//   head.title    -> "Quyết định ban hành Quy chế ..."        head.issued -> 2024-08-15
//
// In any order the columns of the heading come in; "NGHỊ ĐỊNH của Chính phủ số 29/1998/NĐ-CP ngày
// 11 tháng 5 năm 1998 về ..." and the decrees of 1945 are read as well. What is blank or not there
// stays empty. Pure function; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "corpus/enumerations.h"
#include "corpus/law/document_lines.h"

namespace tracuu::corpus {

struct DocumentHead {
  std::vector<std::string> agencies;  // lines of the heading as written
  std::string issuer_line;    // repeated before the căn cứ: "BỘ TRƯỞNG BỘ TÀI CHÍNH"
  std::string issuer_phrase;  // "Chính phủ" of "Nghị định của Chính phủ số ..."
  std::string number;         // as written; empty if blank or nowhere
  std::optional<Date> issued;
  std::optional<DocumentType> type;  // by the word that names it
  std::string title;                 // with that word in front
  bool is_letter = false;            // "V/v ...", "Kính gửi: ...", no word for its type
  std::size_t end = 0;               // the first line of the text itself
};

DocumentHead head_of(const std::vector<DocumentLine>& lines);

}  // namespace tracuu::corpus
