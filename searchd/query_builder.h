// QueryBuilder makes the words of a query into a weighted Xapian query over the term families of
// the schema.
//
//   Xapian::Query query = QueryBuilder(database).build(words, false);
//
// Rules, with their sources:
//  - Marks count: exact terms carry a word whose marks were typed, or are certain from the
//    statistics of the index; a doubtful word lives by its folded term. Folded bigrams serve both
//    and stand for words and proximity.
//  - Only the rarest words select documents, everything else adds to the score: nearly the same
//    ranking, a fraction of the postings.
//  - A long query that stands in a text word for word was copied from it: that text comes first.
//  - A number or a code that is a document's own, and a whole title, weigh a fixed amount that no
//    words reach: keys come before words. All of a number >> number and year >> number and type.
//
// Used by one thread with its database.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searchd/query_words.h"

namespace tracuu::searchd {

// How much each term family counts. Found on judged questions over statutes (tools/evaluate); see
// README.
struct FamilyWeights {
  double exact;
  double folded;
  double bigram;
};

struct RankingOptions {
  FamilyWeights sure{1.0, 0.1, 0.5};      // of words whose marks can be trusted
  FamilyWeights doubtful{0.0, 1.0, 0.8};  // of the others
  double asking = 0.3;                    // of a word that says how is asked
  double called = 0.7;                    // of an official term for what was said
  double popularity = 0.3;                // of a procedure, for each e-fold of its use
  double typed = 0.3;                     // of a word as typed that is read as another
  double exact_title = 300;               // fixed: above what words can reach
  double verbatim = 100;                  // fixed: a long query that stands in a text as typed
  double full_key = 1000;                 // the document's own whole number, or its code
  double article_key = 300;               // on top: the article named beside the number
  double year_key = 500;                  // its number and year
  double type_key = 30;                   // its number and type: often many
  std::size_t selecting_terms = 6;
  double k1 = 1.2;
  double b = 0.75;
};

class QueryBuilder {
 public:
  QueryBuilder(const Xapian::Database& database, const RankingOptions& options)
      : database_(database), options_(options) {}

  // `all_words`: only documents with every word as typed. Words that are nowhere in the index
  // match nothing.
  Xapian::Query build(const QueryWords& words, bool all_words) const;

  // BM25 as the judged questions want it: Xapian's own floor on document length costs five points.
  // Relations lie in the index without a word; that they halve the average length of a text must
  // not make every text a long one, so both parameters are put for the length without them.
  Xapian::BM25Weight weighting() const {
    const double flat = options_.k1 * (1 - options_.b);
    const double by_length = options_.k1 * options_.b * share_of_texts();
    const double k1 = flat + by_length;
    return Xapian::BM25Weight(k1, 0, 1, k1 > 0 ? by_length / k1 : 0, 0);
  }

 private:
  struct WeightedTerm {
    std::string term;
    double weight;
    Xapian::doccount frequency;
  };

  double share_of_texts() const;
  const FamilyWeights& weights_for(bool sure) const {
    return sure ? options_.sure : options_.doubtful;
  }
  std::vector<WeightedTerm> word_terms(const QueryWords& words) const;
  std::vector<WeightedTerm> further_terms(const QueryWords& words) const;
  Xapian::Query content(const QueryWords& words) const;
  Xapian::Query official(const OfficialTerm& term) const;
  Xapian::Query every_word(const QueryWords& words) const;
  std::vector<Xapian::Query> keys(const QueryWords& words) const;
  double own_key_weight(const std::string& key) const;
  void add(std::vector<WeightedTerm>& terms, char prefix, const std::string& text,
           double weight) const;

  const Xapian::Database& database_;
  const RankingOptions& options_;
};

}  // namespace tracuu::searchd
