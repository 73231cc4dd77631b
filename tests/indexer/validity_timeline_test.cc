// How sources' dates and labels and the changes of others make steps in time.

#include "indexer/validity_timeline.h"

#include <deque>

#include <gtest/gtest.h>

#include "indexer/schema.h"
#include "indexer/validity_doubt.h"

namespace tracuu::indexer {
namespace {

const std::string kPast(kUnknownPast);
const std::string kOpen(kOpenFuture);

struct Act {
  Effect effect;
  bool whole;
  std::string from;
  std::string to = kOpen;
  bool day_is_known = true;
};

Timeline timeline(const Validity& source, const std::vector<Act>& acts) {
  std::deque<Change> changes;
  std::vector<Touch> touches;
  for (const Act& act : acts) {
    Change change;
    change.relation_id = "r" + std::to_string(changes.size() + 1);
    change.effect = act.effect;
    change.from = act.from;
    change.to = act.to;
    change.day_is_known = act.day_is_known;
    changes.push_back(change);
    touches.push_back({&changes.back(), act.whole});
  }
  return timeline_of(source, touches);
}

// "in_force; 20240801 expired r1": the day a step begins, its status, * if amended, its reason.
std::string text_of(const Timeline& timeline) {
  std::string text;
  for (const Step& step : timeline) {
    if (!text.empty()) text += "; " + step.from + " ";
    text += to_name(step.status);
    if (step.amended) text += '*';
    if (!step.reason.empty()) text += " " + step.reason;
  }
  return text;
}

TEST(ValidityTimeline, SourceAndChangesTogether) {
  constexpr bool kWhole = true;
  constexpr bool kPart = false;
  const struct {
    const char* what;
    Validity source;
    std::vector<Act> acts;
    const char* steps;
  } cases[] = {
      {"its own dates",
       {"20100101", "20240801", "con_hieu_luc"},
       {},
       "not_yet_in_force; 20100101 in_force; 20240801 expired"},
      {"nothing known", {kPast, kOpen, ""}, {}, "unknown"},
      {"not before it was issued",
       {kPast, kOpen, "", "20150101"},
       {},
       "not_yet_in_force; 20150101 unknown"},
      {"issued after it took effect",
       {"20100101", kOpen, "", "20150101"},
       {},
       "not_yet_in_force; 20100101 in_force"},
      {"repealed",
       {"20100101", kOpen, "con_hieu_luc"},
       {{Effect::ends, kWhole, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 expired r1"},
      {"repealed, no dates of its own, no label",
       {kPast, kOpen, ""},
       {{Effect::ends, kWhole, "20200101"}},
       "in_force; 20200101 expired r1"},
      {"repealed twice: the first counts",
       {"20100101", kOpen, ""},
       {{Effect::ends, kWhole, "20220101"}, {Effect::ends, kWhole, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 expired r2"},
      {"repealed earlier than the source says",
       {"20100101", "20240801", ""},
       {{Effect::ends, kWhole, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 expired r1"},
      {"ended by its source before it was repealed",
       {"20100101", "20150101", ""},
       {{Effect::ends, kWhole, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20150101 expired"},
      {"the label of the end is the relation's",
       {"20100101", kOpen, "het_hieu_luc_toan_bo"},
       {{Effect::ends, kWhole, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 expired r1"},
      {"repealed before it took effect",
       {"20210101", kOpen, ""},
       {{Effect::ends, kWhole, "20200101"}},
       "not_yet_in_force; 20210101 expired r1"},
      {"repealed, nobody knows when",
       {"20100101", kOpen, "con_hieu_luc"},
       {{Effect::ends, kWhole, "20190601", kOpen, false}},
       "not_yet_in_force; 20100101 in_force; 20190601 unknown r1"},
      {"suspended for a time",
       {"20100101", kOpen, ""},
       {{Effect::suspends, kWhole, "20200101", "20210101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 suspended r1; 20210101 in_force"},
      {"the label of the suspension is the relation's",
       {"20100101", kOpen, "ngung_hieu_luc"},
       {{Effect::suspends, kWhole, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 suspended r1"},
      {"suspended, then repealed",
       {"20100101", kOpen, ""},
       {{Effect::suspends, kWhole, "20200101"}, {Effect::ends, kWhole, "20210101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 suspended r1; 20210101 expired r2"},
      {"repealed in part",
       {"20100101", kOpen, "con_hieu_luc"},
       {{Effect::ends, kPart, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 partly_in_force r1"},
      {"the label of a part is the relation's",
       {"20100101", kOpen, "het_hieu_luc_mot_phan"},
       {{Effect::ends, kPart, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 partly_in_force r1"},
      {"a label nobody explains counts from the beginning",
       {"20100101", kOpen, "het_hieu_luc_mot_phan"},
       {},
       "not_yet_in_force; 20100101 partly_in_force"},
      {"a part suspended for a time",
       {"20100101", kOpen, ""},
       {{Effect::suspends, kPart, "20200101", "20210101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 partly_in_force r1; 20210101 in_force"},
      {"amended: in force, and told of",
       {"20100101", kOpen, "con_hieu_luc"},
       {{Effect::amends, kPart, "20200101"}, {Effect::amends, kWhole, "20220101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 in_force* r1"},
      {"amended, and the source counts the old wording",
       {"20100101", kOpen, "het_hieu_luc_mot_phan"},
       {{Effect::amends, kPart, "20200101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 partly_in_force* r1"},
      {"amended for a time",
       {"20100101", kOpen, ""},
       {{Effect::amends, kWhole, "20200101", "20210101"}},
       "not_yet_in_force; 20100101 in_force; 20200101 in_force* r1; 20210101 in_force"},
      {"abolished by its source, no day", {kPast, kOpen, "bai_bo"}, {}, "expired"},
      {"abolished, the decision gives the day",
       {kPast, kOpen, "bai_bo"},
       {{Effect::ends, kWhole, "20250701"}},
       "in_force; 20250701 expired r1"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(text_of(timeline(c.source, c.acts)), c.steps) << c.what;
  }
}

TEST(ValidityTimeline, SlotsSayTheSame) {
  const Timeline steps = timeline({"20100101", kOpen, ""}, {{Effect::amends, false, "20150101"},
                                                            {Effect::ends, true, "20200101"}});
  const std::string slot = steps_slot(steps);
  const std::string reasons = reasons_slot(steps);
  const struct {
    const char* day;
    Status status;
    bool amended;
    const char* reason;
  } cases[] = {
      {"19000101", Status::not_yet_in_force, false, ""}, {"20100101", Status::in_force, false, ""},
      {"20141231", Status::in_force, false, ""},         {"20150101", Status::in_force, true, "r1"},
      {"20191231", Status::in_force, true, "r1"},        {"20200101", Status::expired, false, "r2"},
      {"29991231", Status::expired, false, "r2"},
  };
  for (const auto& c : cases) {
    const Standing standing = standing_on(c.day, slot);
    EXPECT_EQ(standing.status, c.status) << c.day;
    EXPECT_EQ(standing.amended, c.amended) << c.day;
    EXPECT_EQ(reason_of(standing, reasons), c.reason) << c.day;
  }
  EXPECT_EQ(end_of(slot), "20200101");
  EXPECT_EQ(standing_on("20200101", "").status, Status::unknown);
  EXPECT_EQ(end_of(""), kOpenFuture);
  EXPECT_EQ(reasons_slot(timeline({"20100101", kOpen, ""}, {})), "") << "no relation acts";
}

TEST(ValidityTimeline, DoubtsAreNamed) {
  const auto doubt = [](const Validity& source, const std::vector<Act>& acts, const char* day,
                        const std::string& read = {}, bool own_label = true) {
    const Timeline steps = timeline(source, acts);
    const auto found =
        doubt_on(day, {source, steps_slot(steps), reasons_slot(steps), own_label, read});
    return found ? std::string(to_name(*found)) : std::string();
  };
  const Validity in_force{"20100101", kOpen, "con_hieu_luc"};
  const std::vector<Act> repealed = {{Effect::ends, true, "20200101"}};
  EXPECT_EQ(doubt(in_force, {}, "20260101"), "");
  EXPECT_EQ(doubt(in_force, repealed, "20191231"), "");
  EXPECT_EQ(doubt(in_force, repealed, "20260101"), "label_disagrees");
  EXPECT_EQ(doubt(in_force, repealed, "20260101", "20190101"), "") << "read before the repeal";
  EXPECT_EQ(doubt(in_force, repealed, "20260101", "20250101"), "label_disagrees");
  EXPECT_EQ(doubt(in_force, repealed, "20260101", "", false), "") << "the label of its document";
  EXPECT_EQ(doubt({"20100101", kOpen, "het_hieu_luc_toan_bo"}, {}, "20260101"), "label_disagrees");
  EXPECT_EQ(doubt({"20100101", kOpen, "het_hieu_luc_toan_bo"}, repealed, "20260101"), "");
  EXPECT_EQ(doubt({"20100101", "20240801", ""}, repealed, "20260101"), "ends_differ");
  EXPECT_EQ(doubt({"20100101", "20200101", ""}, repealed, "20260101"), "");
  EXPECT_EQ(doubt(in_force, {{Effect::ends, true, "20200101", kOpen, false}}, "20260101"),
            "day_unknown");
}

}  // namespace
}  // namespace tracuu::indexer
