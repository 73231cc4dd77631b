// RelationDraft: a relation a text speaks of, before anyone has looked for the document it names.
//
//   draft.relation   bai_bo, from 04/2020/tt-btp #chinh/dieu-39, to_key "15/2015/tt-btp" as cited
//   draft.cited      thông tư, 15/2015/TT-BTP: what to look for
//
// Plain values; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation.h"
#include "corpus/document.h"

namespace tracuu::indexer {

// A procedure as an announcement lists it: known by its code, else by its name within its field and
// levels.
struct ListedProcedure {
  std::string code;
  std::string field;
  std::vector<corpus::Level> levels;
};

// A document as a text names it.
struct CitedDocument {
  std::string type;    // "luật"; empty if the words do not say
  std::string number;  // canonical: "15/2015/TT-BTP"; empty if cited by its title
  std::string title;   // "Đất đai"
  std::optional<int> year;
  std::optional<corpus::Date> date;
  std::string issuer;                                       // folded: "bo truong bo tu phap"
  std::optional<ListedProcedure> procedure = std::nullopt;  // of a list; its name is the title

  // The term under which the index knows such documents: XN15/2015/tt-btp, XTluat dat dai,
  // XBtthc:1.001193.
  std::string lookup_term() const;

  // As people would write it, for a document nobody knows: "15/2015/tt-btp", "luật Đất đai năm
  // 2013".
  std::string as_key() const;

  // One line that from_string() reads.
  std::string to_string() const;
  static CitedDocument from_string(std::string_view text);
};

struct RelationDraft {
  corpus::Relation relation;  // unresolved; of to_provision the path alone: "chinh/dieu-5/khoan-2"
  CitedDocument cited;
  std::vector<std::string> kept;  // "trừ ...": the articles of the target that stay, "chinh/dieu-4"
};

// What the texts of one document speak of.
struct DocumentRelations {
  std::string from_key;
  std::optional<corpus::Date> issued;
  std::vector<std::string> issuers;  // as the source gives them
  std::vector<RelationDraft> drafts;
};

// "dieu:5/khoan:2" -> "chinh/dieu-5/khoan-2", a range as each of its members; an annex is a body of
// its own: "phu-luc-2/muc-1".
std::vector<std::string> provision_paths(const analyzers::Provision& provision);

}  // namespace tracuu::indexer
