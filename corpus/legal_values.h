// What sources of legal documents write in their own ways: dates, status, keys.
//
//   any_date("2025-06-12T00:00:00")                    -> 2025-06-12
//   document_status_of("Hết hiệu lực một phần")        -> het_hieu_luc_mot_phan
//   document_key("1707/QĐ-UBND", "UBND tỉnh A", date)  -> "1707/qđ-ubnd|ubnd tỉnh a|2022-07-15"
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/document_number.h"

namespace tracuu::corpus {

// "12/6/2025", "12-06-2025", "2025-06-12", the same with a time behind, "20250612".
std::optional<Date> any_date(std::string_view text);

// khong_ro for words that are none of ours; nullopt where nothing is said.
std::optional<DocumentSourceStatus> document_status_of(std::string_view label);

// The number alone where it belongs to one document only; numbers without a year and those of
// provinces repeat, so issuer and date are part of their keys, empty where the source is silent.
// Whatever a document is read from, a file, a row or a list, this makes its key.
std::string document_key(const NumberParts& number, std::string_view issuer,
                         std::optional<Date> issued);
std::string document_key(std::string_view number, std::string_view issuer,
                         std::optional<Date> issued);

// A part of a key: lower case, not too long for the terms of an index, without the signs that
// separate parts.
std::string key_part(std::string_view text);

// The key of a document of which only the id is known that its source gives it: "vbpl:12345".
std::string source_id_key(std::string_view system, std::string_view id);
bool is_source_id_key(std::string_view key);

// Sets what the number tells: number, year, type (unless `type` names one), rank, key. Issuers,
// date and title must stand in the document already.
void set_number(NormativeDocument& document, std::string_view number, std::string_view type);

// By its type and number; both must be set, and the day of issue where it is known.
bool is_normative(const NormativeDocument& document);

// Whether a document of that relation ends, changes or suspends another.
bool changes_validity(RelationKind kind);

}  // namespace tracuu::corpus
