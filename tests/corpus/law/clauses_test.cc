#include "corpus/law/clauses.h"

#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

struct ClauseCase {
  std::string_view text;
  std::string_view paths;
};

std::string paths_of(std::string_view text) {
  std::string paths;
  for (const Clause& clause : split_clauses(text)) {
    if (!paths.empty()) paths += ' ';
    paths += clause.path;
  }
  return paths;
}

TEST(Clauses, AreFoundInAllTheirForms) {
  const ClauseCase cases[] = {
      {"1. Hồ sơ.\n2. Lệ phí.\n3. Thời hạn.", "khoan-1 khoan-2 khoan-3"},
      {"1) Hồ sơ.\n2) Lệ phí.", "khoan-1 khoan-2"},
      {"1- Hồ sơ.\n2 - Lệ phí.\n3/ Thời hạn", "khoan-1 khoan-2 khoan-3"},
      {"  1. Hồ sơ.\n\u00a0 2. Lệ phí.", "khoan-1 khoan-2"},
      {"1. Hồ sơ.\n1a. Bản sao.\n1b. Bản gốc.\n2. Lệ phí.", "khoan-1 khoan-1a khoan-1b khoan-2"},
      {"1. Gồm:\na) Đơn;\nb) Ảnh;\nc) Thẻ;\nd) Sổ;\nđ) Bản đồ;\ne) Khác.\n2. Lệ phí.",
       "khoan-1 khoan-1/diem-a khoan-1/diem-b khoan-1/diem-c khoan-1/diem-d khoan-1/diem-đ "
       "khoan-1/diem-e khoan-2"},
      {"a. Đơn;\nb. Ảnh.", "diem-a diem-b"},
      {"a/ Đơn;\nb/ Ảnh.", "diem-a diem-b"},
      {"1. a) Đơn;\nb) Ảnh.", "khoan-1 khoan-1/diem-a khoan-1/diem-b"},
      {"1. Gồm:\nc) Thẻ;", "khoan-1"},
      {"1. Gồm:\na) Đơn;\nb) Ảnh;\nc) Thẻ;\nd) Sổ;\nd1) Sổ phụ;\nđ) Bản đồ.",
       "khoan-1 khoan-1/diem-a khoan-1/diem-b khoan-1/diem-c khoan-1/diem-d khoan-1/diem-d1 "
       "khoan-1/diem-đ"},
      {"Phê duyệt:\nI. MỤC TIÊU\n1. Một.\na) Hai;\n2. Ba.\nII. NHIỆM VỤ\n1. Bốn.\na) Năm.",
       "muc-1 muc-1/khoan-1 muc-1/khoan-1/diem-a muc-1/khoan-2 muc-2 muc-2/khoan-1 "
       "muc-2/khoan-1/diem-a"},
      {"Các trường hợp sau đây:\n1. Một.\n2. Hai.", "khoan-1 khoan-2"},
  };
  for (const ClauseCase& c : cases) EXPECT_EQ(paths_of(c.text), c.paths) << c.text;
}

TEST(Clauses, NumbersThatOpenNothing) {
  const ClauseCase cases[] = {
      {"Mức phạt từ\n1.5 triệu đồng.", ""},
      {"1. Theo Nghị định số\n2013. Bộ trưởng quyết định.\n2. Khác.", "khoan-1 khoan-2"},
      {"Ngày\n15/01/2024 hoặc\n15-01-2024.", ""},
      {"2. Không có khoản một.", ""},
      {"1. Gồm:\n1.1. Một.\n1.2. Hai.\n2. Khác.", "khoan-1 khoan-2"},
      // An amending article: what it quotes is not its own.
      {"1. Khoản 2 được sửa đổi như sau:\n“2. Phí gồm:\na) Một;\nb) Hai.”.\n2. Bãi bỏ khoản 4.",
       "khoan-1 khoan-2"},
      {"1. Sửa đổi Điều 8:\n\"Điều 8. Hòa giải\n1. Một.\n2. Hai.\"\n2. Bãi bỏ Điều 9.",
       "khoan-1 khoan-2"},
      // A list within a clause.
      {"1. Một.\n2. Các bước:\n1. Nộp.\n2. Nhận.\n3. Trả.\n3. Ba.", "khoan-1 khoan-2 khoan-3"},
      {"1. Theo Chương\nV. Trường hợp khác.\nC. Khác", "khoan-1"},
      {"1. Một.\nf) không phải điểm", "khoan-1"},
  };
  for (const ClauseCase& c : cases) EXPECT_EQ(paths_of(c.text), c.paths) << c.text;
}

TEST(Clauses, SayWhereTheyStand) {
  const std::string text = "1. Hồ sơ gồm:\na) Đơn;\nb) Ảnh.\n\n2. Lệ phí: không.\nGhi chú.";
  EXPECT_EQ(clause_text(text, "khoan-1"), "1. Hồ sơ gồm:\na) Đơn;\nb) Ảnh.");
  EXPECT_EQ(clause_text(text, "khoan-1/diem-a"), "a) Đơn;");
  EXPECT_EQ(clause_text(text, "khoan-1/diem-b"), "b) Ảnh.");
  EXPECT_EQ(clause_text(text, "khoan-2"), "2. Lệ phí: không.\nGhi chú.");
  EXPECT_EQ(clause_text(text, "khoan-3"), "");
}

}  // namespace
}  // namespace tracuu::corpus
