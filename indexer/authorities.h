// Authorities: the places and agencies that texts and filters name, with what they were before.
//
//   authorities.places_in("UBND huyện Ba Tri, tỉnh Bến Tre")  -> "Huyện Ba Tri, Tỉnh Bến Tre"
//   authorities.place("Vĩnh Long")->names   -> Vĩnh Long, its districts, Bến Tre, Trà Vinh, theirs
//
// Names are compared without marks and case. Immutable: all threads may share one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/authority_file.h"

namespace tracuu::indexer {

// What a filter on a name lets through.
struct NamedSelection {
  std::vector<std::string> names;
  std::vector<std::string> predecessors;  // those of the names that became the one asked for
};

class Authorities {
 public:
  Authorities(corpus::AuthorityFile places, corpus::AuthorityFile agencies);

  // Those of words/places.tsv and words/agencies.tsv, read at the first call. Throws
  // corpus::BadDocument if they do not hold together.
  static const Authorities& of_data_files();

  // The places a text names, each in its full name, a district with its province; a name that
  // several districts bear only where their province stands beside it.
  std::vector<std::string> places_in(std::string_view text) const;

  // Of a place's code ("86") or an agency's ("H61", "000.00.12.H61"), as it is called now; of
  // anything else what places_in finds.
  std::vector<std::string> places_of(std::string_view code) const;

  // By code or name; nullopt if there is none. With what lies in it and what became it.
  std::optional<NamedSelection> place(std::string_view name) const;

  // Any agency's name. The agency may have predecessors of its own, and so may the place behind
  // it: "Sở Nông nghiệp và Môi trường tỉnh Vĩnh Long" was also "Sở Tài nguyên và Môi trường tỉnh
  // Bến Tre".
  NamedSelection agency(const std::string& name) const;

 private:
  struct NamedPlace {
    const corpus::AuthorityRow* row;
    std::string words;       // "-tinh-vinh-long-"
    std::string bare_words;  // "-vinh-long-"; of provinces only
  };
  struct PlacedName;

  std::string full_name(const corpus::AuthorityRow& place) const;
  const corpus::AuthorityRow* current(std::string_view code) const;
  std::vector<const NamedPlace*> mentioned(std::string_view text) const;
  std::vector<const corpus::AuthorityRow*> named(std::string_view name) const;
  PlacedName split_place(const std::string& name) const;
  std::vector<std::string> earlier_names(const std::string& agency) const;

  corpus::AuthorityFile places_;
  corpus::AuthorityFile agencies_;
  std::vector<NamedPlace> named_places_;
};

}  // namespace tracuu::indexer
