#include "corpus/json_lines.h"
#include "corpus/portal_channels.h"
#include "corpus/portal_dossier.h"
#include "corpus/portal_legal_basis.h"
#include "corpus/portal_results.h"
#include "corpus/portal_values.h"
#include "corpus/record_source.h"
#include "corpus/sha256.h"
#include "corpus/shapes.h"
#include "corpus/text.h"

// A page of the national portal as a flat record: 22 Vietnamese keys, one text each. Only a record
// without code or name is refused; whatever else is odd becomes a quality flag.
namespace tracuu::corpus {
namespace {

// The address ends in the portal's own id, which the record does not always repeat.
void set_source(Procedure& procedure, const JsonRecord& record) {
  procedure.source.system = "dichvucong.gov.vn";
  procedure.source.id = procedure.procedure_code;
  procedure.source.sha256 = sha256_hex(record.text);
  const std::string url = text_of(record.value, "detail_url");
  if (!url.empty()) procedure.source.url = url;
  std::string id = text_of(record.value, "formality_id");
  if (id.empty()) id = url.substr(url.rfind('/') + 1);
  if (!id.empty()) procedure.portal_ids["dvcqg"] = id;
}

void set_announcement(Procedure& procedure, JsonValue record) {
  const std::string decision = text_of(record, "so_quyet_dinh");
  if (decision.empty()) return;
  procedure.announcements.push_back({decision, "", std::nullopt});
  procedure.announcing_agency = agency_of_decision(decision);
}

void set_agencies(Procedure& procedure, JsonValue record) {
  procedure.implementing_agencies = agencies_of(record["co_quan_thuc_hien"].text());
  procedure.competent_agency = text_of(record, "co_quan_co_tham_quyen");
  procedure.delegated_agency = text_of(record, "co_quan_duoc_uy_quyen");
  procedure.coordinating_agencies = agencies_of(record["co_quan_phoi_hop"].text());
  procedure.reception_address = text_of(record, "dia_chi_tiep_nhan");
}

void set_results(Procedure& procedure, JsonValue record) {
  PortalResults taken = take_apart_results(record["ket_qua_xu_ly"].text());
  procedure.results = std::move(taken.results);
  procedure.keywords = std::move(taken.keywords);
  procedure.description = std::move(taken.description);
}

// One form serves several papers; the page gives its name only.
void add_form(Procedure& procedure, const std::string& file) {
  for (const Form& form : procedure.forms) {
    if (form.name == file) return;
  }
  procedure.forms.push_back({file, ""});
}

void set_dossier(Procedure& procedure, JsonValue record) {
  procedure.dossier = take_apart_dossier(text_of(record, "thanh_phan_ho_so"));
  for (const DossierPaper& paper : procedure.dossier) {
    for (const std::string& file : split(paper.form_name, "; ")) add_form(procedure, file);
  }
}

// A text that names the next section's heading is cut there by whoever read the page, and its rest
// stands in that section's key. The whole page still has both.
struct Sections {
  std::string channels;
  std::string legal_basis;
};

Sections sections_of(JsonValue record) {
  constexpr std::string_view kTable = "Tên văn bản pháp lýMã văn bản";
  Sections sections{text_of(record, "cach_thuc_thuc_hien"), text_of(record, "can_cu_phap_ly")};
  if (sections.legal_basis.empty() || sections.legal_basis.starts_with(kTable)) return sections;
  const std::string_view page = record["raw_text"].text();
  const std::size_t channels = page.find("Hình thức nộpThời gianPhí, lệ phíMô tả");
  const std::size_t dossier = page.find("Thành phần hồ sơ", channels);
  const std::size_t agency = page.rfind("Cơ quan thực hiện", page.rfind("Yêu cầu, điều kiện"));
  const std::size_t basis = page.rfind("Căn cứ pháp lý", agency);
  if (channels == page.npos || dossier == page.npos || agency == page.npos) return sections;
  if (basis == page.npos || basis < dossier) return sections;
  const std::size_t begin = basis + std::string_view("Căn cứ pháp lý").size();
  sections.channels = page.substr(channels, dossier - channels);
  sections.legal_basis = said(page.substr(begin, agency - begin));
  return sections;
}

void set_tables(Procedure& procedure, JsonValue record) {
  const std::string steps = text_of(record, "trinh_tu_thuc_hien");
  if (!steps.empty()) procedure.steps.push_back({"", steps});
  const Sections sections = sections_of(record);
  procedure.channels = take_apart_channels(sections.channels);
  summarise_channels(procedure);
  procedure.legal_basis = take_apart_legal_basis(sections.legal_basis);
}

Document convert(const JsonRecord& json) {
  const JsonValue record = json.value;
  Procedure procedure;
  set_identity(procedure, record, "ma_thu_tuc", "ten_thu_tuc");
  set_source(procedure, json);
  procedure.source_status = ProcedureSourceStatus::cong_khai;
  procedure.procedure_kind = kind_of(record["loai_thu_tuc"].text());
  procedure.levels = levels_of(record["cap_thuc_hien"].text());
  const std::string field = text_of(record, "linh_vuc");
  if (!field.empty()) procedure.fields.push_back(field);  // a field's name may hold commas
  procedure.applicants = applicants_of(record["doi_tuong_thuc_hien"].text());
  set_announcement(procedure, record);
  set_agencies(procedure, record);
  set_tables(procedure, record);
  set_dossier(procedure, record);
  set_results(procedure, record);
  procedure.conditions = text_of(record, "yeu_cau_dieu_kien");
  procedure.related_procedures = split(said(record["thu_tuc_lien_quan"].text()), "\n");
  procedure.quality_flags = quality_flags_of(procedure);
  return procedure;
}

bool recognises(JsonValue record) { return record.has("ma_thu_tuc") && record.has("ten_thu_tuc"); }

std::unique_ptr<DocumentSource> open(const InputFile& file) {
  return std::make_unique<RecordSource>(file, convert);
}

}  // namespace

Shape portal_record_shape() {
  return {"pages of the national portal (\"ma_thu_tuc\", \"ten_thu_tuc\")", recognises, open};
}

}  // namespace tracuu::corpus
