// HitBuilder makes a stored record into what a result list shows of it.
//
//   HitBuilder builder(request, highlighter);
//   Hit hit = builder.build(xapian_document);
//
// Used by one request.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <xapian.h>

#include "corpus/document.h"
#include "indexer/field_texts.h"
#include "searchd/highlighter.h"
#include "searchd/search_request.h"
#include "searchd/search_results.h"

namespace tracuu::searchd {

class HitBuilder {
 public:
  // `sections` are those the query asks for, the first one first.
  HitBuilder(const SearchRequest& request, const Highlighter& highlighter,
             std::vector<indexer::FieldId> sections)
      : request_(request), highlighter_(highlighter), sections_(std::move(sections)) {}

  // Throws corpus::BadField for a damaged record.
  Hit build(const Xapian::Document& document) const;

 private:
  bool wants(const char* member) const {
    return request_.fields.empty() || request_.fields.contains(member);
  }
  void add_passages(const corpus::Document& record, Hit& hit) const;
  std::optional<indexer::FieldId> section_of(const std::vector<indexer::FieldText>& texts) const;

  const SearchRequest& request_;
  const Highlighter& highlighter_;
  std::vector<indexer::FieldId> sections_;
};

// The parts of a hit that come from its record alone, without query: for lookups and lists.
Hit card_of(const Xapian::Document& document, const corpus::Document& record, corpus::Date as_of);

}  // namespace tracuu::searchd
