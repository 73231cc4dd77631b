// AnnouncementContext: the headings above the next row of an announcement's lists.
//
//   context.enter(section_of("A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH"));
//   context.enter(section_of("I. Lĩnh vực Hộ tịch"));
//   context.part()  -> "A.I"   context.action() -> moi_ban_hanh   context.field() -> "Hộ tịch"
//   context.enter(section_of("B. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ"));    // ends A and what is in it
//
// One thread uses one object.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/law/announcement_section.h"

namespace tracuu::corpus {

class AnnouncementContext {
 public:
  // What the decision's title says of all its lists.
  explicit AnnouncementContext(AnnouncementSection decision) : decision_(std::move(decision)) {}

  // A heading ends those of its own rank and what stands under them; the title of a list ends all.
  void enter(AnnouncementSection heading);

  std::optional<AnnouncementAction> action() const;
  std::vector<Level> levels() const;
  std::string field() const;
  std::string part() const;

 private:
  std::size_t ended_by(const AnnouncementSection& heading) const;

  AnnouncementSection decision_;
  std::vector<AnnouncementSection> headings_;  // the widest first
};

}  // namespace tracuu::corpus
