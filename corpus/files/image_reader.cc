// Pictures of pages, PNG, JPEG, TIFF of several pages, BMP, GIF and WebP, through OCR. Leptonica
// reads them, as it does for tesseract.
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <leptonica/allheaders.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/optical_reader.h"
#include "corpus/files/paged_text.h"

namespace tracuu::corpus {
namespace {

constexpr int kMostPoints = 20'000;  // on a side
constexpr double kMostArea = 60e6;   // points
constexpr int kLeastWidth = 1200;    // narrower pictures are read better when doubled
constexpr std::size_t kMostPages = 300;
constexpr std::chrono::minutes kTime{4};

struct Release {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, Release>;

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

l_int32 format_of(std::string_view bytes) {
  l_int32 format = IFF_UNKNOWN;
  if (bytes.size() < 16 || findFileFormatBuffer(data_of(bytes), &format) != 0) return IFF_UNKNOWN;
  return format;
}

bool is_tiff(l_int32 format) { return format >= IFF_TIFF && format <= IFF_TIFF_ZIP; }

bool is_image(std::string_view bytes) {
  const l_int32 format = format_of(bytes);
  return is_tiff(format) || format == IFF_PNG || format == IFF_JFIF_JPEG || format == IFF_BMP ||
         format == IFF_GIF || format == IFF_WEBP;
}

void refuse_giants(std::string_view bytes) {
  l_int32 width = 0;
  l_int32 height = 0;
  pixReadHeaderMem(data_of(bytes), bytes.size(), nullptr, &width, &height, nullptr, nullptr,
                   nullptr);
  if (width > kMostPoints || height > kMostPoints || double(width) * height > kMostArea) {
    throw UnreadableFile("the picture is too large: scan it with 300 points an inch");
  }
}

// Page by page; null behind the last.
PixPointer next_page(std::string_view bytes, bool tiff, std::size_t& offset, bool& ended) {
  Pix* pix = tiff ? pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &offset)
                  : pixReadMem(data_of(bytes), bytes.size());
  ended = !tiff || offset == 0;
  return PixPointer(pix);
}

std::string grey_pgm(Pix* pix) {
  PixPointer grey(pixConvertTo8(pix, FALSE));
  if (grey && pixGetWidth(grey.get()) < kLeastWidth) {
    grey.reset(pixScale(grey.get(), 2, 2));
  }
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (!grey || pixWriteMemPnm(&data, &size, grey.get()) != 0) return {};
  std::string pgm(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return pgm;
}

std::vector<FileText> read_image(std::string_view bytes, Scratch& scratch) {
  setMsgSeverity(L_SEVERITY_NONE);
  refuse_giants(bytes);
  const bool tiff = is_tiff(format_of(bytes));
  OpticalReader reader(scratch, std::chrono::steady_clock::now() + kTime);
  PagedText text;
  std::size_t offset = 0;
  bool ended = false;
  for (std::size_t page = 1; !ended && page <= kMostPages; ++page) {
    const PixPointer pix = next_page(bytes, tiff, offset, ended);
    if (!pix) break;
    auto seen = reader.read(grey_pgm(pix.get()), static_cast<int>(page), 0);
    if (!seen) text.cut();
    if (seen) text.add_seen(std::move(*seen), std::nullopt);
  }
  if (!ended) text.cut();
  FileText file = text.take();
  file.format = "image";
  return {std::move(file)};
}

}  // namespace

FileReader image_reader() { return {"image", is_image, read_image}; }

}  // namespace tracuu::corpus
