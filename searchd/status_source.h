// StatusSource matches the documents that have one of some statuses on a day, by the same slot and
// function as everything that shows a status.
//
//   Xapian::Query query((new StatusSource({Status::in_force}, "20261123"))->release());
//
// Used by one match.
#pragma once

#include <set>
#include <string>

#include <xapian.h>

#include "indexer/validity.h"

namespace tracuu::searchd {

class StatusSource : public Xapian::ValuePostingSource {
 public:
  StatusSource(std::set<indexer::Status> statuses, std::string yyyymmdd);

  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  bool check(Xapian::docid docid, double min_weight) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  StatusSource* clone() const override { return new StatusSource(statuses_, day_); }
  std::string get_description() const override;

 private:
  bool matches() const;
  void go_to_match(double min_weight);

  std::set<indexer::Status> statuses_;
  std::string day_;
};

}  // namespace tracuu::searchd
