// PDF. Pages whose own text says something are read as they are; the others, which hold a scan and
// perhaps a stamp or a watermark, by OCR.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/files/file_reader.h"
#include "corpus/files/optical_reader.h"
#include "corpus/files/outside_programs.h"
#include "corpus/files/paged_text.h"
#include "corpus/files/pdf_pages.h"
#include "corpus/files/readable_text.h"
#include "corpus/files/stamped_numbers.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr int kMostPages = 2000;
constexpr int kPagesAtATime = 200;
constexpr int kMostOpticalPages = 300;
constexpr std::chrono::minutes kOpticalTime{4};

constexpr double kPointsAnInch = 72;  // of the page; of its pictures:
constexpr int kRulePoints = 100;
constexpr int kOpticalPoints = 300;
constexpr int kMargin = 4;   // between a blank and the words around
constexpr int kBorder = 30;  // of white, which OCR wants

bool is_pdf(std::string_view bytes) { return contains(bytes.substr(0, 1024), "%PDF-"); }

struct PdfInformation {
  int pages = 0;
  std::string title;
};

PdfInformation information_of(Scratch& scratch, const std::filesystem::path& path,
                              std::string_view bytes) {
  require_program("pdfinfo", "poppler-utils");
  const auto lines = scratch.run({"pdfinfo", "-enc", "UTF-8", path.string()});
  if (!lines) {
    throw UnreadableFile(contains(bytes, "/Encrypt")
                             ? "the PDF is protected by a password; save it without one"
                             : "the PDF is damaged; get another copy of it");
  }
  PdfInformation information;
  for (const std::string& line : split(*lines, "\n")) {
    const std::string_view value = trim(std::string_view(line).substr(line.find(':') + 1));
    if (line.starts_with("Title:")) information.title = value;
    if (line.starts_with("Pages:")) {
      std::from_chars(value.data(), value.data() + value.size(), information.pages);
    }
  }
  return information;
}

class PdfFile {
 public:
  PdfFile(std::string_view bytes, Scratch& scratch)
      : scratch_(scratch),
        path_(scratch.put("file.pdf", bytes)),
        information_(information_of(scratch, path_, bytes)) {}

  FileText read() {
    if (information_.pages > kMostPages) text_.cut();
    const int last = std::min(information_.pages, kMostPages);
    for (int first = 1; first <= last; first += kPagesAtATime) {
      const int end = std::min(last, first + kPagesAtATime - 1);
      std::vector<Page> pages = pdf_pages(scratch_, path_, first, end);
      if (pages.size() < static_cast<std::size_t>(end - first + 1)) text_.cut();
      for (Page& page : pages) read_page(std::move(page));
    }
    FileText text = text_.take();
    text.format = "pdf";
    text.title = information_.title;
    return text;
  }

 private:
  void read_page(Page page) {
    const auto stamp = take_stamp(page);
    if (stamp) text_.add_furniture(stamp->block);
    if (!is_readable(page)) return read_by_ocr(std::move(page), stamp);
    fill_blanks(page);
    auto tables = ruled_tables(picture_of(page.number, kRulePoints), kPointsAnInch / kRulePoints);
    text_.add_printed(std::move(page), std::move(tables));
  }

  Picture picture_of(int page, int points_an_inch) {
    return Picture::of_pgm(drawn_page(scratch_, path_, page, points_an_inch));
  }

  OpticalReader& optical() {
    if (!optical_) {
      const auto deadline = std::chrono::steady_clock::now() + kOpticalTime;
      optical_ = std::make_unique<OpticalReader>(scratch_, deadline);
    }
    return *optical_;
  }

  // nullopt where the limits do not allow it.
  std::optional<OpticalPage> seen_page(int page) {
    if (optical().is_late() || seen_pages_ >= kMostOpticalPages) return std::nullopt;
    ++seen_pages_;
    return optical().read(drawn_page(scratch_, path_, page, kOpticalPoints), page, kOpticalPoints);
  }

  void read_by_ocr(Page page, const std::optional<Stamp>& stamp) {
    auto seen = seen_page(page.number);
    if (!seen) text_.cut();
    const bool better = seen && readable_words(seen->page) > readable_words(page);
    if (!better && has_words(page)) return text_.add_printed(std::move(page), {});
    if (!page.words.empty()) {
      text_.add_furniture({BlockKind::watermark, words_of(page), {}, 0, page.number});
    }
    if (seen) text_.add_seen(std::move(*seen), stamp);
  }

  // Numbers and days that were stamped into the page as pictures.
  void fill_blanks(Page& page) {
    const std::vector<Blank> blanks = blanks_of(page);
    if (blanks.empty()) return;
    const Picture picture = picture_of(page.number, kOpticalPoints);
    constexpr double kScale = kOpticalPoints / kPointsAnInch;
    for (const Blank& blank : blanks) {
      const std::string digits = optical().read_number(
          picture.part(static_cast<int>(blank.box.left * kScale) + kMargin,
                       static_cast<int>(blank.box.top * kScale) - kMargin,
                       static_cast<int>(blank.box.right * kScale) - kMargin,
                       static_cast<int>(blank.box.bottom * kScale) + kMargin, kBorder));
      if (!may_stand_in(blank, digits)) continue;
      Box box = blank.box;  // not so wide that it touches the words around
      box.left += box.width() / 4;
      box.right -= box.width() / 4;
      page.words.push_back({box, digits, 1});
    }
  }

  Scratch& scratch_;
  std::filesystem::path path_;
  PdfInformation information_;
  std::unique_ptr<OpticalReader> optical_;
  int seen_pages_ = 0;
  PagedText text_;
};

std::vector<FileText> read_pdf(std::string_view bytes, Scratch& scratch) {
  return {PdfFile(bytes, scratch).read()};
}

}  // namespace

FileReader pdf_reader() { return {"pdf", is_pdf, read_pdf}; }

}  // namespace tracuu::corpus
