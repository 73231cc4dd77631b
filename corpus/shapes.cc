#include "corpus/shapes.h"

namespace tracuu::corpus {

std::span<const Shape> shapes() {
  static const Shape table[] = {
      canonical_shape(),      portal_record_shape(),    portal_export_shape(),
      portal_listing_shape(), portal_decision_shape(),  portal_lookup_shape(),
      exchange_shape(),       legal_export_shape(),     legal_document_shape(),
      legal_relation_shape(), statute_articles_shape(),
  };
  return table;
}

}  // namespace tracuu::corpus
