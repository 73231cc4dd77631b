// StampedNumbers: the number and the day of a document that its registry stamps into the finished
// page as pictures, which leaves blanks in the text: "Số:      /QĐ-UBND", "ngày    tháng   năm
// 2025".
//
//   for (const Blank& blank : blanks_of(page)) {
//     if (may_stand_in(blank, digits)) page.words.push_back({blank.box, digits});
//   }
//
// Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/files/page.h"

namespace tracuu::corpus {

struct Blank {
  Box box;
  int most = 0;  // the largest number that makes sense there
};

// In the heading of the page; none unless the number of the document is blank.
std::vector<Blank> blanks_of(const Page& page);

bool may_stand_in(const Blank& blank, std::string_view digits);

}  // namespace tracuu::corpus
