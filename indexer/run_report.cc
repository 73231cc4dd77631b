#include "indexer/run_report.h"

#include <iomanip>
#include <sstream>

#include "corpus/json_text.h"

namespace tracuu::indexer {

void RunReport::refuse(const corpus::BadDocument& bad) {
  ++refused;
  if (refusals.size() < kMostRefusals) refusals.push_back(bad);
}

KindCounts RunReport::total() const {
  KindCounts sum;
  for (const KindCounts& counts : by_kind) {
    sum.added += counts.added;
    sum.changed += counts.changed;
    sum.unchanged += counts.unchanged;
    sum.removed += counts.removed;
  }
  return sum;
}

namespace {

void write_formats(std::ostream& text, const std::map<std::string, FormatCounts>& formats) {
  text << std::left << std::setw(14) << "" << std::right << std::setw(10) << "files"
       << std::setw(11) << "documents" << std::setw(10) << "refused" << '\n';
  for (const auto& [format, counts] : formats) {
    text << std::left << std::setw(14) << (format.empty() ? "unreadable" : format) << std::right
         << std::setw(10) << counts.files << std::setw(11) << counts.documents << std::setw(10)
         << counts.refused << '\n';
  }
}

}  // namespace

std::string RunReport::to_text() const {
  std::ostringstream text;
  text << std::left << std::setw(14) << "" << std::right << std::setw(10) << "added"
       << std::setw(10) << "changed" << std::setw(11) << "unchanged" << std::setw(10) << "removed"
       << '\n';
  auto row = [&](std::string_view name, const KindCounts& counts) {
    text << std::left << std::setw(14) << name << std::right << std::setw(10) << counts.added
         << std::setw(10) << counts.changed << std::setw(11) << counts.unchanged << std::setw(10)
         << counts.removed << '\n';
  };
  for (std::size_t i = 0; i < kKinds; ++i) row(to_name(static_cast<HitKind>(i)), by_kind[i]);
  row("total", total());
  write_formats(text, formats);
  if (converted > 0) text << converted << " records converted from legacy encodings\n";
  text << files << " files, " << refused << " refused, " << documents << " documents in the index, "
       << std::fixed << std::setprecision(1) << seconds << " s\n";
  return text.str();
}

std::string RunReport::to_json() const {
  corpus::JsonText json;
  json.begin_object().member("generation", generation).member("files", files);
  json.member("documents", documents).member("refused", refused);
  json.member("converted", converted).member("seconds", seconds);
  json.key("kinds").begin_object();
  for (std::size_t i = 0; i < kKinds; ++i) {
    json.key(to_name(static_cast<HitKind>(i))).begin_object();
    json.member("added", by_kind[i].added).member("changed", by_kind[i].changed);
    json.member("unchanged", by_kind[i].unchanged).member("removed", by_kind[i].removed);
    json.end_object();
  }
  json.end_object().key("formats").begin_object();
  for (const auto& [format, counts] : formats) {
    json.key(format.empty() ? "unreadable" : format).begin_object();
    json.member("files", counts.files).member("documents", counts.documents);
    json.member("refused", counts.refused).end_object();
  }
  json.end_object().key("refusals").begin_array();
  for (const corpus::BadDocument& bad : refusals) {
    json.begin_object().member("file", bad.file()).member("line", bad.line());
    json.member("field", bad.field()).member("reason", bad.reason()).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace tracuu::indexer
