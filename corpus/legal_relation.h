// What the national legal database calls the relation between two documents.
//
//   relation_named("10")                              -> sua_doi_bo_sung, this document acts
//   relation_named("Văn bản được sửa đổi bổ sung")    -> the same: what this one does to the other
//   relation_named("Văn bản sửa đổi bổ sung")         -> sua_doi_bo_sung, the other document acts
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/enumerations.h"

namespace tracuu::corpus {

struct NamedRelation {
  RelationKind kind{};
  bool other_acts = false;  // the document named as the other does it to this one
};

// A code (1 to 14) or a label; nullopt for one that is none of ours.
std::optional<NamedRelation> relation_named(std::string_view name);

}  // namespace tracuu::corpus
