// The canonical form: one JSON object a line, UTF-8, "kind" first, then the fields of document.h
// under their own names (exceptions: Step and DossierPaper write `case_name` as "case", Relation
// writes `kind` as "relation_kind").
//
//   {"kind":"procedure","procedure_id":"1.001193@H61","procedure_code":"1.001193",...}
//
// kinds: procedure, announcement_decision, normative_document, relation, procedure_listing.
// Reading is strict: an unknown or repeated key, a wrong type, an unknown enumeration value, a
// missing required field or a broken pattern is refused with the field's path. Optional fields
// may be absent; null stands for "unknown" where document.h says std::optional and for an optional
// text. Required texts must not be empty, but for announcing_agency, symbol, number, label and
// text, which sources leave open. Writing leaves out what is empty or unknown and is canonical:
// equal documents give equal bytes. The table of all fields is document_fields.h.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/file_metadata.h"

namespace tracuu::corpus {

// Why one line is not a document: a field path ("items[3].action") and a reason.
class BadField : public std::runtime_error {
 public:
  BadField(std::string field, const std::string& reason);
  const std::string& field() const { return field_; }

 private:
  std::string field_;
};

// Throws BadField.
Document parse_document(std::string_view json);

// One line without its line feed. parse_document(to_json(d)) gives d again.
std::string to_json(const Document& document);
std::string to_json(const Provision& provision);

// Throws BadField.
Provision parse_provision(std::string_view json);

// Of a file, see file_metadata.h. Throws BadField.
FileMetadata parse_file_metadata(std::string_view json);

}  // namespace tracuu::corpus
