// measure_readings: how well queries are read with the statistics of an index.
//
//   measure_readings --corpus FOLDER [--topics questions.tsv]
//
// Counts the words of a corpus but for every tenth record, then reads what was held out, titles and
// questions: without marks, with some of them, with one slip, in Telex and VNI, and as they are.

#include <filesystem>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "indexer/stopwatch.h"
#include "tools/held_out_split.h"
#include "tools/judged_queries.h"
#include "tools/reading_measure.h"

namespace {

using namespace tracuu;
using tools::InputMethod;
using tools::ReadingMeasure;
using tools::ReadingTally;
using tools::Share;

struct Options {
  std::vector<std::filesystem::path> corpus;
  std::vector<std::filesystem::path> topics;
  tools::SplitOptions split;
  bool show = false;
  analyzers::ReadingCosts costs;
};

void print_heading() {
  std::cout << std::left << std::setw(34) << "" << std::right << std::setw(8) << "texts";
  for (const char* name :
       {"right %", "whole %", "offer %", "right %", "use %", "right %", "alone %", "us/word"}) {
    std::cout << std::setw(9) << name;
  }
  std::cout << '\n';
}

void print_row(const std::string& name, const ReadingTally& tally) {
  if (tally.whole.of == 0) return;
  std::cout << std::left << std::setw(34) << name << std::right << std::fixed
            << std::setprecision(2) << std::setw(8) << tally.whole.of;
  for (const Share& share : {tally.right, tally.whole, tally.offered, tally.offered_right,
                             tally.used, tally.used_right, tally.left_alone}) {
    std::cout << std::setw(9) << share.percent();
  }
  std::cout << std::setw(9) << 1e6 * tally.seconds / static_cast<double>(tally.typed) << '\n';
}

void print_misses(const ReadingTally& tally) {
  for (const tools::Miss& miss : tally.misses) {
    std::cout << "  " << miss.around << " | " << miss.typed << " -> " << miss.read << ", meant "
              << miss.meant << ", margin " << miss.margin << '\n';
  }
}

// Everything that is measured on one set of texts.
void report(const std::string& texts, const ReadingMeasure& measure, bool show) {
  const auto row = [&](const std::string& way, const ReadingTally& tally) {
    print_row(texts + ": " + way, tally);
    if (show) print_misses(tally);
  };
  row("no marks", measure.no_marks());
  row("40 % without marks", measure.some_marks());
  row("telex", measure.keystrokes(InputMethod::telex));
  row("vni", measure.keystrokes(InputMethod::vni));
  row("as they are", measure.as_they_are());
  const Share recovered = measure.one_unmarked();
  std::cout << "    one word of a marked text without its marks: " << recovered.percent()
            << " % of " << recovered.of << " come back\n";
  const ReadingMeasure::Deliberate deliberate = measure.deliberate();
  std::cout << "    words of marked texts that carry no mark: " << deliberate.altered.percent()
            << " % of " << deliberate.altered.of << " read otherwise, used "
            << deliberate.used.percent() << " %\n";
  Share whole;
  Share offered;
  for (const tools::NamedTally& slip : measure.slips()) {
    row("slip " + std::string(slip.name), slip.tally);
    whole += slip.tally.whole;
    offered += slip.tally.whole_offered;
  }
  std::cout << "    slips: " << whole.percent() << " % of " << whole.of
            << " read as meant, offered " << offered.percent() << " %\n";
  row("spans without a slip", measure.without_slip());
}

void run(const Options& options) {
  const analyzers::VietnameseAnalyzer analyzer;
  const tools::HeldOutSplit split = split_corpus(options.corpus, analyzer, options.split);
  const std::string bytes = split.counts.serialize();
  const indexer::Stopwatch watch;
  const analyzers::LanguageModel model(analyzers::LanguageCounts::parse(bytes));
  std::cout << split.counts.total() << " words counted, " << split.counts.words().size()
            << " different; stored " << bytes.size() / 1024 << " KB, loaded in " << watch.seconds()
            << " s\n";
  print_heading();
  const analyzers::QueryInterpreter interpreter(model, options.costs);
  const auto measure = [&](const std::string& name, const std::vector<std::string>& texts) {
    std::vector<tools::TypedText> words;
    for (const std::string& text : texts) words.push_back(analyzer.analyze_query(text).words);
    report(name, ReadingMeasure(interpreter, words), options.show);
  };
  if (!split.titles.empty()) measure("titles", split.titles);
  for (const std::filesystem::path& path : options.topics) {
    std::vector<std::string> questions;
    for (const tools::Topic& topic : tools::read_topics(path)) questions.push_back(topic.query);
    measure(path.stem().string(), questions);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("measure_readings: how well queries are read with the statistics of an index");
  app.add_option("--corpus", options.corpus, "Files or folders whose words are counted")
      ->required();
  app.add_option("--topics", options.topics, "Questions (qid TAB query); none of them is counted");
  app.add_option("--hold-out", options.split.hold_out, "One record of so many is held out; 0: none")
      ->capture_default_str();
  app.add_option("--most", options.split.most_titles, "Titles held out that are read, at most")
      ->capture_default_str();
  app.add_flag("--show", options.show, "Print every word that is read wrongly");
  auto* costs = app.add_option_group("costs", "Nats, to try others; defaults are searchd's");
  const auto cost = [&](const char* name, double& value) {
    costs->add_option(name, value)->capture_default_str();
  };
  cost("--missing-marks", options.costs.missing_marks);
  cost("--keystrokes", options.costs.keystrokes);
  cost("--hook-tilde", options.costs.hook_tilde);
  cost("--onset", options.costs.onset);
  cost("--shape", options.costs.shape);
  cost("--coda", options.costs.coda);
  cost("--tone", options.costs.tone);
  cost("--slip", options.costs.slip);
  cost("--known-slip", options.costs.known_slip);
  CLI11_PARSE(app, argc, argv);
  try {
    run(options);
  } catch (const std::exception& error) {
    std::cerr << "measure_readings: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
