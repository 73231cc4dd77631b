#include "indexer/generation_check.h"

#include <algorithm>
#include <sstream>

#include <xapian.h>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/json_lines.h"
#include "indexer/index_metadata.h"
#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

constexpr Xapian::doccount kProbes = 200;

bool finds(const Xapian::Database& database, const std::string& term, Xapian::docid id) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  if (posting == end) return false;
  posting.skip_to(id);
  return posting != end && *posting == id;
}

// A document must be found by its id; one with a title also by all of the title.
std::string probe(const Xapian::Database& database, const analyzers::VietnameseAnalyzer& analyzer,
                  Xapian::docid docid) {
  const Xapian::Document document = database.get_document(docid);
  const std::string id = document.get_value(kIdSlot);
  if (!finds(database, key_term(kIdPrefix, id), docid)) return id + " is not found by its id";
  try {
    corpus::parse_document(document.get_data());
  } catch (const corpus::BadField& bad) {
    return id + ": its stored record is damaged: " + bad.what();
  }
  const std::string title = document.get_value(kTitleSlot);
  if (title.empty()) return {};
  const std::string term =
      key_term(kExactTitlePrefix, analyzers::folded_key(analyzer.analyze(title)));
  return finds(database, term, docid) ? std::string() : id + " is not found by its title";
}

void check_counts(const Xapian::Database& database, const CheckOptions& options,
                  std::vector<std::string>& problems) {
  const std::size_t count = database.get_doccount();
  if (options.expected_documents && *options.expected_documents != count) {
    problems.push_back("holds " + std::to_string(count) + " documents, " +
                       std::to_string(*options.expected_documents) + " were put into it");
  }
  if (count == 0) problems.emplace_back("holds no document");
  if (options.live_documents &&
      static_cast<double>(count) <
          options.smallest_share * static_cast<double>(*options.live_documents)) {
    problems.push_back("holds " + std::to_string(count) + " documents, the live one " +
                       std::to_string(*options.live_documents) +
                       "; if so many are meant to go, say --allow-shrink");
  }
}

void check_probes(const Xapian::Database& database, std::vector<std::string>& problems) {
  const analyzers::VietnameseAnalyzer analyzer;
  const Xapian::docid last = database.get_lastdocid();
  const Xapian::docid step = std::max<Xapian::docid>(1, last / kProbes);
  auto posting = database.postlist_begin("");
  const auto end = database.postlist_end("");
  for (Xapian::docid want = 1; posting != end && want <= last; want += step) {
    posting.skip_to(want);
    if (posting == end) break;
    if (std::string problem = probe(database, analyzer, *posting); !problem.empty()) {
      problems.push_back(std::move(problem));
    }
  }
}

void check_blocks(const std::filesystem::path& path, std::vector<std::string>& problems) {
  std::ostringstream details;
  const std::size_t errors = Xapian::Database::check(path.string(), 0, &details);
  if (errors == 0) return;
  problems.push_back(std::to_string(errors) +
                     " damaged places; build it again with `indexer reindex`: " + details.str());
}

}  // namespace

std::vector<std::string> check_generation(const std::filesystem::path& path,
                                          const CheckOptions& options) {
  std::vector<std::string> problems;
  try {
    const Xapian::Database database(path.string());
    const std::string fingerprint = read_fingerprint(database);
    if (fingerprint != schema_fingerprint()) {
      problems.push_back("was built for schema " + fingerprint + ", this program reads " +
                         schema_fingerprint() + "; build it again with `indexer reindex`");
      return problems;
    }
    check_counts(database, options, problems);
    check_probes(database, problems);
    if (options.thorough) check_blocks(path, problems);
  } catch (const Xapian::Error& error) {
    problems.push_back("cannot be read: " + error.get_description() +
                       "; build it again with `indexer reindex`");
  }
  return problems;
}

}  // namespace tracuu::indexer
