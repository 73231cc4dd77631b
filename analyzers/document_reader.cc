#include "analyzers/document_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "analyzers/date_keys.h"
#include "analyzers/law_titles.h"
#include "analyzers/lower_case.h"
#include "analyzers/provision_reader.h"

namespace tracuu::analyzers {
namespace {

constexpr std::size_t kLongestSymbol = 6;     // parts of a symbol: TTLT-BTC-BNV has three
constexpr std::size_t kLongestShortName = 4;  // words of "(HIV/AIDS)" in a title
constexpr std::size_t kLongestTitle = 40;     // words; a law that amends others names them all

// Words no title goes over, and those that end one which no year or number closes.
constexpr std::string_view kEndsTitle[] = {
    "này",        "được",  "thì",       "hoặc",        "là",           "đã",
    "khi",        "phải",  "nếu",       "từ",          "đến",          "trước",
    "sau",        "trong", "quy định",  "có hiệu lực", "hết hiệu lực", "bị",
    "bởi",        "mà",    "không quá", "không được",  "không phải",   "không quy định",
    "không thuộc"};
constexpr std::string_view kEndsOpenTitle[] = {
    "của",      "về", "có",  "theo", "tại",     "để",  "như", "đối với",
    "ban hành", "do", "với", "bằng", "áp dụng", "cho", "gồm", "bao gồm"};

// Words a title in small letters does not begin with.
constexpr std::string_view kNoTitle[] = {"sư",  "gia",  "pháp", "này",  "đó", "khác", "lệ", "hiện",
                                         "nêu", "trên", "và",   "hoặc", "số", "của",  "có", "thì"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(int value) { return value >= 1900 && value <= 2099; }

std::string without_leading_zeros(std::string_view digits) {
  return std::string(digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)));
}

class Reader {
 public:
  Reader(const ScannedText& text, std::size_t begin, SymbolCase symbol_case)
      : text_(text), begin_(begin), at_(begin), query_(symbol_case == SymbolCase::any) {}

  ReadDocument read() {
    if (!take_number() && !take_named() && !(query_ && take_joined())) return {};
    if (!found_.document.is_self) take_issue();
    found_.end = at_;
    return std::move(found_);
  }

 private:
  DocumentReference& document() { return found_.document; }

  // "63/2010/NĐ-CP"; "12/2024" alone may also be a month.
  bool take_number() {
    const Recognition* number = number_at(at_);
    if (number == nullptr) return false;
    document().number = number->number;
    at_ = number->last;
    const int month = text_.number(begin_);
    found_.may_be_month = number->number.symbol.empty() && month >= 1 && month <= 12 &&
                          !(text_.follows(begin_) && text_.is(begin_ - 1, "số"));
    return true;
  }

  const Recognition* number_at(std::size_t at) const {
    const Recognition* found = text_.recognition(at);
    const bool number = found != nullptr && found->kind == RecognitionKind::document_number;
    return number ? found : nullptr;
  }

  // A type and what tells which of its documents: "này", a number, a title.
  bool take_named() {
    document().type = take_type();
    if (document().type == nullptr) return false;
    if (text_.is(at_, "này") && text_.follows(at_) && text_.capital(begin_)) {
      document().is_self = true;
      ++at_;
      return true;
    }
    return take_named_number() || (document().type->has_title && take_title());
  }

  const DocumentType* take_type() {
    if (text_.follows(begin_) && text_.is(begin_, "luật") && text_.is(begin_ - 1, "pháp")) {
      return nullptr;
    }
    if (const DocumentType* type = type_at(text_, begin_)) {
      at_ = begin_ + text_.matches(begin_, type->name);
      return type;
    }
    return take_abbreviation();
  }

  // "NĐ", in a query also "NĐ-CP" with the issuer behind the hyphen.
  const DocumentType* take_abbreviation() {
    if (text_.scan.spans[begin_].kind != SpanKind::word) return nullptr;
    if (!query_ && number_at(begin_ + 1) == nullptr) return nullptr;
    const std::string& folded = text_.words[begin_].folded;
    for (const DocumentType& type : document_types()) {
      if (type.symbol != folded) continue;
      at_ = begin_ + 1;
      while (at_ < text_.size() && at_ - begin_ < kLongestSymbol && text_.gap(at_) == "-") ++at_;
      return &type;
    }
    return nullptr;
  }

