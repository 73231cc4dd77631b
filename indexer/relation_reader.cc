#include "indexer/relation_reader.h"

#include <algorithm>
#include <utility>

#include "indexer/list_mark.h"

namespace tracuu::indexer {
namespace {

using analyzers::Citation;
using analyzers::DocumentReference;
using corpus::RelationKind;

}  // namespace

std::vector<RelationCandidate> RelationReader::run() {
  for (std::size_t begin = 0; begin < text_.size();) {
    std::size_t end = begin + 1;
    while (end < text_.size() && !ends_before(end)) ++end;
    read_sentence(begin, end);
    begin = end;
  }
  flush(before_.subjects);
  for (RelationCandidate& one : found_) {
    if (!one.from && has_date(one.kind)) one.from = own_start_;
  }
  return std::move(found_);
}

// A line, a semicolon or the end of a sentence before word i, and no citation over it.
bool RelationReader::ends_before(std::size_t i) {
  while (next_over_ < text_.citations().size() &&
         text_.citations()[next_over_].end <= text_.word(i).begin) {
    ++next_over_;
  }
  if (next_over_ < text_.citations().size() &&
      text_.citations()[next_over_].begin < text_.word(i).begin) {
    return false;
  }
  // "... số 63/2010/NĐ-CP. Thông tư": the words take the stop for one of initials.
  const bool behind_number = next_over_ > 0 && text_.gap(i).starts_with(". ") &&
                             text_.citations()[next_over_ - 1].end == text_.word(i - 1).end;
  return behind_number || text_.word(i).position > text_.word(i - 1).position + 1 ||
         text_.gap_holds(i, "\n;");
}

void RelationReader::read_sentence(std::size_t begin, std::size_t end) {
  s_ = RelationSentence{};
  s_.begin = begin;
  s_.end = end;
  s_.opening = begin;
  s_.first_found = found_.size();
  s_.kept_of = s_.first_found;
  open_sentence();
  if (s_.opening >= end) {
    carried_mark_ = s_.mark;  // "Điều 1." and "1." may be sentences of their own
    return;
  }
  carried_mark_ = 0;
  continue_list();
  s_.pending = std::exchange(before_.pending, {});
  if (place_ == TextPlace::front && memory_.consolidates && !past_basis_) {
    s_.act = RelationKind::hop_nhat;
  }
  flush(before_.subjects);
  for (std::size_t i = s_.opening; i < end;) i = read_at(i);
  close_sentence();
}

void RelationReader::open_sentence() {
  std::size_t from = s_.begin == 0 ? 0 : text_.word(s_.begin - 1).end;
  ListMark mark;
  if (s_.begin == 0 || text_.gap_holds(s_.begin, "\n;")) {
    const std::size_t line = text_.gap(s_.begin).find_last_of("\n;");
    if (line != std::string_view::npos) from += line;
    mark = list_mark_at(text_.bytes().substr(from, text_.word(s_.end - 1).end - from));
  }
  s_.mark = mark.style != 0 ? mark.style : carried_mark_;
  while (s_.opening < s_.end && text_.word(s_.opening).begin < from + mark.size) ++s_.opening;
  while (s_.opening < s_.end && may_precede_verb(s_.opening)) {
    s_.opening += text_.phrase_size(s_.opening);
  }
  // "...; số 29/2009/TT-BNN ...": the type was said before.
  if (s_.opening < s_.end && text_.word(s_.opening).exact == "số" &&
      text_.citation_at(s_.opening + 1)) {
    ++s_.opening;
  }
  s_.opening = std::min(s_.opening, s_.end);
  s_.object = s_.opening;
  if (s_.opening < s_.end && text_.is(s_.opening, Sense::basis)) open_basis();
}

bool RelationReader::may_precede_verb(std::size_t i) const {
  if (text_.citation_at(i) != nullptr || text_.phrase(i) == nullptr) return false;
  const RelationPhrase& phrase = *text_.phrase(i);
  return phrase.sense == Sense::filler || phrase.sense == Sense::join ||
         (place_ == TextPlace::title && phrase.words.starts_with("về"));
}

// "Căn cứ Luật ...;" is what the document rests on; "Căn cứ Điều 5, cơ quan ..." is not.
void RelationReader::open_basis() {
  s_.basis =
      place_ == TextPlace::front || (place_ == TextPlace::body && !memory_.in_provision &&
                                     (text_.gap_holds(s_.end, ";") || text_.gap(s_.end) == ",\n"));
  if (!s_.basis) return;
  past_basis_ = true;
  s_.act = RelationKind::can_cu;
}

// Whether this sentence is an item of the list, and what is done to it.
void RelationReader::continue_list() {
  const bool goes_on = s_.mark == 0 && after_semicolon_;
  if (in_basis_ && goes_on && text_.citation_at(s_.opening) != nullptr) {
    s_.basis = true;
    s_.act = RelationKind::can_cu;
  }
  std::optional<RelationList>& list = memory_.list;
  if (!list) {
    if (goes_on && !s_.basis) continue_sentence();
    return;
  }
  const bool item = list->mark == 0 || s_.mark == list->mark || goes_on;
  const bool acts_itself = text_.is(s_.opening, Sense::act);
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
void RelationReader::continue_sentence() {
  const bool named = text_.citation_at(s_.opening) != nullptr;
  if (!named && text_.is(s_.opening, Sense::act) && !explains(text_.phrase(s_.opening)->kind)) {
    return;
  }
  s_.act = before_.act;
  s_.from = before_.from;
  const bool new_object = text_.is(s_.opening, Sense::object);
  s_.head = new_object ? nullptr : before_.head;
  s_.self_end = before_.self_end > 0 ? s_.begin : 0;
  s_.others = before_.others && !named;
  s_.blocked = before_.blocked;
  s_.supposed = before_.supposed;
  s_.title = before_.title;
  s_.parens = before_.parens;
  if (before_.title.is_told_short() || named || new_object) s_.title.end();
  s_.subjects = std::move(before_.subjects);
}

// Reads what begins with word i; the word behind it.
std::size_t RelationReader::read_at(std::size_t i) {
  count_parens(i);
  if (text_.is_quoted(i)) return i + 1;
  if (const Citation* citation = text_.citation_at(i)) {
    std::size_t behind = i + 1;
    while (behind < s_.end && text_.word(behind).begin < citation->end) ++behind;
    take(*citation, i, behind);
    return behind;
  }
  if (text_.phrase(i) == nullptr) return i + 1;
  const std::size_t behind = i + text_.phrase_size(i);
  read_phrase(i, behind);
  return first_citation(i + 1, behind);
}

// "biểu mẫu số 92": the phrase is "biểu mẫu", the citation "mẫu số 92". `end` if there is none.
std::size_t RelationReader::first_citation(std::size_t begin, std::size_t end) const {
  while (begin < end && text_.citation_at(begin) == nullptr) ++begin;
  return begin;
}

void RelationReader::count_parens(std::size_t i) {
  if (i == s_.opening) return;
  for (const char c : text_.gap(i)) {
    if (c == '(') ++s_.parens;
    if (c != ')' || s_.parens == 0) continue;
    --s_.parens;
    if (s_.title.close_parenthesis(s_.parens)) s_.object = i;
  }
}

void RelationReader::read_phrase(std::size_t i, std::size_t behind) {
  const RelationPhrase& phrase = *text_.phrase(i);
  switch (phrase.sense) {
    case Sense::act:
      return read_act(phrase.kind, i, behind);
    case Sense::end:
      return read_end(phrase.kind, i);
    case Sense::except:
      return read_exception(i);
    case Sense::by:
      return read_barrier(phrase, behind);
    case Sense::part:
    case Sense::title:
      return read_title(i, behind);
    case Sense::from:
      return read_start(behind);
    case Sense::until:
      if (s_.from && !s_.title.is_open()) s_.until = text_.date_at(behind, s_.end);
      return;
    case Sense::supposed:
      s_.supposed = s_.supposed || (!s_.act && !s_.title.is_open());
      return;
    case Sense::duty:
      s_.duties = s_.duties || !s_.title.is_open();
      return;
    case Sense::join:
      return read_join(behind);
    case Sense::then:
      return s_.title.end_clause(s_.parens);
    case Sense::force:
      return read_force(i);
    default:
      return;
  }
}

bool RelationReader::before(std::size_t i, Sense sense) const {
  return text_.is_before(i, s_.begin, sense);
}

bool RelationReader::joined_before(std::size_t i) const {
  if (i > s_.opening + 1 && text_.is(i - 1, Sense::object)) --i;  // "và các"
  return i > s_.opening && (text_.is(i - 1, Sense::join) || text_.gap(i).starts_with(','));
}

void RelationReader::close_sentence() {
  close_pending();
  const bool goes_on = text_.gap_holds(s_.end, ";") && !text_.gap_holds(s_.end, "\n") && !s_.act;
  std::vector<RelationCandidate> subjects = std::exchange(s_.subjects, {});
  if (!goes_on) flush(subjects);
  date_acts();
  if (memory_.new_wording && !s_.done) found_.resize(s_.first_found);
  if (s_.done) memory_.new_wording = s_.done == RelationKind::sua_doi_bo_sung && ends_as_follows();
  in_basis_ = s_.basis;
  before_ = s_;
  before_.subjects = std::move(subjects);
  after_semicolon_ = text_.gap_holds(s_.end, ";");
  const bool heading_ends = place_ == TextPlace::heading && s_.end == text_.size();
  if (text_.gap_holds(s_.end, ":") || heading_ends) open_list();
}

// Provisions named without their document are those of the one that is amended.
void RelationReader::close_pending() {
  if (next_goes_on_naming()) return;
  std::vector<OpenProvision> open = s_.pending.take({});
  const DocumentReference* known = known_document();
  if (known == nullptr) return;
  const DocumentReference document = *known;
  for (OpenProvision& pending : open) {
    const auto act = pending.act ? pending.act : s_.of_nothing;
    if (!act) continue;
    pending.citation.document = document;
    complete_from_list(pending.citation);
    add(*act, pending.citation, pending.partial, s_.end);
  }
}

// "Điều 6; khoản 3 Điều 7 Nghị định số A": the document of the first stands in the next sentence.
bool RelationReader::next_goes_on_naming() const {
  const Citation* next = text_.gap(s_.end) == "; " ? text_.citation_at(s_.end) : nullptr;
  return next != nullptr && !next->provisions.empty() && !next->document.is_self;
}

// "Sửa đổi một số khoản của Điều 317 như sau: a) Sửa đổi khoản 1"
void RelationReader::complete_from_list(Citation& citation) const {
  if (!memory_.list || !memory_.list->provision) return;
  Citation whole;
  whole.provisions.push_back(*memory_.list->provision);
  complete(citation, whole);
}

const DocumentReference* RelationReader::known_document() const {
  if (memory_.list && memory_.list->document) return &*memory_.list->document;
  if (memory_.amended) return &*memory_.amended;
  return memory_.amended_by_title ? &*memory_.amended_by_title : nullptr;
}

void RelationReader::date_acts() {
  if (s_.in_force && !own_start_) own_start_ = s_.from;
  for (std::size_t i = s_.first_found; i < found_.size(); ++i) {
    if (!has_date(found_[i].kind)) continue;
    found_[i].from = s_.from;
    found_[i].until = s_.until;
  }
}

bool RelationReader::has_date(RelationKind kind) {
  return kind != RelationKind::dan_chieu && kind != RelationKind::can_cu;
}

bool RelationReader::ends_as_follows() const {
  return s_.end > s_.opening + 1 && text_.is(s_.end - 2, Sense::follows);
}

void RelationReader::open_list() {
  if (s_.basis) return;
  RelationList list;
  list.duties = s_.duties && !s_.act;
  list.kind = s_.of_nothing ? s_.of_nothing : s_.act;
  if (s_.others || s_.blocked) list.kind.reset();
  if (!list.kind && !list.duties) return;
  list.from = s_.from;
  list.until = s_.until;
  if (s_.head != nullptr) {
    list.document = s_.head->document;
  } else if (memory_.list) {
    list.document = memory_.list->document;
  }
  if (found_.size() > s_.first_found && found_.back().target.provisions.size() == 1) {
    list.provision = found_.back().target.provisions.front();
  }
  memory_.list = std::move(list);
}

}  // namespace tracuu::indexer
