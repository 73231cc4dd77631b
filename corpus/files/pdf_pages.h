// PdfPages: the words of a PDF's own text, with their places, by poppler's pdftotext.
//
//   for (const Page& page : pdf_pages(scratch, path, 1, 100)) ...
//
// One thread per scratch.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/page.h"
#include "corpus/files/scratch.h"

namespace tracuu::corpus {

// Pages `first` to `last`. Throws UnreadableFile.
std::vector<Page> pdf_pages(Scratch& scratch, const std::filesystem::path& pdf, int first,
                            int last);

// What pdftotext -bbox writes; the first page gets that number. Words of what is no such XML are
// left out.
std::vector<Page> pages_of_xml(std::string_view xml, int first);

// The page drawn in grey (PGM); empty if that fails.
std::string drawn_page(Scratch& scratch, const std::filesystem::path& pdf, int page,
                       int points_an_inch);

}  // namespace tracuu::corpus
