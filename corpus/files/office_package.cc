#include "corpus/files/office_package.h"

#include <filesystem>

#include "corpus/files/file_reader.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Where a part writes down whom it points to: "word/document.xml" in
// "word/_rels/document.xml.rels".
std::string relationships_of(const std::string& part) {
  const std::filesystem::path path(part);
  return (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).string();
}

// Targets are relative to the part, or absolute within the zip.
std::string resolved(const std::string& part, const std::string& target) {
  if (target.starts_with('/')) return target.substr(1);
  return (std::filesystem::path(part).parent_path() / target).lexically_normal().string();
}

}  // namespace

bool is_office_package(std::string_view bytes, std::string_view kind) try {
  if (!is_zip(bytes)) return false;
  const auto types = ZipFile(bytes).read("[Content_Types].xml");
  return types && contains(*types, kind);
} catch (const UnreadableFile&) {
  return false;
}

std::string OfficePackage::main_part() {
  for (const std::string& part : related("", "/officeDocument")) {
    if (zip_.has(part)) return part;
  }
  throw UnreadableFile("its main part is missing: the file is damaged");
}

std::vector<std::string> OfficePackage::related(const std::string& part, std::string_view type) {
  std::vector<std::string> parts;
  const auto relationships = tree(relationships_of(part));
  if (!relationships) return parts;
  for (const XmlNode one : relationships->root()) {
    if (one["Type"].ends_with(type)) parts.push_back(resolved(part, one["Target"]));
  }
  return parts;
}

std::map<std::string, std::string> OfficePackage::targets(const std::string& part) {
  std::map<std::string, std::string> targets;
  const auto relationships = tree(relationships_of(part));
  if (!relationships) return targets;
  for (const XmlNode one : relationships->root()) {
    targets.emplace(one["Id"], resolved(part, one["Target"]));
  }
  return targets;
}

std::optional<XmlTree> OfficePackage::tree(const std::string& part) {
  const std::optional<std::string> bytes = zip_.read(part);
  if (!bytes) return std::nullopt;
  return XmlTree(*bytes);
}

std::string OfficePackage::title() {
  for (const std::string& part : related("", "/core-properties")) {
    const auto properties = tree(part);
    if (properties) return properties->root().child("title").all_text();
  }
  return {};
}

}  // namespace tracuu::corpus
