// The closed enumerations of the document model, one table each: value, the name that stands in
// JSON, the Vietnamese label shown to people. Reader, writer, filters and pages use the same rows.
//
//   to_name(Level::xa)                -> "xa"
//   to_label(Level::xa)               -> "Cấp xã"
//   from_name<Level>("xa")            -> Level::xa; an unknown name gives nullopt, never a guess
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace tracuu::corpus {

enum class Level { bo, tinh, huyen, xa, co_quan_khac };
enum class Channel { truc_tiep, truc_tuyen, buu_chinh };
enum class TimeUnit { gio, ngay, ngay_lam_viec, thang, khac };
enum class Applicant {
  cong_dan_viet_nam,
  nguoi_viet_nam_o_nuoc_ngoai,
  nguoi_nuoc_ngoai,
  can_bo_cong_chuc_vien_chuc,
  doanh_nghiep,
  doanh_nghiep_fdi,
  to_chuc,
  to_chuc_nuoc_ngoai,
  hop_tac_xa,
  dang_vien_to_chuc_dang,
  khac
};
enum class ProcedureSourceStatus {
  cong_khai,
  sua_doi_bo_sung,
  bai_bo,
  chua_hieu_luc,
  khong_cong_khai
};
enum class ProcedureKind {
  duoc_luat_giao_quy_dinh_chi_tiet,
  khong_duoc_luat_giao,
  loai_khac,
  lien_thong,
  dac_thu,
  noi_bo,
  noi_bo_lien_thong,
  khong_ro
};
enum class OnlineLevel { khong, mot_phan, toan_trinh };
enum class QualityFlag {
  thieu_co_quan_thuc_hien,
  thieu_can_cu,
  ten_loi_ngat_chu,
  khong_nfc,
  so_quyet_dinh_la,
  con_nhac_cap_huyen,
  khong_co_mau_don,
  khong_co_chu,
  chu_khong_chac,
  chu_bi_cat,
  chuyen_tu_ma_cu,
  so_hieu_la,
  thieu_so_hieu,
  thieu_ngay_ban_hanh,
  hieu_luc_truoc_ban_hanh,
  thieu_phan_bat_buoc,
  ten_cua_van_ban_khac,
  trung_lap,
  mat_bang,
  so_dieu_khong_lien_tuc,
  khac_du_lieu_kem,
  thieu_tep
};
enum class AnnouncementAction {
  moi_ban_hanh,
  sua_doi_bo_sung,
  thay_the,
  bai_bo,
  cong_bo_lai,
  chuan_hoa
};
enum class ChangedPart {
  ten,
  trinh_tu,
  cach_thuc,
  ho_so,
  thoi_han,
  doi_tuong,
  co_quan,
  ket_qua,
  mau_don,
  yeu_cau_dieu_kien,
  phi_le_phi,
  can_cu
};
enum class PublicationChannel {
  csdl_quoc_gia,
  cong_dvc,
  trang_tthc,
  trang_co_quan,
  niem_yet_trung_tam,
  niem_yet_mot_cua
};
enum class TextSource { so_hoa_goc, ocr, khong_co_chu };
enum class DocumentType {
  hien_phap,
  bo_luat,
  luat,
  nghi_quyet,
  phap_lenh,
  lenh,
  nghi_dinh,
  quyet_dinh,
  thong_tu,
  thong_tu_lien_tich,
  nghi_quyet_lien_tich,
  chi_thi,
  van_ban_hop_nhat,
  cong_van,
  khac
};
enum class DocumentSourceStatus {
  con_hieu_luc,
  het_hieu_luc_mot_phan,
  het_hieu_luc_toan_bo,
  chua_co_hieu_luc,
  ngung_hieu_luc,
  khong_con_phu_hop,
  khong_ro
};
enum class ProvisionBody { chinh, kem_theo, phu_luc };
enum class ProvisionUnit { phan, chuong, muc, tieu_muc, dieu, khoan, diem, phu_luc, doan };
enum class ContentClass { quy_dinh, bieu_mau, danh_muc };
enum class RelationKind {
  bai_bo,
  cong_bo,
  can_cu,
  dan_chieu,
  dinh_chi_thi_hanh,
  dinh_chinh,
  hop_nhat,
  huong_dan_ap_dung,
  quy_dinh_chi_tiet,
  sua_doi_bo_sung,
  tam_ngung_hieu_luc,
  thay_the,
  giai_thich,
  tthc_can_cu_van_ban,
  tthc_cong_bo_boi,
  tthc_thay_the,
  tthc_lien_thong,
  co_quan_ke_thua,
  dia_ban_ke_thua,
  ban_dich
};
enum class RelationOrigin { cong_du_lieu, phan_tich_van_ban, nhap_tay };

template <class Enum>
struct EnumRow {
  Enum value;
  std::string_view name;      // in JSON and in filters
  std::string_view label_vi;  // for people
};

// The rows of one enumeration in declaration order; specialised in enumerations.cc for each.
template <class Enum>
std::span<const EnumRow<Enum>> enum_rows();

template <>
std::span<const EnumRow<Level>> enum_rows<Level>();
template <>
std::span<const EnumRow<Channel>> enum_rows<Channel>();
template <>
std::span<const EnumRow<TimeUnit>> enum_rows<TimeUnit>();
template <>
std::span<const EnumRow<Applicant>> enum_rows<Applicant>();
template <>
std::span<const EnumRow<ProcedureSourceStatus>> enum_rows<ProcedureSourceStatus>();
template <>
std::span<const EnumRow<ProcedureKind>> enum_rows<ProcedureKind>();
template <>
std::span<const EnumRow<OnlineLevel>> enum_rows<OnlineLevel>();
template <>
std::span<const EnumRow<QualityFlag>> enum_rows<QualityFlag>();
template <>
std::span<const EnumRow<AnnouncementAction>> enum_rows<AnnouncementAction>();
template <>
std::span<const EnumRow<ChangedPart>> enum_rows<ChangedPart>();
template <>
std::span<const EnumRow<PublicationChannel>> enum_rows<PublicationChannel>();
template <>
std::span<const EnumRow<TextSource>> enum_rows<TextSource>();
template <>
std::span<const EnumRow<DocumentType>> enum_rows<DocumentType>();
template <>
std::span<const EnumRow<DocumentSourceStatus>> enum_rows<DocumentSourceStatus>();
template <>
std::span<const EnumRow<ProvisionBody>> enum_rows<ProvisionBody>();
template <>
std::span<const EnumRow<ProvisionUnit>> enum_rows<ProvisionUnit>();
template <>
std::span<const EnumRow<ContentClass>> enum_rows<ContentClass>();
template <>
std::span<const EnumRow<RelationKind>> enum_rows<RelationKind>();
template <>
std::span<const EnumRow<RelationOrigin>> enum_rows<RelationOrigin>();

template <class Enum>
std::string_view to_name(Enum value) {
  return enum_rows<Enum>()[static_cast<std::size_t>(value)].name;
}

template <class Enum>
std::string_view to_label(Enum value) {
  return enum_rows<Enum>()[static_cast<std::size_t>(value)].label_vi;
}

template <class Enum>
std::optional<Enum> from_name(std::string_view name) {
  for (const auto& row : enum_rows<Enum>()) {
    if (row.name == name) return row.value;
  }
  return std::nullopt;
}

}  // namespace tracuu::corpus
