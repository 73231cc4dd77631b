// Thành phần hồ sơ as the portal's page gives it: tables of papers whose cells are glued together,
//
//   "--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai;Mẫu 01.docx1 bản chínhẢnh 3x4.2 bản chính,1 bản
//   sao"
//
// taken apart into papers: {"Tờ khai;", form "Mẫu 01.docx", 1}, {"Ảnh 3x4.", 2, 1}.
// Pure function: call it from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace tracuu::corpus {

// A text without any such table gives one paper with all of it.
std::vector<DossierPaper> take_apart_dossier(std::string_view glued);

}  // namespace tracuu::corpus
