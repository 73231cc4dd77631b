// Kết quả thực hiện as the portal's page gives it: results with their codes, then keywords,
// description and what else stood on the page, all glued together,
//
//   "Giấy phépMã: KQ.G01.000140Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan ..."
//
// taken apart: results {"Giấy phép", "KQ.G01.000140"}, no keywords, no description.
// Pure function: call it from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace tracuu::corpus {

struct PortalResults {
  std::vector<ProcedureResult> results;
  std::vector<std::string> keywords;
  std::string description;
};

PortalResults take_apart_results(std::string_view glued);

}  // namespace tracuu::corpus
