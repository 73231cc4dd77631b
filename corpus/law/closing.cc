#include "corpus/law/closing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLongestTitle = 140;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kLongestPassed = 300;
// A longer line is no recipient.
constexpr std::size_t kLongestClosingLine = 200;

// For whom the signer signs: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền. Capitals even
// where the office behind them is not shouted.
constexpr std::array<std::string_view, 14> kAuthority = {"TM.", "TM ", "T.M", "T/M", "KT.",
                                                         "KT ", "K.T", "K/T", "TL.", "TL ",
                                                         "TUQ", "Q. ", "Q.",  "T.L"};
constexpr std::array<std::string_view, 3> kAuthorityWords = {"thua lenh ", "thay mat ",
                                                             "thua uy quyen "};

constexpr std::array<std::string_view, 40> kOffices = {"thu tuong",
                                                       "pho thu tuong",
                                                       "chu tich",
                                                       "pho chu tich",
                                                       "chu tich nuoc",
                                                       "chu tich quoc hoi",
                                                       "bo truong",
                                                       "thu truong",
                                                       "bo truong, chu nhiem",
                                                       "thong doc",
                                                       "pho thong doc",
                                                       "tong thanh tra",
                                                       "pho tong thanh tra",
                                                       "tong kiem toan",
                                                       "chanh an",
                                                       "pho chanh an",
                                                       "vien truong",
                                                       "pho vien truong",
                                                       "giam doc",
                                                       "pho giam doc",
                                                       "tong giam doc",
                                                       "pho tong giam doc",
                                                       "cuc truong",
                                                       "pho cuc truong",
                                                       "tong cuc truong",
                                                       "pho tong cuc truong",
                                                       "vu truong",
                                                       "pho vu truong",
                                                       "chanh van phong",
                                                       "pho chanh van phong",
                                                       "truong ban",
                                                       "pho truong ban",
                                                       "truong phong",
                                                       "pho truong phong",
                                                       "chu nhiem",
                                                       "pho chu nhiem",
                                                       "bo truong chu nhiem",
                                                       "chanh thanh tra",
                                                       "tham phan",
                                                       "chi cuc truong"};

bool is_authority(const DocumentLine& line) {
  const auto begins = [&](std::string_view beginning) { return line.text.starts_with(beginning); };
  if (std::any_of(kAuthority.begin(), kAuthority.end(), begins)) return true;
  return is_shouted(line.text) &&
         std::any_of(kAuthorityWords.begin(), kAuthorityWords.end(),
                     [&](std::string_view words) { return line.plain.starts_with(words); });
}

// An office and perhaps whose: "THỦ TRƯỞNG", "CHỦ TỊCH QUỐC HỘI", but no sentence.
bool is_office(const DocumentLine& line) {
  if (line.text.size() > kLongestTitle || !is_shouted(line.text)) return false;
  if (line.plain.ends_with(':') || line.plain.ends_with(',')) return false;
  return std::any_of(kOffices.begin(), kOffices.end(), [&](std::string_view office) {
    return line.plain.starts_with(office) &&
           (line.plain.size() == office.size() || line.plain[office.size()] == ' ');
  });
}

// The same in small letters, which in running text says nothing.
bool names_office(const DocumentLine& line) {
  return is_office(line) ||
         std::find(kOffices.begin(), kOffices.end(), line.plain) != kOffices.end();
}

bool is_recipients(std::string_view plain) {
  return (plain.starts_with("noi nhan") || plain.starts_with("noi gui")) && plain.size() < 40;
}

// "Luật này đã được Quốc hội ... khóa X, kỳ họp thứ 9 thông qua ...": below the last article of
// what the National Assembly passes. With a day of effect it is an article's own sentence.
bool says_passed(std::string_view plain) {
  const std::size_t subject = plain.substr(0, 24).find(" nay ");
  if (subject == std::string_view::npos || contains(plain, "hieu luc")) return false;
  std::string_view rest = plain.substr(subject + 5);
  if (rest.starts_with("da ")) rest.remove_prefix(3);
  return rest.starts_with("duoc quoc hoi ") &&
         (contains(rest, "khoa ") || contains(rest, "nuoc cong hoa"));
}

bool says_signed(std::string_view plain) {
  return plain == "(da ky)" || plain == "da ky" || plain.starts_with("(da ky");
}

// "Nguyễn Thị Minh Hà", perhaps with a rank or degree in front; no office, no list.
bool is_name(const DocumentLine& line) {
  if (line.text.size() > kLongestName || line.is_row) return false;
  std::size_t words = 0;
  std::string_view rest = line.text;
  if (rest.find_first_of("0123456789:;,/-()\"") != std::string_view::npos) return false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (!word.empty()) {
      if (!is_capital(letter_at(word, 0))) return false;
      ++words;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words >= 2 && words <= 7;
}

}  // namespace

bool closes_document(const DocumentLine& line) {
  if (line.is_row) return false;
  if (line.text.size() <= kLongestPassed && says_passed(line.plain)) return true;
  if (line.text.size() > kLongestTitle) return false;
  return is_recipients(line.plain) || is_authority(line) || is_office(line) ||
         says_signed(line.plain);
}

Signature signature_of(const std::vector<DocumentLine>& lines, std::size_t begin, std::size_t end) {
  Signature signature;
  bool titled = false;  // a name stands below an office
  for (std::size_t i = begin; i < end; ++i) {
    if (is_authority(lines[i]) || names_office(lines[i])) {
      signature.titles.push_back(lines[i].text);
      titled = true;
    } else if (titled && !is_shouted(lines[i].text) && is_name(lines[i])) {
      signature.names.push_back(lines[i].text);
      titled = false;
    }
  }
  return signature;
}

std::size_t closing_end(const std::vector<DocumentLine>& lines, std::size_t begin,
                        std::size_t end) {
  bool recipients = false;
  bool named = false;
  std::size_t at = begin;
  for (; at < end; ++at) {
    const DocumentLine& line = lines[at];
    if (line.is_row || (line.text.size() > kLongestClosingLine && !closes_document(line))) break;
    recipients = recipients || is_recipients(line.plain);
    const bool office_goes_on = is_shouted(line.text) && !named;
    const bool recipient = recipients && !is_shouted(line.text);
    if (is_name(line) && !names_office(line)) {
      named = true;
    } else if (!closes_document(line) && !names_office(line) && !office_goes_on && !recipient) {
      break;
    }
  }
  return at;
}

}  // namespace tracuu::corpus
