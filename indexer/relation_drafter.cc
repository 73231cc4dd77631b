#include "indexer/relation_drafter.h"

#include <algorithm>
#include <utility>

#include "analyzers/document_type.h"
#include "analyzers/lower_case.h"
#include "indexer/validity_change.h"

namespace tracuu::indexer {
namespace {

using corpus::RelationKind;

constexpr std::size_t kLongestSentence = 600;  // bytes kept of it

// How sure a reading is. Below kLeastConfidence (validity_change.h) it changes nothing.
constexpr double kByNumber = 0.9;
constexpr double kByTitleAndDate = 0.8;
constexpr double kByTitle = 0.6;
constexpr double kOfAPart = 0.5;  // something of the target ends, no provision says what
constexpr double kCited = 0.5;

std::optional<corpus::Date> to_date(const std::optional<analyzers::CalendarDate>& date) {
  if (!date || date->day == 0) return std::nullopt;
  return corpus::Date{std::chrono::year{date->year},
                      std::chrono::month{static_cast<unsigned>(date->month)},
                      std::chrono::day{static_cast<unsigned>(date->day)}};
}

// Intervals end with the day behind the last one.
std::optional<corpus::Date> day_behind(const std::optional<analyzers::CalendarDate>& last) {
  const auto date = to_date(last);
  if (!date) return std::nullopt;
  return corpus::Date{std::chrono::sys_days{*date} + std::chrono::days{1}};
}

CitedDocument cited_of(const RelationCandidate& candidate) {
  const analyzers::DocumentReference& document = candidate.target.document;
  CitedDocument cited;
  if (document.type != nullptr) cited.type = document.type->name;
  if (document.number) cited.number = document.number->canonical();
  cited.title = document.name;
  cited.year = document.issue_year();
  cited.date = to_date(document.date);
  cited.issuer = candidate.issuer;
  return cited;
}

double confidence_of(const RelationCandidate& candidate, const CitedDocument& cited) {
  if (candidate.kind == RelationKind::dan_chieu) return kCited;
  if (candidate.partial) return kOfAPart;
  if (!cited.number.empty()) return kByNumber;
  return cited.year || cited.date ? kByTitleAndDate : kByTitle;
}

// The sentence, cut before a character where it is too long, its lines joined.
std::string sentence_of(std::string_view text, const RelationCandidate& candidate) {
  std::string sentence(text.substr(candidate.begin, candidate.end - candidate.begin));
  if (sentence.size() > kLongestSentence) {
    std::size_t end = kLongestSentence;
    while (end > 0 && (static_cast<unsigned char>(sentence[end]) & 0xC0) == 0x80) --end;
    sentence.resize(end);
    sentence += "…";
  }
  std::replace(sentence.begin(), sentence.end(), '\n', ' ');
  return sentence;
}

// A title that begins "Quy định", "Hướng dẫn" says what the document does.
bool stands_in_titles(const analyzers::DocumentType& type) {
  return type.name != "quy định" && type.name != "hướng dẫn";
}

bool consolidates(const corpus::NormativeDocument& document) {
  return document.doc_type == corpus::DocumentType::van_ban_hop_nhat;
}

}  // namespace

RelationDrafter::RelationDrafter(const corpus::NormativeDocument& document)
    : extractor_(consolidates(document)), effective_from_(document.effective_from) {
  relations_.from_key = document.doc_key;
  relations_.issued = document.issued_date;
  relations_.issuers = document.issuers;
}

RelationDrafter::RelationDrafter(const corpus::Announcement& announcement)
    : effective_from_(announcement.effective_from) {
  relations_.from_key = announcement.decision_key;
  relations_.issued = announcement.issued_date;
  relations_.issuers = {announcement.issuer};
}

void RelationDrafter::begin_provision(std::string provision_id) {
  extractor_.begin_provision();
  provision_id_ = std::move(provision_id);
  by_target_.clear();
}

void RelationDrafter::read(TextPlace place, std::string_view text,
                           const analyzers::TextTerms& terms) {
  for (const RelationCandidate& candidate : extractor_.read(place, text, terms)) {
    draft(candidate, text);
  }
}

DocumentRelations RelationDrafter::take() { return std::move(relations_); }

void RelationDrafter::draft(const RelationCandidate& candidate, std::string_view text) {
  RelationDraft draft;
  draft.cited = cited_of(candidate);
  corpus::Relation& relation = draft.relation;
  relation.from_key = relations_.from_key;
  relation.from_provision = provision_id_;
  relation.to_key = draft.cited.as_key();
  relation.kind = candidate.kind;
  relation.changes_validity = effect_of(candidate.kind).has_value() && !candidate.partial;
  relation.raw_text = sentence_of(text, candidate);
  relation.origin = corpus::RelationOrigin::phan_tich_van_ban;
  relation.confidence = confidence_of(candidate, draft.cited);
  if (effect_of(candidate.kind)) {
    relation.effective_from = candidate.from ? to_date(candidate.from) : effective_from_;
    relation.effective_to = day_behind(candidate.until);
  }
  for (const analyzers::Provision& kept : candidate.kept) {
    for (std::string& path : provision_paths(kept)) draft.kept.push_back(std::move(path));
  }
  if (candidate.target.provisions.empty()) return add(std::move(draft));
  for (const analyzers::Provision& provision : candidate.target.provisions) {
    for (std::string& path : provision_paths(provision)) {
      RelationDraft one = draft;
      one.relation.to_provision = std::move(path);
      add(std::move(one));
    }
  }
}

// Of one provision and one target only the first of a kind, and an act instead of a citation.
void RelationDrafter::add(RelationDraft draft) {
  const std::string target = draft.relation.to_key + "#" + draft.relation.to_provision;
  const auto [known, is_new] = by_target_.try_emplace(target, relations_.drafts.size());
  if (is_new) {
    relations_.drafts.push_back(std::move(draft));
    return;
  }
  RelationDraft& first = relations_.drafts[known->second];
  if (first.relation.kind == RelationKind::dan_chieu) {
    first = std::move(draft);
  } else if (draft.relation.kind != RelationKind::dan_chieu &&
             draft.relation.kind != first.relation.kind) {
    relations_.drafts.push_back(std::move(draft));
  }
}

std::string_view title_without_type(std::string_view title) {
  const std::string lower = analyzers::lower_case(title);
  for (const analyzers::DocumentType& type : analyzers::document_types()) {
    if (!lower.starts_with(type.name) || !stands_in_titles(type)) continue;
    // Lower case may change how many bytes a letter takes; of these words it does not.
    std::string_view rest = title.substr(type.name.size());
    if (!rest.starts_with(' ')) return title;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return rest;
  }
  return title;
}

}  // namespace tracuu::indexer
