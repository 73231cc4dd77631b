// Citation: what a text cites, as one value.
//
//   "điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP"
//     -> document nghị định 63/2010/NĐ-CP, provision article 8, clause 2, point đ
//   to_string(citation) -> "nghị định 63/2010/NĐ-CP #dieu:8/khoan:2/diem:đ"
//
// Plain values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/calendar_date.h"
#include "analyzers/document_number.h"
#include "analyzers/document_type.h"

namespace tracuu::analyzers {

// What a document is made of, outermost first (Luật 64/2025/QH15, Điều 63).
enum class ProvisionUnit : std::uint8_t {
  annex,       // phụ lục
  form,        // mẫu
  part,        // phần
  chapter,     // chương
  section,     // mục
  subsection,  // tiểu mục
  article,     // điều
  clause,      // khoản
  point,       // điểm
};

std::string_view term_of(ProvisionUnit unit);  // in keys: "dieu"

struct ProvisionStep {
  ProvisionUnit unit{};
  std::string ordinal;  // "8", "51c", "đ"; Roman ones in digits; empty: "Điều này"
  std::string through;  // 9 of "từ Điều 5 đến Điều 9", whose ordinal is 5; else empty
};

// One provision: the steps to it, outermost first, as far as they are named.
using Provision = std::vector<ProvisionStep>;

struct DocumentReference {
  const DocumentType* type = nullptr;    // as named in words; a row of document_types()
  std::string name;                      // of one cited by its title: "Đất đai"
  std::optional<DocumentNumber> number;  // as written, perhaps without year or symbol
  std::optional<int> year;               // "năm 2024" beside it
  std::optional<CalendarDate> date;      // "ngày 08 tháng 6 năm 2010" beside it
  bool is_self = false;                  // "Nghị định này", "Điều này"

  bool empty() const { return type == nullptr && !number && !is_self; }
  std::optional<int> issue_year() const;  // from the number, else from what stands beside it
};

struct Citation {
  std::uint32_t begin = 0;  // bytes in the ORIGINAL text
  std::uint32_t end = 0;
  std::vector<Provision> provisions;  // empty: the whole document; typed "diem d" gives d and đ
  DocumentReference document;         // empty: the words do not say
  std::string procedure_code;         // 1.001193, 1.001193.000.00.00.H61, or in a query 001193
  bool may_be_month = false;          // a bare "12/2024": perhaps no number
};

// "dieu:8/khoan:2", a range as "dieu:5..9", this one as "dieu:~".
std::string to_string(const Provision& provision);
std::string to_string(const Citation& citation);

}  // namespace tracuu::analyzers
