#include "corpus/law/announcement_reader.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "corpus/law/announcement_items.h"
#include "corpus/law/announcement_section.h"
#include "corpus/law/announcement_text.h"
#include "corpus/law/cited_decision.h"
#include "corpus/law/folded.h"
#include "corpus/law/plain_text.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kNoNumber = "Không số";
constexpr std::string_view kNoDay = "khong-ro-ngay";
constexpr std::string_view kNoIssuer = "Không rõ";
constexpr std::size_t kBlocksOfHead = 60;      // the title stands among the first
constexpr std::size_t kLongestHeading = 1500;  // bytes

constexpr std::string_view kRules[] = {"quy che",   "quy dinh", "ke hoach",
                                       "huong dan", "uy quyen", "phan cong",
                                       "giao",      "chi thi",  "danh muc van ban"};

bool names_procedures(std::string_view plain) {
  return has_words(plain, "thu tuc hanh chinh") || has_words(plain, "tthc") ||
         has_words(plain, "danh muc thu tuc");
}

// A rule about announcing announces nothing: "ban hành Quy chế công bố thủ tục hành chính", "ủy
// quyền công bố ...".
bool announces(std::string_view title) {
  const std::string plain = folded(title);
  const std::string_view before = std::string_view(plain).substr(0, plain.find("cong bo"));
  return before.size() < plain.size() && names_procedures(plain) &&
         std::none_of(std::begin(kRules), std::end(kRules),
                      [before](std::string_view words) { return has_words(before, words); });
}

std::string text_of(const Block& block) {
  if (block.kind == BlockKind::paragraph) return one_line(block.text);
  std::string text;
  if (block.kind != BlockKind::row) return text;
  for (const std::string& cell : block.cells) text = joined(text, " ", one_line(cell));
  return text;
}

// A list in a file of its own says whose it is: "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ...)".
std::optional<CitedDecision> decision_of_annex(std::span<const Block> blocks) {
  bool is_list = false;
  for (const Block& block : blocks.first(std::min(blocks.size(), kBlocksOfHead))) {
    const std::string text = text_of(block);
    const std::string plain = folded(text);
    if (plain.starts_with("quyet dinh")) return std::nullopt;
    const bool titled = text.size() < kLongestHeading && has_words(plain, "danh muc");
    is_list = is_list || (titled && names_procedures(plain));
    if (!is_list || !has_words(plain, "kem theo")) continue;
    const std::vector<CitedDecision> cited = cited_decisions(text);
    return cited.empty() ? std::nullopt : std::optional(cited.front());
  }
  return std::nullopt;
}

bool begins_article(std::string_view plain) { return plain.starts_with("dieu 1 "); }

// Where the articles end: at the signature, at the title of an annex or at its table.
std::size_t begin_of_annexes(std::span<const Block> blocks) {
  bool in_articles = false;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const std::string text = text_of(blocks[at]);
    const std::string plain = folded(text);
    in_articles = in_articles || begins_article(plain);
    if (!in_articles) continue;
    const bool annex = plain.starts_with("phu luc") && text.size() < 400;
    const bool titled = is_shouted(text) && section_of(text).content.has_value();
    const bool listed =
        blocks[at].kind == BlockKind::row && ListColumns::of_header(blocks.subspan(at)).has_value();
    if (plain.starts_with("noi nhan") || annex || titled || listed) return at;
  }
  return in_articles ? blocks.size() : 0;
}

// What the title says of all lists; of several actions none is every list's.
AnnouncementSection said_of_all(std::string_view title) {
  AnnouncementSection said = section_of(title);
  said.label = {};
  said.content.reset();
  const std::vector<AnnouncementAction> actions = actions_in(title);
  if (actions.size() != 1) said.action.reset();
  return said;
}

class AnnouncementReader {
 public:
  AnnouncementReader(const FileText& text, const FileOrigin& origin, NormativeDocument frame)
      : text_(text), origin_(origin), frame_(std::move(frame)) {}

  void set_decision(const CitedDecision& decision) {
    frame_.number_display = decision.number;
    frame_.issued_date = decision.date;
    if (!decision.issuer.empty()) frame_.issuers = {decision.issuer};
    frame_.front_matter.clear();
    frame_.provisions.clear();
    is_annex_ = true;
  }

  Announcement read() {
    set_frame();
    set_key();
    set_items();
    read_basis(frame_.front_matter, decision_);
    read_articles(articles_, decision_);
    set_flags();
    return std::move(decision_);
  }

