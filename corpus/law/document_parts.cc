#include "corpus/law/document_parts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/law/closing.h"
#include "corpus/law/plain_text.h"
#include "corpus/law/quotes.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLongestTitleLine = 300;
// How many lines the title of an attached regulation may take above "(Ban hành kèm theo ...)".
constexpr std::size_t kMostTitleLines = 8;

// What is issued with a decision, by the word its title begins with.
constexpr std::array<std::string_view, 20> kAttached = {
    "quy che",   "quy dinh",  "quy trinh",  "dieu le",    "noi quy",  "ke hoach", "chuong trinh",
    "de an",     "phuong an", "chien luoc", "huong dan",  "danh muc", "bieu ",    "bang ",
    "quy chuan", "noi dung",  "quy hoach",  "tieu chuan", "bo luat",  "dinh muc"};

// A line that ends so is in the middle of a citation, and a number below it goes with it.
constexpr std::array<std::string_view, 22> kCitingEnds = {
    "tai", "theo", "cua",  "va",      "voi",     "hoac",        "tu",   "den",
    "cac", "o",    "la",   "sua doi", "tai cac", "khoan",       "diem", "dieu",
    "cho", "boi",  "bang", "trong",   "ve",      "quy dinh tai"};

bool begins_with_any(std::string_view plain, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return plain.starts_with(word); });
}

bool ends_in_word(std::string_view plain, std::string_view word) {
  if (!plain.ends_with(word)) return false;
  return plain.size() == word.size() || plain[plain.size() - word.size() - 1] == ' ';
}

// "... quy định tại khoản 2", "... Điều 4,": the sentence goes on below.
bool cites_at_end(std::string_view plain) {
  if (plain.ends_with(',')) return true;
  if (std::any_of(kCitingEnds.begin(), kCitingEnds.end(),
                  [&](std::string_view word) { return ends_in_word(plain, word); })) {
    return true;
  }
  const std::size_t last = plain.rfind(' ');
  if (last == std::string_view::npos || plain.size() - last > 4) return false;
  const std::string_view before = plain.substr(0, last);
  return ends_in_word(before, "khoan") || ends_in_word(before, "diem");
}

bool says_attached(std::string_view plain) {
  return plain.size() < kLongestTitleLine * 2 && plain.front() == '(' &&
         (contains(plain.substr(0, 40), "kem theo") ||
          contains(plain.substr(0, 40), "ban hanh theo"));
}

// A line of a title set in the middle of the page.
bool is_title_line(const DocumentLine& line) {
  if (line.is_row || line.text.size() > kLongestTitleLine) return false;
  const char last = line.plain.back();
  return last != '.' && last != ';' && last != ',' && last != ':' && line.plain.front() != '-' &&
         !(is_digit(line.plain.front()) && !is_shouted(line.text));
}

struct Candidate {
  std::size_t line;
  UnitHeading heading;
  int quotation;
  bool is_misspelt = false;
};

bool is_strong(const UnitHeading& heading) {
  return heading.form == HeadingForm::marked || heading.form == HeadingForm::alone;
}

bool is_article(const UnitHeading& heading) {
  return heading.unit == ProvisionUnit::dieu || heading.unit == ProvisionUnit::khoan;
}

bool counts(const Candidate& candidate) {
  return candidate.quotation == 0 && is_article(candidate.heading);
}

// For each candidate the number of the next article from it on that stands in no quotation; null
// where there is none.
std::vector<const OrdinalNumber*> next_unquoted(const std::vector<Candidate>& candidates) {
  std::vector<const OrdinalNumber*> next(candidates.size() + 1, nullptr);
  for (std::size_t i = candidates.size(); i-- > 0;) {
    next[i] = counts(candidates[i]) ? &candidates[i].heading.number : next[i + 1];
  }
  return next;
}

// Of those misspelt stay those that stand where the next article is due and missing.
void settle_misspelt(std::vector<Candidate>& candidates) {
  const std::vector<const OrdinalNumber*> next = next_unquoted(candidates);
  int last = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!counts(candidates[i])) continue;
    const int number = candidates[i].heading.number.number;
    const bool missing = next[i + 1] == nullptr || next[i + 1]->number != number;
    const bool is_due = last > 0 && number == last + 1 && missing;
    if (candidates[i].is_misspelt && !is_due) continue;
    candidates[i].is_misspelt = false;
    last = number;
  }
  std::erase_if(candidates, [](const Candidate& one) { return one.is_misspelt; });
}

