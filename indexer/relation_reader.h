// RelationReader: the relations one text of a document tells.
//
// Sentence by sentence, each from left to right: an act ("bãi bỏ") and what it acts on, or
// documents and what happens to them ("hết hiệu lực"). RelationExtractor says what counts as an
// act. Linear in the text. Used once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/relation_candidate.h"
#include "indexer/relation_memory.h"
#include "indexer/relation_sentence.h"
#include "indexer/relation_text.h"

namespace tracuu::indexer {

class RelationReader {
 public:
  // `memory` is of the texts before this one, and afterwards of this one, too.
  RelationReader(RelationMemory& memory, TextPlace place, std::string_view text,
                 const analyzers::TextTerms& terms)
      : memory_(memory), place_(place), text_(text, terms) {}

  std::vector<RelationCandidate> run();

 private:
  // Sentences, and what goes on from one to the next (relation_reader.cc).
  bool ends_before(std::size_t i);
  void read_sentence(std::size_t begin, std::size_t end);
  void open_sentence();
  bool may_precede_verb(std::size_t i) const;
  void open_basis();
  void continue_list();
  void continue_sentence();
  std::size_t read_at(std::size_t i);
  std::size_t first_citation(std::size_t begin, std::size_t end) const;
  void count_parens(std::size_t i);
  void read_phrase(std::size_t i, std::size_t behind);
  bool before(std::size_t i, Sense sense) const;
  bool joined_before(std::size_t i) const;
  void close_sentence();
  void close_pending();
  bool next_goes_on_naming() const;
  void complete_from_list(analyzers::Citation& citation) const;
  const analyzers::DocumentReference* known_document() const;
  void date_acts();
  static bool has_date(corpus::RelationKind kind);
  bool ends_as_follows() const;
  void open_list();

  // Verbs and the words around them (relation_acts.cc).
  bool next_is_rule(std::size_t i) const;
  void read_barrier(const RelationPhrase& phrase, std::size_t behind);
  void read_join(std::size_t behind);
  void read_force(std::size_t i);
  void read_start(std::size_t behind);
  void read_act(corpus::RelationKind kind, std::size_t i, std::size_t behind);
  void read_act_behind_document(corpus::RelationKind kind, std::size_t i, std::size_t behind);
  bool joins_verb(std::size_t i) const;
  void enter_title();
  bool shares_object(corpus::RelationKind kind, std::size_t i) const;
  bool may_act(corpus::RelationKind kind, std::size_t i) const;
  void set_act(corpus::RelationKind kind, std::size_t behind);
  bool may_be_object(std::size_t i) const;
  void read_passive(corpus::RelationKind kind, std::size_t i, std::size_t behind);
  bool names_agent(std::size_t behind) const;
  bool is_done_here(corpus::RelationKind kind, std::size_t behind) const;
  void read_end(corpus::RelationKind kind, std::size_t i);
  void act_on_subjects(corpus::RelationKind kind);
  void read_exception(std::size_t i);
  void read_title(std::size_t i, std::size_t behind);

  // What is named: documents and provisions (relation_targets.cc).
  void take(const analyzers::Citation& citation, std::size_t i, std::size_t behind);
  void take_document(const analyzers::Citation& citation, std::size_t i, std::size_t behind);
  void cite_last();
  bool is_blank(const analyzers::Citation& citation) const;
  bool is_form(const analyzers::Citation& citation) const;
  bool is_inside_title(const analyzers::Citation& citation, std::size_t i);
  bool names_part(const analyzers::Citation& citation, std::size_t i) const;
  void take_provisions(const analyzers::Citation& citation, std::size_t i, std::size_t behind);
  void name_pending(const analyzers::Citation& citation, bool only_names);
  void keep(const analyzers::Citation& citation);
  static analyzers::Citation whole(const analyzers::DocumentReference& document);
  RelationCandidate candidate(corpus::RelationKind kind, const analyzers::Citation& target,
                              std::size_t behind) const;
  std::string issuer_behind(std::size_t i) const;
  void add(corpus::RelationKind kind, analyzers::Citation target, bool partial, std::size_t behind);
  static bool drop_unplaced(analyzers::Citation& target);
  void remember_amended(const RelationCandidate& one);
  void flush(std::vector<RelationCandidate>& subjects);

  RelationMemory& memory_;
  TextPlace place_;
  RelationText text_;
  RelationSentence s_;
  std::size_t next_over_ = 0;     // the first citation that may reach over a word
  char carried_mark_ = 0;         // of an item whose text is the next sentence
  bool after_semicolon_ = false;  // the sentence before ended in one
  bool in_basis_ = false;
  RelationSentence before_;
  bool past_basis_ = false;
  std::optional<analyzers::CalendarDate> own_start_;  // "Thông tư này có hiệu lực từ ngày ..."
  std::vector<RelationCandidate> found_;
};

}  // namespace tracuu::indexer
