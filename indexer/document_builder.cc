#include "indexer/document_builder.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <type_traits>

#include "corpus/json_lines.h"
#include "corpus/legal_values.h"
#include "corpus/sha256.h"
#include "indexer/announced_items.h"
#include "indexer/document_id.h"
#include "indexer/relation_document.h"
#include "indexer/relation_drafter.h"
#include "indexer/term_writer.h"
#include "indexer/validity.h"

namespace tracuu::indexer {
namespace {

using corpus::Date;

// A number as it is cited with its date: one without a year is known by the year of its issue, too.
std::string dated(std::string number, std::optional<Date> issued) {
  if (!issued) return number;
  const auto part = [](auto value) { return std::to_string(static_cast<int>(value)); };
  return number + " ngày " + part(static_cast<unsigned>(issued->day())) + "/" +
         part(static_cast<unsigned>(issued->month())) + "/" + part(issued->year());
}

// The part of a document that its articles' records repeat: what a hit shows.
corpus::NormativeDocument card_of(const corpus::NormativeDocument& document) {
  corpus::NormativeDocument card;
  card.doc_key = document.doc_key;
  card.number_display = document.number_display;
  card.number = document.number;
  card.year = document.year;
  card.doc_type = document.doc_type;
  card.authority_rank = document.authority_rank;
  card.is_normative = document.is_normative;
  card.title = document.title;
  card.issuers = document.issuers;
  card.issued_date = document.issued_date;
  card.effective_from = document.effective_from;
  card.effective_to = document.effective_to;
  card.source_status = document.source_status;
  card.fields = document.fields;
  card.scope = document.scope;
  card.text_source = document.text_source;
  card.source = document.source;
  return card;
}

template <class Later>
std::optional<Date> later_of(std::optional<Date> a, std::optional<Date> b, Later later) {
  if (!a) return b;
  if (!b) return a;
  return later(*a, *b);
}

// An article is valid where its own interval and its document's meet (Luật 64/2025/QH15).
std::optional<Date> article_from(const corpus::NormativeDocument& document,
                                 const corpus::Provision& article) {
  return later_of(article.valid_from, document.effective_from,
                  [](Date a, Date b) { return std::max(a, b); });
}

std::optional<Date> article_to(const corpus::NormativeDocument& document,
                               const corpus::Provision& article) {
  const auto earlier = [](Date a, Date b) { return std::min(a, b); };
  std::optional<Date> to = later_of(article.valid_to, document.effective_to, earlier);
  for (const corpus::ProvisionChange& change : article.changed_by) {
    if (change.action == corpus::RelationKind::bai_bo) to = later_of(to, change.from, earlier);
  }
  return to;
}

std::string label_of(const std::optional<corpus::DocumentSourceStatus>& status) {
  return status ? std::string(corpus::to_name(*status)) : std::string();
}

void append(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

// Where a procedure is done: as its record says, else where its owner or its agencies are.
std::vector<std::string> places_of(const corpus::Procedure& procedure,
                                   const Authorities& authorities) {
  std::vector<std::string> places;
  for (const std::string& place : procedure.place_ids) append(places, authorities.places_of(place));
  if (places.empty()) places = authorities.places_of(procedure.owner_agency_id);
  if (places.empty()) places = authorities.places_in(procedure.announcing_agency);
  for (std::size_t i = 0; places.empty() && i < procedure.implementing_agencies.size(); ++i) {
    places = authorities.places_in(procedure.implementing_agencies[i]);
  }
  return places;
}

std::vector<std::string> places_of(const corpus::NormativeDocument& document,
                                   const Authorities& authorities) {
  std::vector<std::string> places;
  for (const std::string& scope : document.scope) append(places, authorities.places_in(scope));
  for (const std::string& issuer : document.issuers) append(places, authorities.places_in(issuer));
  return places;
}

void add_document_facets(TermWriter& writer, const corpus::NormativeDocument& document,
                         const Authorities& authorities) {
  writer.add_facet("docType", std::vector{document.doc_type});
  writer.add_facet("issuers", document.issuers);
  writer.add_facet("scope", document.scope);
  writer.add_facet("place", places_of(document, authorities));
  writer.add_facet("fields", document.fields);
  writer.add_facet("isNormative", std::optional<bool>(document.is_normative));
  writer.add_issued(document.issued_date);
}

}  // namespace

void finish_document(IndexDocument& built, std::string_view group, const std::string& record) {
  Xapian::Document& document = built.document;
  document.add_boolean_term(key_term(kIdPrefix, built.id));
  // People look for a procedure; that only its listing is known here is a matter of the record.
  const HitKind shown = built.kind == HitKind::listing ? HitKind::procedure : built.kind;
  document.add_boolean_term(key_term(kKindPrefix, to_name(shown)));
  document.add_value(find_facet("kind")->slot, std::string(to_name(shown)));
  document.add_value(kGroupSlot, std::string(group));
  document.add_value(kIdSlot, built.id);
  document.set_data(record);
  built.digest = corpus::sha256_hex(record).substr(0, 32);
  document.add_value(kDigestSlot, built.digest);
}

DocumentBuilder::DocumentBuilder(Popularity popularity)
    : popularity_(std::move(popularity)), authorities_(Authorities::of_data_files()) {}

std::vector<IndexDocument> DocumentBuilder::build(const corpus::Document& document,
                                                  const std::string& input,
                                                  analyzers::LanguageCounts& counts) const {
  std::vector<IndexDocument> built;
  if (const auto* law = std::get_if<corpus::NormativeDocument>(&document)) {
    built = build_law(*law, counts);
  } else {
    std::visit(
        [&](const auto& record) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(record)>,
                                        corpus::NormativeDocument>) {
            built.push_back(build_one(record, counts));
          }
        },
        document);
  }
  for (IndexDocument& one : built) one.document.add_value(kInputSlot, input);
  return built;
}