std::vector<Candidate> candidates_of(const std::vector<DocumentLine>& lines) {
  const std::vector<int> quoted = quoted_lines(lines);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto heading = unit_heading(lines[i]);
    const bool is_misspelt = !heading;
    if (is_misspelt) heading = misspelt_article(lines[i]);
    if (!heading || heading->form == HeadingForm::bare) continue;
    const bool cited = i > 0 && !lines[i - 1].is_row && !heading->opens_quote &&
                       !is_shouted(lines[i - 1].text) && heading->unit == ProvisionUnit::dieu &&
                       cites_at_end(lines[i - 1].plain);
    if (!cited) candidates.push_back({i, std::move(*heading), quoted[i], is_misspelt});
  }
  settle_misspelt(candidates);
  return candidates;
}

// 5 < 5a < 5b < 6
int compare(const OrdinalNumber& a, const OrdinalNumber& b) {
  if (a.number != b.number) return a.number < b.number ? -1 : 1;
  return a.suffix.compare(b.suffix);
}

bool follows(const OrdinalNumber& next, const OrdinalNumber& last) {
  if (next.number == last.number + 1) return true;
  return next.number == last.number && compare(next, last) > 0;
}

// A quotation in which the articles go on as those before and behind it do is none: a mark was
// forgotten somewhere.
void free_broken_quotations(std::vector<Candidate>& candidates) {
  const std::vector<const OrdinalNumber*> next = next_unquoted(candidates);
  const OrdinalNumber* last = nullptr;
  for (std::size_t i = 0; i < candidates.size();) {
    std::size_t end = i + 1;
    const OrdinalNumber* first_inside = nullptr;
    const OrdinalNumber* last_inside = nullptr;
    for (std::size_t k = i;
         k < candidates.size() && candidates[k].quotation == candidates[i].quotation; end = ++k) {
      if (!is_article(candidates[k].heading)) continue;
      last_inside = &candidates[k].heading.number;
      if (first_inside == nullptr) first_inside = last_inside;
    }
    const bool quoted = candidates[i].quotation != 0;
    const bool broken = quoted && first_inside != nullptr && last != nullptr &&
                        next[end] != nullptr && follows(*first_inside, *last) &&
                        next[end]->number == last_inside->number + 1 &&
                        !candidates[i].heading.opens_quote;
    for (std::size_t k = i; broken && k < end; ++k) candidates[k].quotation = 0;
    if ((!quoted || broken) && last_inside != nullptr) last = last_inside;
    i = end;
  }
}

class BodyFinder {
 public:
  BodyFinder(const std::vector<DocumentLine>& lines, std::size_t head_end)
      : lines_(lines), candidates_(candidates_of(lines)), head_end_(head_end) {
    free_broken_quotations(candidates_);
    std::erase_if(candidates_,
                  [&](const Candidate& c) { return c.quotation != 0 || c.line < head_end; });
    find_next_articles();
  }

  std::vector<DocumentBody> read() {
    open(ProvisionBody::chinh, head_end_, head_end_);
    for (line_ = head_end_; line_ < lines_.size(); ++line_) {
      while (at_ < candidates_.size() && candidates_[at_].line < line_) ++at_;
      const bool is_candidate = at_ < candidates_.size() && candidates_[at_].line == line_;
      if (is_candidate) {
        take(candidates_[at_]);
      } else if (says_attached(lines_[line_].plain)) {
        take_attached_note();
      } else if (may_close() && closes_document(lines_[line_])) {
        body().closing = line_;
      } else if (opens_attached()) {
        open_attached(line_);
      }
    }
    finish();
    return std::move(bodies_);
  }

 private:
  static constexpr std::size_t kOpen = static_cast<std::size_t>(-1);

  DocumentBody& body() { return bodies_.back(); }
  bool closed() const { return bodies_.back().closing != kOpen; }
  bool in_annex() const { return bodies_.back().kind == ProvisionBody::phu_luc; }

