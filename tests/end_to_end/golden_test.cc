// Golden answers over the sample corpus: request, separator, expected body. Values that differ from
// run to run are masked. TRACUU_ACCEPT=1 writes what came back as the new expectation.

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <httplib.h>

#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::tests {
namespace {

const std::filesystem::path kGolden = std::filesystem::path(TRACUU_SOURCE_DIR) / "tests/golden";
constexpr const char* kSeparator = "----\n";

std::string read(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// The value of a member that differs from run to run, exchanged for a dash.
void mask(std::string& body, const std::string& member) {
  const std::string name = "\"" + member + "\":";
  const auto at = body.find(name);
  if (at == std::string::npos) return;
  const auto begin = at + name.size();
  body.replace(begin, body.find_first_of(",}", begin) - begin, "-");
}

// One member a line, so that a difference can be read.
std::string spread(std::string body) {
  for (const char* member : {"processingTimeMs", "queryId", "generation"}) mask(body, member);
  std::string lines;
  for (std::size_t i = 0; i < body.size(); ++i) {
    lines += body[i];
    const char next = i + 1 < body.size() ? body[i + 1] : 0;
    const bool opens = body[i] == ',' || body[i] == '{' || body[i] == '[';
    if (opens && (next == '"' || next == '{')) lines += '\n';
  }
  return lines + "\n";
}

TEST(Golden, AnswersOverTheSampleCorpus) {
  const TemporaryFolder folder;
  ASSERT_EQ(run({kIndexer, "reindex", "--index", (folder / "index").string(), "--quiet",
                 "--workers", "1", kSample.string()})
                .code,
            0);
  RunningSearchd searchd(folder / "index");
  httplib::Client client("127.0.0.1", searchd.port());
  int cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kGolden)) {
    if (entry.path().extension() != ".golden") continue;
    ++cases;
    const std::string golden = read(entry.path());
    const auto separator = golden.find(kSeparator);
    ASSERT_NE(separator, std::string::npos) << entry.path();
    const std::string target = golden.substr(0, golden.find('\n'));
    const auto response = client.Get(target.c_str());
    ASSERT_TRUE(response) << target;
    const std::string answer =
        "HTTP " + std::to_string(response->status) + "\n" + spread(response->body);
    if (std::getenv("TRACUU_ACCEPT")) {
      std::ofstream(entry.path()) << golden.substr(0, separator) << kSeparator << answer;
      continue;
    }
    EXPECT_EQ(golden.substr(separator + 5), answer) << entry.path();
  }
  EXPECT_GT(cases, 5);
}

}  // namespace
}  // namespace tracuu::tests
