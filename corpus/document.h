// The document model: what a reader yields, what the index stores, what the API shows.
//
//   std::unique_ptr<DocumentSource> source = open_source(file);
//   while (auto document = source->next()) index(*document);
//
// Field names are those of the canonical JSON lines (see json_lines.h); the Vietnamese label an
// official would use stands beside each field. Text is kept as received: normalisation is the
// analyzers' business. Dates are calendar dates in Asia/Ho_Chi_Minh, intervals are half-open
// [valid_from, valid_to). std::nullopt means "the source does not say", never "none".
//
// Plain values: copy, move and share them freely.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/date.h"
#include "corpus/enumerations.h"

namespace tracuu::corpus {

// Source::system of what was read from a file of its own; Source::id is its path then.
inline constexpr std::string_view kFileSystem = "file";
// A row of somebody's list; what it names may come as a file, too, which tells more.
inline constexpr std::string_view kListSystem = "list";

// Nguồn: where a record came from.
struct Source {
  std::string system;  // required: "sample", "dichvucong.gov.vn", ...
  std::string id;      // the id the source itself gives; a procedure's code
  std::optional<std::string> url;
  std::optional<Date> fetched_at;
  std::optional<std::string> sha256;  // of the bytes received, lower-case hex
};

// Trình tự thực hiện: the steps of one case (trường hợp); `case_name` is empty for the only case.
struct Step {
  std::string case_name;  // JSON key "case"
  std::string text;
};

// Cách thức thực hiện: one way to file, with its time limit and fees.
struct FilingChannel {
  Channel channel{};
  std::optional<double> time_value;
  std::optional<TimeUnit> time_unit;
  std::string time_text;  // authoritative wording, e.g. "05 ngày làm việc"
  std::vector<std::string> fees;
  std::string note;
};

// Thành phần hồ sơ: one paper of one case.
struct DossierPaper {
  std::string case_name;   // JSON key "case"
  std::string paper_name;  // required
  std::string form_name;
  std::string form_url;
  std::optional<std::int64_t> originals;  // số bản chính
  std::optional<std::int64_t> copies;     // số bản sao
};

struct ProcedureResult {
  std::string text;
  std::string result_code;  // KQ.G01.000140
};

struct Form {
  std::string name;
  std::string url;
};

// Căn cứ pháp lý: a document a procedure rests on, as written and, where known, as a key.
struct LegalBasis {
  std::string doc_key;  // canonical number, empty if not recognised
  std::string raw;      // the number as written
  std::string provision;
  std::string title;
};

// Số quyết định công bố: one announcement of a procedure.
struct AnnouncementReference {
  std::string decision_key;  // issuer|date|number|symbol, or the number alone as known
  std::string item_no;
  std::optional<AnnouncementAction> action;
};

// Thủ tục hành chính, one version (Nghị định 63/2010/NĐ-CP, Điều 8(2)).
struct Procedure {
  std::string procedure_id;     // required: code, or code@owner_agency_id
  std::string procedure_code;   // required: ^[1-9]\.[0-9]{6}$
  std::string instance_code;    // 1.001193.000.00.00.H61
  std::string owner_agency_id;  // H61, G01, ...
  std::map<std::string, std::string> portal_ids;
  std::string name;  // required
  std::vector<std::string> name_alt;
  std::int64_t version = 1;        // required, from 1
  std::optional<Date> valid_from;  // required key, null where the source gives no date
  std::optional<Date> valid_to;
  ProcedureSourceStatus source_status{};  // required
  std::optional<ProcedureKind> procedure_kind;
  std::vector<Level> levels;        // required: Cấp thực hiện
  std::vector<std::string> fields;  // required: Lĩnh vực
  std::vector<std::string> place_ids;
  std::string announcing_agency;                   // required: Cơ quan công bố
  std::vector<std::string> implementing_agencies;  // required key, may be empty
  std::string competent_agency;
  std::string delegated_agency;
  std::vector<std::string> coordinating_agencies;
  std::string reception_address;
  std::optional<bool> received_at_center;
  std::optional<bool> non_territorial;
  std::vector<Step> steps;              // required key
  std::vector<FilingChannel> channels;  // required key
  std::optional<double> time_limit_hours;
  std::optional<bool> time_is_working_days;
  std::vector<DossierPaper> dossier;     // required key
  std::vector<Applicant> applicants;     // required key
  std::vector<ProcedureResult> results;  // required key
  std::string fees_text;
  std::optional<bool> fee_free;
  std::string conditions;
  std::vector<Form> forms;
  std::vector<LegalBasis> legal_basis;
  std::optional<OnlineLevel> online_level;
  std::optional<std::int64_t> legacy_level;  // 1..4, records before 2022
  std::vector<std::string> keywords;
  std::string description;
  std::vector<std::string> related_procedures;
  std::vector<AnnouncementReference> announcements;  // required key
  Source source;                                     // required
  std::vector<QualityFlag> quality_flags;
};

// Danh mục thủ tục hành chính: one row of an announcement decision.
struct AnnouncementItem {
  std::string item_no;
  std::string part;               // "A.I", the section of the annex
  std::string procedure_code;     // may be empty: some annexes carry names only
  std::string name_as_announced;  // required
  std::string field_as_announced;
  std::optional<Level> level_as_announced;
  AnnouncementAction action{};  // required
  std::vector<ChangedPart> changed_parts;
  std::vector<std::string> replaces;
  std::vector<std::string> replaced_by;
  std::vector<std::string> legal_basis;
  std::string time_text;
  std::string place_text;
  std::string fee_text;
  std::string agency_text;
  std::optional<bool> received_at_center;
  std::optional<OnlineLevel> online_level;
  std::optional<Date> effective_from;
};

// Nơi đã công khai: a place where the decision was made public.
struct Publication {
  PublicationChannel channel{};  // required
  std::string url;
  std::optional<Date> published_at;
  std::optional<Date> checked_at;
  std::string evidence_sha256;
};

struct Attachment {
  std::string name;  // required
  std::string url;
  std::string sha256;
  std::optional<TextSource> text_source;
};

// Quyết định công bố thủ tục hành chính (JSON kind "announcement_decision").
struct Announcement {
  std::string decision_key;  // required: issuer|yyyy-mm-dd|number|symbol
  std::string number;        // required: "1225"
  std::string symbol;        // required key: "QĐ-UBND"
  std::string issuer;        // required
  std::string signer;
  std::string signer_title;
  std::optional<Date> issued_date;     // required key
  std::optional<Date> effective_from;  // required key
  std::string title;                   // required: Trích yếu
  std::vector<std::string> fields;
  std::vector<Level> level_scope;  // required key
  std::vector<std::string> central_basis;
  std::vector<std::string> repeals;
  std::map<std::string, std::int64_t> declared_counts;  // Level name -> count
  std::vector<AnnouncementItem> items;                  // required key
  std::vector<std::string> internal_process_decision;
  std::vector<Publication> publications;
  std::vector<Attachment> attachments;
  std::string text;  // the decision's own words: căn cứ, điều; the lists are in `items`
  std::optional<TextSource> text_source;
  Source source;  // required
  std::vector<QualityFlag> quality_flags;
};

struct ProvisionChange {
  std::string doc_key;  // required
  std::string provision_id;
  RelationKind action{};  // required
  std::optional<Date> from;
};

// Điều (or another unit) of a document. Clauses and points live inside `text`.
struct Provision {
  std::string provision_id;            // required: <doc_key>#chinh/dieu-8; letters keep đ
  std::string doc_key;                 // required
  ProvisionBody body{};                // required; numbering restarts in an attached regulation
  std::string body_title;              // name of the attached regulation or annex
  ProvisionUnit unit{};                // required
  std::string ordinal;                 // required: "8", "II"; a JSON integer is accepted
  std::string ordinal_suffix;          // "a" of Điều 5a
  std::string label;                   // required key: "Điều 8."
  std::string heading;                 // Tên điều
  std::vector<std::string> ancestors;  // required key: "Chương II. QUY ĐỊNH CỤ THỂ", ...
  std::string text;                    // required key
  ContentClass content_class{};        // required
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::vector<ProvisionChange> changed_by;
  std::string source_id;  // the id the source gives this article
};

// Văn bản quy phạm pháp luật and what is searched beside it.
struct NormativeDocument {
  std::string doc_key;         // required: 63/2010/nđ-cp; individual ones |issuer|date
  std::string number_display;  // required: Số ký hiệu as received, "Không số" if none
  std::string number;          // required key: letters and dots kept: 66.7, 12a
  std::optional<std::int64_t> year;
  DocumentType doc_type{};                     // required
  std::optional<std::int64_t> authority_rank;  // 1..14, Điều 4 Luật 64/2025/QH15
  bool is_normative = true;                    // required
  std::string title;                           // required: Tên văn bản
  std::vector<std::string> short_names;
  std::string abstract;
  std::vector<std::string> issuers;  // required key
  std::vector<std::string> signers;
  std::vector<std::string> signer_titles;
  std::optional<Date> issued_date;  // required key
  std::optional<Date> effective_from;
  std::optional<Date> effective_to;  // null on a partly expired document is normal
  std::optional<DocumentSourceStatus> source_status;
  std::vector<std::string> scope;
  std::vector<std::string> sectors;
  std::vector<std::string> fields;
  std::string application_info;
  std::string gazette_no;
  std::optional<Date> gazette_date;
  std::string source_collected;
  std::vector<std::string> consolidates;
  TextSource text_source{};  // required
  std::map<std::string, std::string> source_ids;
  std::vector<Attachment> attachments;
  Source source;  // required
  std::vector<QualityFlag> quality_flags;
  std::string front_matter;  // căn cứ, lời mở đầu: what stands before the first provision
  std::string back_matter;   // chữ ký, nơi nhận
  std::vector<Provision> provisions;  // in document order
  // The text as a record's source gives it, to be read like a file; no part of the canonical form.
  std::string content_html;
};

// A directed edge between two documents, procedures or provisions; the origin is kept.
struct Relation {
  std::string from_key;  // required
  std::string from_provision;
  std::string to_key;  // required
  std::string to_provision;
  RelationKind kind{};            // required; JSON key "relation_kind"
  bool changes_validity = false;  // required
  std::optional<Date> effective_from;
  std::optional<Date> effective_to;
  std::string raw_text;
  RelationOrigin origin{};           // required
  std::optional<double> confidence;  // 0..1
  bool resolved = false;             // required; unresolved targets are normal and kept
};

// One row of a list of procedures: a code, the name it carries there, and what else the list tells:
// the portal's how often it is asked for, a ministry's its field and agencies. It is not a
// procedure (no steps, no dossier); it lends its popularity to one.
struct ProcedureListing {
  std::string procedure_code;          // required
  std::string name;                    // required
  std::optional<std::int64_t> weight;  // the portal's use count, not below 0
  std::vector<std::string> fields;     // Lĩnh vực
  std::vector<std::string> agencies;   // Cơ quan thực hiện
  Source source;                       // required
};

using Document =
    std::variant<Procedure, Announcement, NormativeDocument, Relation, ProcedureListing>;

}  // namespace tracuu::corpus
