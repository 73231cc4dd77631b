#include <algorithm>
#include <utility>

#include "indexer/relation_reader.h"

namespace tracuu::indexer {
namespace {

using analyzers::Citation;
using corpus::RelationKind;

}  // namespace

bool RelationReader::next_is_rule(std::size_t i) const {
  if (text_.is(i, Sense::object)) i += text_.phrase_size(i);  // "theo các quy định tại"
  return i < s_.end && text_.phrase(i) != nullptr && text_.phrase(i)->words == "quy định";
}

// "theo ..."; but words are replaced "bằng" others.
void RelationReader::read_barrier(const RelationPhrase& phrase, std::size_t behind) {
  if (s_.title.is_open() || s_.basis || s_.parens > 0) return;
  // "Thông tư này quy định chi tiết việc ... theo quy định tại Điều 5": of that article.
  const bool details = s_.act && explains(*s_.act) && next_is_rule(behind);
  if (s_.blocked || s_.others || details) return;
  // "thay thế cụm từ ... bằng cụm từ ... tại Điều 5", but "thay thế Mẫu số 1 bằng Mẫu số 2".
  if (s_.act && phrase.words == "bằng" && s_.done != s_.act) return;
  s_.blocked = true;
  s_.in_conflict = phrase.words == "trái" && !s_.act;
}

// "các quy định trái với Nghị định này và các quy định sau đây hết hiệu lực"
void RelationReader::read_join(std::size_t behind) {
  if (s_.title.is_open() && text_.is(behind, Sense::object) &&
      text_.is(behind + text_.phrase_size(behind), Sense::part)) {
    s_.title.may_end_before(behind);
  }
  if (!s_.in_conflict || !text_.is(behind, Sense::object)) return;
  s_.blocked = false;
  s_.in_conflict = false;
}

// "Thông tư này có hiệu lực ...", in short "Thông tư có hiệu lực ...".
void RelationReader::read_force(std::size_t i) {
  const bool in_short = i == s_.opening || (text_.is(s_.opening, Sense::object) &&
                                            i == s_.opening + text_.phrase_size(s_.opening));
  if (in_short && s_.self_end == 0) s_.self_end = i;
  s_.in_force = s_.in_force || s_.self_end == i;
}

// The first day named, but what a document's title says.
void RelationReader::read_start(std::size_t behind) {
  if (s_.title.is_open() || (s_.from && (s_.done || s_.in_force))) return;
  if (const auto date = text_.date_at(behind, s_.end)) s_.from = date;
}

void RelationReader::read_act(RelationKind kind, std::size_t i, std::size_t behind) {
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
void RelationReader::read_act_behind_document(RelationKind kind, std::size_t i,
                                              std::size_t behind) {
  const bool second = joined_before(i) && (s_.act || s_.self_end > 0) && !explains(kind) &&
                      (s_.title.is_open() ? ends_document(kind) && !joins_verb(i) : true) &&
                      may_be_object(behind);
  if (!second) return enter_title();
  set_act(kind, behind);
  s_.head = nullptr;
}

// "sửa đổi, bãi bỏ", "sửa đổi và bãi bỏ"
bool RelationReader::joins_verb(std::size_t i) const {
  return before(i, Sense::act) || (text_.is(i - 1, Sense::join) && before(i - 1, Sense::act));
}

void RelationReader::enter_title() { s_.title.begin(*s_.head, s_.parens); }

// "bãi bỏ, sửa đổi, bổ sung một số điều": of several verbs with one object amending says all.
bool RelationReader::shares_object(RelationKind kind, std::size_t i) const {
  return s_.act && ends_document(*s_.act) && kind == RelationKind::sua_doi_bo_sung &&
         s_.pending.empty() && i == s_.object && joined_before(i);
}

bool RelationReader::may_act(RelationKind kind, std::size_t i) const {
  if (s_.others || s_.blocked || before(i, Sense::past)) return false;
  if (s_.act) return joined_before(i) && !s_.pending.empty();
  const bool opens = i == s_.opening;
  if (place_ == TextPlace::title) return opens || joined_before(i);
  if (place_ == TextPlace::heading) return opens;
  if (s_.supposed) return false;
  if (explains(kind)) return s_.self_end > 0 && i <= s_.self_end + 2;
  return s_.self_end > 0 || (opens && !(memory_.list && memory_.list->duties));
}

// Words are replaced and repealed inside a text that stays.
void RelationReader::set_act(RelationKind kind, std::size_t behind) {
  const bool words_only = ends_document(kind) && text_.is(behind, Sense::wording);
  s_.act = words_only ? RelationKind::sua_doi_bo_sung : kind;
  s_.object = behind;
  s_.title.end();
  s_.blocked = false;
}

// A document, a part of one, or words in one: no "giấy phép", no "hồ sơ".
bool RelationReader::may_be_object(std::size_t i) const {
  while (i < s_.end && text_.citation_at(i) == nullptr &&
         (text_.is(i, Sense::filler) || text_.is(i, Sense::join))) {
    i += text_.phrase_size(i);
  }
  if (i >= s_.end) return text_.gap_holds(s_.end, ":");
  if (text_.citation_at(i) != nullptr || text_.gap(i).find("“") != std::string_view::npos)
    return true;
  const RelationPhrase* phrase = text_.phrase(i);
  return phrase != nullptr && (phrase->sense == Sense::object || phrase->sense == Sense::part ||
                               phrase->sense == Sense::wording || phrase->sense == Sense::act);
}

// "Điều 8 ... được sửa đổi như sau" is done here; "... được sửa đổi theo Nghị định số B" by B.
void RelationReader::read_passive(RelationKind kind, std::size_t i, std::size_t behind) {
  if (s_.supposed || before(i - 1, Sense::past) || !is_done_here(kind, behind)) {
    if (s_.title.is_open() && !names_agent(behind)) return;
    s_.others = true;
    s_.title.end();
    return;
  }
  const bool words_only = text_.is(behind, Sense::by) && text_.is(behind + 1, Sense::wording);
  act_on_subjects(words_only ? RelationKind::sua_doi_bo_sung : kind);
}

// "theo ...", "một số điều tại ..."
bool RelationReader::names_agent(std::size_t behind) const {
  while (text_.is(behind, Sense::part) || text_.is(behind, Sense::object)) {
    behind += text_.phrase_size(behind);
  }
  return text_.is(behind, Sense::by) || text_.is(behind, Sense::at);
}

bool RelationReader::is_done_here(RelationKind kind, std::size_t behind) const {
  if (text_.is(behind, Sense::follows)) return true;
  if (behind >= s_.end) return ends_document(kind) || text_.gap_holds(s_.end, ":");
  if (!names_agent(behind)) return kind == RelationKind::bai_bo;
  if (text_.is(behind + 1, Sense::wording)) return true;
  const Citation* agent = text_.citation_at(behind + 1);
  return agent != nullptr && agent->document.is_self;
}

// "Thông tư số A hết hiệu lực kể từ ngày ...", "Thông tư số A được sửa đổi theo B hết hiệu lực"
void RelationReader::read_end(RelationKind kind, std::size_t i) {
  if (s_.act || (s_.others && s_.subjects.empty()) || s_.supposed || s_.basis ||
      before(i, Sense::past))
    return;
  if (place_ != TextPlace::title) act_on_subjects(kind);
}

void RelationReader::act_on_subjects(RelationKind kind) {
  if (s_.blocked) return;
  s_.title.end();
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

// "Thông tư số A hết hiệu lực, trừ Điều 5", "...; riêng Điều 5 tiếp tục có hiệu lực".
void RelationReader::read_exception(std::size_t i) {
  const bool of_sentence_before = i == s_.begin && s_.begin > 0 && !text_.gap_holds(i, "\n");
  const std::optional<RelationKind> ended = of_sentence_before ? before_.done : s_.done;
  if (text_.phrase(i)->words == "riêng" && !of_sentence_before && !text_.gap(i).starts_with(','))
    return;
  if (!ended || !ends_document(*ended) || (s_.title.is_open() && s_.parens > 0)) return;
  s_.excepted = true;
  if (of_sentence_before) s_.kept_of = before_.first_found;
}

// "quy định tại ..." names a place, not a title.
void RelationReader::read_title(std::size_t i, std::size_t behind) {
  if (s_.head == nullptr || s_.title.is_open() || before(i, Sense::join)) return;
  if (text_.is(behind, Sense::at) || text_.is(behind, Sense::of)) return;
  const RelationPhrase& phrase = *text_.phrase(i);
  if (phrase.sense == Sense::title || phrase.words == "quy định") enter_title();
}

}  // namespace tracuu::indexer
