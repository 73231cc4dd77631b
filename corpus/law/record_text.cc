#include "corpus/law/record_text.h"

#include <algorithm>
#include <utility>

#include "corpus/law/document_key.h"
#include "corpus/law/given_metadata.h"
#include "corpus/law/normative_document.h"

namespace tracuu::corpus {
namespace {

FileMetadata metadata_of(const NormativeDocument& record) {
  FileMetadata given;
  // "Không số" says that the row names none.
  if (!record.number.empty()) given.number_display = record.number_display;
  if (record.doc_type != DocumentType::khac) given.doc_type = record.doc_type;
  given.is_normative = record.is_normative;
  given.title = record.title;
  given.abstract = record.abstract;
  given.issuers = record.issuers;
  given.signers = record.signers;
  given.issued_date = record.issued_date;
  given.effective_from = record.effective_from;
  given.effective_to = record.effective_to;
  given.source_status = record.source_status;
  given.scope = record.scope;
  given.sectors = record.sectors;
  given.fields = record.fields;
  given.gazette_no = record.gazette_no;
  given.gazette_date = record.gazette_date;
  return given;
}

// What only a row has.
void keep_identity(NormativeDocument& record, NormativeDocument& whole) {
  set_key(whole, record.doc_key);
  whole.short_names = std::move(record.short_names);
  if (!record.signer_titles.empty()) whole.signer_titles = std::move(record.signer_titles);
  whole.application_info = std::move(record.application_info);
  whole.source_collected = std::move(record.source_collected);
  whole.consolidates = std::move(record.consolidates);
  whole.source_ids = std::move(record.source_ids);
  whole.attachments = std::move(record.attachments);
  whole.source = std::move(record.source);
}

}  // namespace

void put_text(const FileText& text, NormativeDocument& record) {
  const std::string id = record.source.id;
  Document read = read_normative(text, {id, ""});
  apply_metadata(metadata_of(record), id, read);
  auto& whole = std::get<NormativeDocument>(read);
  keep_identity(record, whole);
  record = std::move(whole);
}

void leave_without_text(NormativeDocument& record) {
  record.content_html.clear();
  record.text_source = TextSource::khong_co_chu;
  std::erase(record.quality_flags, QualityFlag::khong_co_chu);
  record.quality_flags.push_back(QualityFlag::khong_co_chu);
}

}  // namespace tracuu::corpus
