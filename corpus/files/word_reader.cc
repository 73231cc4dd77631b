// DOC, Word 6 to 2003.
#include "corpus/files/catdoc.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/ole_file.h"
#include "corpus/files/table_grid.h"
#include "corpus/files/word_text.h"

namespace tracuu::corpus {
namespace {

bool is_word(std::string_view bytes) { return is_ole(bytes) && OleFile(bytes).has("WordDocument"); }

// Of files whose tables say nothing of where the text is: catdoc looks for what reads like text.
void read_by_guess(FileText& text, std::string_view bytes, Scratch& scratch) {
  append_paragraphs(text.blocks, run_catdoc(scratch, "catdoc", bytes, {"-w"}));
  text.faults.text_doubtful = true;
  text.faults.tables_lost = true;
}

std::vector<FileText> read_word(std::string_view bytes, Scratch& scratch) {
  const OleFile file(bytes);
  FileText text = word_text({file.stream("WordDocument"), file.stream("0Table"),
                             file.stream("1Table"), file.stream("Data")});
  text.title = file.title();
  if (text.blocks.empty()) read_by_guess(text, bytes, scratch);
  return {std::move(text)};
}

}  // namespace

FileReader word_reader() { return {"doc", is_word, read_word}; }

}  // namespace tracuu::corpus
