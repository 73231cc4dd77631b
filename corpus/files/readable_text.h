// Is what a page holds text that somebody can read? A scan may hold a stamp, a watermark, or what a
// machine that knows no Vietnamese made of it.
//
//   is_readable(page)
//
// Pure functions; any thread.
#pragma once

#include <cstddef>

#include "corpus/files/page.h"

namespace tracuu::corpus {

// Words that look Vietnamese, in Unicode or in a legacy encoding.
std::size_t readable_words(const Page& page);

bool is_readable(const Page& page);

// Is there more than a stamp on it, in whatever language?
bool has_words(const Page& page);

}  // namespace tracuu::corpus
