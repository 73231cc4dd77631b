// Provisions: the lines of a document's bodies made into what is found and shown: articles,
// annexes, and pieces (doan) of what has no articles.
//
//   ProvisionList list = provisions_of(lines, bodies, footnotes);
//   set_document_key(list.provisions, "24/2024/qđ-ubnd|...");
//   -> 24/2024/qđ-ubnd|...#chinh/dieu-1, ...#kem-theo-1/dieu-1, ...#phu-luc-2, ...
//
// Every line of a body but its closing stands in some provision: in its heading, its text or its
// ancestors; footnotes become pieces at the end. Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/law/document_parts.h"

namespace tracuu::corpus {

struct ProvisionList {
  std::vector<Provision> provisions;  // ids without the document's key
  bool disordered = false;            // articles of one body repeat, jump or do not begin at 1
};

ProvisionList provisions_of(const std::vector<DocumentLine>& lines,
                            const std::vector<DocumentBody>& bodies,
                            const std::vector<DocumentLine>& footnotes);

// Puts the key of the document in front of the ids of its provisions.
void set_document_key(std::vector<Provision>& provisions, std::string_view doc_key);

}  // namespace tracuu::corpus
