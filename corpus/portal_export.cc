#include "corpus/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/portal_channels.h"
#include "corpus/portal_values.h"
#include "corpus/record_source.h"
#include "corpus/sha256.h"
#include "corpus/shapes.h"
#include "corpus/text.h"

// The structured export of the national portal's database: tables are lists here.
namespace tracuu::corpus {
namespace {

void set_source(Procedure& procedure, const JsonRecord& record) {
  procedure.source.system = "dichvucong.gov.vn";
  procedure.source.id = procedure.procedure_code;
  procedure.source.sha256 = sha256_hex(record.text);
  const std::string url = text_of(record.value, "link_truy_cap");
  if (url.empty()) return;
  procedure.source.url = url;
  procedure.portal_ids["dvcqg"] = url.substr(url.rfind('/') + 1);
}

void set_announcement(Procedure& procedure, JsonValue record) {
  const std::string decision = text_of(record, "so_quyet_dinh");
  procedure.announcing_agency = text_of(record, "co_quan_ban_hanh");
  if (procedure.announcing_agency.empty()) {
    procedure.announcing_agency = agency_of_decision(decision);
  }
  if (decision.empty()) return;
  // The decision's date is not the day it takes effect: valid_from stays unknown.
  const std::optional<Date> date = parse_day_first_date(text_of(record, "ngay_quyet_dinh"));
  procedure.announcements.push_back(
      {decision_key_of(procedure.announcing_agency, date, decision), "", std::nullopt});
}

void set_agencies(Procedure& procedure, JsonValue record) {
  procedure.implementing_agencies = agencies_of(record["co_quan_thuc_hien"].text());
  procedure.competent_agency = text_of(record, "co_quan_co_tham_quyen");
  procedure.delegated_agency = text_of(record, "co_quan_duoc_uy_quyen");
  procedure.coordinating_agencies = agencies_of(record["co_quan_phoi_hop"].text());
  procedure.reception_address = text_of(record, "dia_chi_tiep_nhan");
}

void add_channels(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : rows) {
    const std::optional<Channel> known = channel_by_name(row["hinh_thuc_nop"].text());
    if (!known) continue;
    FilingChannel channel;
    channel.channel = *known;
    set_time(channel, said(row["thoi_gian"].text()));
    const std::string fee = text_of(row, "phi_le_phi");
    if (!fee.empty()) channel.fees.push_back(fee);
    channel.note = text_of(row, "mo_ta");
    procedure.channels.push_back(std::move(channel));
  }
}

// The export says true or false, or how many.
std::optional<std::int64_t> count_of(JsonValue value) {
  if (value.is(JsonType::boolean)) return value.boolean() ? 1 : 0;
  if (value.is(JsonType::integer) && value.integer() >= 0) return value.integer();
  return std::nullopt;
}

void add_dossier(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : rows) {
    DossierPaper paper;
    paper.paper_name = text_of(row, "ten_giay_to");
    paper.originals = count_of(row["ban_chinh"]);
    paper.copies = count_of(row["ban_sao"]);
    if (!paper.paper_name.empty()) procedure.dossier.push_back(std::move(paper));
  }
}

void add_steps(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : rows) {
    Step step{text_of(row, "truong_hop_xu_ly"), text_of(row, "mo_ta_chi_tiet")};
    if (!step.text.empty()) procedure.steps.push_back(std::move(step));
  }
}

void add_results(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : rows) {
    procedure.results.push_back({text_of(row, "ten_ket_qua"), text_of(row, "ma_ket_qua")});
  }
}

void add_legal_basis(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : rows) {
    const std::string number = text_of(row, "so_ky_hieu");
    procedure.legal_basis.push_back(
        {take_apart(number).key, number, "", text_of(row, "trich_yeu")});
  }
}

Document convert(const JsonRecord& json) {
  const JsonValue record = json.value;
  Procedure procedure;
  set_identity(procedure, record, "ma_tthc", "ten_tthc");
  set_source(procedure, json);
  procedure.source_status = status_of(record["trang_thai"].text());
  procedure.procedure_kind = kind_of(record["loai_tthc"].text());
  procedure.levels = levels_of(record["cap_thuc_hien"].text());
  const std::string field = text_of(record, "linh_vuc");
  if (!field.empty()) procedure.fields.push_back(field);
  procedure.applicants = applicants_of(record["doi_tuong_thuc_hien"].text());
  set_announcement(procedure, record);
  set_agencies(procedure, record);
  add_channels(procedure, record["cach_thuc_thuc_hien"]);
  summarise_channels(procedure);
  add_steps(procedure, record["trinh_tu_thuc_hien"]);
  add_dossier(procedure, record["tphs"]);
  add_results(procedure, record["kqth"]);
  add_legal_basis(procedure, record["ccpl"]);
  procedure.conditions = text_of(record, "yeu_cau_dieu_kien");
  procedure.keywords = split(said(record["tu_khoa"].text()), ";");
  procedure.description = text_of(record, "mo_ta");
  procedure.quality_flags = quality_flags_of(procedure);
  return procedure;
}

bool recognises(JsonValue record) { return record.has("ma_tthc") && record.has("ten_tthc"); }

std::unique_ptr<DocumentSource> open(const InputFile& file) {
  return std::make_unique<RecordSource>(file, convert);
}

}  // namespace

Shape portal_export_shape() {
  return {"the portal's structured export (\"ma_tthc\", \"ten_tthc\")", recognises, open};
}

}  // namespace tracuu::corpus
