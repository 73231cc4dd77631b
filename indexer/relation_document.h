// RelationDocument: relations as they lie in the index.
//
//   IndexDocument built = relation_document(relation);            // given by data
//   IndexDocument built = read_relation_document(relation, draft) // read in a text
//
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "indexer/document_builder.h"
#include "indexer/relation_draft.h"

namespace tracuu::indexer {

IndexDocument relation_document(const corpus::Relation& relation);

// Of data that name documents by ids of their source, "vbpl:12345", or do not say that there is
// what they act on: it is looked for when all documents are there.
bool waits_for_documents(const corpus::Document& record);

// `found` is `given` with the keys of the documents that were found.
IndexDocument relation_document(const corpus::Relation& given, const corpus::Relation& found);

// What a stored relation was before its documents were looked for; nullopt for others.
std::optional<corpus::Relation> given_relation(const Xapian::Document& document);

// `relation` is what came of `draft`, which is kept beside it to be looked for again.
IndexDocument read_relation_document(const corpus::Relation& relation, const RelationDraft& draft);

// The draft a stored relation was made of.
RelationDraft draft_of(const Xapian::Document& document);

// The term of a relation given by data that says who does what to whom, `from_provision` being
// where it says it; empty where a source does not tell.
std::string same_relation_term(const corpus::Relation& relation, std::string_view from_provision);

// The terms by which others find a document: its own numbers, titles and ids.
std::vector<std::string> lookup_terms(const Xapian::Document& document);

}  // namespace tracuu::indexer
