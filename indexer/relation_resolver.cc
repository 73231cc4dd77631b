#include "indexer/relation_resolver.h"

#include <algorithm>
#include <set>
#include <utility>

#include "analyzers/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/legal_values.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"
#include "indexer/validity_change.h"

namespace tracuu::indexer {
namespace {

using corpus::Date;

// How sure the link of an item is; below kLeastConfidence (validity_change.h) it changes nothing.
constexpr double kProcedureByCode = 0.9;
constexpr double kProcedureByName = 0.7;
constexpr double kOnSomeLevels = 0.5;

using corpus::DocumentType;

// "UBND tỉnh X", "Chủ tịch Ủy ban nhân dân tỉnh X" and "Ủy ban nhân dân tỉnh X" are one issuer.
std::string comparable_issuer(std::string_view name) {
  std::string slug = analyzers::slug(name);
  const auto replace = [&](std::string_view from, std::string_view to) {
    const auto at = slug.find(from);
    if (at != std::string::npos) slug.replace(at, from.size(), to);
  };
  replace("ubnd", "uy-ban-nhan-dan");
  replace("hdnd", "hoi-dong-nhan-dan");
  return slug;
}

bool is_local_number(std::string_view key) {
  const std::string slug = analyzers::slug(key);
  return slug.find("ubnd") != std::string::npos || slug.find("hdnd") != std::string::npos;
}

bool agree(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

// "uy ban nhan dan tinh vinh long", not "uy ban nhan dan tinh".
bool names_place(std::string_view issuer) {
  const std::string slug = comparable_issuer(issuer);
  return slug.find("tinh-") != std::string::npos || slug.find("thanh-pho-") != std::string::npos;
}

std::optional<DocumentType> type_of(const CitedDocument& cited) {
  if (cited.type == "hiến pháp") return DocumentType::hien_phap;
  if (cited.type == "bộ luật") return DocumentType::bo_luat;
  if (cited.type == "luật") return DocumentType::luat;
  if (cited.type == "pháp lệnh") return DocumentType::phap_lenh;
  if (cited.type == "nghị quyết") return DocumentType::nghi_quyet;
  if (cited.type == "nghị định") return DocumentType::nghi_dinh;
  if (cited.type == "quyết định") return DocumentType::quyet_dinh;
  if (cited.type == "thông tư") return DocumentType::thong_tu;
  if (cited.type == "thông tư liên tịch") return DocumentType::thong_tu_lien_tich;
  if (cited.type == "nghị quyết liên tịch") return DocumentType::nghi_quyet_lien_tich;
  if (cited.type == "chỉ thị") return DocumentType::chi_thi;
  return std::nullopt;
}

bool has_level(const std::vector<corpus::Level>& levels, corpus::Level level) {
  return std::find(levels.begin(), levels.end(), level) != levels.end();
}

std::optional<int> year_of(const std::optional<Date>& date) {
  return date ? std::optional(static_cast<int>(date->year())) : std::nullopt;
}

// Keeps those that pass, unless none does.
template <class Targets, class Test>
void prefer(Targets& targets, const Test& test) {
  Targets kept;
  std::copy_if(targets.begin(), targets.end(), std::back_inserter(kept), test);
  if (!kept.empty()) targets = std::move(kept);
}

// What a procedure and an item do not both say is no difference.
bool fits(const std::vector<std::string>& fields, const std::vector<corpus::Level>& levels,
          const ListedProcedure& listed) {
  const std::string wanted = analyzers::slug(listed.field);
  const bool in_field = fields.empty() || wanted.empty() ||
                        std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
                          return agree(analyzers::slug(field), wanted);
                        });
  const bool on_level = levels.empty() || listed.levels.empty() ||
                        std::any_of(levels.begin(), levels.end(), [&](corpus::Level level) {
                          return has_level(listed.levels, level);
                        });
  return in_field && on_level;
}

bool goes_on(const std::vector<corpus::Level>& levels, const std::vector<corpus::Level>& ended) {
  return !ended.empty() && std::any_of(levels.begin(), levels.end(), [&](corpus::Level level) {
    return !has_level(ended, level);
  });
}

// "chinh/dieu-5/khoan-2" -> "chinh/dieu-5"; empty if it lies in no article.
std::string article_path(std::string_view path) {
  const std::size_t article = path.find("dieu-");
  if (article == std::string_view::npos) return {};
  std::string id(path.substr(0, path.find('/', article)));
  // As in the ids of the index.
  if (const auto d = id.find("đ", article); d != std::string::npos) id.replace(d, 2, "dd");
  return id;
}

}  // namespace

