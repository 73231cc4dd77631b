#include "corpus/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/document_number.h"
#include "corpus/sha256.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;

TEST(Text, LowerCase) {
  EXPECT_EQ(lower_case("63/2010/NĐ-CP"), "63/2010/nđ-cp");
  EXPECT_EQ(lower_case("63/2010/N\u00D0-CP"), "63/2010/nđ-cp");
  EXPECT_EQ(lower_case("N\u00F0"), "nđ");
  EXPECT_EQ(lower_case("ĂÂĐÊÔƠƯÁÀẢÃẠẮẰẲẴẶẾỀỂỄỆĨŨÝỲỶỸỴỢỮ"), "ăâđêôơưáàảãạắằẳẵặếềểễệĩũýỳỷỹỵợữ");
  EXPECT_EQ(lower_case("đã thường × \u20AB \U0001F600"), "đã thường × \u20AB \U0001F600");
  EXPECT_EQ(lower_case("\xc4"), "\xc4");  // a broken end is left alone
}

TEST(Text, TrimSplitShorten) {
  EXPECT_EQ(trim(" \t\u00a0x y\n\u00a0 "), "x y");
  EXPECT_EQ(trim("\u00a0"), "");
  EXPECT_THAT(split("a, b,, c ", ","), ElementsAre("a", "b", "c"));
  EXPECT_THAT(split("", ","), ElementsAre());
  EXPECT_EQ(shortened("một hai ba", 8), "một");
  EXPECT_EQ(shortened("ơơơ", 3), "ơ");
  EXPECT_EQ(shortened("ngắn", 80), "ngắn");
}

TEST(Text, Letters) {
  EXPECT_EQ(letter_at("aĐb", 1), "Đ");
  EXPECT_EQ(letter_before("aĐb", 3), "Đ");
  EXPECT_EQ(letter_before("aĐb", 0), "");
  EXPECT_EQ(letter_at("a", 1), "");
  EXPECT_TRUE(is_capital("Ậ"));
  EXPECT_TRUE(is_small("ậ"));
  for (const char* none : {"1", "-", "“", " ", "\u00a0", ""}) {
    EXPECT_FALSE(is_capital(none) || is_small(none)) << none;
  }
}

TEST(Text, Sha256) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

struct NumberCase {
  const char* written;
  const char* key;
  const char* number;
  std::int64_t year;  // 0 = none
  const char* symbol;
};

TEST(DocumentNumber, IsTakenApart) {
  for (const NumberCase& c : {NumberCase{"63/2010/NĐ-CP", "63/2010/nđ-cp", "63", 2010, "nđ-cp"},
                              {" 63 / 2010 / N\u00D0 – CP. ", "63/2010/nđ-cp", "63", 2010, "nđ-cp"},
                              {"66.7/2025/NQ-CP", "66.7/2025/nq-cp", "66.7", 2025, "nq-cp"},
                              {"12a/2020/TT-BCA", "12a/2020/tt-bca", "12a", 2020, "tt-bca"},
                              {"101/2015/QH13", "101/2015/qh13", "101", 2015, "qh13"},
                              {"24-CP", "24-cp", "24", 0, "cp"},
                              {"766/QĐ-TTg", "766/qđ-ttg", "766", 0, "qđ-ttg"},
                              {"2015/QĐ-UBND", "2015/qđ-ubnd", "2015", 0, "qđ-ubnd"},
                              {"19/2016", "19/2016", "19", 2016, ""},
                              {"hien-phap-2013", "hien-phap-2013", "", 0, "hien-phap-2013"},
                              {"118/2025/NĐ-C", "118/2025/nđ-cp", "118", 2025, "nđ-cp"},
                              {"", "", "", 0, ""}}) {
    const NumberParts parts = take_apart(c.written);
    EXPECT_EQ(parts.key, c.key);
    EXPECT_EQ(parts.number, c.number) << c.written;
    EXPECT_EQ(parts.year.value_or(0), c.year) << c.written;
    EXPECT_EQ(parts.symbol, c.symbol) << c.written;
  }
}

struct TypeCase {
  const char* number;
  const char* title;
  DocumentType type;
  std::int64_t rank;  // 0 = none
};

TEST(DocumentNumber, SymbolTellsTypeAndRank) {
  for (const TypeCase& c : {TypeCase{"1/2020/NĐ-CP", "", DocumentType::nghi_dinh, 5},
                            {"1/2020/TT-BTC", "", DocumentType::thong_tu, 8},
                            {"1/2020/TTLT-BTC-BCA", "", DocumentType::thong_tu_lien_tich, 9},
                            {"1/2020/QĐ-TTg", "", DocumentType::quyet_dinh, 6},
                            {"1/QĐ-BTC", "", DocumentType::quyet_dinh, 0},
                            {"1/2020/QH14", "Luật mẫu", DocumentType::luat, 2},
                            {"1/2020/QH14", "Bộ luật mẫu", DocumentType::bo_luat, 2},
                            {"1/2020/QH14", "Nghị quyết mẫu", DocumentType::nghi_quyet, 2},
                            {"1/2003/PL-UBTVQH11", "", DocumentType::phap_lenh, 3},
                            {"1/VBHN-VPQH", "", DocumentType::van_ban_hop_nhat, 0},
                            {"1/CT-TTg", "", DocumentType::chi_thi, 0},
                            {"1-CP", "", DocumentType::nghi_dinh, 5},
                            {"1/UBND-NC", "", DocumentType::cong_van, 0},
                            {"hien-phap-2013", "", DocumentType::hien_phap, 1},
                            {"17", "", DocumentType::khac, 0}}) {
    const NumberParts parts = take_apart(c.number);
    EXPECT_EQ(type_by_symbol(parts, c.title), c.type) << c.number;
    EXPECT_EQ(authority_rank(c.type, parts).value_or(0), c.rank) << c.number;
  }
  EXPECT_EQ(type_by_name(" THÔNG TƯ liên tịch"), DocumentType::thong_tu_lien_tich);
  EXPECT_EQ(type_by_name("Sắc lệnh"), std::nullopt);
}

}  // namespace
}  // namespace tracuu::corpus
