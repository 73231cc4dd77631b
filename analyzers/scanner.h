// Scanner: the spans of a normalised text that become words, and the numbers, codes and dates that
// were recognised on the way.
//
//   Scan scan = Scanner().scan("Nghị định 61/2018/NĐ-CP", SymbolCase::capitals);
//   // spans: Nghị định 61 2018 NĐ CP; recognitions: {document number, spans [2, 6)}
//
// Immutable: all threads may share one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/calendar_date.h"
#include "analyzers/document_number.h"
#include "analyzers/number_matcher.h"
#include "analyzers/packed_word.h"
#include "analyzers/word_breaker.h"

namespace tracuu::analyzers {

enum class SpanKind : std::uint8_t { word, number, initials, percent };

// Bytes of the normalised text that are one word. Spans do not overlap and stand in order.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  SpanKind kind = SpanKind::word;
  bool starts_sentence = false;  // a sentence ended between this span and the one before
  bool recognised = false;       // a Recognition starts here
  PackedWord packed;             // of a word
};

enum class RecognitionKind : std::uint8_t { document_number, procedure_code, date };

// What a run of spans says together.
struct Recognition {
  RecognitionKind kind = RecognitionKind::document_number;
  std::uint32_t first = 0;  // spans [first, last)
  std::uint32_t last = 0;
  DocumentNumber number;  // of a document_number: with a year or a symbol
  CalendarDate date;      // of a date: as written, perhaps no valid one
  std::string code;       // of a procedure_code: as written
};

struct Scan {
  std::vector<Span> spans;
  std::vector<Recognition> recognitions;  // in order
};

class Scanner {
 public:
  Scan scan(std::string_view text, SymbolCase symbol_case) const;

 private:
  WordBreaker breaker_;
};

}  // namespace tracuu::analyzers
