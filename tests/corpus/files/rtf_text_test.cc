#include "corpus/files/rtf_text.h"

#include <gtest/gtest.h>

#include "tests/corpus/files/shown_blocks.h"

namespace tracuu::corpus {
namespace {

struct RtfCase {
  const char* rtf;
  const char* shown;
};

TEST(RtfText, GivesWhatIsShownAndNothingElse) {
  const RtfCase cases[] = {
      {"{\\rtf1{\\fonttbl{\\f0 .VnTime;}}\\f0 th\\'f1 t\\'f4c\\par \\'ae\\'93x}",
       "p thñ tôc\np ®“x\n"},
      {"{\\rtf1 t\\'ad\\-b}", "p t\u00AD\u00ADb\n"},
      {"{\\rtf1{\\*\\generator z;}a\\tab b\\u7897?c\\\\\\}}", "p a\tbộc\\}\n"},
      {"{\\rtf1\\uc2 \\u272\\'d0 i\\u7873\\'a1\\'a2u\\uc0\\u46 }", "p Điều.\n"},
      {"{\\rtf1\\u-10179?\\u-8704?}", "p \U0001F600\n"},
      {"{\\rtf1 a\\line b\\par\\par c\\page d}", "p a/b\np c\np d\n"},
      {"{\\rtf1\\bin4 }}}}x}", "p x\n"},
      {"{\\rtf1 a{\\v hidden}{\\deleted gone\\plain  b}}", "p a b\n"},
      {"{\\rtf1{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt Lu\\'adt}}}", "p Lu\u00ADt\n"},
      {"{\\rtf1{\\listtext 1.\\tab}Ph\\u7841?m vi}", "p 1.\tPhạm vi\n"},
      {"{\\rtf1{\\header So 35\\par}a{\\footnote \\chftn  Nhu {\\i Dieu} 3}b\\par c\\par}",
       "p ab\nh So 35\nf 1 Nhu Dieu 3\np c\n"},
      {"{\\rtf1 a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}}\\par b}",
       "p a\np box\np b\n"},
      {"{\\rtf1\\trowd\\cellx500\\cellx2000\\cellx3000\\intbl STT\\cell Ten\\cell Phi\\cell\\row"
       "\\trowd\\cellx500\\cellx3000\\intbl A\\cell MOI\\cell\\row\\pard end}",
       "r1 STT | Ten | Phi\nr1 A | MOI | \np end\n"},
      {"{\\rtf1\\trowd\\cellx500\\clmgf\\cellx2000\\clmrg\\cellx3000\\intbl 1\\cell 2\\par 3\\cell"
       "\\cell\\row\\trowd\\cellx500\\cellx2000\\cellx3000\\intbl a\\cell b\\cell c\\cell\\row}",
       "r1 1 | 2/3 | \nr1 a | b | c\n"},
      {"{\\rtf1\\trowd\\cellx9000\\intbl one\\par two\\cell\\row\\pard}", "p one\np two\n"},
      {"{\\rtf1\\trowd\\cellx500\\cellx900\\intbl\\itap2 x\\nestcell y\\nestcell"
       "{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}\\itap1 z\\cell w\\cell\\row}",
       "r1 x\ty/z | w\n"},
      // Damaged and hostile.
      {"", ""},
      {"}{{\\'", ""},
      {"{\\rtf1 \\'a", "p a\n"},
      {"{\\rtf1 \\'zz!}", "p zz!\n"},
      {"{\\rtf1 a}b", "p a\n"},
      {"{\\rtf1 a\\cell b\\row", "r1 a | b\n"},
      {"{\\rtf1\\bin99999999999 x", "p x\n"},
      {"{\\rtf1{\\header{\\footer{\\footnote deep", "f deep\n"},
  };
  for (const RtfCase& one : cases) EXPECT_EQ(shown(rtf_text(one.rtf).blocks), one.shown) << one.rtf;
}

TEST(RtfText, TitleIsOfTheFileNotOfTheText) {
  const FileText text = rtf_text("{\\rtf1{\\info{\\title Ngh\\'de}{\\author x}}a}");
  EXPECT_EQ(text.title, "NghÞ");
  EXPECT_EQ(shown(text.blocks), "p a\n");
}

TEST(RtfText, GroupsDeeperThanTheLimitStillEnd) {
  const std::string deep =
      "{\\rtf1 a" + std::string(100'000, '{') + "b" + std::string(100'000, '}');
  EXPECT_EQ(shown(rtf_text(deep + " c}d").blocks), "p ab c\n");
}

}  // namespace
}  // namespace tracuu::corpus
