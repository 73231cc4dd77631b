// The shapes of files corpus can read, told apart by their content, never by their name.
//
//   for (const Shape& shape : shapes()) if (shape.recognises(record)) return shape.open(file);
//
// To add one: write one file with the function that gives its row, name it here, and put it into
// the table of shapes.cc (README.md shows it in four steps). Immutable.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "corpus/document_source.h"
#include "corpus/json_tree.h"

namespace tracuu::corpus {

struct Shape {
  std::string_view name;  // for people, in the message that no shape fits
  // Whether this record belongs to the shape: by its keys, not by the quality of its values.
  bool (*recognises)(JsonValue record);
  // Throws BadDocument, e.g. for a shape that is known but holds no documents.
  std::unique_ptr<DocumentSource> (*open)(const InputFile& file);
};

Shape canonical_shape();         // {"kind": ...}, see json_lines.h
Shape portal_record_shape();     // {"ma_thu_tuc", "ten_thu_tuc", ...}: pages of the national portal
Shape portal_export_shape();     // {"ma_tthc", "ten_tthc", ...}: its structured export
Shape portal_listing_shape();    // {"TTHC_MA", "NAME", "WEIGHT"}: its list of procedures
Shape portal_decision_shape();   // {"ID", "CODE", "NAME", "PUBLISHING_DATE"}: its list of decisions
Shape portal_lookup_shape();     // {"ID", "FIELD_NAME"}, ...: lists that hold no documents
Shape exchange_shape();          // {"MATTHC", "TENTTHC", ...}: between provinces and the nation
Shape legal_export_shape();      // {"so_ky_hieu", "loai_van_ban", ...}: the legal database's rows
Shape legal_document_shape();    // {"docNum", "docType", ...}: its answers since 2026
Shape legal_relation_shape();    // {"doc_id", "other_doc_id", "relationship"}: its relation rows
Shape statute_articles_shape();  // {"id", "law_id", "article", "text"}: one article a line

// All of the above, in the order they are asked.
std::span<const Shape> shapes();

}  // namespace tracuu::corpus
