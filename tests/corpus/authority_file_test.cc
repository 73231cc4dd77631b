// Tables of places and agencies: what is read, and what does not hold together.

#include "corpus/authority_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/data_files.h"
#include "corpus/document_source.h"
#include "tests/corpus/temporary_folder.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kHeading =
    "code\tname\tlevel\tparent\tvalid_from\tvalid_to\tsuccessors\tevidence\n";

std::vector<std::string> codes(const std::vector<const AuthorityRow*>& rows) {
  std::vector<std::string> codes;
  for (const AuthorityRow* row : rows) codes.push_back(row->code);
  return codes;
}

const AuthorityRow& row_named(const AuthorityFile& file, std::string_view name) {
  for (const AuthorityRow& row : file.rows()) {
    if (row.name == name) return row;
  }
  throw std::out_of_range(std::string(name));
}

TEST(AuthorityFile, KnowsWhatBecameWhat) {
  const tests::TemporaryFolder folder;
  const auto path = folder.write("places.tsv", kHeading +
                                                   "1\tTỉnh A\ttinh\t\t\t1990-01-01\t2,3\tG\n"
                                                   "2\tTỉnh B\ttinh\t\t\t2025-07-01\t4\tG\n"
                                                   "3\tTỉnh C\ttinh\t\t\t\t\tG\n"
                                                   "\n"
                                                   "4\tTỉnh D\ttinh\t\t\t2025-01-01\t\tG\n"
                                                   "4\tThành phố D\ttinh\t\t2025-01-01\t\t\tG\r\n"
                                                   "41\tHuyện E\thuyen\t4\t\t2025-07-01\t\tG\n");
  const AuthorityFile file = AuthorityFile::read(path);
  EXPECT_EQ(file.rows().size(), 6U);
  EXPECT_THAT(codes(file.predecessors_of(row_named(file, "Thành phố D"))),
              ElementsAre("1", "2", "4"));
  EXPECT_THAT(codes(file.predecessors_of(row_named(file, "Tỉnh C"))), ElementsAre("1"));
  EXPECT_THAT(codes(file.predecessors_of(row_named(file, "Tỉnh A"))), ElementsAre());
  EXPECT_THAT(codes(file.parts_of("4")), ElementsAre("41"));
}

TEST(AuthorityFile, WhatDoesNotHoldTogetherIsNamedWithItsLine) {
  const struct {
    const char* rows;
    std::size_t line;
    const char* reason;
  } cases[] = {
      {"1\tA\ttinh\t\t\t\tG\n", 2, "7 columns"},
      {"1\tA\ttinh\t\t\t\t\t\n", 2, "must not be empty"},
      {"\tA\ttinh\t\t\t\t\tG\n", 2, "must not be empty"},
      {"1\tA\tlang\t\t\t\t\tG\n", 2, "\"lang\" is no level"},
      {"1\tA\ttinh\t\t01/07/2025\t\t\tG\n", 2, "is no day such as"},
      {"1\tA\ttinh\t\t\t2025-02-30\t\tG\n", 2, "is no day such as"},
      {"1\tA\ttinh\t\t2025-07-01\t2025-07-01\t\tG\n", 2, "ends before it begins"},
      {"1\tA\ttinh\t\t\t\t2\tG\n2\tB\ttinh\t\t\t\t\tG\n", 2, "the day it ended is needed"},
      {"1\tA\ttinh\t\t\t2025-07-01\t9\tG\n", 2, "there is no 9"},
      {"2\tB\ttinh\t\t2026-01-01\t\t\tG\n1\tA\ttinh\t\t\t2025-07-01\t2\tG\n", 3,
       "2 is not there on 2025-07-01"},
      {"1\tA\ttinh\t\t\t2025-07-01\t1\tG\n1\tA\ttinh\t\t2025-07-01\t\t\tG\n", 2, "leads back to 1"},
      {"1\tA\ttinh\t\t\t\t\tG\n1\tB\ttinh\t\t2020-01-01\t\t\tG\n", 3,
       "is 1 at the same time as line 2"},
      {"1\tA\ttinh\t7\t\t\t\tG\n", 2, "there is no place 7"},
      {"1\tA\ttinh\t2\t\t\t\tG\n2\tB\ttinh\t1\t\t\t\tG\n", 2, "leads back to 1"},
  };
  const tests::TemporaryFolder folder;
  for (const auto& c : cases) {
    const auto path = folder.write("bad.tsv", kHeading + c.rows);
    try {
      AuthorityFile::read(path);
      ADD_FAILURE() << "taken: " << c.rows;
    } catch (const BadDocument& bad) {
      EXPECT_EQ(bad.line(), c.line) << c.rows;
      EXPECT_THAT(bad.what(), HasSubstr(c.reason));
      EXPECT_THAT(bad.what(), HasSubstr("bad.tsv"));
    }
  }
  EXPECT_THROW(AuthorityFile::read(folder.path() / "none.tsv"), BadDocument);
  EXPECT_THROW(AuthorityFile::read(folder.write("h.tsv", "code\tname\n")), BadDocument);
}

TEST(AuthorityFile, TheFilesOfTheProductHoldTogether) {
  const AuthorityFile places = AuthorityFile::read(data_file("words/places.tsv"));
  const AuthorityFile agencies = AuthorityFile::read(data_file("words/agencies.tsv"), &places);
  std::size_t before = 0;
  std::size_t after = 0;
  const auto is_valid = [](const AuthorityRow& row, Date day) {
    return (!row.valid_from || *row.valid_from <= day) && (!row.valid_to || day < *row.valid_to);
  };
  for (const AuthorityRow& row : places.rows()) {
    if (row.level == Level::tinh) {
      before += is_valid(row, *parse_iso_date("2025-06-30")) ? 1 : 0;
      after += is_valid(row, *parse_iso_date("2025-07-01")) ? 1 : 0;
    } else {
      EXPECT_EQ(row.valid_to, parse_iso_date("2025-07-01")) << row.name << ": districts are gone";
    }
  }
  EXPECT_EQ(before, 63U);
  EXPECT_EQ(after, 34U);
  EXPECT_THAT(codes(places.predecessors_of(row_named(places, "Tỉnh Vĩnh Long"))),
              ElementsAre("83", "84"));
  EXPECT_THAT(codes(agencies.predecessors_of(row_named(agencies, "Bộ Nông nghiệp và Môi trường"))),
              ElementsAre("G10", "G13"));
}

}  // namespace
}  // namespace tracuu::corpus