RelationResolver::RelationResolver(Xapian::Database database) : database_(std::move(database)) {}

std::vector<corpus::Relation> RelationResolver::resolve(const RelationDraft& draft,
                                                        const DocumentRelations& acting) {
  if (draft.cited.procedure) return {resolve_procedure(draft)};
  corpus::Relation relation = draft.relation;
  const Target* target = find(draft.cited, acting);
  if (target == nullptr) {
    if (!relation.to_provision.empty()) {
      relation.to_provision = relation.to_key + "#" + relation.to_provision;
    }
    return {std::move(relation)};
  }
  if (target->key == acting.from_key) return {};
  if (!draft.kept.empty()) return end_but(draft, *target);
  relation.to_key = target->key;
  relation.resolved = true;
  if (relation.to_provision.empty()) return {std::move(relation)};
  const std::string path = placed(*target, relation.to_provision);
  // What amends may add an article that is not there yet.
  relation.resolved = !path.empty() || relation.kind == corpus::RelationKind::sua_doi_bo_sung;
  relation.to_provision = target->key + "#" + (path.empty() ? relation.to_provision : path);
  return {std::move(relation)};
}

corpus::Relation RelationResolver::resolve(const corpus::Relation& given) {
  corpus::Relation relation = given;
  const bool from = put_key(relation.from_key);
  const bool to = put_key(relation.to_key);
  const bool is_found = from && to && is_there(relation);
  relation.resolved = is_found || (given.resolved && !corpus::is_source_id_key(given.to_key));
  return relation;
}

// Whether the target is a document of the index and has the article.
bool RelationResolver::is_there(const corpus::Relation& relation) const {
  std::string id = id_of_key(relation.to_key);
  const std::string path = relation.to_provision.substr(relation.to_provision.find('#') + 1);
  if (const std::string article = article_path(path); !article.empty()) {
    id += ":" + provision_address("#" + article);
  }
  return database_.term_exists(key_term(kIdPrefix, id));
}

// False for an id under which there is no document; it stays.
bool RelationResolver::put_key(std::string& key) {
  if (!corpus::is_source_id_key(key)) return true;
  const std::string& known = key_of_id(key);
  if (known.empty()) return false;
  key = known;
  return true;
}

const std::string& RelationResolver::key_of_id(const std::string& id) {
  const auto [known, is_new] = keys_.try_emplace(id);
  const std::string term = key_term(kSourceIdPrefix, id);
  if (!is_new || database_.get_termfreq(term) != 1) return known->second;
  const Xapian::Document document = database_.get_document(*database_.postlist_begin(term));
  const corpus::Document record = corpus::parse_document(document.get_data());
  if (const auto* law = std::get_if<corpus::NormativeDocument>(&record)) {
    known->second = law->doc_key;
  }
  return known->second;
}

// One procedure, however many agencies publish it; several that bear the name are none.
corpus::Relation RelationResolver::resolve_procedure(const RelationDraft& draft) {
  const ListedProcedure& listed = *draft.cited.procedure;
  corpus::Relation relation = draft.relation;
  std::vector<KnownProcedure> known = procedures(draft.cited);
  if (listed.code.empty()) {
    std::erase_if(known,
                  [&](const KnownProcedure& one) { return !fits(one.fields, one.levels, listed); });
  }
  std::set<std::string> codes;
  for (const KnownProcedure& one : known) codes.insert(one.code);
  relation.resolved = codes.size() == 1;
  relation.confidence = listed.code.empty() ? kProcedureByName : kProcedureByCode;
  relation.changes_validity = effect_of(relation.kind).has_value();
  if (!relation.resolved) return relation;
  relation.to_key = *codes.begin();
  // What ends on one level goes on on the others.
  const bool some_levels = std::any_of(known.begin(), known.end(), [&](const KnownProcedure& one) {
    return goes_on(one.levels, listed.levels);
  });
  if (some_levels && relation.changes_validity) {
    relation.confidence = kOnSomeLevels;
    relation.changes_validity = false;
  }
  return relation;
}

