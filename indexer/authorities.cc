#include "indexer/authorities.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/document_number.h"
#include "corpus/data_files.h"
#include "corpus/text.h"

namespace tracuu::indexer {
namespace {

using corpus::AuthorityRow;

// How agencies are shortened in their own names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kShortForms = {{
    {"UBND", "Ủy ban nhân dân"},
    {"HĐND", "Hội đồng nhân dân"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kShortLevels = {{
    {"-tp-", "-thanh-pho-"},
    {"-tx-", "-thi-xa-"},
}};

// Words behind which a province's bare name is that of another place.
constexpr std::array<std::string_view, 6> kOtherLevels = {"xa",    "phuong", "tran",
                                                          "huyen", "quan",   "khu"};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// "-ubnd-tinh-vinh-long-": each word between dashes.
std::string words_of(std::string_view text) {
  std::string words = "-" + analyzers::slug(text) + "-";
  for (const auto& [from, to] : kShortLevels) words = replaced(std::move(words), from, to);
  return words;
}

// "Tỉnh Bà Rịa - Vũng Tàu" -> "Bà Rịa - Vũng Tàu".
std::string_view bare(std::string_view name) {
  for (const std::string_view level : {"Tỉnh ", "Thành phố "}) {
    if (name.starts_with(level)) name.remove_prefix(level.size());
  }
  return name;
}

bool ends_with_bare(std::string_view words, std::string_view bare_words) {
  if (bare_words.empty() || !words.ends_with(bare_words)) return false;
  const std::string_view before = words.substr(0, words.size() - bare_words.size());
  const std::string_view last = before.substr(before.rfind('-') + 1);
  return std::find(kOtherLevels.begin(), kOtherLevels.end(), last) == kOtherLevels.end();
}

// "tỉnh Bến Tre", "Bến Tre": as it stands behind an agency's name.
std::string name_in_text(const AuthorityRow& place, bool with_level) {
  if (!with_level) return std::string(bare(place.name));
  const std::size_t level = place.name.find(' ');
  return corpus::lower_case(place.name.substr(0, level)) + place.name.substr(level);
}

void add_once(std::vector<std::string>& values, std::string value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) {
    values.push_back(std::move(value));
  }
}

std::string long_form(std::string name) {
  for (const auto& [letters, words] : kShortForms) name = replaced(std::move(name), letters, words);
  return name;
}

std::string short_form(std::string name) {
  for (const auto& [letters, words] : kShortForms) name = replaced(std::move(name), words, letters);
  return name;
}

// Whichever form, the same agency.
bool same_agency(const std::string& a, const std::string& b) {
  return words_of(long_form(a)) == words_of(long_form(b));
}

void add_agency(std::vector<std::string>& agencies, std::string name) {
  const bool known = std::any_of(agencies.begin(), agencies.end(), [&](const std::string& other) {
    return same_agency(other, name);
  });
  if (!known) agencies.push_back(std::move(name));
}

}  // namespace

// "Sở Y tế tỉnh Vĩnh Long" -> {"Sở Y tế", the row of Vĩnh Long, true}
struct Authorities::PlacedName {
  std::string head;
  const AuthorityRow* place = nullptr;
  bool with_level = true;
};

Authorities::Authorities(corpus::AuthorityFile places, corpus::AuthorityFile agencies)
    : places_(std::move(places)), agencies_(std::move(agencies)) {
  for (const AuthorityRow& row : places_.rows()) {
    const bool province = row.level == corpus::Level::tinh;
    named_places_.push_back(
        {&row, words_of(row.name), province ? words_of(bare(row.name)) : std::string()});
  }
}

const Authorities& Authorities::of_data_files() {
  static const Authorities authorities = [] {
    auto places = corpus::AuthorityFile::read(corpus::data_file("words/places.tsv"));
    auto agencies = corpus::AuthorityFile::read(corpus::data_file("words/agencies.tsv"), &places);
    return Authorities(std::move(places), std::move(agencies));
  }();
  return authorities;
}

std::string Authorities::full_name(const AuthorityRow& place) const {
  const AuthorityRow* parent = place.parent.empty() ? nullptr : current(place.parent);
  return parent == nullptr ? place.name : place.name + ", " + full_name(*parent);
}

// The last row of a code: what it is called now, or was when it ended.
const AuthorityRow* Authorities::current(std::string_view code) const {
  const AuthorityRow* last = nullptr;
  for (const AuthorityRow& row : places_.rows()) {
    if (row.code != code) continue;
    if (last == nullptr || !row.valid_to || (last->valid_to && *last->valid_to < *row.valid_to)) {
      last = &row;
    }
  }
  return last;
}

// By their full names anywhere in the text, provinces by their bare ones at its end.
std::vector<const Authorities::NamedPlace*> Authorities::mentioned(std::string_view text) const {
  const std::string words = words_of(text);
  std::vector<const NamedPlace*> found;
  for (const NamedPlace& place : named_places_) {
    if (words.find(place.words) != std::string::npos) found.push_back(&place);
  }
  for (const NamedPlace& place : named_places_) {
    const bool is_part = std::any_of(found.begin(), found.end(), [&](const NamedPlace* other) {
      return other->words.ends_with(place.bare_words);
    });
    if (!is_part && ends_with_bare(words, place.bare_words)) found.push_back(&place);
  }
  return found;
}

std::vector<std::string> Authorities::places_in(std::string_view text) const {
  const std::vector<const NamedPlace*> found = mentioned(text);
  const auto is_found = [&](std::string_view code) {
    return std::any_of(found.begin(), found.end(),
                       [&](const NamedPlace* place) { return place->row->code == code; });
  };
  const auto is_ambiguous = [&](const NamedPlace& place) {
    return std::any_of(found.begin(), found.end(), [&](const NamedPlace* other) {
      return other->words == place.words && other->row->code != place.row->code;
    });
  };
  std::vector<std::string> names;
  for (const NamedPlace* place : found) {
    if (is_ambiguous(*place) && !is_found(place->row->parent)) continue;
    // A province that only says where the district lies is not named itself.
    const bool says_where = std::any_of(found.begin(), found.end(), [&](const NamedPlace* other) {
      return other->row->parent == place->row->code;
    });
    if (!says_where) add_once(names, full_name(*place->row));
  }
  return names;
}

std::vector<std::string> Authorities::places_of(std::string_view code) const {
  if (const AuthorityRow* place = current(code)) return {full_name(*place)};
  const std::string_view agency = code.substr(code.rfind('.') + 1);
  for (const AuthorityRow& row : agencies_.rows()) {
    if (row.code != agency) continue;
    const AuthorityRow* place = current(row.parent);
    return place == nullptr ? std::vector<std::string>() : std::vector{full_name(*place)};
  }
  return places_in(code);
}

// By code, full name, a province's bare name, or a district's name with its province's.
std::vector<const AuthorityRow*> Authorities::named(std::string_view name) const {
  if (analyzers::slug(name).empty()) return {};
  const std::string words = words_of(name);
  std::vector<const AuthorityRow*> rows;
  for (const NamedPlace& place : named_places_) {
    const bool is_it = place.row->code == name || place.words == words ||
                       place.bare_words == words || words_of(full_name(*place.row)) == words;
    if (is_it) rows.push_back(place.row);
  }
  return rows;
}

std::optional<NamedSelection> Authorities::place(std::string_view name) const {
  const std::vector<const AuthorityRow*> asked = named(name);
  if (asked.empty()) return std::nullopt;
  NamedSelection selection;
  const auto add_with_parts = [&](const AuthorityRow& row) {
    add_once(selection.names, full_name(row));
    for (const AuthorityRow* part : places_.parts_of(row.code)) {
      add_once(selection.names, full_name(*part));
    }
  };
  for (const AuthorityRow* row : asked) {
    add_with_parts(*row);
    for (const AuthorityRow* earlier : places_.predecessors_of(*row)) {
      add_with_parts(*earlier);
      add_once(selection.predecessors, full_name(*earlier));
    }
  }
  return selection;
}

Authorities::PlacedName Authorities::split_place(const std::string& name) const {
  const std::vector<std::string> words = corpus::split(name, " ");
  std::string head;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string tail = words[i];
    for (std::size_t j = i + 1; j < words.size(); ++j) tail += " " + words[j];
    const std::string tail_words = words_of(tail);
    for (const NamedPlace& place : named_places_) {
      if (i > 0 && place.words == tail_words) return {head, place.row, true};
      if (i > 0 && place.bare_words == tail_words) return {head, place.row, false};
    }
    head += (head.empty() ? "" : " ") + words[i];
  }
  return {name, nullptr, true};
}

