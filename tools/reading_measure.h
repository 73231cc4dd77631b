// ReadingMeasure: how well texts are read when they are typed in other ways than they were meant.
//
//   const ReadingMeasure measure(interpreter, texts);
//   measure.no_marks().right.percent()      // words that get the marks they were meant with
//   for (const NamedTally& row : measure.slips()) ...
//
// Every figure is worked out anew by the call that returns it and is the same each time. Keeps
// references to what it is given; all threads may share one.
#pragma once

#include <cstddef>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/query_interpreter.h"
#include "tools/keystroke_typing.h"

namespace tracuu::tools {

// Of so many, a part.
struct Share {
  std::size_t part = 0;
  std::size_t of = 0;

  void count(bool is_part);
  double percent() const;  // 0 of none
  Share& operator+=(const Share& other);
};

// A word that was not read as meant.
struct Miss {
  std::string around;  // the words about it, as typed
  std::string typed;
  std::string read;
  std::string meant;
  double margin = 0;
};

// What was made of texts typed in one way. Of words, only syllables are counted.
struct ReadingTally {
  Share right;          // words read as meant
  Share whole;          // texts of which every word is
  Share whole_offered;  // texts that are whole because something was offered
  Share offered;        // words read otherwise than typed, at least as a suggestion
  Share offered_right;  // of these, the ones meant so
  Share used;           // words that are searched otherwise than typed
  Share used_right;     // of these, the ones meant so
  Share left_alone;     // texts in which nothing is offered
  std::vector<Miss> misses;
  double seconds = 0;     // of interpreting
  std::size_t typed = 0;  // words of any kind that it took them for
};

struct NamedTally {
  std::string_view name;
  ReadingTally tally;
};

using TypedText = std::vector<analyzers::Word>;

class ReadingMeasure {
 public:
  // `texts` as they are meant, analysed as queries.
  ReadingMeasure(const analyzers::QueryInterpreter& interpreter,
                 const std::vector<TypedText>& texts)
      : interpreter_(interpreter), texts_(texts) {}

  ReadingTally as_they_are() const;
  ReadingTally no_marks() const;
  ReadingTally some_marks() const;                    // four words of ten without
  ReadingTally keystrokes(InputMethod method) const;  // tones at the letter or at the end

  // Of the words whose marks were left out, one in each text that has two, those that come back.
  Share one_unmarked() const;

  // Words of marked texts that carry no mark and are meant so: those read and those used otherwise.
  struct Deliberate {
    Share altered;
    Share used;
  };
  Deliberate deliberate() const;

  // Spans of five words, one of them mistyped: a row for each kind of slip; and none of them.
  std::vector<NamedTally> slips() const;
  ReadingTally without_slip() const;

 private:
  using Typing = std::function<analyzers::Word(const analyzers::Word&, std::mt19937&)>;
  ReadingTally typed_as(const Typing& type) const;
  void read(const TypedText& meant, const TypedText& typed, ReadingTally& tally) const;

  const analyzers::QueryInterpreter& interpreter_;
  const std::vector<TypedText>& texts_;
};

}  // namespace tracuu::tools
