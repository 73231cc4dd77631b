#include "corpus/law/announcement_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "corpus/law/normative_document.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;
using testing::SizeIs;

std::optional<Announcement> read_if_any(const std::string& notation, const std::string& path) {
  const FileText text = testing_support::file_text(notation);
  const FileOrigin origin{path, std::string(64, 'a')};
  return read_announcement(text, origin, read_normative(text, origin));
}

Announcement read(const std::string& notation, const std::string& path = "qd/mau.pdf") {
  const auto announcement = read_if_any(notation, path);
  if (!announcement) return {};
  EXPECT_EQ(to_json(parse_document(to_json(*announcement))), to_json(*announcement));
  return *announcement;
}

constexpr const char* kDecision = R"(
| ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc |
| Số: 2217/QĐ-UBND | Vĩnh Long, ngày 25 tháng 8 năm 2025 |

QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính mới ban hành, bị bãi bỏ và phê duyệt quy trình nội bộ trong lĩnh vực thư viện thuộc thẩm quyền giải quyết của Sở Văn hóa
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH LONG
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Quyết định số 20/2020/QĐ-TTg ngày 22 tháng 7 năm 2020 của Thủ tướng Chính phủ về mã định danh;
Căn cứ Quyết định số 1598/QĐ-BVHTTDL ngày 04/8/2025 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch về việc công bố thủ tục hành chính mới ban hành lĩnh vực thư viện;
Theo đề nghị của Giám đốc Sở Văn hóa tại Tờ trình số 12/TTr-SVH.
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này 02 thủ tục hành chính cấp tỉnh mới ban hành, 01 thủ tục hành chính cấp xã bị bãi bỏ.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 830/QĐ-UBND ngày 12 tháng 3 năm 2020 của Chủ tịch UBND tỉnh Vĩnh Long. Bãi bỏ nội dung đã công bố tại Quyết định số 831/QĐ-UBND ngày 13/3/2020.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
| Nơi nhận:\n- Như Điều 3; | KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn An |

Phụ lục I
DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH
(Ban hành kèm theo Quyết định số 2217/QĐ-UBND ngày 25 tháng 8 năm 2025)
| STT | Tên TTHC | Thời hạn giải quyết |
| 1 | Cấp thẻ | 05 ngày |
| 2 | Đổi thẻ | 03 ngày |

Phụ lục II
DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP XÃ BỊ BÃI BỎ
| STT | Mã TTHC | Tên TTHC |
| 1 | 1.008901 | Mượn sách |

Phụ lục III
QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH
| STT | Tên TTHC | Các bước |
| 1 | Cấp thẻ | Chuyên viên thụ lý |
)";

TEST(AnnouncementReader, ReadsFrameTextAndItems) {
  const Announcement a = read(kDecision);
  EXPECT_EQ(a.decision_key, "UBND tỉnh Vĩnh Long|2025-08-25|2217|QĐ-UBND");
  EXPECT_EQ(a.number, "2217");
  EXPECT_EQ(a.symbol, "QĐ-UBND");
  EXPECT_EQ(a.issuer, "UBND tỉnh Vĩnh Long");
  EXPECT_EQ(a.signer, "Nguyễn Văn An");
  EXPECT_EQ(a.effective_from, parse_iso_date("2025-08-25"));
  EXPECT_THAT(a.title, HasSubstr("công bố danh mục thủ tục hành chính mới ban hành"));
  EXPECT_THAT(a.fields, ElementsAre("Thư viện"));
  EXPECT_THAT(a.level_scope, ElementsAre(Level::tinh, Level::xa));
  EXPECT_THAT(a.central_basis,
              ElementsAre("Bộ Văn hóa, Thể thao và Du lịch|2025-08-04|1598|QĐ-BVHTTDL"));
  EXPECT_THAT(a.repeals, ElementsAre("UBND tỉnh Vĩnh Long|2020-03-12|830|QĐ-UBND"));
  EXPECT_THAT(a.declared_counts, ElementsAre(Pair("tinh", 2), Pair("xa", 1)));
  EXPECT_THAT(a.internal_process_decision, ElementsAre(a.decision_key));
  EXPECT_THAT(a.quality_flags, IsEmpty());
  ASSERT_THAT(a.items, SizeIs(3));
  EXPECT_EQ(a.items[1].name_as_announced, "Đổi thẻ");
  EXPECT_EQ(a.items[1].action, AnnouncementAction::moi_ban_hanh);
  EXPECT_EQ(a.items[1].level_as_announced, Level::tinh);
  EXPECT_EQ(a.items[1].field_as_announced, "Thư viện");
  EXPECT_EQ(a.items[2].action, AnnouncementAction::bai_bo);
  EXPECT_EQ(a.items[2].level_as_announced, Level::xa);
  EXPECT_THAT(a.text, HasSubstr("Bãi bỏ nội dung đã công bố tại Quyết định số 831/QĐ-UBND"));
  EXPECT_THAT(a.text, HasSubstr("Căn cứ Luật Tổ chức chính quyền địa phương"));
  EXPECT_THAT(a.text, Not(HasSubstr("Chuyên viên thụ lý")));
  EXPECT_THAT(a.text, Not(HasSubstr("Đổi thẻ")));
}

