// OfficePackage: a DOCX or XLSX as a zip of parts that name each other by relationships.
//
//   OfficePackage package(bytes);
//   package.main_part()                              -> "word/document.xml"
//   package.related("word/document.xml", "/footnotes") -> {"word/footnotes.xml"}
//
// The bytes must outlive it. One thread uses one object.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/xml_tree.h"
#include "corpus/files/zip_file.h"

namespace tracuu::corpus {

// Whether it is one at all, whose list of content types names the kind: "wordprocessingml".
bool is_office_package(std::string_view bytes, std::string_view kind);

class OfficePackage {
 public:
  explicit OfficePackage(std::string_view bytes) : zip_(bytes) {}

  // Throws UnreadableFile if there is none.
  std::string main_part();

  // The parts a part points to by relationships whose type ends so, in order.
  std::vector<std::string> related(const std::string& part, std::string_view type);
  // The target of each relationship of the part, by its id.
  std::map<std::string, std::string> targets(const std::string& part);

  // nullopt if there is no such part. Throws UnreadableFile for one that cannot be read.
  std::optional<XmlTree> tree(const std::string& part);

  // Of the file's own metadata.
  std::string title();

 private:
  ZipFile zip_;
};

}  // namespace tracuu::corpus
