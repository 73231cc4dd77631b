// PagedText: a FileText put together of pages, whether their words were in the file or were read by
// OCR.
//
//   PagedText text;
//   text.add_printed(page, tables);
//   text.add_seen(optical_page, {});
//   FileText file = text.take();
//
// One thread uses one object.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/optical_reader.h"
#include "corpus/files/page_furniture.h"

namespace tracuu::corpus {

class PagedText {
 public:
  // A page whose own text can be read.
  void add_printed(Page page, std::vector<RuledTable> tables);
  // One that OCR read; `stamp`: what the page says of its own, which OCR saw too.
  void add_seen(OpticalPage seen, const std::optional<Stamp>& stamp);

  void add_furniture(Block block) { furniture_.push_back(std::move(block)); }
  void cut() { faults_.text_cut = true; }

  FileText take();

 private:
  void add(Page page, std::vector<RuledTable> tables);
  void take_seen_stamp(Page& seen, const std::optional<Stamp>& known);
  void take_illegible_tables(OpticalPage& seen);
  TextSource source() const;

  std::vector<Page> pages_;
  std::vector<std::vector<RuledTable>> tables_;  // of each page
  std::vector<Block> furniture_;
  FileFaults faults_;
  int printed_ = 0;
  int seen_ = 0;
};

std::string words_of(const Page& page);

}  // namespace tracuu::corpus
