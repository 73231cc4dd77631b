#include "searchd/hit_builder.h"

#include <algorithm>

#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/field_texts.h"
#include "indexer/validity_relations.h"

namespace tracuu::searchd {
namespace {

using indexer::FieldId;
using indexer::FieldText;
using indexer::HitKind;

// Texts beyond this are not looked through for a snippet: a page of hits must stay quick.
constexpr std::size_t kMostSnippetBytes = 32U << 10;

template <class Enum>
std::vector<std::string> names_of(const std::vector<Enum>& values) {
  std::vector<std::string> names;
  for (const Enum value : values) names.emplace_back(corpus::to_name(value));
  return names;
}

void describe(const corpus::Procedure& procedure, Hit& hit) {
  hit.kind = HitKind::procedure;
  hit.source_id = procedure.source.id.empty() ? procedure.procedure_code : procedure.source.id;
  hit.title = procedure.name;
  hit.number = procedure.procedure_code;
  hit.levels = names_of(procedure.levels);
  hit.fields = procedure.fields;
  hit.agencies = procedure.implementing_agencies;
  hit.source_status = corpus::to_name(procedure.source_status);
  hit.flags = names_of(procedure.quality_flags);
}

void describe(const corpus::ProcedureListing& listing, Hit& hit) {
  hit.kind = HitKind::procedure;
  hit.source_id = listing.source.id.empty() ? listing.procedure_code : listing.source.id;
  hit.title = listing.name;
  hit.number = listing.procedure_code;
  hit.fields = listing.fields;
  hit.agencies = listing.agencies;
}

void describe(const corpus::Announcement& decision, Hit& hit) {
  hit.kind = HitKind::announcement;
  hit.source_id = decision.source.id.empty() ? decision.decision_key : decision.source.id;
  hit.title = decision.title;
  hit.number = decision.number + "/" + decision.symbol;
  hit.levels = names_of(decision.level_scope);
  hit.fields = decision.fields;
  hit.issuers = {decision.issuer};
  hit.issued = decision.issued_date;
  hit.flags = names_of(decision.quality_flags);
}

void describe(const corpus::NormativeDocument& document, Hit& hit) {
  hit.kind = HitKind::document;
  hit.source_id = document.source.id.empty() ? document.doc_key : document.source.id;
  hit.title = document.title;
  hit.number = document.number_display;
  hit.fields = document.fields;
  hit.doc_type = corpus::to_name(document.doc_type);
  hit.issuers = document.issuers;
  hit.issued = document.issued_date;
  hit.flags = names_of(document.quality_flags);
  if (document.source_status) hit.source_status = corpus::to_name(*document.source_status);
  if (document.provisions.empty()) return;
  const corpus::Provision& article = document.provisions.front();
  hit.kind = HitKind::article;
  hit.source_id = article.source_id.empty() ? article.provision_id : article.source_id;
  hit.document_title = document.title;
  hit.title = article.label;
  if (!hit.title.empty() && !article.heading.empty() && !hit.title.ends_with('.')) hit.title += '.';
  if (!hit.title.empty() && !article.heading.empty()) hit.title += ' ';
  hit.title += article.heading;
}

void describe(const corpus::Relation&, Hit& hit) { hit.kind = HitKind::relation; }

// A date as it lies in a slot, back as a date; none for the two ends of time.
std::optional<corpus::Date> from_slot(const std::string& slot) {
  if (slot.size() != 8) return std::nullopt;
  return corpus::parse_iso_date(slot.substr(0, 4) + "-" + slot.substr(4, 2) + "-" +
                                slot.substr(6, 2));
}

std::optional<corpus::Date> fetched_at(const corpus::Document& record) {
  return std::visit(
      [](const auto& document) -> std::optional<corpus::Date> {
        if constexpr (requires { document.source; }) return document.source.fetched_at;
        return std::nullopt;
      },
      record);
}

void add_standing(const Xapian::Document& document, const corpus::Document& record,
                  corpus::Date as_of, Hit& hit) {
  indexer::DoubtCase stands{indexer::source_validity(document),
                            document.get_value(indexer::kTimelineSlot),
                            document.get_value(indexer::kReasonSlot),
                            hit.kind != HitKind::article,
                            {}};
  if (const auto fetched = fetched_at(record)) stands.label_day = indexer::to_slot(*fetched);
  const std::string day = indexer::to_slot(as_of);
  const indexer::Standing standing = indexer::standing_on(day, stands.steps);
  hit.status = standing.status;
  hit.amended = standing.amended;
  hit.doubt = indexer::doubt_on(day, stands);
  hit.valid_from = from_slot(stands.source.from);
  hit.valid_to = from_slot(indexer::end_of(stands.steps));
}

std::vector<FieldText> texts_of(const corpus::Document& record) {
  return std::visit(
      [](const auto& document) -> std::vector<FieldText> {
        using Record = std::decay_t<decltype(document)>;
        if constexpr (std::is_same_v<Record, corpus::Relation>) {
          return {};
        } else {
          if constexpr (std::is_same_v<Record, corpus::NormativeDocument>) {
            if (!document.provisions.empty()) {
              return indexer::article_texts(document, document.provisions.front());
            }
          }
          return indexer::field_texts(document);
        }
      },
      record);
}

// Titles are shown beside the snippet: a passage from them would say it twice.
bool is_passage(const FieldText& text) { return text.field > FieldId::field; }

}  // namespace

Hit card_of(const Xapian::Document& document, const corpus::Document& record, corpus::Date as_of) {
  Hit hit;
  std::visit([&](const auto& one) { describe(one, hit); }, record);
  hit.id = document.get_value(indexer::kIdSlot);
  add_standing(document, record, as_of, hit);
  hit.url = indexer::page_address(hit.id);
  if (const std::string use = document.get_value(indexer::kPopularitySlot); !use.empty()) {
    hit.popularity = static_cast<std::int64_t>(Xapian::sortable_unserialise(use));
  }
  return hit;
}

Hit HitBuilder::build(const Xapian::Document& document) const {
  const corpus::Document record = corpus::parse_document(document.get_data());
  Hit hit = card_of(document, record, request_.as_of);
  if (wants("formatted")) hit.title_html = highlighter_.mark(hit.title);
  if (wants("snippets")) add_passages(record, hit);
  if (wants("matched")) hit.matched = highlighter_.matched_in(hit.title);
  return hit;
}

// The first section the query asks for that the record has; nullopt: any may answer.
std::optional<FieldId> HitBuilder::section_of(const std::vector<FieldText>& texts) const {
  for (const FieldId section : sections_) {
    const bool has = std::any_of(texts.begin(), texts.end(), [section](const FieldText& text) {
      return text.field == section && !text.text.empty();
    });
    if (has) return section;
  }
  return std::nullopt;
}

void HitBuilder::add_passages(const corpus::Document& record, Hit& hit) const {
  const FieldText* best_text = nullptr;
  Passage best;
  const std::vector<FieldText> texts = texts_of(record);
  const std::optional<FieldId> section = section_of(texts);
  for (const FieldText& text : texts) {
    if (!is_passage(text) || (section && text.field != *section)) continue;
    const std::string_view looked_at = std::string_view(text.text).substr(0, kMostSnippetBytes);
    Passage passage = highlighter_.best_passage(looked_at, request_.crop_words);
    if (!best_text || passage.score > best.score) {
      best_text = &text;
      best = std::move(passage);
    }
  }
  if (!best_text) return;
  if (best.score <= 0) best.html = highlighter_.beginning(best_text->text, request_.crop_words);
  const indexer::Field& field = indexer::field(best_text->field);
  const bool article = hit.kind == HitKind::article;
  hit.snippets.push_back({std::string(field.name),
                          article ? hit.title : std::string(field.label_vi), std::move(best.html),
                          std::string(field.anchor)});
}

}  // namespace tracuu::searchd
