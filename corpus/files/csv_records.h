// CsvRecords: a list as text, in whichever dialect: commas, semicolons, tabs or bars between the
// cells, quotes around those that hold some, line ends within quotes.
//
//   csv_separator("a;b;c\n1;2;3\n")      -> ';'
//   csv_records("a;\"b;c\"\n", ';')      -> {{"a", "b;c"}}
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

using CsvRecord = std::vector<std::string>;

// nullopt for text that is no list: prose has commas, but not as many in each line.
std::optional<char> csv_separator(std::string_view text);

// At most `most` records. Cells without the blanks around them.
std::vector<CsvRecord> csv_records(std::string_view text, char separator,
                                   std::size_t most = static_cast<std::size_t>(-1));

}  // namespace tracuu::corpus