 private:
  void set_frame() {
    const DecisionNumber number = decision_number_of(frame_.number_display);
    has_number_ = frame_.number_display != kNoNumber && !number.symbol.empty();
    decision_.number = has_number_ ? number.number : kNoNumber;
    decision_.symbol = has_number_ ? number.symbol : blank_symbol();
    decision_.issuer = frame_.issuers.empty() ? std::string(kNoIssuer) : frame_.issuers.front();
    decision_.signer = frame_.signers.empty() ? std::string() : frame_.signers.front();
    decision_.signer_title =
        frame_.signer_titles.empty() ? std::string() : frame_.signer_titles.front();
    decision_.issued_date = frame_.issued_date;
    decision_.effective_from = frame_.effective_from;
    decision_.title = frame_.title;
    for (const Provision& provision : frame_.provisions) {
      if (provision.body != ProvisionBody::chinh) continue;
      const std::string heading = joined(provision.label, " ", provision.heading);
      if (!articles_.empty()) articles_ += '\n';
      articles_ += joined(heading, "\n", provision.text);
    }
    decision_.text = joined(frame_.front_matter, "\n", articles_);
    decision_.text_source = frame_.text_source;
    decision_.source = frame_.source;
  }

  // "Số:      /QĐ-UBND": the number is not filled in yet, its letters are.
  std::string blank_symbol() const {
    for (const Block& block :
         std::span(text_.blocks).first(std::min<std::size_t>(text_.blocks.size(), kBlocksOfHead))) {
      const std::string text = text_of(block);
      const std::size_t begin = text.find("/QĐ-");
      if (begin == text.npos || !contains(folded(text.substr(0, begin)), "so")) continue;
      const std::string symbol = text.substr(begin + 1);
      return symbol.substr(0, symbol.find_first_of(" ,.;|\n"));
    }
    return {};
  }

  // Without number or day the file itself tells one draft from another.
  void set_key() {
    const std::string day =
        decision_.issued_date ? to_iso_string(*decision_.issued_date) : std::string(kNoDay);
    std::string file = folded(origin_.path);
    std::replace(file.begin(), file.end(), ' ', '-');
    const bool whole = has_number_ && decision_.issued_date;
    const std::string number =
        whole ? decision_.number : joined(has_number_ ? decision_.number : "", "-", file);
    decision_.decision_key = decision_.issuer + "|" + day + "|" + number + "|" + decision_.symbol;
  }

  void set_items() {
    const AnnouncementSection said = said_of_all(decision_.title);
    const std::span<const Block> blocks = text_.blocks;
    AnnouncementItems list(said);
    list.read(blocks.subspan(is_annex_ ? 0 : begin_of_annexes(blocks)));
    decision_.items = list.take_items();
    decision_.level_scope = list.levels();
    for (const Level level : said.levels) add_once(decision_.level_scope, level);
    std::sort(decision_.level_scope.begin(), decision_.level_scope.end());
    set_fields();
    const bool approves = has_words(folded(decision_.title), "quy trinh noi bo") ||
                          has_words(folded(decision_.title), "quy trinh dien tu");
    if (list.has_processes() || approves) {
      decision_.internal_process_decision = {decision_.decision_key};
    }
  }

  // However they are typed, each once.
  void set_fields() {
    std::set<std::string> known;
    std::vector<std::string> fields = fields_in(decision_.title);
    for (const AnnouncementItem& item : decision_.items) fields.push_back(item.field_as_announced);
    for (std::string& field : fields) {
      const std::string plain = folded(field);
      if (!plain.empty() && known.insert(plain).second)
        decision_.fields.push_back(std::move(field));
    }
  }

  template <class Value>
  static void add_once(std::vector<Value>& values, Value value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }

  void set_flags() {
    const auto raise_if = [this](bool wrong, QualityFlag flag) {
      if (wrong) decision_.quality_flags.push_back(flag);
    };
    raise_if(text_.faults.text_doubtful, QualityFlag::chu_khong_chac);
    raise_if(text_.faults.text_cut, QualityFlag::chu_bi_cat);
    raise_if(!has_number_, QualityFlag::thieu_so_hieu);
    raise_if(!decision_.issued_date, QualityFlag::thieu_ngay_ban_hanh);
    raise_if(decision_.issued_date && decision_.effective_from &&
                 *decision_.effective_from < *decision_.issued_date,
             QualityFlag::hieu_luc_truoc_ban_hanh);
    raise_if(decision_.items.empty(), QualityFlag::thieu_phan_bat_buoc);
    raise_if(text_.faults.tables_lost, QualityFlag::mat_bang);
  }

  const FileText& text_;
  const FileOrigin& origin_;
  NormativeDocument frame_;
  Announcement decision_;
  std::string articles_;
  bool has_number_ = false;
  bool is_annex_ = false;
};

}  // namespace

std::optional<Announcement> read_announcement(const FileText& text, const FileOrigin& origin,
                                              const NormativeDocument& frame) {
  const bool is_decision = frame.doc_type == DocumentType::quyet_dinh && announces(frame.title);
  const std::optional<CitedDecision> of_annex =
      is_decision ? std::nullopt : decision_of_annex(text.blocks);
  if (!is_decision && !of_annex) return std::nullopt;
  AnnouncementReader reader(text, origin, frame);
  if (of_annex) reader.set_decision(*of_annex);
  return reader.read();
}

}  // namespace tracuu::corpus
