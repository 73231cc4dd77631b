#include "indexer/announced_items.h"

#include <map>
#include <string>
#include <utility>

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
      : announcement_(announcement), relations_(relations) {}

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
    const auto [first, is_new] =
        drafted_.try_emplace({kind, identity(cited)}, relations_.drafts.size());
    if (is_new) return false;
    const std::vector<corpus::Level>& more = cited.procedure->levels;
    std::vector<corpus::Level>& levels = relations_.drafts[first->second].cited.procedure->levels;
    const bool all = levels.empty() || more.empty();  // a row without a level speaks of all
    levels.insert(levels.end(), more.begin(), more.end());
    if (all) levels.clear();
    return true;
  }

  static std::string identity(const CitedDocument& cited) {
    const ListedProcedure& listed = *cited.procedure;
    return listed.code.empty() ? cited.title + '\x1f' + listed.field : listed.code;
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
  std::map<std::pair<RelationKind, std::string>, std::size_t> drafted_;  // places in drafts
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
