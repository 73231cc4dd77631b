// analyze: shows what the analysis makes of a text. For people who wonder why a search finds what
// it finds.
//
//   analyze "Nghị định 61/2018/NĐ-CP"
//   analyze --analyzer folded < lines.txt
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "analyzers/analyzer_registry.h"
#include "analyzers/normalizer.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu {
namespace {

using namespace analyzers;

struct Options {
  std::string analyzer;  // empty: the whole analysis
  bool query = false;
  bool list = false;
  std::vector<std::string> texts;
};

const char* class_name(WordClass word_class) {
  switch (word_class) {
    case WordClass::syllable:
      return "syllable";
    case WordClass::skeleton:
      return "skeleton";
    case WordClass::bare:
      return "bare";
    case WordClass::other:
      return "other";
  }
  return "";
}

void print_terms(const TextTerms& terms, std::ostream& out) {
  for (const Word& word : terms.words) {
    out << "word\t" << word.position << '\t' << word.begin << '-' << word.end << '\t'
        << class_name(word.word_class) << '\t' << "F " << word.folded;
    if (!word.exact.empty()) out << "\tE " << word.exact;
    out << '\n';
  }
  for (const Bigram& bigram : terms.bigrams) out << "bigram\tG " << bigram.text << '\n';
  for (const std::string& key : terms.keys) out << "key\t" << key << '\n';
}

void print_tokens(const Tokens& tokens, std::ostream& out) {
  for (const Token& token : tokens) {
    out << "token\t" << token.position << '\t' << token.begin << '-' << token.end << '\t'
        << token.text << '\n';
  }
}

class Printer {
 public:
  explicit Printer(const Options& options) : options_(options) {}

  void print(const std::string& text) const {
    std::cout << "text\t" << normalize(text).text << '\n';
    if (!options_.analyzer.empty()) {
      print_tokens(registry_.get(options_.analyzer).analyze(text), std::cout);
    } else {
      print_terms(options_.query ? analyzer_.analyze_query(text) : analyzer_.analyze(text),
                  std::cout);
    }
    std::cout << '\n';
  }

  void print_names() const {
    for (const std::string& name : registry_.names()) std::cout << name << '\n';
  }

 private:
  const Options& options_;
  AnalyzerRegistry registry_;
  VietnameseAnalyzer analyzer_;
};

void declare(CLI::App& app, Options& options) {
  app.add_option("text", options.texts, "Texts to analyze; without any, the lines of stdin");
  app.add_option("-a,--analyzer", options.analyzer,
                 "Print the tokens of one chain instead of the whole analysis")
      ->check(CLI::IsMember(AnalyzerRegistry().names()));
  app.add_flag("-q,--query", options.query, "Read the text as a query: keys as people type them");
  app.add_flag("-l,--list", options.list, "List the names of the chains");
  app.footer(
      "Tab-separated output: text (normalised), word (position, bytes in the original, class,\n"
      "F folded and E exact term), bigram (G), key (N number, P procedure, D date, A structure).");
}

void run(const Options& options) {
  const Printer printer(options);
  if (options.list) return printer.print_names();
  for (const std::string& text : options.texts) printer.print(text);
  if (!options.texts.empty()) return;
  for (std::string line; std::getline(std::cin, line);) printer.print(line);
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
  CLI::App app{"Shows what the analysis of Tra Cứu makes of a text."};
  tracuu::Options options;
  tracuu::declare(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    tracuu::run(options);
  } catch (const std::exception& error) {
    std::cerr << "analyze: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
