// The fields of every struct of document.h in the order and under the names of the canonical JSON:
// the one table both directions read. A visitor is handed each field in turn:
//
//   visitor.required(key, member)        the key must be there and say something
//   visitor.present(key, member)         the key must be there; it may be empty, or null if
//   optional visitor.optional(key, member)        may be left out; is left out when it says nothing
//   visitor.ordinal(key, member)         a required text that may also come as a JSON integer
//
// A fourth argument is a rule: a function of the bare value that gives an empty text when the value
// is fine, else what is wrong with it. A new field is one member in document.h and one row here.
//
// Only json_lines_read.cc, json_lines_write.cc and indexer/text_repair.cc include this file.
#pragma once

#include <concepts>
#include <type_traits>

#include "corpus/document.h"
#include "corpus/field_rules.h"
#include "corpus/file_metadata.h"

namespace tracuu::corpus {

// Matches T and const T: the reader fills a struct, the writer only looks at it.
template <class T, class Struct>
concept Either = std::same_as<std::remove_const_t<T>, Struct>;

template <class Visitor>
void describe(Visitor& v, Either<Source> auto& source) {
  v.required("system", source.system);
  v.optional("id", source.id);
  v.optional("url", source.url);
  v.optional("fetched_at", source.fetched_at);
  v.optional("sha256", source.sha256, rules::sha256);
}

template <class Visitor>
void describe(Visitor& v, Either<Step> auto& step) {
  v.optional("case", step.case_name);
  v.required("text", step.text);
}

template <class Visitor>
void describe(Visitor& v, Either<FilingChannel> auto& way) {
  v.required("channel", way.channel);
  v.optional("time_value", way.time_value, rules::not_negative);
  v.optional("time_unit", way.time_unit);
  v.optional("time_text", way.time_text);
  v.optional("fees", way.fees);
  v.optional("note", way.note);
}

template <class Visitor>
void describe(Visitor& v, Either<DossierPaper> auto& paper) {
  v.optional("case", paper.case_name);
  v.required("paper_name", paper.paper_name);
  v.optional("form_name", paper.form_name);
  v.optional("form_url", paper.form_url);
  v.optional("originals", paper.originals, rules::not_negative);
  v.optional("copies", paper.copies, rules::not_negative);
}

template <class Visitor>
void describe(Visitor& v, Either<ProcedureResult> auto& result) {
  v.optional("text", result.text);
  v.optional("result_code", result.result_code);
}

template <class Visitor>
void describe(Visitor& v, Either<Form> auto& form) {
  v.required("name", form.name);
  v.optional("url", form.url);
}

template <class Visitor>
void describe(Visitor& v, Either<LegalBasis> auto& basis) {
  v.optional("doc_key", basis.doc_key);
  v.optional("raw", basis.raw);
  v.optional("provision", basis.provision);
  v.optional("title", basis.title);
}

template <class Visitor>
void describe(Visitor& v, Either<AnnouncementReference> auto& reference) {
  v.required("decision_key", reference.decision_key);
  v.optional("item_no", reference.item_no);
  v.optional("action", reference.action);
}

template <class Visitor>
void describe(Visitor& v, Either<Procedure> auto& p) {
  v.required("procedure_id", p.procedure_id);
  v.required("procedure_code", p.procedure_code, rules::procedure_code);
  v.optional("instance_code", p.instance_code, rules::instance_code);
  v.optional("owner_agency_id", p.owner_agency_id, rules::agency_id);
  v.optional("portal_ids", p.portal_ids);
  v.required("name", p.name);
  v.optional("name_alt", p.name_alt);
  v.required("version", p.version, rules::from_one);
  v.present("valid_from", p.valid_from);
  v.optional("valid_to", p.valid_to);
  v.required("source_status", p.source_status);
  v.optional("procedure_kind", p.procedure_kind);
  v.present("levels", p.levels);
  v.present("fields", p.fields);
  v.optional("place_ids", p.place_ids);
  v.present("announcing_agency", p.announcing_agency);
  v.present("implementing_agencies", p.implementing_agencies);
  v.optional("competent_agency", p.competent_agency);
  v.optional("delegated_agency", p.delegated_agency);
  v.optional("coordinating_agencies", p.coordinating_agencies);
  v.optional("reception_address", p.reception_address);
  v.optional("received_at_center", p.received_at_center);
  v.optional("non_territorial", p.non_territorial);
  v.present("steps", p.steps);
  v.present("channels", p.channels);
  v.optional("time_limit_hours", p.time_limit_hours, rules::not_negative);
  v.optional("time_is_working_days", p.time_is_working_days);
  v.present("dossier", p.dossier);
  v.present("applicants", p.applicants);
  v.present("results", p.results);
  v.optional("fees_text", p.fees_text);
  v.optional("fee_free", p.fee_free);
  v.optional("conditions", p.conditions);
  v.optional("forms", p.forms);
  v.optional("legal_basis", p.legal_basis);
  v.optional("online_level", p.online_level);
  v.optional("legacy_level", p.legacy_level, rules::one_to_four);
  v.optional("keywords", p.keywords);
  v.optional("description", p.description);
  v.optional("related_procedures", p.related_procedures);
  v.present("announcements", p.announcements);
  v.required("source", p.source);
  v.optional("quality_flags", p.quality_flags);
}

template <class Visitor>
void describe(Visitor& v, Either<AnnouncementItem> auto& item) {
  v.optional("item_no", item.item_no);
  v.optional("part", item.part);
  v.optional("procedure_code", item.procedure_code, rules::announced_code);
  v.required("name_as_announced", item.name_as_announced);
  v.optional("field_as_announced", item.field_as_announced);
  v.optional("level_as_announced", item.level_as_announced);
  v.required("action", item.action);
  v.optional("changed_parts", item.changed_parts);
  v.optional("replaces", item.replaces);
  v.optional("replaced_by", item.replaced_by);
  v.optional("legal_basis", item.legal_basis);
  v.optional("time_text", item.time_text);
  v.optional("place_text", item.place_text);
  v.optional("fee_text", item.fee_text);
  v.optional("agency_text", item.agency_text);
  v.optional("received_at_center", item.received_at_center);
  v.optional("online_level", item.online_level);
  v.optional("effective_from", item.effective_from);
}

template <class Visitor>
void describe(Visitor& v, Either<Publication> auto& publication) {
  v.required("channel", publication.channel);
  v.optional("url", publication.url);
  v.optional("published_at", publication.published_at);
  v.optional("checked_at", publication.checked_at);
  v.optional("evidence_sha256", publication.evidence_sha256, rules::sha256);
}

template <class Visitor>
void describe(Visitor& v, Either<Attachment> auto& attachment) {
  v.required("name", attachment.name);
  v.optional("url", attachment.url);
  v.optional("sha256", attachment.sha256, rules::sha256);
  v.optional("text_source", attachment.text_source);
}

template <class Visitor>
void describe(Visitor& v, Either<Announcement> auto& a) {
  v.required("decision_key", a.decision_key);
  v.required("number", a.number);
  v.present("symbol", a.symbol);
  v.required("issuer", a.issuer);
  v.optional("signer", a.signer);
  v.optional("signer_title", a.signer_title);
  v.present("issued_date", a.issued_date);
  v.present("effective_from", a.effective_from);
  v.required("title", a.title);
  v.optional("fields", a.fields);
  v.present("level_scope", a.level_scope);
  v.optional("central_basis", a.central_basis);
  v.optional("repeals", a.repeals);
  v.optional("declared_counts", a.declared_counts, rules::counts_by_level);
  v.present("items", a.items);
  v.optional("internal_process_decision", a.internal_process_decision);
  v.optional("publications", a.publications);
  v.optional("attachments", a.attachments);
  v.optional("text", a.text);
  v.optional("text_source", a.text_source);
  v.required("source", a.source);
  v.optional("quality_flags", a.quality_flags);
}

template <class Visitor>
void describe(Visitor& v, Either<ProvisionChange> auto& change) {
  v.required("doc_key", change.doc_key);
  v.optional("provision_id", change.provision_id);
  v.required("action", change.action);
  v.optional("from", change.from);
}

template <class Visitor>
void describe(Visitor& v, Either<Provision> auto& p) {
  v.required("provision_id", p.provision_id);
  v.required("doc_key", p.doc_key);
  v.required("body", p.body);
  v.optional("body_title", p.body_title);
  v.required("unit", p.unit);
  v.ordinal("ordinal", p.ordinal);
  v.optional("ordinal_suffix", p.ordinal_suffix);
  v.present("label", p.label);
  v.optional("heading", p.heading);
  v.present("ancestors", p.ancestors);
  v.present("text", p.text);
  v.required("content_class", p.content_class);
  v.optional("valid_from", p.valid_from);
  v.optional("valid_to", p.valid_to);
  v.optional("changed_by", p.changed_by);
  v.optional("source_id", p.source_id);
}

template <class Visitor>
void describe(Visitor& v, Either<NormativeDocument> auto& d) {
  v.required("doc_key", d.doc_key);
  v.required("number_display", d.number_display);
  v.present("number", d.number);
  v.optional("year", d.year, rules::not_negative);
  v.required("doc_type", d.doc_type);
  v.optional("authority_rank", d.authority_rank, rules::one_to_fourteen);
  v.required("is_normative", d.is_normative);
  v.required("title", d.title);
  v.optional("short_names", d.short_names);
  v.optional("abstract", d.abstract);
  v.present("issuers", d.issuers);
  v.optional("signers", d.signers);
  v.optional("signer_titles", d.signer_titles);
  v.present("issued_date", d.issued_date);
  v.optional("effective_from", d.effective_from);
  v.optional("effective_to", d.effective_to);
  v.optional("source_status", d.source_status);
  v.optional("scope", d.scope);
  v.optional("sectors", d.sectors);
  v.optional("fields", d.fields);
  v.optional("application_info", d.application_info);
  v.optional("gazette_no", d.gazette_no);
  v.optional("gazette_date", d.gazette_date);
  v.optional("source_collected", d.source_collected);
  v.optional("consolidates", d.consolidates);
  v.required("text_source", d.text_source);
  v.optional("source_ids", d.source_ids);
  v.optional("attachments", d.attachments);
  v.required("source", d.source);
  v.optional("quality_flags", d.quality_flags);
  v.optional("front_matter", d.front_matter);
  v.optional("back_matter", d.back_matter);
  v.optional("provisions", d.provisions);
}

template <class Visitor>
void describe(Visitor& v, Either<FileMetadata> auto& m) {
  v.optional("number_display", m.number_display);
  v.optional("doc_type", m.doc_type);
  v.optional("is_normative", m.is_normative);
  v.optional("title", m.title);
  v.optional("abstract", m.abstract);
  v.optional("issuers", m.issuers);
  v.optional("signers", m.signers);
  v.optional("issued_date", m.issued_date);
  v.optional("effective_from", m.effective_from);
  v.optional("effective_to", m.effective_to);
  v.optional("source_status", m.source_status);
  v.optional("scope", m.scope);
  v.optional("sectors", m.sectors);
  v.optional("fields", m.fields);
  v.optional("gazette_no", m.gazette_no);
  v.optional("gazette_date", m.gazette_date);
  v.optional("url", m.url);
}

template <class Visitor>
void describe(Visitor& v, Either<Relation> auto& r) {
  v.required("from_key", r.from_key);
  v.optional("from_provision", r.from_provision);
  v.required("to_key", r.to_key);
  v.optional("to_provision", r.to_provision);
  v.required("relation_kind", r.kind);
  v.required("changes_validity", r.changes_validity);
  v.optional("effective_from", r.effective_from);
  v.optional("effective_to", r.effective_to);
  v.optional("raw_text", r.raw_text);
  v.required("origin", r.origin);
  v.optional("confidence", r.confidence, rules::zero_to_one);
  v.required("resolved", r.resolved);
}

template <class Visitor>
void describe(Visitor& v, Either<ProcedureListing> auto& listing) {
  v.required("procedure_code", listing.procedure_code, rules::procedure_code);
  v.required("name", listing.name);
  v.optional("weight", listing.weight, rules::not_negative);
  v.optional("fields", listing.fields);
  v.optional("agencies", listing.agencies);
  v.required("source", listing.source);
}

}  // namespace tracuu::corpus
