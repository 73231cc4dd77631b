#include "corpus/files/rtf_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/files/flowing_text.h"
#include "corpus/files/windows_1252.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kDeepestGroup = 2000;

// Groups that hold no text of the document. Those that begin with \* are skipped too, but for
// kKnownStarred.
constexpr std::array<std::string_view, 20> kNoText = {
    "fonttbl",   "stylesheet", "colortbl",     "info",     "pict",      "objdata", "objclass",
    "objname",   "fldinst",    "sp",           "filetbl",  "nextfile",  "xe",      "tc",
    "bkmkstart", "bkmkend",    "nonesttables", "template", "listtable", "revtbl"};
constexpr std::array<std::string_view, 4> kKnownStarred = {"shpinst", "do", "nesttableprops",
                                                           "shptxt"};

struct Place {
  std::string_view word;
  BlockKind kind;
};
// Groups whose text stands elsewhere than where they are written.
constexpr std::array<Place, 11> kPlaces = {{{"header", BlockKind::running_head},
                                            {"headerl", BlockKind::running_head},
                                            {"headerr", BlockKind::running_head},
                                            {"headerf", BlockKind::running_head},
                                            {"footer", BlockKind::running_head},
                                            {"footerl", BlockKind::running_head},
                                            {"footerr", BlockKind::running_head},
                                            {"footerf", BlockKind::running_head},
                                            {"footnote", BlockKind::footnote},
                                            {"shptxt", BlockKind::paragraph},
                                            {"dptxbxtext", BlockKind::paragraph}}};

struct Character {
  std::string_view word;
  char32_t character;
};
constexpr std::array<Character, 12> kCharacters = {{{"tab", '\t'},
                                                    {"emdash", 0x2014},
                                                    {"endash", 0x2013},
                                                    {"lquote", 0x2018},
                                                    {"rquote", 0x2019},
                                                    {"ldblquote", 0x201C},
                                                    {"rdblquote", 0x201D},
                                                    {"bullet", 0x2022},
                                                    {"emspace", 0x2003},
                                                    {"enspace", 0x2002},
                                                    {"qmspace", 0x2005},
                                                    {"zwnj", 0x200C}}};

class Reader {
 public:
  explicit Reader(std::string_view rtf) : rtf_(rtf) {}

  FileText read() {
    flows_.emplace_back();
    while (at_ < rtf_.size() && !ended_) read_one();
    while (flows_.size() > 1) leave_place();
    FileText text;
    text.format = "rtf";
    text.source = TextSource::so_hoa_goc;
    text.title = trim(title_);
    text.blocks = flows_.front().text.take();
    return text;
  }

 private:
  struct Flow {
    FlowingText text;
    BlockKind kind = BlockKind::paragraph;
  };
  struct State {
    bool silent = false;  // in a group without text
    bool hidden = false;
    bool deleted = false;
    bool in_title = false;
    bool in_table = false;
    int depth = 1;
    int fallback = 1;      // characters after \u for readers without Unicode
    std::size_t flow = 0;  // where text goes
  };

  FlowingText& flow() { return flows_[state_.flow].text; }
  int depth() const { return state_.in_table ? std::max(state_.depth, 1) : 0; }

  void read_one() {
    const char c = rtf_[at_++];
    if (c == '{') {
      enter_group();
    } else if (c == '}') {
      leave_group();
    } else if (c == '\\') {
      read_control();
    } else if (c != '\n' && c != '\r' && c != '\0') {
      put_or_skip(windows_1252(static_cast<std::uint8_t>(c)));
    }
  }

  void enter_group() {
    to_skip_ = 0;
    if (states_.size() < kDeepestGroup) {
      states_.push_back(state_);
    } else {
      ++too_deep_;
    }
  }

  void leave_group() {
    to_skip_ = 0;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (states_.empty()) return;
    state_ = states_.back();
    states_.pop_back();
    while (flows_.size() > state_.flow + 1) leave_place();
    ended_ = states_.empty();
  }

  void enter_place(BlockKind kind) {
    const bool has_group = !states_.empty() && states_.back().flow == state_.flow;
    if (!has_group || too_deep_ > 0) return;
    flows_.push_back({{}, kind});
    state_.flow = flows_.size() - 1;
    state_.in_table = false;
  }

  void leave_place() {
    std::vector<Block> blocks = flows_.back().text.take();
    const BlockKind kind = flows_.back().kind;
    flows_.pop_back();
    for (Block& block : blocks) {
      if (kind != BlockKind::paragraph && block.kind == BlockKind::paragraph) block.kind = kind;
    }
    flows_.back().text.follow(std::move(blocks));
  }

  void put(char32_t c) {
    if (std::exchange(behind_mark_, false) && c == ' ') return;
    if (state_.in_title) {
      append_utf8(title_, c);
    } else if (!state_.silent && !state_.hidden && !state_.deleted) {
      flow().put(c);
    }
  }

  void put_or_skip(char32_t c) {
    if (to_skip_ > 0) {
      --to_skip_;
    } else {
      put(c);
    }
  }

