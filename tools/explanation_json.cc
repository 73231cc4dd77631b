#include "tools/explanation_json.h"

#include "analyzers/visible_text.h"
#include "corpus/json_text.h"

namespace tracuu::tools {
namespace {

using analyzers::visible_text;
using corpus::JsonText;

void write_words(JsonText& json, const std::vector<ExplainedWord>& words) {
  json.key("words").begin_array();
  for (const auto& [word, kind, source] : words) {
    json.begin_object().member("position", word.position);
    json.member("begin", word.begin).member("end", word.end);
    json.member("source", visible_text(source));
    json.member("class", to_name(word.word_class)).member("kind", to_name(kind));
    json.member("exact", word.exact).member("folded", word.folded).end_object();
  }
  json.end_array();
}

void write_terms(JsonText& json, const std::vector<TermFamily>& families) {
  json.key("terms").begin_object();
  for (const TermFamily& family : families) {
    json.key(std::string_view(&family.prefix, 1)).begin_array();
    for (const std::string& term : family.terms) json.value(term);
    json.end_array();
  }
  json.end_object();
}

void write_citations(JsonText& json, const std::vector<ExplainedCitation>& citations) {
  json.key("citations").begin_array();
  for (const auto& [citation, source] : citations) {
    json.begin_object().member("begin", citation.begin).member("end", citation.end);
    json.member("source", visible_text(source));
    json.member("citation", to_string(citation)).end_object();
  }
  json.end_array();
}

void write_reading(JsonText& json, const QueryExplanation& query) {
  json.key("reading").begin_object().member("generation", query.generation);
  json.member("hasCounts", query.has_counts).key("words").begin_array();
  for (const auto& [typed, reading] : query.readings) {
    json.begin_object().member("typed", visible_text(typed));
    json.member("reading", reading.spelling).member("change", to_name(reading.change));
    json.member("inIndex", reading.known).member("marginNats", reading.margin);
    json.member("verdict", to_name(reading.verdict())).end_object();
  }
  json.end_array();
  json.member("suggestion", query.suggestion).member("correction", query.correction);
  json.end_object();
}

}  // namespace

std::string to_json(const Explanation& explanation) {
  JsonText json;
  json.begin_object().member("query", explanation.as_query);
  json.member("encoding", analyzers::to_name(explanation.encoding)).key("repaired");
  if (explanation.repaired) {
    json.value(*explanation.repaired);
  } else {
    json.null();
  }
  json.member("normalized", explanation.normalized);
  write_words(json, explanation.words);
  write_terms(json, explanation.families);
  write_citations(json, explanation.citations);
  if (explanation.query) write_reading(json, *explanation.query);
  json.end_object();
  return json.take();
}

}  // namespace tracuu::tools