IndexDocument DocumentBuilder::build_one(const corpus::Procedure& procedure,
                                         analyzers::LanguageCounts& counts) const {
  IndexDocument built{procedure_id(procedure), HitKind::procedure, {}, {}, {}};
  TermWriter writer(analyzer_, counts, built.document);
  writer.add_texts(field_texts(procedure));
  writer.add_own_keys(procedure.procedure_code);
  if (!procedure.instance_code.empty()) writer.add_own_keys(procedure.instance_code);
  writer.add_exact_title(procedure.name);
  writer.add_exact_title(bare_procedure_name(procedure.name));
  for (const std::string& name : procedure.name_alt) writer.add_exact_title(name);
  built.document.add_boolean_term(key_term(kVersionsPrefix, versions_id(procedure)));
  built.document.add_boolean_term(key_term(kVersionsPrefix, "tthc:" + procedure.procedure_code));

  writer.add_facet("levels", procedure.levels);
  writer.add_facet("fields", procedure.fields);
  writer.add_facet("onlineLevel", procedure.online_level);
  writer.add_facet("procedureKind", procedure.procedure_kind);
  writer.add_facet("applicants", procedure.applicants);
  writer.add_facet("receivedAtCenter", procedure.received_at_center);
  writer.add_facet("agency", procedure.implementing_agencies);
  writer.add_facet("flags", procedure.quality_flags);
  writer.add_facet("place", places_of(procedure, authorities_));
  writer.add_validity(procedure.valid_from, procedure.valid_to,
                      corpus::to_name(procedure.source_status));
  const bool internal = procedure.procedure_kind == corpus::ProcedureKind::noi_bo ||
                        procedure.procedure_kind == corpus::ProcedureKind::noi_bo_lien_thong ||
                        procedure.source_status == corpus::ProcedureSourceStatus::khong_cong_khai;
  if (internal) built.document.add_boolean_term(std::string(kInternalTerm));

  auto use = popularity_.find(procedure.procedure_code);
  if (use != popularity_.end()) {
    built.document.add_value(kPopularitySlot,
                             Xapian::sortable_serialise(static_cast<double>(use->second)));
  }
  built.document.add_value(kTitleSlot, procedure.name);
  built.document.add_value(kTitleSortSlot,
                           collation_.sort_key(bare_procedure_name(procedure.name)));
  finish_document(built, versions_id(procedure), corpus::to_json(procedure));
  return built;
}

IndexDocument DocumentBuilder::build_one(const corpus::Announcement& announcement,
                                         analyzers::LanguageCounts& counts) const {
  IndexDocument built{announcement_id(announcement), HitKind::announcement, {}, {}, {}};
  TermWriter writer(analyzer_, counts, built.document);
  RelationDrafter drafter(announcement);
  writer.add_texts(field_texts(announcement), [&](const FieldText& text, const auto& terms) {
    if (text.field == FieldId::body) drafter.read(TextPlace::body, text.text, terms);
  });
  writer.add_own_keys(
      dated(announcement.number + "/" + announcement.symbol, announcement.issued_date));
  writer.add_exact_title(announcement.title);

  std::vector<corpus::AnnouncementAction> actions;
  for (const corpus::AnnouncementItem& item : announcement.items) {
    if (std::find(actions.begin(), actions.end(), item.action) == actions.end()) {
      actions.push_back(item.action);
    }
  }
  writer.add_facet("action", actions);
  writer.add_facet("levelScope", announcement.level_scope);
  writer.add_facet("issuers", std::vector{announcement.issuer});
  writer.add_facet("place", authorities_.places_in(announcement.issuer));
  writer.add_facet("fields", announcement.fields);
  writer.add_facet("flags", announcement.quality_flags);
  writer.add_issued(announcement.issued_date);
  writer.add_validity(announcement.effective_from, std::nullopt, "");
  built.document.add_value(kTitleSlot, announcement.title);
  built.document.add_value(kTitleSortSlot, collation_.sort_key(announcement.title));
  built.relations = drafter.take();
  draft_items(announcement, *built.relations);
  finish_document(built, built.id, corpus::to_json(announcement));
  return built;
}

