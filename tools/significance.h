// Whether two rankings differ, or only these queries do: the paired randomisation test.
//
//   Difference d = compare(earlier, later);
//   d.mean, d.p_value     // +0.0123, 0.004: such a gain comes by chance in 4 of 1000 cases
//
// Fisher's test as Smucker, Allan and Carterette (2007) advise it for retrieval: under "no
// difference" the two values of a pair could as well be exchanged; p is the part of random
// exchanges whose mean is at least as far from 0. Queries of one intent (intent.kind.n) stand or
// fall together and are one pair, their means. Seeded: the same input gives the same answer. Pure
// functions.
#pragma once

#include <cstddef>
#include <vector>

#include "tools/evaluation.h"

namespace tracuu::tools {

struct Difference {
  double mean = 0;  // later minus earlier
  double p_value = 1;
  std::size_t pairs = 0;
  std::size_t unpaired = 0;  // queries that only one of the two has
};

// Of nDCG@10, query by query.
Difference compare(const VariantResult& earlier, const VariantResult& later);

// Two-sided; `differences` are later minus earlier. 1 when there are none.
double randomisation_p_value(const std::vector<double>& differences);

}  // namespace tracuu::tools
