#include "tests/support/zip_builder.h"

namespace tracuu::tests {
namespace {

constexpr const char* kNameSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
         "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& rows) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         rows + "</Relationships>";
}

// "header1" is a header, "footnotes" are footnotes.
std::string type_of(const std::string& part) {
  return part.substr(0, part.find_first_of("0123456789"));
}

}  // namespace

std::string docx_of(const std::string& body, const ZipMembers& parts) {
  const std::string opening = std::string("<w:x") + kNameSpaces + ">";
  ZipMembers members = {
      {"[Content_Types].xml",
       "<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document</Types>"},
      {"_rels/.rels",
       relationships(relationship("rId1", "officeDocument", "word/document.xml") +
                     "<Relationship Type=\"x/core-properties\" Target=\"core.xml\"/>")},
      {"core.xml", "<cp xmlns:dc=\"d\"><dc:title>Tên</dc:title></cp>"},
      {"word/document.xml", opening + "<w:body>" + body + "</w:body></w:x>"}};
  std::string rows;
  for (const auto& [name, content] : parts) {
    rows += relationship(name, type_of(name), name + ".xml");
    members.emplace_back("word/" + name + ".xml", opening + content + "</w:x>");
  }
  members.emplace_back("word/_rels/document.xml.rels", relationships(rows));
  return zip_of(members);
}

}  // namespace tracuu::tests
