// WordText: what a document of Word 6 to 2003 holds. Text boxes stand where they are anchored,
// footnotes behind their paragraph, running heads at the end.
//
//   FileText text = word_text({ole.stream("WordDocument"), ...});
//
// Pure function; any thread.
#pragma once

#include "corpus/files/file_text.h"
#include "corpus/files/word_file.h"

namespace tracuu::corpus {

// Throws UnreadableFile.
FileText word_text(WordStreams streams);

}  // namespace tracuu::corpus
