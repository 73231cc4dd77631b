#include "indexer/relation_extractor.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "indexer/list_mark.h"
#include "indexer/quotations.h"
#include "indexer/relation_phrases.h"

namespace tracuu::indexer {
namespace {

using analyzers::CalendarDate;
using analyzers::Citation;
using analyzers::DocumentReference;
using analyzers::Word;
using corpus::RelationKind;

constexpr std::size_t kLongestPhrase = 6;   // words
constexpr std::size_t kMostOpen = 64;       // provisions of a sentence that wait for their document
constexpr std::size_t kLongestIssuer = 14;  // words

// A clause or a point of no article, "khoản 2", leads nowhere in another document.
bool is_placed(const analyzers::Provision& provision) {
  return provision.front().unit < analyzers::ProvisionUnit::clause;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool names_document(const DocumentReference& document) {
  return !document.is_self && (document.number || !document.name.empty() || document.type);
}

bool ends_document(RelationKind kind) {
  return kind == RelationKind::bai_bo || kind == RelationKind::thay_the;
}

bool explains(RelationKind kind) {
  return kind == RelationKind::quy_dinh_chi_tiet || kind == RelationKind::huong_dan_ap_dung ||
         kind == RelationKind::giai_thich;
}

}  // namespace

class RelationExtractor::Reader {
 public:
  Reader(RelationExtractor& document, TextPlace place, std::string_view text,
         const analyzers::TextTerms& terms)
      : document_(document),
        place_(place),
        text_(text),
        words_(terms.words),
        citations_(terms.citations),
        phrases_(terms.words),
        quotations_(text) {}

  std::vector<RelationCandidate> run() {
    for (std::size_t begin = 0; begin < words_.size();) {
      std::size_t end = begin + 1;
      while (end < words_.size() && !ends_before(end)) ++end;
      read_sentence(begin, end);
      begin = end;
    }
    flush(before_.subjects);
    for (RelationCandidate& one : found_) {
      if (!one.from && has_date(one.kind)) one.from = own_start_;
    }
    return std::move(found_);
  }

 private:
  std::string_view gap(std::size_t i) const {
    const std::size_t before = i == 0 ? 0 : words_[i - 1].end;
    const std::size_t after = i < words_.size() ? words_[i].begin : text_.size();
    return text_.substr(before, after - before);
  }

  bool gap_holds(std::size_t i, std::string_view any) const {
    return gap(i).find_first_of(any) != std::string_view::npos;
  }

  // A line, a semicolon or the end of a sentence before word i, and no citation over it.
  bool ends_before(std::size_t i) {
    while (next_over_ < citations_.size() && citations_[next_over_].end <= words_[i].begin) {
      ++next_over_;
    }
    if (next_over_ < citations_.size() && citations_[next_over_].begin < words_[i].begin) {
      return false;
    }
    // "... số 63/2010/NĐ-CP. Thông tư": the words take the stop for one of initials.
    const bool behind_number = next_over_ > 0 && gap(i).starts_with(". ") &&
                               citations_[next_over_ - 1].end == words_[i - 1].end;
    return behind_number || words_[i].position > words_[i - 1].position + 1 || gap_holds(i, "\n;");
  }

  // --- One sentence --------------------------------------------------------------------------

  struct Pending {
    std::optional<RelationKind> act;
    Citation citation;  // provisions whose document is not named yet
    bool partial = false;
  };

  struct Sentence {
    std::size_t begin = 0;  // words
    std::size_t end = 0;
    std::size_t opening = 0;  // behind the mark of an item and words like "nay"
    char mark = 0;
    std::optional<RelationKind> act;
    std::size_t object = 0;    // where what is acted on may begin
    std::size_t self_end = 0;  // the word behind "Nghị định này"; 0: not said
    bool basis = false;        // "Căn cứ ..."
    bool supposed = false;
    bool blocked = false;   // "theo ...": what follows is cited
    bool others = false;    // from here on the sentence tells what another does
    bool excepted = false;  // "trừ ..."
    bool in_title = false;  // of the document named last
    bool titled = false;    // its title ends with the parenthesis
    bool duties = false;
    bool in_force = false;
    bool placed = false;             // what is put somewhere is known
    std::size_t kept = 0;            // citations behind "trừ"
    std::size_t parens = 0;          // open ones
    std::size_t title_parens = 0;    // that are open where the title stands
    const Citation* head = nullptr;  // named last, but in a title
    const analyzers::DocumentType* in_title_type = nullptr;
    std::vector<RelationCandidate> subjects;  // named before any verb
    std::vector<Pending> pending;
    std::optional<RelationKind> of_nothing;  // "Các văn bản sau hết hiệu lực:"
    std::optional<RelationKind> done;        // the last act
    std::size_t first_found = 0;
    std::optional<CalendarDate> from;
    std::optional<CalendarDate> until;
  };