  // In an annex a signature belongs to a form.
  bool may_close() const {
    if (closed() || in_annex()) return false;
    return line_ > bodies_.back().title_end;
  }

  void open(ProvisionBody kind, std::size_t begin, std::size_t title_end) {
    if (!bodies_.empty()) {
      body().end = begin;
      if (body().closing == kOpen || body().closing > begin) body().closing = begin;
      std::erase_if(body().headings, [&](const PlacedHeading& h) { return h.line >= begin; });
    }
    DocumentBody opened;
    opened.kind = kind;
    opened.begin = begin;
    opened.title_end = title_end;
    opened.closing = kOpen;
    bodies_.push_back(std::move(opened));
    last_article_.reset();
    last_article_end_ = 0;
  }

  void finish() {
    body().end = lines_.size();
    if (body().closing == kOpen) body().closing = lines_.size();
    split_off_rest();
  }

  // For each candidate the next that is surely an article, to tell references by.
  void find_next_articles() {
    next_.assign(candidates_.size(), nullptr);
    const UnitHeading* next = nullptr;
    for (std::size_t i = candidates_.size(); i-- > 0;) {
      next_[i] = next;
      if (is_article(candidates_[i].heading) && is_strong(candidates_[i].heading)) {
        next = &candidates_[i].heading;
      }
    }
  }

  void take(const Candidate& candidate) {
    const UnitHeading& heading = candidate.heading;
    if (heading.unit == ProvisionUnit::phu_luc) {
      if (opens_annex(heading)) open_annex(heading);
    } else if (is_article(heading)) {
      if (!body().is_form) take_article(heading);
    } else if (!body().is_form && is_division(heading)) {
      if (restarts_division(heading)) return;
      if (!in_annex()) body().closing = kOpen;  // what looked like a signature stood in the text
      body().headings.push_back({line_, heading});
    }
  }

  // Phần, Chương, Mục: with a title that can be one.
  bool is_division(const UnitHeading& heading) const {
    if (heading.opens_quote || heading.title.size() > kLongestTitleLine * 2) return false;
    return heading.title.empty() ||
           (!heading.title.ends_with(';') && !heading.title.ends_with(','));
  }

  // A first chapter behind the signature opens an attached regulation whose title said nothing.
  bool restarts_division(const UnitHeading& heading) {
    if (!closed() || in_annex() || heading.number.number != 1) return false;
    open_attached(title_above(line_));
    body().headings.push_back({line_, heading});
    return true;
  }

  void take_article(const UnitHeading& heading) {
    if (!last_article_) {
      if (is_strong(heading) || heading.number.number == 1) accept(heading);
    } else if (follows(heading.number, *last_article_)) {
      if (is_strong(heading) || !same_follows(heading)) accept(heading);
    } else if (is_strong(heading) && !is_reference(heading)) {
      if (heading.number.number == 1 && !in_annex()) {
        restart(heading);
      } else {
        accept(heading);
      }
    }
  }

  void accept(const UnitHeading& heading) {
    // What looked like a signature stood in the text.
    if (!in_annex()) body().closing = kOpen;
    body().headings.push_back({line_, heading});
    last_article_ = heading.number;
    last_article_end_ = line_ + 1;
  }

  // The same number comes again with a mark behind it.
  bool same_follows(const UnitHeading& heading) const {
    return next_[at_] != nullptr && compare(next_[at_]->number, heading.number) == 0;
  }

  // Out of the row, while the next one is in it.
  bool is_reference(const UnitHeading& heading) const {
    const UnitHeading* next = next_[at_];
    if (heading.number.number == 1) return false;
    return next != nullptr && next->number.number == last_article_->number + 1 &&
           !follows(next->number, heading.number);
  }

  // Điều 1 once more: an attached regulation, whatever its title says.
  void restart(const UnitHeading& heading) {
    open_attached(title_above(line_));
    std::size_t first = at_;
    while (first > 0 && candidates_[first - 1].line >= body().begin) --first;
    for (; first < at_; ++first) {
      const UnitHeading& above = candidates_[first].heading;
      if (is_article(above) || above.unit == ProvisionUnit::phu_luc || !is_division(above))
        continue;
      body().headings.push_back({candidates_[first].line, above});
    }
    body().title_end = body().headings.empty() ? line_ : body().headings.front().line;
    accept(heading);
  }

