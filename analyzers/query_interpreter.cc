#include "analyzers/query_interpreter.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tracuu::analyzers {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr double kNoOther = 100;         // margin of a word that has one reading only
constexpr std::size_t kCandidates = 12;  // of one word, the best by themselves
constexpr std::size_t kBeam = 16;        // states of one place
constexpr std::size_t kNoState = ~std::size_t{0};

// A state of the search: the last two words.
struct State {
  WordNumber before = 0;
  WordNumber word = 0;
  std::size_t candidate = 0;  // which of its place
  double forward = kNever;    // best score of a path that ends here
  double backward = kNever;   // best score from here to the end
};

struct Step {
  std::size_t from = 0;
  std::size_t to = 0;
  double score = 0;
};

struct Place {
  std::vector<Candidate> candidates;
  bool starts_sentence = false;
  std::vector<State> states;
  std::vector<Step> steps;  // from the states of the place before
};

bool starts_sentence(const std::vector<Word>& words, std::size_t i) {
  return i == 0 || words[i].position != words[i - 1].position + 1;
}

// Viterbi forward and back over the candidates, the best kBeam states of each place kept: the best
// path through each candidate is then known, and with it the margin of each word.
class Lattice {
 public:
  Lattice(const LanguageModel& model, std::vector<Place> places)
      : model_(model), places_(std::move(places)) {}

  void search() {
    for (std::size_t i = 0; i < places_.size(); ++i) step_onto(i);
    for (State& state : places_.back().states) state.backward = 0;
    for (std::size_t i = places_.size(); i-- > 1;) {
      for (const Step& step : places_[i].steps) {
        double& backward = places_[i - 1].states[step.from].backward;
        backward = std::max(backward, step.score + places_[i].states[step.to].backward);
      }
    }
  }

  // The best score of a path through each candidate of a place.
  std::vector<double> scores(std::size_t i) const {
    std::vector<double> best(places_[i].candidates.size(), kNever);
    for (const State& state : places_[i].states) {
      best[state.candidate] = std::max(best[state.candidate], state.forward + state.backward);
    }
    return best;
  }

  // The candidate of each place on the best path of all.
  std::vector<std::size_t> best_path() const {
    std::vector<std::size_t> path(places_.size());
    std::size_t state = 0;
    const auto& last = places_.back().states;
    for (std::size_t s = 1; s < last.size(); ++s) {
      if (last[s].forward > last[state].forward) state = s;
    }
    for (std::size_t i = places_.size(); i-- > 0;) {
      path[i] = places_[i].states[state].candidate;
      if (i == 0) break;
      for (const Step& step : places_[i].steps) {
        const double forward = places_[i - 1].states[step.from].forward + step.score;
        if (step.to == state && forward == places_[i].states[state].forward) {
          state = step.from;
          break;
        }
      }
    }
    return path;
  }

  const Place& place(std::size_t i) const { return places_[i]; }

 private:
  void step_onto(std::size_t i) {
    static const std::vector<State> kStart = {{0, LanguageModel::kBoundary, 0, 0, kNever}};
    const std::vector<State>& from = i == 0 ? kStart : places_[i - 1].states;
    Place& place = places_[i];
    std::vector<Step> steps;
    // Where the state of each pair of candidates, the last one and this, was put.
    const std::size_t count = place.candidates.size();
    std::vector<std::size_t> state_of((i == 0 ? 1 : places_[i - 1].candidates.size()) * count,
                                      kNoState);
    for (std::size_t s = 0; s < from.size(); ++s) {
      const WordNumber before = place.starts_sentence ? 0 : from[s].before;
      const WordNumber last = place.starts_sentence ? LanguageModel::kBoundary : from[s].word;
      const LanguageModel::Context context = model_.context(before, last);
      for (std::size_t c = 0; c < count; ++c) {
        const Candidate& candidate = place.candidates[c];
        const double score = model_.log_probability(context, candidate.word) - candidate.cost;
        std::size_t& to = state_of[from[s].candidate * count + c];
        if (to == kNoState) {
          to = place.states.size();
          place.states.push_back({last, candidate.word, c});
        }
        State& state = place.states[to];
        state.forward = std::max(state.forward, from[s].forward + score);
        steps.push_back({s, to, score});
      }
    }
    keep_best(place, steps);
  }

