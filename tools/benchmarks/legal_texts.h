// LegalTexts: what the benchmarks of the analysis read, field by field as the indexer cuts records.
//
//   LegalTexts texts = read_legal_texts({"corpus/sample"});
//   texts.plain[0]        // "Đăng ký khai sinh", normalised
//   texts.decomposed[0]   // the same in NFD
//
// A value; one thread builds it, all may read it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace tracuu::tools {

struct LegalTexts {
  std::vector<std::string> source;      // as the records have them
  std::vector<std::string> plain;       // normalised: nothing is left to mend
  std::vector<std::string> decomposed;  // plain in NFD, as some keyboards and PDF files write
  std::vector<std::string> titles;
};

inline constexpr std::size_t kMostTextBytes = std::size_t{8} << 20;  // more measures nothing new

// Reads records of every shape the indexer knows, until kMostTextBytes. Throws corpus::BadDocument
// for a path that is not there; files and records that cannot be taken are passed over.
LegalTexts read_legal_texts(const std::vector<std::filesystem::path>& paths);

std::size_t total_bytes(const std::vector<std::string>& texts);

}  // namespace tracuu::tools
