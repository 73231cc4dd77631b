#include "indexer/file_lists.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "analyzers/lower_case.h"
#include "corpus/files/reader_process.h"
#include "corpus/json_lines.h"
#include "indexer/text_repair.h"

namespace tracuu::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::BadDocument;
using corpus::FileList;
using corpus::InputFile;
using corpus::ListedFile;

bool may_be_list(const InputFile& file) {
  constexpr std::array<std::string_view, 6> kEndings = {".csv",  ".tsv", ".xlsx",
                                                        ".xlsm", ".xls", ".ods"};
  const std::string ending = analyzers::lower_case(file.path.extension().string());
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

// nullopt for what is no list of files, and what cannot be read: that is told when its turn comes.
std::optional<FileList> read_list(const fs::path& path, const FileReading& reading) try {
  corpus::ReadFileResult read =
      corpus::read_in_child(path, reading.limits, reading.scratch, reading.stop);
  if (read.texts.size() != 1 || !read.texts.front().refused.empty()) return std::nullopt;
  repair_file_text(read.texts.front());
  return corpus::read_file_list(read.texts.front());
} catch (const std::exception&) {
  return std::nullopt;
}

// Of each file that may be one, in their order.
std::vector<std::optional<FileList>> read_lists(const std::vector<const InputFile*>& files,
                                                const FileReading& reading) {
  std::vector<std::optional<FileList>> lists(files.size());
  std::atomic<std::size_t> next = 0;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::min(reading.workers, files.size()); ++i) {
    threads.emplace_back([&] {
      for (std::size_t mine = next++; mine < files.size(); mine = next++) {
        lists[mine] = read_list(files[mine]->path, reading);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  return lists;
}

std::string quoted(const std::string& name) { return '"' + name + '"'; }

constexpr const char* kLeadsOut =
    "does not lie below the folder of the list: write the path from there, such as qd/24.docx; the "
    "row stands without a text";
constexpr const char* kNotThere =
    "is not there: put the file in its place or mend the name; the row stands without a text";
constexpr const char* kNotGiven =
    "is not among the files of this run, and what the row says does not reach it: give the folder "
    "of the list";

std::string which_of(const std::vector<fs::path>& files) {
  return "may be " + quoted(files[0].filename().string()) + " or " +
         quoted(files[1].filename().string()) + ": write the name as that of the file";
}

BadDocument complaint(const fs::path& list, const ListedFile& row, const std::string& reason) {
  return {list.string(), row.row, "", quoted(row.name) + " " + reason};
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

// A list that names nothing that is there is told of once, not row by row.
void add_absent(std::vector<BadDocument> absent, std::size_t told, const fs::path& list,
                std::vector<BadDocument>& refusals) {
  if (told > 0 || absent.size() < 2) {
    for (BadDocument& one : absent) refusals.push_back(std::move(one));
    return;
  }
  refusals.push_back(BadDocument(
      list.string(), absent.front().line(), "",
      "this row and " + std::to_string(absent.size() - 1) + " more: " + absent.front().reason()));
}

}  // namespace

FileLists::FileLists(const std::vector<InputFile>& files, const FileReading& reading) {
  std::vector<const InputFile*> candidates;
  for (const InputFile& file : files) {
    if (may_be_list(file)) candidates.push_back(&file);
  }
  if (candidates.empty()) return;
  const std::vector<std::optional<FileList>> lists = read_lists(candidates, reading);
  const FileNames names(files);
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (lists[i]) take(*candidates[i], *lists[i], names);
  }
}

const corpus::FileMetadata* FileLists::find(const fs::path& file) const {
  const auto told = told_.find(file);
  return told == told_.end() ? nullptr : &told->second.metadata;
}

const ListedRows* FileLists::rows_of(const fs::path& list) const {
  const auto rows = rows_.find(list);
  return rows == rows_.end() ? nullptr : &rows->second;
}

void FileLists::take(const InputFile& file, const FileList& list, const FileNames& names) {
  const fs::path& path = file.path;
  ListedRows& rows = rows_[path];
  std::vector<BadDocument> absent;
  for (const ListedFile& listed : list.files) {
    const fs::path below = path_below(path.parent_path(), listed.name);
    if (below.empty()) {
      rows.missing.insert(listed.row);
      rows.refusals.push_back(complaint(path, listed, kLeadsOut));
      continue;
    }
    const std::vector<fs::path> found = names.find(below);
    if (found.empty()) {
      const bool elsewhere = is_there(below);
      (elsewhere ? rows.settled : rows.missing).insert(listed.row);
      absent.push_back(complaint(path, listed, elsewhere ? kNotGiven : kNotThere));
    } else if (found.size() == 1) {
      tell(found.front(), listed, path, rows);
    } else {
      rows.settled.insert(listed.row);
      rows.refusals.push_back(complaint(path, listed, which_of(found)));
    }
  }
  for (const corpus::RefusedRow& cell : list.unreadable) {
    rows.refusals.emplace_back(path.string(), cell.row, cell.field, cell.reason);
  }
  add_absent(std::move(absent), rows.told, path, rows.refusals);
  std::stable_sort(rows.refusals.begin(), rows.refusals.end(),
                   [](const BadDocument& a, const BadDocument& b) { return a.line() < b.line(); });
}

// Of two rows about one file the first one counts.
void FileLists::tell(const fs::path& file, const ListedFile& row, const fs::path& list,
                     ListedRows& rows) {
  rows.settled.insert(row.row);
  ++rows.told;
  const auto [told, is_new] = told_.try_emplace(file, Told{row.metadata, list, row.row});
  const Told& first = told->second;
  if (is_new || first.metadata == row.metadata) return;
  const std::string where = first.list == list ? "" : " of " + first.list.string();
  rows.refusals.push_back(complaint(list, row,
                                    "is told of otherwise in row " + std::to_string(first.row) +
                                        where + ", which counts: strike out the wrong one"));
}

}  // namespace tracuu::indexer
