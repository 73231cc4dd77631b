#include "corpus/law/document_head.h"

#include <algorithm>
#include <array>

#include "corpus/law/folded.h"
#include "corpus/law/plain_text.h"
#include "corpus/law/unit_heading.h"
#include "corpus/law/written_date.h"
#include "corpus/law/written_number.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kMostHeadLines = 80;
constexpr std::size_t kMostTitleLines = 14;
constexpr std::size_t kMostTitleBytes = 1500;
constexpr std::size_t kLongestHeadLine = 200;
constexpr std::size_t kLongestTitleLine = 600;
constexpr std::size_t kMostSentences = 4;
constexpr std::size_t kMostBasisLines = 150;
constexpr std::size_t kMostLeftLines = 12;

struct TypeWord {
  std::string_view plain;
  DocumentType type;
};

// Longer ones first. What has no type of its own is khac, but opens a title all the same.
constexpr TypeWord kTypeWords[] = {
    {"hien phap", DocumentType::hien_phap},
    {"bo luat", DocumentType::bo_luat},
    {"luat", DocumentType::luat},
    {"phap lenh", DocumentType::phap_lenh},
    {"nghi quyet lien tich", DocumentType::nghi_quyet_lien_tich},
    {"nghi quyet", DocumentType::nghi_quyet},
    {"nghi dinh", DocumentType::nghi_dinh},
    {"quyet dinh", DocumentType::quyet_dinh},
    {"thong tu lien tich", DocumentType::thong_tu_lien_tich},
    {"thong tu lien bo", DocumentType::thong_tu_lien_tich},
    {"thong tu", DocumentType::thong_tu},
    {"chi thi", DocumentType::chi_thi},
    {"sac lenh", DocumentType::lenh},
    {"lenh", DocumentType::lenh},
    {"van ban hop nhat", DocumentType::van_ban_hop_nhat},
    {"cong van", DocumentType::cong_van},
    {"sac luat", DocumentType::khac},
    {"thong bao", DocumentType::khac},
    {"ke hoach", DocumentType::khac},
    {"cong dien", DocumentType::khac},
    {"bao cao", DocumentType::khac},
    {"to trinh", DocumentType::khac},
    {"huong dan", DocumentType::khac},
    {"quy che", DocumentType::khac},
    {"quy dinh", DocumentType::khac},
    {"quy trinh", DocumentType::khac},
    {"dieu le", DocumentType::khac},
    {"de an", DocumentType::khac},
    {"phuong an", DocumentType::khac},
    {"chuong trinh", DocumentType::khac},
    {"ket luan", DocumentType::khac},
    {"bien ban", DocumentType::khac},
    {"giay moi", DocumentType::khac},
    {"thong cao", DocumentType::khac},
    {"an le", DocumentType::khac},
    {"to khai", DocumentType::khac},
    {"phieu", DocumentType::khac},
    {"don", DocumentType::khac},
    {"hop dong", DocumentType::khac},
    {"danh muc", DocumentType::khac},
};

// căn cứ: what a document rests on, and the sentences between them.
constexpr std::array<std::string_view, 11> kBasisWords = {
    "can cu ", "chieu theo", "chieu ",     "xet ",         "theo de nghi", "theo nghi quyet",
    "sau khi", "tren co so", "thuc hien ", "de thuc hien", "de ap dung"};

constexpr std::array<std::string_view, 24> kFormulas = {
    "quyet dinh",    "nghi dinh",     "quyet nghi",  "nghi quyet",
    "thong tu",      "chi thi",       "ra sac lenh", "sac lenh",
    "sac",           "dinh rang",     "ra lenh",     "lenh",
    "ban hanh",      "dinh",          "ra sac luat", "quyet nghi thong qua",
    "ra quyet dinh", "ra nghi quyet", "ra chi thi",  "nay quyet dinh",
    "ra thong tu",   "cong bo",       "yeu cau",     "ra nghi dinh"};

// Who issues, where the line says nothing else.
constexpr std::array<std::string_view, 24> kIssuers = {"chinh phu",
                                                       "quoc hoi",
                                                       "thu tuong",
                                                       "bo truong",
                                                       "thong doc",
                                                       "chu tich",
                                                       "uy ban nhan dan",
                                                       "hoi dong nhan dan",
                                                       "hoi dong tham phan",
                                                       "chanh an",
                                                       "vien truong",
                                                       "tong thanh tra",
                                                       "tong kiem toan",
                                                       "giam doc",
                                                       "cuc truong",
                                                       "tong cuc truong",
                                                       "uy ban thuong vu quoc hoi",
                                                       "hoi dong bo truong",
                                                       "hoi dong chinh phu",
                                                       "bo ",
                                                       "ubnd",
                                                       "hdnd",
                                                       "bo tong truong",
                                                       "truong ban"};

