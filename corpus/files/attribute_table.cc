#include "corpus/files/attribute_table.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/files/site_chrome.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// As sites of the government and legal databases label them.
constexpr std::array<std::string_view, 34> kLabels = {"số ký hiệu",
                                                      "số hiệu",
                                                      "số/ký hiệu",
                                                      "số, ký hiệu",
                                                      "số hiệu văn bản",
                                                      "ký hiệu",
                                                      "số văn bản",
                                                      "ngày ban hành",
                                                      "ngày có hiệu lực",
                                                      "ngày hiệu lực",
                                                      "ngày hết hiệu lực",
                                                      "hiệu lực",
                                                      "loại văn bản",
                                                      "cơ quan ban hành",
                                                      "nơi ban hành",
                                                      "đơn vị ban hành",
                                                      "cơ quan/đơn vị ban hành",
                                                      "người ký",
                                                      "chức danh",
                                                      "trích yếu",
                                                      "trích yếu nội dung",
                                                      "lĩnh vực",
                                                      "tình trạng",
                                                      "tình trạng hiệu lực",
                                                      "trạng thái",
                                                      "ngày công báo",
                                                      "số công báo",
                                                      "ngày đăng công báo",
                                                      "ngày cập nhật",
                                                      "phạm vi",
                                                      "ngày đăng",
                                                      "tên văn bản",
                                                      "tài liệu đính kèm",
                                                      "văn bản đính kèm"};

constexpr std::size_t kFewest = 3;         // labels that make a table of attributes
constexpr std::size_t kLongestLabel = 60;  // bytes
constexpr std::size_t kLongestValue = 3000;

std::string label_of(std::string_view text) {
  text = trim(text);
  while (text.ends_with(':')) text = trim(text.substr(0, text.size() - 1));
  return std::string(text);
}

bool is_label(std::string_view text) {
  if (text.size() > kLongestLabel) return false;
  const std::string label = lower_case(label_of(text));
  return std::find(kLabels.begin(), kLabels.end(), label) != kLabels.end();
}

struct Attribute {
  std::string label;
  std::string value;
  std::size_t begin = 0;  // blocks
  std::size_t end = 0;
};

using Attributes = std::vector<Attribute>;

// "Số ký hiệu | 37/2025 | Ngày ban hành | 28-11-2025": labels on even places, some of them known.
Attributes of_row(const Block& row, std::size_t at) {
  Attributes found;
  bool any_known = false;
  for (std::size_t i = 0; i + 1 < row.cells.size(); i += 2) {
    if (row.cells[i].empty() || row.cells[i].size() > kLongestLabel) continue;
    any_known = any_known || is_label(row.cells[i]);
    found.push_back({label_of(row.cells[i]), row.cells[i + 1], at, at + 1});
  }
  return any_known && row.cells.size() <= 4 ? found : Attributes();
}

// "Số ký hiệu: 37/2025/TT-BKHCN", or the label alone and its value in the next block.
std::optional<Attribute> of_paragraphs(const std::vector<PageBlock>& blocks, std::size_t at) {
  const std::string& text = blocks[at].block.text;
  if (is_label(text) && at + 1 < blocks.size()) {
    const Block& next = blocks[at + 1].block;
    const bool is_value = next.kind == BlockKind::paragraph && next.text.size() < kLongestValue &&
                          !is_label(next.text);
    if (is_value) return Attribute{label_of(text), next.text, at, at + 2};
  }
  const std::size_t colon = text.find_first_of(":\n");
  if (colon == std::string::npos || !is_label(text.substr(0, colon))) return std::nullopt;
  return Attribute{label_of(text.substr(0, colon)), std::string(trim(text.substr(colon + 1))), at,
                   at + 1};
}

Attributes attributes_at(const std::vector<PageBlock>& blocks, std::size_t at) {
  if (blocks[at].block.kind == BlockKind::row) return of_row(blocks[at].block, at);
  const auto found = of_paragraphs(blocks, at);
  return found ? Attributes{*found} : Attributes{};
}

// Those that follow each other, with at most a block between: an unknown label, an ornament.
Attributes run_from(const std::vector<PageBlock>& blocks, std::size_t at) {
  Attributes run;
  for (std::size_t gap = 0; at < blocks.size() && gap < 3;) {
    const Attributes found = attributes_at(blocks, at);
    run.insert(run.end(), found.begin(), found.end());
    gap = found.empty() ? gap + 1 : 0;
    at = found.empty() ? at + 1 : found.back().end;
  }
  return run;
}

}  // namespace

std::map<std::string, std::string> take_attributes(std::vector<PageBlock>& blocks) {
  std::map<std::string, std::string> properties;
  for (std::size_t at = 0; at < blocks.size();) {
    const Attributes run = run_from(blocks, at);
    if (run.size() < kFewest) {
      at = run.empty() ? at + 1 : run.back().end;
      continue;
    }
    for (const Attribute& attribute : run) {
      if (!attribute.value.empty()) properties.emplace(attribute.label, attribute.value);
      for (std::size_t i = attribute.begin; i < attribute.end; ++i) make_chrome(blocks[i]);
    }
    at = run.back().end;
  }
  return properties;
}

}  // namespace tracuu::corpus
