// analyze: explains what each step of the analysis makes of a text. For people who wonder why a
// search finds what it finds.
//
//   analyze "Nghị định 61/2018/NĐ-CP"
//   analyze --index DIR "dang ky ket hon"
//   analyze --analyzer folded < text.txt

#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>

#include <CLI/CLI.hpp>

#include "analyzers/analyzer_registry.h"
#include "analyzers/normalizer.h"
#include "tools/explanation.h"
#include "tools/explanation_json.h"
#include "tools/explanation_text.h"

namespace tracuu::tools {
namespace {

using analyzers::AnalyzerRegistry;

struct Options {
  std::string text = "-";
  std::string analyzer;  // empty: the whole analysis
  std::optional<std::filesystem::path> index;
  bool query = false;
  bool json = false;
  bool list = false;
};

void declare(CLI::App& app, Options& options) {
  app.add_option("text", options.text, "The text; without one, or with -, standard input");
  auto* query = app.add_flag("-q,--query", options.query,
                             "Read the text as a query: numbers and articles as people type them");
  auto* index = app.add_option("-i,--index", options.index,
                               "An index directory: also how a query is read by the statistics of "
                               "its live generation; means --query");
  auto* json = app.add_flag("-j,--json", options.json, "Print one JSON object");
  app.add_option("-a,--analyzer", options.analyzer,
                 "Print the tokens of one chain instead, tab-separated")
      ->check(CLI::IsMember(AnalyzerRegistry().names()))
      ->excludes(query)
      ->excludes(index)
      ->excludes(json);
  app.add_flag("-l,--list", options.list, "List the names of the chains");
  app.footer(
      "Sections: the encoding found and the text repaired from it, as indexer would by this text\n"
      "alone; the normalized text; words with their bytes in the text as given; terms as they "
      "stand\n"
      "in the index (E exact, F folded, G bigrams, N numbers, P procedures, D dates, A "
      "provisions);\n"
      "citations; with --index what each word is read as and whether that is left, suggested or\n"
      "used. What the eye does not see is written \\u0309, bytes that are no UTF-8 \\xF1.");
}

// Without the line ends that an editor or echo puts behind it.
std::string read_input() {
  std::string text(std::istreambuf_iterator<char>(std::cin), {});
  text.erase(text.find_last_not_of("\r\n") + 1);
  return text;
}

std::string text_of(const Options& options) {
  std::string text = options.text == "-" ? read_input() : options.text;
  if (text.empty()) {
    throw std::invalid_argument("no text; give one in quotes or on standard input");
  }
  return text;
}

void print_chains() {
  for (const std::string& name : AnalyzerRegistry().names()) std::cout << name << '\n';
}

void print_tokens(const std::string& analyzer, const std::string& text) {
  std::cout << "text\t" << analyzers::normalize(text).text << '\n';
  for (const analyzers::Token& token : AnalyzerRegistry().get(analyzer).analyze(text)) {
    std::cout << "token\t" << token.position << '\t' << token.begin << '-' << token.end << '\t'
              << token.text << '\n';
  }
}

Explanation explain(const Options& options, const std::string& text) {
  if (options.index) {
    const IndexLanguage language = load_language(*options.index);
    return explain_query(text, &language);
  }
  return options.query ? explain_query(text, nullptr) : explain_document(text);
}

void run(const Options& options) {
  if (options.list) return print_chains();
  const std::string text = text_of(options);
  if (!options.analyzer.empty()) return print_tokens(options.analyzer, text);
  const Explanation explanation = explain(options, text);
  std::cout << (options.json ? to_json(explanation) + '\n' : to_text(explanation));
}

}  // namespace
}  // namespace tracuu::tools

int main(int argc, char** argv) {
  CLI::App app{"Explains what each step of the analysis of Tra Cứu makes of a text."};
  tracuu::tools::Options options;
  tracuu::tools::declare(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    tracuu::tools::run(options);
  } catch (const std::exception& error) {
    std::cerr << "analyze: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
