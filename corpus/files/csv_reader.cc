// CSV lists, as spreadsheets and databases export them.
#include "corpus/files/cell_table.h"
#include "corpus/files/csv_records.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/text_encoding.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kSample = std::size_t{64} << 10;

bool recognises(std::string_view bytes) {
  if (!plain_text_reader().recognises(bytes)) return false;
  // The last record of a sample may be cut, in a quoted cell or in a character.
  const std::string text = utf8_of(bytes.substr(0, kSample));
  const std::size_t end = bytes.size() > kSample ? text.rfind('\n') : text.size();
  return csv_separator(std::string_view(text).substr(0, end)).has_value();
}

std::vector<FileText> read(std::string_view bytes, Scratch&) {
  const std::string content = utf8_of(bytes);
  const std::string_view sample = std::string_view(content).substr(0, kSample);
  std::vector<SpannedRow> rows;
  for (CsvRecord& record : csv_records(content, csv_separator(sample).value_or(','))) {
    SpannedRow& row = rows.emplace_back();
    for (std::string& cell : record) row.push_back({std::move(cell)});
  }
  FileText text;
  text.format = "csv";
  text.source = TextSource::so_hoa_goc;
  append_table(text.blocks, rows, 1);
  return {std::move(text)};
}

}  // namespace

FileReader csv_reader() { return {"csv", recognises, read}; }

}  // namespace tracuu::corpus