  static void keep_best(Place& place, const std::vector<Step>& steps) {
    std::vector<std::size_t> order(place.states.size());
    for (std::size_t s = 0; s < order.size(); ++s) order[s] = s;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return place.states[a].forward > place.states[b].forward;
    });
    order.resize(std::min(order.size(), kBeam));
    std::vector<std::size_t> kept(place.states.size(), kNoState);
    std::vector<State> states;
    for (const std::size_t s : order) {
      kept[s] = states.size();
      states.push_back(place.states[s]);
    }
    for (const Step& step : steps) {
      if (kept[step.to] != kNoState) place.steps.push_back({step.from, kept[step.to], step.score});
    }
    place.states = std::move(states);
  }

  const LanguageModel& model_;
  std::vector<Place> places_;
};

// The typed word and those that are likeliest by themselves.
void keep_likely(const LanguageModel& model, std::vector<Candidate>& candidates) {
  if (candidates.size() <= kCandidates) return;
  const auto likelihood = [&](const Candidate& candidate) {
    return model.log_probability(0, 0, candidate.word) - candidate.cost;
  };
  std::partial_sort(
      candidates.begin() + 1, candidates.begin() + kCandidates, candidates.end(),
      [&](const Candidate& a, const Candidate& b) { return likelihood(a) > likelihood(b); });
  candidates.resize(kCandidates);
}

Reading as_typed(const Word& word) {
  const std::string& key = word.exact.empty() ? word.folded : word.exact;
  return {key, word.folded, key, Change::none, false, 0};
}

}  // namespace

Verdict Reading::verdict() const {
  if (margin < kSuggestMargin) return Verdict::leave;
  const bool replaces_known = change == Change::spelling && known;
  return margin >= (replaces_known ? kReplaceMargin : kUseMargin) ? Verdict::use : Verdict::suggest;
}

bool Interpretation::changes(Verdict least) const {
  return std::any_of(words.begin(), words.end(), [&](const Reading& reading) {
    return reading.change != Change::none && reading.verdict() >= least;
  });
}

bool Interpretation::replaces_unknown() const {
  return std::any_of(words.begin(), words.end(), [](const Reading& reading) {
    const bool replaced =
        reading.change == Change::spelling || reading.change == Change::keystrokes;
    return replaced && !reading.known && reading.verdict() == Verdict::use;
  });
}

Interpretation QueryInterpreter::interpret(const std::vector<Word>& words) const {
  Interpretation result;
  for (const Word& word : words) result.words.push_back(as_typed(word));
  if (words.empty() || model_.empty()) return result;
  const bool marked =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.marked; });
  std::vector<Place> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Place place{
        find_candidates(model_, words[i], marked, costs_), starts_sentence(words, i), {}, {}};
    keep_likely(model_, place.candidates);
    places.push_back(std::move(place));
  }
  Lattice lattice(model_, std::move(places));
  lattice.search();
  const std::vector<std::size_t> path = lattice.best_path();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Candidate& chosen = lattice.place(i).candidates[path[i]];
    std::vector<double> scores = lattice.scores(i);
    const double best = std::exchange(scores[path[i]], kNever);
    const double other = *std::max_element(scores.begin(), scores.end());
    Reading& reading = result.words[i];
    reading.margin = std::min(best - other, kNoOther);
    reading.known = lattice.place(i).candidates.front().word != 0;
    if (chosen.change == Change::none) continue;
    reading.change = chosen.change;
    reading.exact = model_.key(chosen.word);
    reading.folded = model_.folded(chosen.word);
    reading.spelling = model_.spelling(chosen.word);
  }
  return result;
}

}  // namespace tracuu::analyzers
