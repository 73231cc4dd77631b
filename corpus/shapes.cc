#include "corpus/shapes.h"

namespace tracuu::corpus {

std::span<const Shape> shapes() {
  static const Shape table[] = {
      canonical_shape(),
      statute_articles_shape(),
  };
  return table;
}

}  // namespace tracuu::corpus
