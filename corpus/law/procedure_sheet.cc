#include "corpus/law/procedure_sheet.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/document_number.h"
#include "corpus/law/cited_decision.h"
#include "corpus/law/folded.h"
#include "corpus/portal_channels.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

enum class Part {
  code,
  decision,
  name,
  levels,
  kind,
  field,
  steps,
  channels,
  dossier,
  applicants,
  agency,
  competent,
  address,
  delegated,
  coordinating,
  results,
  basis,
  conditions,
  keywords,
  description,
};

constexpr std::pair<std::string_view, Part> kLabels[] = {
    {"ma thu tuc", Part::code},
    {"ma so thu tuc", Part::code},
    {"ma tthc", Part::code},
    {"so quyet dinh", Part::decision},
    {"ten thu tuc hanh chinh", Part::name},
    {"ten thu tuc", Part::name},
    {"cap thuc hien", Part::levels},
    {"loai thu tuc", Part::kind},
    {"linh vuc", Part::field},
    {"trinh tu thuc hien", Part::steps},
    {"cach thuc thuc hien", Part::channels},
    {"thanh phan ho so", Part::dossier},
    {"thanh phan so luong ho so", Part::dossier},
    {"doi tuong thuc hien", Part::applicants},
    {"co quan thuc hien", Part::agency},
    {"co quan co tham quyen", Part::competent},
    {"dia chi tiep nhan hs", Part::address},
    {"dia chi tiep nhan ho so", Part::address},
    {"co quan duoc uy quyen", Part::delegated},
    {"co quan phoi hop", Part::coordinating},
    {"ket qua thuc hien", Part::results},
    {"can cu phap ly", Part::basis},
    {"yeu cau dieu kien thuc hien", Part::conditions},
    {"yeu cau dieu kien", Part::conditions},
    {"tu khoa", Part::keywords},
    {"mo ta", Part::description},
};

constexpr std::string_view kFileEndings[] = {".docx", ".doc", ".pdf", ".xlsx", ".xls", ".rtf"};

constexpr std::size_t kBlocksAboveCode = 40;

using Cells = std::vector<std::string>;

// A line of a part: one cell for text, several for a row of a table.
struct SheetLine {
  Cells cells;
  bool is_row() const { return cells.size() > 1; }
};

struct Label {
  Part part;
  std::string_view behind;
};

// "Mã thủ tục: 1.001193", or the label alone; nullopt where the words only begin a sentence.
std::optional<Label> label_in(std::string_view line) {
  const std::vector<FoldedWord> words = folded_words(line.substr(0, 120));
  const std::pair<std::string_view, Part>* longest = nullptr;
  std::size_t size = 0;
  for (const auto& row : kLabels) {
    const std::size_t count = words_at(words, 0, row.first);
    if (count > size) longest = &row;
    size = std::max(size, count);
  }
  if (longest == nullptr) return std::nullopt;
  std::string_view behind = trim(line.substr(words[size - 1].end));
  if (!behind.empty() && !behind.starts_with(':')) return std::nullopt;
  if (!behind.empty()) behind = trim(behind.substr(1));
  return Label{longest->second, behind};
}

Cells filled_cells(const Cells& cells) {
  Cells filled;
  for (const std::string& cell : cells) filled.emplace_back(trim(cell));
  while (!filled.empty() && filled.back().empty()) filled.pop_back();
  return filled;
}

// A row of a table within a cell is a line with tabs; keeps empty cells between filled ones.
Cells cells_of(std::string_view line) {
  Cells cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(trim(line.substr(0, tab)));
    if (tab == line.npos) return filled_cells(cells);
    line.remove_prefix(tab + 1);
  }
}

class Sheet {
 public:
  explicit Sheet(const FileText& text) {
    for (const Block& block : text.blocks) {
      if (block.kind == BlockKind::paragraph) read_lines(block.text);
      if (block.kind == BlockKind::row) read_row(block.cells);
    }
  }

  const std::vector<SheetLine>& lines(Part part) const {
    static const std::vector<SheetLine> none;
    const auto found = parts_.find(part);
    return found == parts_.end() ? none : found->second;
  }

  // All of a part, a line for each row.
  std::string text(Part part) const {
    std::string text;
    for (const SheetLine& line : lines(part)) {
      for (std::size_t i = 0; i < line.cells.size(); ++i) {
        if (!text.empty()) text += i == 0 ? '\n' : '\t';
        text += line.cells[i];
      }
    }
    return std::string(said(text));
  }

