#include "tools/explanation_text.h"

#include <cstdio>

#include "analyzers/visible_text.h"
#include "tools/text_table.h"

namespace tracuu::tools {
namespace {

using analyzers::visible_text;

constexpr std::size_t kLineWidth = 100;

std::string bytes(std::uint32_t begin, std::uint32_t end) {
  return std::to_string(begin) + '-' + std::to_string(end);
}

std::string two_digits(double number) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.2f", number);
  return digits;
}

// "label       text"
std::string labelled(std::string_view label, std::string_view text) {
  std::string line(label);
  line.resize(12, ' ');
  return line + visible_text(text) + '\n';
}

std::string section(std::string_view title, const TextTable& table) {
  return '\n' + std::string(title) + '\n' + (table.empty() ? "none\n" : table.to_string());
}

std::string encoding_line(const Explanation& explanation) {
  std::string found(analyzers::to_name(explanation.encoding));
  const bool kept = explanation.as_query && found != "none";
  if (kept) found += " by the look of it; queries are searched as they are typed";
  return labelled("encoding", found);
}

std::string texts(const Explanation& explanation) {
  std::string lines = encoding_line(explanation);
  if (explanation.repaired) lines += labelled("repaired", *explanation.repaired);
  return lines + labelled("normalized", explanation.normalized);
}

std::string words(const std::vector<ExplainedWord>& words) {
  TextTable table({"position", "bytes", "source", "class", "kind", "exact", "folded"});
  for (const auto& [word, kind, source] : words) {
    table.add({std::to_string(word.position), bytes(word.begin, word.end), visible_text(source),
               std::string(to_name(word.word_class)), std::string(to_name(kind)),
               visible_text(word.exact), visible_text(word.folded)});
  }
  return section("words", table);
}

// The terms of a family with blanks between, in as many rows as it takes.
std::vector<std::string> lines_of(const std::vector<std::string>& terms) {
  std::vector<std::string> lines(1);
  for (const std::string& term : terms) {
    const std::string shown = visible_text(term);
    if (!lines.back().empty()) {
      const std::size_t width = character_count(lines.back()) + 1 + character_count(shown);
      if (width > kLineWidth) {
        lines.emplace_back();
      } else {
        lines.back() += ' ';
      }
    }
    lines.back() += shown;
  }
  return lines;
}

std::string terms(const std::vector<TermFamily>& families) {
  TextTable table({"family", "terms"});
  for (const TermFamily& family : families) {
    std::string name = std::string(1, family.prefix) + ' ' + std::string(family.name);
    for (std::string& line : lines_of(family.terms)) {
      table.add({name, std::move(line)});
      name = " ";  // said once
    }
  }
  return section("terms", table);
}

std::string citations(const std::vector<ExplainedCitation>& citations) {
  TextTable table({"bytes", "source", "citation"});
  for (const auto& [citation, source] : citations) {
    table.add({bytes(citation.begin, citation.end), visible_text(source),
               visible_text(to_string(citation))});
  }
  return section("citations", table);
}

std::string reading(const QueryExplanation& query) {
  TextTable table({"typed", "reading", "change", "in index", "margin", "verdict"});
  for (const auto& [typed, reading] : query.readings) {
    table.add({visible_text(typed), visible_text(reading.spelling),
               std::string(to_name(reading.change)), reading.known ? "yes" : "no",
               two_digits(reading.margin), std::string(to_name(reading.verdict()))});
  }
  std::string lines = section("reading, margins in nats", table);
  lines += '\n' + labelled("generation", query.generation);
  if (!query.has_counts) lines += labelled("", "it has no language counts: words stay as typed");
  lines += labelled("suggested", query.suggestion.empty() ? "nothing" : query.suggestion);
  lines += labelled("corrected", query.correction.empty() ? "nothing" : query.correction);
  return lines;
}

}  // namespace

std::string to_text(const Explanation& explanation) {
  std::string text = texts(explanation) + words(explanation.words) + terms(explanation.families) +
                     citations(explanation.citations);
  if (explanation.query) text += reading(*explanation.query);
  return text;
}

}  // namespace tracuu::tools
