// PPT: the text of the slides in their order, a paragraph for each line.
#include "corpus/files/catdoc.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/ole_file.h"
#include "corpus/files/table_grid.h"

namespace tracuu::corpus {
namespace {

bool is_slides(std::string_view bytes) {
  return is_ole(bytes) && OleFile(bytes).has("PowerPoint Document");
}

std::vector<FileText> read_slides(std::string_view bytes, Scratch& scratch) {
  FileText text;
  text.format = "ppt";
  text.source = TextSource::so_hoa_goc;
  text.title = OleFile(bytes).title();
  append_paragraphs(text.blocks, run_catdoc(scratch, "catppt", bytes, {}));
  return {std::move(text)};
}

}  // namespace

FileReader slides_reader() { return {"ppt", is_slides, read_slides}; }

}  // namespace tracuu::corpus
