// XLSX and XLSM: every sheet that is shown is a table, its name a paragraph before it.
#include <charconv>
#include <map>

#include "corpus/files/cell_table.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/office_package.h"
#include "corpus/files/sheet_values.h"

namespace tracuu::corpus {
namespace {

std::size_t index_of(const std::string& digits) {
  std::size_t index = static_cast<std::size_t>(-1);
  std::from_chars(digits.data(), digits.data() + digits.size(), index);
  return index;
}

// The text of a string with its formats, without the readings of Japanese.
std::string rich_text(XmlNode string) {
  std::string text;
  for (const XmlNode part : string) {
    if (part.is("t")) text += part.all_text();
    if (part.is("r")) text += part.child("t").all_text();
  }
  return text;
}

class Workbook {
 public:
  explicit Workbook(std::string_view bytes) : package_(bytes), main_(package_.main_part()) {}

  FileText read() {
    FileText text;
    text.format = "xlsx";
    text.source = TextSource::so_hoa_goc;
    text.title = package_.title();
    const auto book = package_.tree(main_);
    if (!book) throw UnreadableFile("its main part is missing: the file is damaged");
    since_1904_ = book->root().child("workbookPr")["date1904"] == "1" ||
                  book->root().child("workbookPr")["date1904"] == "true";
    read_strings();
    read_formats();
    const auto targets = package_.targets(main_);
    for (const XmlNode sheet : book->root().child("sheets")) {
      const auto part = targets.find(sheet["id"]);
      const std::string state = sheet["state"];
      if (part == targets.end() || state == "hidden" || state == "veryHidden") continue;
      add_sheet(sheet["name"], part->second, text);
    }
    return text;
  }

 private:
  void read_strings() {
    for (const std::string& part : package_.related(main_, "/sharedStrings")) {
      const auto tree = package_.tree(part);
      if (!tree) continue;
      for (const XmlNode string : tree->root()) strings_.push_back(rich_text(string));
    }
  }

  void read_formats() {
    for (const std::string& part : package_.related(main_, "/styles")) {
      const auto tree = package_.tree(part);
      if (!tree) continue;
      std::map<std::string, std::string> own;
      for (const XmlNode format : tree->root().child("numFmts")) {
        own[format["numFmtId"]] = format["formatCode"];
      }
      for (const XmlNode style : tree->root().child("cellXfs")) {
        const std::string number = style["numFmtId"];
        const auto found = own.find(number);
        formats_.push_back(found != own.end()
                               ? found->second
                               : std::string(builtin_format(static_cast<int>(index_of(number)))));
      }
    }
  }

  void add_sheet(const std::string& name, const std::string& part, FileText& text) {
    const auto tree = package_.tree(part);
    if (!tree) return;
    std::vector<SpannedRow> rows;
    for (const XmlNode row : tree->root().child("sheetData")) {
      if (row["hidden"] != "1") rows.push_back(row_of(row));
    }
    std::vector<Block> blocks;
    append_table(blocks, rows, ++tables_);
    if (blocks.empty()) return;
    text.blocks.push_back({BlockKind::paragraph, name, {}, 0, 0});
    for (Block& block : blocks) text.blocks.push_back(std::move(block));
    text.faults.text_cut = text.faults.text_cut || tree->damaged();
  }

  SpannedRow row_of(XmlNode row) const {
    SpannedRow cells;
    int next = 0;
    for (const XmlNode cell : row) {
      const int column = cell.has("r") ? column_of(cell["r"]) : next;
      if (column > next) cells.push_back({{}, column - next});
      cells.push_back({shown(cell)});
      next = std::max(column, next) + 1;
    }
    return cells;
  }

  std::string shown(XmlNode cell) const {
    const std::string type = cell["t"];
    if (type == "inlineStr") return rich_text(cell.child("is"));
    const std::string value = cell.child("v").all_text();
    if (type == "s") {
      const std::size_t index = index_of(value);
      return index < strings_.size() ? strings_[index] : std::string();
    }
    if (type == "e") return {};
    if (!type.empty() && type != "n") return value;
    const std::size_t style = index_of(cell["s"]);
    return shown_number(value, style < formats_.size() ? formats_[style] : std::string_view(),
                        since_1904_);
  }

  OfficePackage package_;
  std::string main_;
  std::vector<std::string> strings_;
  std::vector<std::string> formats_;  // of numbers, by the cells' style
  bool since_1904_ = false;
  int tables_ = 0;
};

bool recognises(std::string_view bytes) {
  return is_office_package(bytes, "spreadsheetml.") ||
         is_office_package(bytes, "ms-excel.sheet.macroEnabled");
}

std::vector<FileText> read(std::string_view bytes, Scratch&) { return {Workbook(bytes).read()}; }

}  // namespace

FileReader xlsx_reader() { return {"xlsx", recognises, read}; }

}  // namespace tracuu::corpus
