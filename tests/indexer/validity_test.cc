// What an interval and a source's label say together.

#include "indexer/validity.h"

#include <string>

#include <gtest/gtest.h>

#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

struct Case {
  std::string from;
  std::string to;
  std::string label;
  std::string day;
  Status status;
};

const std::string kPast(kUnknownPast);
const std::string kOpen(kOpenFuture);

TEST(Validity, StatusOnADay) {
  const Case cases[] = {
      {"20200101", kOpen, "con_hieu_luc", "20200101", Status::in_force},
      {"20200101", kOpen, "con_hieu_luc", "20191231", Status::not_yet_in_force},
      {"20200101", "20250701", "con_hieu_luc", "20250630", Status::in_force},
      // half-open: on its last day it is over
      {"20200101", "20250701", "con_hieu_luc", "20250701", Status::expired},
      {"20200101", kOpen, "het_hieu_luc_mot_phan", "20260101", Status::partly_in_force},
      {"20200101", kOpen, "ngung_hieu_luc", "20260101", Status::suspended},
      // dates without a label are believed; a label without dates that says "in force" too
      {"20200101", kOpen, "", "20260101", Status::in_force},
      {kPast, kOpen, "cong_khai", "20260101", Status::in_force},
      {kPast, kOpen, "", "20260101", Status::unknown},
      // a label that contradicts the dates is a doubt, shown as such
      {"20200101", kOpen, "het_hieu_luc_toan_bo", "20260101", Status::unknown},
      {"20200101", kOpen, "khong_ro", "20260101", Status::unknown},
      // unless the dates tell of the same end: before it, the document was in force
      {"20140701", "20240801", "het_hieu_luc_toan_bo", "20200101", Status::in_force},
      {kPast, "20250701", "bai_bo", "20250630", Status::in_force},
      // an old label "not yet" is overtaken by the date
      {"20270101", kOpen, "chua_co_hieu_luc", "20261123", Status::not_yet_in_force},
      {"20200101", kOpen, "chua_co_hieu_luc", "20261123", Status::in_force},
      // an abolished procedure leaves the list even if nobody wrote down the day
      {kPast, kOpen, "bai_bo", "20260101", Status::expired},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(to_name(status_on(c.day, {c.from, c.to, c.label})), to_name(c.status))
        << "[" << c.from << ", " << c.to << ") " << c.label << " on " << c.day;
  }
}

TEST(Validity, NamesAreReadBack) {
  for (int i = 0; i <= static_cast<int>(Status::unknown); ++i) {
    const auto status = static_cast<Status>(i);
    EXPECT_EQ(status_from_name(to_name(status)), status);
    EXPECT_FALSE(to_label(status).empty());
  }
  EXPECT_EQ(status_from_name("whatever"), std::nullopt);
}

}  // namespace
}  // namespace tracuu::indexer
