#include "corpus/law/announcement_section.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/law/folded.h"
#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

using Words = std::vector<FoldedWord>;

struct ActionWords {
  std::string_view words;
  AnnouncementAction action;
};

// Longer ones first where one begins another. "Sửa đổi, bổ sung, thay thế" is one kind of list
// (Thông tư 02/2017/TT-VPCP).
constexpr ActionWords kActions[] = {
    {"sua doi bo sung thay the", AnnouncementAction::sua_doi_bo_sung},
    {"sua doi bo sung hoac thay the", AnnouncementAction::sua_doi_bo_sung},
    {"sua doi bo sung va thay the", AnnouncementAction::sua_doi_bo_sung},
    {"sua doi bo sung", AnnouncementAction::sua_doi_bo_sung},
    {"sua doi", AnnouncementAction::sua_doi_bo_sung},
    {"moi ban hanh", AnnouncementAction::moi_ban_hanh},
    {"ban hanh moi", AnnouncementAction::moi_ban_hanh},
    {"cong bo moi", AnnouncementAction::moi_ban_hanh},
    {"thu tuc hanh chinh moi", AnnouncementAction::moi_ban_hanh},
    {"tthc moi", AnnouncementAction::moi_ban_hanh},
    {"bo sung", AnnouncementAction::sua_doi_bo_sung},
    {"thay the", AnnouncementAction::thay_the},
    {"bai bo", AnnouncementAction::bai_bo},
    {"huy bo", AnnouncementAction::bai_bo},
    {"cong bo lai", AnnouncementAction::cong_bo_lai},
    {"chuan hoa", AnnouncementAction::chuan_hoa},
};

// What the words are said of is a process, not a procedure.
constexpr std::string_view kOtherObjects[] = {"quy trinh", "quyet dinh", "noi dung tai"};

constexpr std::pair<std::string_view, Level> kLevels[] = {
    {"trung uong", Level::bo}, {"bo", Level::bo},      {"tinh", Level::tinh}, {"so", Level::tinh},
    {"huyen", Level::huyen},   {"quan", Level::huyen}, {"xa", Level::xa},     {"phuong", Level::xa},
};

// Whose power it is names the level: "thuộc thẩm quyền giải quyết của Sở Tư pháp".
constexpr std::pair<std::string_view, Level> kAuthorities[] = {
    {"so", Level::tinh},
    {"cac so", Level::tinh},
    {"cac don vi thuoc so", Level::tinh},
    {"ban quan ly", Level::tinh},
    {"thanh tra tinh", Level::tinh},
    {"ubnd tinh", Level::tinh},
    {"uy ban nhan dan tinh", Level::tinh},
    {"chu tich ubnd tinh", Level::tinh},
    {"chu tich uy ban nhan dan tinh", Level::tinh},
    {"ubnd huyen", Level::huyen},
    {"uy ban nhan dan huyen", Level::huyen},
    {"ubnd xa", Level::xa},
    {"uy ban nhan dan xa", Level::xa},
    {"bo", Level::bo},
};

constexpr std::string_view kSectionBeginnings[] = {
    "linh vuc",       "cac linh vuc",    "thu tuc hanh chinh", "cac thu tuc hanh chinh",
    "tthc",           "danh muc",        "nhom thu tuc",       "nhom tthc",
    "thu tuc cap",    "cap tinh",        "cap huyen",          "cap xa",
    "cap trung uong", "cap bo",          "thu tuc moi",        "thu tuc duoc sua doi",
    "thu tuc bi",     "thu tuc sua doi",
};

// Words behind the name of a field that are no part of it. With their marks: thuộc, but thuốc;
// tại, but tài.
constexpr std::string_view kBehindField[] = {
    "thuộc",
    "của",
    "áp dụng",
    "trên địa bàn",
    "quy định tại",
    "ban hành kèm",
    "được sửa đổi",
    "được thay thế",
    "được ban hành",
    "mới ban hành",
    "sửa đổi",
    "bị bãi bỏ",
    "do",
    "tại",
    "thực hiện",
    "sang lĩnh vực",
    "và lĩnh vực",
    "lĩnh vực",
    "kèm theo",
    "được công bố",
    "và phê duyệt",
};

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

bool any_at(const Words& words, std::size_t at, const auto& phrases) {
  return std::any_of(std::begin(phrases), std::end(phrases),
                     [&](std::string_view phrase) { return words_at(words, at, phrase) > 0; });
}

