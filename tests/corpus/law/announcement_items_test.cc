#include "corpus/law/announcement_items.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/text.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

// "A.I 1 1.001193 Đăng ký khai sinh; moi_ban_hanh xa [Hộ tịch]", one item a line.
std::string to_text(const AnnouncementItem& item) {
  std::string text = joined(item.part, " ", item.item_no);
  text = joined(text, " ", item.procedure_code);
  text = joined(text, " ", item.name_as_announced) + "; " + std::string(to_name(item.action));
  if (item.level_as_announced) text += " " + std::string(to_name(*item.level_as_announced));
  if (!item.field_as_announced.empty()) text += " [" + item.field_as_announced + "]";
  return text;
}

AnnouncementItems read(const char* title, const char* annexes) {
  AnnouncementItems list(section_of(title));
  list.read(testing_support::file_text(annexes).blocks);
  return list;
}

std::string items_of(const char* title, const char* annexes) {
  std::string text;
  for (const AnnouncementItem& item : read(title, annexes).take_items()) {
    text += (text.empty() ? "" : "\n") + to_text(item);
  }
  return text;
}

struct Layout {
  const char* what;
  const char* title;
  const char* annexes;
  const char* items;
};

constexpr Layout kLayouts[] = {
    {"section rows over the whole width, with and without a letter",
     "công bố danh mục thủ tục hành chính mới ban hành trong lĩnh vực thư viện",
     R"(Phụ lục I
        DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH TRONG LĨNH VỰC THƯ VIỆN
        THUỘC PHẠM VI CHỨC NĂNG QUẢN LÝ CỦA SỞ VĂN HÓA
        (Ban hành kèm theo Quyết định số: /QĐ-UBND ngày tháng năm 2025)
        | STT | Tên TTHC | Thời hạn giải quyết | Địa điểm, cách thức | Phí, lệ phí | Căn cứ pháp lý |
        | A | THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH | | | | |
        | THỦ TỤC HÀNH CHÍNH CẤP TỈNH | | | | | |
        | 1 | Thủ tục cấp thẻ | 05 ngày | Trực tiếp | Không | Luật Thư viện |)",
     "A 1 Thủ tục cấp thẻ; moi_ban_hanh tinh [Thư viện]"},

    {"the same, scanned: words clipped, torn over cells, marks lost",
     "công bố danh mục thủ tục hành chính mới ban hành trong lĩnh vực thư viện",
     R"(| STT | Tên TTHC | Thòi hạn giải quyêt | Địa địa diểm, cách thúc | Phí,lệ phí | Căn cứ pháp lý |
        | A | THỦ TỤC HÀNH CHÍNH MỚI | | | | |
        | THỦ | THỦ TỤC HÀNH CHÍNH CÁP TỈNH | | | | 0300000001 |
        | 1 | Thủ tục câp\nthẻ | 05 ngày | Trực tiếp | Không | Luật Thư viện |)",
     "A 1 Thủ tục câp thẻ; moi_ban_hanh tinh [Thư viện]"},

    {"an annex with a field in its title, a level whose name is clipped",
     "công bố danh mục thủ tục hành chính",
     R"(Phụ lục I DANH MỤC THỦ TỤC HÀNH CHÍNH TRONG LĨNH VỰC THƯ VIỆN THUỘC PHẠM VI CỦA SỞ
        | STT | Tên TTHC | Phí | Căn cứ pháp lý |
        | A | THỦ TỤC HÀNH CHÍNH MỚI | | |
        | THỦ | THỦ TỤC HÀNH CHÍNH CÁP | | 0300000001 |
        | 1 | Cấp thẻ | Không | Luật Thư viện |
        | II. Lĩnh vực Lưu trữ | | | |
        | 1 | Đọc hồ sơ | Không | Luật Lưu trữ |)",
     "A 1 Cấp thẻ; moi_ban_hanh [Thư viện]\nA.II 1 Đọc hồ sơ; moi_ban_hanh [Lưu trữ]"},

    {"a ministry's: one list for each action, field and agency in columns, levels in section rows",
     "công bố thủ tục hành chính mới ban hành, sửa đổi, bổ sung và bị bãi bỏ",
     R"(PHẦN I. DANH MỤC THỦ TỤC HÀNH CHÍNH
        1. Danh mục thủ tục hành chính mới ban hành
        | STT | Tên thủ tục hành chính | Lĩnh vực | Cơ quan thực hiện |
        | A | Thủ tục hành chính cấp trung ương | | |
        | 1 | Cấp giấy phép bay | Hàng không | Cục Hàng không |
        | B | Thủ tục hành chính cấp tỉnh | | |
        | 1 | Cấp giấy phép thi công | Đường bộ | Sở Xây dựng |
        2. Danh mục thủ tục hành chính được sửa đổi, bổ sung
        | STT | Số hồ sơ TTHC | Tên thủ tục hành chính | Tên VBQPPL quy định nội dung sửa đổi | Lĩnh vực |
        | A | Thủ tục hành chính cấp tỉnh | | | |
        | 1 | 1.004321 | Cấp phù hiệu xe | Nghị định số 158/2024/NĐ-CP | Đường bộ |
        3. Danh mục thủ tục hành chính bị bãi bỏ
        | STT | Số hồ sơ TTHC | Tên thủ tục hành chính | Tên VBQPPL quy định việc bãi bỏ |
        | 1 | 2.000123 | Đổi biển số | Luật số 35/2024/QH15 |)",
     "1.A 1 Cấp giấy phép bay; moi_ban_hanh bo [Hàng không]\n"
     "1.B 1 Cấp giấy phép thi công; moi_ban_hanh tinh [Đường bộ]\n"
     "2.A 1 1.004321 Cấp phù hiệu xe; sua_doi_bo_sung tinh [Đường bộ]\n"
     "3 1 2.000123 Đổi biển số; bai_bo"},

    {"fields in roman rows; header again on the next page; a row goes on there",
     "công bố danh mục thủ tục hành chính được sửa đổi, bổ sung thuộc thẩm quyền UBND cấp xã",
     R"(| TT | Mã TTHC | Tên thủ tục hành chính | Thời hạn | Ghi chú |
        | I | LĨNH VỰC HỘ TỊCH | | | |
        | 1 | 1.001193 | Đăng ký khai sinh | Trong ngày | |
        | 2 | 1.000894 | Đăng ký kết hôn có yếu tố | 10 ngày | |
        ---
        | TT | Mã TTHC | Tên thủ tục hành chính | Thời hạn | Ghi chú |
         | | | nước ngoài | làm việc | |
        | II | CHỨNG THỰC (02 TTHC) | | | |
        | 1 | 2.000815 | Chứng thực bản sao | Trong ngày | |)",
     "I 1 1.001193 Đăng ký khai sinh; sua_doi_bo_sung xa [Hộ tịch]\n"
     "I 2 1.000894 Đăng ký kết hôn có yếu tố nước ngoài; sua_doi_bo_sung xa [Hộ tịch]\n"
     "II 1 2.000815 Chứng thực bản sao; sua_doi_bo_sung xa [Chứng thực]"},

    {"the numbers were set by the word processor and are not in the text",
     "công bố thủ tục hành chính mới ban hành cấp tỉnh",
     R"(| STT | Tên thủ tục hành chính | Thời hạn giải quyết | Căn cứ pháp lý |
        | Lĩnh vực Trồng trọt | | | |
         | | Cấp mã số vùng trồng | 10 ngày | Luật Trồng trọt |
         | | Thu hồi mã số vùng trồng | 05 ngày | Luật Trồng trọt |)",
     "Cấp mã số vùng trồng; moi_ban_hanh tinh [Trồng trọt]\n"
     "Thu hồi mã số vùng trồng; moi_ban_hanh tinh [Trồng trọt]"},

    {"two rows of header, columns numbered under it, a total at the end",
     "công bố danh mục thủ tục hành chính được chuẩn hóa",
     R"(| STT | Tên TTHC | Mức độ dịch vụ công | | Cơ quan thực hiện |
         | | | Toàn trình | Một phần | |
        | (1) | (2) | (3) | (4) | (5) |
        | 1 | Cấp thẻ thư viện | x | | Sở Văn hóa |
        | 2 | Thu hồi thẻ thư viện | | x | Sở Văn hóa |
        | Tổng cộng: 02 thủ tục | | | | |)",
     "1 Cấp thẻ thư viện; chuan_hoa\n2 Thu hồi thẻ thư viện; chuan_hoa"},

    {"annexes of their own for new, abolished and internal processes",
     "công bố thủ tục hành chính mới ban hành, bị bãi bỏ và phê duyệt quy trình nội bộ",
     R"(PHỤ LỤC I
        DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH
        | TT | Tên thủ tục | Thời hạn giải quyết |
        | 1 | Cấp giấy phép A | 10 ngày |
        PHỤ LỤC II
        DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ
        | TT | Tên thủ tục | Ghi chú |
        | 1 | Cấp giấy phép B | Thay bằng giấy phép A |
        PHỤ LỤC III
        QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH
        | TT | Tên thủ tục | Thời hạn giải quyết |
        | 1 | Cấp giấy phép A | 240 giờ |)",
     "1 Cấp giấy phép A; moi_ban_hanh\n1 Cấp giấy phép B; bai_bo"},

    {"processes in the same annex, told by the header alone",
     "công bố thủ tục hành chính mới ban hành",
     R"(| STT | Tên thủ tục hành chính | Thời hạn giải quyết |
        | 1 | Cấp giấy phép A | 10 ngày |
        Quy trình số 1
        | TT | Tên thủ tục hành chính | Quy trình nội bộ giải quyết thủ tục hành chính |
        | 1 | Cấp giấy phép A | Tiếp nhận rồi chuyển |
        | Bước | Nội dung công việc | Người thực hiện |
        | 1 | Tiếp nhận | Công chức một cửa |)",
     "1 Cấp giấy phép A; moi_ban_hanh"},

    {"numbered paragraphs instead of a table",
     "công bố thủ tục hành chính bị bãi bỏ lĩnh vực Lưu trữ",
     R"(DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ
        A. Thủ tục hành chính cấp tỉnh
        1. Cấp chứng chỉ hành nghề lưu trữ (1.010195);
        2. Cấp lại chứng chỉ hành nghề lưu trữ.
        B. Thủ tục hành chính cấp xã
        1. Cho mượn hồ sơ.)",
     "A 1 1.010195 Cấp chứng chỉ hành nghề lưu trữ (1.010195); bai_bo tinh [Lưu trữ]\n"
     "A 2 Cấp lại chứng chỉ hành nghề lưu trữ; bai_bo tinh [Lưu trữ]\n"
     "B 1 Cho mượn hồ sơ; bai_bo xa [Lưu trữ]"},

    {"levels as columns to tick", "công bố danh mục thủ tục hành chính lĩnh vực Đất đai",
     R"(| STT | Tên thủ tục hành chính | Mã TTHC | Cấp thực hiện | | |
         | | | | Tỉnh | Xã | Bộ |
        | 1 | Giao đất | 1.012345 | x | | |
        | 2 | Cho thuê đất | 1.012346 | | x | |
        | 3 | Thu hồi đất | 1.012347 | x | x | |)",
     "1 1.012345 Giao đất; cong_bo_lai tinh [Đất đai]\n"
     "2 1.012346 Cho thuê đất; cong_bo_lai xa [Đất đai]\n"
     "3 1.012347 Thu hồi đất; cong_bo_lai [Đất đai]"},

    {"the table goes on after a page without its header", "công bố thủ tục hành chính mới ban hành",
     R"(| STT | Tên TTHC | Thời hạn giải quyết |
        | 1 | Cấp giấy phép A | 10 ngày |
        ---

        | 2 | Cấp giấy phép B | 10 ngày |
        ---

         | | sửa chữa nhỏ | làm việc |
        | 3 | Cấp giấy phép C | 10 ngày |)",
     "1 Cấp giấy phép A; moi_ban_hanh\n2 Cấp giấy phép B sửa chữa nhỏ; moi_ban_hanh\n"
     "3 Cấp giấy phép C; moi_ban_hanh"},

    {"procedures written out behind the list, with tables of their own",
     "công bố thủ tục hành chính mới ban hành",
     R"(PHẦN I. DANH MỤC THỦ TỤC HÀNH CHÍNH
        | STT | Tên TTHC | Lĩnh vực |
        | 1 | Cấp giấy phép A | Giống cây |
        PHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH
        1. Cấp giấy phép A
        1.1. Trình tự thực hiện:
        | TT | Tên thủ tục hành chính | Mức phí |
        | 1 | Thẩm định lần đầu | 500.000 đồng |
        Phụ lục I
        1. Họ và tên người nộp)",
     "I 1 Cấp giấy phép A; moi_ban_hanh [Giống cây]"},

    {"merged cells repeated in every column they cover",
     "công bố danh mục thủ tục hành chính cấp xã",
     R"(| STT | Tên TTHC | Thời hạn | Phí |
        | I. Lĩnh vực Đất đai | I. Lĩnh vực Đất đai | I. Lĩnh vực Đất đai | I. Lĩnh vực Đất đai |
        | 1 | Giao đất | 10 ngày | Không |
        | II. Thủ tục mới ban hành lĩnh vực Nước | II. Thủ tục mới ban hành lĩnh vực Nước | | |
        | 1 | Cấp nước | 10 ngày | Không |)",
     "I 1 Giao đất; cong_bo_lai xa [Đất đai]\nII 1 Cấp nước; moi_ban_hanh xa [Nước]"},

    {"replaced ones beside what replaces them", "công bố danh mục thủ tục hành chính được thay thế",
     R"(| STT | Mã số | Tên TTHC được thay thế | Tên TTHC thay thế | Tên VBQPPL quy định nội dung thay thế |
        | I. LĨNH VỰC VIỆC LÀM | | | | |
        | 1 | 1.001865 | Cấp giấy phép cũ | Cấp giấy phép mới | Nghị định 23/2021/NĐ-CP |)",
     "I 1 1.001865 Cấp giấy phép mới; thay_the [Việc làm]"},

    {"the letter begins again under every level", "công bố danh mục thủ tục hành chính",
     R"(DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP TỈNH
        | STT | Tên TTHC | Phí |
        | I | Đất đai | |
        | 1 | Giao đất ở | Không |
        DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP XÃ
        | STT | Tên TTHC | Phí |
        | I | Hộ tịch | |
        | 1 | Khai sinh | Không |)",
     "I 1 Giao đất ở; cong_bo_lai tinh [Đất đai]\nI 1 Khai sinh; cong_bo_lai xa [Hộ tịch]"},

    {"no list at all", "công bố thủ tục hành chính", "Điều 1. Công bố kèm theo Quyết định này.",
     ""},
};

