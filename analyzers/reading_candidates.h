// ReadingCandidates: what a typed word may have been meant as, each with what it costs to believe
// it.
//
//   find_candidates(model, word, true)   // "thũ" -> thũ 0, thủ 4, thú 6, ...
//
// Only words of the index are offered, besides the typed one. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzers/language_model.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

// What a reading does to the word as typed, the mildest first.
enum class Change : std::uint8_t {
  none,
  marks,       // adds marks that were left out: dang -> đăng
  keystrokes,  // undoes Telex or VNI: ddawng, d9a8ng -> đăng
  spelling,    // another letter or mark: thũ -> thủ
};

struct Candidate {
  WordNumber word = 0;  // 0: the typed word, which the index does not know
  Change change = Change::none;
  double cost = 0;
};

// In nats: a candidate must be e^cost times as likely in its place as the typed word. The rarer
// people make a mistake, the more it costs; tools/measure_readings tries others.
struct ReadingCosts {
  double missing_marks = 4.0;  // in a query that has marks elsewhere; else nothing
  double keystrokes = 1.0;
  double hook_tilde = 4.0;  // ả for ã: one sound in most of the country
  double onset = 5.0;       // s x, tr ch, d gi r v, l n
  double shape = 5.0;       // a ă â, o ô ơ, u ư, e ê, d đ
  double coda = 5.5;        // n ng nh, t c ch
  double tone = 6.0;
  double slip = 6.0;         // a letter too many, too few, another or two exchanged
  double known_slip = 10.0;  // the same where the typed word is one of the index
};

// The typed word first; `query_marked`: the query carries marks somewhere.
std::vector<Candidate> find_candidates(const LanguageModel& model, const Word& typed,
                                       bool query_marked, const ReadingCosts& costs = {});

}  // namespace tracuu::analyzers
