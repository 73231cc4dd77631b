// Small records for tests: valid, with what a test cares about set by hand.
#pragma once

#include <string>

#include "corpus/document.h"
#include "corpus/json_lines.h"

namespace tracuu::tests {

inline corpus::Procedure procedure(const std::string& code, const std::string& name) {
  corpus::Procedure procedure;
  procedure.procedure_code = code;
  procedure.procedure_id = code;
  procedure.name = name;
  procedure.source_status = corpus::ProcedureSourceStatus::cong_khai;
  procedure.levels = {corpus::Level::xa};
  procedure.fields = {"Hộ tịch"};
  procedure.announcing_agency = "UBND tỉnh Vĩnh Long";
  procedure.implementing_agencies = {"Ủy ban nhân dân cấp xã"};
  procedure.source.system = "test";
  procedure.source.id = code;
  return procedure;
}

// With one article for each text, "Điều 1" and so on.
inline corpus::NormativeDocument law(const std::string& number, const std::string& title,
                                     const std::vector<std::string>& articles) {
  corpus::NormativeDocument law;
  law.doc_key = number;
  law.number_display = number;
  law.number = number.substr(0, number.find('/'));
  law.doc_type = corpus::DocumentType::nghi_dinh;
  law.title = title;
  law.source.system = "test";
  law.source.id = number;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    corpus::Provision article;
    const std::string ordinal = std::to_string(i + 1);
    article.doc_key = law.doc_key;
    article.provision_id = law.doc_key + "#chinh/dieu-" + ordinal;
    article.unit = corpus::ProvisionUnit::dieu;
    article.ordinal = ordinal;
    article.label = "Điều " + ordinal;
    article.text = articles[i];
    article.source_id = number + "+" + ordinal;
    law.provisions.push_back(article);
  }
  return law;
}

// For sure and resolved. `to` may name a provision: "1/2010/nđ-cp#chinh/dieu-5".
inline corpus::Relation relation(const std::string& from_key, corpus::RelationKind kind,
                                 const std::string& to, const char* effective_from = "") {
  corpus::Relation relation;
  relation.from_key = from_key;
  relation.to_key = to.substr(0, to.find('#'));
  if (relation.to_key != to) relation.to_provision = to;
  relation.kind = kind;
  relation.changes_validity = true;
  relation.effective_from = corpus::parse_iso_date(effective_from);
  relation.resolved = true;
  return relation;
}

inline std::string lines(const std::vector<corpus::Document>& documents) {
  std::string text;
  for (const corpus::Document& document : documents) text += corpus::to_json(document) + "\n";
  return text;
}

}  // namespace tracuu::tests
