// What is known of the elements of web pages: which make paragraphs, which hold no text, which
// names say "menu" or "foot of the page".
//
// Pure functions: call them from any thread.
#pragma once

#include <string_view>

#include "corpus/files/xml_tree.h"

namespace tracuu::corpus {

// Begins and ends paragraphs.
bool is_block_element(std::string_view name);

// Scripts, styles, pictures: nothing of it is text.
bool is_silent_element(std::string_view name);

// The element is the site's, not the document's, as its name, role, class or id says; or is not
// shown.
bool is_site_element(XmlNode element);

}  // namespace tracuu::corpus
