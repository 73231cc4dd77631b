#include "corpus/portal_dossier.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kHeading = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
constexpr std::string_view kOriginals = " bản chính";
constexpr std::string_view kCopies = " bản sao";
constexpr std::string_view kEndings[] = {".docx", ".doc", ".pdf", ".xlsx", ".xls",
                                         ".rtf",  ".zip", ".rar", ".jpg",  ".png"};
// A file's name is not looked for further back than this from its ending.
constexpr std::size_t kLongestFileName = 150;

bool is_blank_or_bracket(std::string_view letter) {
  return letter == " " || letter == "\t" || letter == "\n" || letter == "(";
}

// The cell "1 bản chính,1 bản sao" that ends a row.
struct Quantity {
  std::size_t begin;
  std::size_t end;
  std::optional<std::int64_t> originals;
  std::optional<std::int64_t> copies;
};

// Words inside a name ("gồm 01 bản sao có chứng thực", "(01 bản chính)") are no quantity: the
// portal writes one digit without a leading zero, glued to what stands around it.
bool is_cell(std::string_view text, std::size_t digit, std::size_t end) {
  std::size_t run = digit;
  while (run > 0 && is_digit(text[run - 1])) --run;
  if (digit == run + 1 && text[run] == '0') return false;
  const std::string_view before = letter_before(text, run);
  if (before == "(") return false;
  const bool blank_behind = end < text.size() && text[end] == ' ';
  return !(blank_behind && is_blank_or_bracket(before));
}

// ",1 bản sao" behind the originals.
void read_copies_behind(std::string_view text, Quantity& quantity) {
  std::string_view rest = text.substr(quantity.end);
  if (!rest.starts_with(',')) return;
  const std::size_t digit = rest.find_first_not_of(' ', 1);
  if (digit == std::string_view::npos || !is_digit(rest[digit])) return;
  if (!rest.substr(digit + 1).starts_with(kCopies)) return;
  quantity.copies = rest[digit] - '0';
  quantity.end += digit + 1 + kCopies.size();
}

std::optional<Quantity> next_quantity(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find(" bản ", from); at != std::string_view::npos;
       at = text.find(" bản ", at + 1)) {
    if (at == from || !is_digit(text[at - 1])) continue;
    const bool originals = text.substr(at).starts_with(kOriginals);
    if (!originals && !text.substr(at).starts_with(kCopies)) continue;
    const std::size_t end = at + (originals ? kOriginals : kCopies).size();
    if (!is_cell(text, at - 1, end)) continue;
    Quantity quantity{at - 1, end, {}, {}};
    (originals ? quantity.originals : quantity.copies) = text[at - 1] - '0';
    if (originals) read_copies_behind(text, quantity);
    return quantity;
  }
  return std::nullopt;
}

std::size_t size_of_ending(std::string_view text) {
  const std::string tail =
      lower_case(text.substr(text.size() - std::min<std::size_t>(5, text.size())));
  for (const std::string_view ending : kEndings) {
    if (tail.ends_with(ending)) return ending.size();
  }
  return 0;
}

// Whether a file's name ends before `at`; ".doc" before an x is the middle of ".docx".
bool is_behind_file(std::string_view row, std::size_t at) {
  const std::size_t ending = size_of_ending(row.substr(0, at));
  return ending > 0 && !(ending == 4 && lower_case(row.substr(at - 4, 5)).ends_with('x'));
}

// "10-Mẫu NA9.doc", "1.MuCT01.doc"
bool is_numbered_file(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && digits <= 3 && digits < text.size() &&
         (text[digits] == '-' || text[digits] == '.');
}

// Files are mostly named after the form: "mau so 12.doc", "PHỤ LỤC IV.docx", "m01a.pdf".
bool is_named_as_form(std::string_view text) {
  static constexpr std::string_view kNames[] = {"mẫu", "mau", "phụ lục", "phu luc", "m01"};
  const std::string beginning = lower_case(text.substr(0, 16));
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view name) { return beginning.starts_with(name); });
}

bool is_mark(std::string_view letter) {
  return letter == "." || letter == "," || letter == ";" || letter == ":" || letter == ")" ||
         letter == "”" || letter == "\"";
}

