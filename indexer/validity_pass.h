// compute_validity: the last step of building and of updating an index. Works out how everything
// that relations act on stands on which days, and writes that into the value slots.
//
//   std::size_t changed = compute_validity(writer.database());
//
// The records stay as the source gave them. The same relations and records give the same slots,
// however often it runs; what no relation acts on any more stands by its own dates again.
#pragma once

#include <cstddef>

#include <xapian.h>

namespace tracuu::indexer {

// Returns how many documents now stand otherwise. Nothing is committed. Throws Xapian::Error,
// corpus::BadField for a damaged record.
std::size_t compute_validity(Xapian::WritableDatabase& database);

}  // namespace tracuu::indexer
