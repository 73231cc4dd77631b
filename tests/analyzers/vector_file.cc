#include "tests/analyzers/vector_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with("\\u")) {
      append_code_point(plain, static_cast<char32_t>(
                                   std::stoul(std::string(text.substr(i + 2, 4)), nullptr, 16)));
      i += 6;
    } else {
      plain += text[i++];
    }
  }
  return plain;
}

}  // namespace

std::vector<Vector> read_vectors() {
  std::ifstream file(TRACUU_SOURCE_DIR "/tests/analyzers/vectors.tsv");
  std::vector<Vector> rows;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.starts_with('#')) continue;
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (second == std::string::npos) {
      throw std::runtime_error("vectors.tsv line " + std::to_string(number) + ": not three fields");
    }
    rows.push_back({unescaped(line.substr(0, first)), line.substr(first + 1, second - first - 1),
                    unescaped(line.substr(second + 1)), number});
  }
  return rows;
}

std::vector<Vector> read_vectors(std::string_view property) {
  std::vector<Vector> chosen;
  for (Vector& row : read_vectors()) {
    if (row.property == property) chosen.push_back(std::move(row));
  }
  return chosen;
}

}  // namespace tracuu::analyzers
