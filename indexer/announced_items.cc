#include "indexer/announced_items.h"

#include <algorithm>
#include <string>

#include "corpus/law/announcement_row.h"
#include "indexer/validity_change.h"

namespace tracuu::indexer {
namespace {

using corpus::AnnouncementAction;
using corpus::AnnouncementItem;
using corpus::RelationKind;

constexpr std::size_t kCodeLength = 8;  // 1.001193, whatever agency's instance follows

class ItemDrafter {
 public:
  ItemDrafter(const corpus::Announcement& announcement, DocumentRelations& relations)
      : announcement_(announcement), relations_(relations), first_(relations.drafts.size()) {}

  void add(const AnnouncementItem& item) {
    const bool abolished = item.action == AnnouncementAction::bai_bo;
    add(item, abolished ? RelationKind::bai_bo : RelationKind::tthc_cong_bo_boi,
        item.procedure_code, item.name_as_announced);
    for (const std::string& replaced : item.replaces) {
      const std::vector<std::string> codes = corpus::codes_in(replaced);
      add(item, RelationKind::thay_the, codes.empty() ? "" : codes.front(), replaced);
    }
  }

 private:
  void add(const AnnouncementItem& item, RelationKind kind, const std::string& code,
           const std::string& name) {
    CitedDocument cited;
    cited.title = bare_procedure_name(name);
    cited.procedure = {code.substr(0, kCodeLength), item.field_as_announced, {}};
    if (item.level_as_announced) cited.procedure->levels = {*item.level_as_announced};
    if (!joins_other(cited, kind)) add(item, kind, std::move(cited), name);
  }

  // A procedure listed once for each of its levels is one relation with all of them.
  bool joins_other(const CitedDocument& cited, RelationKind kind) {
    const std::vector<corpus::Level>& more = cited.procedure->levels;
    for (std::size_t i = first_; i < relations_.drafts.size(); ++i) {
      RelationDraft& draft = relations_.drafts[i];
      if (draft.relation.kind != kind || !is_same(draft.cited, cited)) continue;
      std::vector<corpus::Level>& levels = draft.cited.procedure->levels;
      const bool all = levels.empty() || more.empty();  // a row without a level speaks of all
      levels.insert(levels.end(), more.begin(), more.end());
      if (all) levels.clear();
      return true;
    }
    return false;
  }

  static bool is_same(const CitedDocument& a, const CitedDocument& b) {
    const bool by_code = !a.procedure->code.empty() || !b.procedure->code.empty();
    if (by_code) return a.procedure->code == b.procedure->code;
    return a.title == b.title && a.procedure->field == b.procedure->field;
  }

  void add(const AnnouncementItem& item, RelationKind kind, CitedDocument cited,
           const std::string& words) {
    RelationDraft draft;
    draft.relation.from_key = relations_.from_key;
    draft.relation.to_key = cited.as_key();
    draft.relation.kind = kind;
    draft.relation.raw_text = words;
    draft.relation.origin = corpus::RelationOrigin::phan_tich_van_ban;
    if (effect_of(kind)) {
      draft.relation.effective_from =
          item.effective_from ? item.effective_from : announcement_.effective_from;
    }
    draft.cited = std::move(cited);
    relations_.drafts.push_back(std::move(draft));
  }

  const corpus::Announcement& announcement_;
  DocumentRelations& relations_;
  std::size_t first_;  // of the drafts made here
};

}  // namespace

void draft_items(const corpus::Announcement& announcement, DocumentRelations& relations) {
  ItemDrafter drafter(announcement, relations);
  for (const AnnouncementItem& item : announcement.items) drafter.add(item);
}

std::string_view bare_procedure_name(std::string_view name) {
  for (const std::string_view lead : {"Thủ tục ", "thủ tục ", "THỦ TỤC "}) {
    if (name.starts_with(lead)) name.remove_prefix(lead.size());
  }
  while (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.remove_suffix(1);
  return name;
}

}  // namespace tracuu::indexer
