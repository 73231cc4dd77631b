#include "corpus/portal_values.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/data_files.h"
#include "corpus/field_rules.h"
#include "corpus/json_lines.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kNothing = "Không có thông tin";

// Other spellings of the labels in enumerations.cc.
constexpr std::pair<std::string_view, Applicant> kOtherApplicants[] = {
    {"Doanh nghiệp Việt Nam", Applicant::doanh_nghiep},
    {"Người Việt Nam ở nước ngoài", Applicant::nguoi_viet_nam_o_nuoc_ngoai},
    {"Tổ chức", Applicant::to_chuc},
    {"Đảng viên", Applicant::dang_vien_to_chuc_dang},
    {"Tổ chức đảng", Applicant::dang_vien_to_chuc_dang},
};

// Words of a kind's name in either spelling; the first row that fits counts.
constexpr std::pair<std::string_view, ProcedureKind> kKinds[] = {
    {"không được luật giao", ProcedureKind::khong_duoc_luat_giao},
    {"không được giao luật", ProcedureKind::khong_duoc_luat_giao},
    {"được luật giao", ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet},
    {"được giao luật", ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet},
    {"nội bộ liên thông", ProcedureKind::noi_bo_lien_thong},
    {"nội bộ", ProcedureKind::noi_bo},
    {"liên thông", ProcedureKind::lien_thong},
    {"đặc thù", ProcedureKind::dac_thu},
    {"loại khác", ProcedureKind::loai_khac},
};

constexpr std::pair<std::string_view, ProcedureSourceStatus> kStatuses[] = {
    {"không công khai", ProcedureSourceStatus::khong_cong_khai},
    {"công khai", ProcedureSourceStatus::cong_khai},
    {"sửa đổi", ProcedureSourceStatus::sua_doi_bo_sung},
    {"bãi bỏ", ProcedureSourceStatus::bai_bo},
    {"chưa có hiệu lực", ProcedureSourceStatus::chua_hieu_luc},
};

// Bytes of the longest known applicant at the beginning, and which it is.
std::pair<std::size_t, Applicant> applicant_at(std::string_view text) {
  std::pair<std::size_t, Applicant> longest{0, Applicant::khac};
  const auto consider = [&](std::string_view name, Applicant value) {
    if (name.size() > longest.first && text.starts_with(name)) longest = {name.size(), value};
  };
  for (const auto& row : enum_rows<Applicant>()) consider(row.label_vi, row.value);
  for (const auto& [name, value] : kOtherApplicants) consider(name, value);
  return longest;
}

const std::vector<std::string>& agency_beginnings() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> words;
    for (const auto& row : read_table(data_file("words/agency_beginnings.tsv"))) {
      words.push_back(row.front());
    }
    return words;
  }();
  return words;
}

// Letters -> name, of the rows of the abbreviations that are agencies.
const std::map<std::string, std::string, std::less<>>& agency_names() {
  static const std::map<std::string, std::string, std::less<>> names = [] {
    std::map<std::string, std::string, std::less<>> names;
    for (const auto& row : read_table(data_file("words/abbreviations.tsv"))) {
      if (row.size() > 3 && row[3].starts_with("agency")) names.emplace(row[0], row[2]);
    }
    return names;
  }();
  return names;
}

// BCA, BNNMT: capitals only, and none of the words of a number itself.
bool is_letters(std::string_view part) {
  if (part.empty() || part.starts_with("QĐ") || part.starts_with("QD") || part == "SỐ")
    return false;
  for (std::size_t at = 0; at < part.size(); at += letter_at(part, at).size()) {
    if (!is_capital(letter_at(part, at))) return false;
  }
  return true;
}

bool begins_agency(std::string_view text) {
  const auto& words = agency_beginnings();
  return std::any_of(words.begin(), words.end(),
                     [text](const std::string& word) { return text.starts_with(word); });
}

// U+0300 to U+036F: marks that stand beside their letter instead of being composed with it.
bool has_combining_mark(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (first == 0xCC || (first == 0xCD && second < 0xB0)) return true;
  }
  return false;
}

// Calls `look` with every text of the procedure people read.
template <class Look>
bool any_text(const Procedure& p, Look look) {
  const auto any = [&look](const auto& list, auto member) {
    return std::any_of(list.begin(), list.end(),
                       [&](const auto& item) { return look(item.*member); });
  };
  return look(p.name) || look(p.conditions) || look(p.description) || any(p.steps, &Step::text) ||
         any(p.dossier, &DossierPaper::paper_name) || any(p.channels, &FilingChannel::note) ||
         any(p.results, &ProcedureResult::text) || any(p.legal_basis, &LegalBasis::title);
}

// A key of four parts is usual by itself; a number alone may be odd.
bool is_odd(const AnnouncementReference& reference) {
  return !contains(reference.decision_key, "|") && !is_usual_decision(reference.decision_key);
}

bool mentions_district(std::string_view text) {
  return contains(text, "cấp huyện") || contains(text, "Cấp huyện");
}

}  // namespace

std::string_view said(std::string_view text) {
  text = trim(text);
  return text == kNothing ? std::string_view() : text;
}

std::string text_of(JsonValue record, std::string_view key) {
  return std::string(said(record[key].text()));
}

void set_identity(Procedure& procedure, JsonValue record, const char* code_key,
                  const char* name_key) {
  procedure.procedure_code = procedure_code_of(record[code_key].text());
  if (procedure.procedure_code.empty()) {
    throw BadField(code_key, "no code of a procedure; expected one such as 1.001193");
  }
  procedure.procedure_id = procedure.procedure_code;
  procedure.name = text_of(record, name_key);
  if (procedure.name.empty()) throw BadField(name_key, "required, must not be empty");
}

