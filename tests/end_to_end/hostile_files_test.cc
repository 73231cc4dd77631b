// Folders as nobody would send them: the indexer refuses what it cannot read, file by file, and
// takes the rest. TRACUU_LONG_TESTS=1 tries a thousand damaged files.

#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "corpus/json_tree.h"
#include "indexer/stopwatch.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"
#include "tools/office_samples.h"
#include "tools/zip_archive.h"

namespace tracuu::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path kRealFiles = fs::path(TRACUU_SOURCE_DIR) / "../shared/data";

// A good page that must be in the index whatever lies beside it.
constexpr const char* kGood =
    "<html><body><p>QUYẾT ĐỊNH</p><p>Về phí qua đò ngang</p><p>Điều 1. Phí qua đò</p>"
    "<p>Mỗi lượt khách bộ hành qua đò ngang trả năm nghìn đồng.</p></body></html>";

struct Report {
  int code = 0;
  std::string text;
  std::size_t files = 0;
  std::size_t documents = 0;
  std::size_t refused = 0;
};

class HostileFiles : public ::testing::Test {
 protected:
  fs::path inputs() const { return folder_ / "inputs"; }

  void write(const std::string& name, const std::string& bytes) {
    const fs::path path = inputs() / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

  Report reindex() {
    const Outcome outcome = run({kIndexer, "reindex", "--index", (folder_ / "index").string(),
                                 "--allow-shrink", "--quiet", "--json", inputs().string()});
    Report report{outcome.code, outcome.output, 0, 0, 0};
    corpus::JsonTree tree;
    // Behind what is said of each refused file.
    const corpus::JsonValue json =
        tree.parse(std::string_view(outcome.output).substr(outcome.output.find("{\"generation\"")));
    report.files = static_cast<std::size_t>(json["files"].integer());
    report.documents = static_cast<std::size_t>(json["documents"].integer());
    report.refused = static_cast<std::size_t>(json["refused"].integer());
    return report;
  }

  TemporaryFolder folder_;
};

TEST_F(HostileFiles, EachCostsItselfAndIsRefusedWithAReason) {
  write("good.html", kGood);
  const std::string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string below = "&a" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(i) + " \"" + below + below + "\">";
  }
  laughs += "]><w:document " + w +
            "><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body>"
            "</w:document>";
  const std::string zeros(std::size_t{512} << 20, '\0');
  const struct {
    const char* name;
    std::string bytes;
    const char* reason;  // part of it
  } cases[] = {
      {"bomb.zip", tools::zip_of({{"inner.html", zeros}}), "bomb.zip"},
      {"bomb.docx", tools::docx_of(zeros), "bomb.docx"},
      {"laughs.docx", tools::docx_of(laughs), "laughs.docx"},
      {"half.docx", tools::docx_sample(50'000).substr(0, 20'000), "half.docx"},
      {"half.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(500, '\x01'), "half.doc"},
      {"half.pdf", "%PDF-1.7\n1 0 obj\n<<", "half.pdf"},
      {"empty.html", "", "the file is empty"},
  };
  for (const auto& c : cases) write(c.name, c.bytes);
  const Report report = reindex();
  EXPECT_EQ(report.code, 3) << report.text;
  EXPECT_EQ(report.files, std::size(cases) + 1);
  EXPECT_EQ(report.refused, std::size(cases)) << report.text;
  for (const auto& c : cases) EXPECT_THAT(report.text, HasSubstr(c.reason));
  EXPECT_GE(report.documents, 1U);
}

TEST_F(HostileFiles, WhatIsNoFileIsNamedAndNeverWaitedFor) {
  write("good.html", kGood);
  ASSERT_EQ(mkfifo((inputs() / "pipe.docx").c_str(), 0600), 0);
  fs::create_symlink(inputs() / "loop-b", inputs() / "loop-a");
  fs::create_symlink(inputs() / "loop-a", inputs() / "loop-b");
  fs::create_directory_symlink(inputs(), inputs() / "again");
  write("tên\ncó xuống dòng.html", kGood);
  std::ofstream(inputs() / "sparse.pdf") << "%PDF-1.7\n";
  fs::resize_file(inputs() / "sparse.pdf", std::uintmax_t{2} << 30);
  const indexer::Stopwatch watch;
  const Report report = reindex();
  EXPECT_EQ(report.code, 3) << report.text;
  EXPECT_THAT(report.text, HasSubstr("named pipe"));
  EXPECT_THAT(report.text, HasSubstr("loop-a"));
  EXPECT_THAT(report.text, HasSubstr("sparse.pdf"));
  EXPECT_EQ(report.refused, 5U) << report.text;
  EXPECT_LT(watch.seconds(), 60);
}

std::string damaged(std::string bytes, std::mt19937& random) {
  if (bytes.empty()) return bytes;
  const auto place = [&] { return random() % bytes.size(); };
  if (random() % 3 == 0) return bytes.substr(0, place());
  for (int i = 0; i < 16; ++i) bytes[place()] ^= static_cast<char>(1U << (random() % 8));
  return bytes;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Files whose damaged copies are tried: made up, and real ones where they are at hand. Scans are
// left out, reading them takes minutes; so is what is large.
std::map<std::string, std::string> originals() {
  std::map<std::string, std::string> files = {{"page.html", tools::html_sample(20'000)},
                                              {"word.docx", tools::docx_sample(20'000)}};
  if (!fs::is_directory(kRealFiles)) return files;
  for (const char* folder : {"files/doc", "files/docx", "legacy/tcvn3", "legacy/vni", "pages"}) {
    for (const auto& entry : fs::directory_iterator(kRealFiles / folder)) {
      const bool small = entry.file_size() < (1U << 20);
      if (small && entry.path().extension() != ".txt") {
        files.emplace(entry.path().filename().string(), bytes_of(entry.path()));
      }
    }
  }
  return files;
}

TEST_F(HostileFiles, DamagedCopiesNeverStopARun) {
  const auto files = originals();
  const std::size_t wanted = std::getenv("TRACUU_LONG_TESTS") != nullptr ? 1000 : 40;
  std::mt19937 random(20261130);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files) names.push_back(name);
  for (std::size_t i = 0; i < wanted; ++i) {
    const std::string& name = names[i % names.size()];
    write(std::to_string(i) + "-" + name, damaged(files.at(name), random));
  }
  write("good.html", kGood);
  const Report report = reindex();
  EXPECT_TRUE(report.code == 0 || report.code == 3) << report.text;
  EXPECT_EQ(report.files, wanted + 1);
  EXPECT_LE(report.refused, wanted);
  EXPECT_GE(report.documents, 1U);
}

}  // namespace
}  // namespace tracuu::tests
