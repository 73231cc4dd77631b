#include "indexer/relation_phrases.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "analyzers/word_key.h"

namespace tracuu::indexer {
namespace {

using analyzers::Word;
using corpus::RelationKind;

constexpr RelationPhrase kPhrases[] = {
    {"sửa đổi bổ sung", Sense::act, RelationKind::sua_doi_bo_sung},
    {"sửa đổi và bổ sung", Sense::act, RelationKind::sua_doi_bo_sung},
    {"bổ sung sửa đổi", Sense::act, RelationKind::sua_doi_bo_sung},
    {"sửa đổi", Sense::act, RelationKind::sua_doi_bo_sung},
    {"sửa tên", Sense::act, RelationKind::sua_doi_bo_sung},
    {"bổ sung", Sense::act, RelationKind::sua_doi_bo_sung},
    {"điều chỉnh bổ sung", Sense::act, RelationKind::sua_doi_bo_sung},
    {"thay thế", Sense::act, RelationKind::thay_the},
    {"thay cụm từ", Sense::act, RelationKind::sua_doi_bo_sung},
    {"thay các cụm từ", Sense::act, RelationKind::sua_doi_bo_sung},
    {"thay từ", Sense::act, RelationKind::sua_doi_bo_sung},
    {"bãi bỏ", Sense::act, RelationKind::bai_bo},
    {"hủy bỏ", Sense::act, RelationKind::bai_bo},
    {"bỏ", Sense::act, RelationKind::bai_bo},
    {"quy định chi tiết", Sense::act, RelationKind::quy_dinh_chi_tiet},
    {"hướng dẫn áp dụng", Sense::act, RelationKind::huong_dan_ap_dung},
    {"hướng dẫn", Sense::act, RelationKind::quy_dinh_chi_tiet},
    {"đính chính", Sense::act, RelationKind::dinh_chinh},
    {"giải thích", Sense::act, RelationKind::giai_thich},
    {"tạm ngưng hiệu lực", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"tạm ngưng áp dụng", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"tạm ngưng thực hiện", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"tạm dừng áp dụng", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"tạm dừng thực hiện", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"tạm ngưng hiệu lực thi hành", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"ngưng hiệu lực thi hành", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"ngưng hiệu lực", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"ngưng áp dụng", Sense::act, RelationKind::tam_ngung_hieu_luc},
    {"đình chỉ việc thi hành", Sense::act, RelationKind::dinh_chi_thi_hanh},
    {"đình chỉ thi hành", Sense::act, RelationKind::dinh_chi_thi_hanh},
    {"đình chỉ", Sense::act, RelationKind::dinh_chi_thi_hanh},
    {"hết hiệu lực", Sense::end, RelationKind::bai_bo},
    {"hết hiệu lực thi hành", Sense::end, RelationKind::bai_bo},
    {"hết giá trị thi hành", Sense::end, RelationKind::bai_bo},
    {"hết hiệu lực pháp luật", Sense::end, RelationKind::bai_bo},
    {"chấm dứt hiệu lực", Sense::end, RelationKind::bai_bo},
    {"chấm dứt hiệu lực thi hành", Sense::end, RelationKind::bai_bo},
    {"không còn hiệu lực", Sense::end, RelationKind::bai_bo},
    {"không còn hiệu lực thi hành", Sense::end, RelationKind::bai_bo},
    {"được", Sense::passive},
    {"bị", Sense::passive},
    {"đã", Sense::past},
    {"chưa", Sense::past},
    {"không", Sense::past},
    {"trường hợp", Sense::supposed},
    {"nếu", Sense::supposed},
    {"khi", Sense::supposed},
    {"trừ", Sense::except},
    {"ngoại trừ", Sense::except},
    {"trừ trường hợp", Sense::except},
    {"trừ các trường hợp", Sense::except},
    {"riêng", Sense::except},
    {"ngoài các", Sense::by},
    {"ngoài những", Sense::by},
    {"ngoài quy định", Sense::by},
    {"ngoài việc", Sense::by},
    {"không trái", Sense::by},
    {"trái", Sense::by},
    {"theo", Sense::by},
    {"bởi", Sense::by},
    {"bằng", Sense::by},
    {"tại", Sense::at},
    {"trong", Sense::at},
    {"để", Sense::by},
    {"căn cứ", Sense::basis},
    {"như sau", Sense::follows},
    {"cụm từ", Sense::wording},
    {"các cụm từ", Sense::wording},
    {"một số cụm từ", Sense::wording},
    {"từ", Sense::wording},
    {"dấu", Sense::wording},
    {"có hiệu lực", Sense::force},
    {"có hiệu lực thi hành", Sense::force},
    {"trách nhiệm thi hành", Sense::force},
    {"trách nhiệm thực hiện", Sense::force},
    {"trách nhiệm tổ chức thực hiện", Sense::force},
    {"từ ngày", Sense::from},
    {"đến ngày", Sense::until},
    {"đến hết ngày", Sense::until},
    {"của", Sense::of},
    {"kèm theo", Sense::of},
    {"ban hành kèm theo", Sense::of},
    {"ban hành theo", Sense::of},
    {"và", Sense::join},
    {"hoặc", Sense::join},
    {"cùng", Sense::join},
    {"về", Sense::title},
    {"về việc", Sense::title},
    {"quy định", Sense::part},
    {"ban hành", Sense::title},
    {"phê duyệt", Sense::title},
    {"công bố", Sense::title},
    {"thi hành", Sense::title},
    {"thì", Sense::then},
    {"vẫn", Sense::then},
    {"vào", Sense::place},
    {"vào sau", Sense::place},
    {"vào trước", Sense::place},
    {"sau", Sense::place},
    {"trước", Sense::place},
    {"có trách nhiệm", Sense::duty},
    {"trách nhiệm", Sense::duty},
    {"nhiệm vụ", Sense::duty},
    {"nhiệm vụ quyền hạn", Sense::duty},
    {"giao", Sense::duty},
    {"nay", Sense::filler},
    {"đồng thời", Sense::filler},
    {"quyết định", Sense::filler},
    {"cho", Sense::filler},
    {"toàn bộ", Sense::object},
    {"toàn bộ nội dung", Sense::object},
    {"toàn bộ các quy định", Sense::object},
    {"một số", Sense::part},
    {"một phần", Sense::part},
    {"các", Sense::object},
    {"những", Sense::object},
    {"mọi", Sense::object},
    {"điều", Sense::object},
    {"khoản", Sense::object},
    {"điểm", Sense::object},
    {"chương", Sense::object},
    {"mục", Sense::object},
    {"tiểu mục", Sense::object},
    {"phần", Sense::object},
    {"phụ lục", Sense::part},
    {"mẫu", Sense::part},
    {"biểu", Sense::part},
    {"biểu mẫu", Sense::part},
    {"nội dung", Sense::part},
    {"quy chế", Sense::object},
    {"quy trình", Sense::object},
    {"quy chuẩn", Sense::object},
    {"quy phạm", Sense::object},
    {"tiêu chuẩn", Sense::object},
    {"điều lệ", Sense::object},
    {"nội quy", Sense::object},
    {"danh mục", Sense::part},
    {"tiêu đề", Sense::part},
    {"tên", Sense::part},
    {"đoạn", Sense::part},
    {"câu", Sense::part},
    {"gạch đầu dòng", Sense::part},
    {"thông tư", Sense::object},
    {"nghị định", Sense::object},
    {"chỉ thị", Sense::object},
    {"nghị quyết", Sense::object},
    {"văn bản", Sense::object},
    {"luật", Sense::object},
    {"bộ luật", Sense::object},
    {"pháp lệnh", Sense::object},
    {"tiết", Sense::object},
};

// A phrase taken apart, its words as the analysis spells them.
struct Entry {
  std::vector<std::string> words;
  const RelationPhrase* phrase = nullptr;
};

using Table = std::unordered_map<std::string, std::vector<Entry>>;

// By the first word; longer ones stand before the shorter ones they begin with.
Table make_table() {
  Table table;
  for (const RelationPhrase& phrase : kPhrases) {
    Entry entry{{}, &phrase};
    for (std::string_view rest = phrase.words; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      entry.words.push_back(analyzers::key(rest.substr(0, length)));
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
    table[entry.words.front()].push_back(std::move(entry));
  }
  for (auto& [first, entries] : table) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.words.size() > b.words.size();
    });
  }
  return table;
}

