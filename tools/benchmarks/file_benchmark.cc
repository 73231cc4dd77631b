// How many files a second are read, each in a process of its own with its limits and its sandbox:
// what a run of the indexer does with every office file before anything is indexed.
//
//   file_benchmark
//
// Two threads, as a machine of two cores would run them. Checks that every article is found.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "indexer/office_file.h"
#include "tools/office_samples.h"

namespace tracuu::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileBytes = 50'000;
constexpr int kThreads = 2;

class SampleFolder {
 public:
  SampleFolder()
      : path_(fs::temp_directory_path() / ("file-benchmark-" + std::to_string(getpid()))) {
    fs::create_directories(path_ / "scratch");
  }
  SampleFolder(const SampleFolder&) = delete;
  SampleFolder& operator=(const SampleFolder&) = delete;
  ~SampleFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  fs::path scratch() const { return path_ / "scratch"; }

  corpus::InputFile write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return {path_ / name, name};
  }

 private:
  fs::path path_;
};

std::size_t articles_of(const indexer::OfficeFile& read) {
  if (read.documents.size() != 1) return 0;
  const auto* document = std::get_if<corpus::NormativeDocument>(&read.documents.front());
  return document == nullptr ? 0 : document->provisions.size();
}

void read_files(benchmark::State& state, const indexer::OfficeFileReader& reader,
                const corpus::InputFile& file) {
  const std::atomic<bool> stop = false;
  for ([[maybe_unused]] auto _ : state) {
    const indexer::OfficeFile read = reader.read(file, stop);
    if (articles_of(read) < kFewestArticles) {
      state.SkipWithError(read.refusals.empty() ? "articles are missing"
                                                : read.refusals.front().what());
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}

}  // namespace
}  // namespace tracuu::tools

int main(int argc, char** argv) {
  using namespace tracuu::tools;
  benchmark::Initialize(&argc, argv);
  const SampleFolder folder;
  std::vector<tracuu::corpus::InputFile> none;
  const tracuu::indexer::FileRegister nothing_said(none);
  const tracuu::indexer::OfficeFileReader reader({}, folder.scratch(), nothing_said);
  const auto page = folder.write("page.html", html_sample(kFileBytes));
  const auto word = folder.write("word.docx", docx_sample(kFileBytes));
  for (const auto& [name, file] : {std::pair{"html_50kB", page}, {"docx_50kB", word}}) {
    benchmark::RegisterBenchmark(name,
                                 [&, file = file](auto& state) { read_files(state, reader, file); })
        ->Threads(kThreads)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
