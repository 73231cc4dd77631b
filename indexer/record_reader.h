// RecordReader goes through all input files and gives their documents in order, each id once.
//
//   RecordReader reader(files, report, progress);
//   while (auto record = reader.next()) ...
//
// A record that cannot be taken goes into the report and the run goes on. One thread uses it.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/document_source.h"
#include "indexer/file_reading.h"
#include "indexer/interrupted.h"
#include "indexer/progress.h"
#include "indexer/read_ahead.h"
#include "indexer/run_report.h"

namespace tracuu::indexer {

struct Record {
  corpus::Document document;
  std::string input;      // path of the file it came from
  std::size_t bytes = 0;  // rough size, for queues that are bounded by memory
};

class RecordReader {
 public:
  // Office files are read by `workers` at a time, within `limits`; `scratch` is a folder for what
  // that writes on the way. Once `stop` is true, next() throws Interrupted.
  RecordReader(std::vector<corpus::InputFile> files, const corpus::ReaderLimits& limits,
               const std::filesystem::path& scratch, std::size_t workers, RunReport& report,
               Progress& progress, const std::atomic<bool>& stop);

  // nullopt at the end of the last file.
  std::optional<Record> next();

  bool met(const std::string& id) const { return claimed_.contains(id); }

  // Files of which not every record could be taken: what an index holds of them is not given up.
  bool had_refusals(const std::string& input) const { return refused_inputs_.contains(input); }

 private:
  // Where an id was first met.
  struct Origin {
    std::size_t file;
    std::size_t line;
  };

  const corpus::InputFile& file() const { return files_[next_file_ - 1]; }
  bool open_next();
  void open(ReadFile read);
  std::optional<Record> take(corpus::Document document);
  std::optional<Record> next_held();
  bool claim(const std::string& id, std::string_view what);
  void drop_repeated_articles(corpus::NormativeDocument& document);
  void refuse(const corpus::BadDocument& bad);

  std::vector<corpus::InputFile> files_;
  FileReading reading_;
  FileRegister about_;
  OfficeFileReader office_files_;
  RunReport& report_;
  Progress& progress_;
  const std::atomic<bool>& stop_;
  std::size_t next_file_ = 0;
  std::unique_ptr<corpus::DocumentSource> source_;
  FormatCounts* format_ = nullptr;  // of the file that is open
  std::unordered_map<std::string, Origin> claimed_;
  std::unordered_map<std::string, std::size_t> refused_inputs_;
  std::vector<Record> held_;  // rows of lists, until all documents are there
  std::size_t next_held_ = 0;
  ReadAhead ahead_;  // the last member: its threads use the others
};

}  // namespace tracuu::indexer
