// PDF. Pages whose own text says something are read as they are; the others, which hold a scan and
// perhaps a stamp or a watermark, by OCR.
#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/files/file_reader.h"
#include "corpus/files/optical_reader.h"
#include "corpus/files/outside_programs.h"
#include "corpus/files/page_blocks.h"
#include "corpus/files/page_furniture.h"
#include "corpus/files/page_layout.h"
#include "corpus/files/pdf_pages.h"
#include "corpus/files/readable_text.h"
#include "corpus/files/stamped_numbers.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr int kMostPages = 2000;
constexpr int kPagesAtATime = 200;
constexpr int kMostOpticalPages = 300;
constexpr std::chrono::minutes kOpticalTime{10};
constexpr int kRulePoints = 100;  // an inch
constexpr int kOpticalPoints = 300;
constexpr int kMargin = 4;           // points of the picture between a blank and the words around
constexpr int kBorder = 30;          // of white around it, which OCR wants
constexpr double kIllegible = 0.55;  // of a frame: a stamp
constexpr double kUnsure = 0.75;     // mean confidence of OCR below which its text is doubtful

bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

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
    if (line.starts_with("Title:")) information.title = trim(std::string_view(line).substr(6));
    if (line.starts_with("Pages:"))
      information.pages = std::stoi("0" + std::string(trim(std::string_view(line).substr(6))));
  }
  return information;
}

