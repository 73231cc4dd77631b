#include "corpus/law/normative_document.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/law/closing.h"
#include "corpus/law/document_flags.h"
#include "corpus/law/document_head.h"
#include "corpus/law/document_key.h"
#include "corpus/law/document_lines.h"
#include "corpus/law/document_parts.h"
#include "corpus/law/effective_clause.h"
#include "corpus/law/issuer_name.h"
#include "corpus/law/page_properties.h"
#include "corpus/law/plain_text.h"
#include "corpus/law/provisions.h"
#include "corpus/law/quotes.h"
#include "corpus/law/written_date.h"
#include "corpus/legal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kNoNumber = "Không số";
constexpr std::size_t kLongestTitle = 1500;

using Lines = std::vector<DocumentLine>;

// What the file's name says, for a document that says nothing itself.
std::string title_of_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  std::string title(name);
  std::replace_if(
      title.begin(), title.end(), [](char c) { return c == '_' || c == '\n'; }, ' ');
  return title;
}

// "Luật này đã được Quốc hội ... thông qua ngày 26 tháng 11 năm 2003": laws have their date there.
std::optional<Date> passed_on(const Lines& lines, std::size_t begin) {
  for (std::size_t i = begin; i < lines.size(); ++i) {
    std::string plain = lines[i].plain;
    if (i + 1 < lines.size()) plain += " " + lines[i + 1].plain;
    const std::size_t subject = plain.find(" nay ");
    if (subject == std::string::npos || subject > 20 || !contains(plain, "quoc hoi")) continue;
    const std::size_t at = plain.find("thong qua ngay", subject);
    if (at == std::string::npos) continue;
    if (const auto date = find_date(plain, at, 20)) return date->date;
  }
  return std::nullopt;
}

// The plain text of a provision without what it quotes.
std::string own_words(const Provision& provision) {
  Lines lines;
  for (const std::string& line : split(provision.text, "\n")) {
    lines.push_back({line, plain_text(line), false});
  }
  const std::vector<int> quoted = quoted_lines(lines);
  std::string plain;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (quoted[i] == 0) plain += lines[i].plain + " ";
  }
  return plain;
}

class NormativeReader {
 public:
  NormativeReader(const FileText& text, const FileOrigin& origin)
      : text_(text), origin_(origin), page_(properties_of(text.properties)) {}

  NormativeDocument read() {
    DocumentLines all = lines_of(text_);
    lines_ = std::move(all.lines);
    const Lines contents = take_contents(lines_);
    head_ = head_of(lines_);
    bodies_ = bodies_of(lines_, head_.end);
    set_number();
    set_dates();
    set_names();
    set_title();
    set_matter(contents);
    ProvisionList list = provisions_of(lines_, bodies_, all.footnotes);
    document_.provisions = std::move(list.provisions);
    set_effect();
    document_.doc_key = document_key(document_, number_, origin_.path);
    set_document_key(document_.provisions, document_.doc_key);
    set_source();
    document_.quality_flags = flags_of(document_, text_, written_number_, list.disordered);
    return std::move(document_);
  }

 private:
  void set_number() {
    written_number_ = head_.number.empty() ? page_.number : head_.number;
    number_ = take_apart(written_number_);
    document_.number_display = written_number_.empty() ? kNoNumber : written_number_;
    document_.number = number_.number;
  }

  void set_dates() {
    const std::size_t last = bodies_.back().kind == ProvisionBody::chinh ? bodies_.back().closing
                                                                         : bodies_.front().closing;
    document_.issued_date = head_.issued;
    if (!document_.issued_date) document_.issued_date = passed_on(lines_, last > 3 ? last - 3 : 0);
    if (!document_.issued_date) document_.issued_date = page_.issued;
    document_.year = number_.year;
    if (!document_.year && document_.issued_date) {
      document_.year = static_cast<int>(document_.issued_date->year());
    }
    document_.gazette_date = page_.gazette_date;
    document_.gazette_no = page_.gazette_no;
    document_.effective_to = page_.expired;
    document_.source_status = page_.status;
  }

