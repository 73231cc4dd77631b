#include "corpus/law/provisions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "corpus/law/ordinal_number.h"
#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// A piece is closed at the next heading of its kind once it has so many bytes, ...
constexpr std::size_t kEnoughForRoman = 1500;
constexpr std::size_t kEnoughForArabic = 3500;
// ... at any line at so many, and is never larger than this.
constexpr std::size_t kFullPiece = 6000;
constexpr std::size_t kLargestPiece = 8000;
constexpr std::size_t kLongestHeading = 350;
constexpr std::size_t kMostTitleLines = 5;

// How deep a heading of text without articles stands; 0 for a line that is none.
int natural_level(const DocumentLine& line) {
  if (line.is_row) return 0;
  const auto number = ordinal_number(line.plain, line.text);
  if (!number || number->style == NumberStyle::words) return 0;
  std::size_t at = number->size;
  const std::string& plain = line.plain;
  if (at < plain.size() && plain[at] == ' ') ++at;
  if (at + 1 >= plain.size() ||
      std::string_view(".-/):").find(plain[at]) == std::string_view::npos) {
    return 0;
  }
  if (number->style != NumberStyle::arabic) return 1;
  return is_digit(plain[at + 1]) ? 0 : 2;
}

// The label of such a heading: "I." of "I. TÌNH HÌNH"
std::size_t natural_label_size(const DocumentLine& line) {
  const PlainText plain(line.text);
  const auto number = ordinal_number(plain.text(), line.text);
  std::size_t at = number->size;
  if (plain.text()[at] == ' ') ++at;
  return plain.origin(at + 1);
}

bool ends_sentence(std::string_view plain) {
  return !plain.empty() &&
         (plain.back() == '.' || plain.back() == ';' || plain.back() == ':' || plain.back() == ',');
}

// "a) ...", "1. ...", "- ...": a line that begins a part of its own.
bool begins_part(const DocumentLine& line) {
  const std::string& plain = line.plain;
  if (line.is_row || plain.front() == '-' || plain.front() == '+' || plain.front() == '"')
    return true;
  const std::size_t mark = plain.find_first_not_of("0123456789");
  if (mark == std::string::npos) return true;
  if (mark > 0) return plain[mark] == '.' || plain[mark] == ')' || plain[mark] == '-';
  return plain.size() > 1 && (plain[1] == ')' || plain[1] == '.');
}

bool goes_on_in_small(const DocumentLine& line) {
  return !begins_part(line) && is_small(letter_at(line.text, 0));
}

std::string key_of(const OrdinalNumber& number) {
  return std::to_string(number.number) + number.suffix;
}

// "01-HĐ-BTC" -> "1-hđ-btc": what an address can carry.
std::string key_of_annex(const UnitHeading& heading) {
  if (heading.number.number == 0) return {};
  std::string key = key_of(heading.number);
  const std::size_t rest = heading.ordinal.find_first_of("-/.");
  if (rest == std::string::npos) return key;
  for (const char c : lower_case(std::string_view(heading.ordinal).substr(rest))) {
    key += c == '/' || c == ' ' || c == '.' || c == '#' || c == '|' ? '-' : c;
  }
  return key;
}

ContentClass class_of(const DocumentBody& body, std::string_view title) {
  const std::string plain = plain_text(title);
  if (body.is_form && !plain.starts_with("danh muc") && !plain.starts_with("bieu") &&
      !plain.starts_with("bang")) {
    return ContentClass::bieu_mau;
  }
  for (const std::string_view word : {"danh muc", "bieu ", "bang ", "danh sach", "muc thu"}) {
    if (plain.starts_with(word) ||
        contains(plain.substr(0, 60), std::string(" ") + std::string(word))) {
      return ContentClass::danh_muc;
    }
  }
  return ContentClass::quy_dinh;
}

using Lines = std::vector<DocumentLine>;

struct Division {
  ProvisionUnit unit;
  std::string text;   // "Chương II. QUY ĐỊNH CỤ THỂ"
  bool used = false;  // some provision names it among its ancestors
};

class ProvisionMaker {
 public:
  explicit ProvisionMaker(const Lines& lines) : lines_(lines) {}