  void read_control() {
    if (at_ >= rtf_.size()) return;
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && is_letter(rtf_[at_])) ++at_;
    if (at_ == begin) return read_symbol();
    const std::string_view word = rtf_.substr(begin, at_ - begin);
    const std::size_t digits = at_;
    if (at_ < rtf_.size() && rtf_[at_] == '-') ++at_;
    while (at_ < rtf_.size() && is_digit(rtf_[at_])) ++at_;
    int number = 0;
    const bool numbered = std::from_chars(rtf_.data() + digits, rtf_.data() + at_, number).ptr !=
                          rtf_.data() + digits;
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    obey(word, numbered ? std::optional(number) : std::nullopt);
    starred_ = false;
  }

  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  void obey(std::string_view word, std::optional<int> number) {
    if (word == "u") return put_unicode(number.value_or(0));
    if (word == "bin") return skip_bytes(number.value_or(0));
    if (word == "uc") {
      state_.fallback = std::clamp(number.value_or(1), 0, 100);
    } else if (word == "title" && state_.silent) {
      state_.in_title = true;
    } else if (!state_.silent && !enters(word)) {
      format(word, number);
    }
  }

  // True if the word begins a group of its own.
  bool enters(std::string_view word) {
    const auto place = std::find_if(kPlaces.begin(), kPlaces.end(),
                                    [&](const Place& known) { return known.word == word; });
    if (place != kPlaces.end()) {
      enter_place(place->kind);
      return true;
    }
    const auto among = [&](const auto& words) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (!among(kNoText) && !(starred_ && !among(kKnownStarred))) return false;
    state_.silent = true;
    return true;
  }

  void format(std::string_view word, std::optional<int> number) {
    if (word == "par" || word == "sect" || word == "page") {
      flow().end_paragraph(depth());
    } else if (word == "line") {
      flow().break_line();
    } else if (word == "cell") {
      flow().end_cell(1);
    } else if (word == "nestcell") {
      flow().end_cell(std::max(state_.depth, 2));
    } else if (word == "row") {
      flow().end_row(1, edges_);
    } else if (word == "nestrow") {
      flow().end_row(std::max(state_.depth, 2), {});
    } else if (word == "pard") {
      state_.in_table = false;
      state_.depth = 1;
    } else if (word == "intbl") {
      state_.in_table = true;
    } else if (word == "itap") {
      state_.in_table = number.value_or(0) > 0;
      state_.depth = std::max(number.value_or(1), 1);
    } else if (word == "trowd") {
      edges_.assign(1, 0);
    } else if (word == "trleft") {
      if (!edges_.empty()) edges_.front() = number.value_or(0);
    } else if (word == "cellx") {
      edges_.push_back(number.value_or(0));
    } else if (word == "v") {
      state_.hidden = number != 0;
    } else if (word == "deleted") {
      state_.deleted = number != 0;
    } else if (word == "plain") {
      state_.hidden = state_.deleted = false;
    } else if (word == "chftn") {
      put_footnote_mark();
    } else {
      put_named(word);
    }
  }

  // The mark stands in front of the footnote, not in the middle of the text it belongs to.
  void put_footnote_mark() {
    if (flows_[state_.flow].kind != BlockKind::footnote) return;
    for (const char digit : std::to_string(++footnotes_)) put(static_cast<unsigned char>(digit));
    put(' ');
    behind_mark_ = true;
  }

  void put_named(std::string_view word) {
    for (const Character& known : kCharacters) {
      if (known.word == word) put_or_skip(known.character);
    }
  }

  void put_unicode(int number) {
    const auto unit = static_cast<std::uint16_t>(number);
    to_skip_ = state_.fallback;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_surrogate_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000 && high_surrogate_ != 0) {
      put(0x10000U + ((std::exchange(high_surrogate_, 0) - 0xD800U) << 10U) + (unit - 0xDC00U));
    } else {
      put(unit);
    }
  }

  void skip_bytes(int count) {
    at_ += std::min(static_cast<std::size_t>(std::max(count, 0)), rtf_.size() - at_);
  }

  void read_symbol() {
    const char c = rtf_[at_++];
    if (c == '\'' && at_ + 2 <= rtf_.size()) {
      std::uint8_t byte = 0;
      const char* const digits = rtf_.data() + at_;
      if (std::from_chars(digits, digits + 2, byte, 16).ptr != digits + 2) return;
      at_ += 2;
      put_or_skip(windows_1252(byte));
    } else if (c == '*') {
      starred_ = true;
    } else if (c == '~') {
      put_or_skip(0xA0);
    } else if (c == '-') {
      put_or_skip(0xAD);
    } else if (c == '_') {
      put_or_skip('-');
    } else if (c == '\\' || c == '{' || c == '}') {
      put_or_skip(static_cast<unsigned char>(c));
    } else if (c == '\n' || c == '\r') {
      if (!state_.silent) flow().end_paragraph(depth());
    }
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  bool ended_ = false;
  bool starred_ = false;  // \* stood before this word
  int to_skip_ = 0;       // characters that repeat the last \u
  char32_t high_surrogate_ = 0;
  State state_;
  std::vector<State> states_;  // of the groups around
  std::size_t too_deep_ = 0;   // groups that share the state of the deepest one kept
  std::vector<Flow> flows_;
  std::vector<int> edges_;  // of the cells of a row
  int footnotes_ = 0;
  bool behind_mark_ = false;  // of a footnote, where a blank is there already
  std::string title_;
};

}  // namespace

FileText rtf_text(std::string_view rtf) { return Reader(rtf).read(); }

}  // namespace tracuu::corpus
