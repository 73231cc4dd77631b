// What a search gives back: plain values that the renderers write as JSON (and later as pages).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "indexer/schema.h"
#include "indexer/validity_doubt.h"
#include "searchd/highlighter.h"

namespace tracuu::searchd {

// A passage that answers: text escaped for HTML, matches inside <mark>.
struct Snippet {
  std::string section;  // indexer::Field::name
  std::string heading;  // its Vietnamese label, or the article's
  std::string html;
  std::string anchor;  // of the section on the document's page
};

struct Hit {
  std::string id;
  std::string source_id;
  indexer::HitKind kind{};
  std::string title;
  std::string document_title;  // of the law an article belongs to
  std::string number;          // code of a procedure, number of a document
  std::vector<std::string> levels;
  std::vector<std::string> fields;
  std::vector<std::string> agencies;
  std::string doc_type;
  std::vector<std::string> issuers;
  std::optional<corpus::Date> issued;
  std::optional<corpus::Date> valid_from;
  std::optional<corpus::Date> valid_to;
  indexer::Status status{};
  std::vector<std::string> flags;  // names of corpus::QualityFlag
  bool amended = false;            // in force with other words than it was issued with
  std::optional<indexer::Doubt> doubt;
  std::string source_status;
  std::string url;
  double score = 0;  // 0..1, share of what the best hit could reach
  std::optional<std::int64_t> popularity;
  std::string title_html;
  std::vector<Snippet> snippets;
  std::size_t collapsed = 0;  // further hits of the same document
  MatchedWords matched;       // by the title
  std::string explanation;    // with explain=1: terms and weights
};

struct FacetValue {
  std::string value;
  std::size_t count = 0;
};

struct FacetCount {
  std::string facet;
  std::vector<FacetValue> values;  // most frequent first, then by value
};

struct SearchResults {
  std::vector<Hit> hits;
  std::size_t total_hits = 0;
  bool total_is_exact = true;
  std::vector<FacetCount> facets;
  std::string how;              // "marks", "some_marks", "no_marks", "number", "all"
  std::string suggested_query;  // what was probably meant; empty if nothing else
  std::string corrected_query;  // what was searched in place of a word that is nowhere
  // What was said, and the official term that was searched for, too.
  struct ExpandedTerm {
    std::string from;
    std::string to;
  };
  std::vector<ExpandedTerm> expanded_terms;
  std::string parsed_query;  // readable, with explain=1
};

}  // namespace tracuu::searchd
