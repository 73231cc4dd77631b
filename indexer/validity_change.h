// Change: what one relation does to the validity of its target, or why it does nothing.
//
//   change_of(relation, id, acting, target)
//     -> ends vb:45-2013-qh13 from 20240801, by vb:31-2024-qh15
//
// A day is never guessed: it is the relation's own, else the day the acting document takes effect,
// else unknown, and then only a day before which nothing can have happened is known.
// Pure functions over values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace tracuu::indexer {

enum class Effect { ends, suspends, amends };

// What a kind of relation does to validity; nullopt for those that leave it alone.
std::optional<Effect> effect_of(corpus::RelationKind kind);

// Why a relation that could change validity does not.
enum class Hindrance {
  unresolved,  // its target was not found for sure
  low_confidence,
  itself,          // a document does not end itself by a relation
  younger_target,  // the target was issued later
  not_in_force,    // the acting document had ended before this came to take effect
  announces_it,    // the decision announces this very version
  other_place,     // a decision of one place ends nothing in another
};

std::string_view to_name(Hindrance hindrance);
std::string_view to_label(Hindrance hindrance);  // Vietnamese

// What is known of a document that acts or is acted upon; slots as in schema.h, unknown as
// kUnknownPast, kOpenFuture.
struct DocumentDates {
  std::string issued;  // empty if unknown
  std::string from;
  std::string to;
};

struct Change {
  std::string relation_id;
  corpus::Relation relation;
  std::string acting_id;
  std::string provision;  // of the target, as an address: "dieu-5:khoan-2"; empty: the whole
  Effect effect{};
  std::string from;  // yyyymmdd; not before it, if the day is unknown
  std::string to;    // of a suspension or an amendment; kOpenFuture
  bool day_is_known = true;
  std::optional<Hindrance> hindrance;

  bool acts() const { return !hindrance; }
};

// Relations less sure than this change nothing, they are only told of.
inline constexpr double kLeastConfidence = 0.6;

// `acting.from` is that of the acting provision where it has its own. `relation` must be of a kind
// that has an effect.
Change change_of(corpus::Relation relation, std::string relation_id, const DocumentDates& acting,
                 const DocumentDates& target);

// Whether a change to `provision` is one to the article, to a part of it, or to something else.
// "chuong-2" and "chuong-ii" reach the articles whose ancestors begin "Chương II."; an empty
// provision reaches every article.
enum class Reach { none, part, whole };
Reach reach_of(std::string_view provision, std::string_view article,
               const std::vector<std::string>& ancestors);

// Whether reach_of must know the ancestors of an article to answer.
bool names_unit_above(std::string_view provision);

}  // namespace tracuu::indexer