  void add(const DocumentBody& body) {
    enter(body);
    const std::size_t first = body.headings.empty() ? body.closing : body.headings.front().line;
    if (body.kind == ProvisionBody::phu_luc) {
      add_annex(std::min(first, body.closing));
    } else if (body.kind == ProvisionBody::kem_theo) {
      add_title(std::min(first, body.closing));
    } else {
      add_pieces(lines_, body.begin, std::min(first, body.closing));
    }
    for (std::size_t i = 0; i < body.headings.size(); ++i) {
      const PlacedHeading& heading = body.headings[i];
      if (heading.line >= body.closing) break;
      const bool last = i + 1 == body.headings.size();
      const std::size_t end =
          last ? body.closing : std::min(body.headings[i + 1].line, body.closing);
      if (is_article(heading.heading)) {
        add_article(heading, end);
      } else {
        enter_division(heading, end);
      }
    }
    leave_divisions(ProvisionUnit::phan);
    if (body.kind == ProvisionBody::chinh) main_pieces_ = pieces_;
  }

  void add_footnotes(const Lines& footnotes) {
    if (footnotes.empty()) return;
    body_ = &notes_body_;
    pieces_ = main_pieces_;
    body_id_ = "chinh";
    body_title_.clear();
    content_class_ = ContentClass::quy_dinh;
    piece_label_ = "Chú thích";
    add_pieces(footnotes, 0, footnotes.size());
  }

  ProvisionList take() { return std::move(list_); }

 private:
  static bool is_article(const UnitHeading& heading) {
    return heading.unit == ProvisionUnit::dieu || heading.unit == ProvisionUnit::khoan;
  }

  void enter(const DocumentBody& body) {
    body_ = &body;
    pieces_ = 0;
    last_article_.reset();
    const std::size_t title = body.begin + (body.annex ? 1 : 0);
    body_title_ = title_text(title, body.title_end);
    if (body.annex) body_title_ = joined(body.annex->title, " ", body_title_);
    content_class_ = class_of(body, body_title_);
    if (body.kind == ProvisionBody::chinh) body_id_ = "chinh";
    if (body.kind == ProvisionBody::kem_theo) body_id_ = "kem-theo-" + std::to_string(++attached_);
    if (body.kind == ProvisionBody::phu_luc) body_id_ = "phu-luc-" + annex_key(body);
  }

  // By its own number, else by its place among the annexes.
  std::string annex_key(const DocumentBody& body) {
    ++annexes_;
    const std::string key = body.annex ? key_of_annex(*body.annex) : std::string();
    const std::string sheet = body.annex && body.annex->is_form_sheet ? "mau-" : "";
    return sheet + (key.empty() ? std::to_string(annexes_) : key);
  }

  // The title without "(Ban hành kèm theo ...)".
  std::string title_text(std::size_t begin, std::size_t end) const {
    std::string title;
    for (std::size_t i = begin; i < end && lines_[i].plain.front() != '('; ++i) {
      title = joined(title, " ", lines_[i].text);
    }
    return title;
  }

  // An attached regulation: its title and what stands before its first article are a piece.
  void add_title(std::size_t end) {
    Provision title = piece();
    title.heading = body_title_;
    std::size_t text = body_->begin;
    while (text < end && text < body_->title_end && lines_[text].plain.front() != '(') ++text;
    const std::size_t piece_end = end_of_piece(lines_, text, end);
    title.text = joined_lines(lines_, text, piece_end);
    keep(std::move(title), "doan-" + std::to_string(pieces_));
    add_pieces(lines_, piece_end, end);
  }

  void add_annex(std::size_t end) {
    Provision annex;
    annex.unit = ProvisionUnit::phu_luc;
    annex.ordinal = std::to_string(annexes_);
    std::size_t text = body_->begin;
    if (body_->annex) {
      annex.label = body_->annex->label;
      if (!body_->annex->ordinal.empty()) annex.ordinal = body_->annex->ordinal;
      annex.heading = body_title_;
      ++text;
    }
    while (text < end && text < body_->title_end && lines_[text].plain.front() != '(') ++text;
    const std::size_t piece_end = end_of_piece(lines_, text, end);
    annex.text = joined_lines(lines_, text, piece_end);
    pieces_ = 1;  // the annex itself is the first of its pieces
    keep(std::move(annex), "");
    add_pieces(lines_, piece_end, end);
  }