  void set_names() {
    document_.issuers = issuers_of(head_, number_, lines_);
    if (document_.issuers.empty() && !page_.issuer.empty()) document_.issuers = {page_.issuer};
    const DocumentBody& main = bodies_.front();
    Signature signature = signature_of(lines_, main.closing, main.end);
    document_.signers = std::move(signature.names);
    document_.signer_titles = std::move(signature.titles);
    if (document_.signers.empty() && !page_.signer.empty()) document_.signers = {page_.signer};
  }

  void set_title() {
    std::string title = head_.title;
    if (title.empty()) title = page_.title;
    if (title.empty()) title = text_.title;
    if (title.empty()) title = first_words();
    if (title.empty()) title = title_of_path(origin_.path);
    if (title.empty()) title = kNoNumber;
    document_.title = shortened(title, kLongestTitle);
    set_type();
  }

  void set_type() {
    const auto by_page = page_.type.empty() ? std::nullopt : type_by_name(page_.type);
    document_.doc_type = DocumentType::khac;
    if (head_.type) {
      document_.doc_type = *head_.type;
    } else if (by_page) {
      document_.doc_type = *by_page;
    } else if (!number_.key.empty() && head_.title.empty()) {
      document_.doc_type = type_by_symbol(number_, document_.title);
    }
    if (head_.is_letter && document_.doc_type == DocumentType::khac) {
      document_.doc_type = DocumentType::cong_van;
    }
    document_.authority_rank = authority_rank(document_.doc_type, number_);
    document_.is_normative = is_normative(document_);
  }

  // A form or a case: the first line in capitals, else the first at all.
  std::string first_words() const {
    const std::size_t most = std::min<std::size_t>(lines_.size(), 10);
    for (std::size_t i = 0; i < most; ++i) {
      if (is_shouted(lines_[i].text) && !lines_[i].is_row && lines_[i].text.size() > 8)
        return lines_[i].text;
    }
    return lines_.empty() ? std::string() : lines_.front().text;
  }

  // All that stands outside the provisions.
  void set_matter(const Lines& contents) {
    document_.front_matter = joined(joined_lines(lines_, 0, head_.end), "\n",
                                    joined_lines(contents, 0, contents.size()));
    for (const DocumentBody& body : bodies_) {
      document_.back_matter =
          joined(document_.back_matter, "\n", joined_lines(lines_, body.closing, body.end));
    }
  }

  void set_effect() {
    EffectiveClauses clauses;
    for (const Provision& provision : document_.provisions) {
      if (provision.body != ProvisionBody::chinh) continue;
      find_effective_clauses(own_words(provision), document_.issued_date, clauses);
    }
    if (!clauses.document) {
      find_effective_clauses(plain_text(document_.back_matter), document_.issued_date, clauses);
    }
    document_.effective_from = clauses.document ? clauses.document : page_.effective;
    std::map<std::string, Date> articles;
    for (const ArticleDate& date : clauses.articles) articles.emplace(date.article, date.from);
    for (Provision& provision : document_.provisions) {
      if (provision.body != ProvisionBody::chinh || provision.unit != ProvisionUnit::dieu) continue;
      const auto own = articles.find(plain_text(provision.ordinal + provision.ordinal_suffix));
      if (own != articles.end()) provision.valid_from = own->second;
    }
  }

  void set_source() {
    document_.source.system = kFileSystem;
    document_.source.id = origin_.path;
    if (!origin_.sha256.empty()) document_.source.sha256 = origin_.sha256;
    // An article is a hit of its own: it, too, tells which file it is from.
    for (Provision& provision : document_.provisions) provision.source_id = origin_.path;
    document_.text_source = lines_.empty() ? TextSource::khong_co_chu : text_.source;
  }

  const FileText& text_;
  const FileOrigin& origin_;
  PageProperties page_;
  Lines lines_;
  DocumentHead head_;
  std::vector<DocumentBody> bodies_;
  std::string written_number_;
  NumberParts number_;
  NormativeDocument document_;
};

}  // namespace

NormativeDocument read_normative(const FileText& text, const FileOrigin& origin) {
  return NormativeReader(text, origin).read();
}

}  // namespace tracuu::corpus
