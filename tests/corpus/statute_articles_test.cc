#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "tests/corpus/read_all.h"
#include "tests/corpus/temporary_folder.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string row(const std::string& law, const std::string& article, const std::string& title,
                const std::string& issued = "1/6/2020", const std::string& issuer = "Chính phủ",
                const std::string& type = "Nghị định") {
  const auto quoted = [](const std::string& s) { return s == "null" ? s : "\"" + s + "\""; };
  return R"({"id":")" + law + "+" + article + R"(","law_id":)" + quoted(law) + R"(,"article":")" +
         article + R"(","title":"Tên điều","law_title":)" + quoted(title) + R"(,"law_type":)" +
         quoted(type) + R"(,"issued":)" + quoted(issued) + R"(,"effective":"15/7/2020","issuer":)" +
         quoted(issuer) + R"(,"text":"Nội dung."})" + "\n";
}

std::vector<NormativeDocument> laws_of(const ReadResult& result) {
  EXPECT_THAT(result.refused, IsEmpty());
  std::vector<NormativeDocument> laws;
  for (const Document& document : result.documents) {
    laws.push_back(std::get<NormativeDocument>(document));
    EXPECT_NO_THROW(parse_document(to_json(document)));
  }
  return laws;
}

std::vector<std::string> ordinals(const NormativeDocument& law) {
  std::vector<std::string> all;
  for (const Provision& p : law.provisions) all.push_back(p.ordinal + p.ordinal_suffix);
  return all;
}

TEST(StatuteArticles, AnArticleKeepsWhatTheRowSays) {
  TemporaryFolder folder;
  const auto laws =
      laws_of(read_all(folder.write("x", row("12/2020/NĐ-CP", "98đ", "Quy định mẫu"))));
  ASSERT_THAT(laws, SizeIs(1));
  const NormativeDocument& law = laws[0];
  EXPECT_EQ(law.doc_key, "12/2020/nđ-cp");
  EXPECT_EQ(law.number_display, "12/2020/NĐ-CP");
  EXPECT_EQ(law.number, "12");
  EXPECT_EQ(law.year, 2020);
  EXPECT_EQ(law.doc_type, DocumentType::nghi_dinh);
  EXPECT_EQ(law.authority_rank, 5);
  EXPECT_EQ(law.title, "Quy định mẫu");
  EXPECT_THAT(law.issuers, ElementsAre("Chính phủ"));
  EXPECT_EQ(to_iso_string(*law.issued_date), "2020-06-01");
  EXPECT_EQ(to_iso_string(*law.effective_from), "2020-07-15");
  EXPECT_EQ(law.source.system, "statutes");
  ASSERT_THAT(law.provisions, SizeIs(1));
  const Provision& article = law.provisions[0];
  EXPECT_EQ(article.provision_id, "12/2020/nđ-cp#chinh/dieu-98đ");
  EXPECT_EQ(article.doc_key, law.doc_key);
  EXPECT_EQ(article.ordinal, "98");
  EXPECT_EQ(article.ordinal_suffix, "đ");
  EXPECT_EQ(article.label, "Điều 98đ.");
  EXPECT_EQ(article.heading, "Tên điều");
  EXPECT_EQ(article.text, "Nội dung.");
  EXPECT_EQ(article.source_id, "12/2020/NĐ-CP+98đ");
}

TEST(StatuteArticles, RowsOfOneLawComeTogetherAndInOrder) {
  TemporaryFolder folder;
  const auto laws = laws_of(read_all(
      folder.write("x", row("1/2020/QH14", "None", "A") + row("1/2020/QH14", "32đ", "A") +
                            row("2/2020/QH14", "1", "B") + row("1/2020/qh14", "32e", "A.") +
                            row("1/2020/QH14", "32d", "A") + row("1/2020/QH14", "4", "A"))));
  ASSERT_THAT(laws, SizeIs(2));
  EXPECT_EQ(laws[0].doc_key, "1/2020/qh14");
  EXPECT_THAT(ordinals(laws[0]), ElementsAre("4", "32d", "32đ", "32e", "None"));
  EXPECT_THAT(ordinals(laws[1]), ElementsAre("1"));
}

