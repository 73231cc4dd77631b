#include "corpus/files/html_elements.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 42> kBlocks = {
    "address",  "article",    "aside",  "blockquote", "body",   "caption", "center",
    "dd",       "details",    "dialog", "dir",        "div",    "dl",      "dt",
    "fieldset", "figcaption", "figure", "footer",     "form",   "h1",      "h2",
    "h3",       "h4",         "h5",     "h6",         "header", "hr",      "legend",
    "li",       "main",       "menu",   "nav",        "ol",     "p",       "pre",
    "section",  "summary",    "table",  "td",         "th",     "tr",      "ul"};

constexpr std::array<std::string_view, 17> kSilent = {
    "script", "style", "noscript", "template", "head", "svg",  "iframe", "object", "applet",
    "audio",  "video", "canvas",   "map",      "meta", "link", "title",  "img"};

constexpr std::array<std::string_view, 8> kSiteElements = {
    "nav", "aside", "footer", "menu", "select", "textarea", "button", "dialog"};

constexpr std::array<std::string_view, 10> kSiteRoles = {
    "navigation", "banner",  "contentinfo", "search",  "complementary",
    "menu",       "menubar", "tree",        "tablist", "toolbar"};

// Words of class and id. A whole word only: "content-header" has one, "subheadered" none.
constexpr std::array<std::string_view, 34> kSiteWords = {
    "menu",   "menubar",    "submenu",     "nav",      "navbar",  "navigation", "navi",
    "topnav", "breadcrumb", "breadcrumbs", "sidebar",  "footer",  "copyright",  "pagination",
    "paging", "pager",      "social",      "share",    "sharing", "login",      "weather",
    "ads",    "advert",     "tree",        "treeview", "toolbar", "searchbox",  "carousel",
    "slider", "modal",      "popup",       "comments", "cookie",  "hidden"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_big(char c) { return c >= 'A' && c <= 'Z'; }

// "mainMenu top-nav" has the words main, menu, top, nav.
bool has_site_word(std::string_view names) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const bool ends = i == names.size() || !is_letter(names[i]) ||
                      (is_big(names[i]) && !word.empty() && !is_big(names[i - 1]));
    if (ends) {
      if (is_among(kSiteWords, word)) return true;
      word.clear();
    }
    if (i < names.size() && is_letter(names[i])) word += lower_case(names.substr(i, 1));
  }
  return false;
}

bool is_not_shown(XmlNode element) {
  if (element.has("hidden") || element["aria-hidden"] == "true") return true;
  std::string style = lower_case(element["style"]);
  std::erase(style, ' ');
  return contains(style, "display:none") || contains(style, "visibility:hidden");
}

}  // namespace

bool is_block_element(std::string_view name) { return is_among(kBlocks, name); }

bool is_silent_element(std::string_view name) { return is_among(kSilent, name); }

bool is_site_element(XmlNode element) {
  const std::string_view name = element.name();
  if (name == "html" || name == "body") return false;
  return is_among(kSiteElements, name) || is_among(kSiteRoles, element["role"]) ||
         element.has("data-tree-key") || is_not_shown(element) || has_site_word(element["class"]) ||
         has_site_word(element["id"]);
}

}  // namespace tracuu::corpus
