// Any words at any places, and any picture, as pages: laid out, every word in some block.

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include "corpus/files/optical_reader.h"
#include "corpus/files/paged_text.h"
#include "corpus/files/quoted_cells.h"

namespace {

using namespace tracuu::corpus;

std::string all_of(const FileText& text) {
  std::string all;
  for (const Block& block : text.blocks) {
    all += block.text + '\n';
    for (const std::string& cell : block.cells) all += cell + '\n';
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  page_of_tsv(bytes, 1, 0.24);
  quoted_sheets(bytes);
  ruled_tables(Picture::of_pgm(bytes), 0.72);

  // Five bytes a word, on pages of some words; the places that are left draw lines.
  PagedText text;
  std::set<std::string> words;
  std::string points(100 * 140, '\xFF');
  for (std::size_t at = 0; at + 5 <= size;) {
    Page page{static_cast<int>(at) + 1, 256, 256, {}};
    for (int i = 0; i < 60 && at + 5 <= size; ++i, at += 5) {
      const double left = data[at];
      const double top = data[at + 1];
      const std::string word(1 + data[at + 4] % 5, static_cast<char>('a' + data[at + 4] % 26));
      page.words.push_back(
          {{left, top, left + 1 + data[at + 2] % 40, top + 1 + data[at + 3] % 16}, word, 1});
      words.insert(word);
      points[data[at] * 50U + data[at + 1] % 50U] = '\0';
    }
    const Picture picture = Picture::of_pgm("P5 100 140 255\n" + points);
    text.add_printed(std::move(page), ruled_tables(picture, 2.5));
  }
  const std::string all = all_of(text.take());
  for (const std::string& word : words) {
    if (all.find(word) == std::string::npos) std::abort();
  }
  return 0;
}
