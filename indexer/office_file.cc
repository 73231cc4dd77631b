#include "indexer/office_file.h"

#include <system_error>
#include <utility>

#include "corpus/files/reader_process.h"
#include "corpus/json_lines.h"
#include "corpus/law/given_metadata.h"
#include "corpus/law/law_reader.h"
#include "corpus/sha256.h"
#include "indexer/text_repair.h"

namespace tracuu::indexer {
namespace {

using corpus::BadDocument;
using corpus::FileText;
using corpus::InputFile;

// A member of an archive is a file below the archive.
std::string path_of(const std::string& file, const FileText& text) {
  return text.member.empty() ? file : file + "/" + text.member;
}

void flag(corpus::Document& document, corpus::QualityFlag name) {
  std::visit(
      [name](auto& record) {
        if constexpr (requires { record.quality_flags; }) record.quality_flags.push_back(name);
      },
      document);
}

// The row of the list a record stands for: "ds.csv#12"; 0 if it is of no list.
std::size_t row_of(const corpus::Document& document) {
  const auto* law = std::get_if<corpus::NormativeDocument>(&document);
  if (law == nullptr || law->source.system != corpus::kListSystem) return 0;
  const std::string& id = law->source.id;
  return std::stoul(id.substr(id.rfind('#') + 1));
}

// Rows that tell of files that are there are no documents; those of all rows keep their numbers.
void clear_settled(const ListedRows& rows, FileText& text) {
  std::size_t at = 0;
  for (corpus::Block& block : text.blocks) {
    if (block.kind != corpus::BlockKind::row) continue;
    if (rows.settled.contains(++at)) block.cells.assign(block.cells.size(), "");
  }
}

}  // namespace

OfficeFileReader::OfficeFileReader(corpus::ReaderLimits limits, std::filesystem::path scratch,
                                   const FileRegister& about)
    : limits_(limits), scratch_(std::move(scratch)), about_(about) {}

void OfficeFileReader::take(FileText text, const InputFile& file, const std::string& digest,
                            OfficeFile& read) const {
  const std::string path = path_of(file.path.string(), text);
  if (!text.refused.empty()) {
    read.refusals.emplace_back(path, 0, "", text.refused);
    return;
  }
  const ListedRows* rows = about_.lists().rows_of(path);
  if (rows != nullptr) {
    read.refusals.insert(read.refusals.end(), rows->refusals.begin(), rows->refusals.end());
  }
  const std::size_t before = read.documents.size();
  const bool converted = repair_file_text(text);
  read.converted = read.converted || converted;
  if (rows != nullptr) clear_settled(*rows, text);
  understand(text, path, {path_of(file.relative, text), digest}, read);
  for (std::size_t i = before; i < read.documents.size(); ++i) {
    corpus::Document& document = read.documents[i];
    if (converted) flag(document, corpus::QualityFlag::chuyen_tu_ma_cu);
    if (rows != nullptr && rows->missing.contains(row_of(document))) {
      flag(document, corpus::QualityFlag::thieu_tep);
    }
  }
}

void OfficeFileReader::understand(const FileText& text, const std::string& path,
                                  const corpus::FileOrigin& origin, OfficeFile& read) const try {
  corpus::LawReading reading = corpus::read_law(text, origin);
  for (const corpus::RefusedRow& row : reading.refused) {
    read.refusals.emplace_back(path, row.row, row.field, row.reason);
  }
  for (corpus::Document& document : reading.documents) {
    for (const corpus::FileMetadata* given : about_.find(path)) {
      corpus::apply_metadata(*given, origin.path, document);
    }
    read.documents.push_back(std::move(document));
  }
} catch (const corpus::BadField& bad) {
  read.refusals.emplace_back(path, 0, bad.field(), bad.what());
}

// What a register says of a file is not lost with its text.
void OfficeFileReader::take_unread(const InputFile& file, OfficeFile& read) const {
  const std::string path = file.path.string();
  if (about_.find(path).empty()) return;
  FileText nothing;
  nothing.source = corpus::TextSource::khong_co_chu;
  understand(nothing, path, {file.relative, corpus::sha256_of_file(file.path)}, read);
}

OfficeFile OfficeFileReader::read(const InputFile& file, const std::atomic<bool>& stop) const try {
  OfficeFile read;
  corpus::ReadFileResult result = corpus::read_in_child(file.path, limits_, scratch_, stop);
  if (!result.refused.empty()) {
    read.refusals.emplace_back(file.path.string(), 0, "", result.refused);
  }
  if (result.texts.empty()) {
    take_unread(file, read);
    return read;
  }
  const std::string digest = corpus::sha256_of_file(file.path);
  const FileText& first = result.texts.front();
  read.format = first.member.empty() ? first.format : "zip";
  for (FileText& text : result.texts) take(std::move(text), file, digest, read);
  return read;
} catch (const std::filesystem::filesystem_error& error) {
  OfficeFile refused;
  refused.refusals.emplace_back(file.path.string(), 0, "",
                                "cannot be read: " + error.code().message());
  return refused;
}

}  // namespace tracuu::indexer