  void add_article(const PlacedHeading& placed, std::size_t end) {
    const UnitHeading& heading = placed.heading;
    Provision article;
    article.unit = heading.unit;
    article.ordinal = std::to_string(heading.number.number);
    article.ordinal_suffix = heading.number.suffix;
    article.label = heading.label;
    std::string title = heading.title;
    std::size_t text = placed.line + 1;
    const bool below = title.empty();  // the title may be the next line
    if (below && text + 1 < end && can_be_title(lines_[text])) title = lines_[text++].text;
    if (!title.empty()) text = join_broken_title(title, placed.line, text, end);
    std::string opening = take_first_clause(title);
    const bool is_title = !opening.empty() || (text < end && is_heading(title, lines_[text]));
    if (is_title) article.heading = std::move(title);
    article.text = joined(is_title ? opening : title, "\n", joined_lines(lines_, text, end));
    note_order(heading.number);
    const std::string unit = heading.unit == ProvisionUnit::dieu ? "dieu-" : "khoan-";
    keep(std::move(article), unit + key_of(heading.number));
  }

  // Lines broken at the edge of the page: one that begins small goes on, and so does whatever
  // stands below a line that reaches the edge again. Gives the first line behind the title.
  std::size_t join_broken_title(std::string& title, std::size_t first, std::size_t text,
                                std::size_t end) const {
    const std::size_t width = lines_[first].text.size();
    bool full = false;
    for (std::size_t more = 0; more < kMostTitleLines && text < end; ++more) {
      const DocumentLine& line = lines_[text];
      if (ends_sentence(plain_text(title))) break;
      if (!goes_on_in_small(line) && !(full && !begins_part(line))) break;
      title += " " + line.text;
      full = line.text.size() * 10 >= width * 9;
      ++text;
    }
    return text;
  }

  // "Bảo vệ dữ liệu 1. Cơ quan quản lý ...": a first clause that a converter has put into the line
  // of the title.
  static std::string take_first_clause(std::string& title) {
    const std::size_t at = title.find(" 1. ");
    if (at == std::string::npos || at > kLongestHeading || at == 0) return {};
    if (title.substr(0, at).find_first_of(".:;,") != std::string::npos) return {};
    if (!is_capital(letter_at(title, at + 4))) return {};
    std::string clause = title.substr(at + 1);
    title.resize(at);
    return clause;
  }

  static bool can_be_title(const DocumentLine& line) {
    return !begins_part(line) && line.text.size() <= kLongestHeading && !ends_sentence(line.plain);
  }

  // A title is short and no sentence; what follows is the text.
  static bool is_heading(const std::string& title, const DocumentLine& next) {
    if (title.empty() || title.size() > kLongestHeading) return false;
    const std::string plain = plain_text(title);
    if (plain.back() == '.')
      return begins_part(next) && is_digit(next.plain.front()) && title.size() < 120;
    if (plain.back() == ':') return title.size() < 60;
    return plain.back() != ';' && plain.back() != ',';
  }

  void note_order(const OrdinalNumber& number) {
    const int last = last_article_ ? last_article_->number : 0;
    const bool inserted =
        last_article_ && number.number == last && number.suffix > last_article_->suffix;
    if (number.number != last + 1 && !inserted) list_.disordered = true;
    last_article_ = number;
  }

  void enter_division(const PlacedHeading& placed, std::size_t end) {
    leave_divisions(placed.heading.unit);
    Division division{placed.heading.unit, lines_[placed.line].text, false};
    std::size_t text = placed.line + 1;
    const bool below = placed.heading.title.empty();
    for (std::size_t more = 0;
         text < end && more < kMostTitleLines && goes_on(division, below && more == 0, text);
         ++more) {
      const bool new_sentence = more == 0 && below && !ends_sentence(division.text);
      division.text += (new_sentence ? ". " : " ") + lines_[text++].text;
    }
    divisions_.push_back(std::move(division));
    add_pieces(lines_, text, end);
  }

  bool goes_on(const Division& division, bool first, std::size_t line) const {
    const DocumentLine& next = lines_[line];
    if (next.is_row || next.text.size() > kLongestHeading || begins_part(next)) return false;
    if (first)
      return is_shouted(next.text) || !ends_sentence(next.plain) || next.plain.back() == ',';
    return is_shouted(next.text) ? is_shouted(division.text) || is_shouted(lines_[line - 1].text)
                                 : is_small(letter_at(next.text, 0)) && !ends_sentence(next.plain);
  }

