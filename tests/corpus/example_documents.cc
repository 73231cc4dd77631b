#include "tests/corpus/example_documents.h"

namespace tracuu::corpus {
namespace {

using namespace std::chrono;

constexpr Date kDay = year(2024) / 2 / 29;
constexpr const char* kSha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

Source example_source() { return {"sample", "mẫu-1", "https://example.vn/1", kDay, kSha256}; }

Provision example_provision() {
  Provision provision;
  provision.provision_id = "15/2024/nđ-cp#kem-theo/dieu-5a";
  provision.doc_key = "15/2024/nđ-cp";
  provision.body = ProvisionBody::kem_theo;
  provision.body_title = "Quy chế mẫu";
  provision.unit = ProvisionUnit::dieu;
  provision.ordinal = "5";
  provision.ordinal_suffix = "a";
  provision.label = "Điều 5a.";
  provision.heading = "Giải thích \"từ ngữ\"";
  provision.ancestors = {"Chương I", "Mục 2"};
  provision.text = "Dòng một.\nDòng hai\tcó tab.";
  provision.content_class = ContentClass::danh_muc;
  provision.valid_from = kDay;
  provision.valid_to = kDay;
  provision.changed_by = {
      {"16/2025/nđ-cp", "16/2025/nđ-cp#chinh/dieu-1", RelationKind::sua_doi_bo_sung, kDay}};
  provision.source_id = "15/2024+5a";
  return provision;
}

Attachment example_attachment() {
  return {"phu-luc.pdf", "https://example.vn/phu-luc.pdf", kSha256, TextSource::ocr};
}

}  // namespace

Procedure example_procedure() {
  Procedure p;
  p.procedure_id = "1.234567@H61";
  p.procedure_code = "1.234567";
  p.instance_code = "1.234567.000.00.00.H61";
  p.owner_agency_id = "H61";
  p.portal_ids = {{"dvcqg", "uuid-1"}, {"tinh", "77"}};
  p.name = "Cấp thẻ thư viện";
  p.name_alt = {"Làm thẻ thư viện", "Thẻ đọc"};
  p.version = 3;
  p.valid_from = kDay;
  p.valid_to = kDay;
  p.source_status = ProcedureSourceStatus::sua_doi_bo_sung;
  p.procedure_kind = ProcedureKind::dac_thu;
  p.levels = {Level::tinh, Level::co_quan_khac};
  p.fields = {"Văn hóa", "Thư viện"};
  p.place_ids = {"86"};
  p.announcing_agency = "UBND tỉnh Mẫu";
  p.implementing_agencies = {"Thư viện tỉnh"};
  p.competent_agency = "Sở Văn hóa";
  p.delegated_agency = "Thư viện huyện";
  p.coordinating_agencies = {"Công an xã"};
  p.reception_address = "Số 1, đường Mẫu";
  p.received_at_center = true;
  p.non_territorial = false;
  p.steps = {{"", "Bước 1: nộp."}, {"Trường hợp khác", "Bước 2: nhận."}};
  p.channels = {
      {Channel::buu_chinh, 1.5, TimeUnit::ngay_lam_viec, "1,5 ngày", {"Phí 0 đồng"}, "x"}};
  p.time_limit_hours = 12;
  p.time_is_working_days = true;
  p.dossier = {{"Lần đầu", "Đơn", "Mẫu 01", "https://example.vn/01.docx", 1, 0}};
  p.applicants = {Applicant::cong_dan_viet_nam, Applicant::khac};
  p.results = {{"Thẻ thư viện", "KQ.H61.000001"}};
  p.fees_text = "Không thu";
  p.fee_free = true;
  p.conditions = "Đủ 6 tuổi";
  p.forms = {{"Mẫu 01", "https://example.vn/01.docx"}};
  p.legal_basis = {{"15/2024/nđ-cp", "15/2024/NĐ-CP", "Điều 5", "Nghị định mẫu"}};
  p.online_level = OnlineLevel::toan_trinh;
  p.legacy_level = 4;
  p.keywords = {"thẻ", "sách"};
  p.description = "Mô tả";
  p.related_procedures = {"1.234568"};
  p.announcements = {{"12/QĐ-UBND", "A.1", AnnouncementAction::chuan_hoa}};
  p.source = example_source();
  p.quality_flags = {QualityFlag::khong_nfc, QualityFlag::thieu_can_cu};
  return p;
}

Announcement example_announcement() {
  Announcement a;
  a.decision_key = "UBND tỉnh Mẫu|2024-02-29|12|QĐ-UBND";
  a.number = "12";
  a.symbol = "QĐ-UBND";
  a.issuer = "UBND tỉnh Mẫu";
  a.signer = "Người Ký";
  a.signer_title = "Chủ tịch";
  a.issued_date = kDay;
  a.effective_from = kDay;
  a.title = "Công bố danh mục";
  a.fields = {"Văn hóa"};
  a.level_scope = {Level::xa};
  a.central_basis = {"9/QĐ-BVHTTDL"};
  a.repeals = {"3/QĐ-UBND"};
  a.declared_counts = {{"tinh", 2}, {"xa", 1}};
  AnnouncementItem item;
  item.item_no = "1";
  item.part = "A.I";
  item.procedure_code = "1.234567";
  item.name_as_announced = "Cấp thẻ thư viện";
  item.field_as_announced = "Thư viện";
  item.level_as_announced = Level::xa;
  item.action = AnnouncementAction::thay_the;
  item.changed_parts = {ChangedPart::ho_so, ChangedPart::phi_le_phi};
  item.replaces = {"1.234560"};
  item.replaced_by = {"1.234569"};
  item.legal_basis = {"15/2024/NĐ-CP"};
  item.time_text = "01 ngày";
  item.place_text = "Bộ phận Một cửa";
  item.fee_text = "Không";
  item.agency_text = "UBND xã";
  item.received_at_center = false;
  item.online_level = OnlineLevel::mot_phan;
  item.effective_from = kDay;
  a.items = {item};
  a.internal_process_decision = {"13/QĐ-UBND"};
  a.publications = {
      {PublicationChannel::niem_yet_mot_cua, "https://example.vn", kDay, kDay, kSha256}};
  a.attachments = {example_attachment()};
  a.source = example_source();
  return a;
}

NormativeDocument example_normative_document() {
  NormativeDocument d;
  d.doc_key = "15/2024/nđ-cp";
  d.number_display = "15/2024/NĐ-CP";
  d.number = "15";
  d.year = 2024;
  d.doc_type = DocumentType::nghi_dinh;
  d.authority_rank = 5;
  d.is_normative = false;
  d.title = "Nghị định mẫu";
  d.short_names = {"NĐ mẫu"};
  d.abstract = "Tóm tắt";
  d.issuers = {"Chính phủ"};
  d.signers = {"Người Ký"};
  d.signer_titles = {"Thủ tướng"};
  d.issued_date = kDay;
  d.effective_from = kDay;
  d.effective_to = kDay;
  d.source_status = DocumentSourceStatus::ngung_hieu_luc;
  d.scope = {"Toàn quốc"};
  d.sectors = {"Văn hóa"};
  d.fields = {"Thư viện"};
  d.application_info = "Áp dụng";
  d.gazette_no = "35 + 36";
  d.gazette_date = kDay;
  d.source_collected = "Công báo";
  d.consolidates = {"1/2020/NĐ-CP"};
  d.text_source = TextSource::so_hoa_goc;
  d.source_ids = {{"vbpl", "123"}};
  d.attachments = {example_attachment()};
  d.source = example_source();
  d.provisions = {example_provision()};
  return d;
}

Relation example_relation() {
  Relation r;
  r.from_key = "16/2025/nđ-cp";
  r.from_provision = "16/2025/nđ-cp#chinh/dieu-1";
  r.to_key = "15/2024/nđ-cp";
  r.to_provision = "15/2024/nđ-cp#chinh/dieu-5";
  r.kind = RelationKind::sua_doi_bo_sung;
  r.changes_validity = true;
  r.effective_from = kDay;
  r.effective_to = kDay;
  r.raw_text = "Sửa đổi Điều 5";
  r.origin = RelationOrigin::nhap_tay;
  r.confidence = 0.3;
  r.resolved = true;
  return r;
}

ProcedureListing example_listing() {
  return {"1.234567", "Cấp thẻ", 15539622, {"Thư viện"}, {"Sở Văn hóa"}, example_source()};
}

std::vector<Document> every_kind() {
  return {example_procedure(), example_announcement(), example_normative_document(),
          example_relation(), example_listing()};
}

}  // namespace tracuu::corpus
