// FlagList: the documents of an index about which something is odd, for people to look at. Nothing
// is repaired on the way into the index; what is odd is said here.
//
//   const FlagList list = flagged_documents(database);
//   list.counts["con_nhac_cap_huyen"]  -> 19
//   std::cout << to_text(list);
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

namespace tracuu::indexer {

struct FlaggedDocument {
  std::string id;
  std::string title;
  std::string input;               // the file it came from
  std::vector<std::string> flags;  // names of corpus::QualityFlag
};

struct FlagList {
  std::map<std::string, std::size_t> counts;  // by the flag's name
  std::vector<FlaggedDocument> documents;     // by id
};

FlagList flagged_documents(const Xapian::Database& database);

// A table of counts with the flags' Vietnamese labels.
std::string counts_text(const FlagList& list);

// A line for each document: id, flags, file, title, with tabs between.
std::string documents_text(const FlagList& list);

std::string to_json(const FlagList& list);

}  // namespace tracuu::indexer
