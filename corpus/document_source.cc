#include "corpus/document_source.h"

#include <algorithm>
#include <system_error>

#include "corpus/json_records.h"
#include "corpus/shapes.h"
#include "corpus/text.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

// How many records may be broken or unknown before a file counts as one nobody knows.
constexpr int kRecordsLookedAt = 100;

std::string one_line(const std::string& file, std::size_t line, const std::string& field,
                     const std::string& reason) {
  std::string text = file;
  if (line != 0) text += ":" + std::to_string(line);
  if (!field.empty()) text += ": " + field;
  return text + ": " + reason;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Everything that is no folder is given, also what cannot be read: so that it is told. A link to a
// folder and a folder that cannot be listed stand for what is in them.
void add_folder(const fs::path& top, std::vector<InputFile>& files) {
  std::vector<fs::path> folders = {top};
  while (!folders.empty()) {
    const fs::path folder = std::move(folders.back());
    folders.pop_back();
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      if (is_hidden(entry->path())) continue;
      if (entry->symlink_status(error).type() == fs::file_type::directory) {
        folders.push_back(entry->path());
      } else {
        files.push_back({entry->path(), entry->path().lexically_relative(top).string()});
      }
    }
    if (error) files.push_back({folder, folder.lexically_relative(top).string()});
  }
}

std::string keys_of(JsonValue record) {
  std::string keys;
  for (const JsonValue member : record) {
    if (keys.size() > 100) return keys + ", ...";
    keys = joined(keys, ", ", member.key());
  }
  return keys.empty() ? "none" : keys;
}

std::string known_shapes() {
  std::string names;
  for (const Shape& shape : shapes())
    names += (names.empty() ? "" : "; ") + std::string(shape.name);
  return names;
}

// The shape of the first record that has one. Throws BadDocument when there is none.
const Shape& shape_of(const InputFile& file) {
  JsonRecords records(file);
  std::optional<BadDocument> first_complaint;
  bool any_json = false;
  for (int looked_at = 0; looked_at < kRecordsLookedAt; ++looked_at) try {
      const std::optional<JsonRecord> record = records.next();
      if (!record) break;
      any_json = true;
      for (const Shape& shape : shapes()) {
        if (shape.recognises(record->value)) return shape;
      }
      if (!first_complaint) {
        first_complaint.emplace(file.path.string(), record->line, "",
                                "no reader knows this record (its keys: " + keys_of(record->value) +
                                    "); known: " + known_shapes());
      }
    } catch (const BadDocument& bad) {
      if (!first_complaint) first_complaint = bad;
    }
  if (first_complaint && !any_json) {
    throw BadDocument(first_complaint->file(), first_complaint->line(), "",
                      first_complaint->reason() + "; documents come as JSON lines");
  }
  if (first_complaint) throw *first_complaint;
  throw BadDocument(file.path.string(), 0, "", "the file holds no record");
}

}  // namespace

BadDocument::BadDocument(std::string file, std::size_t line, std::string field, std::string reason)
    : std::runtime_error(one_line(readable_name(file), line, field, reason)),
      file_(readable_name(file)),
      line_(line),
      field_(std::move(field)),
      reason_(std::move(reason)) {}

std::vector<InputFile> find_files(const std::vector<fs::path>& paths) {
  std::vector<InputFile> files;
  for (const fs::path& path : paths) try {
      if (fs::is_directory(path)) {
        add_folder(path, files);
      } else if (fs::symlink_status(path).type() != fs::file_type::not_found) {
        files.push_back({path, path.filename().string()});
      } else {
        throw BadDocument(path.string(), 0, "", "no such file or folder");
      }
    } catch (const fs::filesystem_error& error) {
      throw BadDocument(path.string(), 0, "", "cannot be read: " + error.code().message());
    }
  std::sort(files.begin(), files.end(), [](const InputFile& a, const InputFile& b) {
    return a.path.native() < b.path.native();
  });
  const auto same = [](const InputFile& a, const InputFile& b) { return a.path == b.path; };
  files.erase(std::unique(files.begin(), files.end(), same), files.end());
  return files;
}

std::unique_ptr<DocumentSource> open_source(const InputFile& file) {
  return shape_of(file).open(file);
}

}  // namespace tracuu::corpus
