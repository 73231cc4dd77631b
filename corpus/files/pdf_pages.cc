#include "corpus/files/pdf_pages.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include <libxml/xmlreader.h>

#include "corpus/files/file_reader.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kMostXml = std::size_t{256} << 20;
constexpr std::size_t kMostPicture = std::size_t{128} << 20;

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;

std::string_view text_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

double attribute(xmlTextReader* reader, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlTextReaderGetAttribute(reader, reinterpret_cast<const xmlChar*>(name)), xmlFree);
  const std::string_view text = text_of(value.get());
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_of_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

// pdftotext writes what the fonts of the PDF say, also control characters; a single one, which XML
// forbids, would end the reading of all pages.
std::string without_forbidden(std::string_view xml) {
  std::string allowed;
  allowed.reserve(xml.size());
  while (!xml.empty()) {
    const std::size_t length = character_length(xml);
    if (length > 0 && is_of_xml(code_point(xml))) allowed += xml.substr(0, length);
    xml.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return allowed;
}

}  // namespace

std::vector<Page> pdf_pages(Scratch& scratch, const std::filesystem::path& pdf, int first,
                            int last) {
  const auto xml = scratch.run({"pdftotext", "-bbox", "-enc", "UTF-8", "-f", std::to_string(first),
                                "-l", std::to_string(last), pdf.string(), "-"},
                               kMostXml);
  if (!xml) throw UnreadableFile("the PDF is damaged; get another copy of it");
  return pages_of_xml(*xml, first);
}

std::vector<Page> pages_of_xml(std::string_view written, int first) {
  const std::string xml = without_forbidden(written);
  const Reader reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                                         XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                             XML_PARSE_NOWARNING | XML_PARSE_HUGE),
                      xmlFreeTextReader);
  std::vector<Page> pages;
  bool in_word = false;
  while (reader && xmlTextReaderRead(reader.get()) == 1) {
    const int type = xmlTextReaderNodeType(reader.get());
    const std::string_view name = text_of(xmlTextReaderConstLocalName(reader.get()));
    if (type == XML_READER_TYPE_ELEMENT && name == "page") {
      pages.push_back(
          {first++, attribute(reader.get(), "width"), attribute(reader.get(), "height"), {}});
    } else if (type == XML_READER_TYPE_ELEMENT && name == "word" && !pages.empty()) {
      pages.back().words.push_back(
          {{attribute(reader.get(), "xMin"), attribute(reader.get(), "yMin"),
            attribute(reader.get(), "xMax"), attribute(reader.get(), "yMax")},
           "",
           1});
      in_word = xmlTextReaderIsEmptyElement(reader.get()) == 0;
    } else if (type == XML_READER_TYPE_END_ELEMENT && name == "word") {
      in_word = false;
    } else if (type == XML_READER_TYPE_TEXT && in_word) {
      pages.back().words.back().text += text_of(xmlTextReaderConstValue(reader.get()));
    }
  }
  for (Page& page : pages) {
    std::erase_if(page.words, [](const PlacedWord& word) { return word.text.empty(); });
  }
  return pages;
}

std::string drawn_page(Scratch& scratch, const std::filesystem::path& pdf, int page,
                       int points_an_inch) {
  const std::string number = std::to_string(page);
  return scratch
      .run({"pdftoppm", "-gray", "-r", std::to_string(points_an_inch), "-f", number, "-l", number,
            pdf.string()},
           kMostPicture)
      .value_or(std::string());
}

}  // namespace tracuu::corpus