  // "số 63/2010/NĐ-CP"; in a query "số 61 năm 2018", too.
  bool take_named_number() {
    std::size_t at = at_;
    if (text_.is(at, "số") && text_.follows(at)) ++at;
    if (at >= text_.size() || !(text_.follows(at) || text_.gap(at).starts_with(':'))) return false;
    if (const Recognition* number = number_at(at)) {
      document().number = number->number;
      at_ = number->last;
      return true;
    }
    const int value = query_ && text_.recognition(at) == nullptr ? text_.number(at) : -1;
    // "luật 2013" is a law of that year, not number 2013.
    if (value < 1 || document().type->symbol.empty()) return false;
    if (document().type->has_title && is_year(value)) return false;
    document().number = DocumentNumber{std::to_string(value), {}, {}};
    at_ = at + 1;
    take_bare_year();
    return true;
  }

  // "nd61" and "nd61/2018"
  bool take_joined() {
    const std::string& folded = text_.words[begin_].folded;
    const auto digit = std::find_if(folded.begin(), folded.end(), is_digit);
    if (digit == folded.end() || !std::all_of(digit, folded.end(), is_digit)) return false;
    const std::string_view symbol(folded.data(), static_cast<std::size_t>(digit - folded.begin()));
    if (!is_type_symbol(symbol) || symbol == "qh" || folded.end() - digit > 6) return false;
    const auto types = document_types();
    document().type = &*std::find_if(types.begin(), types.end(),
                                     [&](const DocumentType& t) { return t.symbol == symbol; });
    document().number = DocumentNumber{without_leading_zeros({digit, folded.end()}), {}, {}};
    at_ = begin_ + 1;
    take_bare_year();
    return true;
  }

  // "2018" or "/2018" behind a number that is typed bare.
  void take_bare_year() {
    const bool near = text_.follows(at_) || (at_ < text_.size() && text_.gap(at_) == "/");
    const int year = near && text_.recognition(at_) == nullptr ? text_.number(at_) : -1;
    if (!is_year(year)) return;
    document().number->year = year;
    ++at_;
  }

  // "Đất đai năm 2024", "Hộ tịch số 60/2014/QH13": up to the year, number or date that closes it.
  bool take_title() {
    if (!text_.follows(at_)) return false;
    const std::size_t begin = at_;
    if (closes_title(begin)) return take_closing(begin);
    if (!query_ && !may_begin_title()) return is_constitution() || take_numbered_title(begin);
    at_ = query_ ? begin : behind_amending(begin);
    if (const std::size_t end = query_ ? 0 : behind_known_title(at_)) {
      const std::size_t behind = behind_short_name(end);
      const bool closed = behind > 0 || closes_title(end);
      return take_name(begin, end) && (!closed || take_closing(std::max(end, behind)));
    }
    std::size_t open_end = 0;  // where it ends if nothing closes it
    for (std::size_t at = at_; at < text_.size() && at - begin < kLongestTitle; ++at) {
      if (closes_title(at)) return take_name(begin, at) && take_closing(at);
      if (const std::size_t behind = behind_short_name(at)) {
        return take_name(begin, at) && take_closing(behind);
      }
      if (ends_title(at, begin)) break;
      if (open_end == 0 && at > begin && ends_open_title(at)) open_end = at;
      at_ = at + 1;
    }
    return take_name(begin, open_end == 0 ? at_ : open_end);
  }

  // Titles begin with a capital, or amend other laws: "Luật sửa đổi, bổ sung ... của Luật Đất đai".
  // Older texts write "Luật đất đai"; at the head of a sentence that capital says nothing.
  bool may_begin_title() const {
    if (!text_.capital(begin_)) return false;
    if (text_.capital(at_) || text_.matches(at_, "sửa đổi") > 0) return true;
    return begin_ > 0 && !text_.scan.spans[begin_].starts_sentence &&
           text_.gap(begin_).find('\n') == std::string_view::npos &&
           text_.scan.spans[at_].kind == SpanKind::word && !reads_one_of(kNoTitle, at_);
  }