  void read_sentence(std::size_t begin, std::size_t end) {
    s_ = Sentence{};
    s_.begin = begin;
    s_.end = end;
    s_.opening = begin;
    s_.first_found = found_.size();
    open_sentence();
    if (s_.opening >= end) {
      carried_mark_ = s_.mark;  // "Điều 1." and "1." may be sentences of their own
      return;
    }
    carried_mark_ = 0;
    continue_list();
    if (place_ == TextPlace::front && document_.consolidates_ && !past_basis_) {
      s_.act = RelationKind::hop_nhat;
    }
    flush(before_.subjects);
    for (std::size_t i = s_.opening; i < end;) i = read_at(i);
    close_sentence();
  }

  void open_sentence() {
    std::size_t from = s_.begin == 0 ? 0 : words_[s_.begin - 1].end;
    ListMark mark;
    if (s_.begin == 0 || gap_holds(s_.begin, "\n;")) {
      const std::size_t line = gap(s_.begin).find_last_of("\n;");
      if (line != std::string_view::npos) from += line;
      mark = list_mark_at(text_.substr(from, words_[s_.end - 1].end - from));
    }
    s_.mark = mark.style != 0 ? mark.style : carried_mark_;
    while (s_.opening < s_.end && words_[s_.opening].begin < from + mark.size) ++s_.opening;
    while (s_.opening < s_.end && may_precede_verb(s_.opening)) {
      s_.opening += phrases_.size_at(s_.opening);
    }
    s_.opening = std::min(s_.opening, s_.end);
    s_.object = s_.opening;
    if (s_.opening < s_.end && phrases_.is(s_.opening, Sense::basis)) open_basis();
  }

  bool may_precede_verb(std::size_t i) const {
    if (citation_at(i) != nullptr || phrases_.at(i) == nullptr) return false;
    const RelationPhrase& phrase = *phrases_.at(i);
    return phrase.sense == Sense::filler || phrase.sense == Sense::join ||
           (place_ == TextPlace::title && phrase.words.starts_with("về"));
  }

  // "Căn cứ Luật ...;" is what the document rests on; "Căn cứ Điều 5, cơ quan ..." is not.
  void open_basis() {
    s_.basis =
        place_ == TextPlace::front || (place_ == TextPlace::body && !document_.in_provision_ &&
                                       (gap_holds(s_.end, ";") || gap(s_.end) == ",\n"));
    if (!s_.basis) return;
    past_basis_ = true;
    s_.act = RelationKind::can_cu;
  }

  // Whether this sentence is an item of the list, and what is done to it.
  void continue_list() {
    const bool goes_on = s_.mark == 0 && after_semicolon_;
    if (in_basis_ && goes_on && citation_at(s_.opening) != nullptr) {
      s_.basis = true;
      s_.act = RelationKind::can_cu;
    }
    std::optional<List>& list = document_.list_;
    if (!list) {
      if (goes_on && !s_.basis) continue_sentence();
      return;
    }
    const bool item = list->mark == 0 || s_.mark == list->mark || goes_on;
    const bool acts_itself = phrases_.is(s_.opening, Sense::act);
    const bool fits = list->duties || acts_itself || may_be_object(s_.opening);
    if (goes_on && !fits) return;  // more words of the same item
    if (!item || s_.basis || !fits) {
      list.reset();
      return;
    }
    if (list->mark == 0) list->mark = s_.mark;
    if (acts_itself || !list->kind) return;
    s_.act = list->kind;
    s_.from = list->from;
    s_.until = list->until;
  }

