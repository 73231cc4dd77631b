// DocumentParts: a document taken apart at its seams: its main part, the regulations issued with
// it, its annexes, and in each the headings that are headings.
//
//   std::vector<DocumentBody> bodies = bodies_of(lines, head.end);
//   bodies[0].headings   -> Chương I, Điều 1, Điều 2, ...
//   bodies[1].kind       -> kem_theo, with a Điều 1 of its own
//
// A line that only looks like a heading is told by the lines around it: numbers follow one another,
// quotations and tables of contents do not count, a sentence that cites reads on. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/law/document_lines.h"
#include "corpus/law/unit_heading.h"

namespace tracuu::corpus {

struct PlacedHeading {
  std::size_t line = 0;
  UnitHeading heading;
};

struct DocumentBody {
  ProvisionBody kind{};
  std::optional<UnitHeading> annex;  // of a phu_luc: its own heading line
  std::size_t begin = 0;             // lines; of an annex with heading: that line
  std::size_t title_end = 0;         // behind the title and "(Ban hành kèm theo ...)"
  std::size_t closing = 0;           // where "Nơi nhận" and the signature begin; end if nowhere
  std::size_t end = 0;
  bool is_form = false;
  std::vector<PlacedHeading> headings;
};

// Takes a table of contents with articles out of `lines` and gives it.
std::vector<DocumentLine> take_contents(std::vector<DocumentLine>& lines);

// The bodies of the text that begins at line `head_end`, the main part first.
std::vector<DocumentBody> bodies_of(const std::vector<DocumentLine>& lines, std::size_t head_end);

}  // namespace tracuu::corpus
