#include "tools/office_samples.h"

#include <random>

#include "tools/zip_archive.h"

namespace tracuu::tools {
namespace {

// Real Word files of 50 kB unpack to three times that, and carry the emblem of the state.
constexpr std::size_t kUnpackedShare = 3;

constexpr const char* kWords[] = {
    "cơ quan", "hồ sơ",       "giải quyết", "thủ tục",     "công dân", "đăng ký",  "theo quy định",
    "của",     "trong",       "thời hạn",   "ngày",        "làm việc", "kể từ",    "nhận đủ",
    "hợp lệ",  "trách nhiệm", "tiếp nhận",  "trả kết quả", "ủy ban",   "nhân dân", "cấp xã"};

constexpr const char* kContentTypes =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/"
    "package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.document.main+xml\"/></Types>";

constexpr const char* kRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

class Prose {
 public:
  std::string sentence() {
    std::string text = "Cá nhân";
    for (int i = 0; i < 24; ++i) text += std::string(" ") + kWords[pick_(random_)];
    return text + ".";
  }

  std::string article(int number) {
    return "Điều " + std::to_string(number) + ". Trách nhiệm " + kWords[pick_(random_)];
  }

 private:
  std::mt19937 random_{20261130};
  std::uniform_int_distribution<std::size_t> pick_{0, std::size(kWords) - 1};
};

std::string word_paragraph(const std::string& text) {
  return "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New "
         "Roman\"/><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r></w:p>";
}

std::string word_document(std::size_t bytes) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas."
      "openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  Prose prose;
  for (int number = 1; xml.size() < bytes; ++number) {
    xml += word_paragraph(prose.article(number));
    for (int clause = 1; clause <= 3; ++clause) {
      xml += word_paragraph(std::to_string(clause) + ". " + prose.sentence());
    }
  }
  return xml + "</w:body></w:document>";
}

std::string noise(std::size_t bytes) {
  std::mt19937 random(7);
  std::string picture;
  while (picture.size() < bytes) picture += static_cast<char>(random());
  return picture;
}

}  // namespace

std::string html_sample(std::size_t bytes) {
  std::string page =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Quy định</title></head><body>"
      "<nav><ul><li><a href=\"/\">Trang chủ</a></li></ul></nav><div class=\"content\">";
  Prose prose;
  for (int number = 1; page.size() < bytes; ++number) {
    page += "<p><b>" + prose.article(number) + "</b></p>";
    for (int clause = 1; clause <= 3; ++clause) {
      page += "<p style=\"text-align:justify\">" + std::to_string(clause) + ". " +
              prose.sentence() + "</p>\n";
    }
  }
  return page + "</div></body></html>";
}

std::string docx_of(const std::string& document_xml) {
  return zip_of({{"[Content_Types].xml", kContentTypes},
                 {"_rels/.rels", kRelationships},
                 {"word/document.xml", document_xml}});
}

std::string docx_sample(std::size_t bytes) {
  return zip_of({{"[Content_Types].xml", kContentTypes},
                 {"_rels/.rels", kRelationships},
                 {"word/document.xml", word_document(bytes * kUnpackedShare)},
                 {"word/media/image1.jpeg", noise(bytes)}});
}

}  // namespace tracuu::tools
