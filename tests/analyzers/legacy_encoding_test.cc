#include "analyzers/legacy_encoding.h"

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/legacy_tables.h"
#include "analyzers/letter.h"
#include "analyzers/lower_case.h"
#include "analyzers/utf8.h"
#include "analyzers/vietnamese_analyzer.h"
#include "tools/legacy_encoder.h"

namespace tracuu::analyzers {
namespace {

using tools::as_latin1;
using tools::as_windows_1252;
using tools::encode_legacy;

constexpr LegacyEncoding kEncodings[] = {
    LegacyEncoding::tcvn3,          LegacyEncoding::vni,
    LegacyEncoding::viscii,         LegacyEncoding::windows_1258,
    LegacyEncoding::utf8_as_latin1, LegacyEncoding::utf8_as_latin1_twice,
};

// Bytes of a text as a program hands them out that takes each for a character.
std::string misread(LegacyEncoding encoding, const std::string& text) {
  return as_windows_1252(encode_legacy(encoding, text));
}

// --- tables ---------------------------------------------------------------------------------

std::vector<char32_t> letters() {
  std::vector<char32_t> all{U'đ', U'Đ'};
  for (const LetterRow& row : kVowelRows) {
    for (int tone = 0; tone < kTones; ++tone) {
      all.push_back(row.lower[tone]);
      all.push_back(row.upper[tone]);
    }
  }
  return all;
}

TEST(LegacyTables, EveryLetterOfEveryEncoding) {
  ASSERT_EQ(letters().size(), 146U);
  for (const LegacyEncoding encoding : kEncodings) {
    for (const char32_t c : letters()) {
      std::string letter;
      append_code_point(letter, c);
      const bool small_only =
          encoding == LegacyEncoding::tcvn3 && find_letter(c).tone != Tone::level;
      const std::string bytes = encode_legacy(encoding, letter);
      const std::string wanted = small_only ? lower_case(letter) : letter;
      EXPECT_EQ(convert(encoding, as_latin1(bytes)).text, wanted) << to_name(encoding);
      EXPECT_EQ(convert(encoding, as_windows_1252(bytes)).text, wanted) << to_name(encoding);
    }
  }
}

TEST(LegacyTables, VniHas134LettersOfItsOwn) {
  std::set<char32_t> found;
  for (char32_t first = 'A'; first <= 0xFF; ++first) {
    found.insert(vni_letter(first));
    for (char32_t mark = 0xC0; mark <= 0xFF; ++mark) found.insert(vni_letter(first, mark));
  }
  found.erase(0);
  EXPECT_EQ(found.size(), 134U);
}

// Checked once against glibc's TCVN5712-1, VISCII and CP1258; a few of each stand here.
TEST(LegacyTables, KnownBytes) {
  struct {
    LegacyEncoding encoding;
    std::string bytes;
    std::string text;
  } const cases[] = {
      {LegacyEncoding::tcvn3, "\xA7\xAD\xAC\xAE\xB5\xB8\xBE\xC6\xD2\xFE", "Đươđàáắặềỵ"},
      {LegacyEncoding::tcvn3, "\xAF\xC5\xFF\x93x\x94 30\xB0", "ẰỀỐ“x” 30°"},
      {LegacyEncoding::viscii, "\x02\x05\x06\x14\x19\x1E\x80\xA0\xDF\xBD\xF0", "ẲẴẪỶỸỴẠÕươđ"},
      {LegacyEncoding::windows_1258, "\xD0\xEA\xEC \xF5\xDE \xFD\xCC b\xF2 \xFE", "Đế ỡ ừ ḅ ₫"},
      {LegacyEncoding::vni, "\xD1\xD6\xD9 A\xD9 a\xE4 \xE6\xF3\xF2\xEE", "ĐỨ Á ậ ỉĩịỵ"},
  };
  for (const auto& test : cases) {
    // ḅ stays what it is in Windows-1258: a letter and a mark.
    std::string wanted = test.text;
    if (const auto at = wanted.find("ḅ"); at != std::string::npos) wanted.replace(at, 3, "b\u0323");
    EXPECT_EQ(convert(test.encoding, test.bytes).text, wanted) << to_name(test.encoding);
  }
}

// --- detection ------------------------------------------------------------------------------

const std::string kText =
    "Điều 7. Tổ chức, cá nhân nộp hồ sơ tại bộ phận một cửa\n"
    "a) Đơn đề nghị theo mẫu;\n"
    "đ) Bản sao giấy chứng nhận quyền sử dụng đất, nhà ở.\n"
    "Thời hạn giải quyết: mười ngày làm việc. Lệ phí: không.";

TEST(RepairEncoding, TellsEveryEncodingInBothShapes) {
  for (const LegacyEncoding encoding : kEncodings) {
    const std::string bytes = encode_legacy(encoding, kText);
    for (const std::string& source : {bytes, as_latin1(bytes), as_windows_1252(bytes)}) {
      if (source == kText) continue;  // the bytes of UTF-8 are no legacy
      const bool once = encoding == LegacyEncoding::utf8_as_latin1_twice && source == bytes;
      const RepairedText repaired = repair_encoding(source);
      EXPECT_EQ(repaired.text, kText);
      EXPECT_EQ(to_name(repaired.encoding),
                to_name(once ? LegacyEncoding::utf8_as_latin1 : encoding));
    }
  }
}

TEST(RepairEncoding, CapitalFontsComeOutSmall) {
  // .VnTimeH draws small letters as capitals; the keys are the same.
  const RepairedText repaired = repair_encoding("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM");
  EXPECT_EQ(repaired.text, "CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM");
  EXPECT_EQ(lower_case(repaired.text), "cộng hòa xã hội chủ nghĩa việt nam");
}

TEST(RepairEncoding, TheSoftHyphenOfTcvn3IsALetter) {
  EXPECT_EQ(repair_encoding("qu\u00b6n lý ®\u00ad\u00eang bé").text, "quản lý đường bộ");
  EXPECT_EQ(repair_encoding("qu\xB6n l\xFD \xAE\xAD\xEAng b\xE9").text, "quản lý đường bộ");
  // PDF files draw it as a minus, and ã as a bullet.
  EXPECT_EQ(repair_encoding("®\u2212êng x\u2219 H\u2212ng LËp n¨m 1999").text,
            "đường xã Hưng Lập năm 1999");
  // One in Unicode text is a place to break a word.
  const std::string hyphenated = "thủ\u00ad tục hành\u00adchính";
  EXPECT_EQ(repair_encoding(hyphenated).text, hyphenated);
}

TEST(RepairEncoding, VniCapitalsBearMarksOfEitherCase) {
  EXPECT_EQ(repair_encoding("UÛY BAN NHAÂN DAÂN THÒ XAÕ").text, "ỦY BAN NHÂN DÂN THỊ XÃ");
  EXPECT_EQ(repair_encoding("Uûy ban nhaân daân Thò xaõ, AÙp Ñoâng").text,
            "Ủy ban nhân dân Thị xã, Áp Đông");
}

TEST(RepairEncoding, TextInOrderStays) {
  const std::string texts[] = {
      "",
      "\n\n",
      "Thủ tục đăng ký khai sinh",
      "Kho",
      "Không",
      "thu\u0309 tu\u0323c ha\u0300nh chi\u0301nh, thuyê\u0301t minh",  // decomposed
      "\u00d0iều 5, ngh\u1ecb \u00f0\u1ecbnh",                          // the wrong đ
      "The fee is payable on receipt of the application.",
      "Le café est déjà fermé à côté du théâtre, près de l'hôtel, où l'été fut très agréable",
      "Il a été procédé à l'évaluation des élèves français : leçon, forêt, château, noël, maïs",
      "Señor Núñez vivió años en España; él pidió más información",
      "São Paulo não é a capital; João e Conceição, são irmãos",
      "Die Prüfung für größere Gebäude in München, schön und natürlich über Köln",
      "« Bonjour » dit-il, « ça va » et « déjà vu »",
      "50 µm, 20 µm, 10 µm và 5 µm; 30 °C ± 2 °C; 12 m², 7 m³; § 5; ½",
      "Mã: 1.001193.000.00.00.H61; 01/2020/TT-BTC; Q\u00d0-UBND; 2 × 3 ÷ 4",
      "Công ty Nestlé, Société Générale và L'Oréal; tên: Müller, Søren, Åse, Gómez",
      "Windows® và Office® của Microsoft©, “trong ngoặc” – v.v…",
      "Все на русском языке; 日本語の文書; 한국어",
      "• Hồ sơ · Giấy tờ – Lệ phí",
  };
  for (const std::string& text : texts) {
    const RepairedText repaired = repair_encoding(text);
    EXPECT_EQ(repaired.text, text) << to_name(repaired.encoding);
    EXPECT_EQ(repaired.encoding, LegacyEncoding::none);
  }
}

TEST(RepairEncoding, OneOrTwoWordsFollowTheirRecord) {
  EXPECT_EQ(repair_encoding("§iÒu").text, "§iÒu");
  EXPECT_EQ(repair_encoding("§iÒu", LegacyEncoding::tcvn3).text, "Điều");
  EXPECT_EQ(repair_encoding("Q§-UBND", LegacyEncoding::tcvn3).text, "QĐ-UBND");
  EXPECT_EQ(repair_encoding("QÑ-UBND", LegacyEncoding::vni).text, "QĐ-UBND");
  // but what is fine stays, in whatever company
  EXPECT_EQ(repair_encoding("cá nhân", LegacyEncoding::tcvn3).text, "cá nhân");
  EXPECT_EQ(repair_encoding("Điều 5", LegacyEncoding::tcvn3).text, "Điều 5");
}

TEST(RepairEncoding, LinesThatAreFineStay) {
  const std::string legacy = "C¨n cø NghÞ ®Þnh sè 5 cña ChÝnh phñ vÒ lÖ phÝ";
  const std::string unicode = "Căn cứ Nghị định số 5 của Chính phủ về lệ phí";
  const std::string lines[] = {
      "Hà Nội, ngày 7 tháng giêng; các bà và các cô",
      "Having regard to the Decree on fees – “the Decree”;",
      "Vu le décret relatif à l'état civil, après délibération, arrête à l'unanimité",
  };
  for (const std::string& line : lines) {
    EXPECT_EQ(repair_encoding(line + "\n" + legacy + "\n").text, line + "\n" + unicode + "\n");
    EXPECT_EQ(repair_encoding(legacy + "\r\n" + line).text, unicode + "\r\n" + line);
  }
}

TEST(RepairEncoding, AFontMayChangeInsideALine) {
  EXPECT_EQ(repair_encoding("Họ và tên các đồng sở hữu: hä vµ tªn c¸c ®ång së h÷u nhµ ®Êt").text,
            "Họ và tên các đồng sở hữu: họ và tên các đồng sở hữu nhà đất");
  EXPECT_EQ(repair_encoding("hoï vaø teân ngöôøi noäp ñôn (Họ và tên người nộp đơn)").text,
            "họ và tên người nộp đơn (Họ và tên người nộp đơn)");
}

// ô is a byte of TCVN3 (ụ), so "thông" could be "thụng"; the Unicode words beside it tell.
TEST(RepairEncoding, UnicodeWordsInsideALegacyLineStay) {
  const RepairedText repaired = repair_encoding(
      "Phª duyÖt quy ho¹ch mạng giao thông đường bộ theo thÈm quyÒn hoÆc ®­îc ñy quyÒn;");
  EXPECT_EQ(repaired.text,
            "Phê duyệt quy hoạch mạng giao thông đường bộ theo thẩm quyền hoặc được ủy quyền;");
}

TEST(RepairEncoding, EachLineMayBeInAnEncodingOfItsOwn) {
  const std::string line = "giấy chứng nhận quyền sử dụng đất của hộ gia đình";
  std::string source;
  std::string wanted;
  for (const LegacyEncoding encoding : kEncodings) {
    source += misread(encoding, line) + "\n";
    wanted += line + "\n";
  }
  EXPECT_EQ(repair_encoding(source).text, wanted);
}

TEST(RepairEncoding, BytesThatAreNothingKnownAreReplaced) {
  EXPECT_EQ(repair_encoding("caf\xE9 ol\xE9").text, "caf\ufffd ol\ufffd");
  EXPECT_EQ(repair_encoding("thủ tục hành ch\xC3").text, "thủ tục hành ch\ufffd");
}

TEST(RepairEncoding, AnUnknownCharacterIsKept) {
  EXPECT_EQ(repair_encoding("thñ tôc hµnh chÝnh ☎ 日本 30 \u00b0C").text,
            "thủ tục hành chính ☎ 日本 30 °C");
}

TEST(LooksLegacy, TextInOrderPassesTheQuickLook) {
  for (const char* text :
       {"Thủ tục hành chính", "NĐ–CP của\u00a0ubnd, 12 m²", "plain", "\u00d0iều"}) {
    EXPECT_FALSE(looks_legacy(text)) << text;
  }
  for (const LegacyEncoding encoding : kEncodings) {
    EXPECT_TRUE(looks_legacy(misread(encoding, "Thủ tục hành chính"))) << to_name(encoding);
    EXPECT_TRUE(looks_legacy("Thủ tục cấp đổi\n" + misread(encoding, kText))) << to_name(encoding);
  }
}

// --- contract -------------------------------------------------------------------------------

// What the source bytes of the first `part` in the repaired text are.
std::string source_of(const std::string& source, const std::string& part) {
  const RepairedText repaired = repair_encoding(source);
  const std::size_t at = repaired.text.find(part);
  if (at == std::string::npos) return "not there";
  OffsetReader reader(repaired.offsets);
  const auto begin = reader.begin(at);
  return source.substr(begin, reader.end(at + part.size()) - begin);
}

TEST(RepairEncoding, OffsetsLeadBackToTheSource) {
  EXPECT_EQ(source_of("hå s¬ ®\u00adîc nhËn", "được"), "®\u00adîc");
  EXPECT_EQ(source_of("hå s¬ ®\u00adîc nhËn", "ồ s"), "å s");
  EXPECT_EQ(source_of("hoà sô ñöôïc nhaän laïi", "được"), "ñöôïc");
  EXPECT_EQ(source_of("hoà sô ñöôïc nhaän laïi", "n lại"), "n laïi");
  EXPECT_EQ(source_of("h\xE5 s\xAC \xAE\xAD\xEE"
                      "c nh\xCBn",
                      "được"),
            "\xAE\xAD\xEE"
            "c");
  EXPECT_EQ(source_of(as_latin1(as_latin1("nhận hồ sơ và trả kết quả")), "hồ"),
            as_latin1(as_latin1("hồ")));
}

TEST(RepairEncoding, OffsetsComposeWithThoseOfTheAnalyzer) {
  const std::string source = "CÊp ®æi giÊy phÐp l¸i xe";
  const RepairedText repaired = repair_encoding(source);
  const VietnameseAnalyzer analyzer;
  OffsetReader reader(repaired.offsets);
  std::string words;
  for (const Word& word : analyzer.analyze(repaired.text).words) {
    const auto begin = reader.begin(word.begin);
    words += word.exact + "=" + source.substr(begin, reader.end(word.end) - begin) + " ";
  }
  EXPECT_EQ(words, "cấp=CÊp đổi=®æi giấy=giÊy phép=phÐp lái=l¸i xe=xe ");
}

void expect_contract(const std::string& source, const RepairedText& repaired) {
  OffsetReader begins(repaired.offsets);
  OffsetReader ends(repaired.offsets);
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < repaired.text.size();) {
    const std::uint32_t begin = begins.begin(at);
    ASSERT_NE(next_code_point(repaired.text, at), kInvalid);
    const std::uint32_t end = ends.end(at);
    ASSERT_LE(before, begin);
    ASSERT_LT(begin, end);
    ASSERT_LE(end, source.size());
    before = end;
  }
}

std::string random_legacy(std::mt19937& random) {
  static const char* const kPieces[] = {
      "thñ",   "tôc",  "®\u00adêng", "Coäng",   "hoøa",     "\xAE", "\xAD\xEAng", "thá»§",
      "tá»¥c", "thủ",  "tục",        "hoà",     "café",     "§iÒu", "\n",         "\r\n",
      " ",     " ",    "\xC3",       "\xA1",    "\xE1\xBB", "µm",   "\u0301",     "u\u2212",
      "日",    "\x02", "\x1e",       "Ä‘",      "ã",        "ÃƒÂ¡", "-",          "5",
      "«",     "”",    "Ì",          "\xDF\xBD"};
  std::string text;
  for (unsigned count = random() % 40; count > 0; --count) {
    text += kPieces[random() % std::size(kPieces)];
    if (random() % 2 == 0) text += ' ';
  }
  return text;
}

TEST(RepairEncoding, ContractOnNoise) {
  std::mt19937 random(19930101);
  for (int i = 0; i < 3000; ++i) {
    std::string source = random_legacy(random);
    if (i % 3 == 0) {
      for (char& c : source) c = static_cast<char>(random());
    }
    SCOPED_TRACE(testing::PrintToString(source));
    const RepairedText repaired = repair_encoding(source);
    expect_contract(source, repaired);
    EXPECT_EQ(repair_encoding(source).text, repaired.text);
    EXPECT_EQ(repair_encoding(repaired.text).text, repaired.text) << "not at rest";
    for (const LegacyEncoding encoding : kEncodings) {
      expect_contract(source, convert(encoding, source));
      expect_contract(source, repair_encoding(source, encoding));
    }
  }
}

}  // namespace
}  // namespace tracuu::analyzers
