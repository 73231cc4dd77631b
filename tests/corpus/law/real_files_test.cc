// Real files of other people, not part of the product: skipped where they are not there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "corpus/law/clauses.h"
#include "corpus/text.h"
#include "indexer/text_repair.h"
#include "tests/corpus/law/read_one.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

// Beside the checkout, or beside a working tree one level deeper.
fs::path data_folder() {
  for (const char* up : {"/../shared/data", "/../../shared/data"}) {
    const fs::path folder = fs::path(std::string(TRACUU_SOURCE_DIR) + up);
    if (fs::exists(folder)) return folder;
  }
  return {};
}

std::optional<FileText> text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Scratch scratch(fs::temp_directory_path());
  for (const FileReader& reader : file_readers()) {
    if (!reader.recognises(bytes)) continue;
    FileText text = reader.read(bytes, scratch).front();
    indexer::repair_file_text(text);
    return text;
  }
  return std::nullopt;
}

// "chinh 1-8; kem-theo-1 1-25": the articles of each body, runs of numbers that follow one another.
std::string articles_of(const NormativeDocument& document) {
  std::string articles;
  std::string body;
  int last = -1;
  for (const Provision& provision : document.provisions) {
    if (provision.unit != ProvisionUnit::dieu && provision.unit != ProvisionUnit::khoan) continue;
    const std::string id = provision.provision_id.substr(document.doc_key.size() + 1);
    const int number = std::stoi(provision.ordinal);
    const std::string name = id.substr(0, id.find('/'));
    if (name != body) {
      if (!body.empty()) articles += std::to_string(last) + "; ";
      articles += name + " " + provision.ordinal + "-";
    } else if (number != last + 1) {
      articles += std::to_string(last) + "," + provision.ordinal + "-";
    }
    body = name;
    last = number;
  }
  return last < 0 ? "" : articles + std::to_string(last);
}

// How many different chapters the articles stand in.
std::size_t chapters_of(const NormativeDocument& document) {
  std::set<std::pair<ProvisionBody, std::string>> chapters;
  for (const Provision& provision : document.provisions) {
    for (const std::string& unit : provision.ancestors) {
      if (lower_case(unit).starts_with("chương")) chapters.emplace(provision.body, unit);
    }
  }
  return chapters.size();
}

// The points đ of all articles, as the splitter finds them.
std::size_t points_of(const NormativeDocument& document) {
  std::size_t points = 0;
  for (const Provision& provision : document.provisions) {
    if (provision.unit != ProvisionUnit::dieu) continue;
    for (const Clause& clause : split_clauses(provision.text)) {
      points += clause.path.ends_with("diem-đ") ? 1 : 0;
    }
  }
  return points;
}

struct RealFile {
  std::string_view path;
  std::string_view key;
  std::string_view articles;
  std::size_t chapters = 0;
  std::size_t points = 0;  // đ
};

