// FileMetadata: what an office's own register says about a file: a JSON object beside it (its name
// is the file's with ".json" behind it), or the row of a list that names it.
//
//   24.docx.json: {"number_display":"24/2024/QĐ-UBND","issuers":["UBND tỉnh Vĩnh Long"]}
//
// Members are those of NormativeDocument under the same names; all may be left out. Plain value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "corpus/enumerations.h"

namespace tracuu::corpus {

struct FileMetadata {
  std::string number_display;
  std::optional<DocumentType> doc_type;
  std::optional<bool> is_normative;
  std::string title;
  std::string abstract;
  std::vector<std::string> issuers;
  std::vector<std::string> signers;
  std::optional<Date> issued_date;
  std::optional<Date> effective_from;
  std::optional<Date> effective_to;
  std::optional<DocumentSourceStatus> source_status;
  std::vector<std::string> scope;
  std::vector<std::string> sectors;
  std::vector<std::string> fields;
  std::string gazette_no;
  std::optional<Date> gazette_date;
  std::string url;

  bool operator==(const FileMetadata&) const = default;
};

}  // namespace tracuu::corpus