// What became an agency of this name.
std::vector<std::string> Authorities::earlier_names(const std::string& agency) const {
  std::vector<std::string> names;
  for (const AuthorityRow& row : agencies_.rows()) {
    if (!same_agency(row.name, agency)) continue;
    for (const AuthorityRow* earlier : agencies_.predecessors_of(row)) {
      add_agency(names, earlier->name);
    }
  }
  return names;
}

NamedSelection Authorities::agency(const std::string& name) const {
  const PlacedName placed = split_place(name);
  std::vector<std::string> agencies = {name};
  for (std::string& earlier : earlier_names(name)) add_agency(agencies, std::move(earlier));
  if (placed.place != nullptr) {
    std::vector<std::string> heads = earlier_names(placed.head);
    heads.insert(heads.begin(), placed.head);
    std::vector<const AuthorityRow*> places = places_.predecessors_of(*placed.place);
    places.insert(places.begin(), placed.place);
    for (const std::string& head : heads) {
      for (const AuthorityRow* place : places) {
        add_agency(agencies, head + " " + name_in_text(*place, placed.with_level));
      }
    }
  }
  NamedSelection selection;
  selection.predecessors.assign(agencies.begin() + 1, agencies.end());
  for (const std::string& agency : agencies) {
    add_once(selection.names, agency);
    add_once(selection.names, long_form(agency));
    add_once(selection.names, short_form(agency));
  }
  return selection;
}

}  // namespace tracuu::indexer
