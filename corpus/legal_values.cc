#include "corpus/legal_values.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLongestKeyPart = 70;  // keys become terms of the index: 245 bytes at most
constexpr std::string_view kNoNumber = "Không số";

// The first row whose words the label has.
constexpr std::pair<std::string_view, DocumentSourceStatus> kStatuses[] = {
    {"một phần", DocumentSourceStatus::het_hieu_luc_mot_phan},
    {"chưa có hiệu lực", DocumentSourceStatus::chua_co_hieu_luc},
    {"chưa hiệu lực", DocumentSourceStatus::chua_co_hieu_luc},
    {"không còn phù hợp", DocumentSourceStatus::khong_con_phu_hop},
    {"ngưng", DocumentSourceStatus::ngung_hieu_luc},
    {"đình chỉ", DocumentSourceStatus::ngung_hieu_luc},
    {"hết hiệu lực", DocumentSourceStatus::het_hieu_luc_toan_bo},
    {"không còn hiệu lực", DocumentSourceStatus::het_hieu_luc_toan_bo},
    {"còn hiệu lực", DocumentSourceStatus::con_hieu_luc},
    {"có hiệu lực", DocumentSourceStatus::con_hieu_luc},
};

// Of a province, a district or a commune: qđ-ubnd, nq-hđnd, qđ-ub; not nq-ubtvqh14.
bool is_local(std::string_view symbol) {
  return contains(symbol, "ubnd") || contains(symbol, "hđnd") ||
         (contains(symbol, "-ub") && !contains(symbol, "ubtvqh"));
}

bool repeats(const NumberParts& parts) {
  return !parts.year || parts.number.empty() || is_local(parts.symbol);
}

}  // namespace

std::optional<Date> any_date(std::string_view text) {
  text = trim(text);
  const std::string_view day = text.substr(0, text.find_first_of("T ,"));
  if (const auto date = parse_iso_date(day)) return date;
  if (const auto date = parse_day_first_date(day)) return date;
  if (day.size() != 8) return std::nullopt;
  return parse_iso_date(std::string(day.substr(0, 4)) + "-" + std::string(day.substr(4, 2)) + "-" +
                        std::string(day.substr(6)));
}

std::optional<DocumentSourceStatus> document_status_of(std::string_view label) {
  const std::string wanted = lower_case(trim(label));
  if (wanted.empty()) return std::nullopt;
  for (const auto& [words, status] : kStatuses) {
    if (contains(wanted, words)) return status;
  }
  return DocumentSourceStatus::khong_ro;
}

std::string key_part(std::string_view text) {
  std::string part(shortened(lower_case(trim(text)), kLongestKeyPart));
  for (char& c : part) {
    if (c == '#' || c == '|' || c == '\n' || c == '\t') c = ' ';
  }
  return part;
}

std::string document_key(const NumberParts& number, std::string_view issuer,
                         std::optional<Date> issued) {
  const std::string key = key_part(number.key);
  if (!repeats(number)) return key;
  return key + "|" + key_part(issuer) + "|" + (issued ? to_iso_string(*issued) : std::string());
}

std::string document_key(std::string_view number, std::string_view issuer,
                         std::optional<Date> issued) {
  return document_key(take_apart(number), issuer, issued);
}

std::string source_id_key(std::string_view system, std::string_view id) {
  return std::string(system) + ":" + std::string(id);
}

bool is_source_id_key(std::string_view key) { return key.starts_with("vbpl:"); }

void set_number(NormativeDocument& document, std::string_view number, std::string_view type) {
  const NumberParts parts = take_apart(number);
  document.number_display = parts.key.empty() ? kNoNumber : trim(number);
  document.number = parts.number;
  document.year = parts.year;
  if (!parts.year && document.issued_date) {
    document.year = static_cast<int>(document.issued_date->year());
  }
  document.doc_type = type_by_name(type).value_or(
      trim(type).empty() ? type_by_symbol(parts, document.title) : DocumentType::khac);
  document.authority_rank = authority_rank(document.doc_type, parts);
  const std::string issuer = document.issuers.empty() ? std::string() : document.issuers.front();
  document.doc_key = parts.key.empty()
                         ? key_part(document.title) + "|" +
                               (document.issued_date ? to_iso_string(*document.issued_date) : "")
                         : document_key(parts, issuer, document.issued_date);
}

// Normative documents carry the year in their number; without it they are of one case, but for
// those older than the rule (Luật Ban hành văn bản quy phạm pháp luật 1996).
bool is_normative(const NormativeDocument& document) {
  const auto issued = document.issued_date;
  switch (document.doc_type) {
    case DocumentType::van_ban_hop_nhat:
    case DocumentType::cong_van:
    case DocumentType::khac:
    case DocumentType::chi_thi:
      return false;
    case DocumentType::quyet_dinh:
    case DocumentType::nghi_quyet:
      return take_apart(document.number_display).year ||
             (issued && issued->year() < std::chrono::year(1997));
    default:
      return true;
  }
}

bool changes_validity(RelationKind kind) {
  switch (kind) {
    case RelationKind::bai_bo:
    case RelationKind::dinh_chi_thi_hanh:
    case RelationKind::sua_doi_bo_sung:
    case RelationKind::tam_ngung_hieu_luc:
    case RelationKind::thay_the:
      return true;
    default:
      return false;
  }
}

}  // namespace tracuu::corpus
