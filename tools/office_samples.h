// OfficeSamples: files of a given size as offices hold them, made of nothing but articles.
//
//   const std::string page = html_sample(50'000);   // the bytes of a web page
//   const std::string file = docx_sample(50'000);   // of a Word file
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <string>

namespace tracuu::tools {

// At least `bytes` of markup and text.
std::string html_sample(std::size_t bytes);

// A Word file of at least `bytes`: part of it a picture that cannot be packed, as real ones hold.
std::string docx_sample(std::size_t bytes);

// A Word file whose text is this XML.
std::string docx_of(const std::string& document_xml);

// How many articles either sample of this size holds at least.
inline constexpr std::size_t kFewestArticles = 10;

}  // namespace tracuu::tools
