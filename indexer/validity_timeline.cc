#include "indexer/validity_timeline.h"

#include <algorithm>
#include <set>

#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

// A step in its slot: the day, a letter for the status, a letter for amended.
constexpr std::size_t kDayBytes = 8;
constexpr std::size_t kStepBytes = kDayBytes + 2;
constexpr std::string_view kStatusLetters = "ipnesu";  // in the order of Status
constexpr char kAmended = 'a';
constexpr char kAsIssued = '-';

bool holds(const Change& change, std::string_view day) {
  return change.from <= day && day < change.to;
}

// The earliest of the changes that hold on a day and are wanted; nullptr if none is.
template <class Wanted>
const Change* earliest(const std::vector<Touch>& touches, std::string_view day,
                       const Wanted& wanted) {
  const Change* found = nullptr;
  for (const Touch& touch : touches) {
    if (!holds(*touch.change, day) || !wanted(touch)) continue;
    if (found == nullptr || touch.change->from < found->from) found = touch.change;
  }
  return found;
}

bool is_dated(const Touch& touch, Effect effect, bool whole) {
  return touch.change->effect == effect && touch.whole == whole && touch.change->day_is_known;
}

bool any_dated(const std::vector<Touch>& touches, Effect effect, bool whole) {
  return std::any_of(touches.begin(), touches.end(),
                     [&](const Touch& touch) { return is_dated(touch, effect, whole); });
}

// The changes that make "expired in part" true: parts that ended or are suspended. The law's
// sources call an amended document so, too, whose former wording has expired.
bool leaves_a_rest(const Touch& touch, bool amending_counts) {
  if (!touch.change->day_is_known) return false;
  if (touch.change->effect == Effect::amends) return amending_counts;
  return !touch.whole;
}

class Weighing {
 public:
  Weighing(const Validity& source, const std::vector<Touch>& touches)
      : source_(source), touches_(touches), base_(source) {
    base_.source_label = unexplained_label(source.source_label, touches);
    amending_is_part_ = source.source_label == "het_hieu_luc_mot_phan";
    for (const Touch& touch : touches) {
      if (is_dated(touch, Effect::ends, true)) base_.to = std::min(base_.to, touch.change->from);
    }
  }

  Step on(const std::string& day) const {
    if (status_on(day, source_) == Status::not_yet_in_force) {
      return {day, Status::not_yet_in_force, false, {}};
    }
    if (const Change* end = earliest(
            touches_, day, [](const Touch& touch) { return is_dated(touch, Effect::ends, true); });
        end != nullptr && end->from <= source_.to) {
      return {day, Status::expired, false, end->relation_id};
    }
    Step step = inside(day);
    if (step.status == Status::expired) return step;
    const Change* amended = earliest(
        touches_, day, [](const Touch& touch) { return touch.change->effect == Effect::amends; });
    step.amended = amended != nullptr;
    if (step.amended && step.reason.empty()) step.reason = amended->relation_id;
    return step;
  }

 private:
  // Begun, and not ended by a change whose day is known.
  Step inside(const std::string& day) const {
    const Status base = status_on(day, base_);
    if (base == Status::expired) return {day, base, false, {}};
    const auto undated = [](const Touch& touch) {
      return touch.whole && !touch.change->day_is_known && touch.change->effect != Effect::amends;
    };
    if (const Change* change = earliest(touches_, day, undated)) {
      return {day, Status::unknown, false, change->relation_id};
    }
    const auto suspends = [](const Touch& touch) {
      return is_dated(touch, Effect::suspends, true);
    };
    if (const Change* change = earliest(touches_, day, suspends)) {
      return {day, Status::suspended, false, change->relation_id};
    }
    if (base == Status::suspended) return {day, base, false, {}};
    const auto part = [&](const Touch& touch) { return leaves_a_rest(touch, amending_is_part_); };
    if (const Change* change = earliest(touches_, day, part)) {
      return {day, Status::partly_in_force, false, change->relation_id};
    }
    return {day, base, false, {}};
  }

  const Validity& source_;
  const std::vector<Touch>& touches_;
  Validity base_;  // what the source says, without what the changes say better
  bool amending_is_part_ = false;
};