TEST(AnnouncementItems, AreReadFromEveryLayout) {
  for (const Layout& layout : kLayouts) {
    EXPECT_EQ(items_of(layout.title, layout.annexes), layout.items) << layout.what;
  }
}

TEST(AnnouncementItems, TakeWhatTheColumnsSay) {
  AnnouncementItems list = read("công bố thủ tục hành chính được sửa đổi, bổ sung", R"(
    | STT | Mã TTHC | Tên TTHC | Nội dung sửa đổi | Thời hạn | Địa điểm | Phí | Căn cứ pháp lý | Cơ quan thực hiện | Mức độ DVC | Ngày có hiệu lực |
    | 1 | 1.001193.000.00.00.H61 | Đăng ký | Thành phần hồ sơ, lệ phí | 05\nngày | Trung tâm Phục vụ hành chính công | Không | - Luật Hộ tịch;\n- Nghị định số 123/2015/NĐ-CP\nngày 15/11/2015 | Sở Tư pháp | Toàn trình | 01/7/2025 |)");
  const std::vector<AnnouncementItem> items = list.take_items();
  ASSERT_EQ(items.size(), 1);
  const AnnouncementItem& item = items[0];
  EXPECT_EQ(item.procedure_code, "1.001193.000.00.00.H61");
  EXPECT_THAT(item.changed_parts,
              testing::ElementsAre(ChangedPart::ho_so, ChangedPart::phi_le_phi));
  EXPECT_EQ(item.time_text, "05\nngày");
  EXPECT_EQ(item.received_at_center, true);
  EXPECT_EQ(item.fee_text, "Không");
  EXPECT_THAT(item.legal_basis,
              testing::ElementsAre("Luật Hộ tịch", "Nghị định số 123/2015/NĐ-CP ngày 15/11/2015"));
  EXPECT_EQ(item.agency_text, "Sở Tư pháp");
  EXPECT_EQ(item.online_level, OnlineLevel::toan_trinh);
  EXPECT_EQ(item.effective_from, parse_iso_date("2025-07-01"));
}

TEST(AnnouncementItems, TellThatThereAreProcesses) {
  EXPECT_TRUE(read("", "QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC").has_processes());
  EXPECT_FALSE(read("", "DANH MỤC THỦ TỤC HÀNH CHÍNH").has_processes());
}

}  // namespace
}  // namespace tracuu::corpus