  // "thay thế Thông tư số A; Thông tư số B", "Thông tư số A; Thông tư số B hết hiệu lực", and a
  // semicolon in the title of a document.
  void continue_sentence() {
    const bool named = citation_at(s_.opening) != nullptr;
    if (!named && phrases_.is(s_.opening, Sense::act) && !explains(phrases_.at(s_.opening)->kind)) {
      return;
    }
    s_.act = before_.act;
    s_.from = before_.from;
    s_.head = before_.head;
    s_.self_end = before_.self_end > 0 ? s_.begin : 0;
    s_.others = before_.others && !named;
    s_.blocked = before_.blocked;
    s_.supposed = before_.supposed;
    s_.in_title =
        before_.in_title && !before_.titled && !named && !phrases_.is(s_.opening, Sense::object);
    s_.subjects = std::move(before_.subjects);
  }

  // Reads what begins with word i; the word behind it.
  std::size_t read_at(std::size_t i) {
    count_parens(i);
    if (quotations_.hold(words_[i].begin)) return i + 1;
    if (const Citation* citation = citation_at(i)) {
      std::size_t behind = i + 1;
      while (behind < s_.end && words_[behind].begin < citation->end) ++behind;
      take(*citation, i, behind);
      return behind;
    }
    if (phrases_.at(i) == nullptr) return i + 1;
    read_phrase(i, i + phrases_.size_at(i));
    return i + phrases_.size_at(i);
  }

  void count_parens(std::size_t i) {
    if (i == s_.opening) return;
    for (const char c : gap(i)) {
      if (c == '(') ++s_.parens;
      if (c != ')' || s_.parens == 0) continue;
      --s_.parens;
      if (s_.title_parens > s_.parens || s_.titled) s_.in_title = false;
      s_.titled = false;
    }
  }

  void read_phrase(std::size_t i, std::size_t behind) {
    const RelationPhrase& phrase = *phrases_.at(i);
    switch (phrase.sense) {
      case Sense::act:
        return read_act(phrase.kind, i, behind);
      case Sense::end:
        return read_end(phrase.kind, i);
      case Sense::except:
        return read_exception();
      case Sense::by:
        return read_barrier(phrase, behind);
      case Sense::part:
      case Sense::title:
        return read_title(i, behind);
      case Sense::from:
        return read_start(behind);
      case Sense::until:
        if (s_.from && !s_.in_title) s_.until = date_behind(behind);
        return;
      case Sense::supposed:
        s_.supposed = s_.supposed || (!s_.act && !s_.in_title);
        return;
      case Sense::duty:
        s_.duties = s_.duties || !s_.in_title;
        return;
      case Sense::force:
        s_.in_force = s_.in_force || s_.self_end == i;
        return;
      default:
        return;
    }
  }

  bool next_is_rule(std::size_t i) const {
    if (phrases_.is(i, Sense::object)) i += phrases_.size_at(i);  // "theo các quy định tại"
    return i < s_.end && phrases_.at(i) != nullptr && phrases_.at(i)->words == "quy định";
  }

  // "theo ..."; but words are replaced "bằng" others.
  void read_barrier(const RelationPhrase& phrase, std::size_t behind) {
    if (s_.in_title || s_.basis || s_.parens > 0) return;
    // "Thông tư này quy định chi tiết việc ... theo quy định tại Điều 5": of that article.
    const bool details = s_.act && explains(*s_.act) && next_is_rule(behind);
    s_.blocked = s_.blocked || !(details || (s_.act && phrase.words == "bằng"));
  }

  // The first day named, but what a document's title says.
  void read_start(std::size_t behind) {
    if (s_.in_title || (s_.from && s_.done)) return;
    if (const auto date = date_behind(behind)) s_.from = date;
  }

  // "01 tháng 7 năm 2025", "1/7/2025"
  std::optional<CalendarDate> date_behind(std::size_t i) const {
    int fields[3] = {};
    int read = 0;
    for (const std::size_t last = std::min(i + 5, s_.end); i < last && read < 3; ++i) {
      const std::string& word = words_[i].folded;
      if (word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit)) continue;
      fields[read++] = std::atoi(word.c_str());
    }
    const CalendarDate date{fields[2], fields[1], fields[0]};
    return read == 3 && date.valid() ? std::optional(date) : std::nullopt;
  }

