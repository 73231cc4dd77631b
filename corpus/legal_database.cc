#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/legal_relation.h"
#include "corpus/legal_values.h"
#include "corpus/record_source.h"
#include "corpus/sha256.h"
#include "corpus/shapes.h"
#include "corpus/text.h"

// The national legal database (vbpl.vn): the rows of its older public export, the JSON of the site
// since 2026, and rows of relations between documents.
namespace tracuu::corpus {
namespace {

constexpr const char* kSystem = "vbpl.vn";
constexpr const char* kIds = "vbpl";  // whose ids they are

// Exports disagree on the names of these.
constexpr std::string_view kReferenced[] = {"docNum", "referenceDocNum", "docId", "id"};
constexpr std::string_view kReferenceTypes[] = {"referenceType", "relationType",
                                                "referenceTypeName", "relationship", "type"};
constexpr std::string_view kTitles[] = {"title", "docName", "docAbs"};
constexpr std::string_view kSigners[] = {"signerName", "signer", "name"};
constexpr std::string_view kPositions[] = {"position", "positionName", "signerTitle"};
constexpr std::string_view kContents[] = {"contentHtml", "content_html", "content"};
constexpr std::string_view kThis[] = {"doc_id", "doc", "doc_number"};
constexpr std::string_view kOther[] = {"other_doc_id", "other", "other_doc"};

// A text, a whole number as text, or what an object is called by.
std::string name_of(JsonValue value) {
  if (value.is(JsonType::integer)) return std::to_string(value.integer());
  if (!value.is(JsonType::object)) return std::string(trim(value.text()));
  for (const std::string_view key : {"name", "fullName", "title", "label", "code", "id"}) {
    if (const std::string name = name_of(value[key]); !name.empty()) return name;
  }
  return {};
}

// What the first of the keys says that says anything.
std::string first_of(JsonValue record, const auto& keys) {
  for (const std::string_view key : keys) {
    if (const std::string text = name_of(record[key]); !text.empty()) return text;
  }
  return {};
}

// A list, or a text with semicolons.
std::vector<std::string> names_of(JsonValue value) {
  if (!value.is(JsonType::array)) return split(name_of(value), ";");
  std::vector<std::string> names;
  for (const JsonValue element : value) {
    if (std::string name = name_of(element); !name.empty()) names.push_back(std::move(name));
  }
  return names;
}

void set_source(NormativeDocument& document, const JsonRecord& json, const std::string& id) {
  document.source.system = kSystem;
  document.source.id = id;
  document.source.sha256 = sha256_hex(json.text);
  if (!id.empty()) document.source_ids[kIds] = id;
}

void set_dates_flag(NormativeDocument& document) {
  const auto raise_if = [&document](bool wrong, QualityFlag flag) {
    if (wrong) document.quality_flags.push_back(flag);
  };
  raise_if(document.number.empty(), QualityFlag::thieu_so_hieu);
  raise_if(!document.issued_date, QualityFlag::thieu_ngay_ban_hanh);
  raise_if(document.issued_date && document.effective_from &&
               *document.effective_from < *document.issued_date,
           QualityFlag::hieu_luc_truoc_ban_hanh);
  raise_if(document.text_source == TextSource::khong_co_chu, QualityFlag::khong_co_chu);
}

void set_text(NormativeDocument& document, std::string_view html) {
  document.content_html = trim(html);
  document.text_source =
      document.content_html.empty() ? TextSource::khong_co_chu : TextSource::so_hoa_goc;
}

void require_title(NormativeDocument& document, const char* key) {
  if (!document.title.empty()) return;
  throw BadField(key, "a document without a title");
}

Document from_export(const JsonRecord& json) {
  const JsonValue row = json.value;
  NormativeDocument document;
  document.title = name_of(row["title"]);
  require_title(document, "title");
  document.issuers = names_of(row["co_quan_ban_hanh"]);
  document.issued_date = any_date(row["ngay_ban_hanh"].text());
  document.effective_from = any_date(row["ngay_co_hieu_luc"].text());
  document.effective_to = any_date(row["ngay_het_hieu_luc"].text());
  document.source_status = document_status_of(row["tinh_trang_hieu_luc"].text());
  document.signers = names_of(row["nguoi_ky"]);
  document.signer_titles = names_of(row["chuc_danh"]);
  document.sectors = names_of(row["nganh"]);
  document.fields = names_of(row["linh_vuc"]);
  document.scope = names_of(row["pham_vi"]);
  document.application_info = name_of(row["thong_tin_ap_dung"]);
  document.source_collected = name_of(row["nguon_thu_thap"]);
  document.gazette_date = any_date(row["ngay_dang_cong_bao"].text());
  set_number(document, name_of(row["so_ky_hieu"]), row["loai_van_ban"].text());
  document.is_normative = document.doc_type != DocumentType::van_ban_hop_nhat;
  set_text(document, row["content_html"].text());
  set_source(document, json, name_of(row["id"]));
  set_dates_flag(document);
  return document;
}

// Those of the older export are numbers, those of the site since 2026 UUIDs.
bool is_id(std::string_view name) {
  const std::size_t longest = 36;
  if (name.find_first_not_of("0123456789") == name.npos) return true;
  return name.size() == longest && name.find_first_not_of("0123456789abcdefABCDEF-") == name.npos;
}

// The key other rows know a document by: its number, or its id in the database.
std::string key_of(const std::string& name) {
  return is_id(name) ? source_id_key(kIds, name) : take_apart(name).key;
}

Relation relation_of(std::string from, std::string to, const std::string& name, const char* key) {
  const std::optional<NamedRelation> named = relation_named(name);
  if (!named) throw BadField(key, "no relation we know: \"" + name + "\"");
  Relation relation;
  if (named->other_acts) std::swap(from, to);
  relation.from_key = std::move(from);
  relation.to_key = std::move(to);
  relation.kind = named->kind;
  relation.changes_validity = changes_validity(named->kind);
  relation.raw_text = name;
  relation.origin = RelationOrigin::cong_du_lieu;
  return relation;
}

// One of the references of an answer; what names no document or no known relation is left out,
// because the document itself is good.
void add_reference(std::vector<Document>& documents, const std::string& from, JsonValue reference) {
  const std::string to = first_of(reference, kReferenced);
  const std::string name = first_of(reference, kReferenceTypes);
  if (to.empty() || !relation_named(name)) return;
  documents.push_back(relation_of(from, key_of(to), name, "references"));
}

std::vector<Document> from_answer(const JsonRecord& json) {
  const JsonValue row = json.value;
  NormativeDocument document;
  document.title = first_of(row, kTitles);
  require_title(document, "title");
  document.abstract = name_of(row["docAbs"]);
  document.issuers = names_of(row["agencyName"]);
  document.issued_date = any_date(row["issueDate"].text());
  document.effective_from = any_date(row["effFrom"].text());
  document.effective_to = any_date(row["effTo"].text());
  document.source_status = document_status_of(name_of(row["effStatus"]));
  document.sectors = names_of(row["documentMajors"]);
  document.fields = names_of(row["documentFields"]);
  for (const JsonValue issue : row["documentIssues"]) {
    const std::string signer = first_of(issue, kSigners);
    const std::string title = first_of(issue, kPositions);
    if (!signer.empty()) document.signers.push_back(signer);
    if (!title.empty()) document.signer_titles.push_back(title);
  }
  set_number(document, name_of(row["docNum"]), name_of(row["docType"]));
  if (row["isConsolidatedDocument"].boolean()) document.doc_type = DocumentType::van_ban_hop_nhat;
  document.is_normative = document.doc_type != DocumentType::van_ban_hop_nhat;
  set_text(document, first_of(row, kContents));
  set_source(document, json, name_of(row["id"]));
  set_dates_flag(document);
  std::vector<Document> documents = {document};
  for (const JsonValue reference : row["references"]) {
    add_reference(documents, document.doc_key, reference);
  }
  return documents;
}

Document from_relation_row(const JsonRecord& json) {
  const std::string from = first_of(json.value, kThis);
  const std::string to = first_of(json.value, kOther);
  if (from.empty()) throw BadField("doc_id", "a relation of no document");
  if (to.empty()) throw BadField("other_doc_id", "a relation to no document");
  return relation_of(key_of(from), key_of(to), name_of(json.value["relationship"]), "relationship");
}

bool has_any(JsonValue record, const auto& keys) {
  return std::any_of(std::begin(keys), std::end(keys),
                     [record](std::string_view key) { return record.has(key); });
}

bool is_export(JsonValue record) {
  return record.has("so_ky_hieu") && (record.has("loai_van_ban") || record.has("content_html"));
}

bool is_answer(JsonValue record) { return record.has("docNum") && record.has("docType"); }

bool is_relation_row(JsonValue record) {
  return record.has("relationship") && has_any(record, kThis) && has_any(record, kOther);
}

std::unique_ptr<DocumentSource> open_export(const InputFile& file) {
  return std::make_unique<RecordSource>(file, from_export);
}

std::unique_ptr<DocumentSource> open_answers(const InputFile& file) {
  return std::make_unique<RecordSource>(file, from_answer);
}

std::unique_ptr<DocumentSource> open_relations(const InputFile& file) {
  return std::make_unique<RecordSource>(file, from_relation_row);
}

}  // namespace

Shape legal_export_shape() {
  return {"rows of the legal database (\"so_ky_hieu\", \"loai_van_ban\")", is_export, open_export};
}

Shape legal_document_shape() {
  return {"answers of the legal database (\"docNum\", \"docType\")", is_answer, open_answers};
}

Shape legal_relation_shape() {
  return {"relations of the legal database (\"doc_id\", \"other_doc_id\", \"relationship\")",
          is_relation_row, open_relations};
}

}  // namespace tracuu::corpus