// Articles and chapters verified by eye: every page on which one begins, or something attached
// does, was looked at as a word processor draws it (of those in fonts of the nineties, which it has
// not, together with the text that is known of them). Points đ were counted in the text of those
// pages, and some of them looked at.
constexpr RealFile kFiles[] = {
    {"files/doc/14218899.doc", "357/qđ-qld|cục quản lý dược|2012-12-26", "chinh 1-4"},
    {"files/doc/14222416.doc", "01/nq-cp|chính phủ|2014-01-02", ""},
    {"files/doc/14222428.doc", "01/2014/qđ-ttg", "chinh 1-8"},
    {"files/doc/14222433.doc", "21/qđ-nhnn|ngân hàng nhà nước việt nam|2014-01-02", "chinh 1-3"},
    {"files/doc/14222535.doc", "58/qđ-ttg|thủ tướng chính phủ|2014-01-09", "chinh 1-3"},
    {"files/doc/14222536.doc", "36/qđ-bnn-pc|bộ nông nghiệp và phát triển nông thôn|2014-01-08",
     "chinh 1-3"},
    {"files/doc/14222537.doc", "67/qđ-ttg|thủ tướng chính phủ|2014-01-10", "chinh 1-3"},
    {"files/doc/14222540.doc", "30/qđ-btc|bộ tài chính|2014-01-03", "chinh 1-2"},
    // The last one is mistyped: "Biều 19."
    {"files/doc/14222542.doc", "57/2013/tt-bgtvt", "chinh 1-19", 4, 2},
    {"files/doc/14222543.doc", "68/qđ-ttg|thủ tướng chính phủ|2014-01-10", "chinh 1-4", 0, 4},
    {"files/doc/14222544.doc", "54/qđ-bnn-khcn|bộ nông nghiệp và phát triển nông thôn|2014-01-09",
     "chinh 1-4"},
    // Its annexes are forms, with articles to be filled in.
    {"files/doc/14222545.doc", "01/2014/tt-bkhđt", "chinh 1-32", 7, 6},
    {"files/doc/45000001.DOC", "1|chủ tịch chính phủ|1945-08-30", "chinh 1-2"},
    {"files/doc/45000002.DOC", "3|chủ tịch chính phủ|1945-09-01", "chinh 1-3"},
    {"files/doc/45000003.DOC", "4|chủ tịch chính phủ lâm thời|1945-09-04", "chinh 1-7"},
    {"files/doc/45000004.DOC", "6|chủ tịch chính phủ lâm thời|1945-09-05", "chinh 1-3"},
    {"files/doc/45000070.DOC", "65|chủ tịch chính phủ lâm thời|1945-11-23", "chinh 1-6"},
    {"files/doc/45000071.DOC", "66|chủ tịch chính phủ lâm thời|1945-11-24", "chinh 1-4"},
    {"files/docx/nghi_dinh_19_2019_ND_CP.docx", "19/2019/nđ-cp", "chinh 1-28", 5, 5},
    {"files/docx/nghi_dinh_21_2021_ND_CP.docx", "21/2021/nđ-cp", "chinh 1-62", 5, 6},
    {"files/docx/nghi_quyet_01_2019_NQ_HDTP.docx", "01/2019/nq-hđtp", "chinh 1-14"},
    {"files/docx/nghi_quyet_01_2020_NQ_HDTP.docx", "01/2020/nq-hđtp", "chinh 1-8"},
    {"files/docx/an_le_so_262018AL.docx", "26/2018/al", ""},
    {"legacy/tcvn3/2002-0112qd.doc", "12/2001/qđ-btc", "chinh 1-4; kem-theo-1 1-40", 6},
    {"legacy/tcvn3/2004-NghiDinh29_1998.doc", "29/1998/nđ-cp", "chinh 1-4; kem-theo-1 1-25", 7},
    {"legacy/tcvn3/2004-NghiDinh114_2003.doc", "114/2003/nđ-cp", "chinh 1-29", 7, 3},
    {"legacy/tcvn3/2004-NghiDinh115_2003.doc", "115/2003/nđ-cp", "chinh 1-32", 6},
    {"legacy/tcvn3/2004-0328NDCP.doc", "28/2003/nđ-cp", "chinh 1-18", 3, 1},
    {"legacy/tcvn3/2004-19Z9A_Luat_hop_tac_xasuadoi.doc", "18/2003/qh11", "chinh 1-52", 10, 15},
    {"legacy/vni/2008-23.QD-991-UBND.doc", "991/qđ-ubnd|ubnd tỉnh bình phước|2008-05-14",
     "chinh 1-3"},
    {"files/misnamed/06_LUAT_jt1cu2cf.lne-LuatPCCC_L27QH.docx", "27/2001/qh10", "chinh 1-65", 9, 3},
    {"legacy/vni/2006-quydinhkiemtra02.doc", "không số|ubnd tỉnh cà mau|2006-quydinhkiemtra02.doc",
     "chinh 1-26", 6},
    {"legacy/tcvn3/2003-A-15.rtf", "94/1998/nđ-cp", "chinh 1-6", 0, 1},
    {"legacy/tcvn3/2004-TT1691998.doc", "169/1998/tt-btc", ""},
    {"legacy/tcvn3/2003-A37.rtf", "120/2000/ttlt-btc-bcn-tchq", ""},
    {"legacy/tcvn3/2004-A33.rtf", "176/1998/ttlt-btc-bcn-tchq", ""},
};

// Lines that begin with the point đ.
std::size_t lines_of_points(const NormativeDocument& document) {
  std::size_t lines = 0;
  for (const Provision& provision : document.provisions) {
    if (provision.unit != ProvisionUnit::dieu) continue;
    for (const std::string& line : split(provision.text, "\n")) lines += line.starts_with("đ)");
  }
  return lines;
}

