// measure_encodings: how well legacy encodings are found and converted.
//
//   measure_encodings ../shared/data/legacy/tcvn3 ../shared/data/legacy/vni
//
// For every X.truth.txt beside an office file X: encoding found, share of syllables before and
// after, and word recall: how many of the truth's words (as many times as they stand there) come
// out. Then the truth texts are encoded again: snippets told, speed.
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "analyzers/legacy_encoding.h"
#include "indexer/stopwatch.h"
#include "tools/legacy_encoder.h"
#include "tools/legacy_samples.h"
#include "tools/office_text.h"
#include "tools/word_recall.h"

namespace tracuu::tools {
namespace {

namespace fs = std::filesystem;
using analyzers::LegacyEncoding;

constexpr LegacyEncoding kEncodings[] = {
    LegacyEncoding::tcvn3,          LegacyEncoding::vni,
    LegacyEncoding::viscii,         LegacyEncoding::windows_1258,
    LegacyEncoding::utf8_as_latin1, LegacyEncoding::utf8_as_latin1_twice};

void measure_files(const fs::path& folder, const std::vector<LegacySample>& samples, bool missing) {
  std::vector<double> recalls;
  std::cout << "folder\t" << folder.string() << '\n';
  for (const LegacySample& sample : samples) {
    const auto office = office_text(sample.office);
    if (!office) {
      std::cout << "file\t" << sample.office.filename().string() << "\tcannot be read here\n";
      continue;
    }
    const auto repaired = analyzers::repair_encoding(office->text);
    recalls.push_back(word_recall(sample.truth, repaired.text));
    std::cout << "file\t" << sample.office.filename().string() << '\t' << office->format << '\t'
              << to_name(repaired.encoding) << "\tsyllables " << syllable_share(office->text)
              << " -> " << syllable_share(repaired.text) << "\trecall "
              << word_recall(sample.truth, office->text) << " -> " << recalls.back() << '\n';
    if (!missing) continue;
    for (const auto& [word, count] : missing_words(sample.truth, repaired.text)) {
      std::cout << "missing\t" << count << '\t' << word << '\n';
    }
  }
  std::cout << "median\t" << recalls.size() << " files\trecall " << median(recalls) << '\n';
}

// The text in pieces of so many characters, cut at blanks.
std::vector<std::string> snippets(const std::string& text, std::size_t characters) {
  std::vector<std::string> cut;
  std::string piece;
  std::size_t length = 0;
  for (const char c : text) {
    length += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (length >= characters && static_cast<unsigned char>(c) <= ' ') {
      cut.push_back(std::move(piece));
      piece.clear();
      length = 0;
    } else {
      piece += c == '\n' ? ' ' : c;
    }
  }
  return cut;
}

// Only text that can be told at all: most of it Vietnamese, something beyond ASCII.
bool is_telling(const std::string& snippet, LegacyEncoding encoding) {
  const std::string shown = as_windows_1252(encode_legacy(encoding, snippet));
  return syllable_share(snippet) >= 0.5 && shown != snippet;
}

void measure_snippets(const std::vector<LegacySample>& samples, std::size_t characters) {
  for (const LegacyEncoding encoding : kEncodings) {
    std::size_t all = 0;
    std::size_t told = 0;
    std::size_t kept = 0;
    for (const LegacySample& sample : samples) {
      for (const std::string& snippet : snippets(sample.truth, characters)) {
        if (!is_telling(snippet, encoding)) continue;
        ++all;
        const auto shown = as_windows_1252(encode_legacy(encoding, snippet));
        told += analyzers::repair_encoding(shown).encoding == encoding;
        kept += analyzers::repair_encoding(snippet).encoding == LegacyEncoding::none;
      }
    }
    std::cout << "snippets\t" << characters << " characters\t" << to_name(encoding) << '\t' << all
              << "\ttold " << static_cast<double>(told) / static_cast<double>(all)
              << "\tleft as Unicode " << static_cast<double>(kept) / static_cast<double>(all)
              << '\n';
  }
}

template <class Work>
double megabytes_a_second(const std::string& text, Work work) {
  const indexer::Stopwatch watch;
  std::size_t bytes = 0;
  while (watch.seconds() < 1) {
    work(text);
    bytes += text.size();
  }
  return static_cast<double>(bytes) / watch.seconds() / 1e6;
}

void measure_speed(const std::vector<LegacySample>& samples) {
  std::string truth;
  for (const LegacySample& sample : samples) truth += sample.truth + '\n';
  std::cout << "speed\tquick look at Unicode\t" << megabytes_a_second(truth, [](const auto& text) {
    return analyzers::looks_legacy(text);
  }) << " MB/s\n";
  const auto repair = [](const std::string& text) { return analyzers::repair_encoding(text); };
  std::cout << "speed\tUnicode\t" << megabytes_a_second(truth, repair) << " MB/s\n";
  for (const LegacyEncoding encoding : kEncodings) {
    const std::string shown = as_windows_1252(encode_legacy(encoding, truth));
    std::cout << "speed\t" << to_name(encoding) << '\t' << megabytes_a_second(shown, repair)
              << " MB/s\n";
  }
}

void run(const std::vector<std::string>& folders, bool missing) {
  std::cout << std::fixed << std::setprecision(4);
  std::vector<LegacySample> all;
  for (const std::string& folder : folders) {
    const auto samples = legacy_samples(folder);
    measure_files(folder, samples, missing);
    all.insert(all.end(), samples.begin(), samples.end());
  }
  for (const std::size_t characters : {40U, 120U}) measure_snippets(all, characters);
  measure_speed(all);
}

}  // namespace
}  // namespace tracuu::tools

int main(int argc, char** argv) {
  CLI::App app{"Measures how legacy encodings are found and converted."};
  std::vector<std::string> folders;
  bool missing = false;
  app.add_option("folder", folders, "Folders with X.truth.txt beside X.doc, .rtf, .xls, .ppt, .pdf")
      ->required()
      ->check(CLI::ExistingDirectory);
  app.add_flag("-m,--missing", missing, "Print the words of the truth that do not come out");
  CLI11_PARSE(app, argc, argv);
  try {
    tracuu::tools::run(folders, missing);
  } catch (const std::exception& error) {
    std::cerr << "measure_encodings: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
