// RelationPhrases: the words in which texts of law say what a document does to another.
//
//   RelationPhrases phrases(words);
//   phrases.at(4)->sense   // of the phrase that begins with word 4; nullptr if none does
//
// A view of one text's words, used by one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/enumerations.h"

namespace tracuu::indexer {

enum class Sense : std::uint8_t {
  act,       // "bãi bỏ": of what is named behind
  end,       // "hết hiệu lực": of what is named before
  passive,   // "được", "bị"
  past,      // "đã", "chưa": what is told is not done here
  supposed,  // "trường hợp", "nếu"
  except,    // "trừ"
  by,        // "theo", "bởi": what follows is no object
  at,        // "tại"
  follows,   // "như sau"
  wording,   // "cụm từ": words are replaced inside a text that stays
  object,    // what may be acted on: "Thông tư", "các"
  part,      // a part of a document that no citation names: "một số", "quy định"
  force,     // "có hiệu lực", "trách nhiệm thi hành": of the document itself
  duty,      // "có trách nhiệm": what others will do
  filler,    // may stand before a verb that opens a sentence: "nay"
  basis,     // "căn cứ"
  from,      // "từ ngày"
  until,     // "đến hết ngày"
  of,        // "của", "ban hành kèm theo"
  join,      // "và"
  title,     // begins the title of a document just named: "về", "ban hành"
  then,      // "thì": no title goes over it
  place,     // "sau Điều 5": where something is put
};

struct RelationPhrase {
  std::string_view words;  // lower-case
  Sense sense{};
  corpus::RelationKind kind{};  // of act and end
};

class RelationPhrases {
 public:
  explicit RelationPhrases(const std::vector<analyzers::Word>& words);

  const RelationPhrase* at(std::size_t i) const { return found_[i]; }
  bool is(std::size_t i, Sense sense) const {
    return i < found_.size() && found_[i] != nullptr && found_[i]->sense == sense;
  }
  std::size_t size_at(std::size_t i) const;  // in words

 private:
  std::vector<const RelationPhrase*> found_;
};

}  // namespace tracuu::indexer
