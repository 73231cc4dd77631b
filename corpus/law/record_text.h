// RecordText: the text of a record of which a source gives the metadata as data and the text as a
// page: a row of the national legal database.
//
//   put_text(file_text, record)   // its articles, căn cứ, signature; what the row leaves out
//
// What the row says stands above the text; where the two differ the record is flagged
// (khac_du_lieu_kem). Key and source stay those of the row. Pure function; any thread.
#pragma once

#include "corpus/document.h"
#include "corpus/files/file_text.h"

namespace tracuu::corpus {

// The text must be in Unicode by now. Throws BadField for a text that holds no document.
void put_text(const FileText& text, NormativeDocument& record);

// The record of which the text could not be read.
void leave_without_text(NormativeDocument& record);

}  // namespace tracuu::corpus
