// LegacyTables: which letter each byte of a legacy encoding is.
//
//   byte_meaning(LegacyEncoding::tcvn3, 0xAD) -> U'ư'
//   vni_letter(U'o', U'ä') -> U'ộ';  vni_letter(U'ñ') -> U'đ'
//
// Tables as constants; any thread.
#pragma once

#include <cstdint>
#include <optional>

#include "analyzers/legacy_encoding.h"

namespace tracuu::analyzers {

// Of tcvn3, viscii and windows_1258: the letter or combining tone. 0 where the encoding has nothing
// of its own.
char32_t byte_meaning(LegacyEncoding encoding, std::uint8_t byte);

// What VNI writes as one character, or as a letter and a mark behind it; 0 if it is neither.
char32_t vni_letter(char32_t character);
char32_t vni_letter(char32_t letter, char32_t mark);

// The character of Windows-1252; the control character of Latin-1 where that has none.
char32_t windows_1252(std::uint8_t byte);

// The byte that was read as this character of Latin-1 or Windows-1252, or drawn as one in a PDF;
// nullopt for all others.
std::optional<std::uint8_t> byte_read_as(char32_t c);

}  // namespace tracuu::analyzers