  // Those at the level of `from` and below it. One that no provision named is a piece itself.
  void leave_divisions(ProvisionUnit from) {
    while (!divisions_.empty() && divisions_.back().unit >= from) {
      const Division division = std::move(divisions_.back());
      divisions_.pop_back();
      if (division.used) continue;
      Provision title = piece();
      title.heading = division.text;
      keep(std::move(title), "doan-" + std::to_string(pieces_));
    }
  }

  Provision piece() {
    Provision piece;
    piece.unit = ProvisionUnit::doan;
    piece.ordinal = std::to_string(++pieces_);
    piece.label = piece_label_;
    return piece;
  }

  void add_pieces(const Lines& lines, std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t next = end_of_piece(lines, begin, end);
      add_piece(lines, begin, next);
      begin = next;
    }
  }

  void add_piece(const Lines& lines, std::size_t begin, std::size_t end) {
    const DocumentLine& first = lines[begin];
    if (first.text.size() > kLargestPiece) return add_cut_line(first.text);
    Provision made = piece();
    const int level = natural_level(first);
    const bool titled = level > 0 && end > begin + 1 && first.text.size() <= kLongestHeading &&
                        !ends_sentence(first.plain);
    if (titled) {
      const std::size_t size = natural_label_size(first);
      made.label = trim(first.text.substr(0, size));
      made.heading = trim(first.text.substr(size));
    }
    made.text = joined_lines(lines, begin + (titled ? 1 : 0), end);
    keep(std::move(made), "doan-" + std::to_string(pieces_));
  }

  void add_cut_line(std::string_view text) {
    while (!text.empty()) {
      const std::string_view part = shortened(text, kFullPiece);
      Provision made = piece();
      made.text = trim(part);
      keep(std::move(made), "doan-" + std::to_string(pieces_));
      text.remove_prefix(std::max<std::size_t>(part.size(), 1));
      text = trim(text);
    }
  }

  // Where the piece that begins at `begin` is closed: before a heading, before it is too large.
  static std::size_t end_of_piece(const Lines& lines, std::size_t begin, std::size_t end) {
    std::size_t bytes = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const int level = i > begin ? natural_level(lines[i]) : 0;
      if (level == 1 && bytes >= kEnoughForRoman) return i;
      if (level == 2 && bytes >= kEnoughForArabic) return i;
      if (i > begin && bytes + lines[i].text.size() > kFullPiece) return i;
      bytes += lines[i].text.size() + 1;
    }
    return end;
  }

  std::vector<std::string> ancestors() {
    std::vector<std::string> path;
    for (Division& division : divisions_) {
      division.used = true;
      path.push_back(division.text);
    }
    return path;
  }

  void keep(Provision provision, const std::string& unit_id) {
    provision.body = body_->kind;
    if (body_->kind != ProvisionBody::chinh) provision.body_title = body_title_;
    provision.ancestors = ancestors();
    provision.content_class = content_class_;
    std::string id = joined(body_id_, "/", unit_id);
    const int times = ++ids_[id];
    if (times > 1) id += "-" + std::to_string(times);
    provision.provision_id = std::move(id);
    list_.provisions.push_back(std::move(provision));
  }

  const Lines& lines_;
  ProvisionList list_;
  const DocumentBody* body_ = nullptr;
  DocumentBody notes_body_;
  std::vector<Division> divisions_;  // open ones, outermost first
  std::map<std::string, int> ids_;
  std::string body_id_;  // "chinh", "kem-theo-1", "phu-luc-2"
  std::string body_title_;
  std::string piece_label_;
  ContentClass content_class_{};
  int attached_ = 0;
  int annexes_ = 0;
  int pieces_ = 0;       // in this body
  int main_pieces_ = 0;  // in the main part
  std::optional<OrdinalNumber> last_article_;
};

}  // namespace

ProvisionList provisions_of(const std::vector<DocumentLine>& lines,
                            const std::vector<DocumentBody>& bodies,
                            const std::vector<DocumentLine>& footnotes) {
  ProvisionMaker maker(lines);
  for (const DocumentBody& body : bodies) maker.add(body);
  maker.add_footnotes(footnotes);
  return maker.take();
}

void set_document_key(std::vector<Provision>& provisions, std::string_view doc_key) {
  for (Provision& provision : provisions) {
    provision.doc_key = doc_key;
    provision.provision_id = std::string(doc_key) + "#" + provision.provision_id;
  }
}

}  // namespace tracuu::corpus
