// Real data of other people, not part of the product: skipped where it is not there.
#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "tests/corpus/read_all.h"

namespace tracuu::corpus {
namespace {

const std::filesystem::path kData = TRACUU_SOURCE_DIR "/../shared/data";

#define SKIP_WITHOUT(path)                                        \
  if (!std::filesystem::exists(path)) {                           \
    GTEST_SKIP() << "real data is not here: " << (path).string(); \
  }

// A row of text with its quantity still glued to its end.
bool is_glued(const std::string& paper) {
  return paper.find("Mẫu đơn, tờ khaiSố lượng") != std::string::npos ||
         paper.ends_with("1 bản chính") || paper.ends_with("0 bản chính");
}

bool has_page(const std::string& text) {
  return text.find("Chọn cơ quan thực hiện") != std::string::npos ||
         text.find("Không có thông tin") != std::string::npos || text.ends_with("Nộp hồ sơ");
}

TEST(RealData, EveryProcedureOfThePortalIsTaken) {
  SKIP_WITHOUT(kData / "procedures/records");
  std::map<std::string, int> count;
  for (const InputFile& file : find_files({kData / "procedures/records"})) {
    const ReadResult result = read_all(file);
    EXPECT_THAT(result.refused, testing::IsEmpty()) << file.relative;
    for (const Document& document : result.documents) {
      const auto& p = std::get<Procedure>(document);
      ++count["procedures"];
      EXPECT_FALSE(p.name.empty() || p.steps.empty() || p.channels.empty() || p.levels.empty() ||
                   p.applicants.empty() || p.announcements.empty())
          << p.procedure_code;
      count["dossier"] += p.dossier.empty() ? 0 : 1;
      count["results"] += p.results.empty() ? 0 : 1;
      count["legal basis"] += p.legal_basis.empty() ? 0 : 1;
      for (const DossierPaper& paper : p.dossier) {
        EXPECT_FALSE(is_glued(paper.paper_name)) << p.procedure_code << ": " << paper.paper_name;
        ++count["papers"];
        count["papers without quantity"] += !paper.originals && !paper.copies ? 1 : 0;
      }
      for (const ProcedureResult& r : p.results) {
        EXPECT_FALSE(has_page(r.text)) << p.procedure_code << ": " << r.text;
        count["result codes"] += r.result_code.empty() ? 0 : 1;
      }
      EXPECT_FALSE(has_page(p.description)) << p.procedure_code;
      for (const LegalBasis& basis : p.legal_basis) {
        ++count["bases"];
        count["bases with a key"] += basis.doc_key.empty() ? 0 : 1;
      }
      ASSERT_EQ(to_json(parse_document(to_json(document))), to_json(document));
    }
  }
  EXPECT_EQ(count["procedures"], 1411);
  EXPECT_GE(count["dossier"], 1405);
  EXPECT_GE(count["results"], 1400);
  EXPECT_GE(count["legal basis"], 1390);
  EXPECT_LE(count["papers without quantity"], count["papers"] / 50);
  EXPECT_GE(count["bases with a key"], count["bases"] * 98 / 100);
  for (const auto& [what, number] : count) RecordProperty(what, number);
}

TEST(RealData, EveryArticleIsTaken) {
  const InputFile file{kData / "statutes/articles.jsonl.zst", "articles.jsonl.zst"};
  SKIP_WITHOUT(file.path);
  const ReadResult result = read_all(file);
  EXPECT_THAT(result.refused, testing::IsEmpty());
  std::set<std::string> documents;
  std::set<std::string> provisions;
  std::set<std::string> sources;
  for (const Document& document : result.documents) {
    const auto& law = std::get<NormativeDocument>(document);
    EXPECT_TRUE(documents.insert(law.doc_key).second) << law.doc_key;
    EXPECT_FALSE(law.provisions.empty()) << law.doc_key;
    for (const Provision& p : law.provisions) {
      EXPECT_TRUE(provisions.insert(p.provision_id).second) << p.provision_id;
      sources.insert(p.source_id);
    }
  }
  EXPECT_EQ(sources.size(), 74'008u);
  EXPECT_GE(documents.size(), 4'950u);
}

TEST(RealData, ListsAndTheExportAreTakenAndWebPagesRefused) {
  SKIP_WITHOUT(kData / "procedures/api");
  std::map<std::size_t, int> kinds;
  for (const InputFile& file :
       find_files({kData / "procedures/api", kData / "procedures/structured-export-1.013952.json",
                   kData / "pages"})) {
    const ReadResult result = read_all(file);
    EXPECT_NE(result.documents.empty(), result.refused.empty()) << file.relative;
    for (const Document& document : result.documents) ++kinds[document.index()];
  }
  EXPECT_EQ(kinds[0], 1);     // the export
  EXPECT_EQ(kinds[1], 50);    // decisions
  EXPECT_EQ(kinds[4], 4000);  // listings
}

// Whatever file there is gives documents or a reason; none stops the reading of the others.
TEST(RealData, EveryFileIsAccountedFor) {
  SKIP_WITHOUT(kData);
  int files = 0;
  for (const InputFile& file : find_files({kData})) {
    if (file.relative.starts_with("procedures/records/")) continue;  // looked at above
    if (file.relative == "statutes/articles.jsonl.zst") continue;
    const ReadResult result = read_all(file);
    EXPECT_NE(result.documents.empty(), result.refused.empty()) << file.relative;
    for (const std::string& reason : result.refused) EXPECT_GT(reason.size(), 20u) << file.relative;
    ++files;
  }
  EXPECT_GT(files, 0);
}

TEST(RealData, TheSampleCorpusIsTaken) {
  int documents = 0;
  for (const InputFile& file : find_files({TRACUU_SOURCE_DIR "/corpus/sample"})) {
    if (file.path.extension() != ".jsonl") continue;
    const ReadResult result = read_all(file);
    EXPECT_THAT(result.refused, testing::IsEmpty()) << file.relative;
    documents += static_cast<int>(result.documents.size());
  }
  EXPECT_GT(documents, 0);
}

}  // namespace
}  // namespace tracuu::corpus
