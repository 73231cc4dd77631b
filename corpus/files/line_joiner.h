// LineJoiner: paragraphs of the lines they were broken into.
//
//   LineJoiner joiner;
//   joiner.add(line, margins);   // from top to bottom
//   joiner.take()   -> {"Điều 1. Phạm vi điều chỉnh", 1}, {"Nghị định này quy định ...", 1}
//
// A paragraph ends where the next word would have fitted into the line, and where the next line is
// indented, further away, or numbered behind the end of a sentence. One thread uses one object.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/text_line.h"

namespace tracuu::corpus {

// Of the text the lines belong to.
struct Margins {
  double left = 0;
  double right = 0;
  double step = 0;  // from one line to the next
};

// As the lines themselves show.
Margins margins_of(const std::vector<TextLine>& lines);

struct JoinedParagraph {
  std::string text;
  int page = 0;  // where it begins
};

class LineJoiner {
 public:
  void add(const TextLine& line, const Margins& margins, int page = 0);
  // The next line stands elsewhere: how far it is does not count, what it says does.
  void turn_page() { turned_ = true; }
  std::vector<JoinedParagraph> take();

 private:
  bool begins_paragraph(const TextLine& line, const std::string& text,
                        const Margins& margins) const;

  std::vector<JoinedParagraph> paragraphs_;
  std::optional<TextLine> last_;
  Margins last_margins_;
  bool last_is_first_ = false;  // of its paragraph
  bool turned_ = false;
};

// "Điều 5", "Khoản 1.", "1.", "a)", "-", "+": what numbers or marks a paragraph.
bool begins_with_mark(std::string_view text);

// The lines of one cell as its paragraphs, '\n' between them.
std::string joined_lines(const std::vector<TextLine>& lines, const Margins& margins);

}  // namespace tracuu::corpus