bool has_line(const std::string& text, const std::string& line) {
  const std::vector<std::string> lines = split(text, "\n");
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

TEST(RealFiles, ArticlesAreAllThereAndInOrder) {
  const fs::path data = data_folder();
  if (data.empty()) GTEST_SKIP() << "real data is not here";
  int read = 0;
  for (const RealFile& file : kFiles) {
    const std::optional<FileText> text = text_of(data / file.path);
    if (!text) continue;  // of a format this build does not read
    const NormativeDocument document = read_one(*text, std::string(file.path));
    EXPECT_EQ(document.doc_key, file.key) << file.path;
    EXPECT_EQ(articles_of(document), file.articles) << file.path;
    EXPECT_EQ(chapters_of(document), file.chapters) << file.path;
    EXPECT_EQ(points_of(document), file.points) << file.path;
    EXPECT_EQ(lines_of_points(document), file.points) << file.path;
    for (const Provision& provision : document.provisions) {
      if (provision.body != ProvisionBody::chinh) continue;
      for (const std::string& signer : document.signers) {
        EXPECT_FALSE(has_line(provision.text, signer)) << file.path << ": " << signer;
      }
    }
    ++read;
  }
  if (read == 0) GTEST_SKIP() << "this build reads neither DOC nor DOCX";
}

// A decision with one item, whose second annex is an internal process.
TEST(RealFiles, TheItemOfAnAnnouncementDecision) {
  const fs::path file = data_folder() / "files/decision/lai-chau-decision.pdf";
  if (!fs::exists(file)) GTEST_SKIP() << "real data is not here";
  const std::optional<FileText> text = text_of(file);
  if (!text || text->blocks.empty()) GTEST_SKIP() << "this build does not read PDF";
  const LawReading reading = read_law(*text, {"lai-chau.pdf", ""});
  const auto* decision = std::get_if<Announcement>(&reading.documents.at(0));
  ASSERT_NE(decision, nullptr);
  EXPECT_EQ(decision->issuer, "UBND tỉnh Lai Châu");
  EXPECT_EQ(decision->central_basis,
            std::vector<std::string>{"Bộ Tài chính|2025-09-04|3083|QĐ-BTC"});
  EXPECT_EQ(decision->level_scope, std::vector{Level::tinh});
  EXPECT_EQ(decision->declared_counts, (std::map<std::string, std::int64_t>{{"tinh", 1}}));
  EXPECT_FALSE(decision->internal_process_decision.empty());
  ASSERT_EQ(decision->items.size(), 1);
  const AnnouncementItem& item = decision->items[0];
  EXPECT_EQ(item.name_as_announced, "Thủ tục hỗ trợ chi phí");
  EXPECT_EQ(item.action, AnnouncementAction::moi_ban_hanh);
  EXPECT_EQ(item.level_as_announced, Level::tinh);
  EXPECT_EQ(item.field_as_announced, "Hỗ trợ đầu tư");
  EXPECT_EQ(decision->text.find("Lãnh đạo Phòng"), std::string::npos) << "of the internal process";
}

// Every row of a list is a document or refused for a reason.
TEST(RealFiles, ListsAreTakenRowByRow) {
  struct List {
    const char* path;
    std::size_t documents;
    std::size_t refused;  // rows that say the same as one before
  };
  constexpr List kLists[] = {{"lists/provincial-documents.csv", 3613, 443},
                             {"procedures/danh-sach-tthc-BoTuPhap.xlsx", 271, 0},
                             {"procedures/danh-sach-tthc-NongNghiepvaMoiTruong.xlsx", 537, 0}};
  int read = 0;
  for (const List& list : kLists) {
    const fs::path file = data_folder() / list.path;
    if (!fs::exists(file)) continue;
    const std::optional<FileText> text = text_of(file);
    if (!text || text->blocks.empty()) continue;  // of a format this build does not read
    const LawReading reading = read_law(*text, {list.path, ""});
    EXPECT_EQ(reading.documents.size(), list.documents) << list.path;
    EXPECT_EQ(reading.refused.size(), list.refused) << list.path;
    ++read;
  }
  if (read == 0) GTEST_SKIP() << "no lists here, or no reader for them";
}

}  // namespace
}  // namespace tracuu::corpus
