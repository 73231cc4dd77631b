// ProvisionParts: the khoản and điểm of an article, each with an id and an address of its own.
//
//   parts_of("vb:63-2010-nd-cp:dieu-8", text)
//     -> {"vb:63-2010-nd-cp:dieu-8:khoan-2:diem-dd", "/vb/63-2010-nd-cp/dieu-8/khoan-2/diem-dd",
//     "đ)"}
//
// They are found in the text of the article when it is asked for. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::searchd {

struct ProvisionPart {
  std::string id;     // the article's with its way behind it; đ is written dd
  std::string url;    //
  std::string label;  // as written: "đ)"
  std::string text;   // the label included
};

// In the order of the text; a clause stands before its points.
std::vector<ProvisionPart> parts_of(const std::string& article_id, std::string_view text);

// "vb:63-2010-nd-cp:dieu-8:khoan-2" -> "vb:63-2010-nd-cp:dieu-8"; empty for what may be no part.
std::string_view id_around(std::string_view id);

}  // namespace tracuu::searchd