  // The first of the title lines above line `below`.
  std::size_t title_above(std::size_t below) const {
    const std::size_t least =
        std::max(body_text_begin(), below - std::min(below, kMostTitleLines + 4));
    std::size_t first = below;
    while (first > least && is_title_line(lines_[first - 1])) --first;
    return first;
  }

  // Behind what surely belongs to the body before.
  std::size_t body_text_begin() const {
    const DocumentBody& last = bodies_.back();
    std::size_t begin = std::max(last.title_end, last_article_end_);
    if (last.closing != kOpen) begin = std::max(begin, closing_end(lines_, last.closing, line_));
    return begin;
  }

  // "(Ban hành kèm theo Quyết định số ...)": the title is above it, and it may go on below.
  void take_attached_note() {
    if (line_ - body().begin <= kMostTitleLines && bodies_.size() > 1) {
      body().title_end = std::max(body().title_end, note_end(line_));
      return;
    }
    if (in_annex() || !(closed() || last_article_)) return;
    const std::size_t title = attached_title(line_);
    if (title == line_) return;
    open_attached(title);
    body().title_end = note_end(line_);
  }

  // The bracket may close lines below.
  std::size_t note_end(std::size_t line) const {
    for (std::size_t i = line; i < std::min(lines_.size(), line + 5); ++i) {
      if (lines_[i].plain.ends_with(')') || contains(lines_[i].plain, ")")) return i + 1;
    }
    return line + 1;
  }

  // Up from the note to the line with the word that says what is attached.
  std::size_t attached_title(std::size_t note) const {
    const std::size_t least = std::max(body_text_begin(), note - std::min(note, kMostTitleLines));
    std::size_t title = note;
    for (std::size_t i = note; i-- > least && is_title_line(lines_[i]);) {
      title = i;
      if (begins_with_any(lines_[i].plain, kAttached) && is_shouted(lines_[i].text)) break;
    }
    return title;
  }

  // "QUY CHẾ" by itself behind the signature.
  bool opens_attached() const {
    const DocumentLine& line = lines_[line_];
    return closed() && !in_annex() && is_title_line(line) && is_shouted(line.text) &&
           begins_with_any(line.plain, kAttached) &&
           line_ >= closing_end(lines_, body_closing(), line_);
  }

  std::size_t body_closing() const { return bodies_.back().closing; }

  void open_attached(std::size_t begin) {
    const bool is_list = begins_with_any(
        lines_[begin].plain, std::array<std::string_view, 3>{"danh muc", "bieu ", "bang "});
    open(ProvisionBody::kem_theo, begin, title_end(begin, false));
    body().is_form = is_list;
  }

  // Behind the lines of a title whose first line is `begin`. Below the word "PHỤ LỤC" stands one in
  // any case, and others in capitals.
  std::size_t title_end(std::size_t begin, bool title_below) const {
    std::size_t end = begin + 1;
    while (end < lines_.size() && end - begin < kMostTitleLines && is_title_line(lines_[end]) &&
           (is_shouted(lines_[end].text) || (title_below && end == begin + 1))) {
      const auto heading = unit_heading(lines_[end]);
      if (heading && !(title_below && heading->is_form_sheet)) break;
      ++end;
    }
    if (end < lines_.size() && says_attached(lines_[end].plain)) end = note_end(end);
    return end;
  }

  bool opens_annex(const UnitHeading& heading) const {
    if (heading.opens_quote || contains(heading.ordinal, ".")) return false;
    if (lines_[line_].text.size() > kLongestTitleLine) return false;
    if (heading.is_form_sheet) {
      const auto& annex = bodies_.back().annex;
      const bool behind = in_annex() ? annex && annex->is_form_sheet : closed();
      return behind && !heading.title.ends_with(';') && !neighbour_is_annex();
    }
    if (is_shouted(heading.label)) return heading.form != HeadingForm::bare;
    return (closed() || in_annex()) && heading.number.number > 0 && is_strong(heading) &&
           !neighbour_is_annex();
  }

