#include "corpus/law/announcement_context.h"

#include <algorithm>
#include <iterator>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Two headings without numbers are of one rank if they tell the same thing: a level ends a level.
bool tell_the_same(const AnnouncementSection& a, const AnnouncementSection& b) {
  return (a.action && b.action) || (!a.levels.empty() && !b.levels.empty()) ||
         (!a.field.empty() && !b.field.empty());
}

}  // namespace

// The place of the first heading that ends where this one begins.
std::size_t AnnouncementContext::ended_by(const AnnouncementSection& heading) const {
  const auto first = std::find_if(headings_.begin(), headings_.end(), [&](const auto& open) {
    if (open.content) return false;  // the title of the list stands above all in it
    if (open.label.kind != heading.label.kind) return false;
    return heading.label.kind != LabelKind::none || tell_the_same(open, heading);
  });
  return static_cast<std::size_t>(std::distance(headings_.begin(), first));
}

void AnnouncementContext::enter(AnnouncementSection heading) {
  headings_.resize(heading.content ? 0 : ended_by(heading));
  headings_.push_back(std::move(heading));
}

std::optional<AnnouncementAction> AnnouncementContext::action() const {
  for (auto open = headings_.rbegin(); open != headings_.rend(); ++open) {
    if (open->action) return open->action;
  }
  return decision_.action;
}

std::vector<Level> AnnouncementContext::levels() const {
  for (auto open = headings_.rbegin(); open != headings_.rend(); ++open) {
    if (!open->levels.empty()) return open->levels;
  }
  return decision_.levels;
}

std::string AnnouncementContext::field() const {
  for (auto open = headings_.rbegin(); open != headings_.rend(); ++open) {
    if (!open->field.empty()) return open->field;
  }
  return decision_.field;
}

std::string AnnouncementContext::part() const {
  std::string part;
  for (const AnnouncementSection& open : headings_) part = joined(part, ".", open.label.text);
  return part;
}

}  // namespace tracuu::corpus
