// AuthorityFile: places or agencies by their codes, when they were, and what they became.
//
//   AuthorityFile places = AuthorityFile::read(data_file("words/places.tsv"));
//   places.predecessors_of("86")   -> the rows of Bến Tre (83) and Trà Vinh (84)
//
// A table of tab-separated columns under a heading:
//
//   code  name  level  parent  valid_from  valid_to  successors  evidence
//
// A code may have several rows, one after the other in time, when only its name changed. A row that
// ended names the codes that took over, several with commas: old and new are many-to-many. Days are
// 2025-07-01, half-open; empty: unknown, or still so. Read strictly: what does not hold together is
// an error with file and line. Immutable: all threads may share one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "corpus/enumerations.h"

namespace tracuu::corpus {

struct AuthorityRow {
  std::string code;
  std::string name;
  Level level{};
  std::string parent;  // code of the place it lies in, or an agency belongs to; empty: none
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::vector<std::string> successors;  // codes
  std::string evidence;                 // G: general knowledge, to be checked
  std::size_t line = 0;
};

class AuthorityFile {
 public:
  // `parents` holds the codes of the column parent, if they are not of the same file.
  // Throws BadDocument.
  static AuthorityFile read(const std::filesystem::path& path,
                            const AuthorityFile* parents = nullptr);

  const std::vector<AuthorityRow>& rows() const { return rows_; }
  bool has(std::string_view code) const;

  // What became this code, over any number of mergers; also its own rows under another name.
  std::vector<const AuthorityRow*> predecessors_of(const AuthorityRow& row) const;

  // What lies in it, at any depth.
  std::vector<const AuthorityRow*> parts_of(std::string_view code) const;

 private:
  std::vector<AuthorityRow> rows_;
};

}  // namespace tracuu::corpus
