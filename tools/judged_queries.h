// Judged queries: what was asked and which documents answer it, in the forms TREC uses.
//
//   Topics topics = read_topics("topics.tsv");   // qid TAB query
//   Qrels qrels = read_qrels("qrels.txt");        // qid 0 docid grade
//
// A docid may hold blanks: the grade is what stands last. Both throw std::runtime_error with file
// and line.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tracuu::tools {

struct Topic {
  std::string id;
  std::string query;
};

using Topics = std::vector<Topic>;
using Grades = std::map<std::string, int>;  // docid -> grade, above 0 = answers
using Qrels = std::map<std::string, Grades>;

Topics read_topics(const std::filesystem::path& path);
Qrels read_qrels(const std::filesystem::path& path);

}  // namespace tracuu::tools
