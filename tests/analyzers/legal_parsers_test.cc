#include <string>

#include <gtest/gtest.h>

#include "analyzers/document_number.h"
#include "analyzers/number_value.h"
#include "analyzers/procedure_code.h"
#include "analyzers/roman_numeral.h"

namespace tracuu::analyzers {
namespace {

TEST(DocumentNumber, Cases) {
  const std::pair<const char*, const char*> cases[] = {
      {"63/2010/NĐ-CP", "63/2010/NĐ-CP"},
      {"063 / 2010/ND–CP", "63/2010/ND-CP"},
      {"số 63/2010/NĐ-CP", "63/2010/NĐ-CP"},
      {"Số: 63/2010/NĐ-CP", "63/2010/NĐ-CP"},
      {"Nghị định số 63/2010/NĐ-CP", "63/2010/NĐ-CP"},
      {"nghi dinh 63/2010", "63/2010"},
      {"63-2010-nd-cp", "63/2010/ND-CP"},
      {"66.7/2025/NQ-CP", "66.7/2025/NQ-CP"},
      {"12a/2018/TT-BTC", "12a/2018/TT-BTC"},
      {"1225/QĐ-UBND", "1225/QĐ-UBND"},
      {"05/2019/QĐ-TTg", "5/2019/QĐ-TTg"},
      {"45/2019/QH14", "45/2019/QH14"},
      {"39/2026/NĐ -CP", "39/2026/NĐ-CP"},
      {"63", ""},
      {"63/2010/NĐ-CP về kiểm soát", ""},
      {"theo 63/2010/NĐ-CP", ""},
      {"1/2/2019", ""},
      {"", ""},
      {"\xff", ""},
  };
  for (const auto& [text, expected] : cases) {
    const auto number = parse_document_number(text);
    EXPECT_EQ(number ? number->canonical() : "", expected) << text;
  }
}

TEST(DocumentNumber, Slug) {
  EXPECT_EQ(parse_document_number("063/2010/NĐ-CP")->slug(), "63-2010-nd-cp");
  EXPECT_EQ(parse_document_number("66.7/2025/NQ-CP")->slug(), "66.7-2025-nq-cp");
  EXPECT_EQ(slug("Ủy ban nhân dân tỉnh Vĩnh Long"), "uy-ban-nhan-dan-tinh-vinh-long");
  EXPECT_EQ(slug("  Đất đai & Môi trường! "), "dat-dai-moi-truong");
  EXPECT_EQ(slug("日本"), "");
}

// What a number writes, it reads again.
TEST(DocumentNumber, RoundTrip) {
  for (const char* text : {"63/2010/NĐ-CP", "66.7/2025/NQ-CP", "1225/QĐ-UBND", "45/2019/QH14"}) {
    EXPECT_EQ(parse_document_number(text)->canonical(), text);
    EXPECT_TRUE(parse_document_number(parse_document_number(text)->slug()).has_value() ||
                std::string(text) == "1225/QĐ-UBND");
  }
}

TEST(ProcedureCode, Cases) {
  struct Case {
    const char* text;
    const char* base;
    const char* instance;
    const char* agency;
  };
  const Case cases[] = {
      {"1.001193", "1.001193", "", ""},
      {" 1001193 ", "1.001193", "", ""},
      {"TTHC-1001193", "1.001193", "", ""},
      {"TTHC-1.001193", "1.001193", "", ""},
      {"1.001193.000.00.00.h61", "1.001193", "1.001193.000.00.00.H61", "H61"},
  };
  for (const Case& test : cases) {
    const auto code = parse_procedure_code(test.text);
    ASSERT_TRUE(code) << test.text;
    EXPECT_EQ(code->base, test.base);
    EXPECT_EQ(code->instance, test.instance);
    EXPECT_EQ(code->agency_id, test.agency);
  }
  for (const char* text : {"", "0.001193", "1.00119", "1.0011933", "mã 1.001193", "1.001193.000",
                           "1.001193.000.00.00.61", "1.001 193", "\xff"}) {
    EXPECT_FALSE(parse_procedure_code(text)) << text;
  }
}

TEST(NumberValue, Cases) {
  const std::pair<const char*, const char*> cases[] = {
      {"1.932", "1932"},
      {"1.494.000", "1494000"},
      {"500,000", "500000"},
      {"0,125", "0.125"},
      {"12,5", "12.5"},
      {"1.500,5", "1500.5"},
      {"01", "1"},
      {"000", "0"},
      {"0912", "0912"},
      {"2.3.1", "2.3.1"},
      {"1,234,567.8", "1234567.8"},
      {"1.001193", "1.001193"},
  };
  for (const auto& [written, value] : cases) EXPECT_EQ(number_value(written), value) << written;
}

TEST(RomanNumeral, OnlyCanonicalOnes) {
  EXPECT_EQ(parse_roman_numeral("XIV"), 14);
  EXPECT_EQ(parse_roman_numeral("iv"), 4);
  for (const char* text : {"", "IIX", "VX", "IIII", "C", "L", "A1", "IVIV"}) {
    EXPECT_FALSE(parse_roman_numeral(text)) << text;
  }
}

}  // namespace
}  // namespace tracuu::analyzers
