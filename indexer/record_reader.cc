#include "indexer/record_reader.h"

#include <type_traits>

#include "indexer/document_id.h"
#include "indexer/record_texts.h"
#include "indexer/text_repair.h"
#include "indexer/twin_files.h"

namespace tracuu::indexer {
namespace {

// Several lists may name one procedure; what each tells of it is put together.
bool adds_to_others(const corpus::Document& document) {
  const auto* listing = std::get_if<corpus::ProcedureListing>(&document);
  return listing != nullptr && !listing->weight;
}

constexpr std::size_t kSizeOfRow = 2048;

std::size_t rough_size(const corpus::Document& document) {
  std::size_t bytes = kSizeOfRow;
  if (const auto* law = std::get_if<corpus::NormativeDocument>(&document)) {
    for (const corpus::Provision& provision : law->provisions) bytes += provision.text.size();
  } else if (const auto* procedure = std::get_if<corpus::Procedure>(&document)) {
    for (const corpus::Step& step : procedure->steps) bytes += step.text.size();
  }
  return bytes;
}

// The documents of an office file, behind what could not be taken of it.
class GivenDocuments : public corpus::DocumentSource {
 public:
  explicit GivenDocuments(OfficeFile file) : file_(std::move(file)) {}

  std::optional<corpus::Document> next() override {
    if (refused_ < file_.refusals.size()) throw file_.refusals[refused_++];
    if (given_ == file_.documents.size()) return std::nullopt;
    return std::move(file_.documents[given_++]);
  }

  std::size_t line() const override { return 0; }

 private:
  OfficeFile file_;
  std::size_t refused_ = 0;
  std::size_t given_ = 0;
};

}  // namespace

RecordReader::RecordReader(std::vector<corpus::InputFile> files, const corpus::ReaderLimits& limits,
                           const std::filesystem::path& scratch, std::size_t workers,
                           RunReport& report, Progress& progress, const std::atomic<bool>& stop)
    : files_(std::move(files)),
      reading_{limits, scratch, workers, stop},
      about_(files_, reading_),
      office_files_(limits, scratch, about_),
      report_(report),
      progress_(progress),
      stop_(stop),
      ahead_(files_, office_files_, workers, stop) {
  report_.files = files_.size() + about_.registers();
  progress_.start(files_.size());
  if (about_.registers() == 0) return;
  FormatCounts& registers = report_.formats["register"];
  registers.files = about_.registers();
  for (const corpus::BadDocument& bad : about_.refusals()) {
    report_.refuse(bad);
    ++registers.refused;
  }
}

std::optional<Record> RecordReader::next() {
  while (source_ || open_next()) {
    if (stop_) throw Interrupted();
    try {
      auto document = source_->next();
      if (!document) {
        source_.reset();
        progress_.file_done();
        continue;
      }
      if (auto record = take(std::move(*document))) {
        progress_.record_done();
        return record;
      }
    } catch (const corpus::BadDocument& bad) {
      refuse(bad);
    }
  }
  return next_held();
}

// What only a list names. What came as a document of its own needs no row of a list.
std::optional<Record> RecordReader::next_held() {
  while (next_held_ < held_.size()) {
    Record record = std::move(held_[next_held_++]);
    if (!claimed_.try_emplace(record_id(record.document), Origin{next_file_ - 1, 0}).second)
      continue;
    progress_.record_done();
    return record;
  }
  return std::nullopt;
}

// False when there are no more files. A file that cannot be opened counts as one refusal.
bool RecordReader::open_next() {
  while (next_file_ < files_.size()) {
    ReadFile read = ahead_.take(next_file_++);
    format_ = &report_.formats[read.is_data ? "json" : read.office.format];
    ++format_->files;
    try {
      open(std::move(read));
      return true;
    } catch (const corpus::BadDocument& bad) {
      refuse(bad);
      progress_.file_done();
    }
  }
  return false;
}

void RecordReader::open(ReadFile read) {
  if (read.is_data) {
    source_ =
        std::make_unique<RecordTexts>(corpus::open_source(file()), file().path.string(), reading_);
  } else {
    if (read.office.converted) ++report_.converted;
    source_ = std::make_unique<GivenDocuments>(std::move(read.office));
  }
}

std::optional<Record> RecordReader::take(corpus::Document document) {
  const bool converted = repair_record(document);
  const std::string id = record_id(document);
  if (stands_in(document)) {
    ++format_->documents;
    held_.push_back({std::move(document), file().path.string(), kSizeOfRow});
    return std::nullopt;
  }
  if (adds_to_others(document)) {
    claimed_.try_emplace(id, Origin{next_file_ - 1, source_->line()});
  } else {
    if (met(id)) set_apart(document);
    if (!claim(record_id(document), "record")) return std::nullopt;
  }
  if (converted) ++report_.converted;
  ++format_->documents;
  if (auto* law = std::get_if<corpus::NormativeDocument>(&document)) drop_repeated_articles(*law);
  Record record{std::move(document), file().path.string(), 0};
  record.bytes = rough_size(record.document);
  return record;
}

void RecordReader::drop_repeated_articles(corpus::NormativeDocument& document) {
  std::erase_if(document.provisions, [&](const corpus::Provision& provision) {
    return !claim(article_id(document, provision), provision.provision_id);
  });
}

bool RecordReader::claim(const std::string& id, std::string_view what) {
  const auto [first, is_new] = claimed_.try_emplace(id, Origin{next_file_ - 1, source_->line()});
  if (is_new) return true;
  const Origin& origin = first->second;
  refuse(corpus::BadDocument(
      file().path.string(), source_->line(), what == "record" ? "" : std::string(what),
      "duplicate id " + id + ", already given by " + files_[origin.file].path.string() + ":" +
          std::to_string(origin.line) + "; the first one is kept"));
  return false;
}

void RecordReader::refuse(const corpus::BadDocument& bad) {
  report_.refuse(bad);
  ++format_->refused;
  progress_.refused(bad.what());
  ++refused_inputs_[file().path.string()];
}

}  // namespace tracuu::indexer
