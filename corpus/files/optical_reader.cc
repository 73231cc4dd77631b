#include "corpus/files/optical_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "corpus/files/outside_programs.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr double kA4Inches = 8.27;
constexpr double kPointsAnInch = 72;
constexpr double kRuleInch = 100;  // points an inch that are enough to see lines
constexpr double kNoise = 0.5;     // signs of less confidence are specks of dust
constexpr double kNoWord = 0.1;
constexpr double kSureNumber = 0.8;
constexpr double kUnsure = 0.6;  // of a line that looks like no line
constexpr double kLow = 0.55;    // of the usual height
constexpr double kHigh = 2.5;

constexpr std::size_t kColumns =
    12;  // level page block par line word left top width height conf text

std::array<std::string_view, kColumns> columns_of(std::string_view row) {
  std::array<std::string_view, kColumns> columns;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t end = i + 1 < kColumns ? row.find('\t') : row.size();
    columns[i] = row.substr(0, end);
    row.remove_prefix(end == std::string_view::npos ? row.size() : std::min(end + 1, row.size()));
  }
  return columns;
}

double number_of(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = letter_at(text, at);
    if (is_digit(letter[0]) || is_capital(letter) || is_small(letter)) return true;
    at += letter.size();
  }
  return false;
}

bool is_noise(const PlacedWord& word) {
  if (trim(word.text).empty() || word.confidence < kNoWord) return true;
  if (word.text.find_first_not_of("|~_=^\\`¬°") == std::string::npos) return true;  // folds, dust
  return word.confidence < kNoise && !has_letter_or_digit(word.text);
}

// A line as tesseract sees it. Its words are as high as their letters, and on a page askew not
// quite beside each other: all get the same top and bottom.
struct SeenLine {
  std::vector<PlacedWord> words;

  double height() const {
    double height = 0;
    for (const PlacedWord& word : words) height = std::max(height, word.box.height());
    return height;
  }
  double confidence() const {
    double sum = 0;
    for (const PlacedWord& word : words) sum += word.confidence;
    return sum / static_cast<double>(words.size());
  }
  bool is_marks() const {
    return std::all_of(words.begin(), words.end(),
                       [](const PlacedWord& word) { return word.text.size() <= 2; });
  }
  std::string text() const {
    std::string text;
    for (const PlacedWord& word : words) text += word.text;
    return text;
  }
};

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void straighten(SeenLine& line) {
  std::vector<double> middles;
  std::vector<double> heights;
  for (const PlacedWord& word : line.words) {
    middles.push_back(word.box.middle());
    heights.push_back(word.box.height());
  }
  const double middle = median(std::move(middles));
  const double height = median(std::move(heights));
  for (PlacedWord& word : line.words) {
    word.box.top = middle - height / 2;
    word.box.bottom = middle + height / 2;
  }
}

// Without dust, folds, what shines through, and marks that were taken off their letters.
std::vector<PlacedWord> clean(std::vector<SeenLine> lines) {
  std::vector<double> heights;
  for (const SeenLine& line : lines) heights.push_back(line.height());
  const double usual = median(std::move(heights));
  std::vector<PlacedWord> words;
  for (SeenLine& line : lines) {
    const bool low =
        line.height() < kLow * usual && (line.confidence() < kUnsure || line.is_marks());
    const bool high = line.height() > kHigh * usual && line.confidence() < kUnsure;
    if (low || high || !has_letter_or_digit(line.text())) continue;
    straighten(line);
    words.insert(words.end(), line.words.begin(), line.words.end());
  }
  return words;
}

}  // namespace

OpticalReader::OpticalReader(Scratch& scratch, std::chrono::steady_clock::time_point deadline)
    : scratch_(scratch), deadline_(deadline) {
  require_program("tesseract", "tesseract-ocr-vie");
}

std::optional<OpticalPage> OpticalReader::read(std::string_view pgm, int number,
                                               double points_an_inch) {
  const Picture picture = Picture::of_pgm(pgm);
  if (is_late() || picture.width() == 0) return std::nullopt;
  if (points_an_inch == 0) points_an_inch = picture.width() / kA4Inches;
  const std::string path = scratch_.put("page.pgm", pgm).string();
  const auto tsv = scratch_.run({"tesseract", path, "-", "-l", "vie", "--psm", "3", "--dpi",
                                 std::to_string(static_cast<int>(points_an_inch)), "tsv"});
  if (!tsv) return std::nullopt;
  const double scale = kPointsAnInch / points_an_inch;
  const int times = std::max(1, static_cast<int>(points_an_inch / kRuleInch));
  return OpticalPage{page_of_tsv(*tsv, number, scale),
                     ruled_tables(picture.smaller(times), scale * times)};
}

std::string OpticalReader::read_number(const Picture& picture) {
  const std::string path = scratch_.put("number.pgm", picture.to_pgm()).string();
  const auto tsv = scratch_.run({"tesseract", path, "-", "-l", "vie", "--psm", "7", "-c",
                                 "tessedit_char_whitelist=0123456789", "tsv"});
  const Page page = tsv ? page_of_tsv(*tsv, 1, 1) : Page();
  const bool sure = page.words.size() == 1 && page.words[0].confidence >= kSureNumber;
  return sure ? page.words[0].text : std::string();
}

Page page_of_tsv(std::string_view tsv, int number, double scale) {
  Page page;
  page.number = number;
  std::vector<SeenLine> lines;
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    const auto row = columns_of(tsv.substr(begin, end - begin));
    begin = end + 1;
    const double left = number_of(row[6]) * scale;
    const double top = number_of(row[7]) * scale;
    const double width = number_of(row[8]) * scale;
    const double height = number_of(row[9]) * scale;
    const Box box{left, top, left + width, top + height};
    if (row[0] == "1") {
      page.width = width;
      page.height = height;
    } else if (row[0] == "4") {
      lines.emplace_back();
    } else if (row[0] == "5" && !lines.empty()) {
      PlacedWord word{box, std::string(row[11]), number_of(row[10]) / 100};
      if (!is_noise(word)) lines.back().words.push_back(std::move(word));
    }
  }
  std::erase_if(lines, [](const SeenLine& line) { return line.words.empty(); });
  page.words = clean(std::move(lines));
  return page;
}

double mean_confidence(const Page& page) {
  double sum = 0;
  for (const PlacedWord& word : page.words) sum += word.confidence;
  return page.words.empty() ? 1 : sum / static_cast<double>(page.words.size());
}

}  // namespace tracuu::corpus