std::string procedure_code_of(std::string_view text) {
  std::string code(trim(text));
  if (code.starts_with("TTHC-")) code.erase(0, 5);
  if (code.size() == 7 && std::all_of(code.begin(), code.end(), is_digit)) code.insert(1, ".");
  if (code.size() > 8 && rules::instance_code(code).empty()) code.resize(8);
  return rules::procedure_code(code).empty() ? code : std::string();
}

std::vector<Level> levels_of(std::string_view text) {
  std::vector<Level> levels;
  for (const std::string& part : split(text, ",")) {
    for (const auto& row : enum_rows<Level>()) {
      const bool fits = lower_case(part) == lower_case(row.label_vi);
      if (fits && std::find(levels.begin(), levels.end(), row.value) == levels.end()) {
        levels.push_back(row.value);
      }
    }
  }
  return levels;
}

std::vector<Applicant> applicants_of(std::string_view text) {
  std::vector<Applicant> applicants;
  for (text = said(text); !text.empty(); text = trim(text)) {
    auto [size, applicant] = applicant_at(text);
    if (size == 0) size = std::min(text.find(", "), text.size());  // somebody we do not know
    text.remove_prefix(size);
    text.remove_prefix(std::min(text.find_first_not_of(", ;"), text.size()));
    if (std::find(applicants.begin(), applicants.end(), applicant) == applicants.end()) {
      applicants.push_back(applicant);
    }
  }
  return applicants;
}

std::optional<ProcedureKind> kind_of(std::string_view text) {
  const std::string wanted = lower_case(said(text));
  for (const auto& [words, kind] : kKinds) {
    if (contains(wanted, words)) return kind;
  }
  return std::nullopt;
}

ProcedureSourceStatus status_of(std::string_view text) {
  const std::string wanted = lower_case(said(text));
  for (const auto& [words, status] : kStatuses) {
    if (contains(wanted, words)) return status;
  }
  return ProcedureSourceStatus::cong_khai;  // the portal shows what is public
}

std::vector<std::string> agencies_of(std::string_view text) {
  std::vector<std::string> agencies;
  for (const std::string& part : split(said(text), ",")) {
    if (agencies.empty() || begins_agency(part)) {
      agencies.push_back(part);
    } else {
      agencies.back() += ", " + part;
    }
  }
  return agencies;
}

std::string agency_of_decision(std::string_view number) {
  std::string spaced(number);
  std::replace_if(
      spaced.begin(), spaced.end(), [](char c) { return c == '/' || c == '-' || c == '.'; }, ' ');
  std::string letters;
  for (const std::string& part : split(spaced, " ")) {
    if (!is_letters(part)) continue;
    const auto known = agency_names().find(part);
    if (known != agency_names().end()) return known->second;
    if (letters.empty()) letters = part;
  }
  return letters;
}

bool is_agency_letters(std::string_view letters) { return agency_names().contains(letters); }

DecisionNumber decision_number_of(std::string_view written) {
  written = trim(written);
  const std::size_t slash = written.find('/');
  DecisionNumber parts{std::string(trim(written.substr(0, slash))), ""};
  if (parts.number.empty()) parts.number = written;
  if (slash == written.npos) return parts;
  std::string_view symbol = trim(written.substr(slash + 1));
  symbol = symbol.substr(0, symbol.find_first_of(" \n"));
  while (symbol.ends_with('.')) symbol.remove_suffix(1);
  parts.symbol = symbol;
  return parts;
}

std::string decision_key_of(std::string_view issuer, std::optional<Date> date,
                            std::string_view number) {
  const DecisionNumber parts = decision_number_of(number);
  if (issuer.empty() || !date || parts.symbol.empty()) return std::string(trim(number));
  return std::string(issuer) + "|" + to_iso_string(*date) + "|" + parts.number + "|" + parts.symbol;
}

bool is_usual_decision(std::string_view number) {
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  constexpr std::string_view kDecision = "/QĐ-";
  if (digits == 0 || !number.substr(digits).starts_with(kDecision)) return false;
  const std::string_view letters = number.substr(digits + kDecision.size());
  for (std::size_t at = 0; at < letters.size(); at += letter_at(letters, at).size()) {
    const std::string_view letter = letter_at(letters, at);
    if (!is_capital(letter) && !is_digit(letter.front()) && letter != "-") return false;
  }
  return !letters.empty();
}

std::vector<QualityFlag> quality_flags_of(const Procedure& p) {
  std::vector<QualityFlag> flags;
  const auto raise_if = [&flags](bool wrong, QualityFlag flag) {
    if (wrong) flags.push_back(flag);
  };
  const bool odd_decision = std::any_of(p.announcements.begin(), p.announcements.end(), is_odd);
  raise_if(p.implementing_agencies.empty(), QualityFlag::thieu_co_quan_thuc_hien);
  raise_if(p.legal_basis.empty(), QualityFlag::thieu_can_cu);
  raise_if(contains(p.name, "\n") || contains(p.name, "  "), QualityFlag::ten_loi_ngat_chu);
  raise_if(any_text(p, has_combining_mark), QualityFlag::khong_nfc);
  raise_if(odd_decision, QualityFlag::so_quyet_dinh_la);
  raise_if(any_text(p, mentions_district), QualityFlag::con_nhac_cap_huyen);
  raise_if(p.forms.empty(), QualityFlag::khong_co_mau_don);
  return flags;
}

}  // namespace tracuu::corpus
