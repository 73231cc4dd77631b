#include "tools/benchmarks/office_samples.h"

#include <memory>
#include <random>
#include <stdexcept>

#include <zip.h>

namespace tracuu::tools {
namespace {

// Real Word files of 50 kB unpack to three times that, and carry the emblem of the state.
constexpr std::size_t kUnpackedShare = 3;

constexpr const char* kWords[] = {
    "cơ quan", "hồ sơ",       "giải quyết", "thủ tục",     "công dân", "đăng ký",  "theo quy định",
    "của",     "trong",       "thời hạn",   "ngày",        "làm việc", "kể từ",    "nhận đủ",
    "hợp lệ",  "trách nhiệm", "tiếp nhận",  "trả kết quả", "ủy ban",   "nhân dân", "cấp xã"};

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

class Archive {
 public:
  Archive() : source_(zip_source_buffer_create(nullptr, 0, 0, nullptr)) {
    zip_source_keep(source_);
    archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
    if (archive_ == nullptr) throw std::runtime_error("libzip makes no archive");
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() { zip_source_free(source_); }

  // `content` stays alive until bytes().
  void add(const char* name, const std::string& content) {
    zip_source_t* part = zip_source_buffer(archive_, content.data(), content.size(), 0);
    if (zip_file_add(archive_, name, part, ZIP_FL_ENC_UTF_8) < 0) {
      throw std::runtime_error("libzip takes no file");
    }
  }

  std::string bytes() {
    if (zip_close(archive_) != 0) throw std::runtime_error("libzip packs nothing");
    zip_stat_t stat;
    zip_source_stat(source_, &stat);
    std::string packed(stat.size, '\0');
    zip_source_open(source_);
    zip_source_read(source_, packed.data(), packed.size());
    zip_source_close(source_);
    return packed;
  }

 private:
  zip_source_t* source_;
  zip_t* archive_ = nullptr;
};

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

std::string docx_sample(std::size_t bytes) {
  const std::string types =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/"
      "package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
      "officedocument.wordprocessingml.document.main+xml\"/></Types>";
  const std::string document = word_document(bytes * kUnpackedShare);
  const std::string picture = noise(bytes);
  Archive archive;
  archive.add("[Content_Types].xml", types);
  archive.add("word/document.xml", document);
  archive.add("word/media/image1.jpeg", picture);
  return archive.bytes();
}

}  // namespace tracuu::tools
