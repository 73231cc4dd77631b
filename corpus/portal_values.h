// The closed values and the conventions of the national portal: how it writes levels, kinds,
// applicants, codes and the numbers of announcing decisions.
//
//   levels_of("Cấp bộ, Cấp tỉnh")            -> {bo, tinh}
//   agency_of_decision("4864/QĐ-BCA-C06")    -> "Bộ Công an"
//
// Pure functions but for the first use of a word list: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/json_tree.h"

namespace tracuu::corpus {

// The text trimmed; empty where it is the portal's "Không có thông tin".
std::string_view said(std::string_view text);

// What a member of a portal's record says.
std::string text_of(JsonValue record, std::string_view key);

// Code, id and name of a procedure from the members of those names; the portal names no owner.
// Throws BadField where there is no code or no name: then the record has no meaning.
void set_identity(Procedure& procedure, JsonValue record, const char* code_key,
                  const char* name_key);

// 1.001193 out of "1.001193", "1001193", "TTHC-1.001193" or the long form; empty if it is none.
std::string procedure_code_of(std::string_view text);

// Values that are none of ours are left out (levels) or become `khac` (applicants).
std::vector<Level> levels_of(std::string_view text);
std::vector<Applicant> applicants_of(std::string_view text);
std::optional<ProcedureKind> kind_of(std::string_view text);
ProcedureSourceStatus status_of(std::string_view text);

// Agencies of a list with commas; a comma within a name ("Văn hóa, Thể thao") does not part it.
std::vector<std::string> agencies_of(std::string_view text);

// The agency whose letters stand in the number of a decision, in full words if they are known.
std::string agency_of_decision(std::string_view number);

// Whether these are the letters of an agency we know: BCA, NHNN, CP.
bool is_agency_letters(std::string_view letters);

// The key of an announcement decision: issuer|yyyy-mm-dd|number|symbol if all of it is known, else
// the number as written.
std::string decision_key_of(std::string_view issuer, std::optional<Date> date,
                            std::string_view number);

// Number and symbol of a decision: "2226/QĐ-UBND ngày 04/12/2025" -> "2226" and "QĐ-UBND".
struct DecisionNumber {
  std::string number;  // the whole text where there is no number in front
  std::string symbol;
};
DecisionNumber decision_number_of(std::string_view written);

// Whether a decision's number has the usual form: digits, "/QĐ-", letters of the agency.
bool is_usual_decision(std::string_view number);

// Flags every reader of procedures computes alike, once all other fields are filled.
std::vector<QualityFlag> quality_flags_of(const Procedure& procedure);

}  // namespace tracuu::corpus
