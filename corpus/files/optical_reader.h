// OpticalReader: the words on the picture of a page, by tesseract with its Vietnamese model.
//
//   OpticalReader reader(scratch);
//   OpticalPage page = reader.read(pgm_bytes, 1);
//   page.page.words, page.tables
//
// A page takes seconds: after its deadline the reader refuses more. One thread uses one object.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/page.h"
#include "corpus/files/picture.h"
#include "corpus/files/ruled_table.h"
#include "corpus/files/scratch.h"

namespace tracuu::corpus {

struct OpticalPage {
  Page page;
  std::vector<RuledTable> tables;
};

class OpticalReader {
 public:
  // Throws UnreadableFile where tesseract is not installed.
  OpticalReader(Scratch& scratch, std::chrono::steady_clock::time_point deadline);

  // `points_an_inch`: of the picture; 0 if unknown: it is then as wide as a sheet of A4. nullopt
  // past the deadline and where tesseract fails.
  std::optional<OpticalPage> read(std::string_view pgm, int number, double points_an_inch);

  // The digits of a number on a picture of nothing else; empty where they are not sure.
  std::string read_number(const Picture& picture);

  bool is_late() const { return std::chrono::steady_clock::now() >= deadline_; }

 private:
  Scratch& scratch_;
  std::chrono::steady_clock::time_point deadline_;
};

// The words of tesseract's table of a page, lengths times `scale`.
Page page_of_tsv(std::string_view tsv, int number, double scale);

// Of the words of the page, 0 to 1; 1 without words.
double mean_confidence(const Page& page);

}  // namespace tracuu::corpus