 private:
  // A label counts once: the steps may name a part again.
  bool begin(const std::optional<Label>& label) {
    if (!label || parts_.contains(label->part)) return false;
    current_ = label->part;
    parts_[*current_];
    return true;
  }

  void read_lines(std::string_view text) {
    for (const std::string& line : split(text, "\n")) {
      const std::optional<Label> label = label_in(line);
      add(cells_of(begin(label) ? label->behind : std::string_view(line)));
    }
  }

  void read_row(const Cells& row) {
    const Cells cells = filled_cells(row);
    if (cells.empty()) return;
    const std::optional<Label> label = label_in(cells.front());
    if (!begin(label)) return add(cells);
    if (!label->behind.empty()) add({std::string(label->behind)});
    for (std::size_t i = 1; i < cells.size(); ++i) read_value(cells[i]);
  }

  void read_value(std::string_view cell) {
    for (const std::string& line : split(cell, "\n")) add(cells_of(line));
  }

  void add(Cells cells) {
    if (current_ && !cells.empty()) parts_[*current_].push_back({std::move(cells)});
  }

  std::map<Part, std::vector<SheetLine>> parts_;
  std::optional<Part> current_;
};

std::string cell(const Cells& cells, std::size_t index) {
  return index < cells.size() ? std::string(said(cells[index])) : std::string();
}

void add_channels(const Sheet& sheet, Procedure& procedure) {
  for (const SheetLine& line : sheet.lines(Part::channels)) {
    const std::optional<Channel> known = channel_by_name(line.cells.front());
    if (!known && line.is_row()) continue;  // the header
    if (!known) {
      // The description goes on in a line of its own.
      if (!procedure.channels.empty()) {
        std::string& note = procedure.channels.back().note;
        if (!note.empty()) note += '\n';
        note += line.cells.front();
      }
      continue;
    }
    FilingChannel channel;
    channel.channel = *known;
    set_time(channel, cell(line.cells, 1));
    if (std::string fee = cell(line.cells, 2); !fee.empty()) channel.fees.push_back(std::move(fee));
    channel.note = cell(line.cells, 3);
    procedure.channels.push_back(std::move(channel));
  }
  summarise_channels(procedure);
}

// The number behind "Bản chính:" or "Bản sao:".
std::optional<std::int64_t> count_behind(std::string_view text, std::string_view words) {
  const std::vector<FoldedWord> all = folded_words(text);
  for (std::size_t at = 0; at + 2 < all.size(); ++at) {
    if (words_at(all, at, words) == 0) continue;
    const std::string& digits = all[at + 2].text;
    std::int64_t count = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) return count;
  }
  return std::nullopt;
}

