#include "corpus/law/issuer_name.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "corpus/data_files.h"
#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Plain name and plain symbol of an agency -> its name.
struct AgencyNames {
  std::map<std::string, std::string, std::less<>> by_name;
  std::map<std::string, std::string, std::less<>> by_symbol;
};

AgencyNames read_agency_names() {
  AgencyNames names;
  for (const auto& row : read_table(data_file("words/abbreviations.tsv"))) {
    if (row.size() < 4 || !row[3].starts_with("agency_")) continue;
    names.by_name.emplace(plain_text(row[2]), row[2]);
    if (row[3] != "agency_local") names.by_symbol.emplace(plain_text(row[0]), row[2]);
  }
  return names;
}

const AgencyNames& agency_names() {
  static const AgencyNames names = read_agency_names();
  return names;
}

struct Short {
  std::string_view plain;
  std::string_view name;
};

// As the word lists and the sample corpus write them.
constexpr std::array<Short, 2> kShort = {
    {{"uy ban nhan dan", "UBND"}, {"hoi dong nhan dan", "HĐND"}}};

// What follows is a name, each word of it with a capital.
constexpr std::array<std::string_view, 8> kPlaceWords = {"tỉnh",   "thành phố", "huyện",  "quận",
                                                         "thị xã", "thị trấn",  "phường", "xã"};

// The office of a person stands for the agency: "BỘ TRƯỞNG BỘ TÀI CHÍNH".
constexpr std::array<std::string_view, 12> kOffices = {
    "bo truong ",       "thong doc ",     "giam doc ",    "cuc truong ",
    "tong cuc truong ", "chanh an ",      "vien truong ", "chu tich uy ban",
    "chu nhiem ",       "tong giam doc ", "truong ban ",  "pho thu tuong"};

std::string one_line(std::string_view text) {
  std::string line;
  for (const std::string& word : split(text, " ")) line = joined(line, " ", word);
  return line;
}

// The character with which a small letter begins as a capital one.
std::string capitalised(std::string_view word) {
  static const std::map<std::string, std::string, std::less<>> capitals = [] {
    std::map<std::string, std::string, std::less<>> made;
    constexpr std::string_view kCapitals =
        "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸ"
        "ÝỴZ";
    for (std::size_t at = 0; at < kCapitals.size(); at += letter_at(kCapitals, at).size()) {
      const std::string_view letter = letter_at(kCapitals, at);
      made.emplace(lower_case(letter), letter);
    }
    return made;
  }();
  const std::string_view first = letter_at(word, 0);
  const auto capital = capitals.find(first);
  if (capital == capitals.end()) return std::string(word);
  return capital->second + std::string(word.substr(first.size()));
}

std::string each_capitalised(std::string_view words) {
  std::string name;
  for (const std::string& word : split(words, " ")) name = joined(name, " ", capitalised(word));
  return name;
}

// " tỉnh vĩnh long" -> " tỉnh Vĩnh Long"; behind no word for a place only the first two
// words of an agency carry capitals: "Cục Quản lý dược".
std::string cased(std::string_view lower) {
  for (const std::string_view word : kPlaceWords) {
    const std::string wanted = " " + std::string(word) + " ";
    const std::size_t at = lower.find(wanted);
    if (at == std::string_view::npos) continue;
    return cased(lower.substr(0, at)) + wanted + each_capitalised(lower.substr(at + wanted.size()));
  }
  if (lower.empty()) return {};
  const std::size_t blank = lower.find(' ');
  if (blank == std::string_view::npos) return capitalised(lower);
  return capitalised(lower.substr(0, blank)) + " " + capitalised(lower.substr(blank + 1));
}

// Capitals, but for letters a converter knows in small only: "CHủ TịCH".
bool is_mostly_capital(std::string_view text) {
  const auto capitals =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto small =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals > small;
}

// "Bộ trưởng Bộ Tài chính" -> "Bộ Tài chính"
std::string_view without_office(std::string_view written, std::string_view plain) {
  for (const std::string_view office : kOffices) {
    if (!plain.starts_with(office)) continue;
    const std::size_t words = office.starts_with("chu tich") ? 9 : office.size();
    return trim(written.substr(PlainText(written).origin(std::min(words, plain.size()))));
  }
  return written;
}

bool begins_agency(std::string_view plain) {
  constexpr std::array<std::string_view, 32> kBeginnings = {
      "uy ban",    "ubnd",    "hoi dong",  "hdnd",     "bo ",       "so ",       "cuc ",
      "tong cuc",  "chi cuc", "chinh phu", "quoc hoi", "thu tuong", "ngan hang", "thanh tra",
      "van phong", "vien ",   "toa an",    "ban ",     "trung tam", "kiem toan", "cong an",
      "bao hiem",  "kho bac", "dang ",     "tinh uy",  "chu tich",  "phong ",    "tong lien doan",
      "mat tran",  "truong ", "hoi ",      "lien "};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view word) { return plain.starts_with(word); });
}