std::set<std::string> days_of(const Validity& source, const std::vector<Touch>& touches) {
  std::set<std::string> days = {std::string(kUnknownPast), source.from, source.to};
  if (!source.issued.empty()) days.insert(source.issued);
  for (const Touch& touch : touches) {
    days.insert(touch.change->from);
    days.insert(touch.change->to);
  }
  days.erase(std::string(kOpenFuture));
  return days;
}

}  // namespace

std::vector<Touch> touches_on_document(const std::vector<Change>& changes) {
  std::vector<Touch> touches;
  for (const Change& change : changes) {
    if (change.acts()) touches.push_back({&change, change.provision.empty()});
  }
  return touches;
}

std::vector<Touch> touches_on_article(const std::vector<Change>& changes, std::string_view article,
                                      const std::vector<std::string>& ancestors) {
  std::vector<Touch> touches;
  for (const Change& change : changes) {
    // Which articles an amendment of the whole document reaches, it does not say.
    const bool says_where = !change.provision.empty() || change.effect != Effect::amends;
    if (!change.acts() || !says_where) continue;
    const Reach reach = reach_of(change.provision, article, ancestors);
    if (reach != Reach::none) touches.push_back({&change, reach == Reach::whole});
  }
  return touches;
}

std::string unexplained_label(const std::string& label, const std::vector<Touch>& touches) {
  constexpr const char* kConfirmed = "con_hieu_luc";
  if (label == "het_hieu_luc_mot_phan") {
    const bool explained = std::any_of(touches.begin(), touches.end(), [](const Touch& touch) {
      return leaves_a_rest(touch, true);
    });
    return explained ? kConfirmed : label;
  }
  if (label == "ngung_hieu_luc" && any_dated(touches, Effect::suspends, true)) return kConfirmed;
  return label;
}

Timeline timeline_of(const Validity& source, const std::vector<Touch>& touches) {
  const Weighing weighing(source, touches);
  Timeline timeline;
  for (const std::string& day : days_of(source, touches)) {
    Step step = weighing.on(day);
    const bool goes_on = !timeline.empty() && timeline.back().status == step.status &&
                         timeline.back().amended == step.amended;
    if (!goes_on) timeline.push_back(std::move(step));
  }
  return timeline;
}

std::string steps_slot(const Timeline& timeline) {
  std::string slot;
  slot.reserve(timeline.size() * kStepBytes);
  for (const Step& step : timeline) {
    slot += step.from;
    slot += kStatusLetters[static_cast<std::size_t>(step.status)];
    slot += step.amended ? kAmended : kAsIssued;
  }
  return slot;
}

std::string reasons_slot(const Timeline& timeline) {
  std::string slot;
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    if (i > 0) slot += kValueSeparator;
    slot += timeline[i].reason;
  }
  return slot.find_first_not_of(kValueSeparator) == std::string::npos ? std::string() : slot;
}

Standing standing_on(std::string_view day, std::string_view slot) {
  Standing standing;
  for (std::size_t i = slot.size() / kStepBytes; i-- > 0;) {
    const std::string_view step = slot.substr(i * kStepBytes, kStepBytes);
    if (step.substr(0, kDayBytes) > day) continue;
    standing.status = static_cast<Status>(kStatusLetters.find(step[kDayBytes]));
    standing.amended = step[kDayBytes + 1] == kAmended;
    standing.step = i;
    break;
  }
  return standing;
}

std::string_view step_day(const Standing& standing, std::string_view slot) {
  return slot.substr(standing.step * kStepBytes, kDayBytes);
}

std::string end_of(std::string_view slot) {
  if (slot.size() < kStepBytes) return std::string(kOpenFuture);
  const std::string_view last = slot.substr(slot.size() - kStepBytes);
  const bool expired = last[kDayBytes] == kStatusLetters[static_cast<std::size_t>(Status::expired)];
  return expired ? std::string(last.substr(0, kDayBytes)) : std::string(kOpenFuture);
}

std::string reason_of(const Standing& standing, std::string_view slot) {
  for (std::size_t i = 0; i < standing.step && !slot.empty(); ++i) {
    const std::size_t end = slot.find(kValueSeparator);
    slot.remove_prefix(end == std::string_view::npos ? slot.size() : end + 1);
  }
  return std::string(slot.substr(0, slot.find(kValueSeparator)));
}

}  // namespace tracuu::indexer
