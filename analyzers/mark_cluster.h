// MarkCluster: a base character and the marks typed behind it, in any order.
//
//   append_cluster(out, U'e', {0x0301, 0x0302}, false)   // ế   (NFC alone would leave é + U+0302)
//
// Pure functions; any thread.
#pragma once

#include <span>
#include <string>

namespace tracuu::analyzers {

// True if ICU's composition may join or reorder `c` with what stands before it.
bool continues_cluster(char32_t c);

// The letter without the marks it is precomposed with: ё is е.
char32_t bare_letter(char32_t c);

// Appends the composed form: shape mark first, tone mark second, doubled marks once, then NFC. With
// `latin` a Cyrillic or Greek letter drawn like a Latin one becomes that.
void append_cluster(std::string& out, char32_t base, std::span<const char32_t> marks, bool latin);

// Appends NFKC of one character.
void append_compatible(std::string& out, char32_t c);

}  // namespace tracuu::analyzers
