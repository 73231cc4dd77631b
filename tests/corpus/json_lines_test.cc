#include "corpus/json_lines.h"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/example_documents.h"

namespace tracuu::corpus {
namespace {

TEST(JsonLines, EveryKindComesBackByteForByte) {
  for (const Document& document : every_kind()) {
    const std::string json = to_json(document);
    EXPECT_EQ(to_json(parse_document(json)), json);
  }
}

// A field forgotten in the table or in the example shows here: nothing of the example is empty.
TEST(JsonLines, TheExamplesSetEveryKeyOfTheSchema) {
  const std::string procedure = to_json(Document(example_procedure()));
  for (const char* key : {"procedure_id",
                          "procedure_code",
                          "instance_code",
                          "owner_agency_id",
                          "portal_ids",
                          "name",
                          "name_alt",
                          "version",
                          "valid_from",
                          "valid_to",
                          "source_status",
                          "procedure_kind",
                          "levels",
                          "fields",
                          "place_ids",
                          "announcing_agency",
                          "implementing_agencies",
                          "competent_agency",
                          "delegated_agency",
                          "coordinating_agencies",
                          "reception_address",
                          "received_at_center",
                          "non_territorial",
                          "steps",
                          "channels",
                          "time_limit_hours",
                          "dossier",
                          "applicants",
                          "results",
                          "fees_text",
                          "fee_free",
                          "conditions",
                          "forms",
                          "legal_basis",
                          "online_level",
                          "legacy_level",
                          "keywords",
                          "description",
                          "related_procedures",
                          "announcements",
                          "source",
                          "quality_flags",
                          "time_value",
                          "time_unit",
                          "time_text",
                          "fees",
                          "note",
                          "paper_name",
                          "form_name",
                          "form_url",
                          "originals",
                          "copies",
                          "result_code",
                          "decision_key",
                          "item_no",
                          "action",
                          "doc_key",
                          "raw",
                          "provision",
                          "title",
                          "system",
                          "id",
                          "url",
                          "fetched_at",
                          "sha256"}) {
    EXPECT_THAT(procedure, testing::HasSubstr("\"" + std::string(key) + "\":")) << key;
  }
}

TEST(JsonLines, AProvisionComesBackByteForByte) {
  const Provision provision = example_normative_document().provisions.front();
  EXPECT_EQ(to_json(parse_provision(to_json(provision))), to_json(provision));
}

TEST(JsonLines, WritingLeavesOutWhatIsEmptyOrUnknown) {
  ProcedureListing listing;
  listing.procedure_code = "1.000001";
  listing.name = "Tên";
  listing.source.system = "sample";
  EXPECT_EQ(to_json(Document(listing)),
            R"({"kind":"procedure_listing","procedure_code":"1.000001","name":"Tên",)"
            R"("source":{"system":"sample"}})");
}

// A valid line, and what stands in the place of `was` instead.
struct BadLine {
  const char* was;
  const char* is;
  const char* field;
  const char* reason;  // a part of it
};

std::string replaced(std::string text, const std::string& was, const std::string& is) {
  const std::size_t at = text.find(was);
  EXPECT_NE(at, std::string::npos) << was << " is not in " << text;
  return text.replace(at, was.size(), is);
}

void expect_refused(const std::string& json, const std::string& field, const std::string& reason) {
  try {
    parse_document(json);
    ADD_FAILURE() << "was taken: " << json;
  } catch (const BadField& bad) {
    EXPECT_EQ(bad.field(), field) << json;
    EXPECT_THAT(bad.what(), testing::HasSubstr(reason)) << json;
  }
}

constexpr BadLine kBadProcedures[] = {
    {R"("kind":"procedure")", R"("kind":"thu_tuc")", "kind", "expected procedure"},
    {R"("kind":"procedure",)", "", "kind", "expected procedure"},
    {R"("version":3)", R"("version":3,"versions":3)", "versions", "unknown key"},
    {R"("version":3)", R"("version":3,"version":3)", "version", "twice"},
    {R"("kind":)", R"("kind":"procedure","kind":)", "kind", "twice"},
    {R"("version":3)", R"("version":"3")", "version", "whole number without quotes"},
    {R"("version":3)", R"("version":3.5)", "version", "whole number"},
    {R"("version":3)", R"("version":0)", "version", "from 1"},
    {R"("version":3,)", "", "version", "not there"},
    {R"("name":"Cấp thẻ thư viện")", R"("name":"")", "name", "must not be empty"},
    {R"("name":"Cấp thẻ thư viện")", R"("name":null)", "name", "a text in quotes"},
    {R"("name":"Cấp thẻ thư viện")", R"("name":["x"])", "name", "a text in quotes"},
    {R"("procedure_code":"1.234567")", R"("procedure_code":"0.234567")", "procedure_code",
     "such as 1.001193"},
    {R"("procedure_code":"1.234567")", R"("procedure_code":"1234567")", "procedure_code",
     "such as 1.001193"},
    {R"("instance_code":"1.234567.000.00.00.H61")", R"("instance_code":"1.234567.H61")",
     "instance_code", "such as 1.001193.000.00.00.H61"},
    {R"("owner_agency_id":"H61")", R"("owner_agency_id":"Vĩnh Long")", "owner_agency_id",
     "such as H61"},
    {R"("valid_from":"2024-02-29")", R"("valid_from":"2023-02-29")", "valid_from",
     "a day that exists"},
    {R"("valid_from":"2024-02-29")", R"("valid_from":"29/02/2024")", "valid_from", "2019-06-11"},
    {R"("valid_from":"2024-02-29",)", "", "valid_from", "not there"},
    {R"("levels":["tinh","co_quan_khac"])", R"("levels":["tinh","quan"])", "levels[1]",
     "use one of: bo, tinh, huyen, xa, co_quan_khac"},
    {R"("levels":["tinh","co_quan_khac"])", R"("levels":"tinh")", "levels", "a list"},
    {R"("levels":["tinh","co_quan_khac"])", R"("levels":null)", "levels", "a list"},
    {R"("time_value":1.5)", R"("time_value":-1)", "channels[0].time_value", "not below 0"},
    {R"("originals":1)", R"("originals":-1)", "dossier[0].originals", "not below 0"},
    {R"("paper_name":"Đơn",)", "", "dossier[0].paper_name", "not there"},
    {R"("case":"Trường hợp khác")", R"("case_name":"Trường hợp khác")", "steps[1].case_name",
     "unknown key"},
    {R"("legacy_level":4)", R"("legacy_level":5)", "legacy_level", "from 1 to 4"},
    {R"("fee_free":true)", R"("fee_free":1)", "fee_free", "true or false"},
    {R"("tinh":"77")", R"("tinh":77)", "portal_ids.tinh", "a text in quotes"},
    {R"("tinh":"77")", R"("dvcqg":"77")", "portal_ids.dvcqg", "twice"},
    {R"("sha256":"0123)", R"("sha256":"X123)", "source.sha256", "hexadecimal"},
    {R"("system":"sample",)", "", "source.system", "not there"},
    {R"("quality_flags":["khong_nfc")", R"("quality_flags":["xau")", "quality_flags[0]",
     "thieu_can_cu"},
    {R"({"kind")", R"({"kind)", "", "not valid JSON"},
    {R"("version":3)", R"("version":NaN)", "", "not valid JSON"},
    {R"("version":3)", R"("version":3,)", "", "not valid JSON"},
};

TEST(JsonLines, RefusesABadProcedureWithFieldAndReason) {
  const std::string good = to_json(Document(example_procedure()));
  for (const BadLine& bad : kBadProcedures) {
    expect_refused(replaced(good, bad.was, bad.is), bad.field, bad.reason);
  }
}

TEST(JsonLines, RefusesOtherBadKindsWithFieldAndReason) {
  const std::string announcement = to_json(Document(example_announcement()));
  expect_refused(replaced(announcement, R"("action":"thay_the")", R"("action":"moi")"),
                 "items[0].action", "use one of: moi_ban_hanh");
  expect_refused(replaced(announcement, R"("tinh":2)", R"("quan":2)"), "declared_counts",
                 "\"quan\" is no level");
  expect_refused(replaced(announcement, R"("tinh":2)", R"("tinh":-2)"), "declared_counts",
                 "not below 0");
  const std::string document = to_json(Document(example_normative_document()));
  expect_refused(replaced(document, R"("authority_rank":5)", R"("authority_rank":15)"),
                 "authority_rank", "from 1 to 14");
  expect_refused(replaced(document, R"("ordinal":"5")", R"("ordinal":"")"), "provisions[0].ordinal",
                 "a text or a whole number");
  expect_refused(replaced(document, R"("action":"sua_doi_bo_sung")", R"("action":"x")"),
                 "provisions[0].changed_by[0].action", "use one of");
  const std::string relation = to_json(Document(example_relation()));
  expect_refused(replaced(relation, R"("confidence":0.3)", R"("confidence":1.01)"), "confidence",
                 "from 0 to 1");
  expect_refused(replaced(relation, R"("relation_kind":)", R"("Kind":)"), "relation_kind",
                 "not there");
  expect_refused("[]", "", "an object");
  expect_refused("", "", "not valid JSON");
}

TEST(JsonLines, NullAndAbsentAreUnknown) {
  std::string json = to_json(Document(example_procedure()));
  json = replaced(json, R"("valid_from":"2024-02-29")", R"("valid_from":null)");
  json = replaced(json, R"("valid_to":"2024-02-29")", R"("valid_to":null)");
  json = replaced(json, R"("competent_agency":"Sở Văn hóa")", R"("competent_agency":null)");
  json = replaced(json, R"("fee_free":true,)", "");
  const Procedure procedure = std::get<Procedure>(parse_document(json));
  EXPECT_EQ(procedure.valid_from, std::nullopt);
  EXPECT_EQ(procedure.valid_to, std::nullopt);
  EXPECT_EQ(procedure.competent_agency, "");
  EXPECT_EQ(procedure.fee_free, std::nullopt);
  EXPECT_THAT(to_json(Document(procedure)), testing::HasSubstr(R"("valid_from":null)"));
}

TEST(JsonLines, AnOrdinalMayBeANumber) {
  const std::string json = to_json(example_normative_document().provisions.front());
  EXPECT_EQ(parse_provision(replaced(json, R"("ordinal":"5")", R"("ordinal":5)")).ordinal, "5");
}

TEST(JsonLines, DeepNestingIsRefusedAtOnce) {
  const auto begin = std::chrono::steady_clock::now();
  expect_refused(std::string(200'000, '['), "", "nested deeper than 32");
  std::string objects;
  for (int i = 0; i < 200'000; ++i) objects += R"({"a":)";
  expect_refused(objects, "", "nested deeper than 32");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST(JsonLines, InvalidUtf8AndNulBytesAreRefused) {
  expect_refused("{\"kind\":\"\xc3\x28\"}", "", "invalid UTF-8");
  expect_refused("{\"kind\":\"\xed\xa0\x80\"}", "", "invalid UTF-8");
  expect_refused(std::string("{}\0{}", 5), "", "NUL byte");
}

}  // namespace
}  // namespace tracuu::corpus
