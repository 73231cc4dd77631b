#include "corpus/law/list_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/law/announcement_row.h"
#include "corpus/law/document_key.h"
#include "corpus/law/folded.h"
#include "corpus/law/list_columns.h"
#include "corpus/law/written_number.h"
#include "corpus/legal_values.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kRowsAboveHeader = 30;

std::vector<Block> rows_of(const FileText& text) {
  std::vector<Block> rows;
  for (const Block& block : text.blocks) {
    if (block.kind == BlockKind::row) rows.push_back(block);
  }
  return rows;
}

bool has_articles(const FileText& text) {
  return std::any_of(text.blocks.begin(), text.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::paragraph &&
           folded(block.text.substr(0, 24)).starts_with("dieu 1 ");
  });
}

// A text with a table in it is no list: nearly all of a list are rows.
bool is_tabular(const FileText& text, std::size_t rows) {
  std::size_t others = 0;
  for (const Block& block : text.blocks) others += block.kind == BlockKind::paragraph ? 1 : 0;
  return rows > 1 && rows >= 4 * others && !has_articles(text);
}

std::size_t filled(const Block& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](const std::string& cell) { return !trim(cell).empty(); }));
}

bool lists_documents(const ListColumns& columns) {
  return columns.has(ListColumn::document_number) &&
         (columns.has(ListColumn::title) || columns.has(ListColumn::issued) ||
          columns.has(ListColumn::legal_basis));
}

bool lists_procedures(const ListColumns& columns) {
  return columns.has(ListColumn::code) && columns.has(ListColumn::name);
}

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

  std::vector<std::string> lines(const Block& row, ListColumn column) const {
    std::vector<std::string> names;
    for (const std::string& line : split(columns_.cell(row, column), "\n")) {
      for (std::string& name : split(line, ";")) names.push_back(std::move(name));
    }
    return names;
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
    listing.fields = lines(row, ListColumn::field);
    listing.agencies = lines(row, ListColumn::agency);
    listing.source = source_of(line);
    return listing;
  }

  Document to_law(const Block& row, std::size_t line) {
    NormativeDocument document;
    const std::string number = number_in(columns_.cell(row, ListColumn::document_number));
    document.title = title_in(columns_.cell(row, ListColumn::title));
    if (document.title.empty()) document.title = said(row, ListColumn::legal_basis);
    if (document.title.empty()) document.title = number;
    if (document.title.empty()) throw BadField("", "neither a number nor a title");
    document.issuers = lines(row, ListColumn::issuer);
    document.signers = lines(row, ListColumn::signer);
    document.fields = lines(row, ListColumn::field);
    document.issued_date = any_date(said(row, ListColumn::issued));
    document.effective_from = any_date(said(row, ListColumn::effective));
    document.effective_to = any_date(said(row, ListColumn::expires));
    document.source_status = document_status_of(said(row, ListColumn::status));
    set_number(document, number, said(row, ListColumn::document_type));
    document.is_normative = is_normative(document);
    document.doc_key = document_key(document, take_apart(number), origin_.path);
    document.text_source = TextSource::khong_co_chu;
    set_link(document, said(row, ListColumn::link));
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

  // Lists on web pages print a day or a link below the number.
  static std::string number_in(const std::string& cell) {
    const std::optional<WrittenNumber> number = number_at(cell);
    return number && contains(number->text, "/") ? number->text : one_line(cell);
  }

  // And below the title.
  static std::string title_in(const std::string& cell) {
    std::string title;
    for (const std::string& line : split(cell, "\n")) {
      const bool about_file = has_words(folded(line), "tai lieu dinh kem") ||
                              has_words(folded(line), "tai ve") || any_date(line).has_value();
      if (!about_file) title = joined(title, " ", one_line(line));
    }
    return title;
  }

  static void set_link(NormativeDocument& document, const std::string& link) {
    if (!link.starts_with("http")) return;
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

// Headings over the whole width, totals, numbers of columns, the header of another page.
bool is_no_row(const ListColumns& columns, const Block& row) {
  if (filled(row) < 2 || columns.repeated_by(row)) return true;
  return folded(columns.cell(row, ListColumn::number)).starts_with("tong");
}

}  // namespace

std::optional<std::vector<Document>> read_list(const FileText& text, const FileOrigin& origin,
                                               std::vector<RefusedRow>& refused) {
  const std::vector<Block> rows = rows_of(text);
  if (!is_tabular(text, rows.size())) return std::nullopt;
  std::size_t at = 0;
  std::optional<ListColumns> columns;
  for (; at < std::min(rows.size(), kRowsAboveHeader) && !columns; ++at) {
    columns = ListColumns::of_header(std::span(rows).subspan(at));
  }
  if (!columns || !(lists_documents(*columns) || lists_procedures(*columns))) return std::nullopt;
  std::vector<Document> documents;
  at += columns->rows() - 1;
  ListReader reader(*columns, text, origin);
  for (; at < rows.size(); ++at) {
    if (is_no_row(*columns, rows[at])) continue;
    try {
      documents.push_back(reader.to_document(rows[at], at + 1));
    } catch (const BadField& bad) {
      refused.push_back({at + 1, bad.field(), bad.what()});
    }
  }
  return documents;
}

}  // namespace tracuu::corpus
