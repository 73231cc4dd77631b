#include <algorithm>
#include <utility>

#include "indexer/relation_reader.h"

namespace tracuu::indexer {
namespace {

using analyzers::Citation;
using analyzers::DocumentReference;
using corpus::RelationKind;

constexpr std::size_t kMostKept = 64;       // citations behind "trừ"
constexpr std::size_t kLongestIssuer = 14;  // words

bool names_document(const DocumentReference& document) {
  return !document.is_self && (document.number || !document.name.empty() || document.type);
}

}  // namespace

void RelationReader::take(const Citation& citation, std::size_t i, std::size_t behind) {
  if (citation.document.is_self) {
    // "Mẫu số 01 của Thông tư này thay thế ..."
    const bool whole = citation.provisions.empty();
    const bool acts = text_.is(behind, Sense::act) && citation.document.type != nullptr;
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
  if (before(i, Sense::place)) s_.pending.place(citation);
  name_pending(citation, only_names);
  if (!only_names) take_document(citation, i, behind);
  s_.head = &citation;
  s_.title.end();
  s_.object = behind;
}

void RelationReader::take_document(const Citation& citation, std::size_t i, std::size_t behind) {
  const bool acted_on = s_.act && (s_.basis || (!s_.blocked && !s_.others && s_.parens == 0));
  if (acted_on) {
    if (s_.placed && before(i, Sense::place)) return;
    // "một số điều của Thông tư số A, Thông tư số B"
    const bool inherits = s_.partial && joined_before(i) && citation.provisions.empty();
    s_.partial = inherits || names_part(citation, i);
    add(*s_.act, citation, s_.partial, behind);
    return;
  }
  s_.subjects.push_back(candidate(RelationKind::dan_chieu, citation, behind));
  s_.subjects.back().partial = names_part(citation, i);
  if (s_.others) return cite_last();  // those before may still end
  if (s_.act || s_.blocked || s_.parens > 0) flush(s_.subjects);
}

void RelationReader::cite_last() {
  found_.push_back(std::move(s_.subjects.back()));
  found_.back().partial = false;
  s_.subjects.pop_back();
}

// "số .../2020/NĐ-CP": the number of a document that had none yet.
bool RelationReader::is_blank(const Citation& citation) const {
  if (!citation.document.number) return false;
  const std::string_view written =
      text_.bytes().substr(citation.begin, citation.end - citation.begin);
  const std::size_t digit =
      citation.begin + std::min(written.find_first_of("0123456789"), written.size() - 1);
  return citation.provisions.empty() && digit > 0 && text_.bytes()[digit - 1] == '/';
}

// "mẫu số 01/TB-BSTT": the code of a form.
bool RelationReader::is_form(const Citation& citation) const {
  const std::string_view before = text_.bytes().substr(0, citation.begin);
  return citation.document.number && citation.document.type == nullptr &&
         citation.provisions.empty() &&
         (before.ends_with("mẫu số ") || before.ends_with("Mẫu số "));
}

bool RelationReader::is_inside_title(const Citation& citation, std::size_t i) {
  if (!s_.title.is_open()) return false;
  if (s_.title.excludes(citation, s_.parens) ||
      (joined_before(i) && s_.title.ends_before(citation))) {
    s_.object = i;
    return false;
  }
  // "Nghị định số A về hội và các quy định về phí tại Nghị định số B"
  if (before(i, Sense::at) && citation.document.number) {
    if (const std::size_t object = s_.title.take_next_object()) {
      s_.object = object;
      return false;
    }
  }
  s_.title.hold(citation, s_.parens);
  return true;
}

// "các quy định về phí tại Thông tư số A", not "Quy chế ban hành kèm theo Quyết định số A".
bool RelationReader::names_part(const Citation& citation, std::size_t i) const {
  // "Quy chế ... tại Nghị định số A", "một số mẫu"
  bool part = i > s_.object + 1 && before(i, Sense::at) && citation.provisions.empty();
  bool rules = false;  // "quy định", "danh mục": what a provision or a whole document may hold
  for (std::size_t at = s_.object; at < i; at += text_.phrase_size(at)) {
    if (text_.phrase(at) == nullptr) continue;
    const RelationPhrase& phrase = *text_.phrase(at);
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

void RelationReader::take_provisions(const Citation& citation, std::size_t i, std::size_t behind) {
  const bool acted_on = !citation.provisions.empty() && !s_.others && !s_.title.is_open() &&
                        s_.parens == 0 && !(s_.act && s_.blocked);
  if (before(i, Sense::place) && !s_.pending.empty()) return s_.pending.place(citation);
  if (!acted_on) return;
  s_.pending.add({s_.act, citation, names_part(citation, i)});
  s_.object = behind;
}

// The document of "Điều 5a vào sau Điều 5 Thông tư số A".
void RelationReader::name_pending(const Citation& citation, bool only_names) {
  for (OpenProvision& pending : s_.pending.take(citation)) {
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
void RelationReader::keep(const Citation& citation) {
  if (++s_.kept > kMostKept) return;
  const std::string named = to_string(whole(citation.document));
  for (std::size_t i = s_.kept_of; i < found_.size(); ++i) {
    RelationCandidate& one = found_[i];
    const bool same =
        !names_document(citation.document) || named == to_string(whole(one.target.document));
    if (!same || !ends_document(one.kind) || !one.target.provisions.empty()) continue;
    one.kept.insert(one.kept.end(), citation.provisions.begin(), citation.provisions.end());
  }
}

Citation RelationReader::whole(const DocumentReference& document) {
  Citation citation;
  citation.document = document;
  return citation;
}

RelationCandidate RelationReader::candidate(RelationKind kind, const Citation& target,
                                            std::size_t behind) const {
  RelationCandidate one;
  one.kind = kind;
  one.target = target;
  one.issuer = issuer_behind(behind);
  one.begin = text_.word(s_.begin).begin;
  one.end = text_.word(s_.end - 1).end;
  return one;
}

// "của Bộ trưởng Bộ Y tế"
std::string RelationReader::issuer_behind(std::size_t i) const {
  std::string issuer;
  if (!text_.is(i, Sense::of) || text_.phrase(i)->words != "của") return issuer;
  const std::size_t last = std::min(s_.end, i + 1 + kLongestIssuer);
  for (++i; i < last; ++i) {
    if (text_.phrase(i) != nullptr || text_.citation_at(i) != nullptr || text_.gap_holds(i, ",()"))
      break;
    if (!issuer.empty()) issuer += ' ';
    issuer += text_.word(i).folded;
  }
  return issuer;
}

void RelationReader::add(RelationKind kind, Citation target, bool partial, std::size_t behind) {
  if (drop_unplaced(target)) return;
  found_.push_back(candidate(kind, target, behind));
  found_.back().partial = ends_document(kind) && partial;
  remember_amended(found_.back());
  s_.done = kind;
}

// True if nothing is left to act on.
bool RelationReader::drop_unplaced(Citation& target) {
  if (target.provisions.empty()) return false;
  std::erase_if(target.provisions, [](const auto& provision) { return !is_placed(provision); });
  return target.provisions.empty();
}

void RelationReader::remember_amended(const RelationCandidate& one) {
  if (one.kind == RelationKind::sua_doi_bo_sung) memory_.amended = one.target.document;
}

// Documents of which nothing is told are cited.
void RelationReader::flush(std::vector<RelationCandidate>& subjects) {
  for (RelationCandidate& subject : subjects) {
    subject.partial = false;
    found_.push_back(std::move(subject));
  }
  subjects.clear();
}

}  // namespace tracuu::indexer
