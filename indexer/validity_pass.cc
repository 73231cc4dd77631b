#include "indexer/validity_pass.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"
#include "indexer/validity_relations.h"
#include "indexer/validity_timeline.h"

namespace tracuu::indexer {
namespace {

struct Slots {
  std::string steps;
  std::string reasons;
};

class ValidityPass {
 public:
  explicit ValidityPass(Xapian::WritableDatabase& database)
      : database_(database), relations_(database) {}

  std::size_t run() {
    for (const Xapian::docid head : heads()) weigh(head);
    for (const auto& [docid, slots] : changed_) write(docid, slots);
    return changed_.size();
  }

 private:
  // Documents, decisions and versions of procedures that relations act on, or did when the slots
  // were written last.
  std::set<Xapian::docid> heads() const {
    std::set<Xapian::docid> heads;
    const std::string prefix(kChangePrefix);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      add_targets(*term, heads);
    }
    const auto last = database_.valuestream_end(kReasonSlot);
    for (auto reason = database_.valuestream_begin(kReasonSlot); reason != last; ++reason) {
      add_head(reason.get_docid(), heads);
    }
    return heads;
  }

  // Relations that share the term share the target.
  void add_targets(const std::string& term, std::set<Xapian::docid>& heads) const {
    const Xapian::docid first = *database_.postlist_begin(term);
    const corpus::Document record =
        corpus::parse_document(database_.get_document(first).get_data());
    const auto* relation = std::get_if<corpus::Relation>(&record);
    if (relation == nullptr) return;
    const std::string target = id_of_key(relation->to_key);
    add_all(key_term(kIdPrefix, target), heads);
    add_all(key_term(kVersionsPrefix, target), heads);
  }

  void add_head(Xapian::docid docid, std::set<Xapian::docid>& heads) const {
    const Xapian::Document document = database_.get_document(docid);
    const std::string id = document.get_value(kIdSlot);
    if (kind_of_id(id) != HitKind::article) {
      heads.insert(docid);
    } else {
      add_all(key_term(kIdPrefix, document.get_value(kGroupSlot)), heads);
    }
  }

  void add_all(const std::string& term, std::set<Xapian::docid>& docids) const {
    docids.insert(database_.postlist_begin(term), database_.postlist_end(term));
  }

  void weigh(Xapian::docid docid) {
    const Xapian::Document head = database_.get_document(docid);
    const std::vector<Change> changes = relations_.changes_on(head);
    const std::vector<Touch> touches = touches_on_document(changes);
    const Validity source = source_validity(head);
    keep(docid, head, timeline_of(source, touches));
    const std::string id = head.get_value(kIdSlot);
    if (kind_of_id(id) == HitKind::document) weigh_articles(id, changes, touches);
  }

  void weigh_articles(const std::string& id, const std::vector<Change>& changes,
                      const std::vector<Touch>& document_touches) {
    const bool by_ancestors = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
      return names_unit_above(change.provision);
    });
    std::set<Xapian::docid> articles;
    add_all(key_term(kParentPrefix, id), articles);
    for (const Xapian::docid docid : articles) {
      const Xapian::Document article = database_.get_document(docid);
      const std::string address = article.get_value(kIdSlot).substr(id.size() + 1);
      const auto ancestors = by_ancestors ? ancestors_of(article) : std::vector<std::string>();
      Validity source = source_validity(article);
      source.source_label = unexplained_label(source.source_label, document_touches);
      keep(docid, article, timeline_of(source, touches_on_article(changes, address, ancestors)));
    }
  }

  void keep(Xapian::docid docid, const Xapian::Document& document, const Timeline& timeline) {
    Slots slots{steps_slot(timeline), reasons_slot(timeline)};
    if (document.get_value(kTimelineSlot) == slots.steps &&
        document.get_value(kReasonSlot) == slots.reasons) {
      return;
    }
    changed_.emplace(docid, std::move(slots));
  }

  // Only values change, so Xapian leaves the postings alone.
  void write(Xapian::docid docid, const Slots& slots) {
    Xapian::Document document = database_.get_document(docid);
    document.add_value(kTimelineSlot, slots.steps);
    document.add_value(kReasonSlot, slots.reasons);  // an empty one removes it
    database_.replace_document(docid, document);
  }

  Xapian::WritableDatabase& database_;
  ValidityRelations relations_;
  std::map<Xapian::docid, Slots> changed_;  // written at the end: reading goes on undisturbed
};

}  // namespace

std::size_t compute_validity(Xapian::WritableDatabase& database) {
  return ValidityPass(database).run();
}

}  // namespace tracuu::indexer
