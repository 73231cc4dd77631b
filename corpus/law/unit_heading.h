// UnitHeading: a line that may open a unit of a document: Phần, Chương, Mục, Tiểu mục, Điều, Phụ
// lục, a form (Mẫu số).
//
//   unit_heading("ĐIỀU 5a: Hòa giải")    -> dieu, number 5 a, form marked, label "ĐIỀU 5a:",
//                                           title "Hòa giải"
//   unit_heading("Điều 5 của Luật này")  -> dieu, number 5, form bare: more likely a reference
//
// One line cannot tell a heading from a reference that happens to stand at its beginning; how much
// the line says for itself is `form`, the rest is for whoever sees the lines around it.
// Pure function; any thread.
#pragma once

#include <optional>
#include <string>

#include "corpus/enumerations.h"
#include "corpus/law/document_lines.h"
#include "corpus/law/ordinal_number.h"

namespace tracuu::corpus {

enum class HeadingForm {
  marked,  // a dot, colon or dash behind the number
  alone,   // nothing behind the number: the title is the next line
  titled,  // no mark, but what follows begins like a title
  bare,    // no mark, and what follows reads on like a sentence
};

struct UnitHeading {
  ProvisionUnit unit{};  // khoan: "Khoản thứ nhất" of 1945
  HeadingForm form{};
  bool is_form_sheet = false;  // Mẫu số 01: a phu_luc that is a form
  bool opens_quote = false;    // a quotation mark in front
  OrdinalNumber number;        // number 0: none ("PHỤ LỤC")
  std::string ordinal;         // as written: "5", "II", "IV.1", "nhất"
  std::string label;           // as written, with the mark behind: "Điều 5."
  std::string title;           // what follows in the line
};

std::optional<UnitHeading> unit_heading(const DocumentLine& line);

// The heading of an article whose word was mistyped in one letter: "Biều 19. Hiệu lực". Other words
// look so too: it is one only where an article of that number is missing.
std::optional<UnitHeading> misspelt_article(const DocumentLine& line);

}  // namespace tracuu::corpus
