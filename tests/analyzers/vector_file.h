// VectorFile: the rows of vectors.tsv, input, property and expected answer.
//
//   for (const Vector& row : read_vectors("key")) EXPECT_EQ(key(row.input), row.expected);
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tracuu::analyzers {

struct Vector {
  std::string input;  // \uXXXX resolved
  std::string property;
  std::string expected;
  int line = 0;
};

std::vector<Vector> read_vectors();
std::vector<Vector> read_vectors(std::string_view property);

}  // namespace tracuu::analyzers
