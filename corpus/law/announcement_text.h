// What the own words of an announcement decision say beside its lists: the ministry's decision it
// rests on, the decisions it ends, how many procedures it announces.
//
//   "Căn cứ Quyết định số 3083/QĐ-BTC ngày 04/9/2025 của Bộ Tài chính về việc công bố thủ tục ..."
//     -> central_basis "Bộ Tài chính|2025-09-04|3083|QĐ-BTC"
//   "... thay thế Quyết định số 12/QĐ-UBND ngày 05/01/2024 ..."  -> repeals
//
// Pure functions: call them from any thread.
#pragma once

#include <string_view>

#include "corpus/document.h"

namespace tracuu::corpus {

// Sets central_basis from the căn cứ. Its own number and issuer must be known by now.
void read_basis(std::string_view grounds, Announcement& decision);

// Sets repeals and declared_counts from the articles. A decision ended in part ("Bãi bỏ nội dung
// đã công bố tại Quyết định số ...") is not ended: its sentence stays in the text and becomes a
// relation like those of every text.
void read_articles(std::string_view articles, Announcement& decision);

}  // namespace tracuu::corpus
