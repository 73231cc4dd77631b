#include "corpus/law/document_flags.h"

#include <algorithm>

#include "corpus/document_number.h"
#include "corpus/law/plain_text.h"
#include "corpus/law/written_number.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

// Since then there are two levels of local government (Luật 72/2025/QH15): no cấp huyện.
constexpr Date kNoDistricts(year(2025), month(7), day(1));

// A letter, a plan: without articles they are whole all the same.
bool must_have_articles(const NormativeDocument& document) {
  return document.is_normative && document.doc_type != DocumentType::khac;
}

bool has_articles(const NormativeDocument& document) {
  return std::any_of(document.provisions.begin(), document.provisions.end(),
                     [](const Provision& p) {
                       return p.unit == ProvisionUnit::dieu || p.unit == ProvisionUnit::khoan ||
                              p.unit == ProvisionUnit::doan;
                     });
}

bool names_district_level(std::string_view text) {
  const std::string plain = plain_text(text);
  return contains(plain, "cap huyen") || contains(plain, "uy ban nhan dan huyen") ||
         contains(plain, "ubnd huyen");
}

bool names_district_level(const NormativeDocument& document) {
  if (!document.issued_date || *document.issued_date < kNoDistricts) return false;
  return std::any_of(document.provisions.begin(), document.provisions.end(),
                     [](const Provision& p) {
                       return names_district_level(p.heading) || names_district_level(p.text);
                     });
}

// The numbers a title names: in a title of one's own there is at most one's own.
bool is_titled_as_other(std::string_view title, const NormativeDocument& document) {
  const auto at = behind_number_word(plain_text(title));
  if (!at || document.number.empty()) return false;
  const PlainText plain(title);
  if (*at > 60 || contains(plain.text().substr(0, *at), "sua doi")) return false;
  const auto number = number_at(title.substr(plain.origin(*at)));
  return number && take_apart(number->text).key != take_apart(document.number_display).key &&
         take_apart(number->text).year.has_value();
}

}  // namespace

std::vector<QualityFlag> flags_of(const NormativeDocument& document, const FileText& text,
                                  std::string_view number, bool disordered) {
  std::vector<QualityFlag> flags;
  const auto flag = [&](QualityFlag name, bool holds) {
    if (holds) flags.push_back(name);
  };
  const bool empty = document.text_source == TextSource::khong_co_chu;
  flag(QualityFlag::khong_co_chu, empty);
  flag(QualityFlag::chu_khong_chac, text.faults.text_doubtful);
  flag(QualityFlag::chu_bi_cat, text.faults.text_cut);
  flag(QualityFlag::mat_bang, text.faults.tables_lost);
  flag(QualityFlag::thieu_so_hieu, number.empty());
  flag(QualityFlag::so_hieu_la, !number.empty() && !is_regular_number(number));
  flag(QualityFlag::thieu_ngay_ban_hanh, !document.issued_date);
  flag(QualityFlag::hieu_luc_truoc_ban_hanh, document.issued_date && document.effective_from &&
                                                 *document.effective_from < *document.issued_date);
  flag(QualityFlag::thieu_phan_bat_buoc,
       !empty && must_have_articles(document) &&
           (!has_articles(document) || document.issuers.empty() || document.title.empty()));
  flag(QualityFlag::ten_cua_van_ban_khac, is_titled_as_other(text.title, document));
  flag(QualityFlag::so_dieu_khong_lien_tuc, disordered);
  flag(QualityFlag::con_nhac_cap_huyen, names_district_level(document));
  return flags;
}

}  // namespace tracuu::corpus
