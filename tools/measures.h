// Measures of a ranking against judgements.
//
//   Measures m = measure(ranking, grades);   // ids best first, id -> grade
//
// nDCG with gain 2^grade - 1 and discount log2(rank + 1) (Järvelin and Kekäläinen 2002, in the
// form of Burges 2005); MRR: Voorhees 1999. What is ranked twice counts once, where it is first.
// Pure functions.
#pragma once

#include <string>
#include <vector>

#include "tools/judged_queries.h"

namespace tracuu::tools {

struct Measures {
  double ndcg10 = 0;
  double mrr10 = 0;
  double recall10 = 0;
  double recall100 = 0;
  double success3 = 0;
  double p1 = 0;

  Measures& operator+=(const Measures& other);
  Measures operator/(double count) const;
};

Measures measure(const std::vector<std::string>& ranking, const Grades& grades);

}  // namespace tracuu::tools
