#include "corpus/enumerations.h"

#include <set>

#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

template <class Enum>
class EveryEnumeration : public testing::Test {};

using All =
    testing::Types<Level, Channel, TimeUnit, Applicant, ProcedureSourceStatus, ProcedureKind,
                   OnlineLevel, QualityFlag, AnnouncementAction, ChangedPart, PublicationChannel,
                   TextSource, DocumentType, DocumentSourceStatus, ProvisionBody, ProvisionUnit,
                   ContentClass, RelationKind, RelationOrigin>;
TYPED_TEST_SUITE(EveryEnumeration, All);

TYPED_TEST(EveryEnumeration, RowsStandInOrderWithNamesAndLabels) {
  std::set<std::string_view> names;
  std::size_t place = 0;
  for (const auto& row : enum_rows<TypeParam>()) {
    EXPECT_EQ(static_cast<std::size_t>(row.value), place++);
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_FALSE(row.label_vi.empty()) << row.name;
    EXPECT_EQ(to_name(row.value), row.name);
    EXPECT_EQ(to_label(row.value), row.label_vi);
    EXPECT_EQ(from_name<TypeParam>(row.name), row.value);
  }
  EXPECT_EQ(from_name<TypeParam>("không có"), std::nullopt);
  EXPECT_EQ(from_name<TypeParam>(""), std::nullopt);
}

TEST(Enumerations, HaveAllValues) {
  EXPECT_EQ(enum_rows<Applicant>().size(), 11u);
  EXPECT_EQ(enum_rows<DocumentType>().size(), 15u);
  EXPECT_EQ(enum_rows<RelationKind>().size(), 20u);
  EXPECT_EQ(to_label(Level::xa), "Cấp xã");
}

}  // namespace
}  // namespace tracuu::corpus
