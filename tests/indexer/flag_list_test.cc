#include "indexer/flag_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_tree.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using corpus::QualityFlag;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

FlagList flagged() {
  corpus::Procedure odd = tests::procedure("1.000001", "Đăng ký\tkhai sinh");
  odd.quality_flags = {QualityFlag::khong_nfc, QualityFlag::con_nhac_cap_huyen};
  corpus::NormativeDocument scan = tests::law("1/2020/nđ-cp", "Nghị định một", {"Điều một"});
  scan.quality_flags = {QualityFlag::khong_nfc};
  tests::TestIndex index;
  index.reindex({odd, scan, tests::procedure("1.000002", "Không có gì lạ")});
  return flagged_documents(Xapian::Database(index.directory().live()->path.string()));
}

TEST(FlagList, HoldsEveryFlaggedDocumentOnce) {
  const FlagList list = flagged();
  EXPECT_THAT(list.counts, ElementsAre(Pair("con_nhac_cap_huyen", 1), Pair("khong_nfc", 2)));
  ASSERT_EQ(list.documents.size(), 2U);
  EXPECT_EQ(list.documents[0].id, "tthc:1.000001");
  EXPECT_THAT(list.documents[0].flags, ElementsAre("khong_nfc", "con_nhac_cap_huyen"));
  EXPECT_THAT(list.documents[0].input, HasSubstr("documents.jsonl"));
}

TEST(FlagList, IsATableForPeopleAndJsonForPrograms) {
  const FlagList list = flagged();
  EXPECT_THAT(counts_text(list), HasSubstr("2  khong_nfc                 Chữ dùng dấu tổ hợp\n"));
  EXPECT_THAT(documents_text(list), HasSubstr("tthc:1.000001\tkhong_nfc,con_nhac_cap_huyen\t"));
  EXPECT_THAT(documents_text(list), HasSubstr("\tĐăng ký khai sinh\n")) << "one line each";
  corpus::JsonTree tree;
  EXPECT_EQ(tree.parse(to_json(list))["counts"]["khong_nfc"].integer(), 2);
}

}  // namespace
}  // namespace tracuu::indexer
