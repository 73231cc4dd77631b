// The one document a text in TextNotation is read as.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/law/law_reader.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {

inline NormativeDocument read_one(const FileText& text, const std::string& path = "vb/mau.docx") {
  return std::get<NormativeDocument>(
      read_law(text, {path, std::string(64, 'a')}).documents.front());
}

inline NormativeDocument read_one(std::string_view notation) {
  return read_one(testing_support::file_text(notation));
}

// "chinh/dieu-1 chinh/dieu-2 phu-luc-1"
inline std::string ids_of(const NormativeDocument& document) {
  std::string ids;
  for (const Provision& provision : document.provisions) {
    if (!ids.empty()) ids += ' ';
    ids += provision.provision_id.substr(document.doc_key.size() + 1);
  }
  return ids;
}

inline const Provision* find(const NormativeDocument& document, std::string_view id) {
  const auto found = std::find_if(
      document.provisions.begin(), document.provisions.end(), [&](const Provision& provision) {
        return provision.provision_id == document.doc_key + "#" + std::string(id);
      });
  return found == document.provisions.end() ? nullptr : &*found;
}

inline bool has_flag(const NormativeDocument& document, QualityFlag flag) {
  const auto& flags = document.quality_flags;
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

}  // namespace tracuu::corpus