// The names of the heading: a line that begins no agency goes on with the one above.
std::vector<std::string> named_in(const std::vector<std::string>& lines) {
  std::vector<std::string> names;
  for (const std::string& line : lines) {
    const std::string plain = plain_text(line);
    const bool court = plain.starts_with("toa an") && !names.empty() &&
                       plain_text(names.back()).starts_with("hoi dong tham phan");
    if (!names.empty() && (court || !begins_agency(plain))) {
      names.back() = joined(names.back(), " ", line);
    } else if (begins_agency(plain)) {
      names.push_back(line);
    }
  }
  return names;
}

// "BỘ TÀI CHÍNH - BỘ Y TẾ"
std::vector<std::string> joint(const std::vector<std::string>& names) {
  std::vector<std::string> parts;
  for (const std::string& name : names) {
    for (const std::string& part : split(name, " - ")) {
      const bool whole = begins_agency(plain_text(part)) || parts.empty();
      if (whole) {
        parts.push_back(part);
      } else {
        parts.back() += " - " + part;
      }
    }
  }
  return parts;
}

bool is_joint(const NumberParts& number) {
  return number.symbol.starts_with("ttlt") || number.symbol.starts_with("nqlt") ||
         number.symbol.starts_with("ttlb") || number.symbol.starts_with("ttln");
}

// "tỉnh Vĩnh Long" of the authority above belongs to the name of a department below.
std::string with_place_of(std::string name, const std::string& above) {
  for (const std::string_view word : kPlaceWords) {
    const std::size_t at = above.find(" " + std::string(word) + " ");
    if (at == std::string::npos || contains(name, above.substr(at))) continue;
    return name + above.substr(at);
  }
  return name;
}

// "SỞ TƯ PHÁP" as a sentence of the document has it: "Sở Tư pháp".
std::string as_the_text_writes(std::string_view written, const std::vector<DocumentLine>& lines) {
  const std::string wanted = plain_text(written);
  for (const DocumentLine& line : lines) {
    const std::size_t at = line.plain.find(wanted);
    if (at == std::string::npos || is_shouted(line.text)) continue;
    const PlainText plain(line.text);
    const std::size_t begin = plain.origin(at);
    std::string found = line.text.substr(begin, plain.origin(at + wanted.size()) - begin);
    const bool has_small = composed_lower(found) != found && !is_shouted(found);
    if (has_small && is_capital(letter_at(found, 0))) return found;
  }
  return std::string(written);
}

struct SymbolIssuer {
  std::string_view part;
  std::string_view name;
};

constexpr std::array<SymbolIssuer, 8> kSymbolIssuers = {
    {{"ubtvqh", "Ủy ban Thường vụ Quốc hội"},
     {"qh", "Quốc hội"},
     {"nđ-cp", "Chính phủ"},
     {"nq-cp", "Chính phủ"},
     {"ttg", "Thủ tướng Chính phủ"},
     {"hđbt", "Hội đồng Bộ trưởng"},
     {"hđtp", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"},
     {"ctn", "Chủ tịch nước"}}};

std::optional<std::string> issuer_by_symbol(const NumberParts& number) {
  for (const SymbolIssuer& known : kSymbolIssuers) {
    const bool fits = known.part == "qh" ? number.symbol.starts_with(known.part)
                                         : contains(number.symbol, known.part);
    if (fits) return std::string(known.name);
  }
  const std::size_t dash = number.symbol.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const std::string_view agency = std::string_view(number.symbol).substr(dash + 1);
  const auto found = agency_names().by_symbol.find(plain_text(agency.substr(0, agency.find('-'))));
  return found == agency_names().by_symbol.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::string issuer_name(std::string_view written) {
  std::string line = one_line(written);
  std::string plain = plain_text(line);
  line = without_office(line, plain);
  plain = plain_text(line);
  const auto known = agency_names().by_name.find(plain);
  if (known != agency_names().by_name.end()) return known->second;
  std::string short_name;
  for (const Short& abbreviated : kShort) {
    if (!plain.starts_with(abbreviated.plain)) continue;
    short_name = abbreviated.name;
    line = line.substr(PlainText(line).origin(abbreviated.plain.size()));
  }
  const std::string lower = composed_lower(line);
  const bool as_typed = !is_mostly_capital(line) && lower != line;
  return short_name + (as_typed || line.empty() ? line : cased(lower));
}

std::vector<std::string> issuers_of(const DocumentHead& head, const NumberParts& number,
                                    const std::vector<DocumentLine>& lines) {
  const std::vector<std::string> named = named_in(head.agencies);
  const auto name = [&](std::string_view written) {
    return issuer_name(as_the_text_writes(written, lines));
  };
  if (is_joint(number)) {
    std::vector<std::string> issuers;
    for (const std::string& part : joint(named)) issuers.push_back(name(part));
    if (!issuers.empty()) return issuers;
  }
  if (!named.empty()) {
    const std::string last = name(named.back());
    const bool below = named.size() > 1 && !last.starts_with("UBND") && !last.starts_with("HĐND");
    return {below ? with_place_of(last, name(named[named.size() - 2])) : last};
  }
  if (!head.issuer_phrase.empty()) return {name(head.issuer_phrase)};
  if (auto known = issuer_by_symbol(number)) return {*known};
  if (!head.issuer_line.empty()) return {name(head.issuer_line)};
  return {};
}

}  // namespace tracuu::corpus
