// The engine on real records, where they are at hand beside the repository; skipped elsewhere.

#include <filesystem>

#include <gtest/gtest.h>

#include "analyzers/fold.h"
#include "corpus/document_source.h"
#include "searchd/searcher_pool.h"
#include "tests/support/index_fixture.h"

namespace tracuu::tests {
namespace {

const std::filesystem::path kRecords =
    std::filesystem::path(TRACUU_SOURCE_DIR) / "../shared/data/procedures/records";

struct Name {
  std::string code;
  std::string name;
};

std::vector<Name> names_of_records() {
  std::vector<Name> names;
  for (const corpus::InputFile& file : corpus::find_files({kRecords})) {
    const auto source = corpus::open_source(file);
    while (const auto document = source->next()) {
      const auto& procedure = std::get<corpus::Procedure>(*document);
      names.push_back({procedure.procedure_code, procedure.name});
    }
  }
  return names;
}

// Place of the code among the first ten hits, from 1; 0 if it is not there.
std::size_t place(searchd::SearcherPool& pool, const std::string& query, const std::string& code) {
  searchd::SearchRequest request;
  request.q = query;
  request.as_of = corpus::today();
  request.fields = {"sourceId"};
  const auto results = pool.with_searcher([&](const auto& s) { return s.search(request); });
  for (std::size_t i = 0; i < results.hits.size(); ++i) {
    if (results.hits[i].source_id == code) return i + 1;
  }
  return 0;
}

// As a request may be: without line breaks, at most 512 characters.
std::string typed(std::string name) {
  for (char& c : name) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return name;
}

TEST(RealData, EveryProcedureIsFoundByCodeByNameAndByNameWithoutMarks) {
  if (!std::filesystem::is_directory(kRecords)) {
    GTEST_SKIP() << "real records are not here: " << kRecords;
  }
  const std::vector<Name> names = names_of_records();
  TestIndex index;
  const indexer::RunReport report = index.reindex({kRecords});
  EXPECT_EQ(report.refused, 0U);
  EXPECT_EQ(report.of(indexer::HitKind::procedure).added, names.size());

  const analyzers::VietnameseAnalyzer analyzer;
  searchd::SearcherPool pool(index.directory(), analyzer, {});
  std::size_t by_code = 0;
  std::size_t by_name = 0;
  std::size_t by_name_without_marks = 0;
  for (const Name& one : names) {
    const auto first_three = [&](const std::string& query) {
      const std::size_t at = place(pool, query, one.code);
      return at >= 1 && at <= 3;
    };
    by_code += place(pool, one.code, one.code) == 1;
    by_name += first_three(typed(one.name));
    by_name_without_marks += first_three(analyzers::fold(typed(one.name)));
  }
  const auto all = static_cast<double>(names.size());
  std::cout << names.size() << " procedures; at rank 1 by code " << by_code / all
            << ", in the first three by name " << by_name / all << ", by name without marks "
            << by_name_without_marks / all << '\n';
  EXPECT_EQ(by_code, names.size());
  EXPECT_GE(by_name / all, 0.97);
  EXPECT_GE(by_name_without_marks / all, 0.96);
}

}  // namespace
}  // namespace tracuu::tests