bool touch(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

class PdfFile {
 public:
  PdfFile(std::string_view bytes, Scratch& scratch)
      : scratch_(scratch),
        path_(scratch.put("file.pdf", bytes)),
        information_(information_of(scratch, path_, bytes)) {}

  FileText read() {
    text_.format = "pdf";
    text_.title = information_.title;
    text_.faults.text_cut = information_.pages > kMostPages;
    const int last = std::min(information_.pages, kMostPages);
    for (int first = 1; first <= last; first += kPagesAtATime) {
      for (Page& page :
           pdf_pages(scratch_, path_, first, std::min(last, first + kPagesAtATime - 1))) {
        read_page(std::move(page));
      }
    }
    add_blocks();
    text_.source = source();
    return std::move(text_);
  }

 private:
  void read_page(Page page) {
    const auto stamp = take_stamp(page);
    if (stamp) furniture_.push_back(stamp->block);
    if (!is_readable(page)) return read_by_ocr(std::move(page), stamp);
    fill_blanks(page);
    tables_.push_back(may_hold_tables(page) ? drawn_tables(page.number)
                                            : std::vector<RuledTable>());
    pages_.push_back(std::move(page));
    ++own_pages_;
  }

  OpticalReader& optical() {
    if (!optical_) {
      optical_ = std::make_unique<OpticalReader>(scratch_,
                                                 std::chrono::steady_clock::now() + kOpticalTime);
    }
    return *optical_;
  }

  // nullopt where the limits do not allow it.
  std::optional<OpticalPage> seen_page(int page) {
    if (optical().is_late() || seen_pages_ >= kMostOpticalPages) return std::nullopt;
    ++seen_pages_;
    return optical().read(drawn_page(scratch_, path_, page, kOpticalPoints), page, kOpticalPoints);
  }

  // Numbers and days that were stamped into the page as pictures.
  void fill_blanks(Page& page) {
    const std::vector<Blank> blanks = blanks_of(page);
    if (blanks.empty()) return;
    const Picture picture =
        Picture::of_pgm(drawn_page(scratch_, path_, page.number, kOpticalPoints));
    constexpr double kScale = kOpticalPoints / 72.0;
    for (const Blank& blank : blanks) {
      const Picture part =
          picture.part(static_cast<int>(blank.box.left * kScale) + kMargin,
                       static_cast<int>(blank.box.top * kScale) - kMargin,
                       static_cast<int>(blank.box.right * kScale) - kMargin,
                       static_cast<int>(blank.box.bottom * kScale) + kMargin, kBorder);
      const std::string digits = optical().read_number(part);
      if (!may_stand_in(blank, digits)) continue;
      Box box = blank.box;  // not so wide that it touches the words around
      box.left += box.width() / 4;
      box.right -= box.width() / 4;
      page.words.push_back({box, digits, 1});
    }
  }

  std::vector<RuledTable> drawn_tables(int page) {
    const std::string drawn = drawn_page(scratch_, path_, page, kRulePoints);
    return ruled_tables(Picture::of_pgm(drawn), 72.0 / kRulePoints);
  }

  void read_by_ocr(Page page, const std::optional<Stamp>& stamp) {
    auto seen = seen_page(page.number);
    text_.faults.text_cut = text_.faults.text_cut || !seen;
    if (!seen || readable_words(seen->page) <= readable_words(page)) return keep(std::move(page));
    take_seen_stamp(seen->page, stamp);
    take_illegible_tables(*seen);
    if (mean_confidence(seen->page) < kUnsure) text_.faults.text_doubtful = true;
    if (!page.words.empty()) {
      furniture_.push_back({BlockKind::watermark, words_of(page), {}, 0, page.number});
    }
    tables_.push_back(std::move(seen->tables));
    pages_.push_back(std::move(seen->page));
    ++read_by_ocr_;
  }

  // Stamps with frames and lines, filled in by hand.
  void take_illegible_tables(OpticalPage& seen) {
    std::erase_if(seen.tables, [&](const RuledTable& table) {
      const auto inside = [&](const PlacedWord& word) {
        return table.box.holds(word.box.center(), word.box.middle());
      };
      Page part;
      std::copy_if(seen.page.words.begin(), seen.page.words.end(), std::back_inserter(part.words),
                   inside);
      if (part.words.empty() || mean_confidence(part) >= kIllegible) return false;
      furniture_.push_back({BlockKind::watermark, words_of(part), {}, 0, seen.page.number});
      std::erase_if(seen.page.words, inside);
      return true;
    });
  }

  // The stamp that is known from the text, and one that is part of the picture.
  void take_seen_stamp(Page& seen, const std::optional<Stamp>& known) {
    if (known) {
      std::erase_if(seen.words,
                    [&](const PlacedWord& word) { return touch(known->box, word.box); });
    }
    if (const auto stamp = take_stamp(seen)) furniture_.push_back(stamp->block);
  }

  // What could be read in no better way.
  void keep(Page page) {
    tables_.emplace_back();
    pages_.push_back(std::move(page));
  }

  static std::string words_of(const Page& page) {
    std::string text;
    for (const PlacedWord& word : page.words) text = joined(text, " ", word.text);
    return text;
  }

  void add_blocks() {
    for (Block& block : take_furniture(pages_, tables_)) furniture_.push_back(std::move(block));
    std::vector<NumberedLayout> layouts;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      layouts.push_back({pages_[i].number, page_layout(pages_[i], tables_[i])});
      for (const PagePart& part : layouts.back().layout.parts) {
        if (part.is_doubtful) text_.faults.tables_lost = true;
      }
    }
    text_.blocks = page_blocks(layouts);
    add_furniture();
  }

  void add_furniture() {
    std::move(furniture_.begin(), furniture_.end(), std::back_inserter(text_.blocks));
    std::stable_sort(text_.blocks.begin(), text_.blocks.end(),
                     [](const Block& a, const Block& b) { return a.page < b.page; });
  }

  TextSource source() const {
    if (read_by_ocr_ > 0 && read_by_ocr_ >= own_pages_) return TextSource::ocr;
    return own_pages_ > 0 ? TextSource::so_hoa_goc : TextSource::khong_co_chu;
  }

  Scratch& scratch_;
  std::filesystem::path path_;
  PdfInformation information_;
  std::unique_ptr<OpticalReader> optical_;
  std::vector<Page> pages_;
  std::vector<std::vector<RuledTable>> tables_;  // of each page
  std::vector<Block> furniture_;
  int own_pages_ = 0;
  int seen_pages_ = 0;
  int read_by_ocr_ = 0;
  FileText text_;
};

std::vector<FileText> read_pdf(std::string_view bytes, Scratch& scratch) {
  return {PdfFile(bytes, scratch).read()};
}

}  // namespace

FileReader pdf_reader() { return {"pdf", is_pdf, read_pdf}; }

}  // namespace tracuu::corpus
