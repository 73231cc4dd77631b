// DOC, Word 6 to 2003.
#include "corpus/files/file_reader.h"
#include "corpus/files/ole_file.h"
#include "corpus/files/word_text.h"

namespace tracuu::corpus {
namespace {

bool is_word(std::string_view bytes) { return is_ole(bytes) && OleFile(bytes).has("WordDocument"); }

std::vector<FileText> read_word(std::string_view bytes, Scratch&) {
  const OleFile file(bytes);
  FileText text = word_text({file.stream("WordDocument"), file.stream("0Table"),
                             file.stream("1Table"), file.stream("Data")});
  text.title = file.title();
  return {std::move(text)};
}

}  // namespace

FileReader word_reader() { return {"doc", is_word, read_word}; }

}  // namespace tracuu::corpus
