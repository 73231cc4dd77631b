#include "indexer/named_title.h"

#include <utility>

namespace tracuu::indexer {
namespace {

using analyzers::Citation;
using analyzers::DocumentReference;
using analyzers::DocumentType;

// "thông tư" and "thông tư liên tịch" are.
bool are_alike(const DocumentType* a, const DocumentType* b) {
  if (a == nullptr || b == nullptr) return false;
  return a->name.starts_with(b->name) || b->name.starts_with(a->name);
}

// Of the types whose place is the same whoever issues them (Luật 64/2025/QH15, Điều 4); 0: not
// known.
int rank(const DocumentType* type) {
  if (type == nullptr) return 0;
  if (type->name.ends_with("luật")) return 4;
  if (type->name == "pháp lệnh") return 3;
  if (type->name == "nghị định") return 2;
  return type->name.starts_with("thông tư") ? 1 : 0;
}

// A title names what is above its document or beside it: no law amends a circular.
bool is_below(const DocumentType* type, const DocumentType* head) {
  return rank(type) > 0 && rank(type) < rank(head);
}

}  // namespace

void NamedTitle::begin(const Citation& head, std::size_t parens) {
  *this = NamedTitle{};
  open_ = true;
  head_ = &head;
  parens_ = parens;
}

bool NamedTitle::close_parenthesis(std::size_t parens) {
  const bool ends = open_ && (parens_ > parens || told_short_);
  if (ends) open_ = false;
  told_short_ = false;
  return ends;
}

bool NamedTitle::excludes(const Citation& citation, std::size_t parens) const {
  const DocumentReference& document = citation.document;
  const DocumentReference& head = head_->document;
  if (!document.number || parens != parens_) return false;
  if (is_below(document.type, head.type)) return true;
  // An article of the head itself: "Điều 4 Nghị định số A về phí thì theo Điều 5 Nghị định số A".
  return !citation.provisions.empty() && head.number &&
         head.number->canonical() == document.number->canonical();
}

bool NamedTitle::ends_before(const Citation& citation) const {
  const DocumentReference& document = citation.document;
  const DocumentReference& head = head_->document;
  const bool like_head = are_alike(document.type, head.type) ||
                         (!citation.provisions.empty() && !head_->provisions.empty());
  // Of the head's kind: not if the title names such a one, unless it does so in short, "Thông tư số
  // B sửa đổi Thông tư số A", and this stands with its date.
  if (like_head) return document.type != cited_type_ || (document.date && !cites_date_);
  if (!document.number || !head.number) return false;
  return !cites_ || (!citation.provisions.empty() && !cites_provisions_);
}

void NamedTitle::hold(const Citation& citation, std::size_t parens) {
  const DocumentReference& document = citation.document;
  cites_ = true;
  cites_date_ = cites_date_ || document.date;
  cites_provisions_ = cites_provisions_ || !citation.provisions.empty();
  if (parens == parens_) {
    cited_type_ = document.type;
  } else if (document.number && head_->document.number) {
    told_short_ = document.number->canonical() == head_->document.number->canonical();
  }
}

std::size_t NamedTitle::take_next_object() { return std::exchange(next_object_, 0); }

}  // namespace tracuu::indexer
