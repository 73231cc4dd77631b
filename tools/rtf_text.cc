#include "tools/rtf_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "analyzers/legacy_tables.h"
#include "analyzers/utf8.h"

namespace tracuu::tools {
namespace {

constexpr std::string_view kNoText[] = {"fonttbl", "stylesheet", "colortbl", "info", "pict"};

class Reader {
 public:
  explicit Reader(std::string_view rtf) : rtf_(rtf) {}

  std::string read() {
    while (at_ < rtf_.size()) {
      const char c = rtf_[at_++];
      if (c == '{') {
        groups_.push_back(silent_);
      } else if (c == '}') {
        if (groups_.empty()) break;
        silent_ = groups_.back();
        groups_.pop_back();
      } else if (c == '\\') {
        read_control();
      } else if (c != '\n' && c != '\r') {
        put(static_cast<unsigned char>(c));
      }
    }
    return std::move(text_);
  }

 private:
  void put(char32_t c) {
    if (!silent_) analyzers::append_code_point(text_, c);
  }

  void read_control() {
    if (at_ >= rtf_.size()) return;
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && rtf_[at_] >= 'a' && rtf_[at_] <= 'z') ++at_;
    if (at_ == begin) return read_symbol();
    const std::string_view word = rtf_.substr(begin, at_ - begin);
    const std::size_t digits = at_;
    while (at_ < rtf_.size() && (rtf_[at_] == '-' || (rtf_[at_] >= '0' && rtf_[at_] <= '9'))) ++at_;
    int number = 0;
    std::from_chars(rtf_.data() + digits, rtf_.data() + at_, number);
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    obey(word, number);
  }

  void obey(std::string_view word, int number) {
    if (std::find(std::begin(kNoText), std::end(kNoText), word) != std::end(kNoText)) {
      silent_ = true;
    } else if (word == "par" || word == "line" || word == "row" || word == "sect") {
      put('\n');
    } else if (word == "tab" || word == "cell") {
      put('\t');
    } else if (word == "u") {
      put(static_cast<std::uint16_t>(number));
      if (at_ < rtf_.size() && rtf_[at_] == '?') ++at_;  // for readers without Unicode
    }
  }

  void read_symbol() {
    const char c = rtf_[at_++];
    if (c == '\'' && at_ + 2 <= rtf_.size()) {
      std::uint8_t byte = 0;
      std::from_chars(rtf_.data() + at_, rtf_.data() + at_ + 2, byte, 16);
      at_ += 2;
      put(analyzers::windows_1252(byte));
    } else if (c == '*') {
      silent_ = true;
    } else if (c == '~') {
      put(0xA0);
    } else if (c == '\\' || c == '{' || c == '}') {
      put(static_cast<unsigned char>(c));
    }
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  std::vector<bool> groups_;  // was the group around each one silent?
  bool silent_ = false;
  std::string text_;
};

}  // namespace

std::string rtf_text(std::string_view rtf) { return Reader(rtf).read(); }

}  // namespace tracuu::tools
