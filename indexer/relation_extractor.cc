#include "indexer/relation_extractor.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace tracuu::indexer {
namespace {

using analyzers::CalendarDate;
using analyzers::Citation;
using analyzers::DocumentReference;
using analyzers::Word;
using corpus::RelationKind;

struct Verb {
  std::string_view words;
  RelationKind kind;
  bool of_subject = false;  // says it of what stands before: "... hết hiệu lực"
};

// Longer ones stand before the shorter ones they begin with.
constexpr Verb kVerbs[] = {
    {"sửa đổi bổ sung", RelationKind::sua_doi_bo_sung},
    {"sửa đổi", RelationKind::sua_doi_bo_sung},
    {"bổ sung", RelationKind::sua_doi_bo_sung},
    {"thay thế", RelationKind::thay_the},
    {"bãi bỏ", RelationKind::bai_bo},
    {"hết hiệu lực", RelationKind::bai_bo, true},
    {"quy định chi tiết", RelationKind::quy_dinh_chi_tiet},
    {"hướng dẫn thi hành", RelationKind::quy_dinh_chi_tiet},
    {"hướng dẫn", RelationKind::huong_dan_ap_dung},
    {"đính chính", RelationKind::dinh_chinh},
    {"ngưng hiệu lực", RelationKind::tam_ngung_hieu_luc},
    {"đình chỉ", RelationKind::dinh_chi_thi_hanh},
};

bool names_document(const DocumentReference& document) {
  return !document.is_self && (document.number || !document.name.empty() || document.type);
}

class Extractor {
 public:
  Extractor(std::string_view text, const analyzers::TextTerms& terms)
      : text_(text), words_(terms.words), citations_(terms.citations) {}

  std::vector<RelationCandidate> run() {
    for (std::size_t begin = 0; begin < words_.size();) {
      std::size_t end = begin + 1;
      while (end < words_.size() && !ends_between(end)) ++end;
      begin_ = begin;
      end_ = end;
      read_sentence();
      begin = end;
    }
    return std::move(found_);
  }

 private:
  std::string_view gap(std::size_t i) const {
    const std::size_t before = i == 0 ? 0 : words_[i - 1].end;
    const std::size_t after = i < words_.size() ? words_[i].begin : text_.size();
    return text_.substr(before, after - before);
  }

  // A line, a semicolon or the end of a sentence before word i, and no citation over it.
  bool ends_between(std::size_t i) const {
    if (words_[i].position <= words_[i - 1].position + 1 &&
        gap(i).find_first_of("\n;") == std::string_view::npos) {
      return false;
    }
    return std::none_of(citations_.begin(), citations_.end(), [&](const Citation& citation) {
      return citation.begin < words_[i].begin && words_[i].begin < citation.end;
    });
  }

  std::size_t matches(std::size_t i, std::string_view phrase) const {
    const std::size_t first = i;
    while (!phrase.empty()) {
      const std::size_t length = std::min(phrase.find(' '), phrase.size());
      if (i >= end_) return 0;
      const Word& word = words_[i];
      // Most words differ in the first letter; of those with marks only đ begins a phrase's word.
      if (word.folded[0] != ((phrase[0] & 0x80) != 0 ? 'd' : phrase[0])) return 0;
      const std::string& typed = word.exact.empty() ? word.folded : word.exact;
      if (!analyzers::compatible(typed, phrase.substr(0, length))) return 0;
      phrase.remove_prefix(std::min(length + 1, phrase.size()));
      ++i;
    }
    return i - first;
  }

  bool says(std::size_t from, std::string_view phrase) const {
    for (std::size_t i = from; i < end_; ++i) {
      if (matches(i, phrase) > 0) return true;
    }
    return false;
  }

  void read_sentence() {
    const bool was_list = std::exchange(list_, false);
    if (!was_list) act_.reset();
    subjects_.clear();
    other_acts_ = false;
    const bool basis = matches(begin_, "căn cứ") > 0;
    if (basis) act_ = RelationKind::can_cu;
    const bool supposed = says(begin_, "trường hợp") || says(begin_, "nếu");
    for (std::size_t i = begin_; i < end_ && !supposed;) {
      if (const Citation* citation = citation_at(words_[i].begin)) {
        if (!quoted(citation->begin)) take(*citation);
        while (i < end_ && words_[i].begin < citation->end) ++i;
      } else {
        i += basis || quoted(words_[i].begin) ? 1 : std::max<std::size_t>(read_verb(i), 1);
      }
    }
    // What follows a colon, item by item, is acted on, too.
    const std::string_view behind = gap(end_);
    list_ = behind.find(':') != std::string_view::npos ||
            (was_list && behind.find(';') != std::string_view::npos);
  }