template <std::size_t N>
bool begins_with_any(std::string_view plain, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return plain.starts_with(word); });
}

// Without the dash some write in front.
std::string_view without_dash(std::string_view plain) {
  const std::size_t begin = plain.find_first_not_of("-+* ");
  return begin == std::string_view::npos ? std::string_view() : plain.substr(begin);
}

bool names_issuer(std::string_view plain) { return begins_with_any(plain, kIssuers); }

// "Căn cứ Luật ...;", "Chính phủ ban hành Nghị định ...".
bool is_basis(const DocumentLine& line) {
  const std::string_view plain = without_dash(line.plain);
  if (line.is_row || plain.starts_with("can cu ")) return !line.is_row;
  if (is_shouted(line.text) || is_small(letter_at(line.text, 0))) return false;
  if (plain.starts_with("vi "))
    return composed_lower(line.text).starts_with("vì ");  // not "vị trí"
  return begins_with_any(plain, kBasisWords) ||
         (names_issuer(plain) && contains(plain, " ban hanh "));
}

bool is_formula(const DocumentLine& line) {
  std::string_view plain = line.plain;
  const bool marked = plain.ends_with(':');
  while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ' || plain.back() == '.')) {
    plain.remove_suffix(1);
  }
  return (marked || is_shouted(line.text)) &&
         std::find(kFormulas.begin(), kFormulas.end(), plain) != kFormulas.end();
}

bool opens_text(const DocumentLine& line) {
  const auto heading = unit_heading(line);
  if (!heading || heading->opens_quote || heading->form == HeadingForm::bare) return false;
  return heading->unit != ProvisionUnit::phu_luc;
}

const TypeWord* type_word(std::string_view plain) {
  for (const TypeWord& word : kTypeWords) {
    if (!plain.starts_with(word.plain)) continue;
    const std::string_view rest = plain.substr(word.plain.size());
    if (rest.empty() || rest.front() < 'a' || rest.front() > 'z') return &word;
  }
  return nullptr;
}

class HeadReader {
 public:
  explicit HeadReader(const std::vector<DocumentLine>& lines) : lines_(lines) {}

  DocumentHead read() {
    find_limit();
    find_number();
    find_date();
    find_title();
    find_agencies();
    find_end();
    return std::move(head_);
  }

 private:
  // The heading is over where the căn cứ, the text or a salutation begins.
  void find_limit() {
    const std::size_t most = std::min(lines_.size(), kMostHeadLines);
    std::size_t sentences = 0;  // where there are several, the text has begun
    while (limit_ < most && sentences < kMostSentences) {
      const DocumentLine& line = lines_[limit_];
      if (line.text.size() > kLongestHeadLine && !is_shouted(line.text)) ++sentences;
      if (line.plain.starts_with("kinh gui")) head_.is_letter = true;
      if (head_.is_letter || is_basis(line) || opens_text(line)) break;
      if (limit_ > 0 && line.plain.ends_with(':') && is_formula(line)) break;
      ++limit_;
    }
    limit_found_ = limit_ < most && sentences < kMostSentences;
  }

  void find_number() {
    const auto find_line = [&](bool marked) {
      for (std::size_t i = 0; i < limit_ && number_line_ == kMostHeadLines; ++i) {
        if (!is_number_line(lines_[i].plain, marked)) continue;
        number_line_ = i;
        take_number(lines_[i]);
      }
    };
    find_line(true);
    if (number_line_ == kMostHeadLines) find_number_of_type();
    if (head_.number.empty()) find_line(false);
  }

