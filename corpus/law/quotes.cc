#include "corpus/law/quotes.h"

#include <algorithm>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// What the quotation marks of one line come to.
struct LineMarks {
  int opened = 0;  // more opening than closing marks
  int closed = 0;  // closing marks without an opening one on the line
  bool begins = false;
};

// Straight marks do not say which they are: one at the beginning of a word opens.
void count_straight(std::string_view text, std::size_t at, LineMarks& marks) {
  const bool at_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == ':';
  const bool before_word = at + 1 < text.size() && text[at + 1] != ' ';
  if (at_word && before_word) {
    ++marks.opened;
  } else if (marks.opened > 0) {
    --marks.opened;
  } else {
    ++marks.closed;
  }
}

LineMarks marks_of(std::string_view text) {
  LineMarks marks;
  marks.begins = text.starts_with("“") || text.starts_with("\"") || text.starts_with("„");
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.front() == '"') {
      count_straight(text, at, marks);
    } else if (rest.starts_with("“") || rest.starts_with("„")) {
      ++marks.opened;
    } else if (rest.starts_with("”")) {
      marks.opened > 0 ? --marks.opened : ++marks.closed;
    }
  }
  return marks;
}

struct Opened {
  std::size_t line;
  bool begins;
};

struct Quotation {
  std::size_t first;
  std::size_t last;
};

// Those that are closed, and lines that begin with a mark though it is never closed.
std::vector<Quotation> quotations_of(const std::vector<DocumentLine>& lines) {
  std::vector<Quotation> quotations;
  std::vector<Opened> open;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineMarks marks = marks_of(lines[i].text);
    if (marks.begins) quotations.push_back({i, i});
    for (int n = 0; n < marks.closed && !open.empty(); ++n) {
      const Opened opened = open.back();
      open.pop_back();
      const std::size_t first = opened.line + (opened.begins ? 0 : 1);
      if (first <= i) quotations.push_back({first, i});
    }
    for (int n = 0; n < marks.opened; ++n) open.push_back({i, marks.begins && n == 0});
  }
  return quotations;
}

}  // namespace

std::vector<int> quoted_lines(const std::vector<DocumentLine>& lines) {
  std::vector<Quotation> quotations = quotations_of(lines);
  std::sort(quotations.begin(), quotations.end(), [](const Quotation& a, const Quotation& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  std::vector<int> quoted(lines.size(), 0);
  std::size_t end = 0;  // lines before it are done
  int count = 0;
  for (const Quotation& quotation : quotations) {
    if (quotation.last < end) continue;  // inside the one before
    if (quotation.first >= end) ++count;
    for (std::size_t i = std::max(end, quotation.first); i <= quotation.last; ++i) {
      quoted[i] = count;
    }
    end = quotation.last + 1;
  }
  return quoted;
}

}  // namespace tracuu::corpus