std::vector<IndexDocument> DocumentBuilder::build_law(const corpus::NormativeDocument& document,
                                                      analyzers::LanguageCounts& counts) const {
  RelationDrafter drafter(document);
  std::vector<IndexDocument> built;
  built.push_back(build_document(document, drafter, counts));
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    built.push_back(build_article(document, i, drafter, counts));
  }
  built.front().relations = drafter.take();
  return built;
}

IndexDocument DocumentBuilder::build_document(const corpus::NormativeDocument& document,
                                              RelationDrafter& drafter,
                                              analyzers::LanguageCounts& counts) const {
  IndexDocument built{normative_id(document.doc_key), HitKind::document, {}, {}, {}};
  corpus::NormativeDocument record = document;
  record.provisions.clear();  // each article is a document of the index on its own
  TermWriter writer(analyzer_, counts, built.document);
  const std::string_view title = title_without_type(document.title);
  drafter.read(TextPlace::title, title, analyzer_.analyze(title));
  writer.add_texts(field_texts(record), [&](const FieldText& text, const auto& terms) {
    if (text.field == FieldId::front_matter) drafter.read(TextPlace::front, text.text, terms);
  });
  writer.add_own_keys(dated(document.number_display, document.issued_date));
  writer.add_exact_title(document.title);
  for (const std::string& name : document.short_names) writer.add_exact_title(name);
  for (const auto& [system, id] : document.source_ids) {
    const std::string key = corpus::source_id_key(system, id);
    built.document.add_boolean_term(key_term(kSourceIdPrefix, key));
  }
  add_document_facets(writer, document, authorities_);
  writer.add_facet("flags", document.quality_flags);
  writer.add_validity(document.effective_from, document.effective_to,
                      label_of(document.source_status));
  built.document.add_value(kTitleSlot, document.title);
  built.document.add_value(kTitleSortSlot, collation_.sort_key(document.title));
  finish_document(built, built.id, corpus::to_json(record));
  return built;
}

IndexDocument DocumentBuilder::build_article(const corpus::NormativeDocument& document,
                                             std::size_t article, RelationDrafter& drafter,
                                             analyzers::LanguageCounts& counts) const {
  const corpus::Provision& provision = document.provisions[article];
  IndexDocument built{article_id(document, provision), HitKind::article, {}, {}, {}};
  corpus::NormativeDocument record = card_of(document);
  record.provisions.push_back(provision);
  TermWriter writer(analyzer_, counts, built.document);
  drafter.begin_provision(provision.provision_id);
  writer.add_texts(article_texts(document, provision),
                   [&](const FieldText& text, const auto& terms) {
                     if (text.field == FieldId::name)
                       drafter.read(TextPlace::heading, text.text, terms);
                     if (text.field == FieldId::body)
                       drafter.read(TextPlace::body, text.text, terms);
                   });
  writer.add_keys(document.number_display);
  writer.add_keys(provision.label);
  if (provision.unit == corpus::ProvisionUnit::dieu &&
      provision.body == corpus::ProvisionBody::chinh) {
    writer.add_article_keys(document.number_display,
                            "Adieu:" + provision.ordinal + provision.ordinal_suffix);
  }
  const std::string parent = normative_id(document.doc_key);
  built.document.add_boolean_term(key_term(kParentPrefix, parent));
  built.document.add_value(kPositionSlot, Xapian::sortable_serialise(static_cast<double>(article)));
  add_document_facets(writer, document, authorities_);
  writer.add_validity(article_from(document, provision), article_to(document, provision),
                      label_of(document.source_status));
  built.document.add_value(kTitleSortSlot, collation_.sort_key(provision.heading));
  finish_document(built, parent, corpus::to_json(record));
  return built;
}

IndexDocument DocumentBuilder::build_one(const corpus::Relation& relation,
                                         analyzers::LanguageCounts& /*counts*/) const {
  return relation_document(relation);
}

IndexDocument DocumentBuilder::build_one(const corpus::ProcedureListing& listing,
                                         analyzers::LanguageCounts& counts) const {
  IndexDocument built{listing_id(listing.procedure_code), HitKind::listing, {}, {}, {}};
  TermWriter writer(analyzer_, counts, built.document);
  writer.add_texts(field_texts(listing));
  writer.add_own_keys(listing.procedure_code);
  writer.add_exact_title(listing.name);
  writer.add_exact_title(bare_procedure_name(listing.name));
  writer.add_facet("fields", listing.fields);
  writer.add_facet("agency", listing.agencies);
  writer.add_validity(std::nullopt, std::nullopt,
                      to_name(corpus::ProcedureSourceStatus::cong_khai));
  built.document.add_boolean_term(key_term(kVersionsPrefix, "tthc:" + listing.procedure_code));
  built.document.add_value(
      kPopularitySlot, Xapian::sortable_serialise(static_cast<double>(listing.weight.value_or(0))));
  built.document.add_value(kTitleSlot, listing.name);
  built.document.add_value(kTitleSortSlot, collation_.sort_key(bare_procedure_name(listing.name)));
  finish_document(built, built.id, corpus::to_json(listing));
  return built;
}

}  // namespace tracuu::indexer