bool is_file(std::string_view word) {
  const std::string lower = lower_case(word);
  return std::any_of(std::begin(kFileEndings), std::end(kFileEndings),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

// Names of forms: what ends like a file's, up to the quantities.
std::string form_in(std::string_view text) {
  const std::size_t quantity = std::min(text.find("Bản chính"), text.find("Bản sao"));
  const std::string_view name = trim(text.substr(0, std::min(quantity, text.size())));
  return is_file(name) ? std::string(name) : std::string();
}

void add_paper(const Cells& cells, const std::string& case_name, Procedure& procedure) {
  DossierPaper paper;
  paper.case_name = case_name;
  paper.paper_name = said(cells.front());
  for (std::size_t i = 1; i < cells.size(); ++i) {
    paper.form_name = joined(paper.form_name, "; ", form_in(cells[i]));
    if (!paper.originals) paper.originals = count_behind(cells[i], "ban chinh");
    if (!paper.copies) paper.copies = count_behind(cells[i], "ban sao");
  }
  if (paper.paper_name.empty()) return;
  if (!paper.form_name.empty()) procedure.forms.push_back({paper.form_name, ""});
  procedure.dossier.push_back(std::move(paper));
}

void add_dossier(const Sheet& sheet, Procedure& procedure) {
  std::string case_name;
  for (const SheetLine& line : sheet.lines(Part::dossier)) {
    const std::string plain = folded(line.cells.front());
    if (line.is_row()) {
      if (plain.starts_with("ten giay to")) continue;
      add_paper(line.cells, case_name, procedure);
    } else if (!plain.empty() && plain != "bao gom") {
      case_name = line.cells.front();
      while (case_name.ends_with(':')) case_name.pop_back();
    }
  }
}

bool is_number(std::string_view text) {
  return text.find(' ') == text.npos && !take_apart(text).number.empty();
}

// The number stands in the first or the second column.
void add_basis(const Sheet& sheet, Procedure& procedure) {
  for (const SheetLine& line : sheet.lines(Part::basis)) {
    const std::string first = cell(line.cells, 0);
    const std::string second = cell(line.cells, 1);
    if (is_number(first)) {
      procedure.legal_basis.push_back({take_apart(first).key, first, "", second});
    } else if (is_number(second)) {
      procedure.legal_basis.push_back({take_apart(second).key, second, "", first});
    } else if (!line.is_row() && !first.empty()) {
      procedure.legal_basis.push_back({"", "", "", first});
    }
  }
}

// "Giấy khai sinh (Mã: KQ.G15.000001)"
void add_results(const Sheet& sheet, Procedure& procedure) {
  for (const std::string& line : split(sheet.text(Part::results), "\n")) {
    ProcedureResult result{line, ""};
    if (const std::size_t at = line.find("KQ."); at != line.npos) {
      const std::size_t end = line.find_first_of(" \t),;", at);
      result.result_code = line.substr(at, end - at);
      result.text = trim(line.substr(0, at));
      for (const std::string_view lead : {"Mã:", "(Mã:", "("}) {
        if (!result.text.ends_with(lead)) continue;
        result.text =
            trim(std::string_view(result.text).substr(0, result.text.size() - lead.size()));
      }
    }
    procedure.results.push_back(std::move(result));
  }
}

void set_announcement(const Sheet& sheet, Procedure& procedure) {
  const std::string written = sheet.text(Part::decision);
  if (written.empty()) return;
  const std::vector<CitedDecision> cited = cited_decisions(written);
  const std::string number = cited.empty() ? written : cited.front().number;
  procedure.announcing_agency = agency_of_decision(number);
  const auto date = cited.empty() ? std::nullopt : cited.front().date;
  procedure.announcements.push_back(
      {decision_key_of(procedure.announcing_agency, date, number), "", std::nullopt});
}

void set_agencies(const Sheet& sheet, Procedure& procedure) {
  procedure.implementing_agencies = agencies_of(sheet.text(Part::agency));
  procedure.competent_agency = sheet.text(Part::competent);
  procedure.delegated_agency = sheet.text(Part::delegated);
  procedure.coordinating_agencies = agencies_of(sheet.text(Part::coordinating));
  procedure.reception_address = sheet.text(Part::address);
}

// The code is among the first things a sheet says.
bool begins_with_code(const FileText& text) {
  const std::size_t most = std::min(text.blocks.size(), kBlocksAboveCode);
  return std::any_of(text.blocks.begin(), text.blocks.begin() + static_cast<std::ptrdiff_t>(most),
                     [](const Block& block) {
                       const std::optional<Label> label =
                           label_in(block.cells.empty() ? block.text : block.cells.front());
                       return label && label->part == Part::code;
                     });
}

Procedure to_procedure(const Sheet& sheet, const std::string& code) {
  Procedure procedure;
  procedure.procedure_code = code;
  procedure.procedure_id = code;
  procedure.name = one_line(sheet.text(Part::name));
  procedure.source_status = ProcedureSourceStatus::cong_khai;
  procedure.procedure_kind = kind_of(sheet.text(Part::kind));
  procedure.levels = levels_of(one_line(sheet.text(Part::levels)));
  if (const std::string field = one_line(sheet.text(Part::field)); !field.empty()) {
    procedure.fields.push_back(field);
  }
  procedure.applicants = applicants_of(sheet.text(Part::applicants));
  if (const std::string steps = sheet.text(Part::steps); !steps.empty()) {
    procedure.steps.push_back({"", steps});
  }
  set_announcement(sheet, procedure);
  set_agencies(sheet, procedure);
  add_channels(sheet, procedure);
  add_dossier(sheet, procedure);
  add_results(sheet, procedure);
  add_basis(sheet, procedure);
  procedure.conditions = sheet.text(Part::conditions);
  procedure.keywords = split(sheet.text(Part::keywords), ";");
  procedure.description = sheet.text(Part::description);
  return procedure;
}

}  // namespace

std::optional<Procedure> read_procedure_sheet(const FileText& text, const FileOrigin& origin) {
  if (!begins_with_code(text)) return std::nullopt;
  const Sheet sheet(text);
  const std::string code = procedure_code_of(sheet.text(Part::code));
  if (code.empty() || sheet.text(Part::name).empty()) return std::nullopt;
  Procedure procedure = to_procedure(sheet, code);
  procedure.source.system = kFileSystem;
  procedure.source.id = origin.path;
  if (!origin.sha256.empty()) procedure.source.sha256 = origin.sha256;
  procedure.quality_flags = quality_flags_of(procedure);
  return procedure;
}

}  // namespace tracuu::corpus
