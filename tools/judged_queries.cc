#include "tools/judged_queries.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tracuu::tools {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, std::size_t line,
                       const std::string& reason) {
  throw std::runtime_error(path.string() + ":" + std::to_string(line) + ": " + reason);
}

// Calls use(line, number) for each line that is not empty.
template <class Use>
void for_each_line(const std::filesystem::path& path, const Use& use) {
  std::ifstream file(path);
  if (!file) fail(path, 0, "cannot be read");
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) use(line, number);
  }
}

}  // namespace

Topics read_topics(const std::filesystem::path& path) {
  Topics topics;
  for_each_line(path, [&](const std::string& line, std::size_t number) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) fail(path, number, "no TAB between query id and query");
    topics.push_back({line.substr(0, tab), line.substr(tab + 1)});
  });
  return topics;
}

Qrels read_qrels(const std::filesystem::path& path) {
  Qrels qrels;
  for_each_line(path, [&](const std::string& line, std::size_t number) {
    std::istringstream fields(line.substr(0, line.find_last_not_of(" \t") + 1));
    std::string query;
    std::string iteration;
    std::string document;
    fields >> query >> iteration >> std::ws;
    std::getline(fields, document);
    const auto blank = document.find_last_of(" \t");
    int grade = 0;
    if (blank == std::string::npos || !(std::istringstream(document.substr(blank)) >> grade)) {
      fail(path, number, "not of the form: qid 0 docid grade");
    }
    document.erase(document.find_last_not_of(" \t", blank) + 1);
    if (grade > 0) qrels[query][document] = grade;
  });
  return qrels;
}

}  // namespace tracuu::tools
