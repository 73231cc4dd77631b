// Căn cứ pháp lý as the portal's page gives it: a table of title and number, glued together,
//
//   "Tên văn bản pháp lýMã văn bảnLuật Hộ tịch60/2014/QH13Thông tư 04/2020/TT-BTP04/2020/TT-BTP"
//
// taken apart into {"Luật Hộ tịch", "60/2014/QH13"} and {"Thông tư 04/2020/TT-BTP",
// "04/2020/TT-BTP"}. Pure function: call it from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace tracuu::corpus {

std::vector<LegalBasis> take_apart_legal_basis(std::string_view glued);

}  // namespace tracuu::corpus