  // --- Verbs -----------------------------------------------------------------------------------

  // Whether the phrase that ends before word i has this sense.
  bool before(std::size_t i, Sense sense) const {
    for (std::size_t size = std::min(kLongestPhrase, i - s_.begin); size > 0; --size) {
      const std::size_t at = i - size;
      if (phrases_.at(at) != nullptr && phrases_.size_at(at) == size) return phrases_.is(at, sense);
    }
    return false;
  }

  bool joined_before(std::size_t i) const {
    if (i > s_.opening + 1 && phrases_.is(i - 1, Sense::object)) --i;  // "và các"
    return i > s_.opening && (phrases_.is(i - 1, Sense::join) || gap(i).starts_with(','));
  }

  void read_act(RelationKind kind, std::size_t i, std::size_t behind) {
    if (s_.basis || s_.act == RelationKind::hop_nhat) {
      if (s_.head != nullptr) enter_title();
    } else if (before(i, Sense::passive)) {
      read_passive(kind, i, behind);
    } else if (s_.head != nullptr) {
      read_act_behind_document(kind, i, behind);
    } else if (shares_object(kind, i)) {
      s_.act = kind;
    } else if (may_act(kind, i) && (explains(kind) || may_be_object(behind))) {
      set_act(kind, behind);
    }
  }

  // "thay thế Thông tư A và bãi bỏ Thông tư B"; else the verb belongs to the title of A.
  void read_act_behind_document(RelationKind kind, std::size_t i, std::size_t behind) {
    const bool second = joined_before(i) && (s_.act || s_.self_end > 0) && !explains(kind) &&
                        (ends_document(kind) || !s_.in_title) && may_be_object(behind);
    if (!second) return enter_title();
    set_act(kind, behind);
    s_.head = nullptr;
  }

  void enter_title() {
    s_.in_title = true;
    s_.title_parens = s_.parens;
  }

  // "bãi bỏ, sửa đổi, bổ sung một số điều": of several verbs with one object amending says all.
  bool shares_object(RelationKind kind, std::size_t i) const {
    return s_.act && ends_document(*s_.act) && kind == RelationKind::sua_doi_bo_sung &&
           s_.pending.empty() && i == s_.object && joined_before(i);
  }

  bool may_act(RelationKind kind, std::size_t i) const {
    if (s_.others || s_.blocked || before(i, Sense::past)) return false;
    if (s_.act) return joined_before(i) && !s_.pending.empty();
    const bool opens = i == s_.opening;
    if (place_ == TextPlace::title) return opens || joined_before(i);
    if (place_ == TextPlace::heading) return opens;
    if (s_.supposed) return false;
    if (explains(kind)) return s_.self_end > 0 && i <= s_.self_end + 2;
    return s_.self_end > 0 || (opens && !(document_.list_ && document_.list_->duties));
  }

  // Words are replaced and repealed inside a text that stays.
  void set_act(RelationKind kind, std::size_t behind) {
    const bool words_only = ends_document(kind) && phrases_.is(behind, Sense::wording);
    s_.act = words_only ? RelationKind::sua_doi_bo_sung : kind;
    s_.object = behind;
    s_.in_title = false;
    s_.blocked = false;
  }

  // A document, a part of one, or words in one: no "giấy phép", no "hồ sơ".
  bool may_be_object(std::size_t i) const {
    while (i < s_.end && citation_at(i) == nullptr &&
           (phrases_.is(i, Sense::filler) || phrases_.is(i, Sense::join))) {
      i += phrases_.size_at(i);
    }
    if (i >= s_.end) return gap_holds(s_.end, ":");
    if (citation_at(i) != nullptr || gap(i).find("“") != std::string_view::npos) return true;
    const RelationPhrase* phrase = phrases_.at(i);
    return phrase != nullptr && (phrase->sense == Sense::object || phrase->sense == Sense::part ||
                                 phrase->sense == Sense::wording || phrase->sense == Sense::act);
  }