  const Citation* citation_at(std::uint32_t begin) const {
    const auto found = std::lower_bound(
        citations_.begin(), citations_.end(), begin,
        [](const Citation& citation, std::uint32_t wanted) { return citation.begin < wanted; });
    return found != citations_.end() && found->begin == begin ? &*found : nullptr;
  }

  void take(const Citation& citation) {
    if (citation.document.is_self || citation.may_be_month || other_acts_) return;
    if (!citation.procedure_code.empty()) return;
    Citation target = citation;
    if (!names_document(target.document) && amended_) target.document = *amended_;
    if (!names_document(target.document)) return;
    if (!act_) {
      subjects_.push_back(std::move(target));
    } else {
      add(*act_, std::move(target));
    }
  }

  std::size_t read_verb(std::size_t i) {
    const auto* verb = std::find_if(std::begin(kVerbs), std::end(kVerbs),
                                    [&](const Verb& one) { return matches(i, one.words) > 0; });
    if (verb == std::end(kVerbs)) return 0;
    const std::size_t spans = matches(i, verb->words);
    const bool passive = i > begin_ && (matches(i - 1, "được") > 0 || matches(i - 1, "bị") > 0);
    if (passive || verb->of_subject) {
      read_passive(verb->kind, i + spans);
    } else if (!subjects_.empty() && !act_) {
      other_acts_ = true;  // "Nghị định số A sửa đổi Nghị định số B": nothing this document does
    } else if (!other_acts_) {
      // Words are replaced and repealed inside a text that stays.
      const bool words_only = matches(i + spans, "cụm từ") > 0;
      act_ = words_only ? RelationKind::sua_doi_bo_sung : verb->kind;
    }
    return spans;
  }

  // "Điều 8 ... được sửa đổi như sau" is done here; "... được sửa đổi theo Nghị định số B" by B.
  void read_passive(RelationKind kind, std::size_t behind) {
    if (behind < end_ && names_other_behind(behind)) {
      other_acts_ = true;
      return;
    }
    for (Citation& subject : subjects_) add(kind, std::move(subject));
    subjects_.clear();
  }

  bool names_other_behind(std::size_t i) const {
    return std::any_of(citations_.begin(), citations_.end(), [&](const Citation& citation) {
      return citation.begin >= words_[i].begin && citation.begin < words_[end_ - 1].end &&
             names_document(citation.document);
    });
  }

  void add(RelationKind kind, Citation target) {
    const bool whole = target.provisions.empty();
    if (kind == RelationKind::sua_doi_bo_sung && whole) amended_ = target.document;
    found_.push_back(
        {kind, std::move(target), words_[begin_].begin, words_[end_ - 1].end, effective_date()});
  }

  // "từ ngày 01 tháng 7 năm 2025", "từ ngày 1/7/2025"
  std::optional<CalendarDate> effective_date() const {
    for (std::size_t i = begin_; i < end_; ++i) {
      if (matches(i, "từ ngày") == 0) continue;
      int fields[3] = {};
      int read = 0;
      for (std::size_t at = i + 2; at < std::min(i + 7, end_) && read < 3; ++at) {
        const std::string& word = words_[at].folded;
        if (word.find_first_not_of("0123456789") != std::string::npos || word.size() > 4) continue;
        fields[read++] = std::atoi(word.c_str());
      }
      const CalendarDate date{fields[2], fields[1], fields[0]};
      if (read == 3 && date.valid()) return date;
    }
    return std::nullopt;
  }

  // Between “ and ”: the new wording of another text.
  bool quoted(std::size_t at) const {
    const auto open = text_.substr(0, at).rfind("“");
    if (open == std::string_view::npos) return false;
    const auto close = text_.find("”", open);
    return close != std::string_view::npos && close > at;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<Citation>& citations_;
  std::size_t begin_ = 0;  // words [begin_, end_) of the sentence
  std::size_t end_ = 0;
  bool list_ = false;                         // the sentence is an item of the one before
  std::optional<RelationKind> act_;           // what the document does to what is cited next
  std::vector<Citation> subjects_;            // cited before any verb
  bool other_acts_ = false;                   // from here on the sentence tells what another does
  std::optional<DocumentReference> amended_;  // the document whose provisions follow
  std::vector<RelationCandidate> found_;
};

}  // namespace

std::vector<RelationCandidate> extract_relations(std::string_view text,
                                                 const analyzers::TextTerms& terms) {
  return Extractor(text, terms).run();
}

}  // namespace tracuu::indexer
