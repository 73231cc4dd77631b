// The searchable texts of a record, part by part: what is indexed and what snippets are cut from.
//
//   for (const FieldText& part : field_texts(procedure)) ...   // {FieldId::name, "Đăng ký ..."}
//
// Pure functions.
#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "indexer/schema.h"

namespace tracuu::indexer {

struct FieldText {
  FieldId field;
  std::string text;  // one line per row of a list or table: no word runs into its neighbour
};

std::vector<FieldText> field_texts(const corpus::Procedure& procedure);
std::vector<FieldText> field_texts(const corpus::Announcement& announcement);
std::vector<FieldText> field_texts(const corpus::NormativeDocument& document);
std::vector<FieldText> field_texts(const corpus::ProcedureListing& listing);

// Of one article; `document` lends the title of the law and its names.
std::vector<FieldText> article_texts(const corpus::NormativeDocument& document,
                                     const corpus::Provision& article);

}  // namespace tracuu::indexer
