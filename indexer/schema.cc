#include "indexer/schema.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/enumerations.h"
#include "corpus/sha256.h"

namespace tracuu::indexer {
namespace {

// Raise when terms, slots or the stored record change in a way the tables below do not show.
constexpr int kFormatVersion = 7;

constexpr std::array<std::string_view, 6> kHitKinds = {"procedure",    "document", "article",
                                                       "announcement", "relation", "listing"};

// Weights: name 8, title of the law and keywords 3, dossier and results 2, the rest 1, found by
// nDCG on judged questions over statutes and procedures.
constexpr std::array<Field, 19> kFields = {{
    {FieldId::name, "name", "Tên", "", 8},
    {FieldId::short_name, "short_name", "Tên gọi khác", "", 3},
    {FieldId::document_title, "document_title", "Tên văn bản", "", 3},
    {FieldId::keywords, "keywords", "Từ khóa", "", 3},
    {FieldId::field, "field", "Lĩnh vực", "", 3},
    {FieldId::abstract, "abstract", "Trích yếu", "#trich-yeu", 2},
    {FieldId::dossier, "dossier", "Thành phần hồ sơ", "#ho-so", 2},
    {FieldId::result, "result", "Kết quả thực hiện", "#ket-qua", 2},
    {FieldId::items, "items", "Danh mục thủ tục hành chính", "#danh-muc", 1},
    {FieldId::steps, "steps", "Trình tự thực hiện", "#trinh-tu", 1},
    {FieldId::channels, "channels", "Cách thức thực hiện", "#cach-thuc", 1},
    {FieldId::conditions, "conditions", "Yêu cầu, điều kiện", "#dieu-kien", 1},
    {FieldId::fees, "fees", "Phí, lệ phí", "#phi", 1},
    {FieldId::agency, "agency", "Cơ quan thực hiện", "#co-quan", 1},
    {FieldId::description, "description", "Mô tả", "#mo-ta", 1},
    {FieldId::legal_basis, "legal_basis", "Căn cứ pháp lý", "#can-cu", 1},
    {FieldId::body, "body", "Nội dung", "", 1},
    {FieldId::front_matter, "front_matter", "Căn cứ ban hành", "#can-cu", 1},
    {FieldId::back_matter, "back_matter", "Nơi nhận, chữ ký", "#noi-nhan", 1},
}};

constexpr std::array<Facet, 17> kFacets = {{
    {"kind", "K", kFirstFacetSlot + 0, true},
    {"levels", "XL", kFirstFacetSlot + 1, true},
    {"fields", "XF", kFirstFacetSlot + 2, false},
    {"onlineLevel", "XO", kFirstFacetSlot + 3, true},
    {"procedureKind", "XK", kFirstFacetSlot + 4, true},
    {"applicants", "XA", kFirstFacetSlot + 5, true},
    {"receivedAtCenter", "XC", kFirstFacetSlot + 6, true},
    {"agency", "XG", kFirstFacetSlot + 7, false},
    {"docType", "XY", kFirstFacetSlot + 8, true},
    {"issuers", "XU", kFirstFacetSlot + 9, false},
    {"year", "XJ", kFirstFacetSlot + 10, false},
    {"scope", "XV", kFirstFacetSlot + 11, false},
    {"action", "XE", kFirstFacetSlot + 12, true},
    {"levelScope", "XM", kFirstFacetSlot + 13, true},
    {"isNormative", "XZ", kFirstFacetSlot + 14, true},
    {"flags", "XQ", kFirstFacetSlot + 15, true},
    {"place", "XH", kFirstFacetSlot + 16, false},
}};

template <class Enum>
bool names_one(std::string_view value) {
  return corpus::from_name<Enum>(value).has_value();
}

bool is_public_hit_kind(std::string_view value) {
  auto kind = hit_kind_from_name(value);
  return kind && *kind != HitKind::relation && *kind != HitKind::listing;
}

constexpr std::size_t kLongestTerm = 240;  // Xapian takes 245 bytes, a NUL counting twice

}  // namespace

std::string_view to_name(HitKind kind) { return kHitKinds[static_cast<std::size_t>(kind)]; }

std::optional<HitKind> hit_kind_from_name(std::string_view name) {
  const auto* found = std::find(kHitKinds.begin(), kHitKinds.end(), name);
  if (found == kHitKinds.end()) return std::nullopt;
  return static_cast<HitKind>(found - kHitKinds.begin());
}

std::span<const Field> fields() { return kFields; }

const Field& field(FieldId id) { return kFields[static_cast<std::size_t>(id)]; }

bool may_be_own(std::string_view key) { return key.starts_with('N') || key.starts_with('P'); }

std::string article_key(std::string_view document_key, std::string_view article) {
  return std::string(document_key) + "#" + std::string(article);
}

std::string key_term(std::string_view prefix, std::string_view text) {
  std::string term(prefix);
  if (prefix.size() + text.size() <= kLongestTerm) {
    term += text;
  } else {
    term += "#" + corpus::sha256_hex(text);
  }
  return term;
}

std::span<const Facet> facets() { return kFacets; }

const Facet* find_facet(std::string_view name) {
  const auto* found = std::find_if(kFacets.begin(), kFacets.end(),
                                   [&](const Facet& facet) { return facet.name == name; });
  return found == kFacets.end() ? nullptr : found;
}

bool facet_accepts(const Facet& facet, std::string_view value) {
  using namespace corpus;
  if (!facet.closed) return true;
  if (facet.name == "kind") return is_public_hit_kind(value);
  if (facet.name == "levels" || facet.name == "levelScope") return names_one<Level>(value);
  if (facet.name == "onlineLevel") return names_one<OnlineLevel>(value);
  if (facet.name == "procedureKind") return names_one<ProcedureKind>(value);
  if (facet.name == "applicants") return names_one<Applicant>(value);
  if (facet.name == "docType") return names_one<DocumentType>(value);
  if (facet.name == "action") return names_one<AnnouncementAction>(value);
  if (facet.name == "flags") return names_one<QualityFlag>(value);
  return value == "true" || value == "false";
}

std::string facet_term(const Facet& facet, std::string_view value) {
  if (facet.closed) return key_term(facet.prefix, value);
  static const analyzers::VietnameseAnalyzer analyzer;
  return key_term(facet.prefix, analyzers::folded_key(analyzer.analyze(value)));
}

std::string schema_fingerprint() {
  std::ostringstream rows;
  rows << kFormatVersion << kExactPrefix << kFoldedPrefix << kBigramPrefix << kFieldGap;
  for (const Field& row : kFields) rows << ';' << row.name << ',' << row.weight;
  for (const Facet& row : kFacets) rows << ';' << row.name << ',' << row.prefix << ',' << row.slot;
  return corpus::sha256_hex(rows.str()).substr(0, 12);
}

}  // namespace tracuu::indexer
