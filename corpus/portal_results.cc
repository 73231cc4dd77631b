#include "corpus/portal_results.h"

#include <algorithm>

#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kKeywords = "Từ khóa";
constexpr std::string_view kDescription = "Mô tả";
constexpr std::string_view kRestOfPage = "Chọn cơ quan thực hiệnTỉnh/ Thành phố";
constexpr std::string_view kCode = "Mã:";

bool may_stand_in_code(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
}

bool is_ascii_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_ascii_graph(char c) { return c > ' ' && c < 0x7F; }

// Bytes of the code at the beginning. The text behind is glued to it: the capital it begins with is
// none of the code's. "KQ.G01.000140Giấy phép" -> 13.
std::size_t code_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && may_stand_in_code(text[size])) ++size;
  // KQ, agency, six digits: what stands behind the last digit is text
  if (text.starts_with("KQ.") || text.starts_with("KQ-")) {
    const std::size_t last = text.substr(0, size).find_last_of("0123456789");
    return last == std::string_view::npos ? 0 : last + 1;
  }
  const bool word_goes_on = size < text.size() && (is_ascii_small(text[size]) ||
                                                   static_cast<unsigned char>(text[size]) >= 0x80);
  if (size > 0 && word_goes_on && !is_digit(text[size - 1])) --size;
  const bool no_words = std::all_of(text.begin(), text.end(), is_ascii_graph);
  return no_words ? text.size() : size;  // whatever somebody typed for a code
}

// Points and dashes the portal leaves between the code of one result and the next one.
std::string_view without_leading_marks(std::string_view text) {
  text = trim(text);
  const std::size_t begin = std::min(text.find_first_not_of(".- \t\n"), text.size());
  return text.substr(begin);
}

std::vector<ProcedureResult> results_of(std::string_view text) {
  std::vector<ProcedureResult> results;
  for (std::string_view rest = text; !without_leading_marks(rest).empty();) {
    const std::size_t mark = rest.find(kCode);
    ProcedureResult result;
    result.text =
        trim(results.empty() ? rest.substr(0, mark) : without_leading_marks(rest.substr(0, mark)));
    rest.remove_prefix(std::min(rest.size(), mark == rest.npos ? mark : mark + kCode.size()));
    if (mark != text.npos) {
      rest = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
      const std::size_t size = code_size(rest);
      result.result_code = rest.substr(0, size);
      rest.remove_prefix(size);
    }
    if (!result.text.empty() || !result.result_code.empty()) results.push_back(std::move(result));
  }
  return results;
}

}  // namespace

PortalResults take_apart_results(std::string_view glued) {
  PortalResults taken;
  if (const std::size_t page = glued.rfind(kRestOfPage); page != glued.npos) {
    glued = glued.substr(0, page);
  }
  const std::size_t keywords = glued.find(kKeywords);
  const std::size_t description =
      keywords == glued.npos ? glued.npos : glued.find(kDescription, keywords);
  if (description != glued.npos) {
    const std::size_t begin = keywords + kKeywords.size();
    const std::string_view words = said(glued.substr(begin, description - begin));
    if (!words.empty()) taken.keywords = split(words, ";");
    taken.description = said(glued.substr(description + kDescription.size()));
    glued = glued.substr(0, keywords);
  }
  taken.results = results_of(said(glued));
  return taken;
}

}  // namespace tracuu::corpus
