// RelationFinder: what a document does to others, what others do to it, both with their words.
//
//   RelationFinder finder(database);
//   RelationsView view = finder.find({"vb:63-2010-nd-cp"}, "", request);
//
// One thread uses one at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/document.h"
#include "searchd/search_request.h"

namespace tracuu::searchd {

// One relation as seen from one of its ends.
struct RelationLine {
  corpus::Relation relation;
  bool acts = true;  // the document acts; else it is acted on
  std::string other_id;
  std::string other_title;  // and what follows: empty if the index does not hold the other end
  std::string other_url;
  bool resolved = false;  // both ends are here and it is sure which ones are meant
};

struct RelationCount {
  corpus::RelationKind kind{};
  std::size_t from = 0;
  std::size_t to = 0;
};

struct RelationsView {
  std::vector<RelationCount> counts;  // of all, whatever the request asks for
  std::size_t total_from = 0;         // of what it asks for
  std::size_t total_to = 0;
  std::vector<RelationLine> from;  // acts before citations
  std::vector<RelationLine> to;
};

class RelationFinder {
 public:
  explicit RelationFinder(const Xapian::Database& database) : database_(database) {}

  // `names` are the ids relations know the document by; `provision`, an address as in ids, limits
  // them to those of one article and what lies in it.
  RelationsView find(const std::vector<std::string>& names, std::string_view provision,
                     const RelationsRequest& request) const;

 private:
  std::vector<RelationLine> lines(const std::vector<std::string>& names, std::string_view provision,
                                  const RelationsRequest& request, bool acts,
                                  std::vector<RelationCount>& counts, std::size_t& total) const;
  RelationLine line(Xapian::docid docid, bool acts) const;

  const Xapian::Database& database_;
};

// "Sửa đổi, bổ sung" of who acts, "Được sửa đổi, bổ sung bởi" of who is acted on.
std::string_view relation_label(corpus::RelationKind kind, bool acts);

}  // namespace tracuu::searchd
