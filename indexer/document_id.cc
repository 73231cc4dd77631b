#include "indexer/document_id.h"

#include <algorithm>

#include "analyzers/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/sha256.h"

namespace tracuu::indexer {
namespace {

bool looks_like_procedure_code(std::string_view key) {
  return key.size() >= 8 && key[0] >= '1' && key[0] <= '9' && key[1] == '.' &&
         std::all_of(key.begin() + 2, key.begin() + 8, [](char c) { return c >= '0' && c <= '9'; });
}

// issuer|yyyy-mm-dd|number|symbol, the key of an announcement decision.
bool looks_like_decision_key(std::string_view key) {
  return std::count(key.begin(), key.end(), '|') == 3;
}

std::string decision_id(std::string_view key) {
  const auto first = key.find('|');
  const auto second = key.find('|', first + 1);
  return "qdcb:" + analyzers::slug(key.substr(0, first)) + ":" +
         std::string(key.substr(first + 1, second - first - 1)) + ":" +
         analyzers::slug(key.substr(second + 1));
}

}  // namespace

std::string versions_id(const corpus::Procedure& procedure) {
  return "tthc:" + procedure.procedure_id;
}

std::string procedure_id(const corpus::Procedure& procedure) {
  std::string id = versions_id(procedure);
  if (procedure.version > 1) id += "~" + std::to_string(procedure.version);
  return id;
}

std::string announcement_id(const corpus::Announcement& announcement) {
  return id_of_key(announcement.decision_key);
}

std::string normative_id(std::string_view doc_key) { return "vb:" + analyzers::slug(doc_key); }

std::string provision_address(std::string_view provision_id) {
  auto hash = provision_id.rfind('#');
  std::string_view path =
      hash == std::string_view::npos ? provision_id : provision_id.substr(hash + 1);
  if (path.starts_with("chinh/")) path.remove_prefix(6);
  std::string address;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path.compare(i, 2, "đ") == 0) {
      address += "dd";
      ++i;
    } else {
      address += path[i] == '/' ? ':' : path[i];
    }
  }
  return address;
}

std::string article_id(const corpus::NormativeDocument& document,
                       const corpus::Provision& provision) {
  return normative_id(document.doc_key) + ":" + provision_address(provision.provision_id);
}

std::string listing_id(std::string_view procedure_code) {
  return "listing:" + std::string(procedure_code);
}

std::string relation_id(const corpus::Relation& relation) {
  return "relation:" + corpus::sha256_hex(corpus::to_json(relation)).substr(0, 32);
}

std::string record_id(const corpus::Document& document) {
  struct {
    std::string operator()(const corpus::Procedure& one) { return procedure_id(one); }
    std::string operator()(const corpus::Announcement& one) { return announcement_id(one); }
    std::string operator()(const corpus::NormativeDocument& one) {
      return normative_id(one.doc_key);
    }
    std::string operator()(const corpus::Relation& one) { return relation_id(one); }
    std::string operator()(const corpus::ProcedureListing& one) {
      return listing_id(one.procedure_code);
    }
  } id;
  return std::visit(id, document);
}

std::string id_of_key(std::string_view key) {
  if (looks_like_procedure_code(key)) return "tthc:" + std::string(key);
  if (looks_like_decision_key(key)) return decision_id(key);
  return normative_id(key);
}

HitKind kind_of_id(std::string_view id) {
  if (id.starts_with("tthc:")) return HitKind::procedure;
  if (id.starts_with("qdcb:")) return HitKind::announcement;
  if (id.starts_with("relation:")) return HitKind::relation;
  if (id.starts_with("listing:")) return HitKind::listing;
  const bool has_provision = id.find(':', id.find(':') + 1) != std::string_view::npos;
  return has_provision ? HitKind::article : HitKind::document;
}

std::string page_address(std::string_view id) {
  const auto colon = id.find(':');
  std::string rest(id.substr(colon + 1));
  if (id.starts_with("tthc:")) return "/tthc/" + rest.substr(0, rest.find_first_of("@~"));
  std::replace(rest.begin(), rest.end(), ':', '/');
  return "/" + std::string(id.substr(0, colon)) + "/" + rest;
}

}  // namespace tracuu::indexer