TEST(StatuteArticles, TwoLawsUnderOneNumberStayTwo) {
  TemporaryFolder folder;
  const auto laws = laws_of(read_all(
      folder.write("x", row("5/2019/NĐ-CP", "1", "Sửa đổi Nghị định số 5/2019/NĐ-CP", "2/3/2022") +
                            row("5/2019/NĐ-CP", "2", "Về chăn nuôi mẫu", "1/1/2019") +
                            row("5/2019/NĐ-CP", "3", "null", "null", "null"))));
  ASSERT_THAT(laws, SizeIs(2));
  EXPECT_EQ(laws[0].doc_key, "5/2019/nđ-cp");  // the one it belongs to, not the one that amends it
  EXPECT_EQ(laws[0].title, "Về chăn nuôi mẫu");
  EXPECT_THAT(ordinals(laws[0]), ElementsAre("2", "3"));  // a row that does not say joins it
  EXPECT_EQ(laws[1].doc_key, "5/2019/nđ-cp|Chính phủ|2022-03-02");
}

TEST(StatuteArticles, NothingIsRefusedForNulls) {
  TemporaryFolder folder;
  const auto laws = laws_of(read_all(folder.write(
      "x", row("null", "1", "Về lễ tân mẫu", "3/4/1995") +
               row("null", "2", "Về lễ tân mẫu", "3/4/1995") +
               row("7/2020/TT-BCA", "1", "null", "null", "null", "null") +
               R"({"id":"a","law_id":"9/2021/nđ-cp","article":"1","title":null,"text":null})"
               "\n")));
  ASSERT_THAT(laws, SizeIs(3));
  EXPECT_EQ(laws[0].number_display, "Không số");
  EXPECT_EQ(laws[0].doc_key, "về lễ tân mẫu|1995-04-03");
  EXPECT_THAT(laws[0].provisions, SizeIs(2));
  EXPECT_EQ(laws[1].title, "7/2020/TT-BCA");
  EXPECT_EQ(laws[1].doc_type, DocumentType::thong_tu);
  EXPECT_EQ(laws[1].issued_date, std::nullopt);
  EXPECT_EQ(laws[2].doc_type, DocumentType::nghi_dinh);
}

TEST(StatuteArticles, ANumberBrokenInTheMiddleIsJoined) {
  TemporaryFolder folder;
  const auto laws = laws_of(read_all(folder.write(
      "x", row("34", "1", "/2018/TT-BTNMT Quy định mẫu", "1/1/2018", "Bộ", "Thông tư") +
               row("02/2020/", "1", "TT-BCT Quy định khác", "1/1/2020", "Bộ", "Thông tư") +
               row("null", "1", "12/2018/QĐ-TTg về tiêu chí", "1/1/2018"))));
  ASSERT_THAT(laws, SizeIs(3));
  EXPECT_EQ(laws[0].doc_key, "34/2018/tt-btnmt");
  EXPECT_EQ(laws[0].title, "Quy định mẫu");
  EXPECT_EQ(laws[1].doc_key, "02/2020/tt-bct");
  EXPECT_EQ(laws[2].doc_key, "12/2018/qđ-ttg");
}

TEST(StatuteArticles, LawsAreFoundByTheNamePeopleSay) {
  TemporaryFolder folder;
  const auto laws = laws_of(read_all(
      folder.write("x", row("3/2015/QH13", "1", "Dân sự mẫu", "1/1/2015", "Quốc hội", "Bộ luật"))));
  ASSERT_THAT(laws, SizeIs(1));
  EXPECT_EQ(laws[0].doc_type, DocumentType::bo_luat);
  EXPECT_THAT(laws[0].short_names, ElementsAre("Bộ luật Dân sự mẫu"));
}

TEST(StatuteArticles, ABadLineIsNamedAndTheLawsStillCome) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write(
      "x", row("1/2020/NĐ-CP", "1", "A") + "{\"id\":\n" + row("1/2020/NĐ-CP", "2", "A")));
  EXPECT_THAT(result.refused, ElementsAre(HasSubstr("2: : not valid JSON")));
  ASSERT_THAT(result.documents, SizeIs(1));
  EXPECT_THAT(std::get<NormativeDocument>(result.documents[0]).provisions, SizeIs(2));
}

}  // namespace
}  // namespace tracuu::corpus
