// Items of announcement decisions on their way to the procedures they announce.

#include "indexer/announced_items.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using corpus::AnnouncementAction;
using corpus::AnnouncementItem;
using corpus::Level;
using tests::procedure;
using tests::TestIndex;

constexpr const char* kKey = "UBND tỉnh Vĩnh Long|2025-08-25|2217|QĐ-UBND";

corpus::Announcement decision(const std::vector<AnnouncementItem>& items) {
  corpus::Announcement decision;
  decision.decision_key = kKey;
  decision.number = "2217";
  decision.symbol = "QĐ-UBND";
  decision.issuer = "UBND tỉnh Vĩnh Long";
  decision.title = "Quyết định công bố";
  decision.issued_date = decision.effective_from = corpus::parse_iso_date("2025-08-25");
  decision.items = items;
  decision.source.system = "test";
  return decision;
}

AnnouncementItem item(const std::string& code, const std::string& name,
                      AnnouncementAction action = AnnouncementAction::moi_ban_hanh,
                      const std::string& field = "", std::optional<Level> level = {}) {
  AnnouncementItem item;
  item.procedure_code = code;
  item.name_as_announced = name;
  item.action = action;
  item.field_as_announced = field;
  item.level_as_announced = level;
  return item;
}

// "bai_bo 1.000001", "?" behind unresolved ones, "~" behind those too unsure to change anything.
std::string links(TestIndex& index) {
  const Xapian::Database database(index.directory().live()->path.string());
  std::vector<std::string> shown;
  const std::string term = key_term(kSaidByPrefix, id_of_key(kKey));
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    const auto relation =
        std::get<corpus::Relation>(corpus::parse_document(database.get_document(*it).get_data()));
    std::string text = std::string(corpus::to_name(relation.kind)) + " " + relation.to_key;
    if (!relation.resolved) text += "?";
    if (relation.kind == corpus::RelationKind::bai_bo && !relation.changes_validity) text += "~";
    shown.push_back(text);
  }
  std::sort(shown.begin(), shown.end());
  std::string joined;
  for (const std::string& one : shown) joined += (joined.empty() ? "" : " | ") + one;
  return joined;
}

corpus::Procedure in_field(const char* code, const char* name, const char* field,
                           std::vector<Level> levels = {Level::xa}) {
  corpus::Procedure one = procedure(code, name);
  one.fields = {field};
  one.levels = std::move(levels);
  return one;
}

TEST(AnnouncedItems, AreLinkedByCodeElseByNameWithinFieldAndLevel) {
  const std::vector<corpus::Document> procedures = {
      in_field("1.000001", "Thủ tục đăng ký khai sinh", "Hộ tịch", {Level::tinh, Level::xa}),
      in_field("1.000002", "Cấp giấy phép", "Thư viện", {Level::tinh}),
      in_field("1.000003", "Cấp giấy phép.", "Lưu trữ", {Level::tinh}),
      in_field("1.000004", "Cấp giấy phép.", "Lưu trữ", {Level::bo})};
  struct Case {
    AnnouncementItem item;
    const char* links;
  };
  const auto added = AnnouncementAction::moi_ban_hanh;
  const auto ended = AnnouncementAction::bai_bo;
  const Case kCases[] = {
      {item("1.000001", "Tên khác"), "tthc_cong_bo_boi 1.000001"},
      {item("1.000001.000.00.00.H61", "Tên khác"), "tthc_cong_bo_boi 1.000001"},
      {item("1.999999", "Tên khác"), "tthc_cong_bo_boi 1.999999?"},
      {item("", "ĐĂNG KÝ KHAI SINH."), "tthc_cong_bo_boi 1.000001"},
      {item("", "Đăng ký khai sinh", added, "Đất đai"),
       "tthc_cong_bo_boi thủ tục Đăng ký khai sinh?"},
      {item("", "Cấp giấy phép"), "tthc_cong_bo_boi thủ tục Cấp giấy phép?"},
      {item("", "Cấp giấy phép", added, "THƯ VIỆN"), "tthc_cong_bo_boi 1.000002"},
      {item("", "Cấp giấy phép", added, "Lưu trữ"), "tthc_cong_bo_boi thủ tục Cấp giấy phép?"},
      {item("", "Cấp giấy phép", added, "Lưu trữ", Level::bo), "tthc_cong_bo_boi 1.000004"},
      {item("1.000002", "Cấp giấy phép", ended), "bai_bo 1.000002"},
      {item("1.000001", "Khai sinh", ended, "", Level::xa), "bai_bo 1.000001~"},
  };
  for (const Case& c : kCases) {
    TestIndex index;
    std::vector<corpus::Document> documents = procedures;
    documents.emplace_back(decision({c.item}));
    index.reindex(documents);
    EXPECT_EQ(links(index), c.links) << c.item.procedure_code << c.item.name_as_announced;
  }
}

TEST(AnnouncedItems, AProcedureEndedOnAllItsLevelsEnds) {
  TestIndex index;
  index.reindex(
      {in_field("1.000001", "Khai sinh", "Hộ tịch", {Level::tinh, Level::xa}),
       decision({item("1.000001", "Khai sinh", AnnouncementAction::bai_bo, "", Level::xa),
                 item("1.000001", "Khai sinh", AnnouncementAction::bai_bo, "", Level::tinh)})});
  EXPECT_EQ(links(index), "bai_bo 1.000001");
}

TEST(AnnouncedItems, WhatIsReplacedEnds) {
  TestIndex index;
  AnnouncementItem replacing = item("", "Cấp thẻ mới", AnnouncementAction::thay_the);
  replacing.replaces = {"Thủ tục cấp thẻ cũ", "1.000002"};
  index.reindex({procedure("1.000001", "Cấp thẻ cũ"), procedure("1.000002", "Đổi thẻ"),
                 procedure("1.000003", "Cấp thẻ mới"), decision({replacing})});
  EXPECT_EQ(links(index), "thay_the 1.000001 | thay_the 1.000002 | tthc_cong_bo_boi 1.000003");
}

TEST(AnnouncedItems, FollowWhatComesAndGoes) {
  TestIndex index;
  index.reindex({decision({item("", "Cấp thẻ")})});
  EXPECT_EQ(links(index), "tthc_cong_bo_boi thủ tục Cấp thẻ?");
  const auto file =
      index.folder().write("new.jsonl", tests::lines({procedure("1.000001", "Cấp thẻ")}));
  index.update({file});
  EXPECT_EQ(links(index), "tthc_cong_bo_boi 1.000001");
  index.folder().write("new.jsonl", tests::lines({procedure("1.000001", "Cấp thẻ thư viện")}));
  index.update({file});
  EXPECT_EQ(links(index), "tthc_cong_bo_boi thủ tục Cấp thẻ?");
}

TEST(AnnouncedItems, ReachWhatOnlyAListKnows) {
  TestIndex index;
  index.reindex(
      {corpus::ProcedureListing{
           "1.000009", "Cấp thẻ", std::nullopt, {"Thư viện"}, {}, {"test", "", {}, {}, {}}},
       decision({item("", "Cấp thẻ", AnnouncementAction::moi_ban_hanh, "Thư viện")})});
  EXPECT_EQ(links(index), "tthc_cong_bo_boi 1.000009");
}

}  // namespace
}  // namespace tracuu::indexer