// Words with marks fit words without any, as they come out of old programs, but no others.
bool marked_words_at(std::string_view text, const Words& words, std::size_t at,
                     std::string_view phrase) {
  for (const std::string& wanted : split(phrase, " ")) {
    if (at >= words.size() || words[at].text != folded(wanted)) return false;
    const std::string typed =
        composed_lower(text.substr(words[at].begin, words[at].end - words[at].begin));
    if (typed != wanted && typed != words[at].text) return false;
    ++at;
  }
  return true;
}

bool names_level(const Words& words, std::size_t at) {
  return std::any_of(std::begin(kLevels), std::end(kLevels),
                     [&](const auto& row) { return words_at(words, at, row.first) > 0; });
}

// "cấp bổ sung", "cấp xả thải" are no levels.
bool is_other_word(const Words& words, std::size_t at) {
  return words_at(words, at, "bo sung") > 0 || words_at(words, at, "xa thai") > 0;
}

// "cấp tỉnh, huyện và xã"
void read_levels(const Words& words, std::size_t at, std::vector<Level>& levels) {
  while (at < words.size() && !is_other_word(words, at)) {
    if (words[at].text == "va" || words[at].text == "cap" || words[at].text == "hoac") {
      ++at;
      continue;
    }
    const auto row = std::find_if(std::begin(kLevels), std::end(kLevels), [&](const auto& one) {
      return words_at(words, at, one.first) > 0;
    });
    if (row == std::end(kLevels)) return;
    add_once(levels, row->second);
    at += words_at(words, at, row->first);
  }
}

void read_authorities(const Words& words, std::size_t at, std::vector<Level>& levels) {
  for (const auto& [name, level] : kAuthorities) {
    if (words_at(words, at, name) == 0) continue;
    add_once(levels, level);
    return;
  }
}

std::string_view gap_before(std::string_view text, const Words& words, std::size_t at) {
  return text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
}

// A list names fields with semicolons between them: "các lĩnh vực: Luật sư; Quản tài viên thuộc".
bool ends_field(std::string_view text, const Words& words, std::size_t at, bool list) {
  const std::string_view gap = gap_before(text, words, at);
  if (contains(gap, "(") || (!list && gap.find_first_of(";\n") != gap.npos)) return true;
  if (std::any_of(std::begin(kBehindField), std::end(kBehindField), [&](std::string_view phrase) {
        return marked_words_at(text, words, at, phrase);
      })) {
    return true;
  }
  return words[at].text == "cap" && at + 1 < words.size() && names_level(words, at + 1) &&
         !is_other_word(words, at + 1);
}

constexpr std::string_view kLabelMarks = ".)/:-";

// "A.", "II/", "1.2)" -> without what stands around the number.
std::string_view bare_label(std::string_view text) {
  text = trim(text);
  const std::size_t last = text.find_last_not_of(" .)/:-,");
  return text.substr(0, last == text.npos ? 0 : last + 1);
}

LabelKind kind_of_piece(std::string_view piece) {
  if (piece.empty()) return LabelKind::none;
  if (std::all_of(piece.begin(), piece.end(), is_digit)) {
    return piece.size() <= 4 ? LabelKind::arabic : LabelKind::none;
  }
  if (piece.find_first_not_of("IVX") == piece.npos) return LabelKind::roman;
  if (piece.size() == 1 && piece.front() >= 'A' && piece.front() <= 'Z') return LabelKind::letter;
  return piece == "Đ" ? LabelKind::letter : LabelKind::none;
}

// Bytes of the number at the beginning, with its mark: "A.", "II-", "1.2", also glued: "A.THỦ".
std::size_t label_size(std::string_view text) {
  const std::size_t word = std::min(text.find_first_of(" \n\t"), text.size());
  if (label_of(text.substr(0, word)).kind != LabelKind::none) return word;
  const std::size_t mark = text.substr(0, word).find_first_of(kLabelMarks);
  if (mark == text.npos || mark + 1 == word || is_digit(text[mark + 1])) return 0;
  return label_of(text.substr(0, mark)).kind == LabelKind::none ? 0 : mark + 1;
}

