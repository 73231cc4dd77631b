#include "corpus/byte_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include <zstd.h>

#include "corpus/regular_file.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";

}  // namespace

struct ByteStream::Unpacker {
  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };
  std::unique_ptr<ZSTD_DStream, Free> stream{ZSTD_createDStream()};
};

ByteStream::ByteStream(const std::filesystem::path& path) {
  // To open a pipe would wait for somebody to write into it.
  if (const auto reason = why_no_regular_file(path)) throw std::runtime_error(*reason);
  file_.open(path, std::ios::binary);
  if (!file_) {
    throw std::runtime_error("cannot be opened: " + std::generic_category().message(errno));
  }
  if (fill() && std::string_view(block_).starts_with(kZstdMagic)) {
    unpacker_ = std::make_unique<Unpacker>();
  }
}

ByteStream::~ByteStream() = default;

bool ByteStream::fill() {
  block_.resize(kBlock);
  file_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  if (file_.bad()) throw std::runtime_error("cannot be read to its end");
  block_.resize(static_cast<std::size_t>(file_.gcount()));
  used_ = 0;
  return !block_.empty();
}

std::size_t ByteStream::read(char* out, std::size_t size) {
  return unpacker_ == nullptr ? read_plain(out, size) : read_packed(out, size);
}

std::size_t ByteStream::read_plain(char* out, std::size_t size) {
  if (used_ == block_.size() && !fill()) return 0;
  const std::size_t count = std::min(size, block_.size() - used_);
  std::memcpy(out, block_.data() + used_, count);
  used_ += count;
  return count;
}

std::size_t ByteStream::read_packed(char* out, std::size_t size) {
  ZSTD_outBuffer target{out, size, 0};
  while (target.pos == 0) {
    if (used_ == block_.size() && !fill()) {
      if (frame_open_) throw std::runtime_error("the zstd data ends too early");
      return 0;
    }
    ZSTD_inBuffer source{block_.data(), block_.size(), used_};
    const std::size_t left = ZSTD_decompressStream(unpacker_->stream.get(), &target, &source);
    if (ZSTD_isError(left) != 0) {
      throw std::runtime_error(std::string("broken zstd data: ") + ZSTD_getErrorName(left));
    }
    frame_open_ = left != 0;
    used_ = source.pos;
  }
  return target.pos;
}

}  // namespace tracuu::corpus