  // "Pháp lệnh tổ chức Tòa án quân sự số 04/2002/PL-UBTVQH11": small letters alone may say
  // anything, but not before the number of a law.
  bool take_numbered_title(std::size_t begin) {
    if (!text_.capital(begin_)) return false;
    for (std::size_t at = begin + 1; at < text_.size() && at - begin < kLongestTitle; ++at) {
      if (closes_title(at)) return numbers_law(at) && take_name(begin, at) && take_closing(at);
      if (ends_title(at, begin)) return false;
    }
    return false;
  }

  bool numbers_law(std::size_t at) const {
    const Recognition* number = number_at(text_.is(at, "số") ? at + 1 : at);
    return number != nullptr &&
           (number->number.symbol.starts_with("QH") || number->number.symbol.starts_with("PL-"));
  }

  // A law that amends others: behind "sửa đổi, bổ sung một số điều của Luật", whose words end other
  // titles.
  std::size_t behind_amending(std::size_t begin) const {
    std::size_t at = begin;
    while (at - begin < kLongestTitle) {
      const std::size_t behind = behind_amended(at);
      if (behind == at) break;
      at = behind;
      const DocumentType* type = at < text_.size() ? type_at(text_, at) : nullptr;
      if (type != nullptr) at += text_.matches(at, type->name);
    }
    return at;
  }

  // Behind "sửa đổi, bổ sung một số điều của", "sửa đổi Điều 10 của"; `at` if neither is here.
  std::size_t behind_amended(const std::size_t at) const {
    std::size_t end = at + reads(at, "sửa đổi");
    if (end == at || adjoins(end)) end += reads(end, "bổ sung");
    if (end == at || !text_.follows(end)) return at;
    if (const std::size_t some = reads(end, "một số điều")) {
      end += some;
    } else if (text_.is(end, "điều") && text_.number(end + 1) > 0) {
      end += 2;
    } else {
      return at;
    }
    return text_.is(end, "của") && text_.follows(end) ? end + 1 : at;
  }

  // Behind a title that holds what ends others; 0 if none stands here.
  std::size_t behind_known_title(std::size_t at) const {
    for (const std::string_view title : unbroken_law_titles()) {
      if (const std::size_t spans = reads(at, title)) return at + spans;
    }
    return 0;
  }

  bool adjoins(std::size_t i) const {
    return text_.follows(i) || (i < text_.size() && text_.gap(i) == ", ");
  }

  // As ScannedText::matches, but commas may stand between the words.
  std::size_t reads(std::size_t i, std::string_view name) const {
    const std::size_t first = i;
    while (!name.empty()) {
      const std::size_t end = std::min(name.find(' '), name.size());
      if (!text_.is(i, name.substr(0, end))) return 0;
      if (i > first && !adjoins(i)) return 0;
      name.remove_prefix(std::min(end + 1, name.size()));
      ++i;
    }
    return i - first;
  }

  bool take_name(std::size_t begin, std::size_t end) {
    at_ = end;
    if (begin == end) return is_constitution();
    const std::size_t first = text_.scan.spans[begin].begin;
    document().name = text_.text.substr(first, text_.scan.spans[end - 1].end - first);
    return true;
  }

  // There is one at a time, so it needs no more than its name.
  bool is_constitution() const {
    return found_.document.type->symbol.empty() && (query_ || text_.capital(begin_));
  }

  bool closes_title(std::size_t at) const { return text_.follows(at) && is_closing(at); }

  bool is_closing(std::size_t at) const {
    if (number_at(at) != nullptr || (text_.is(at, "số") && number_at(at + 1) != nullptr))
      return true;
    if (is_year(text_.number(at))) return true;
    if (text_.is(at, "năm") && text_.follows(at + 1)) return is_year(text_.number(at + 1));
    return read_issue_date(at).has_value();
  }

  // The number or the year typed bare; what else closes a title stands behind numbers, too.
  bool take_closing(std::size_t at) {
    at_ = at;
    if (text_.is(at, "số")) ++at;
    if (const Recognition* number = number_at(at)) {
      document().number = number->number;
      at_ = number->last;
    } else if (is_year(text_.number(at))) {
      document().year = text_.number(at);
      at_ = at + 1;
    }
    return true;
  }

