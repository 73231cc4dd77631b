#include "corpus/files/csv_records.h"

#include <algorithm>
#include <array>
#include <map>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kSample = 100;        // records
constexpr std::size_t kLongestTitle = 120;  // bytes of a column's title

// One cell, from a quote to its end or up to the separator; `text` loses it.
std::string take_cell(std::string_view& text, char separator) {
  std::string cell;
  while (!text.empty() && (text.front() == ' ')) text.remove_prefix(1);
  if (text.starts_with('"')) {
    text.remove_prefix(1);
    while (!text.empty()) {
      const std::size_t quote = std::min(text.find('"'), text.size());
      cell += text.substr(0, quote);
      text.remove_prefix(std::min(quote + 1, text.size()));
      if (!text.starts_with('"')) break;
      cell += '"';
      text.remove_prefix(1);
    }
  }
  const char ends[] = {separator, '\n', '\r'};
  const std::size_t end =
      std::min(text.find_first_of(std::string_view(ends, sizeof ends)), text.size());
  cell += text.substr(0, end);
  text.remove_prefix(end);
  return std::string(trim(cell));
}

CsvRecord take_record(std::string_view& text, char separator) {
  CsvRecord record;
  for (;;) {
    record.push_back(take_cell(text, separator));
    if (text.empty()) return record;
    const bool goes_on = text.front() == separator;
    text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
    if (!goes_on) return record;
  }
}

bool is_blank(const CsvRecord& record) {
  return std::all_of(record.begin(), record.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

// How many columns nearly all records have; 0 if they differ.
std::size_t common_columns(const std::vector<CsvRecord>& records) {
  std::map<std::size_t, std::size_t> count;
  for (const CsvRecord& record : records) ++count[record.size()];
  const auto most = std::max_element(
      count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most != count.end() && most->second * 10 >= records.size() * 8 ? most->first : 0;
}

// The first record of that width is short titles, no sentences.
bool has_titles(const std::vector<CsvRecord>& records, std::size_t columns) {
  const auto heading = std::find_if(records.begin(), records.end(), [&](const CsvRecord& record) {
    return record.size() == columns;
  });
  return std::all_of(heading->begin(), heading->end(), [](const std::string& title) {
    return title.size() <= kLongestTitle && !title.ends_with('.') && !title.ends_with(';');
  });
}

}  // namespace

std::vector<CsvRecord> csv_records(std::string_view text, char separator, std::size_t most) {
  std::vector<CsvRecord> records;
  while (!text.empty() && records.size() < most) {
    CsvRecord record = take_record(text, separator);
    if (!is_blank(record)) records.push_back(std::move(record));
  }
  return records;
}

std::optional<char> csv_separator(std::string_view text) {
  std::optional<char> best;
  std::size_t most_columns = 0;
  for (const char separator : {'\t', ';', ',', '|'}) {
    const std::vector<CsvRecord> records = csv_records(text, separator, kSample);
    const std::size_t columns = records.size() < 2 ? 0 : common_columns(records);
    const bool is_enough = columns >= 3 || (columns == 2 && records.size() >= 4);
    if (is_enough && columns > most_columns && has_titles(records, columns)) {
      best = separator;
      most_columns = columns;
    }
  }
  return best;
}

}  // namespace tracuu::corpus
