#include "analyzers/scanner.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "analyzers/glue.h"
#include "analyzers/letter.h"
#include "analyzers/mark_cluster.h"
#include "analyzers/number_value.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes; the rest of a longer one is a gap

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

// Walks the pieces once. Recognisers that need more than one piece look ahead in the text and then
// cut the piece they end in; what is left of it is read as a piece of its own.
class Walk {
 public:
  Walk(std::string_view text, std::vector<Piece> pieces, SymbolCase symbol_case)
      : text_(text), pieces_(std::move(pieces)), symbol_case_(symbol_case) {
    out_.spans.reserve(pieces_.size() / 2 + 4);
  }

  Scan run() {
    while (at_ < pieces_.size()) {
      if (!take_document_number()) take_piece();
    }
    return std::move(out_);
  }

 private:
  std::string_view view(const Piece& piece) const {
    return text_.substr(piece.begin, piece.end - piece.begin);
  }

  void add(std::size_t begin, std::size_t end, SpanKind kind) {
    const PackedWord packed =
        kind == SpanKind::word ? pack_word(text_.substr(begin, end - begin)) : PackedWord{};
    add(begin, end, kind, packed);
  }

  void add(std::size_t begin, std::size_t end, SpanKind kind, const PackedWord& packed) {
    out_.spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind,
                          std::exchange(sentence_ended_, false), false, packed});
  }

  std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  Recognition& recognise(RecognitionKind kind, std::size_t first) {
    Recognition found;
    found.kind = kind;
    found.first = static_cast<std::uint32_t>(first);
    found.last = static_cast<std::uint32_t>(out_.spans.size());
    out_.spans[first].recognised = true;
    return out_.recognitions.emplace_back(std::move(found));
  }

  bool take_document_number() {
    const Piece piece = pieces_[at_];
    if (!may_start_number(piece)) return false;
    auto match = match_document_number(text_, piece.begin, symbol_case_);
    if (!match || cuts_whole(match->end)) return false;
    const std::size_t first = out_.spans.size();
    while (at_ < pieces_.size() && pieces_[at_].end <= match->end) take_piece();
    if (at_ < pieces_.size() && pieces_[at_].begin < match->end) cut_piece(match->end);
    recognise(RecognitionKind::document_number, first).number = std::move(match->number);
    return true;
  }

  bool may_start_number(const Piece& piece) const {
    if (piece.kind != PieceKind::number && piece.kind != PieceKind::word) return false;
    if (!is_digit(text_[piece.begin])) return false;
    const std::size_t next = text_.find_first_not_of(' ', piece.end);
    if (next == std::string_view::npos) return false;
    const bool near = symbol_case_ == SymbolCase::any || next == piece.end;  // 27-NQ/TW
    return text_[next] == '/' || (near && text_[next] == '-');
  }

  // 61/2018/a@b.vn and 61/2018/U.B.N.D cite nothing: addresses and initials stay whole, and so do
  // letters with a mark that composes with none.
  bool cuts_whole(std::size_t end) const {
    if (std::size_t next = end;
        end < text_.size() && continues_cluster(next_code_point(text_, next))) {
      return true;
    }
    std::size_t i = at_;
    while (pieces_[i].end < end) ++i;
    const PieceKind kind = pieces_[i].kind;
    return (kind == PieceKind::address || kind == PieceKind::initials) && pieces_[i].end > end;
  }

  // Takes the piece up to `end` and leaves the rest of it: of 61/2018,63/2010 the 63.
  void cut_piece(std::size_t end) {
    Piece rest = pieces_[at_];
    pieces_[at_].end = static_cast<std::uint32_t>(end);
    take_piece();
    const std::size_t begin = text_.find_first_not_of(".,;", end);
    if (begin >= rest.end) return;
    rest.begin = static_cast<std::uint32_t>(begin);
    if (rest.kind != PieceKind::number) {
      rest.kind = all_digits(view(rest)) ? PieceKind::number : PieceKind::word;
    }
    pieces_[--at_] = rest;
  }

  // Always moves on, by one piece or by the first part of one.
  void take_piece() {
    const Piece& piece = pieces_[at_];
    const std::string_view text = view(piece);
    ++at_;
    switch (piece.kind) {
      case PieceKind::blank:
        return;
      case PieceKind::other:
        return see_punctuation(piece);
      case PieceKind::word:
        return take_word(piece);
      case PieceKind::initials:
        return take_initials(text);
      case PieceKind::number:
        return take_numbers(text);
      case PieceKind::percent:
        return take_percent(piece);
      case PieceKind::date:
        return take_date(text);
      case PieceKind::code:
        return take_code(text);
      case PieceKind::address:
        return take_address(text);
    }
  }

  void take_word(const Piece& piece) {
    const std::string_view word = view(piece);
    if (word.size() > kLongestWord) {
      std::size_t end = kLongestWord;
      while ((static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
      return add(piece.begin, piece.begin + end, SpanKind::word);
    }
    const PackedWord packed = pack_word(word);
    if (!may_be_glued(packed)) return add(piece.begin, piece.end, SpanKind::word, packed);
    if (all_digits(word)) return add(piece.begin, piece.end, SpanKind::number);
    const auto parts = split_glued(word);
    if (parts.size() > 1 && is_digit(parts[1].front())) {
      add(piece.begin, piece.begin + parts[0].size(), SpanKind::word);
      return leave(piece, parts[1].size());  // the digits may begin a document number
    }
    for (const auto part : parts) {
      const std::size_t begin = offset_of(part);
      add(begin, begin + part.size(), all_digits(part) ? SpanKind::number : SpanKind::word);
    }
  }

  // Makes the last bytes of a taken piece the next piece.
  void leave(Piece piece, std::size_t bytes) {
    piece.begin = piece.end - static_cast<std::uint32_t>(bytes);
    piece.kind = all_digits(view(piece)) ? PieceKind::number : PieceKind::word;
    pieces_[--at_] = piece;
  }

  // U.B.N.D is one word; what hangs on its last dot and is longer than a letter is another.
  void take_initials(std::string_view text) {
    const std::size_t begin = offset_of(text);
    const std::size_t dot = text.ends_with('.') ? std::string_view::npos : text.rfind('.');
    std::size_t next = dot + 1;
    if (dot != std::string_view::npos) next_code_point(text, next);
    if (dot == std::string_view::npos || next == text.size()) {
      return add(begin, begin + text.size(), SpanKind::initials);
    }
    const auto capitals = text.substr(0, dot);
    const bool several = capitals.find('.') != std::string_view::npos;
    add(begin, begin + dot, several ? SpanKind::initials : SpanKind::word);
    Piece rest;
    rest.end = static_cast<std::uint32_t>(begin + text.size());
    leave(rest, text.size() - dot - 1);
  }

  void take_numbers(std::string_view chain) {
    for (const auto part : split_number_list(chain)) {
      add(offset_of(part), offset_of(part) + part.size(), SpanKind::number);
    }
  }

  void take_percent(const Piece& piece) {
    if (out_.spans.empty() || out_.spans.back().kind != SpanKind::number) return;
    if (text_.find_first_not_of(' ', out_.spans.back().end) != piece.begin) return;
    add(piece.begin, piece.end, SpanKind::percent);
  }

  void take_date(std::string_view text) {
    const std::size_t first = out_.spans.size();
    int fields[3] = {};
    int field = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && is_digit(text[end])) {
        fields[field] = fields[field] * 10 + (text[end++] - '0');
      }
      add(offset_of(text) + begin, offset_of(text) + end, SpanKind::number);
      ++field;
      begin = end + 1;
    }
    recognise(RecognitionKind::date, first).date = {fields[2], fields[1], fields[0]};
  }

  // 1.001193.000.00.00.H61 is found by its base and by the agency.
  void take_code(std::string_view text) {
    constexpr std::size_t kBase = 8;
    const std::size_t begin = offset_of(text);
    const std::size_t first = out_.spans.size();
    add(begin, begin + kBase, SpanKind::number);
    if (text.size() > kBase) add(begin + text.size() - 3, begin + text.size(), SpanKind::word);
    recognise(RecognitionKind::procedure_code, first).code = text;
  }

  void take_address(std::string_view text) {
    const auto alphanumeric = [](char c) {
      return is_digit(c) || find_letter(static_cast<unsigned char>(c)).base != 0;
    };
    const auto* at = text.begin();
    while ((at = std::find_if(at, text.end(), alphanumeric)) != text.end()) {
      const auto* end = std::find_if_not(at, text.end(), alphanumeric);
      const auto part = text.substr(static_cast<std::size_t>(at - text.begin()),
                                    static_cast<std::size_t>(end - at));
      const std::size_t size = std::min(part.size(), kLongestWord);
      add(offset_of(part), offset_of(part) + size,
          all_digits(part) ? SpanKind::number : SpanKind::word);
      at = end;
    }
  }

  // A point, question or exclamation mark before a blank ends a sentence; not a point behind a
  // number ("Điều 5. Phạm vi") or a short abbreviation ("TP. Hồ Chí Minh").
  void see_punctuation(const Piece& piece) {
    const char mark = text_[piece.begin];
    if (mark != '.' && mark != '?' && mark != '!') return;
    if (out_.spans.empty() || (piece.end < text_.size() && text_[piece.end] != ' ')) return;
    const Span& before = out_.spans.back();
    if (mark == '.' && before.end == piece.begin) {
      if (before.kind == SpanKind::number || before.kind == SpanKind::initials) return;
      const auto word = text_.substr(before.begin, before.end - before.begin);
      if (word.size() <= 2 && classify(word) == WordClass::other) return;
    }
    sentence_ended_ = true;
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
  SymbolCase symbol_case_;
  std::size_t at_ = 0;
  bool sentence_ended_ = false;
  Scan out_;
};

}  // namespace

Scan Scanner::scan(std::string_view text, SymbolCase symbol_case) const {
  return Walk(text, breaker_.pieces(text), symbol_case).run();
}

}  // namespace tracuu::analyzers