  // "... ở người (HIV/AIDS) số 64/2006/QH11": the span behind the parenthesis if it closes the
  // title; 0 if there is none.
  std::size_t behind_short_name(std::size_t at) const {
    if (at >= text_.size() || text_.gap(at) != " (") return 0;
    const std::size_t last = std::min(at + kLongestShortName, text_.size() - 1);
    std::size_t behind = at + 1;
    while (behind <= last && text_.gap(behind).find(')') == std::string_view::npos) ++behind;
    const bool closed = behind <= last && text_.gap(behind) == ") ";
    return closed && is_closing(behind) ? behind : 0;
  }

  bool ends_title(std::size_t at, std::size_t begin) const {
    if (text_.scan.spans[at].kind != SpanKind::word) return true;
    if (text_.scan.spans[at].starts_sentence) return true;
    const std::string_view gap = text_.gap(at);
    if (!text_.follows(at) &&
        !(gap.starts_with(',') && gap.find_first_not_of(' ', 1) == gap.npos)) {
      return true;
    }
    if (query_) return begins_provision(at);
    const DocumentType* type = at > begin && text_.capital(at) ? type_at(text_, at) : nullptr;
    // A law that amends others names them; what is known by its number is another document.
    if (type != nullptr && !(amends_laws(begin) && type->has_title)) return true;
    return reads_one_of(kEndsTitle, at);
  }

  bool amends_laws(std::size_t begin) const { return text_.matches(begin, "sửa đổi") > 0; }

  bool begins_provision(std::size_t at) const {
    return may_begin_provision(text_.words[at].folded) &&
           !read_provisions(text_, at).provisions.empty();
  }

  bool ends_open_title(std::size_t at) const {
    if (query_) return false;
    // Titles that hold an "và" are few and known.
    if (text_.is(at, "và")) return true;
    return !text_.follows(at) || reads_one_of(kEndsOpenTitle, at);
  }

  template <class Names>
  bool reads_one_of(const Names& names, std::size_t at) const {
    return std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return reads_as_written(at, name); });
  }

  // A text with marks means what it writes: the tư of "Tương trợ tư pháp" is no từ.
  bool reads_as_written(std::size_t at, std::string_view name) const {
    const std::size_t spans = text_.matches(at, name);
    if (spans == 0 || query_) return spans > 0;
    const std::size_t begin = text_.scan.spans[at].begin;
    const std::size_t end = text_.scan.spans[at + spans - 1].end;
    return lower_case(text_.text.substr(begin, end - begin)) == name;
  }

  // "ngày 11/6/2019", "ngày 11 tháng 6 năm 2019" or "năm 2019" directly behind.
  void take_issue() {
    if (const auto date = read_issue_date(at_)) {
      document().date = date->date;
      at_ += date->spans;
      return;
    }
    const bool year_known = document().number && document().number->year;
    if (year_known || document().year || !text_.follows(at_) || !text_.is(at_, "năm")) return;
    if (!text_.follows(at_ + 1) || !is_year(text_.number(at_ + 1))) return;
    document().year = text_.number(at_ + 1);
    at_ += 2;
  }

  std::optional<FoundDate> read_issue_date(std::size_t at) const {
    if (!text_.follows(at)) return std::nullopt;
    if (auto date = read_date(text_, at)) return date;
    if (!text_.is(at, "ngày") || !text_.follows(at + 1)) return std::nullopt;
    const Recognition* date = text_.recognition(at + 1);
    if (date == nullptr || date->kind != RecognitionKind::date || !date->date.valid()) {
      return std::nullopt;
    }
    return FoundDate{date->date, date->last - at};
  }

  const ScannedText& text_;
  std::size_t begin_;
  std::size_t at_;
  bool query_;
  ReadDocument found_;
};

}  // namespace

const DocumentType* type_at(const ScannedText& text, std::size_t i) {
  const char first = text.words[i].folded[0];  // no name begins with đ
  const auto types = document_types();
  const auto type = std::find_if(types.begin(), types.end(), [&](const DocumentType& one) {
    return one.name[0] == first && text.matches(i, one.name) > 0;
  });
  return type == types.end() ? nullptr : &*type;
}

ReadDocument read_document(const ScannedText& text, std::size_t i, SymbolCase symbol_case) {
  return Reader(text, i, symbol_case).read();
}

}  // namespace tracuu::analyzers