std::vector<RelationResolver::KnownProcedure> RelationResolver::procedures(
    const CitedDocument& cited) const {
  std::vector<KnownProcedure> known;
  const std::string term = cited.lookup_term();
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
    const corpus::Document record =
        corpus::parse_document(database_.get_document(*posting).get_data());
    KnownProcedure one;
    if (const auto* procedure = std::get_if<corpus::Procedure>(&record)) {
      one = {procedure->procedure_code, procedure->fields, procedure->levels};
    } else if (const auto* listing = std::get_if<corpus::ProcedureListing>(&record)) {
      one = {listing->procedure_code, listing->fields, {}};
    } else {
      continue;
    }
    known.push_back(std::move(one));
  }
  return known;
}

// Each article but those that are kept, or kept in a part.
std::vector<corpus::Relation> RelationResolver::end_but(const RelationDraft& draft,
                                                        const Target& target) {
  std::vector<std::string> kept;
  for (const std::string& path : draft.kept) kept.push_back(article_path(path));
  std::vector<corpus::Relation> relations;
  for (const std::string& article : articles_of(target)) {
    if (std::find(kept.begin(), kept.end(), article) != kept.end()) continue;
    relations.push_back(draft.relation);
    relations.back().to_key = target.key;
    relations.back().to_provision = target.key + "#" + article;
    relations.back().resolved = true;
  }
  if (!relations.empty()) return relations;
  // Its articles are not known: that it ends in part is all that can be said.
  corpus::Relation relation = draft.relation;
  relation.to_key = target.key;
  relation.changes_validity = false;
  relation.resolved = false;
  return {std::move(relation)};
}

// The path where the target has it: in its main body or in the only one attached. Empty if it has
// articles but not this one; as it is where nobody can tell.
std::string RelationResolver::placed(const Target& target, const std::string& path) {
  const std::string article = article_path(path);
  const std::vector<std::string>& articles = articles_of(target);
  if (article.empty() || articles.empty()) return path;
  if (std::binary_search(articles.begin(), articles.end(), article)) return path;
  const std::string attached = "kem-theo-1/" + article.substr(article.find('/') + 1);
  if (!std::binary_search(articles.begin(), articles.end(), attached)) return {};
  const std::size_t behind = path.find('/', path.find("dieu-"));
  return behind == std::string::npos ? attached : attached + path.substr(behind);
}

const RelationResolver::Target* RelationResolver::find(const CitedDocument& cited,
                                                       const DocumentRelations& acting) {
  Targets targets;
  for (const Target& target : looked_up(cited)) targets.push_back(&target);
  if (targets.empty()) return nullptr;
  return cited.number.empty() ? by_title(cited, acting, std::move(targets))
                              : by_number(cited, acting, std::move(targets));
}

const RelationResolver::Target* RelationResolver::by_number(const CitedDocument& cited,
                                                            const DocumentRelations& acting,
                                                            Targets targets) {
  const bool number_has_year = analyzers::parse_document_number(cited.number)->year.has_value();
  if (!number_has_year && cited.year) {
    std::erase_if(targets, [&](const Target* target) {
      return target->issued && year_of(target->issued) != cited.year;
    });
  }
  // Without year or date a number that starts anew each year says nothing.
  if (!number_has_year && !cited.year && targets.size() > 1) return nullptr;
  std::erase_if(targets, [&](const Target* target) {
    if (!target->is_local || target->issuers.empty()) return false;
    const auto same = [&](const std::string& name) {
      const std::string issuer = comparable_issuer(name);
      return std::any_of(target->issuers.begin(), target->issuers.end(),
                         [&](const std::string& one) { return agree(one, issuer); });
    };
    if (names_place(cited.issuer)) return !same(cited.issuer);
    return std::none_of(acting.issuers.begin(), acting.issuers.end(), same);
  });
  if (const auto type = type_of(cited); type && targets.size() > 1) {
    prefer(targets, [&](const Target* target) { return target->type == *type; });
  }
  if (cited.date && targets.size() > 1) {
    prefer(targets, [&](const Target* target) { return target->issued == cited.date; });
  }
  return targets.size() == 1 ? targets.front() : nullptr;
}

