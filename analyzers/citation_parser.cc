#include "analyzers/citation_parser.h"

#include <utility>

#include "analyzers/document_reader.h"
#include "analyzers/first_words.h"
#include "analyzers/provision_reader.h"

namespace tracuu::analyzers {
namespace {

// The first words of what provisions and documents are called.
constexpr FirstWords kBeginnings{U"điều", U"khoản", U"điểm", U"chương", U"tiểu", U"mục",
                                 U"phần", U"phụ",   U"mẫu",  U"bộ",     U"báo",  U"chỉ",
                                 U"công", U"hướng", U"hiến", U"kế",     U"luật", U"nghị",
                                 U"pháp", U"quyết", U"tờ",   U"thông",  U"văn"};

// "001193" and "1001193": a procedure code without its point; empty if it is none.
std::string bare_code(std::string_view raw) {
  if (raw.find_first_not_of("0123456789") != std::string_view::npos) return {};
  if (raw.size() == 6 && raw[0] == '0') return std::string(raw);
  if (raw.size() != 7 || raw[0] == '0' || raw[1] != '0') return {};
  return std::string(raw.substr(0, 1)) + "." + std::string(raw.substr(1));
}

// True if span i stands behind blanks or a comma.
bool is_near(const ScannedText& text, std::size_t i) {
  if (text.follows(i)) return true;
  return i < text.size() && (text.gap(i) == ", " || text.gap(i) == ",");
}

}  // namespace

std::optional<ReadCitation> CitationParser::read(std::size_t i) const {
  if (!may_begin(i)) return std::nullopt;
  ReadCitation found;
  Citation& citation = found.citation;
  found.end = read_provisions_first(i, citation);
  if (found.end == 0) found.end = read_document_first(i, citation);
  if (found.end == 0) found.end = read_code(i, citation);
  if (found.end == 0) return std::nullopt;
  citation.begin = text_.words[i].begin;
  citation.end = text_.words[found.end - 1].end;
  return found;
}

// A quick look: most words of a text begin nothing.
bool CitationParser::may_begin(std::size_t i) const {
  const auto& spans = text_.scan.spans;
  if (symbol_case_ == SymbolCase::any || spans[i].recognised) return true;
  if (i + 1 < spans.size() && spans[i + 1].recognised) return true;
  if (!kBeginnings.may_hold(spans[i].packed)) return false;
  return may_begin_provision(text_.words[i].folded) || type_at(text_, i) != nullptr;
}

// What may stand between a provision and its document: "Điều 8 của", "Mẫu số 01 kèm theo".
std::size_t CitationParser::behind_link(std::size_t i) const {
  if (!text_.follows(i)) return i;
  for (const std::string_view link : {"của", "ban hành kèm theo", "kèm theo"}) {
    if (const std::size_t spans = text_.matches(i, link)) return i + spans;
  }
  return i;
}

// "điểm đ khoản 2 Điều 8 Nghị định ..."
std::size_t CitationParser::read_provisions_first(std::size_t i, Citation& citation) const {
  ReadProvisions provisions = read_provisions(text_, i);
  if (provisions.provisions.empty()) return 0;
  citation.provisions = std::move(provisions.provisions);
  if (provisions.of_this) {
    citation.document.is_self = true;
    return provisions.end;
  }
  const std::size_t at = behind_link(provisions.end);
  if (!is_near(text_, at)) return provisions.end;
  ReadDocument document = read_document(text_, at, symbol_case_);
  if (document.document.empty() || document.may_be_month) return provisions.end;
  citation.document = std::move(document.document);
  return document.end;
}

// "Nghị định số 63/2010/NĐ-CP"; who types it may add the article behind it.
std::size_t CitationParser::read_document_first(std::size_t i, Citation& citation) const {
  ReadDocument document = read_document(text_, i, symbol_case_);
  if (document.document.empty()) return 0;
  citation.document = std::move(document.document);
  citation.may_be_month = document.may_be_month;
  if (symbol_case_ == SymbolCase::capitals || !is_near(text_, document.end)) return document.end;
  ReadProvisions provisions = read_provisions(text_, document.end);
  if (provisions.provisions.empty()) return document.end;
  citation.provisions = std::move(provisions.provisions);
  return provisions.end;
}

std::size_t CitationParser::read_code(std::size_t i, Citation& citation) const {
  const Recognition* found = text_.recognition(i);
  if (found != nullptr && found->kind == RecognitionKind::procedure_code) {
    citation.procedure_code = found->code;
    return found->last;
  }
  const bool typed = symbol_case_ == SymbolCase::any && found == nullptr;
  if (!typed || text_.scan.spans[i].kind != SpanKind::number) return 0;
  citation.procedure_code = bare_code(text_.raw(i));
  return citation.procedure_code.empty() ? 0 : i + 1;
}

}  // namespace tracuu::analyzers