  // "Điều 8 ... được sửa đổi như sau" is done here; "... được sửa đổi theo Nghị định số B" by B.
  void read_passive(RelationKind kind, std::size_t i, std::size_t behind) {
    if (s_.supposed || before(i - 1, Sense::past) || !is_done_here(kind, behind)) {
      if (s_.in_title && !names_agent(behind)) return;
      s_.others = true;
      s_.in_title = false;
      return;
    }
    const bool words_only =
        phrases_.is(behind, Sense::by) && phrases_.is(behind + 1, Sense::wording);
    act_on_subjects(words_only ? RelationKind::sua_doi_bo_sung : kind);
  }

  bool names_agent(std::size_t behind) const {
    return phrases_.is(behind, Sense::by) || phrases_.is(behind, Sense::at);
  }

  bool is_done_here(RelationKind kind, std::size_t behind) const {
    if (phrases_.is(behind, Sense::follows)) return true;
    if (behind >= s_.end) return ends_document(kind) || gap_holds(s_.end, ":");
    if (!names_agent(behind)) return kind == RelationKind::bai_bo;
    if (phrases_.is(behind + 1, Sense::wording)) return true;
    const Citation* agent = citation_at(behind + 1);
    return agent != nullptr && agent->document.is_self;
  }

  // "Thông tư số A hết hiệu lực kể từ ngày ..."
  void read_end(RelationKind kind, std::size_t i) {
    if (s_.act || s_.others || s_.supposed || s_.basis || before(i, Sense::past)) return;
    if (place_ != TextPlace::title) act_on_subjects(kind);
  }

  void act_on_subjects(RelationKind kind) {
    if (s_.blocked) return;
    s_.in_title = false;
    if (s_.subjects.empty()) {
      s_.of_nothing = kind;
      return;
    }
    for (RelationCandidate& subject : s_.subjects) {
      subject.kind = kind;
      found_.push_back(std::move(subject));
      remember_amended(found_.back());
    }
    s_.subjects.clear();
    s_.done = kind;
  }

  void read_exception() {
    s_.excepted = s_.done && ends_document(*s_.done) && !(s_.in_title && s_.parens > 0);
  }

  // "quy định tại ..." names a place, not a title.
  void read_title(std::size_t i, std::size_t behind) {
    if (s_.head == nullptr || s_.in_title || before(i, Sense::join)) return;
    if (phrases_.is(behind, Sense::at) || phrases_.is(behind, Sense::of)) return;
    const RelationPhrase& phrase = *phrases_.at(i);
    if (phrase.sense == Sense::title || phrase.words == "quy định") enter_title();
  }

  // --- Citations -------------------------------------------------------------------------------

  const Citation* citation_at(std::size_t i) const {
    if (i >= words_.size()) return nullptr;
    const auto found = std::lower_bound(
        citations_.begin(), citations_.end(), words_[i].begin,
        [](const Citation& citation, std::uint32_t begin) { return citation.begin < begin; });
    return found != citations_.end() && found->begin == words_[i].begin ? &*found : nullptr;
  }

  void take(const Citation& citation, std::size_t i, std::size_t behind) {
    if (citation.document.is_self) {
      // "Mẫu số 01 của Thông tư này thay thế ..."
      const bool whole = citation.provisions.empty();
      const bool acts = phrases_.is(behind, Sense::act) && citation.document.type != nullptr;
      if ((whole || acts) && s_.self_end == 0) s_.self_end = behind;
      if (!s_.act) s_.pending.clear();  // they are its own
      return;
    }
    if (!citation.procedure_code.empty() || citation.may_be_month) return;
    if (is_blank(citation) || is_form(citation)) return;
    if (s_.excepted) return keep(citation);
    if (!names_document(citation.document)) return take_provisions(citation, i, behind);
    if (is_inside_title(citation, i)) return;
    // "Chương IV ... quy định tại Thông tư số A" acts on no more than the chapter.
    const bool only_names = !s_.pending.empty() && citation.provisions.empty() &&
                            (before(i, Sense::of) || before(i, Sense::at));
    if (before(i, Sense::place)) place_pending(citation);
    name_pending(citation, only_names);
    if (!only_names) take_document(citation, i, behind);
    s_.head = &citation;
    s_.in_title = false;
    s_.in_title_type = nullptr;
    s_.object = behind;
  }

