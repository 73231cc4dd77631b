// NamedTitle: the title behind a document that a sentence names. What stands in it is a part of the
// name and tells what that document did:
//
//   "Thông tư số A hướng dẫn Nghị định số B và Thông tư số C hết hiệu lực"
//
// B stands in the title of A, C does not. Titles have no mark where they end; the rules here are
// what drafters keep to. A value.
#pragma once

#include <cstddef>

#include "analyzers/citation.h"

namespace tracuu::indexer {

class NamedTitle {
 public:
  bool is_open() const { return open_; }
  // `head` is the document whose title begins, inside `parens` parentheses. It must live on.
  void begin(const analyzers::Citation& head, std::size_t parens);
  void end() { open_ = false; }
  // "... thì": no title goes over such a word, unless it stands in a parenthesis of the title.
  void end_clause(std::size_t parens) { open_ = open_ && parens > parens_; }
  // A parenthesis was closed, `parens` are left open. True if the title ends with it.
  bool close_parenthesis(std::size_t parens);

  // Whether the title cannot hold this, wherever it stands.
  bool excludes(const analyzers::Citation& citation, std::size_t parens) const;
  // Whether the title is over where this is named behind "và" or a comma.
  bool ends_before(const analyzers::Citation& citation) const;
  // The citation belongs to the title.
  void hold(const analyzers::Citation& citation, std::size_t parens);
  // The title's last parenthesis, "(sau đây gọi là Thông tư số A)", is open.
  bool is_told_short() const { return told_short_; }

  // "và các quy định ...", at word i: may be what the sentence goes on with.
  void may_end_before(std::size_t i) { next_object_ = i; }
  // That word; 0 if there was none. Forgotten with the asking.
  std::size_t take_next_object();

 private:
  bool open_ = false;
  bool told_short_ = false;
  bool cites_ = false;       // another document
  bool cites_date_ = false;  // and one with its date
  bool cites_provisions_ = false;
  std::size_t parens_ = 0;
  std::size_t next_object_ = 0;
  const analyzers::Citation* head_ = nullptr;
  const analyzers::DocumentType* cited_type_ = nullptr;  // of the one cited last
};

}  // namespace tracuu::indexer
