#include "indexer/flag_list.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

#include "corpus/enumerations.h"
#include "corpus/json_text.h"
#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

using corpus::QualityFlag;

// Titles and file names may hold line ends and tabs; here they are cells of a table.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  return text;
}

std::string joined(const std::vector<std::string>& flags) {
  std::string text;
  for (const std::string& flag : flags) text += (text.empty() ? "" : ",") + flag;
  return text;
}

}  // namespace

FlagList flagged_documents(const Xapian::Database& database) {
  const Facet& facet = *find_facet("flags");
  std::map<Xapian::docid, std::vector<std::string>> flags;
  FlagList list;
  for (const auto& row : corpus::enum_rows<QualityFlag>()) {
    const std::string term = facet_term(facet, row.name);
    const auto end = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
      flags[*posting].emplace_back(row.name);
      ++list.counts[std::string(row.name)];
    }
  }
  for (auto& [docid, names] : flags) {
    const Xapian::Document document = database.get_document(docid);
    list.documents.push_back({document.get_value(kIdSlot), document.get_value(kTitleSlot),
                              document.get_value(kInputSlot), std::move(names)});
  }
  std::sort(list.documents.begin(), list.documents.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  return list;
}

std::string counts_text(const FlagList& list) {
  std::ostringstream text;
  for (const auto& row : corpus::enum_rows<QualityFlag>()) {
    const auto count = list.counts.find(std::string(row.name));
    if (count == list.counts.end()) continue;
    text << std::right << std::setw(8) << count->second << "  " << std::left << std::setw(26)
         << row.name << row.label_vi << '\n';
  }
  return text.str();
}

std::string documents_text(const FlagList& list) {
  std::string text;
  for (const FlaggedDocument& document : list.documents) {
    text += document.id + '\t' + joined(document.flags) + '\t' + one_line(document.input) + '\t' +
            one_line(document.title) + '\n';
  }
  return text;
}

std::string to_json(const FlagList& list) {
  corpus::JsonText json;
  json.begin_object().key("counts").begin_object();
  for (const auto& [flag, count] : list.counts) json.member(flag, count);
  json.end_object().key("documents").begin_array();
  for (const FlaggedDocument& document : list.documents) {
    json.begin_object().member("id", document.id).member("title", document.title);
    json.member("file", document.input).key("flags").begin_array();
    for (const std::string& flag : document.flags) json.value(flag);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace tracuu::indexer