const RelationResolver::Target* RelationResolver::by_title(const CitedDocument& cited,
                                                           const DocumentRelations& acting,
                                                           Targets targets) {
  const auto type = type_of(cited);
  std::erase_if(targets, [&](const Target* target) { return type && target->type != *type; });
  if (cited.year) {
    std::erase_if(targets,
                  [&](const Target* target) { return year_of(target->issued) != cited.year; });
    if (cited.date && targets.size() > 1) {
      prefer(targets, [&](const Target* target) { return target->issued == cited.date; });
    }
    return targets.size() == 1 ? targets.front() : nullptr;
  }
  if (!acting.issued) return targets.size() == 1 ? targets.front() : nullptr;
  // The law in force that day: a later one of the same title takes the place of the one before.
  std::erase_if(targets, [&](const Target* target) {
    return !target->issued || *target->issued > *acting.issued ||
           (target->effective_to && *target->effective_to <= *acting.issued);
  });
  const auto later = [](const Target* a, const Target* b) {
    return a->effective_from.value_or(*a->issued) < b->effective_from.value_or(*b->issued);
  };
  if (targets.size() > 1) {
    prefer(targets, [&](const Target* target) {
      return target->effective_from.value_or(*target->issued) <= *acting.issued;
    });
  }
  if (targets.empty()) return nullptr;
  return *std::max_element(targets.begin(), targets.end(), later);
}

const std::vector<RelationResolver::Target>& RelationResolver::looked_up(
    const CitedDocument& cited) {
  const std::string term = cited.lookup_term();
  const auto [known, is_new] = targets_.try_emplace(term);
  if (!is_new || term.empty()) return known->second;
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
    const Xapian::Document document = database_.get_document(*posting);
    const corpus::Document record = corpus::parse_document(document.get_data());
    Target target;
    target.id = document.get_value(kIdSlot);
    if (const auto* law = std::get_if<corpus::NormativeDocument>(&record)) {
      target.key = law->doc_key;
      target.type = law->doc_type;
      target.issued = law->issued_date;
      target.effective_from = law->effective_from;
      target.effective_to = law->effective_to;
      for (const std::string& name : law->issuers)
        target.issuers.push_back(comparable_issuer(name));
    } else if (const auto* decision = std::get_if<corpus::Announcement>(&record)) {
      target.key = decision->decision_key;
      target.type = DocumentType::quyet_dinh;
      target.issued = decision->issued_date;
      target.effective_from = decision->effective_from;
      target.issuers.push_back(comparable_issuer(decision->issuer));
    } else {
      continue;
    }
    target.is_local = is_local_number(target.key);
    known->second.push_back(std::move(target));
  }
  return known->second;
}

const std::vector<std::string>& RelationResolver::articles_of(const Target& target) {
  const auto [known, is_new] = articles_.try_emplace(target.id);
  if (!is_new) return known->second;
  const std::string parent = key_term(kParentPrefix, target.id);
  const auto end = database_.postlist_end(parent);
  for (auto posting = database_.postlist_begin(parent); posting != end; ++posting) {
    const std::string id = database_.get_document(*posting).get_value(kIdSlot);
    // vb:63-2010-nd-cp:dieu-8 -> chinh/dieu-8
    std::string path = id.substr(target.id.size() + 1);
    std::replace(path.begin(), path.end(), ':', '/');
    known->second.push_back(path.starts_with("dieu-") ? "chinh/" + path : path);
  }
  std::sort(known->second.begin(), known->second.end());
  return known->second;
}

}  // namespace tracuu::indexer
