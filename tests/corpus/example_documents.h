// Documents with every field set, for tests that must not miss one.
//
//   for (const Document& document : every_kind()) EXPECT_EQ(...);
#pragma once

#include <vector>

#include "corpus/document.h"

namespace tracuu::corpus {

Procedure example_procedure();
Announcement example_announcement();
NormativeDocument example_normative_document();
Relation example_relation();
ProcedureListing example_listing();

std::vector<Document> every_kind();

}  // namespace tracuu::corpus