  // Annexes one line below the other are a list of them.
  bool neighbour_is_annex() const {
    const auto is_annex = [&](std::size_t at) {
      return candidates_[at].heading.unit == ProvisionUnit::phu_luc;
    };
    const bool below =
        at_ + 1 < candidates_.size() && candidates_[at_ + 1].line <= line_ + 1 && is_annex(at_ + 1);
    const bool above = at_ > 0 && candidates_[at_ - 1].line + 1 >= line_ && is_annex(at_ - 1);
    return below || above;
  }

  void open_annex(const UnitHeading& heading) {
    open(ProvisionBody::phu_luc, line_, title_end(line_, heading.title.empty()));
    body().annex = heading;
    body().is_form = heading.is_form_sheet || title_says_form();
  }

  bool title_says_form() const {
    for (std::size_t i = line_; i < std::min(bodies_.back().title_end + 1, lines_.size()); ++i) {
      const std::string& plain = lines_[i].plain;
      if (plain.starts_with("mau ") || plain.starts_with("bieu mau") ||
          contains(plain, " mau so")) {
        return true;
      }
    }
    return false;
  }

  // What follows the signature without a title of its own is an annex all the same.
  void split_off_rest() {
    if (in_annex() || body().closing >= lines_.size()) return;
    const std::size_t rest = closing_end(lines_, body().closing, lines_.size());
    std::size_t bytes = 0;
    for (std::size_t i = rest; i < lines_.size(); ++i) bytes += lines_[i].text.size();
    if (bytes < kLeastAnnexBytes) return;
    open(ProvisionBody::phu_luc, rest, rest);
    body().end = body().closing = lines_.size();
  }

  static constexpr std::size_t kLeastAnnexBytes = 600;

  const std::vector<DocumentLine>& lines_;
  std::vector<Candidate> candidates_;
  std::vector<const UnitHeading*> next_;
  std::size_t head_end_;
  std::vector<DocumentBody> bodies_;
  std::size_t line_ = 0;
  std::size_t at_ = 0;                         // in candidates_
  std::optional<OrdinalNumber> last_article_;  // of this body
  std::size_t last_article_end_ = 0;           // behind the line of it
};

// Without the dots and the page number behind an entry of a table of contents.
std::string_view entry_text(std::string_view plain) {
  while (!plain.empty() && (is_digit(plain.back()) || plain.back() == '.' || plain.back() == ' ')) {
    plain.remove_suffix(1);
  }
  return plain.substr(0, 60);
}

}  // namespace

std::vector<DocumentLine> take_contents(std::vector<DocumentLine>& lines) {
  std::vector<Candidate> candidates = candidates_of(lines);
  const auto is_first = [](const Candidate& c) {
    return c.heading.unit == ProvisionUnit::dieu && c.heading.number.number == 1 &&
           c.quotation == 0;
  };
  const auto first = std::find_if(candidates.begin(), candidates.end(), is_first);
  if (first == candidates.end()) return {};
  const auto again = std::find_if(first + 1, candidates.end(), [&](const Candidate& c) {
    return is_first(c) && entry_text(lines[c.line].plain) == entry_text(lines[first->line].plain);
  });
  if (again == candidates.end()) return {};
  auto begin = first;  // entries stand close to one another
  while (begin != candidates.begin() && (begin - 1)->line + 3 >= begin->line) --begin;
  const std::string_view top_entry = entry_text(lines[begin->line].plain);
  auto last = first;
  while (last + 1 != again && (last + 1)->line <= last->line + 3 &&
         entry_text(lines[(last + 1)->line].plain) != top_entry) {
    ++last;
  }
  const std::size_t entries = static_cast<std::size_t>(last - begin) + 1;
  const std::size_t span = last->line - begin->line + 1;
  if (last == first || span > 3 * entries) return {};
  std::size_t top = begin->line;
  if (top > 0 && lines[top - 1].plain == "muc luc") --top;
  const auto from = lines.begin() + static_cast<std::ptrdiff_t>(top);
  const auto to = lines.begin() + static_cast<std::ptrdiff_t>(last->line + 1);
  std::vector<DocumentLine> contents(std::make_move_iterator(from), std::make_move_iterator(to));
  lines.erase(from, to);
  return contents;
}

std::vector<DocumentBody> bodies_of(const std::vector<DocumentLine>& lines, std::size_t head_end) {
  return BodyFinder(lines, head_end).read();
}

}  // namespace tracuu::corpus
