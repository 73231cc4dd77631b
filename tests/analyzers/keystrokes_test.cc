#include "analyzers/keystrokes.h"

#include <set>
#include <tuple>

#include <gtest/gtest.h>

#include "analyzers/syllable_grammar.h"
#include "analyzers/word_key.h"
#include "tools/keystroke_typing.h"

namespace tracuu::analyzers {
namespace {

using tools::InputMethod;
using tools::TonePlace;
using tools::typed_keystrokes;

constexpr const char* kLeft = "-";

TEST(Keystrokes, Telex) {
  const std::pair<const char*, const char*> rows[] = {
      // every vowel under a tone, the tone at its letter and at the end
      {"banf", "bàn"},
      {"bafn", "bàn"},
      {"hets", "hét"},
      {"hest", "hét"},
      {"minhf", "mình"},
      {"mifnh", "mình"},
      {"conf", "còn"},
      {"cofn", "còn"},
      {"trungs", "trúng"},
      {"trusng", "trúng"},
      {"kys", "kí"},
      {"yr", "ỷ"},
      // every shaped vowel, both orders of shape and tone
      {"caans", "cấn"},
      {"casan", "cấn"},
      {"canas", "cấn"},
      {"cansa", "cấn"},
      {"nawngj", "nặng"},
      {"najwng", "nặng"},
      {"nangwj", "nặng"},
      {"nangjw", "nặng"},
      {"keets", "kết"},
      {"keset", "kết"},
      {"ketes", "kết"},
      {"ketse", "kết"},
      {"hooij", "hội"},
      {"hoijo", "hội"},
      {"hoiojj", kLeft},
      {"hownj", "hợn"},
      {"honjw", "hợn"},
      {"tuwr", "tử"},
      {"turw", "tử"},
      // đ at once, at the end, under capitals
      {"ddi", "đi"},
      {"did", "đi"},
      {"dod", "đo"},
      {"dangdw", "đăng"},
      {"DDAATS", "đất"},
      {"Ddaats", "đất"},
      {"ddd", kLeft},
      // several vowels
      {"dduwowcj", "được"},
      {"dduowcj", "được"},
      {"duocdwj", "được"},
      {"duwowngf", "dường"},
      {"duongwf", "dường"},
      {"dduwocwj", kLeft},
      {"nguowif", "người"},
      {"huouw", "hươu"},
      {"huuwowu", kLeft},
      {"luuw", "lưu"},
      {"luwu", "lưu"},
      {"thuowr", "thuở"},
      {"quow", "quơ"},
      {"muaw", "mưa"},
      {"muwa", "mưa"},
      {"quawnj", "quặn"},
      {"hoawcj", "hoặc"},
      {"hoacwj", "hoặc"},
      {"tieengs", "tiếng"},
      {"tiengse", "tiếng"},
      {"vieetj", "việt"},
      {"vietje", "việt"},
      {"dieeuf", "diều"},
      {"ddieeuf", "điều"},
      {"dieufde", "điều"},
      {"chuyeenr", "chuyển"},
      {"quyeets", "quyết"},
      {"quys", "quí"},
      {"quees", "quế"},
      {"gif", "gì"},
      {"gieets", "giết"},
      {"giuwowngf", "giường"},
      {"khoer", "khỏe"},
      {"hoaf", "hòa"},
      {"thuyr", "thủy"},
      // the same vowel twice
      {"khoeof", "khoèo"},
      {"ngoaos", "ngoáo"},
      {"toio", "tôi"},
      {"xooong", kLeft},
      {"mooocs", "moóc"},
      {"moocs", "mốc"},
      // w alone
      {"tw", "tư"},
      {"twowng", "tương"},
      {"wng", "ưng"},
      // a tone taken back, a tone given twice
      {"tieengsz", "tiêng"},
      {"tiengsz", kLeft},
      {"toanf", "toàn"},
      {"toansf", kLeft},
      {"toanss", kLeft},
      {"thuz", kLeft},
      // marks that came through
      {"đăngj", "đặng"},
      {"viêtj", "việt"},
      {"đuowngf", "đường"},
      {"thủj", kLeft},
      {"đdi", kLeft},
      {"được", kLeft},
      // a stop coda takes sắc and nặng only
      {"hocj", "học"},
      {"hocf", kLeft},
      // no keystrokes of a syllable
      {"", kLeft},
      {"thu", kLeft},
      {"tuc5", kLeft},
      {"f", kLeft},
      {"xyz", kLeft},
      {"tieeengs", kLeft},
      {"nghieengsnghieengs", kLeft},
      {"t\xff"
       "s",
       kLeft},
  };
  for (const auto& [typed, meant] : rows)
    EXPECT_EQ(undo_telex(typed).value_or("-"), meant) << typed;
}

TEST(Keystrokes, Vni) {
  const std::pair<const char*, const char*> rows[] = {
      {"ban2", "bàn"},      {"ba2n", "bàn"},    {"thu3", "thủ"},      {"nga4", "ngã"},
      {"cu4ng", "cũng"},    {"tuc5", "tục"},    {"ky1", "kí"},        {"ca61n", "cấn"},
      {"can16", "cấn"},     {"na8ng5", "nặng"}, {"nang58", "nặng"},   {"ke6t1", "kết"},
      {"ket16", "kết"},     {"ho6i5", "hội"},   {"ho7n5", "hợn"},     {"tu73", "tử"},
      {"d9i", "đi"},        {"di9", "đi"},      {"D9A61T", "đất"},    {"d9u7o7c5", "được"},
      {"duoc975", "được"},  {"luu7", "lưu"},    {"lu7u", "lưu"},      {"huou7", "hươu"},
      {"thuo73", "thuở"},   {"mu7a", "mưa"},    {"mua7", "mưa"},      {"mua8", kLeft},
      {"hoa8c5", "hoặc"},   {"hoa7c5", kLeft},  {"tie61ng", "tiếng"}, {"chuye63n", "chuyển"},
      {"tie6ng1", "tiếng"}, {"viêt5", "việt"},  {"thủ5", kLeft},      {"hoc5", "học"},
      {"hoc2", kLeft},      {"hoc55", kLeft},   {"m2", kLeft},        {"h61", kLeft},
      {"covid19", kLeft},   {"10h30", kLeft},   {"2019", kLeft},      {"qh14", kLeft},
      {"kys", kLeft},       {"", kLeft},
  };
  for (const auto& [typed, meant] : rows) EXPECT_EQ(undo_vni(typed).value_or("-"), meant) << typed;
}

// Most are no syllable however they are read; those of the second list are, and only the index can
// tell that they are meant as they stand.
TEST(Keystrokes, EnglishWords) {
  for (const char* word :
       {"access",   "address", "agree",  "and",     "april", "book",     "business", "check",
        "class",    "data",    "date",   "degree",  "desk",  "download", "email",    "english",
        "error",    "express", "file",   "for",     "form",  "green",    "house",    "index",
        "issue",    "key",     "law",    "message", "model", "number",   "online",   "order",
        "password", "person",  "report", "server",  "state", "street",   "system",   "total",
        "user",     "video",   "web",    "wifi",    "word",  "zoom"}) {
    EXPECT_EQ(undo_telex(word).value_or("-"), kLeft) << word;
  }
  for (const char* word : {"as", "bar", "best", "car", "her", "list", "test", "too", "visa"}) {
    EXPECT_TRUE(undo_telex(word)) << word;
  }
}

TEST(Keystrokes, EverySyllableComesBack) {
  std::size_t syllables = 0;
  for (const Spelling& spelling : syllable_grammar().spellings()) {
    for (int t = 0; t < kTones; ++t) {
      const Tone tone = static_cast<Tone>(t);
      if (!tone_allowed(spelling, tone)) continue;
      ++syllables;
      std::string word;
      append_letters(word, spelling.letters, spelling.length, tone, spelling.old_style);
      const bool marked = pack_word(word).marked;
      for (const TonePlace place : {TonePlace::at_letter, TonePlace::end_of_word}) {
        const std::string telex = typed_keystrokes(InputMethod::telex, place, word);
        const std::string vni = typed_keystrokes(InputMethod::vni, place, word);
        EXPECT_EQ(undo_telex(telex).value_or(telex), marked ? key(word) : telex) << word;
        EXPECT_EQ(undo_vni(vni).value_or(vni), marked ? key(word) : vni) << word;
      }
    }
  }
  EXPECT_EQ(syllables, 17288U + 6U);  // six tones of the spelling more, see syllable_grammar_test
}

// What makes the undoing one look-up: letters and kinds of marks name one spelling.
TEST(Keystrokes, LettersAndMarksNameOneSpelling) {
  std::set<std::tuple<std::string, bool, Shape>> seen;
  for (const Spelling& spelling : syllable_grammar().spellings()) {
    std::string bases;
    bool stroke = false;
    Shape shape = Shape::none;
    for (int i = 0; i < spelling.length; ++i) {
      const Letter letter = unpack_letter(spelling.letters, i);
      bases += letter.base;
      if (letter.shape == Shape::stroke) {
        stroke = true;
      } else if (letter.shape != Shape::none) {
        shape = letter.shape;
      }
    }
    EXPECT_TRUE(seen.emplace(bases, stroke, shape).second) << bases;
  }
}

}  // namespace
}  // namespace tracuu::analyzers
