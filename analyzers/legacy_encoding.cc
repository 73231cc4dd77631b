#include "analyzers/legacy_encoding.h"

#include <algorithm>
#include <utility>

#include "analyzers/legacy_decoder.h"
#include "analyzers/legacy_detector.h"
#include "analyzers/sourced_text.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

// A text that is still not at rest after so many rounds is noise; real ones need one, rarely two.
constexpr int kMostRounds = 4;

RepairedText written(const SourcedText& text, LegacyEncoding encoding) {
  RepairedText result;
  result.encoding = encoding;
  result.text.reserve(text.size() * 2);
  result.offsets.copied(0, 0);
  for (const SourcedCharacter& one : text) {
    const std::size_t at = result.text.size();
    append_code_point(result.text, one.c);
    // Where a character is as long as what it came from, its bytes may be counted one by one.
    if (result.text.size() - at == one.end - one.begin) {
      result.offsets.copied(at, one.begin);
    } else {
      result.offsets.rewritten(at, one.begin, one.end);
    }
  }
  return result;
}

RepairedText unchanged(std::string text) {
  RepairedText result;
  result.text = std::move(text);
  result.offsets.copied(0, 0);
  return result;
}

bool is_well_formed(const SourcedText& text) {
  return std::none_of(text.begin(), text.end(), [](const auto& one) { return is_raw(one.c); });
}

// The encoding of most words; none if no word was converted.
LegacyEncoding most_of(const LegacyDetector::Counts& counts) {
  return static_cast<LegacyEncoding>(std::max_element(counts.begin(), counts.end()) -
                                     counts.begin());
}

}  // namespace

std::string_view to_name(LegacyEncoding encoding) {
  switch (encoding) {
    case LegacyEncoding::none:
      return "none";
    case LegacyEncoding::tcvn3:
      return "tcvn3";
    case LegacyEncoding::vni:
      return "vni";
    case LegacyEncoding::viscii:
      return "viscii";
    case LegacyEncoding::windows_1258:
      return "windows-1258";
    case LegacyEncoding::utf8_as_latin1:
      return "utf-8 read as latin-1";
    case LegacyEncoding::utf8_as_latin1_twice:
      return "utf-8 read as latin-1 twice";
  }
  return "";
}

RepairedText repair_encoding(std::string text, LegacyEncoding expected) {
  if (!looks_legacy(text)) return unchanged(std::move(text));
  LegacyDetector detector(read_sourced(text));
  const bool well_formed = is_well_formed(detector.text());
  const LegacyEncoding encoding = most_of(detector.convert(expected));
  if (encoding == LegacyEncoding::none && well_formed) return unchanged(std::move(text));
  // What comes out is at rest: nothing in it would be converted once more.
  for (int round = 1; round < kMostRounds; ++round) {
    if (most_of(detector.convert(LegacyEncoding::none)) == LegacyEncoding::none) break;
  }
  return written(detector.text(), encoding);
}

RepairedText convert(LegacyEncoding encoding, std::string_view text) {
  const SourcedText source = read_sourced(text);
  SourcedText converted;
  converted.reserve(source.size());
  decode(encoding, source, converted);
  return written(converted, encoding);
}

}  // namespace tracuu::analyzers
