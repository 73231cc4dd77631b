// What the eye does not see, written out.

#include "analyzers/visible_text.h"

#include <gtest/gtest.h>

namespace tracuu::analyzers {
namespace {

struct Case {
  std::string_view text;
  std::string_view visible;
};

TEST(VisibleText, WritesOutWhatTheEyeDoesNotSee) {
  const Case cases[] = {
      {"", ""},
      {"Điều 8 – khoản ①", "Điều 8 – khoản ①"},
      {"to\u0309", R"(to\u0309)"},
      {"a\u00a0b\u00adc\u200b", R"(a\u00A0b\u00ADc\u200B)"},
      {"a\tb\n", R"(a\u0009b\u000A)"},
      {"\u3164\ue000", R"(\u3164\uE000)"},
      {"\U000e0001", R"(\U000E0001)"},
      {"th\xF1 t\xE1\xBB", R"(th\xF1 t\xE1\xBB)"},
  };
  for (const Case& c : cases) EXPECT_EQ(visible_text(c.text), c.visible);
}

}  // namespace
}  // namespace tracuu::analyzers