  void take_document(const Citation& citation, std::size_t i, std::size_t behind) {
    const bool acted_on = s_.act && (s_.basis || (!s_.blocked && !s_.others && s_.parens == 0));
    if (acted_on) {
      if (!(s_.placed && before(i, Sense::place)))
        add(*s_.act, citation, names_part(citation, i), behind);
      return;
    }
    s_.subjects.push_back(candidate(RelationKind::dan_chieu, citation, behind));
    s_.subjects.back().partial = names_part(citation, i);
    if (s_.act || s_.blocked || s_.others || s_.parens > 0) flush(s_.subjects);
  }

  // "số .../2020/NĐ-CP": the number of a document that had none yet.
  bool is_blank(const Citation& citation) const {
    if (!citation.document.number) return false;
    const std::string_view written = text_.substr(citation.begin, citation.end - citation.begin);
    const std::size_t digit =
        citation.begin + std::min(written.find_first_of("0123456789"), written.size() - 1);
    return citation.provisions.empty() && digit > 0 && text_[digit - 1] == '/';
  }

  // "mẫu số 01/TB-BSTT": the code of a form.
  bool is_form(const Citation& citation) const {
    const std::string_view before = text_.substr(0, citation.begin);
    return citation.document.number && citation.document.type == nullptr &&
           citation.provisions.empty() &&
           (before.ends_with("mẫu số ") || before.ends_with("Mẫu số "));
  }

  // "thông tư" and "thông tư liên tịch" are.
  static bool are_alike(const analyzers::DocumentType* a, const analyzers::DocumentType* b) {
    if (a == nullptr || b == nullptr) return false;
    return a->name.starts_with(b->name) || b->name.starts_with(a->name);
  }

  // "Thông tư số A hướng dẫn Nghị định số B": B belongs to the name of A, but "và Thông tư số C"
  // goes on with what was named first.
  bool is_inside_title(const Citation& citation, std::size_t i) {
    if (!s_.in_title) return false;
    const DocumentReference& document = citation.document;
    const Citation& head = *s_.head;
    const bool like_head = are_alike(document.type, head.document.type) ||
                           (!citation.provisions.empty() && !head.provisions.empty());
    if (like_head && joined_before(i) && document.type != s_.in_title_type) {
      s_.object = i;
      return false;
    }
    if (s_.parens == s_.title_parens) {
      s_.in_title_type = document.type;
    } else if (document.number && head.document.number) {
      // "(sau đây gọi là Nghị định số A)" stands behind the title.
      s_.titled = document.number->canonical() == head.document.number->canonical();
    }
    return true;
  }

  // "các quy định về phí tại Thông tư số A", not "Quy chế ban hành kèm theo Quyết định số A".
  bool names_part(const Citation& citation, std::size_t i) const {
    bool part = false;  // "một số mẫu"
    bool rules = false;  // "quy định", "danh mục": what a provision or a whole document may hold
    for (std::size_t at = s_.object; at < i; at += phrases_.size_at(at)) {
      if (phrases_.at(at) == nullptr) continue;
      const RelationPhrase& phrase = *phrases_.at(at);
      const bool whole = !citation.provisions.empty() || phrase.words.starts_with("ban hành");
      if (phrase.sense == Sense::of && whole) rules = false;
      if (phrase.sense != Sense::part) continue;
      const bool rule =
          phrase.words == "quy định" || phrase.words == "danh mục" || phrase.words == "nội dung";
      part = part || !rule;
      rules = rule && citation.provisions.empty();
    }
    return part || rules;
  }

  void take_provisions(const Citation& citation, std::size_t i, std::size_t behind) {
    const bool acted_on = !citation.provisions.empty() && !s_.others && !s_.in_title &&
                          s_.parens == 0 && !(s_.act && s_.blocked);
    if (before(i, Sense::place) && !s_.pending.empty()) return place_pending(citation);
    if (!acted_on || s_.pending.size() == kMostOpen) return;
    s_.pending.push_back({s_.act, citation, names_part(citation, i)});
    s_.object = behind;
  }

  // "Bổ sung điểm h vào sau điểm g khoản 1 Điều 41": h is of the clause and the article of g.
  void place_pending(const Citation& place) {
    for (Pending& pending : s_.pending) complete(pending.citation, place);
  }

