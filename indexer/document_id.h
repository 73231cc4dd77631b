// Ids and addresses of what is indexed: stable, readable, safe in a URL path.
//
//   procedure   tthc:1.001193@H61        /tthc/1.001193      (a later version: tthc:...~2)
//   document    vb:63-2010-nd-cp         /vb/63-2010-nd-cp
//   article     vb:63-2010-nd-cp:dieu-8  /vb/63-2010-nd-cp/dieu-8   (attached: :kem-theo-1:dieu-1)
//   decision    qdcb:ubnd-tinh-vinh-long:2019-06-11:1225-qd-ubnd
//
// đ is written d in slugs; point letters write it dd. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.h"
#include "indexer/schema.h"

namespace tracuu::indexer {

std::string procedure_id(const corpus::Procedure& procedure);

// The id all versions of a procedure share.
std::string versions_id(const corpus::Procedure& procedure);

std::string announcement_id(const corpus::Announcement& announcement);

// From a canonical key ("63/2010/nđ-cp", "24/2024/qđ-ubnd|ubnd tỉnh vĩnh long|2024-07-01").
std::string normative_id(std::string_view doc_key);

// The path behind '#' of a provision id: "63/2010/nđ-cp#chinh/dieu-8/diem-đ" -> "dieu-8:diem-dd".
std::string provision_address(std::string_view provision_id);

std::string article_id(const corpus::NormativeDocument& document,
                       const corpus::Provision& provision);

std::string listing_id(std::string_view procedure_code);

std::string relation_id(const corpus::Relation& relation);

// Of whatever record.
std::string record_id(const corpus::Document& document);

// Any key a relation names (document, decision, procedure) as an id of the index.
std::string id_of_key(std::string_view key);

// What kind of thing an id names; ids are made above.
HitKind kind_of_id(std::string_view id);

// The address of the page of a hit.
std::string page_address(std::string_view id);

}  // namespace tracuu::indexer