  // "Số: 24/...", "Luật số: 12/2017/QH14", or blank: "Số:     /QĐ-UBND"; not `marked`: "Số 65".
  static bool is_number_line(std::string_view plain, bool marked) {
    const TypeWord* type = type_word(plain);
    std::string_view rest = type != nullptr ? plain.substr(type->plain.size()) : plain;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!rest.starts_with("so")) return false;
    rest.remove_prefix(2);
    if (rest.starts_with(":") || rest.starts_with(" :") || rest.starts_with(".")) return true;
    return !marked && type == nullptr && rest.size() > 1 && rest[0] == ' ' &&
           (is_digit(rest[1]) || rest[1] == '/');
  }

  // "Nghị định / của Chính phủ số 29/1998/NĐ-CP", "Án lệ số 26/2018/AL", on the line with the type
  // or below it, before the words that say what it is about.
  void find_number_of_type() {
    std::size_t first = 0;
    while (first < limit_ && type_word(lines_[first].plain) == nullptr) ++first;
    if (first == limit_) return;
    DocumentLine title;
    for (std::size_t i = first; i < std::min(limit_, first + 4); ++i) {
      title.text = joined(title.text, " ", lines_[i].text);
    }
    title.plain = plain_text(title.text);
    std::string_view rest =
        std::string_view(title.plain).substr(type_word(title.plain)->plain.size());
    if (rest.starts_with(" lien tich")) rest.remove_prefix(10);
    if (!rest.starts_with(" cua ") && !rest.starts_with(" so ")) return;
    const auto number = behind_number_word(rest);
    if (!number || *number > kLongestHeadLine) return;
    const std::string_view before = rest.substr(0, *number);
    for (const std::string_view word :
         {" ve ", " huong dan ", " quy dinh ", " sua doi", " theo "}) {
      if (contains(before, word)) return;
    }
    take_number(title);
  }

  void take_number(const DocumentLine& line) {
    const auto at = behind_number_word(line.plain);
    if (!at) return;
    const PlainText plain(line.text);
    if (auto number = number_at(std::string_view(line.text).substr(plain.origin(*at)))) {
      head_.number = std::move(number->text);
      if (const auto date = corpus::find_date(line.plain, *at)) head_.issued = date->date;
    }
  }

  // "Hà Nội, ngày 8 tháng 6 năm 2010", perhaps broken over two lines, or behind the number.
  void find_date() {
    for (std::size_t i = 0; i < limit_ && !head_.issued; ++i) {
      const std::string& plain = lines_[i].plain;
      const std::size_t begin = plain.find("ngay");
      if (begin > 60 || cites(i, plain.substr(0, begin))) continue;
      const std::string both = i + 1 < limit_ ? plain + " " + lines_[i + 1].plain : plain;
      const auto date = corpus::find_date(both, begin, 1);
      if (!date) continue;
      head_.issued = date->date;
      if (date->end + 3 >= plain.size()) date_line_ = i;
    }
  }

  // The date of another document: "theo Quyết định số 12/QĐ-UBND ngày ..."
  bool cites(std::size_t i, std::string_view before) const {
    const std::string above = before.empty() && i > 0 ? lines_[i - 1].plain : std::string(before);
    const bool other = behind_number_word(above) &&
                       (head_.number.empty() || !contains(above, plain_text(head_.number)));
    const bool odd = before.find_first_of("/0123456789") != std::string_view::npos;
    return other || (odd && head_.number.empty()) || above.starts_with("(") ||
           contains(above, "theo ") || contains(above, "thong qua") || contains(above, "sua doi");
  }

  void find_title() {
    const std::size_t line = title_line();
    if (line == limit_) {
      find_subject();
      return;
    }
    head_.is_letter = false;
    const TypeWord* word = type_word(lines_[line].plain);
    title_begin_ = line;
    title_end_ = line + 1;
    while (title_end_ < limit_ && title_end_ - line < kMostTitleLines && goes_on(title_end_)) {
      ++title_end_;
    }
    drop_issuer_line();
    compose_title(*word);
  }

  void set_type(const TypeWord& word) {
    if (word.type != DocumentType::khac) head_.type = word.type;
  }

  // The line with the type of the document: best one that says nothing else, in capitals.
  std::size_t title_line() const {
    std::size_t best = limit_;
    int best_grade = 0;
    for (std::size_t i = 0; i < limit_; ++i) {
      const int grade = title_grade(lines_[i]);
      if (grade > best_grade) {
        best = i;
        best_grade = grade;
      }
    }
    return best;
  }

  static int title_grade(const DocumentLine& line) {
    const TypeWord* word = type_word(line.plain);
    if (word == nullptr || line.is_row || line.text.size() > kLongestTitleLine) return 0;
    if (is_number_line(line.plain, true)) return 0;
    const bool shouted = is_shouted(line.text);
    if (line.plain.size() <= word->plain.size() + 1) return shouted ? 4 : 3;
    return shouted ? 3
                   : (word->type == DocumentType::khac && !behind_number_word(line.plain) ? 1 : 2);
  }

  // Whether line i goes on with the title.
  bool goes_on(std::size_t i) const {
    const DocumentLine& line = lines_[i];
    if (i == number_line_ || i == date_line_ || line.is_row || is_number_line(line.plain, true)) {
      return false;
    }
    if (line.text.size() > kLongestTitleLine) return false;
    if (i == title_begin_ + 1 && type_alone()) return true;
    if (is_small(letter_at(line.text, 0))) return true;
    if (is_shouted(line.text)) return is_shouted(lines_[i - 1].text) || names_issuer(line.plain);
    return limit_found_ && type_alone() && !lines_[i - 1].text.ends_with('.');
  }

  // "NGHỊ ĐỊNH", "NGHỊ ĐỊNH CỦA CHÍNH PHỦ": what it is about stands below.
  bool type_alone() const {
    const std::string& plain = lines_[title_begin_].plain;
    const std::size_t type = type_word(plain)->plain.size();
    const std::string_view rest = std::string_view(plain).substr(type);
    const auto number = behind_number_word(rest);
    if (rest.starts_with(" so ") && number)
      return rest.find(' ', *number) == std::string_view::npos;
    return rest.size() <= 1 || (rest.starts_with(" cua ") && !number);
  }

  // "BỘ TRƯỞNG BỘ TÀI CHÍNH" above the căn cứ is no title.
  void drop_issuer_line() {
    if (title_end_ < limit_) return;
    std::size_t i = title_end_ - 1;
    while (i > title_begin_ && title_end_ - i < 3 && !names_issuer(lines_[i].plain)) --i;
    const std::string& plain = lines_[i].plain;
    if (i == title_begin_ || !names_issuer(plain) || plain.ends_with('.')) return;
    if (behind_number_word(plain)) return;
    if (i > title_begin_ + 1 && is_bare_office(lines_[i - 1].plain)) --i;
    for (std::size_t k = i; k < title_end_; ++k) {
      head_.issuer_line = joined(head_.issuer_line, " ", lines_[k].text);
    }
    title_end_ = i;
  }

  // Whose stands on the next line.
  static bool is_bare_office(std::string_view plain) {
    return plain == "bo truong" || plain == "chu tich" || plain == "giam doc" ||
           plain == "chanh an" || plain == "vien truong" || plain == "cuc truong";
  }

  void compose_title(const TypeWord& word) {
    std::string subject = lines_[title_begin_].text;
    if (type_alone()) take_issuer_phrase(subject, word.plain.size());
    std::size_t i = title_begin_ + 1;
    if (i < title_end_ && names_only_issuer(lines_[i].plain)) {  // "CỦA CHỦ TỊCH CHÍNH PHỦ"
      head_.issuer_phrase = lines_[i].text.substr(PlainText(lines_[i].text).origin(4));
      ++i;
    }
    for (; i < title_end_ && subject.size() < kMostTitleBytes; ++i) {
      subject = joined(subject, " ", lines_[i].text);
    }
    const PlainText plain(subject);
    const TypeWord& type_of_all = *type_word(plain.text());  // "Thông tư / liên tịch ..."
    set_type(type_of_all);
    const std::size_t behind =
        plain.origin(std::min(type_of_all.plain.size(), plain.text().size()));
    const std::string_view type = trim(std::string_view(subject).substr(0, behind));
    std::string_view rest = trim(std::string_view(subject).substr(behind));
    rest = without_issuer_and_number(rest);
    while (!rest.empty() && (rest.front() == ':' || rest.front() == ',' || rest.front() == '.')) {
      rest = trim(rest.substr(1));
    }
    head_.title = as_one_line(type, rest);
  }

  // "QUYẾT ĐỊNH" above "Về việc cử cán bộ" -> "Quyết định về việc cử cán bộ"; a title that is all
  // capitals stays, as no one can tell which of its words are names.
  static std::string as_one_line(std::string_view type, std::string_view rest) {
    constexpr std::string_view kAbout = "Về ";
    if (!is_shouted(type) || is_shouted(rest)) return joined(type, " ", rest);
    std::string subject(rest);
    if (rest.starts_with(kAbout)) subject.front() = 'v';
    return joined(sentence_case(type), " ", subject);
  }

  static bool names_only_issuer(std::string_view plain) {
    return plain.starts_with("cua ") && names_issuer(plain.substr(4)) && plain.size() < 60 &&
           !behind_number_word(plain);
  }

  // "NGHỊ ĐỊNH CỦA CHÍNH PHỦ" -> "NGHỊ ĐỊNH"
  void take_issuer_phrase(std::string& line, std::size_t type_size) {
    const PlainText plain(line);
    if (!std::string_view(plain.text()).substr(type_size).starts_with(" cua ")) return;
    head_.issuer_phrase = line.substr(plain.origin(type_size + 5));
    line.resize(plain.origin(type_size));
  }

  // "của Chính phủ số 29/1998/NĐ-CP ngày 11 tháng 5 năm 1998 về ..." -> "về ..."
  std::string_view without_issuer_and_number(std::string_view rest) {
    const PlainText plain(rest);
    const std::string& text = plain.text();
    const auto number = behind_number_word(text.substr(0, 120));
    if (!number || (!text.starts_with("cua ") && !text.starts_with("so "))) {
      return rest;
    }
    if (text.starts_with("cua ")) {
      const std::size_t word = text.rfind("so", *number);
      head_.issuer_phrase =
          trim(rest.substr(plain.origin(4), plain.origin(word) - plain.origin(4)));
    }
    const auto written = number_at(rest.substr(plain.origin(*number)));
    if (!written) return rest;
    std::size_t end = plain.origin(*number) + written->size;
    if (const auto date = corpus::find_date(text, *number, 60)) {
      end = std::max(end, plain.origin(date->end));
    }
    return trim(rest.substr(end));
  }

  // A letter: "V/v ..." below the number.
  void find_subject() {
    for (std::size_t i = 0; i < limit_; ++i) {
      if (!lines_[i].plain.starts_with("v/v") && !lines_[i].plain.starts_with("ve viec")) continue;
      head_.is_letter = true;
      title_begin_ = i;
      title_end_ = i + 1;
      while (title_end_ < limit_ && title_end_ - i < 4 &&
             is_small(letter_at(lines_[title_end_].text, 0))) {
        ++title_end_;
      }
      head_.title = "Công văn";
      for (std::size_t k = i; k < title_end_; ++k) head_.title += " " + lines_[k].text;
      return;
    }
  }

  void find_agencies() {
    const std::size_t end = title_begin_ < title_end_ ? title_begin_ : limit_;
    for (std::size_t i = 0; i < end; ++i) {
      const DocumentLine& line = lines_[i];
      if (line.is_row || line.text.size() > kLongestHeadLine) continue;
      if (i == number_line_ || i == date_line_ || line.plain.starts_with("(")) continue;
      if (contains(line.plain, "...") || contains(line.plain, "/")) continue;  // a blank, a number
      if (is_shouted(line.text) || names_issuer(line.plain)) head_.agencies.push_back(line.text);
    }
  }

  // Behind the căn cứ and the words of enactment; what is left before the first heading belongs to
  // the head if it is short.
  void find_end() {
    head_.end = limit_found_ ? limit_ : title_end_;
    const std::size_t most = std::min(lines_.size(), head_.end + kMostBasisLines);
    for (std::size_t i = head_.end; limit_found_ && i < most && !opens_text(lines_[i]); ++i) {
      if (i > head_.end + kMostLeftLines) break;
      if (is_basis(lines_[i])) head_.end = i + 1;
      if (!is_formula(lines_[i])) continue;
      head_.end = i + 1;
      return;
    }
    for (std::size_t i = head_.end; i < std::min(lines_.size(), head_.end + kMostLeftLines); ++i) {
      if (!opens_text(lines_[i])) continue;
      head_.end = i;
      return;
    }
  }

  const std::vector<DocumentLine>& lines_;
  DocumentHead head_;
  std::size_t limit_ = 0;
  bool limit_found_ = false;
  std::size_t number_line_ = kMostHeadLines;
  std::size_t date_line_ = kMostHeadLines;
  std::size_t title_begin_ = 0;
  std::size_t title_end_ = 0;
};

}  // namespace

DocumentHead head_of(const std::vector<DocumentLine>& lines) { return HeadReader(lines).read(); }

}  // namespace tracuu::corpus
