#include "corpus/law/list_reader.h"

#include <map>
#include <string>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/law/document_key.h"
#include "corpus/law/folded.h"
#include "corpus/law/list_columns.h"
#include "corpus/law/list_row.h"
#include "corpus/law/list_table.h"
#include "corpus/legal_values.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

class ListReader {
 public:
  ListReader(ListColumns columns, const FileText& text, const FileOrigin& origin)
      : columns_(std::move(columns)), text_(text), origin_(origin) {}

  // Throws BadField for a row that cannot be taken.
  Document to_document(const Block& row, std::size_t line) {
    return lists_procedures(columns_) ? to_procedure(row, line) : to_law(row, line);
  }

 private:
  std::string said(const Block& row, ListColumn column) const {
    return one_line(columns_.cell(row, column));
  }

  Source source_of(std::size_t line) const {
    Source source;
    source.system = kListSystem;
    source.id = origin_.path + "#" + std::to_string(line);
    if (!origin_.sha256.empty()) source.sha256 = origin_.sha256;
    return source;
  }

  Document to_procedure(const Block& row, std::size_t line) {
    ProcedureListing listing;
    const std::string written = said(row, ListColumn::code);
    listing.procedure_code = procedure_code_of(written);
    if (listing.procedure_code.empty()) {
      throw BadField("code",
                     "no code of a procedure: \"" + written + "\"; expected one such as 1.001193");
    }
    listing.name = said(row, ListColumn::name);
    if (listing.name.empty()) throw BadField("name", "the procedure has no name");
    listing.fields = names_in(columns_, row, ListColumn::field);
    listing.agencies = names_in(columns_, row, ListColumn::agency);
    listing.source = source_of(line);
    return listing;
  }

  Document to_law(const Block& row, std::size_t line) {
    const FileMetadata given = metadata_of_row(columns_, row);
    NormativeDocument document;
    document.title = given.title;
    if (document.title.empty()) document.title = said(row, ListColumn::legal_basis);
    if (document.title.empty()) document.title = given.number_display;
    if (document.title.empty()) document.title = file_of_row(columns_, row);
    if (document.title.empty()) throw BadField("", "neither a number nor a title");
    document.issuers = given.issuers;
    document.signers = given.signers;
    document.fields = given.fields;
    document.issued_date = given.issued_date;
    document.effective_from = given.effective_from;
    document.effective_to = given.effective_to;
    document.source_status = given.source_status;
    set_number(document, given.number_display, said(row, ListColumn::document_type));
    document.is_normative = is_normative(document);
    document.doc_key = document_key(document, take_apart(given.number_display), origin_.path);
    document.text_source = TextSource::khong_co_chu;
    set_link(document, given.url);
    document.source = source_of(line);
    set_flags(document);
    tell_apart(document, line);
    return document;
  }

  // A row that comes twice word for word is one document; two titles under one number and day are
  // two.
  void tell_apart(NormativeDocument& document, std::size_t line) {
    std::map<std::string, std::size_t>& titles = met_[document.doc_key];
    const auto [first, is_new] = titles.try_emplace(folded(document.title), line);
    if (!is_new) {
      throw BadField(
          "", "says the same as row " + std::to_string(first->second) + "; that one is kept");
    }
    if (titles.size() == 1) return;
    document.doc_key += "|" + std::to_string(titles.size());
    document.quality_flags.push_back(QualityFlag::trung_lap);
  }

  static void set_link(NormativeDocument& document, const std::string& link) {
    if (link.empty()) return;
    document.attachments.push_back({link.substr(link.rfind('/') + 1), link, "", std::nullopt});
    if (document.attachments.back().name.empty()) document.attachments.back().name = link;
  }

  static void set_flags(NormativeDocument& document) {
    const auto raise_if = [&document](bool wrong, QualityFlag flag) {
      if (wrong) document.quality_flags.push_back(flag);
    };
    raise_if(document.number.empty(), QualityFlag::thieu_so_hieu);
    raise_if(!document.issued_date, QualityFlag::thieu_ngay_ban_hanh);
    raise_if(document.issued_date && document.effective_from &&
                 *document.effective_from < *document.issued_date,
             QualityFlag::hieu_luc_truoc_ban_hanh);
  }

  ListColumns columns_;
  const FileText& text_;
  const FileOrigin& origin_;
  // Keys met, under each its titles with the row they first stood in.
  std::map<std::string, std::map<std::string, std::size_t>> met_;
};

}  // namespace

std::optional<std::vector<Document>> read_list(const FileText& text, const FileOrigin& origin,
                                               std::vector<RefusedRow>& refused) {
  const std::optional<ListTable> table = list_table(text);
  if (!table) return std::nullopt;
  std::vector<Document> documents;
  ListReader reader(table->columns, text, origin);
  for (std::size_t at = table->first; at < table->rows.size(); ++at) {
    if (!is_entry(table->columns, table->rows[at])) continue;
    try {
      documents.push_back(reader.to_document(table->rows[at], at + 1));
    } catch (const BadField& bad) {
      refused.push_back({at + 1, bad.field(), bad.what()});
    }
  }
  return documents;
}

}  // namespace tracuu::corpus