std::string replaced(std::string text, const std::string& was, const std::string& is) {
  return text.replace(text.find(was), was.size(), is);
}

TEST(AnnouncementReader, ADraftKeepsAKeyOfItsOwn) {
  std::string draft = replaced(kDecision, "Số: 2217/QĐ-UBND", "Số:      /QĐ-UBND");
  draft = replaced(draft, "ngày 25 tháng 8 năm 2025 |", "ngày    tháng    năm 2025 |");
  const Announcement a = read(draft, "du-thao/thu-vien.pdf");
  EXPECT_EQ(a.decision_key, "UBND tỉnh Vĩnh Long|khong-ro-ngay|du-thao-thu-vien-pdf|QĐ-UBND");
  EXPECT_EQ(a.number, "Không số");
  EXPECT_EQ(a.effective_from, std::nullopt);
  EXPECT_THAT(a.quality_flags,
              ElementsAre(QualityFlag::thieu_so_hieu, QualityFlag::thieu_ngay_ban_hanh));
  EXPECT_THAT(a.items, SizeIs(3));
}

TEST(AnnouncementReader, AnAnnexMayBeAFileOfItsOwn) {
  const Announcement a = read(R"(
    DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG LĨNH VỰC HỘ TỊCH
    (Kèm theo Quyết định số 45/QĐ-UBND ngày 06/01/2025 của Chủ tịch UBND tỉnh Đồng Tháp)
    | STT | Mã TTHC | Tên TTHC |
    | 1 | 1.001193 | Đăng ký khai sinh |)");
  EXPECT_EQ(a.decision_key, "UBND tỉnh Đồng Tháp|2025-01-06|45|QĐ-UBND");
  ASSERT_THAT(a.items, SizeIs(1));
  EXPECT_EQ(a.items[0].action, AnnouncementAction::sua_doi_bo_sung);
  EXPECT_EQ(a.items[0].field_as_announced, "Hộ tịch");
}

TEST(AnnouncementReader, LeavesOtherDocumentsAlone) {
  for (const char* other : {
           "QUYẾT ĐỊNH\nVề việc phê duyệt quy trình nội bộ giải quyết thủ tục hành chính\nĐiều 1. "
           "Phê duyệt.",
           "QUYẾT ĐỊNH\nBan hành Quy chế công bố, công khai thủ tục hành chính\nĐiều 1. Ban hành.",
           "QUYẾT ĐỊNH\nVề việc ủy quyền công bố thủ tục hành chính\nĐiều 1. Ủy quyền.",
           "QUYẾT ĐỊNH\nVề việc công bố dịch bệnh\nĐiều 1. Công bố.",
           "NGHỊ ĐỊNH\nVề kiểm soát thủ tục hành chính\nĐiều 1. Công bố thủ tục hành chính.",
           "| STT | Tên TTHC | Mã |\n| 1 | Khai sinh | 1.001193 |",
       }) {
    EXPECT_FALSE(read_if_any(other, "a")) << other;
  }
}

// What an article says of an earlier decision, and whether it is ended.
TEST(AnnouncementReader, TellsWhichDecisionsAreEnded) {
  struct Case {
    const char* sentence;
    std::vector<std::string> repeals;
  };
  const Case kCases[] = {
      {"Bãi bỏ Quyết định số 1/QĐ-UBND ngày 02/3/2024.",
       {"UBND tỉnh Vĩnh Long|2024-03-02|1|QĐ-UBND"}},
      {"Thay thế các Quyết định: số 1/QĐ-UBND ngày 02/3/2024; số 2/QĐ-UBND ngày 03/3/2024.",
       {"UBND tỉnh Vĩnh Long|2024-03-02|1|QĐ-UBND", "UBND tỉnh Vĩnh Long|2024-03-03|2|QĐ-UBND"}},
      {"Quyết định số 1/QĐ-UBND ngày 02/3/2024 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
       {"UBND tỉnh Vĩnh Long|2024-03-02|1|QĐ-UBND"}},
      {"Bãi bỏ thủ tục số 3 mục II tại Quyết định số 1/QĐ-UBND ngày 02/3/2024.", {}},
      {"Bãi bỏ nội dung công bố của Quyết định số 1/QĐ-UBND ngày 02/3/2024.", {}},
      {"Các thủ tục bị bãi bỏ đã công bố tại Quyết định số 1/QĐ-UBND ngày 02/3/2024.", {}},
      {"Thay thế Quyết định số 9/QĐ-BTP ngày 02/3/2024 của Bộ Tư pháp.", {}},
  };
  for (const Case& c : kCases) {
    const std::string text =
        replaced(kDecision, "Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành",
                 "Điều 3. " + std::string(c.sentence) + " Chánh Văn phòng thi hành");
    std::vector<std::string> repeals = read(text).repeals;
    ASSERT_FALSE(repeals.empty()) << c.sentence;
    repeals.erase(repeals.begin());  // that of Điều 2
    EXPECT_EQ(repeals, c.repeals) << c.sentence;
  }
}

}  // namespace
}  // namespace tracuu::corpus
