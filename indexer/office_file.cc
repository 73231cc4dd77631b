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

void flag_conversion(corpus::Document& document) {
  std::visit(
      [](auto& record) {
        if constexpr (requires { record.quality_flags; }) {
          record.quality_flags.push_back(corpus::QualityFlag::chuyen_tu_ma_cu);
        }
      },
      document);
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
  const corpus::FileOrigin origin{path_of(file.relative, text), digest};
  const corpus::FileMetadata* given = about_.find(path);
  try {
    const bool converted = repair_file_text(text);
    read.converted = read.converted || converted;
    corpus::LawReading reading = corpus::read_law(text, origin);
    for (const corpus::RefusedRow& row : reading.refused) {
      read.refusals.emplace_back(path, row.row, row.field, row.reason);
    }
    for (corpus::Document& document : reading.documents) {
      if (given != nullptr) corpus::apply_metadata(*given, origin.path, document);
      if (converted) flag_conversion(document);
      read.documents.push_back(std::move(document));
    }
  } catch (const corpus::BadField& bad) {
    read.refusals.emplace_back(path, 0, bad.field(), bad.what());
  }
}

OfficeFile OfficeFileReader::read(const InputFile& file, const std::atomic<bool>& stop) const try {
  OfficeFile read;
  corpus::ReadFileResult result = corpus::read_in_child(file.path, limits_, scratch_, stop);
  if (!result.refused.empty()) {
    read.refusals.emplace_back(file.path.string(), 0, "", result.refused);
  }
  if (result.texts.empty()) return read;
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
