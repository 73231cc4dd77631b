// OpenProvisions: the provisions of a sentence that wait for their document or their article.
//
//   "Bãi bỏ khoản 1, khoản 3 Điều 5 Nghị định số A": khoản 1 waits for Điều 5, both for A.
//
// Used by one thread.
#pragma once

#include <optional>
#include <vector>

#include "analyzers/citation.h"
#include "corpus/enumerations.h"

namespace tracuu::indexer {

struct OpenProvision {
  std::optional<corpus::RelationKind> act;  // what is done to it
  analyzers::Citation citation;
  bool partial = false;  // something of it: "một số mẫu"
};

class OpenProvisions {
 public:
  bool empty() const { return open_.empty(); }
  void clear() { open_.clear(); }
  void add(OpenProvision provision);  // those beyond 64 of a sentence are dropped

  // "Bổ sung điểm h vào sau điểm g khoản 1 Điều 41": h is of the clause and the article of g.
  void place(const analyzers::Citation& place);
  // What one leaves out the next one says, and the last of them what `last` says. None are left.
  std::vector<OpenProvision> take(const analyzers::Citation& last);

 private:
  std::vector<OpenProvision> open_;
};

// A clause or a point of no article, "khoản 2", leads nowhere in another document.
bool is_placed(const analyzers::Provision& provision);

// "khoản 1, ... khoản 2 Điều 41": gives the first the article of the next.
void complete(analyzers::Citation& citation, const analyzers::Citation& next);

}  // namespace tracuu::indexer
