// PopularitySource adds to the score of a document by how often it is used: each e-fold of its use
// counts the same, for ten procedures hold most of the use and must not bury the others.
//
// A posting source of Xapian: used by one thread, made anew for each query.
#pragma once

#include <xapian.h>

namespace tracuu::searchd {

class PopularitySource : public Xapian::ValuePostingSource {
 public:
  explicit PopularitySource(double weight);

  double get_weight() const override;
  PopularitySource* clone() const override { return new PopularitySource(weight_); }
  void init(const Xapian::Database& database) override;

 private:
  double of(const std::string& value) const;

  double weight_;
};

}  // namespace tracuu::searchd
