#include "corpus/law/page_properties.h"

#include <array>
#include <string_view>

#include "corpus/law/plain_text.h"
#include "corpus/law/written_date.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

enum class Property {
  number,
  title,
  issuer,
  signer,
  type,
  gazette_no,
  issued,
  effective,
  expired,
  gazette_date,
  status
};

struct Label {
  std::string_view plain;
  Property property;
};

// As the portals of the Government, of ministries and the legal databases write them.
constexpr std::array<Label, 29> kLabels = {{
    {"so ky hieu", Property::number},
    {"so, ky hieu", Property::number},
    {"so hieu", Property::number},
    {"so hieu van ban", Property::number},
    {"so ky hieu van ban", Property::number},
    {"trich yeu", Property::title},
    {"trich yeu noi dung", Property::title},
    {"ten van ban", Property::title},
    {"co quan ban hanh", Property::issuer},
    {"don vi ban hanh", Property::issuer},
    {"noi ban hanh", Property::issuer},
    {"nguoi ky", Property::signer},
    {"nguoi ky duyet", Property::signer},
    {"loai van ban", Property::type},
    {"hinh thuc van ban", Property::type},
    {"so cong bao", Property::gazette_no},
    {"ngay ban hanh", Property::issued},
    {"ngay ky", Property::issued},
    {"ngay co hieu luc", Property::effective},
    {"ngay hieu luc", Property::effective},
    {"hieu luc tu ngay", Property::effective},
    {"ngay het hieu luc", Property::expired},
    {"het hieu luc", Property::expired},
    {"ngay dang cong bao", Property::gazette_date},
    {"ngay cong bao", Property::gazette_date},
    {"tinh trang", Property::status},
    {"tinh trang hieu luc", Property::status},
    {"hieu luc", Property::status},
    {"trang thai", Property::status},
}};

std::optional<Property> property_of(std::string_view label) {
  std::string plain = plain_text(label);
  while (plain.ends_with(':') || plain.ends_with(' ')) plain.pop_back();
  for (const Label& known : kLabels) {
    if (known.plain == plain) return known.property;
  }
  return std::nullopt;
}

// "Đang cập nhật", "Không xác định": the page does not know either.
bool says_nothing(std::string_view plain) {
  return plain.empty() || plain.starts_with("dang cap nhat") ||
         plain.starts_with("khong xac dinh") || plain.starts_with("chua xac dinh") ||
         plain.starts_with("da biet") || plain == "-" || plain == "...";
}

std::optional<Date> date_in(std::string_view plain) {
  const auto found = find_date(plain);
  return found ? std::optional(found->date) : std::nullopt;
}

std::optional<DocumentSourceStatus> status_in(std::string_view plain) {
  for (const auto& row : enum_rows<DocumentSourceStatus>()) {
    if (plain_text(row.label_vi) == plain) return row.value;
  }
  if (plain == "het hieu luc") return DocumentSourceStatus::het_hieu_luc_toan_bo;
  if (plain.starts_with("con hieu luc")) return DocumentSourceStatus::con_hieu_luc;
  if (plain.starts_with("chua co hieu luc")) return DocumentSourceStatus::chua_co_hieu_luc;
  return std::nullopt;
}

}  // namespace

PageProperties properties_of(const std::map<std::string, std::string>& table) {
  PageProperties page;
  for (const auto& [label, written] : table) {
    const auto property = property_of(label);
    const std::string value(trim(written));
    const std::string plain = plain_text(value);
    if (!property || says_nothing(plain)) continue;
    switch (*property) {
      case Property::number:
        page.number = value;
        break;
      case Property::title:
        page.title = value;
        break;
      case Property::issuer:
        page.issuer = value;
        break;
      case Property::signer:
        page.signer = value;
        break;
      case Property::type:
        page.type = value;
        break;
      case Property::gazette_no:
        page.gazette_no = value;
        break;
      case Property::issued:
        page.issued = date_in(plain);
        break;
      case Property::effective:
        page.effective = date_in(plain);
        break;
      case Property::expired:
        page.expired = date_in(plain);
        break;
      case Property::gazette_date:
        page.gazette_date = date_in(plain);
        break;
      case Property::status:
        page.status = status_in(plain);
        break;
    }
  }
  return page;
}

}  // namespace tracuu::corpus
