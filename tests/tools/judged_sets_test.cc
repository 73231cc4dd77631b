// The judged sets of the project: what they name must be in the sample corpus.

#include <set>

#include <gtest/gtest.h>

#include "tools/evaluation.h"
#include "tools/judged_queries.h"
#include "tools/readable_records.h"

namespace tracuu::tools {
namespace {

const std::filesystem::path kCorpus = std::filesystem::path(TRACUU_SOURCE_DIR) / "corpus";

// As searchd names its hits: the id of the source, else the key.
struct NamesOf {
  std::set<std::string>& ids;

  void add(const std::string& source_id, const std::string& key) {
    ids.insert(source_id.empty() ? key : source_id);
  }
  void operator()(const corpus::Procedure& p) { add(p.source.id, p.procedure_code); }
  void operator()(const corpus::ProcedureListing& l) { add(l.source.id, l.procedure_code); }
  void operator()(const corpus::Announcement& d) { add(d.source.id, d.decision_key); }
  void operator()(const corpus::NormativeDocument& d) {
    add(d.source.id, d.doc_key);
    for (const auto& provision : d.provisions) add(provision.source_id, provision.provision_id);
  }
  template <class Other>
  void operator()(const Other&) {}
};

std::set<std::string> ids_of_the_sample() {
  std::set<std::string> ids;
  visit_records({kCorpus / "sample"}, [&](const corpus::Document& document) {
    std::visit(NamesOf{ids}, document);
    return true;
  });
  return ids;
}

TEST(JudgedSets, NameWhatIsThere) {
  const std::set<std::string> ids = ids_of_the_sample();
  std::size_t queries = 0;
  for (const char* set : {"citizens", "staff", "administrators"}) {
    const Topics topics = read_topics(kCorpus / "judged" / (std::string(set) + ".topics.tsv"));
    Qrels qrels = read_qrels(kCorpus / "judged" / (std::string(set) + ".qrels.txt"));
    std::set<std::string> texts;
    for (const Topic& topic : topics) {
      EXPECT_TRUE(parts_of(topic.id)) << topic.id << " is not intent.kind.n";
      EXPECT_TRUE(texts.insert(topic.query).second) << topic.id << " asks what another one asks";
      const auto grades = qrels.extract(topic.id);
      ASSERT_FALSE(grades.empty()) << topic.id << " has no judgement, or stands there twice";
      int best = 0;
      for (const auto& [id, grade] : grades.mapped()) {
        EXPECT_TRUE(ids.contains(id)) << topic.id << ": the sample has no " << id;
        best = std::max(best, grade);
      }
      EXPECT_EQ(best, 2) << topic.id << ": 2 is the answer, 1 what also helps";
    }
    for (const auto& [id, grades] : qrels)
      ADD_FAILURE() << set << " has judgements of no topic " << id;
    queries += topics.size();
  }
  EXPECT_GE(queries, 170U);
}

}  // namespace
}  // namespace tracuu::tools
