// Citations as values: what is read, and which bytes of the original it was read from.
#include <string>

#include <gtest/gtest.h>

#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {
namespace {

struct Case {
  const char* text;
  const char* citations;
  const char* slices;  // of the text
};

std::string slices(const std::string& text, const TextTerms& terms) {
  std::string joined;
  for (const Citation& citation : terms.citations) {
    if (!joined.empty()) joined += " | ";
    joined += text.substr(citation.begin, citation.end - citation.begin);
  }
  return joined;
}

std::string shown(const TextTerms& terms) {
  std::string joined;
  for (const Citation& citation : terms.citations) {
    if (!joined.empty()) joined += " | ";
    joined += to_string(citation);
  }
  return joined;
}

TEST(Citations, InDocuments) {
  const Case cases[] = {
      {"theo Nghị định số 63/2010/NĐ-CP của Chính phủ", "nghị định 63/2010/NĐ-CP",
       "Nghị định số 63/2010/NĐ-CP"},
      {"điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP",
       "nghị định 63/2010/NĐ-CP #dieu:8/khoan:2/diem:đ",
       "điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP"},
      {"Điều 8 khoản 2 điểm đ Nghị định 63/2010/NĐ-CP",
       "nghị định 63/2010/NĐ-CP #dieu:8/khoan:2/diem:đ",
       "Điều 8 khoản 2 điểm đ Nghị định 63/2010/NĐ-CP"},
      {"Điều 8, khoản 2, điểm đ của Luật này", "luật này #dieu:8/khoan:2/diem:đ",
       "Điều 8, khoản 2, điểm đ của Luật này"},
      {"Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ",
       "nghị định 63/2010/NĐ-CP ngày 2010-06-08",
       "Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010"},
      {"Nghị định số 63/2010/NĐ-CP ngày 8/6/2010", "nghị định 63/2010/NĐ-CP ngày 2010-06-08",
       "Nghị định số 63/2010/NĐ-CP ngày 8/6/2010"},
      {"Quyết định số 1225/QĐ-UBND ngày 11/6/2019", "quyết định 1225/QĐ-UBND ngày 2019-06-11",
       "Quyết định số 1225/QĐ-UBND ngày 11/6/2019"},
      {"Quyết định 1225/QĐ-UBND năm 2019", "quyết định 1225/QĐ-UBND năm 2019",
       "Quyết định 1225/QĐ-UBND năm 2019"},
      {"khoản 2, 3 Điều 8", "#dieu:8/khoan:2 #dieu:8/khoan:3", "khoản 2, 3 Điều 8"},
      {"Điều 15, 16 và 17 của Luật Đất đai năm 2024",
       "luật \"Đất đai\" năm 2024 #dieu:15 #dieu:16 #dieu:17",
       "Điều 15, 16 và 17 của Luật Đất đai năm 2024"},
      {"các điểm a, b và đ khoản 1 Điều 5",
       "#dieu:5/khoan:1/diem:a #dieu:5/khoan:1/diem:b #dieu:5/khoan:1/diem:đ",
       "điểm a, b và đ khoản 1 Điều 5"},
      {"từ Điều 5 đến Điều 9 Thông tư số 01/2018/TT-VPCP", "thông tư 1/2018/TT-VPCP #dieu:5..9",
       "Điều 5 đến Điều 9 Thông tư số 01/2018/TT-VPCP"},
      {"từ khoản 1 đến khoản 4 Điều 7", "#dieu:7/khoan:1..4", "khoản 1 đến khoản 4 Điều 7"},
      {"các điểm a đến d khoản 1 Điều 3", "#dieu:3/khoan:1/diem:a..d",
       "điểm a đến d khoản 1 Điều 3"},
      {"khoản 1 Điều này", "này #dieu:~/khoan:1", "khoản 1 Điều này"},
      {"điểm a khoản này", "này #khoan:~/diem:a", "điểm a khoản này"},
      {"theo quy định của Nghị định này", "nghị định này", "Nghị định này"},
      {"Luật này quy định về hộ tịch", "luật này", "Luật này"},
      {"Luật Đất đai năm 2024", "luật \"Đất đai\" năm 2024", "Luật Đất đai năm 2024"},
      {"Luật Phòng, chống tham nhũng năm 2018", "luật \"Phòng, chống tham nhũng\" năm 2018",
       "Luật Phòng, chống tham nhũng năm 2018"},
      {"Luật Hôn nhân và gia đình", "luật \"Hôn nhân và gia đình\"", "Luật Hôn nhân và gia đình"},
      {"Luật Đất đai số 31/2024/QH15", "luật \"Đất đai\" 31/2024/QH15",
       "Luật Đất đai số 31/2024/QH15"},
      {"Luật số 45/2013/QH13", "luật 45/2013/QH13", "Luật số 45/2013/QH13"},
      {"Bộ luật Tố tụng dân sự số 92/2015/QH13 ngày 25 tháng 11 năm 2015",
       "bộ luật \"Tố tụng dân sự\" 92/2015/QH13 ngày 2015-11-25",
       "Bộ luật Tố tụng dân sự số 92/2015/QH13 ngày 25 tháng 11 năm 2015"},
      {"Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015",
       "luật \"Ban hành văn bản quy phạm pháp luật\" ngày 2015-06-22",
       "Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015"},
      {"Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2018",
       "luật \"sửa đổi, bổ sung một số điều của Luật Đất đai\" năm 2018",
       "Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2018"},
      {"Hiến pháp năm 2013", "hiến pháp năm 2013", "Hiến pháp năm 2013"},
      {"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hiến pháp", "Hiến pháp"},
      {"Pháp lệnh Ưu đãi người có công với cách mạng năm 2020",
       "pháp lệnh \"Ưu đãi người có công với cách mạng\" năm 2020",
       "Pháp lệnh Ưu đãi người có công với cách mạng năm 2020"},
      {"Luật Đất đai, Luật Nhà ở năm 2023 và Luật Kinh doanh bất động sản",
       "luật \"Đất đai\" | luật \"Nhà ở\" năm 2023 | luật \"Kinh doanh bất động sản\"",
       "Luật Đất đai | Luật Nhà ở năm 2023 | Luật Kinh doanh bất động sản"},
      {"Luật Doanh nghiệp và các văn bản hướng dẫn thi hành", "luật \"Doanh nghiệp\"",
       "Luật Doanh nghiệp"},
      {"Điều 5 và Điều 6 Nghị định số 23/2015/NĐ-CP, Điều 7 Thông tư số 01/2020/TT-BTP",
       "nghị định 23/2015/NĐ-CP #dieu:5 #dieu:6 | thông tư 1/2020/TT-BTP #dieu:7",
       "Điều 5 và Điều 6 Nghị định số 23/2015/NĐ-CP | Điều 7 Thông tư số 01/2020/TT-BTP"},
      {"Mục 2 Chương III Nghị định này", "nghị định này #chuong:3/muc:2",
       "Mục 2 Chương III Nghị định này"},
      {"Phần II Phụ lục I ban hành kèm theo Thông tư số 01/2018/TT-VPCP",
       "thông tư 1/2018/TT-VPCP #phuluc:1/phan:2",
       "Phần II Phụ lục I ban hành kèm theo Thông tư số 01/2018/TT-VPCP"},
      {"Phụ lục I và Phụ lục II", "#phuluc:1 #phuluc:2", "Phụ lục I và Phụ lục II"},
      {"Phụ lục I, II và III", "#phuluc:1 #phuluc:2 #phuluc:3", "Phụ lục I, II và III"},
      {"Mẫu số 01a Phụ lục II", "#phuluc:2/mau:1a", "Mẫu số 01a Phụ lục II"},
      {"Tiểu mục 1 Mục 3 Chương IV", "#chuong:4/muc:3/tieumuc:1", "Tiểu mục 1 Mục 3 Chương IV"},
      {"Chương II, III", "#chuong:2 #chuong:3", "Chương II, III"},
      {"Điều 51c", "#dieu:51c", "Điều 51c"},
      {"khoản 1a Điều 5a", "#dieu:5a/khoan:1a", "khoản 1a Điều 5a"},
      {"điểm d1 khoản 2 Điều 3", "#dieu:3/khoan:2/diem:d1", "điểm d1 khoản 2 Điều 3"},
      {"Điều 5, 10 ngày làm việc", "#dieu:5", "Điều 5"},
      {"khoản 2, 15 ngày", "#khoan:2", "khoản 2"},
      {"khoản 2, 50% mức phí", "#khoan:2", "khoản 2"},
      {"Điều 5, 6 Bộ luật Dân sự", "bộ luật \"Dân sự\" #dieu:5 #dieu:6",
       "Điều 5, 6 Bộ luật Dân sự"},
      {"Điều 5, 02 bộ hồ sơ", "#dieu:5", "Điều 5"},
      {"khoản 1 và khoản 2 Điều 5; điểm a khoản 3 Điều 6",
       "#dieu:5/khoan:1 #dieu:5/khoan:2 | #dieu:6/khoan:3/diem:a",
       "khoản 1 và khoản 2 Điều 5 | điểm a khoản 3 Điều 6"},
      {"điểm a, điểm b khoản 2, khoản 3 Điều 5 của Nghị định số 123/2015/NĐ-CP",
       "nghị định 123/2015/NĐ-CP #dieu:5/khoan:2/diem:a #dieu:5/khoan:2/diem:b #dieu:5/khoan:3",
       "điểm a, điểm b khoản 2, khoản 3 Điều 5 của Nghị định số 123/2015/NĐ-CP"},
      {"điểm a Điều 5", "#dieu:5/diem:a", "điểm a Điều 5"},
      {"Quyết định số 24/2008/QĐ-BGD&ĐT và 9/2009/TTLT-BYT-BNN&PTNT.",
       "quyết định 24/2008/QĐ-BGDĐT | 9/2009/TTLT-BYT-BNNPTNT",
       "Quyết định số 24/2008/QĐ-BGD&ĐT | 9/2009/TTLT-BYT-BNN&PTNT"},
      {"Thông tư số 07/TT-NH1 và 12/1998/QĐ-NHNN9", "thông tư 7/TT-NH1 | 12/1998/QĐ-NHNN9",
       "Thông tư số 07/TT-NH1 | 12/1998/QĐ-NHNN9"},
      {"Nghị quyết số 27-NQ/TW và 40-CT/TU", "nghị quyết 27/NQ-TW | 40/CT-TU",
       "Nghị quyết số 27-NQ/TW | 40-CT/TU"},
      {"Quyết định số 326/TTg, Thông tư số 261/QP", "quyết định 326/TTg | thông tư 261/QP",
       "Quyết định số 326/TTg | Thông tư số 261/QP"},
      {"lô số 261/QP", "", ""},
      {"Pháp lệnh sửa đổi Điều 10 của Pháp lệnh Dân số",
       "pháp lệnh \"sửa đổi Điều 10 của Pháp lệnh Dân số\"",
       "Pháp lệnh sửa đổi Điều 10 của Pháp lệnh Dân số"},
      {"Luật Phòng, chống nhiễm vi rút (HIV/AIDS) số 64/2006/QH11",
       "luật \"Phòng, chống nhiễm vi rút\" 64/2006/QH11",
       "Luật Phòng, chống nhiễm vi rút (HIV/AIDS) số 64/2006/QH11"},
      {"Pháp lệnh tổ chức Tòa án quân sự số 04/2002/PL-UBTVQH11",
       "pháp lệnh \"tổ chức Tòa án quân sự\" 4/2002/PL-UBTVQH11",
       "Pháp lệnh tổ chức Tòa án quân sự số 04/2002/PL-UBTVQH11"},
      {"Mẫu số 1, 2 và 5 ban hành kèm theo", "#mau:1 #mau:2 #mau:5", "Mẫu số 1, 2 và 5"},
      {"Mục 4.1 Phần 4", "#phan:4/muc:4.1", "Mục 4.1 Phần 4"},
      {"năm học 2017/2018", "", ""},
      {"giai đoạn 2016-2020", "", ""},
      {"số 65/2024", "65/2024", "65/2024"},
      {"đến 12/2024", "12/2024?", "12/2024"},
      {"tháng 11/2015", "", ""},
      {"mã thủ tục 1.001193 và 1.001193.000.00.00.H61", "1.001193 | 1.001193.000.00.00.H61",
       "1.001193 | 1.001193.000.00.00.H61"},
      {"61/2018/N\u00d0\u2013CP", "61/2018/NĐ-CP", "61/2018/N\u00d0\u2013CP"},
      {"Nghị định số 99/2022/NĐ-CPNghị định số 08/2021/NĐ-CP",
       "nghị định 99/2022/NĐ-CP | nghị định 8/2021/NĐ-CP",
       "Nghị định số 99/2022/NĐ-CP | Nghị định số 08/2021/NĐ-CP"},
      {"Thông tư liên tịch số 40/2018/TTLT-BTC-BTP", "thông tư liên tịch 40/2018/TTLT-BTC-BTP",
       "Thông tư liên tịch số 40/2018/TTLT-BTC-BTP"},
      {"NĐ 61/2018", "nghị định 61/2018", "NĐ 61/2018"},
      {"điều này làm cho việc giải quyết chậm", "", ""},
      {"vì điều đó", "", ""},
      {"Quy định của pháp luật đất đai", "", ""},
      {"Điều 8 của Nghị định số 63/2010/NĐ-CP được sửa đổi, bổ sung theo khoản 2 Điều 1 Nghị định "
       "số 92/2017/NĐ-CP",
       "nghị định 63/2010/NĐ-CP #dieu:8 | nghị định 92/2017/NĐ-CP #dieu:1/khoan:2",
       "Điều 8 của Nghị định số 63/2010/NĐ-CP | khoản 2 Điều 1 Nghị định số 92/2017/NĐ-CP"},
      {"Chỉ thị số 09/CT-UBND", "chỉ thị 9/CT-UBND", "Chỉ thị số 09/CT-UBND"},
      {"Điều 3 Nghị quyết số 66.7/2025/NQ-CP", "nghị quyết 66.7/2025/NQ-CP #dieu:3",
       "Điều 3 Nghị quyết số 66.7/2025/NQ-CP"},
      {"Mẫu số 01 ban hành kèm theo Thông tư số 04/2020/TT-BTP", "thông tư 4/2020/TT-BTP #mau:1",
       "Mẫu số 01 ban hành kèm theo Thông tư số 04/2020/TT-BTP"},
      {"Phụ lục II kèm theo Nghị định này", "nghị định này #phuluc:2",
       "Phụ lục II kèm theo Nghị định này"},
      {"Điều 5 Quy chế này", "quy chế này #dieu:5", "Điều 5 Quy chế này"},
      {"Quy chế ban hành kèm theo Quyết định số 24/2024/QĐ-UBND", "quyết định 24/2024/QĐ-UBND",
       "Quyết định số 24/2024/QĐ-UBND"},
      {"các khoản 1, 2 và các khoản 4, 5 Điều 10",
       "#dieu:10/khoan:1 #dieu:10/khoan:2 #dieu:10/khoan:4 #dieu:10/khoan:5",
       "khoản 1, 2 và các khoản 4, 5 Điều 10"},
      {"khoản 2 và Điều 5", "#khoan:2 #dieu:5", "khoản 2 và Điều 5"},
      {"ĐIỀU 5 LUẬT ĐẤT ĐAI NĂM 2024", "luật \"ĐẤT ĐAI\" năm 2024 #dieu:5",
       "ĐIỀU 5 LUẬT ĐẤT ĐAI NĂM 2024"},
      {"Luật Đất đai 2024", "luật \"Đất đai\" năm 2024", "Luật Đất đai 2024"},
      {"theo Luật Hộ tịch được Quốc hội thông qua", "luật \"Hộ tịch\"", "Luật Hộ tịch"},
      {"căn cứ Nghị quyết số 202/2025/QH15 ngày 12/6/2025, Điều 1",
       "nghị quyết 202/2025/QH15 ngày 2025-06-12 | #dieu:1",
       "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 | Điều 1"},
      {"Công văn số 2093/UBND-HCC", "công văn 2093/UBND-HCC", "Công văn số 2093/UBND-HCC"},
      {"Nghị định số: 63/2010/NĐ-CP", "nghị định 63/2010/NĐ-CP", "Nghị định số: 63/2010/NĐ-CP"},
      {"Lệnh số 12/2014/L-CTN", "12/2014/L-CTN", "12/2014/L-CTN"},
      {"đie\u0302\u0309m đ khoa\u0309n 2 Đie\u0302\u0300u 8 Nghi\u0323 đi\u0323nh so\u0302\u0301 "
       "63/2010/NĐ-CP",
       "nghị định 63/2010/NĐ-CP #dieu:8/khoan:2/diem:đ",
       "đie\u0302\u0309m đ khoa\u0309n 2 Đie\u0302\u0300u 8 Nghi\u0323 đi\u0323nh so\u0302\u0301 "
       "63/2010/NĐ-CP"},
      {"Điều\u00a08\u00a0Nghị định số\u00a063/2010/NĐ\u2013CP", "nghị định 63/2010/NĐ-CP #dieu:8",
       "Điều\u00a08\u00a0Nghị định số\u00a063/2010/NĐ\u2013CP"},
      {"\u00d0iều 7 Luật này", "luật này #dieu:7", "\u00d0iều 7 Luật này"},
      {"quy định tạiĐiều 5", "#dieu:5", "Điều 5"},
      {"Th\u200bông tư số 01/2018/TT\u2011VPCP", "thông tư 1/2018/TT-VPCP",
       "Th\u200bông tư số 01/2018/TT\u2011VPCP"},
  };
  const VietnameseAnalyzer analyzer;
  for (const Case& test : cases) {
    const TextTerms terms = analyzer.analyze(test.text);
    EXPECT_EQ(shown(terms), test.citations) << test.text;
    EXPECT_EQ(slices(test.text, terms), test.slices);
  }
}

TEST(Citations, InQueries) {
  const Case cases[] = {
      {"nghi dinh 61", "nghị định 61", "nghi dinh 61"},
      {"nghị định số 61 năm 2018", "nghị định 61 năm 2018", "nghị định số 61 năm 2018"},
      {"nđ 61 2018", "nghị định 61/2018", "nđ 61 2018"},
      {"nd61/2018", "nghị định 61/2018", "nd61/2018"},
      {"nđ61", "nghị định 61", "nđ61"},
      {"61/2018", "61/2018", "61/2018"},
      {"61-2018-nd-cp", "61/2018/ND-CP", "61-2018-nd-cp"},
      {"NĐ-CP 61/2018", "nghị định 61/2018", "NĐ-CP 61/2018"},
      {"63/2010/ND\u2013CP", "63/2010/ND-CP", "63/2010/ND\u2013CP"},
      {"dieu 8 nghi dinh 63/2010", "nghị định 63/2010 #dieu:8", "dieu 8 nghi dinh 63/2010"},
      {"điều 8 khoản 2 điểm đ nghị định 63/2010/nđ-cp",
       "nghị định 63/2010/NĐ-CP #dieu:8/khoan:2/diem:đ",
       "điều 8 khoản 2 điểm đ nghị định 63/2010/nđ-cp"},
      {"nghị định 63/2010 điều 8 khoản 2", "nghị định 63/2010 #dieu:8/khoan:2",
       "nghị định 63/2010 điều 8 khoản 2"},
      {"diem d khoan 2 dieu 8", "#dieu:8/khoan:2/diem:d #dieu:8/khoan:2/diem:đ",
       "diem d khoan 2 dieu 8"},
      {"điểm d khoản 2 điều 8", "#dieu:8/khoan:2/diem:d", "điểm d khoản 2 điều 8"},
      {"luật đất đai 2024", "luật \"đất đai\" năm 2024", "luật đất đai 2024"},
      {"luat dat dai nam 2024", "luật \"dat dai\" năm 2024", "luat dat dai nam 2024"},
      {"điều 5 luật hộ tịch", "luật \"hộ tịch\" #dieu:5", "điều 5 luật hộ tịch"},
      {"luật hộ tịch điều 5 khoản 1", "luật \"hộ tịch\" #dieu:5/khoan:1",
       "luật hộ tịch điều 5 khoản 1"},
      {"luật phòng, chống tham nhũng 2018", "luật \"phòng, chống tham nhũng\" năm 2018",
       "luật phòng, chống tham nhũng 2018"},
      {"luật 2013", "luật năm 2013", "luật 2013"},
      {"luat dat dai so 31/2024/qh15", "luật \"dat dai\" 31/2024/QH15",
       "luat dat dai so 31/2024/qh15"},
      {"hiến pháp 2013", "hiến pháp năm 2013", "hiến pháp 2013"},
      {"bo luat dan su", "bộ luật \"dan su\"", "bo luat dan su"},
      {"001193", "001193", "001193"},
      {"1001193", "1.001193", "1001193"},
      {"1.001193", "1.001193", "1.001193"},
      {"tt 01/2019", "thông tư 1/2019", "tt 01/2019"},
      {"quyet dinh 1225", "quyết định 1225", "quyet dinh 1225"},
      {"1225/qđ-ubnd năm 2019", "1225/QĐ-UBND năm 2019", "1225/qđ-ubnd năm 2019"},
      {"pháp luật đất đai", "", ""},
      {"thủ tục đăng ký kết hôn", "", ""},
      {"hướng dẫn đăng ký khai sinh", "", ""},
      {"2017/2018", "", ""},
      {"2017-2018", "", ""},
      {"12/2024", "12/2024?", "12/2024"},
      {"công văn 2093", "công văn 2093", "công văn 2093"},
      {"van ban hop nhat 55", "văn bản hợp nhất 55", "van ban hop nhat 55"},
      {"mẫu 01a thông tư 04/2020", "thông tư 4/2020 #mau:1a", "mẫu 01a thông tư 04/2020"},
      {"chuong ii luat ho tich", "luật \"ho tich\" #chuong:2", "chuong ii luat ho tich"},
      {"dieu 15, 16 luat ho tich", "luật \"ho tich\" #dieu:15 #dieu:16",
       "dieu 15, 16 luat ho tich"},
      {"nghị quyết 66.7/2025", "nghị quyết 66.7/2025", "nghị quyết 66.7/2025"},
      {"hiến pháp điều 5", "hiến pháp #dieu:5", "hiến pháp điều 5"},
      {"đie\u0302\u0309m đ khoa\u0309n 2 đie\u0302\u0300u 8", "#dieu:8/khoan:2/diem:đ",
       "đie\u0302\u0309m đ khoa\u0309n 2 đie\u0302\u0300u 8"},
      {"NGHỊ ĐỊNH 63/2010", "nghị định 63/2010", "NGHỊ ĐỊNH 63/2010"},
      {"luật hôn nhân và gia đình điều 8", "luật \"hôn nhân và gia đình\" #dieu:8",
       "luật hôn nhân và gia đình điều 8"},
  };
  const VietnameseAnalyzer analyzer;
  for (const Case& test : cases) {
    const TextTerms terms = analyzer.analyze_query(test.text);
    EXPECT_EQ(shown(terms), test.citations) << test.text;
    EXPECT_EQ(slices(test.text, terms), test.slices);
  }
}

// The quick look before reading lets every name pass.
TEST(Citations, EveryTypeAndUnitIsRead) {
  const VietnameseAnalyzer analyzer;
  for (const DocumentType& type : document_types()) {
    const TextTerms terms = analyzer.analyze(std::string(type.name) + " số 5/2020/AB-CD");
    ASSERT_EQ(terms.citations.size(), 1U) << type.name;
    const bool by_number_alone = type.name == "quy chế" || type.name == "quy định";
    EXPECT_EQ(terms.citations[0].document.type, by_number_alone ? nullptr : &type) << type.name;
  }
  for (const char* text : {"Điều 1", "khoản 1", "điểm a", "Chương I", "Mục 1", "Tiểu mục 1",
                           "Phần I", "Phụ lục I", "Mẫu số 1", "dieu 1", "khoan 1"}) {
    EXPECT_EQ(analyzer.analyze(text).citations.size(), 1U) << text;
  }
}

// A list of lists is not multiplied out.
TEST(Citations, StayFewWhateverTheText) {
  std::string text = "điểm a";
  for (char c = 'b'; c <= 'y'; ++c) text += std::string(", ") + c;
  text += " khoản 1";
  for (int i = 2; i < 60; ++i) text += ", " + std::to_string(i);
  text += " Điều 1";
  for (int i = 2; i < 60; ++i) text += ", " + std::to_string(i);
  const TextTerms terms = VietnameseAnalyzer().analyze(text);
  ASSERT_EQ(terms.citations.size(), 1U);
  EXPECT_LT(terms.citations[0].provisions.size(), 256U);
}

}  // namespace
}  // namespace tracuu::analyzers
