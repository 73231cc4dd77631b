// AnnouncedItems: what an announcement decision does to the procedures it lists, as drafts of
// relations that are resolved like those of texts.
//
//   draft_items(announcement, *built.relations);
//   -> tthc_cong_bo_boi from the decision to 1.001193, bai_bo to "thủ tục Cấp thẻ thư viện", ...
//
// An item is known by its code, else by its name within its field and levels. What it says stays as
// announced; the relation tells which procedure that is. Pure function; any thread.
#pragma once

#include "corpus/document.h"
#include "indexer/relation_draft.h"

namespace tracuu::indexer {

void draft_items(const corpus::Announcement& announcement, DocumentRelations& relations);

// "Thủ tục cấp thẻ." -> "cấp thẻ": without what decorates a procedure's name.
std::string_view bare_procedure_name(std::string_view name);

}  // namespace tracuu::indexer