// Takes a number off the beginning: "A. THỦ TỤC", "II- Lĩnh vực", "Phần I. Danh mục".
ListLabel take_label(std::string_view& text) {
  std::string_view rest = text;
  const Words words = folded_words(rest.substr(0, 24));
  if (words.size() > 1 && (words[0].text == "phan" || words[0].text == "muc")) {
    rest = rest.substr(words[1].begin);
  }
  const std::size_t size = label_size(rest);
  if (size == 0 || size == rest.size()) return {};
  text = rest.substr(size);
  text.remove_prefix(std::min(text.find_first_not_of(" \n\t.)/:-"), text.size()));
  return label_of(rest.substr(0, size));
}

bool is_annex(std::string_view plain) {
  return plain.starts_with("phu luc") || plain.starts_with("bieu ");
}

std::optional<ListContent> content_of(std::string_view plain, bool shouted) {
  const bool heading = shouted || is_annex(plain) || plain.starts_with("danh muc") ||
                       plain.starts_with("quy trinh") || plain.starts_with("luu do") ||
                       plain.starts_with("noi dung");
  if (!heading) return std::nullopt;
  const bool list = has_words(plain, "danh muc");
  const bool process = has_words(plain, "quy trinh") || has_words(plain, "luu do");
  if (process && !list) return ListContent::processes;
  if (has_words(plain, "noi dung cu the") || has_words(plain, "noi dung chi tiet")) {
    return ListContent::details;
  }
  const bool procedures = has_words(plain, "thu tuc") || has_words(plain, "tthc");
  if ((list && procedures) || plain.starts_with("phu luc")) return ListContent::procedures;
  return std::nullopt;
}

}  // namespace

ListLabel label_of(std::string_view cell) {
  const std::string_view label = bare_label(cell);
  if (label.empty() || label.size() > 12) return {};
  LabelKind kind = LabelKind::none;
  for (const std::string& piece : split(label, ".")) {
    kind = kind_of_piece(piece);
    if (kind == LabelKind::none) return {};
  }
  return {kind, std::string(label)};
}

std::vector<AnnouncementAction> actions_in(std::string_view text) {
  const Words words = folded_words(text);
  std::vector<AnnouncementAction> actions;
  for (std::size_t at = 0; at < words.size();) {
    const auto row = std::find_if(std::begin(kActions), std::end(kActions), [&](const auto& one) {
      return words_at(words, at, one.words) > 0;
    });
    if (row == std::end(kActions)) {
      ++at;
      continue;
    }
    at += words_at(words, at, row->words);
    if (!any_at(words, at, kOtherObjects)) add_once(actions, row->action);
  }
  return actions;
}

std::vector<Level> levels_in(std::string_view text) {
  const Words words = folded_words(text);
  std::vector<Level> levels;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].text == "cap") read_levels(words, at + 1, levels);
    if (const std::size_t size = words_at(words, at, "tham quyen giai quyet cua"); size > 0) {
      read_authorities(words, at + size, levels);
    }
    if (words_at(words, at, "co quan khac") > 0) add_once(levels, Level::co_quan_khac);
  }
  return levels;
}

std::vector<std::string> fields_in(std::string_view text) {
  const Words words = folded_words(text);
  std::vector<std::string> fields;
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    if (words_at(words, at, "linh vuc") == 0) continue;
    const std::size_t first = at + 2;
    const bool list = contains(gap_before(text, words, first), ":");
    std::size_t end = first;
    while (end < words.size() && !ends_field(text, words, end, list)) ++end;
    if (end == first) continue;
    const std::size_t begin = words[first].begin;
    for (const std::string& field : split(text.substr(begin, words[end - 1].end - begin), ";")) {
      add_once(fields, sentence_case(one_line(field)));
    }
  }
  return fields;
}

bool is_section_heading(std::string_view text) {
  take_label(text);
  const Words words = folded_words(text);
  if (words_at(words, 0, "thu tuc cap") > 0) return names_level(words, 3);
  return any_at(words, 0, kSectionBeginnings);
}

AnnouncementSection section_of(std::string_view heading) {
  AnnouncementSection section;
  std::string_view text = trim(heading);
  const std::string plain = folded(text);
  const bool shouted = is_shouted(text);
  if (!plain.starts_with("phu luc")) section.label = take_label(text);
  section.content = content_of(folded(text), shouted);
  const std::vector<AnnouncementAction> actions = actions_in(text);
  if (!actions.empty()) section.action = actions.front();
  section.levels = levels_in(text);
  const std::vector<std::string> fields = fields_in(text);
  if (fields.size() == 1) section.field = fields.front();
  section.text = text;
  return section;
}

}  // namespace tracuu::corpus