bool is_number_letter(std::string_view letter) { return !letter.empty() && is_digit(letter[0]); }

// Whether a sentence ends and a file's name begins at `at` without a blank between them:
// "...TT-BNNMT|Mẫu số 30.docx", "...(nếu có).|10-Mẫu NA9.doc".
bool is_glued_at(std::string_view text, std::size_t at) {
  const std::string_view here = letter_at(text, at);
  const std::string_view behind = letter_at(text, at + here.size());
  const std::string_view before = letter_before(text, at);
  const std::string_view earlier = letter_before(text, at - before.size());
  if (is_blank_or_bracket(before) || before == "-" || before == "_" || before == "/") return false;
  if (is_named_as_form(text.substr(at))) return true;
  if (is_number_letter(here)) {
    const bool decimal = before == "." && is_number_letter(earlier);
    return (is_small(before) || is_mark(before)) && !decimal && is_numbered_file(text.substr(at));
  }
  if (!is_capital(here)) return false;
  if (before == ".") return is_small(earlier) || earlier == ")" || earlier == ";";
  if (is_mark(before)) return true;
  if (is_capital(before)) return is_capital(earlier) && is_small(behind);
  if (is_number_letter(before)) return is_small(behind) || is_capital(behind);
  return is_small(before) && !text.substr(at).starts_with("ID");
}

// Where the file's name at the end of the row begins; npos when nothing tells.
std::size_t begin_of_file(std::string_view row) {
  const std::size_t first = row.size() - std::min(row.size(), kLongestFileName);
  for (std::size_t at = std::max<std::size_t>(first, 1); at + 4 < row.size(); ++at) {
    if ((static_cast<unsigned char>(row[at]) & 0xC0U) == 0x80) continue;
    if ((is_behind_file(row, at) && row[at] != ' ') || is_glued_at(row, at)) return at;
  }
  return std::string_view::npos;
}

// Takes the names of files off the end of the row.
std::vector<std::string> take_files(std::string_view& row) {
  std::vector<std::string> files;
  while (size_of_ending(row) > 0) {
    std::size_t begin = begin_of_file(row);
    if (begin == std::string_view::npos) break;
    for (std::size_t at = begin + 4; at + 4 < row.size(); ++at) {
      if (is_behind_file(row, at)) begin = at;  // several files in one cell: the last one first
    }
    files.insert(files.begin(), std::string(trim(row.substr(begin))));
    row = trim(row.substr(0, begin));
  }
  return files;
}

std::string case_of(std::string_view title) {
  const std::size_t heading = title.rfind(kHeading);
  if (heading != std::string_view::npos) title.remove_prefix(heading + kHeading.size());
  for (title = trim(title); title.starts_with('-'); title = trim(title)) title.remove_prefix(1);
  while (title.ends_with(':') || title.ends_with('-'))
    title = trim(title.substr(0, title.size() - 1));
  return std::string(title);
}

bool says_nothing(std::string_view row) {
  return row.find_first_not_of(" \t\r\n-.;,:)") == std::string_view::npos;
}

}  // namespace

std::vector<DossierPaper> take_apart_dossier(std::string_view glued) {
  std::vector<DossierPaper> papers;
  std::string case_name;
  for (std::size_t at = 0; at < glued.size();) {
    const std::optional<Quantity> quantity = next_quantity(glued, at);
    std::string_view row = glued.substr(at, quantity ? quantity->begin - at : glued.npos);
    at = quantity ? quantity->end : glued.size();
    if (const std::size_t heading = row.rfind(kHeading); heading != row.npos) {
      case_name = case_of(row.substr(0, heading));
      row.remove_prefix(heading + kHeading.size());
    }
    row = trim(row);
    if (says_nothing(row)) continue;
    DossierPaper paper;
    paper.case_name = case_name;
    const std::string_view whole = row;
    for (const std::string& file : take_files(row)) {
      paper.form_name = joined(paper.form_name, "; ", file);
    }
    paper.paper_name = says_nothing(row) ? whole : row;
    if (quantity) paper.originals = quantity->originals;
    if (quantity) paper.copies = quantity->copies;
    papers.push_back(std::move(paper));
  }
  return papers;
}

}  // namespace tracuu::corpus
