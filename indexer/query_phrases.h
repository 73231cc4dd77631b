// QueryPhrases: how people ask. Laws and procedures hardly ever say "gì", "ở đâu", "sổ đỏ"; queries
// do. The phrases of corpus/words (questions, lay terms) are counted with the texts of an index, so
// that the reading of queries knows their words, too.
//
//   count_query_phrases(analyzer, counts);
//
// Reads the lists each time; any thread.
#pragma once

#include "analyzers/language_counts.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::indexer {

// Adds the phrases as often as makes them a fixed small share of all words counted so far.
void count_query_phrases(const analyzers::VietnameseAnalyzer& analyzer,
                         analyzers::LanguageCounts& counts);

}  // namespace tracuu::indexer
