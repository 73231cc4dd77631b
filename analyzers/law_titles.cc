#include "analyzers/law_titles.h"

namespace tracuu::analyzers {
namespace {

// Longer ones stand before the shorter ones they begin with.
constexpr std::string_view kTitles[] = {
    "phòng chống tác hại của rượu bia",
    "phòng chống tác hại của thuốc lá",
    "phòng chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người",
    "phòng chống bệnh truyền nhiễm",
    "phòng chống bạo lực gia đình",
    "phòng chống mua bán người",
    "phòng chống tham nhũng",
    "phòng chống khủng bố",
    "phòng chống rửa tiền",
    "phòng chống thiên tai",
    "phòng chống ma túy",
    "phòng chống mại dâm",
    "phòng chống lụt bão",
    "thuế xuất khẩu thuế nhập khẩu",
    "nhập cảnh xuất cảnh quá cảnh cư trú của người nước ngoài tại việt nam",
    "xuất cảnh nhập cảnh của công dân việt nam",
    "quản lý sử dụng vũ khí vật liệu nổ và công cụ hỗ trợ",
    "quản lý sử dụng vốn nhà nước đầu tư vào sản xuất kinh doanh tại doanh nghiệp",
    "quản lý sử dụng tài sản nhà nước",
    "quản lý sử dụng tài sản công",
    "thực hành tiết kiệm chống lãng phí",
    "trật tự an toàn giao thông đường bộ",
    "hòa giải đối thoại tại tòa án",
    "hiến lấy ghép mô bộ phận cơ thể người và hiến lấy xác",
    "người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng",
    "đưa người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng",
    "đầu tư theo phương thức đối tác công tư",
    "bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân",
    "ban hành văn bản quy phạm pháp luật của hội đồng nhân dân ủy ban nhân dân",
    "ban hành văn bản quy phạm pháp luật",
    "hoạt động giám sát của quốc hội và hội đồng nhân dân",
    "an toàn vệ sinh lao động",
    "cán bộ công chức",
    "trách nhiệm bồi thường của nhà nước",
    "quân nhân chuyên nghiệp công nhân và viên chức quốc phòng",
    "hôn nhân và gia đình",
    "phòng cháy chữa cháy và cứu nạn cứu hộ",
    "phòng cháy và chữa cháy",
    "phí và lệ phí",
    "bảo vệ và kiểm dịch thực vật",
    "bảo vệ và phát triển rừng",
    "khoa học và công nghệ",
    "giáo dục quốc phòng và an ninh",
    "hỗ trợ doanh nghiệp nhỏ và vừa",
    "sử dụng năng lượng tiết kiệm và hiệu quả",
    "tiêu chuẩn và quy chuẩn kỹ thuật",
    "tài nguyên môi trường biển và hải đảo",
    "đo đạc và bản đồ",
    "bảo vệ chăm sóc và giáo dục trẻ em",
    "khám bệnh chữa bệnh",
    "thi đua khen thưởng",
    "tín ngưỡng tôn giáo",
    "trưng mua trưng dụng tài sản",
    "thể dục thể thao",
    "công nghiệp quốc phòng an ninh và động viên công nghiệp",
    "lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở",
    "quản lý và đầu tư vốn nhà nước tại doanh nghiệp",
    "ưu đãi người có công với cách mạng",
    "tổ chức chính quyền địa phương",
};

}  // namespace

std::span<const std::string_view> unbroken_law_titles() { return kTitles; }

}  // namespace tracuu::analyzers
