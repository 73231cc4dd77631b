#include "corpus/enumerations.h"

namespace tracuu::corpus {
namespace {

constexpr EnumRow<Level> kLevels[] = {
    {Level::bo, "bo", "Cấp bộ"},
    {Level::tinh, "tinh", "Cấp tỉnh"},
    {Level::huyen, "huyen", "Cấp huyện"},
    {Level::xa, "xa", "Cấp xã"},
    {Level::co_quan_khac, "co_quan_khac", "Cơ quan khác"},
};

constexpr EnumRow<Channel> kChannels[] = {
    {Channel::truc_tiep, "truc_tiep", "Trực tiếp"},
    {Channel::truc_tuyen, "truc_tuyen", "Trực tuyến"},
    {Channel::buu_chinh, "buu_chinh", "Dịch vụ bưu chính"},
};

constexpr EnumRow<TimeUnit> kTimeUnits[] = {
    {TimeUnit::gio, "gio", "Giờ"},
    {TimeUnit::ngay, "ngay", "Ngày"},
    {TimeUnit::ngay_lam_viec, "ngay_lam_viec", "Ngày làm việc"},
    {TimeUnit::thang, "thang", "Tháng"},
    {TimeUnit::khac, "khac", "Khác"},
};

constexpr EnumRow<Applicant> kApplicants[] = {
    {Applicant::cong_dan_viet_nam, "cong_dan_viet_nam", "Công dân Việt Nam"},
    {Applicant::nguoi_viet_nam_o_nuoc_ngoai, "nguoi_viet_nam_o_nuoc_ngoai",
     "Người Việt Nam định cư ở nước ngoài"},
    {Applicant::nguoi_nuoc_ngoai, "nguoi_nuoc_ngoai", "Người nước ngoài"},
    {Applicant::can_bo_cong_chuc_vien_chuc, "can_bo_cong_chuc_vien_chuc",
     "Cán bộ, công chức, viên chức"},
    {Applicant::doanh_nghiep, "doanh_nghiep", "Doanh nghiệp"},
    {Applicant::doanh_nghiep_fdi, "doanh_nghiep_fdi", "Doanh nghiệp có vốn đầu tư nước ngoài"},
    {Applicant::to_chuc, "to_chuc", "Tổ chức (không bao gồm doanh nghiệp, HTX)"},
    {Applicant::to_chuc_nuoc_ngoai, "to_chuc_nuoc_ngoai", "Tổ chức nước ngoài"},
    {Applicant::hop_tac_xa, "hop_tac_xa", "Hợp tác xã"},
    {Applicant::dang_vien_to_chuc_dang, "dang_vien_to_chuc_dang", "Đảng viên, tổ chức đảng"},
    {Applicant::khac, "khac", "Đối tượng khác"},
};

constexpr EnumRow<ProcedureSourceStatus> kProcedureSourceStatuses[] = {
    {ProcedureSourceStatus::cong_khai, "cong_khai", "Đã công khai"},
    {ProcedureSourceStatus::sua_doi_bo_sung, "sua_doi_bo_sung", "Sửa đổi, bổ sung"},
    {ProcedureSourceStatus::bai_bo, "bai_bo", "Đã bãi bỏ"},
    {ProcedureSourceStatus::chua_hieu_luc, "chua_hieu_luc", "Chưa có hiệu lực"},
    {ProcedureSourceStatus::khong_cong_khai, "khong_cong_khai", "Không công khai"},
};

constexpr EnumRow<ProcedureKind> kProcedureKinds[] = {
    {ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet, "duoc_luat_giao_quy_dinh_chi_tiet",
     "TTHC được luật giao quy định chi tiết"},
    {ProcedureKind::khong_duoc_luat_giao, "khong_duoc_luat_giao",
     "TTHC không được luật giao cho địa phương quy định"},
    {ProcedureKind::loai_khac, "loai_khac", "Loại khác"},
    {ProcedureKind::lien_thong, "lien_thong", "TTHC liên thông"},
    {ProcedureKind::dac_thu, "dac_thu", "TTHC đặc thù"},
    {ProcedureKind::noi_bo, "noi_bo", "TTHC nội bộ"},
    {ProcedureKind::noi_bo_lien_thong, "noi_bo_lien_thong", "TTHC nội bộ liên thông"},
    {ProcedureKind::khong_ro, "khong_ro", "Không rõ"},
};

constexpr EnumRow<OnlineLevel> kOnlineLevels[] = {
    {OnlineLevel::khong, "khong", "Không cung cấp trực tuyến"},
    {OnlineLevel::mot_phan, "mot_phan", "Một phần"},
    {OnlineLevel::toan_trinh, "toan_trinh", "Toàn trình"},
};

constexpr EnumRow<QualityFlag> kQualityFlags[] = {
    {QualityFlag::thieu_co_quan_thuc_hien, "thieu_co_quan_thuc_hien", "Thiếu cơ quan thực hiện"},
    {QualityFlag::thieu_can_cu, "thieu_can_cu", "Thiếu căn cứ pháp lý"},
    {QualityFlag::ten_loi_ngat_chu, "ten_loi_ngat_chu", "Tên bị ngắt dòng hoặc thừa dấu cách"},
    {QualityFlag::khong_nfc, "khong_nfc", "Chữ dùng dấu tổ hợp"},
    {QualityFlag::so_quyet_dinh_la, "so_quyet_dinh_la", "Số quyết định công bố khác mẫu"},
    {QualityFlag::con_nhac_cap_huyen, "con_nhac_cap_huyen", "Còn nhắc đến cấp huyện"},
    {QualityFlag::khong_co_mau_don, "khong_co_mau_don", "Không có mẫu đơn, tờ khai"},
    {QualityFlag::khong_co_chu, "khong_co_chu", "Tệp không có chữ đọc được"},
    {QualityFlag::chu_khong_chac, "chu_khong_chac", "Chữ đọc được có thể thiếu hoặc sai"},
    {QualityFlag::chu_bi_cat, "chu_bi_cat", "Chữ bị cắt vì tệp quá lớn"},
    {QualityFlag::chuyen_tu_ma_cu, "chuyen_tu_ma_cu", "Chuyển từ bảng mã cũ"},
    {QualityFlag::so_hieu_la, "so_hieu_la", "Số ký hiệu khác mẫu"},
    {QualityFlag::thieu_so_hieu, "thieu_so_hieu", "Không tìm thấy số ký hiệu"},
    {QualityFlag::thieu_ngay_ban_hanh, "thieu_ngay_ban_hanh", "Không tìm thấy ngày ban hành"},
    {QualityFlag::hieu_luc_truoc_ban_hanh, "hieu_luc_truoc_ban_hanh",
     "Ngày có hiệu lực trước ngày ban hành"},
    {QualityFlag::thieu_phan_bat_buoc, "thieu_phan_bat_buoc", "Thiếu phần bắt buộc"},
    {QualityFlag::ten_cua_van_ban_khac, "ten_cua_van_ban_khac", "Tên là của văn bản khác"},
    {QualityFlag::trung_lap, "trung_lap", "Trùng với văn bản khác"},
    {QualityFlag::mat_bang, "mat_bang", "Bảng bị mất cột hoặc hàng"},
    {QualityFlag::so_dieu_khong_lien_tuc, "so_dieu_khong_lien_tuc", "Số điều không liên tục"},
    {QualityFlag::khac_du_lieu_kem, "khac_du_lieu_kem", "Khác với dữ liệu kèm theo"},
    {QualityFlag::thieu_tep, "thieu_tep", "Thiếu tệp mà danh sách nêu"},
};

constexpr EnumRow<AnnouncementAction> kAnnouncementActions[] = {
    {AnnouncementAction::moi_ban_hanh, "moi_ban_hanh", "Mới ban hành"},
    {AnnouncementAction::sua_doi_bo_sung, "sua_doi_bo_sung", "Sửa đổi, bổ sung"},
    {AnnouncementAction::thay_the, "thay_the", "Thay thế"},
    {AnnouncementAction::bai_bo, "bai_bo", "Bãi bỏ"},
    {AnnouncementAction::cong_bo_lai, "cong_bo_lai", "Công bố lại"},
    {AnnouncementAction::chuan_hoa, "chuan_hoa", "Chuẩn hóa"},
};

constexpr EnumRow<ChangedPart> kChangedParts[] = {
    {ChangedPart::ten, "ten", "Tên thủ tục"},
    {ChangedPart::trinh_tu, "trinh_tu", "Trình tự thực hiện"},
    {ChangedPart::cach_thuc, "cach_thuc", "Cách thức thực hiện"},
    {ChangedPart::ho_so, "ho_so", "Thành phần, số lượng hồ sơ"},
    {ChangedPart::thoi_han, "thoi_han", "Thời hạn giải quyết"},
    {ChangedPart::doi_tuong, "doi_tuong", "Đối tượng thực hiện"},
    {ChangedPart::co_quan, "co_quan", "Cơ quan thực hiện"},
    {ChangedPart::ket_qua, "ket_qua", "Kết quả thực hiện"},
    {ChangedPart::mau_don, "mau_don", "Mẫu đơn, tờ khai"},
    {ChangedPart::yeu_cau_dieu_kien, "yeu_cau_dieu_kien", "Yêu cầu, điều kiện"},
    {ChangedPart::phi_le_phi, "phi_le_phi", "Phí, lệ phí"},
    {ChangedPart::can_cu, "can_cu", "Căn cứ pháp lý"},
};

constexpr EnumRow<PublicationChannel> kPublicationChannels[] = {
    {PublicationChannel::csdl_quoc_gia, "csdl_quoc_gia", "Cơ sở dữ liệu quốc gia về TTHC"},
    {PublicationChannel::cong_dvc, "cong_dvc", "Cổng Dịch vụ công"},
    {PublicationChannel::trang_tthc, "trang_tthc", "Trang thông tin về TTHC"},
    {PublicationChannel::trang_co_quan, "trang_co_quan", "Trang thông tin điện tử của cơ quan"},
    {PublicationChannel::niem_yet_trung_tam, "niem_yet_trung_tam",
     "Niêm yết tại Trung tâm Phục vụ hành chính công"},
    {PublicationChannel::niem_yet_mot_cua, "niem_yet_mot_cua", "Niêm yết tại Bộ phận Một cửa"},
};

constexpr EnumRow<TextSource> kTextSources[] = {
    {TextSource::so_hoa_goc, "so_hoa_goc", "Bản điện tử gốc"},
    {TextSource::ocr, "ocr", "Nhận dạng từ ảnh quét"},
    {TextSource::khong_co_chu, "khong_co_chu", "Không có chữ"},
};

constexpr EnumRow<DocumentType> kDocumentTypes[] = {
    {DocumentType::hien_phap, "hien_phap", "Hiến pháp"},
    {DocumentType::bo_luat, "bo_luat", "Bộ luật"},
    {DocumentType::luat, "luat", "Luật"},
    {DocumentType::nghi_quyet, "nghi_quyet", "Nghị quyết"},
    {DocumentType::phap_lenh, "phap_lenh", "Pháp lệnh"},
    {DocumentType::lenh, "lenh", "Lệnh"},
    {DocumentType::nghi_dinh, "nghi_dinh", "Nghị định"},
    {DocumentType::quyet_dinh, "quyet_dinh", "Quyết định"},
    {DocumentType::thong_tu, "thong_tu", "Thông tư"},
    {DocumentType::thong_tu_lien_tich, "thong_tu_lien_tich", "Thông tư liên tịch"},
    {DocumentType::nghi_quyet_lien_tich, "nghi_quyet_lien_tich", "Nghị quyết liên tịch"},
    {DocumentType::chi_thi, "chi_thi", "Chỉ thị"},
    {DocumentType::van_ban_hop_nhat, "van_ban_hop_nhat", "Văn bản hợp nhất"},
    {DocumentType::cong_van, "cong_van", "Công văn"},
    {DocumentType::khac, "khac", "Văn bản khác"},
};

constexpr EnumRow<DocumentSourceStatus> kDocumentSourceStatuses[] = {
    {DocumentSourceStatus::con_hieu_luc, "con_hieu_luc", "Còn hiệu lực"},
    {DocumentSourceStatus::het_hieu_luc_mot_phan, "het_hieu_luc_mot_phan", "Hết hiệu lực một phần"},
    {DocumentSourceStatus::het_hieu_luc_toan_bo, "het_hieu_luc_toan_bo", "Hết hiệu lực toàn bộ"},
    {DocumentSourceStatus::chua_co_hieu_luc, "chua_co_hieu_luc", "Chưa có hiệu lực"},
    {DocumentSourceStatus::ngung_hieu_luc, "ngung_hieu_luc", "Ngưng hiệu lực"},
    {DocumentSourceStatus::khong_con_phu_hop, "khong_con_phu_hop", "Không còn phù hợp"},
    {DocumentSourceStatus::khong_ro, "khong_ro", "Không rõ"},
};

constexpr EnumRow<ProvisionBody> kProvisionBodies[] = {
    {ProvisionBody::chinh, "chinh", "Văn bản chính"},
    {ProvisionBody::kem_theo, "kem_theo", "Văn bản ban hành kèm theo"},
    {ProvisionBody::phu_luc, "phu_luc", "Phụ lục"},
};

constexpr EnumRow<ProvisionUnit> kProvisionUnits[] = {
    {ProvisionUnit::phan, "phan", "Phần"}, {ProvisionUnit::chuong, "chuong", "Chương"},
    {ProvisionUnit::muc, "muc", "Mục"},    {ProvisionUnit::tieu_muc, "tieu_muc", "Tiểu mục"},
    {ProvisionUnit::dieu, "dieu", "Điều"}, {ProvisionUnit::khoan, "khoan", "Khoản"},
    {ProvisionUnit::diem, "diem", "Điểm"}, {ProvisionUnit::phu_luc, "phu_luc", "Phụ lục"},
    {ProvisionUnit::doan, "doan", "Đoạn"},
};

constexpr EnumRow<ContentClass> kContentClasses[] = {
    {ContentClass::quy_dinh, "quy_dinh", "Quy định"},
    {ContentClass::bieu_mau, "bieu_mau", "Biểu mẫu"},
    {ContentClass::danh_muc, "danh_muc", "Danh mục"},
};

constexpr EnumRow<RelationKind> kRelationKinds[] = {
    {RelationKind::bai_bo, "bai_bo", "Bãi bỏ"},
    {RelationKind::cong_bo, "cong_bo", "Công bố"},
    {RelationKind::can_cu, "can_cu", "Căn cứ ban hành"},
    {RelationKind::dan_chieu, "dan_chieu", "Dẫn chiếu"},
    {RelationKind::dinh_chi_thi_hanh, "dinh_chi_thi_hanh", "Đình chỉ thi hành"},
    {RelationKind::dinh_chinh, "dinh_chinh", "Đính chính"},
    {RelationKind::hop_nhat, "hop_nhat", "Hợp nhất"},
    {RelationKind::huong_dan_ap_dung, "huong_dan_ap_dung", "Hướng dẫn áp dụng"},
    {RelationKind::quy_dinh_chi_tiet, "quy_dinh_chi_tiet", "Quy định chi tiết, hướng dẫn thi hành"},
    {RelationKind::sua_doi_bo_sung, "sua_doi_bo_sung", "Sửa đổi, bổ sung"},
    {RelationKind::tam_ngung_hieu_luc, "tam_ngung_hieu_luc", "Tạm ngưng hiệu lực"},
    {RelationKind::thay_the, "thay_the", "Thay thế"},
    {RelationKind::giai_thich, "giai_thich", "Giải thích"},
    {RelationKind::tthc_can_cu_van_ban, "tthc_can_cu_van_ban", "TTHC căn cứ văn bản"},
    {RelationKind::tthc_cong_bo_boi, "tthc_cong_bo_boi", "TTHC được công bố bởi"},
    {RelationKind::tthc_thay_the, "tthc_thay_the", "TTHC thay thế"},
    {RelationKind::tthc_lien_thong, "tthc_lien_thong", "TTHC liên thông"},
    {RelationKind::co_quan_ke_thua, "co_quan_ke_thua", "Cơ quan kế thừa"},
    {RelationKind::dia_ban_ke_thua, "dia_ban_ke_thua", "Địa bàn kế thừa"},
    {RelationKind::ban_dich, "ban_dich", "Bản dịch"},
};

constexpr EnumRow<RelationOrigin> kRelationOrigins[] = {
    {RelationOrigin::cong_du_lieu, "cong_du_lieu", "Cổng dữ liệu"},
    {RelationOrigin::phan_tich_van_ban, "phan_tich_van_ban", "Phân tích văn bản"},
    {RelationOrigin::nhap_tay, "nhap_tay", "Nhập tay"},
};

}  // namespace

template <>
std::span<const EnumRow<Level>> enum_rows<Level>() {
  return kLevels;
}

template <>
std::span<const EnumRow<Channel>> enum_rows<Channel>() {
  return kChannels;
}

template <>
std::span<const EnumRow<TimeUnit>> enum_rows<TimeUnit>() {
  return kTimeUnits;
}

template <>
std::span<const EnumRow<Applicant>> enum_rows<Applicant>() {
  return kApplicants;
}

template <>
std::span<const EnumRow<ProcedureSourceStatus>> enum_rows<ProcedureSourceStatus>() {
  return kProcedureSourceStatuses;
}

template <>
std::span<const EnumRow<ProcedureKind>> enum_rows<ProcedureKind>() {
  return kProcedureKinds;
}

template <>
std::span<const EnumRow<OnlineLevel>> enum_rows<OnlineLevel>() {
  return kOnlineLevels;
}

template <>
std::span<const EnumRow<QualityFlag>> enum_rows<QualityFlag>() {
  return kQualityFlags;
}

template <>
std::span<const EnumRow<AnnouncementAction>> enum_rows<AnnouncementAction>() {
  return kAnnouncementActions;
}

template <>
std::span<const EnumRow<ChangedPart>> enum_rows<ChangedPart>() {
  return kChangedParts;
}

template <>
std::span<const EnumRow<PublicationChannel>> enum_rows<PublicationChannel>() {
  return kPublicationChannels;
}

template <>
std::span<const EnumRow<TextSource>> enum_rows<TextSource>() {
  return kTextSources;
}

template <>
std::span<const EnumRow<DocumentType>> enum_rows<DocumentType>() {
  return kDocumentTypes;
}

template <>
std::span<const EnumRow<DocumentSourceStatus>> enum_rows<DocumentSourceStatus>() {
  return kDocumentSourceStatuses;
}

template <>
std::span<const EnumRow<ProvisionBody>> enum_rows<ProvisionBody>() {
  return kProvisionBodies;
}

template <>
std::span<const EnumRow<ProvisionUnit>> enum_rows<ProvisionUnit>() {
  return kProvisionUnits;
}

template <>
std::span<const EnumRow<ContentClass>> enum_rows<ContentClass>() {
  return kContentClasses;
}

template <>
std::span<const EnumRow<RelationKind>> enum_rows<RelationKind>() {
  return kRelationKinds;
}

template <>
std::span<const EnumRow<RelationOrigin>> enum_rows<RelationOrigin>() {
  return kRelationOrigins;
}

}  // namespace tracuu::corpus
