// FileText as one line of JSON: how it crosses from the process that reads a file.
//
//   write:  file_text_json(text)   read:  file_text_of(json) == text
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

std::string file_text_json(const FileText& text);

// Throws BadJson for what is no JSON, BadField for JSON that is no FileText.
FileText file_text_of(std::string_view json);

// A line that says why there is no text at all; refusal_of gives the reason back, nullopt for any
// other line.
std::string refusal_json(std::string_view reason);
std::optional<std::string> refusal_of(std::string_view json);

}  // namespace tracuu::corpus