  void complete_pending() {
    for (std::size_t i = s_.pending.size(); i-- > 1;) {
      complete(s_.pending[i - 1].citation, s_.pending[i].citation);
    }
  }

  // "khoản 1, ... khoản 2 Điều 41": what the first leaves out the next one says.
  static void complete(Citation& citation, const Citation& next) {
    if (next.provisions.empty()) return;
    for (analyzers::Provision& provision : citation.provisions) {
      analyzers::Provision outer;
      for (const analyzers::ProvisionStep& step : next.provisions.front()) {
        if (step.unit < provision.front().unit && !is_placed(provision)) outer.push_back(step);
      }
      provision.insert(provision.begin(), outer.begin(), outer.end());
    }
  }

  // The document of "Điều 5a vào sau Điều 5 Thông tư số A".
  void name_pending(const Citation& citation, bool only_names) {
    if (s_.pending.empty()) return;
    complete(s_.pending.back().citation, citation);
    complete_pending();
    for (Pending& pending : std::exchange(s_.pending, {})) {
      pending.citation.document = citation.document;
      if (pending.act) {
        add(*pending.act, pending.citation, pending.partial, s_.end);
        s_.placed = true;
      } else if (!citation.provisions.empty() || only_names) {
        s_.subjects.push_back(candidate(RelationKind::dan_chieu, pending.citation, s_.end));
      }
    }
  }

  // "trừ Điều 5": of what was ended in this sentence.
  void keep(const Citation& citation) {
    if (++s_.kept > kMostOpen) return;
    const std::string named = to_string(whole(citation.document));
    for (std::size_t i = s_.first_found; i < found_.size(); ++i) {
      RelationCandidate& one = found_[i];
      const bool same =
          !names_document(citation.document) || named == to_string(whole(one.target.document));
      if (!same || !ends_document(one.kind) || !one.target.provisions.empty()) continue;
      one.kept.insert(one.kept.end(), citation.provisions.begin(), citation.provisions.end());
    }
  }

  static Citation whole(const DocumentReference& document) {
    Citation citation;
    citation.document = document;
    return citation;
  }

  RelationCandidate candidate(RelationKind kind, const Citation& target, std::size_t behind) const {
    RelationCandidate one;
    one.kind = kind;
    one.target = target;
    one.issuer = issuer_behind(behind);
    one.begin = words_[s_.begin].begin;
    one.end = words_[s_.end - 1].end;
    return one;
  }

  // "của Bộ trưởng Bộ Y tế"
  std::string issuer_behind(std::size_t i) const {
    std::string issuer;
    if (!phrases_.is(i, Sense::of) || phrases_.at(i)->words != "của") return issuer;
    const std::size_t last = std::min(s_.end, i + 1 + kLongestIssuer);
    for (++i; i < last; ++i) {
      if (phrases_.at(i) != nullptr || citation_at(i) != nullptr || gap_holds(i, ",()")) break;
      if (!issuer.empty()) issuer += ' ';
      issuer += words_[i].folded;
    }
    return issuer;
  }

  void add(RelationKind kind, Citation target, bool partial, std::size_t behind) {
    if (drop_unplaced(target)) return;
    found_.push_back(candidate(kind, target, behind));
    found_.back().partial = ends_document(kind) && partial;
    remember_amended(found_.back());
    s_.done = kind;
  }

  // True if nothing is left to act on.
  static bool drop_unplaced(Citation& target) {
    if (target.provisions.empty()) return false;
    std::erase_if(target.provisions, [](const auto& provision) { return !is_placed(provision); });
    return target.provisions.empty();
  }

  void remember_amended(const RelationCandidate& one) {
    if (one.kind == RelationKind::sua_doi_bo_sung) document_.amended_ = one.target.document;
  }

  // Documents of which nothing is told are cited.
  void flush(std::vector<RelationCandidate>& subjects) {
    for (RelationCandidate& subject : subjects) {
      subject.partial = false;
      found_.push_back(std::move(subject));
    }
    subjects.clear();
  }

  // --- The end of a sentence -------------------------------------------------------------------

