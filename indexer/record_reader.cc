#include "indexer/record_reader.h"

#include <type_traits>

#include "indexer/document_id.h"
#include "indexer/record_repair.h"

namespace tracuu::indexer {
namespace {

std::string id_of(const corpus::Procedure& procedure) { return procedure_id(procedure); }
std::string id_of(const corpus::Announcement& decision) { return announcement_id(decision); }
std::string id_of(const corpus::NormativeDocument& document) {
  return normative_id(document.doc_key);
}
std::string id_of(const corpus::Relation& relation) { return relation_id(relation); }
std::string id_of(const corpus::ProcedureListing& listing) {
  return listing_id(listing.procedure_code);
}

std::size_t rough_size(const corpus::Document& document) {
  std::size_t bytes = 2048;
  if (const auto* law = std::get_if<corpus::NormativeDocument>(&document)) {
    for (const corpus::Provision& provision : law->provisions) bytes += provision.text.size();
  } else if (const auto* procedure = std::get_if<corpus::Procedure>(&document)) {
    for (const corpus::Step& step : procedure->steps) bytes += step.text.size();
  }
  return bytes;
}

}  // namespace

RecordReader::RecordReader(std::vector<corpus::InputFile> files, RunReport& report,
                           Progress& progress, const std::atomic<bool>& stop)
    : files_(std::move(files)), report_(report), progress_(progress), stop_(stop) {
  report_.files = files_.size();
  progress_.start(files_.size());
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
  return std::nullopt;
}

// False when there are no more files. A file that cannot be opened counts as one refusal.
bool RecordReader::open_next() {
  while (next_file_ < files_.size()) {
    const corpus::InputFile& file = files_[next_file_++];
    try {
      source_ = corpus::open_source(file);
      return true;
    } catch (const corpus::BadDocument& bad) {
      refuse(bad);
      progress_.file_done();
    }
  }
  return false;
}

std::optional<Record> RecordReader::take(corpus::Document document) {
  const bool converted = repair_record(document);
  const bool is_new =
      std::visit([&](const auto& record) { return claim(id_of(record), "record"); }, document);
  if (!is_new) return std::nullopt;
  if (converted) ++report_.converted;
  if (auto* law = std::get_if<corpus::NormativeDocument>(&document)) drop_repeated_articles(*law);
  Record record{std::move(document), files_[next_file_ - 1].path.string(), 0};
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
  refuse(corpus::BadDocument(files_[next_file_ - 1].path.string(), source_->line(),
                             what == "record" ? "" : std::string(what),
                             "duplicate id " + id + ", already given by " +
                                 files_[origin.file].path.string() + ":" +
                                 std::to_string(origin.line) + "; the first one is kept"));
  return false;
}

void RecordReader::refuse(const corpus::BadDocument& bad) {
  report_.refuse(bad);
  progress_.refused(bad.what());
  ++refused_inputs_[files_[next_file_ - 1].path.string()];
}

}  // namespace tracuu::indexer
