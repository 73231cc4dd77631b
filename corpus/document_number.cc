#include "corpus/document_number.h"

#include <algorithm>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

// A decree of the Government has but one symbol; sources cut it short or leave out its marks.
void mend_decree(std::string& key) {
  for (const std::string_view damaged : {"/nd-cp", "/nđ_cp", "/nđcp", "/nđ-c", "/nđ-"}) {
    if (!key.ends_with(damaged)) continue;
    key.replace(key.size() - damaged.size(), damaged.size(), "/nđ-cp");
    return;
  }
}

std::string canonical(std::string_view written) {
  std::string key = lower_case(trim(written));
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) {
    key = replace_all(std::move(key), dash, "-");
  }
  key = replace_all(std::move(key), "\u00a0", "");
  std::erase_if(key, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  while (!key.empty() && (key.back() == '.' || key.back() == '"' || key.back() == ',')) {
    key.pop_back();
  }
  mend_decree(key);
  return key;
}

// Splits "2010/nđ-cp" at the year if a year stands in front.
std::optional<std::int64_t> take_year(std::string_view& rest) {
  if (rest.size() < 4 || !std::all_of(rest.begin(), rest.begin() + 4, is_digit)) return {};
  if (rest.size() > 4 && rest[4] != '/' && rest[4] != '-') return {};
  const std::int64_t year = std::stoll(std::string(rest.substr(0, 4)));
  if (year < 1900 || year > 2999) return {};
  rest.remove_prefix(std::min<std::size_t>(rest.size(), 5));
  return year;
}

struct SymbolRow {
  std::string_view beginning;
  DocumentType type;
};

// Longer beginnings first. Older forms stand beside those of today.
constexpr SymbolRow kSymbols[] = {
    {"hien-phap", DocumentType::hien_phap},
    {"nqlt", DocumentType::nghi_quyet_lien_tich},
    {"ttlt", DocumentType::thong_tu_lien_tich},
    {"ttlb", DocumentType::thong_tu_lien_tich},
    {"ttln", DocumentType::thong_tu_lien_tich},
    {"tt-lb", DocumentType::thong_tu_lien_tich},
    {"vbhn", DocumentType::van_ban_hop_nhat},
    {"nđ", DocumentType::nghi_dinh},
    {"nd-cp", DocumentType::nghi_dinh},
    {"cp", DocumentType::nghi_dinh},
    {"hđbt", DocumentType::nghi_dinh},
    {"tt", DocumentType::thong_tu},
    {"tc", DocumentType::thong_tu},
    {"qđ", DocumentType::quyet_dinh},
    {"qd-", DocumentType::quyet_dinh},
    {"pl", DocumentType::phap_lenh},
    {"ubtvqh", DocumentType::phap_lenh},
    {"nq", DocumentType::nghi_quyet},
    {"ct", DocumentType::chi_thi},
    {"lct", DocumentType::luat},
    {"l-ctn", DocumentType::luat},
    {"l/ctn", DocumentType::luat},
    {"qh", DocumentType::luat},
    {"ubnd-", DocumentType::cong_van},
    {"hđnd-", DocumentType::cong_van},
    {"vpcp-", DocumentType::cong_van},
};

struct RankRow {
  DocumentType type;
  std::string_view part;  // of the symbol; empty fits all
  std::int64_t rank;
};

constexpr RankRow kRanks[] = {
    {DocumentType::hien_phap, "", 1},
    {DocumentType::bo_luat, "", 2},
    {DocumentType::luat, "", 2},
    {DocumentType::phap_lenh, "", 3},
    {DocumentType::nghi_quyet, "ubtvqh", 3},
    {DocumentType::nghi_quyet_lien_tich, "ubtvqh", 3},
    {DocumentType::nghi_quyet, "qh", 2},
    {DocumentType::nghi_dinh, "", 5},
    {DocumentType::nghi_quyet, "nq-cp", 5},
    {DocumentType::nghi_quyet_lien_tich, "", 5},
    {DocumentType::quyet_dinh, "ctn", 4},
    {DocumentType::quyet_dinh, "ttg", 6},
    {DocumentType::nghi_quyet, "hđtp", 7},
    {DocumentType::thong_tu, "", 8},
    {DocumentType::thong_tu_lien_tich, "", 9},
    {DocumentType::nghi_quyet, "hđnd", 10},
    {DocumentType::quyet_dinh, "ubnd", 11},
};

}  // namespace

NumberParts take_apart(std::string_view written) {
  NumberParts parts;
  parts.key = canonical(written);
  std::string_view rest = parts.key;
  if (rest.empty() || !is_digit(rest.front())) {
    parts.symbol = rest;
    return parts;
  }
  const std::size_t end = std::min(rest.find_first_of("/-"), rest.size());
  parts.number = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  parts.year = take_year(rest);
  parts.symbol = rest;
  return parts;
}

std::optional<DocumentType> type_by_name(std::string_view name) {
  const std::string wanted = lower_case(trim(name));
  for (const auto& row : enum_rows<DocumentType>()) {
    if (row.value != DocumentType::khac && lower_case(row.label_vi) == wanted) return row.value;
  }
  return std::nullopt;
}

DocumentType type_by_symbol(const NumberParts& parts, std::string_view title) {
  if (parts.symbol.starts_with("qh") || parts.symbol.starts_with("ubtvqh")) {
    const std::string beginning = lower_case(trim(title));
    for (const DocumentType type :
         {DocumentType::bo_luat, DocumentType::nghi_quyet, DocumentType::phap_lenh}) {
      if (beginning.starts_with(lower_case(to_label(type)))) return type;
    }
  }
  for (const SymbolRow& row : kSymbols) {
    if (parts.symbol.starts_with(row.beginning)) return row.type;
  }
  return DocumentType::khac;
}

std::optional<std::int64_t> authority_rank(DocumentType type, const NumberParts& parts) {
  for (const RankRow& row : kRanks) {
    if (row.type == type && contains(parts.symbol, row.part)) return row.rank;
  }
  return std::nullopt;
}

}  // namespace tracuu::corpus