const std::string& spelling(const Word& word) {
  return word.exact.empty() ? word.folded : word.exact;
}

// Inside a phrase only commas and blanks stand between words: one sentence.
bool reads(const std::vector<Word>& words, std::size_t i, const Entry& entry) {
  if (i + entry.words.size() > words.size()) return false;
  for (std::size_t k = 1; k < entry.words.size(); ++k) {
    if (spelling(words[i + k]) != entry.words[k]) return false;
    if (words[i + k].position != words[i].position + k) return false;
  }
  return true;
}

const RelationPhrase* phrase_at(const Table& table, const std::vector<Word>& words, std::size_t i) {
  const auto entries = table.find(spelling(words[i]));
  if (entries == table.end()) return nullptr;
  for (const Entry& entry : entries->second) {
    if (reads(words, i, entry)) return entry.phrase;
  }
  return nullptr;
}

}  // namespace

RelationPhrases::RelationPhrases(const std::vector<Word>& words) : found_(words.size()) {
  static const Table table = make_table();
  for (std::size_t i = 0; i < words.size(); ++i) found_[i] = phrase_at(table, words, i);
}

std::size_t RelationPhrases::size_at(std::size_t i) const {
  if (found_[i] == nullptr) return 1;
  const std::string_view words = found_[i]->words;
  return 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
}

}  // namespace tracuu::indexer
