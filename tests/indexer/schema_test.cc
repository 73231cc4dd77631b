// The tables of the schema hold together.

#include "indexer/schema.h"

#include <set>

#include <gtest/gtest.h>

namespace tracuu::indexer {
namespace {

TEST(Schema, FieldsAreInTheOrderOfTheirIds) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < fields().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(fields()[i].id), i) << fields()[i].name;
    EXPECT_TRUE(names.insert(fields()[i].name).second) << fields()[i].name;
    EXPECT_GE(fields()[i].weight, 1U);
  }
}

TEST(Schema, FacetsShareNeitherSlotNorPrefix) {
  std::set<unsigned> slots;
  std::set<std::string_view> prefixes = {kIdPrefix,           kVersionsPrefix,  kParentPrefix,
                                         kExactTitlePrefix,   kChangePrefix,    kInternalTerm,
                                         kRelationFromPrefix, kRelationToPrefix};
  for (const Facet& facet : facets()) {
    EXPECT_TRUE(slots.insert(facet.slot).second) << facet.name;
    EXPECT_TRUE(prefixes.insert(facet.prefix).second) << facet.name;
    EXPECT_EQ(find_facet(facet.name), &facet);
  }
  EXPECT_EQ(find_facet("nothing"), nullptr);
}

TEST(Schema, ClosedFacetsKnowTheirValues) {
  EXPECT_TRUE(facet_accepts(*find_facet("levels"), "xa"));
  EXPECT_FALSE(facet_accepts(*find_facet("levels"), "Cấp xã"));
  EXPECT_TRUE(facet_accepts(*find_facet("fields"), "Hộ tịch"));
  EXPECT_FALSE(facet_accepts(*find_facet("kind"), "relation"));
  EXPECT_TRUE(facet_accepts(*find_facet("receivedAtCenter"), "true"));
  EXPECT_FALSE(facet_accepts(*find_facet("receivedAtCenter"), "1"));
}

TEST(Schema, OpenFacetValuesAreComparedByTheirFoldedWords) {
  const Facet& field = *find_facet("fields");
  EXPECT_EQ(facet_term(field, "Hộ tịch"), facet_term(field, "ho  tich"));
  EXPECT_NE(facet_term(field, "Hộ tịch"), facet_term(field, "Hộ chiếu"));
}

TEST(Schema, LongKeysAreHashedNotCut) {
  const std::string same(300, 'a');
  const std::string first = key_term("Q", same + "1");
  EXPECT_LE(first.size(), 245U);
  EXPECT_NE(first, key_term("Q", same + "2"));
  EXPECT_EQ(key_term("Q", "short"), "Qshort");
}

TEST(Schema, FingerprintIsTwelveHexDigits) {
  EXPECT_EQ(schema_fingerprint().size(), 12U);
  EXPECT_EQ(schema_fingerprint().find_first_not_of("0123456789abcdef"), std::string::npos);
}

}  // namespace
}  // namespace tracuu::indexer
