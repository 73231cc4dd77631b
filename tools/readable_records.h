// ReadableRecords: the records of files and folders, without those that cannot be read; these are
// the indexer's to report.
//
//   visit_records({"corpus/sample"}, [&](const corpus::Document& document) { ...; return true; });
//
// Keeps no state; any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "corpus/document.h"

namespace tracuu::tools {

// In the order of the files, until `visit` returns false.
void visit_records(const std::vector<std::filesystem::path>& corpus,
                   const std::function<bool(const corpus::Document&)>& visit);

}  // namespace tracuu::tools
