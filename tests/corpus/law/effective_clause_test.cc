#include "corpus/law/effective_clause.h"

#include <gtest/gtest.h>

#include "corpus/law/plain_text.h"

namespace tracuu::corpus {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr Date kIssued(year(2024), month(3), day(20));

// "2024-07-01; 5: 2025-01-01"
std::string clauses_of(std::string_view text, std::optional<Date> issued = kIssued) {
  EffectiveClauses clauses;
  find_effective_clauses(plain_text(text), issued, clauses);
  std::string found = clauses.document ? to_iso_string(*clauses.document) : "";
  for (const ArticleDate& date : clauses.articles) {
    found += "; " + date.article + ": " + to_iso_string(date.from);
  }
  return found;
}

struct EffectCase {
  std::string_view text;
  std::string_view found;
};

TEST(EffectiveClause, DatesOfTheDocument) {
  const EffectCase cases[] = {
      {"Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.", "2024-07-01"},
      {"1. Thông tư này có hiệu lực kể từ ngày 05/5/2024.", "2024-05-05"},
      {"Thông tư này có hiệu lực kể ngày 05 tháng 5 năm 2024.", "2024-05-05"},
      {"Nghị định này có hiệu lực thi hành kể từ ngày05 tháng 5 năm 2024", "2024-05-05"},
      {"Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.", "2024-03-20"},
      {"Quyết định có hiệu lực kể từ ngày ký.", "2024-03-20"},
      {"Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "2024-03-30"},
      {"Thông tư này có hiệu lực thi hành sau 45 (bốn mươi lăm) ngày, kể từ ngày ký.",
       "2024-05-04"},
      {"Thông tư này có hiệu lực thi hành sau bốn mươi lăm ngày, kể từ ngày ký ban hành.",
       "2024-05-04"},
      {"Thông tư này có hiệu lực sau 6 tháng, kể từ ngày ký ban hành.", "2024-09-20"},
      {"Thông tư này có hiệu lực thi hành ngày 15 tháng 9 năm 2024.", "2024-09-15"},
      {"Nghị định này có hiệu lực 15 ngày sau ngày ký.", "2024-04-04"},
      {"Quyết định này thay thế Quyết định số 5/2019/QĐ-UBND và có hiệu lực từ ngày 01/4/2024.",
       "2024-04-01"},
      {"Luật này đã được Quốc hội thông qua ngày 20 tháng 3 năm 2024, có hiệu lực từ ngày 1/1/2025",
       "2025-01-01"},
      {"Nghị định này thi hành kể từ ngày 01/4/2024.", "2024-04-01"},
      {"Luật này có hiệu lực từ ngày 01/7/2024, trừ Điều 9 có hiệu lực từ ngày 01/01/2025.",
       "2024-07-01; 9: 2025-01-01"},
  };
  for (const EffectCase& c : cases) EXPECT_EQ(clauses_of(c.text), c.found) << c.text;
}

TEST(EffectiveClause, WhatSaysNothingOfTheDocument) {
  const EffectCase cases[] = {
      {"Hợp đồng ký trước ngày Luật này có hiệu lực thi hành từ ngày 01/7/2024.", ""},
      {"Kể từ ngày Nghị định này có hiệu lực, ngày 01/7/2024.", ""},
      {"Quyết định này thay thế Quyết định số 2/2010/QĐ-UBND có hiệu lực từ ngày 01/02/2010.", ""},
      {"Thông tư số 5/2010/TT-BTC hết hiệu lực kể từ ngày 01/7/2024.", ""},
      {"Thông tư này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.", ""},
      {"Thông tư này có hiệu lực kể từ ngày    tháng    năm 2024.", ""},
      {"Bản án có hiệu lực pháp luật từ ngày 01/7/2024.", ""},
      {"Giấy phép có hiệu lực từ ngày ký.", ""},
  };
  for (const EffectCase& c : cases) EXPECT_EQ(clauses_of(c.text), c.found) << c.text;
}

TEST(EffectiveClause, DatesOfArticles) {
  const EffectCase cases[] = {
      {"Điều 5 của Luật này có hiệu lực từ ngày 01/01/2025.", "; 5: 2025-01-01"},
      {"Các điều 5, 7 và 12a của Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2025.",
       "; 12a: 2025-01-01; 7: 2025-01-01; 5: 2025-01-01"},
      {"Khoản 2 Điều 5 của Luật này có hiệu lực từ ngày 01/01/2025.", ""},
      {"Điểm a khoản 2 Điều 5 có hiệu lực từ ngày 01/01/2025.", ""},
  };
  for (const EffectCase& c : cases) EXPECT_EQ(clauses_of(c.text), c.found) << c.text;
}

TEST(EffectiveClause, ADayThatHangsOnAnUnknownOneIsUnknown) {
  EXPECT_EQ(clauses_of("Quyết định này có hiệu lực kể từ ngày ký.", std::nullopt), "");
  EXPECT_EQ(clauses_of("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", std::nullopt), "");
}

}  // namespace
}  // namespace tracuu::corpus