  void close_sentence() {
    close_pending();
    const bool goes_on = gap_holds(s_.end, ";") && !gap_holds(s_.end, "\n") && !s_.act;
    std::vector<RelationCandidate> subjects = std::exchange(s_.subjects, {});
    if (!goes_on) flush(subjects);
    date_acts();
    if (document_.new_wording_ && !s_.done) found_.resize(s_.first_found);
    if (s_.done)
      document_.new_wording_ = s_.done == RelationKind::sua_doi_bo_sung && ends_as_follows();
    in_basis_ = s_.basis;
    before_ = s_;
    before_.subjects = std::move(subjects);
    after_semicolon_ = gap_holds(s_.end, ";");
    const bool heading_ends = place_ == TextPlace::heading && s_.end == words_.size();
    if (gap_holds(s_.end, ":") || heading_ends) open_list();
  }

  // Provisions named without their document are those of the one that is amended.
  void close_pending() {
    complete_pending();
    const DocumentReference* known = known_document();
    if (known == nullptr) return;
    const DocumentReference document = *known;
    for (Pending& pending : std::exchange(s_.pending, {})) {
      const auto act = pending.act ? pending.act : s_.of_nothing;
      if (!act) continue;
      pending.citation.document = document;
      complete_from_list(pending.citation);
      add(*act, pending.citation, pending.partial, s_.end);
    }
  }

  // "Sửa đổi một số khoản của Điều 317 như sau: a) Sửa đổi khoản 1"
  void complete_from_list(Citation& citation) const {
    if (!document_.list_ || !document_.list_->provision) return;
    Citation whole;
    whole.provisions.push_back(*document_.list_->provision);
    complete(citation, whole);
  }

  const DocumentReference* known_document() const {
    if (document_.list_ && document_.list_->document) return &*document_.list_->document;
    if (document_.amended_) return &*document_.amended_;
    return document_.amended_by_title_ ? &*document_.amended_by_title_ : nullptr;
  }

  void date_acts() {
    if (s_.in_force && !own_start_) own_start_ = s_.from;
    for (std::size_t i = s_.first_found; i < found_.size(); ++i) {
      if (!has_date(found_[i].kind)) continue;
      found_[i].from = s_.from;
      found_[i].until = s_.until;
    }
  }

  static bool has_date(RelationKind kind) {
    return kind != RelationKind::dan_chieu && kind != RelationKind::can_cu;
  }

  bool ends_as_follows() const {
    return s_.end > s_.opening + 1 && phrases_.is(s_.end - 2, Sense::follows);
  }

  void open_list() {
    if (s_.basis) return;
    List list;
    list.duties = s_.duties && !s_.act;
    list.kind = s_.of_nothing ? s_.of_nothing : s_.act;
    if (s_.others || s_.blocked) list.kind.reset();
    if (!list.kind && !list.duties) return;
    list.from = s_.from;
    list.until = s_.until;
    if (s_.head != nullptr) {
      list.document = s_.head->document;
    } else if (document_.list_) {
      list.document = document_.list_->document;
    }
    if (found_.size() > s_.first_found && found_.back().target.provisions.size() == 1) {
      list.provision = found_.back().target.provisions.front();
    }
    document_.list_ = std::move(list);
  }

  RelationExtractor& document_;
  TextPlace place_;
  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<Citation>& citations_;
  RelationPhrases phrases_;
  Quotations quotations_;
  Sentence s_;
  std::size_t next_over_ = 0;     // the first citation that may reach over a word
  char carried_mark_ = 0;         // of an item whose text is the next sentence
  bool after_semicolon_ = false;  // the sentence before ended in one
  bool in_basis_ = false;
  Sentence before_;
  bool past_basis_ = false;
  std::optional<CalendarDate> own_start_;  // "Thông tư này có hiệu lực từ ngày ..."
  std::vector<RelationCandidate> found_;
};

void RelationExtractor::begin_provision() {
  in_provision_ = true;
  amended_.reset();
  list_.reset();
  new_wording_ = false;
}

std::vector<RelationCandidate> RelationExtractor::read(TextPlace place, std::string_view text,
                                                       const analyzers::TextTerms& terms) {
  std::vector<RelationCandidate> found = Reader(*this, place, text, terms).run();
  if (place == TextPlace::title) {
    amended_by_title_ = std::exchange(amended_, std::nullopt);
    list_.reset();
    new_wording_ = false;
  }
  return found;
}

}  // namespace tracuu::indexer
