// LegacyEncoding: how Vietnamese was written before Unicode, and Unicode text that was read as
// something else on its way here.
//
//   RepairedText text = repair_encoding("thñ tôc hµnh chÝnh");
//   text.text     -> "thủ tục hành chính"
//   text.encoding -> LegacyEncoding::tcvn3
//
// Decided by the text alone: fonts and declared character sets are wrong more often than right.
// This comes before the normaliser, which deletes soft hyphens: in TCVN3 that byte is the letter ư.
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzers/offset_map.h"

namespace tracuu::analyzers {

enum class LegacyEncoding : std::uint8_t {
  none,   // the text as it is
  tcvn3,  // ABC fonts (.VnTime); capitals of a capital font come out as small letters
  vni,    // VNI-Windows: a letter and its mark, two characters
  viscii,
  windows_1258,          // letters and combining tones; composed here
  utf8_as_latin1,        // "thá»§ tá»¥c"
  utf8_as_latin1_twice,  // the same done to the result
};
inline constexpr int kLegacyEncodings = 7;  // with none

// "none", "tcvn3", "vni", "viscii", "windows-1258", "utf-8 read as latin-1", "... twice".
std::string_view to_name(LegacyEncoding encoding);

struct RepairedText {
  std::string text;                                // well-formed UTF-8 whatever came in
  OffsetMap offsets;                               // of `text` in the source
  LegacyEncoding encoding = LegacyEncoding::none;  // the one most of what was converted was in
};

// The text in Unicode. It may be single bytes, or UTF-8 in which each byte became a character of
// Latin-1 or Windows-1252, as readers of old office files give it. Lines and runs of words that are
// fine already stay as they are; so does everything if there are too few words to tell. Texts of
// one or two words can be told only by their company: `expected` is what the rest of their record
// was found to be.
RepairedText repair_encoding(std::string text, LegacyEncoding expected = LegacyEncoding::none);

// Every character converted, without asking whether that makes sense.
RepairedText convert(LegacyEncoding encoding, std::string_view text);

// False for nearly every text in order, at the cost of one quick pass: repair_encoding would give
// it back as it is.
bool looks_legacy(std::string_view text);

}  // namespace tracuu::analyzers
