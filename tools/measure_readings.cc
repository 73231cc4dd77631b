// measure_readings: how well queries are read with the statistics of an index.
//
//   measure_readings --corpus FOLDER [--topics questions.tsv]
//
// Counts the words of a corpus but for every tenth record, then reads what was held out, titles and
// questions: without marks, with some of them, with one slip, in Telex and VNI, and as they are.

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "analyzers/query_interpreter.h"
#include "analyzers/word_key.h"
#include "corpus/document_source.h"
#include "indexer/document_builder.h"
#include "indexer/query_phrases.h"
#include "indexer/stopwatch.h"
#include "tools/judged_queries.h"
#include "tools/word_slips.h"

namespace {

using namespace tracuu;
using analyzers::Change;
using analyzers::Interpretation;
using analyzers::Verdict;
using analyzers::Word;
using analyzers::WordClass;
using Words = std::vector<Word>;

struct Options {
  std::vector<std::filesystem::path> corpus;
  std::vector<std::filesystem::path> topics;
  std::size_t hold_out = 10;
  std::size_t most = 2000;
  bool show = false;
  analyzers::ReadingCosts costs;
};

constexpr std::size_t kSpan = 5;  // words of a text with one slip
constexpr unsigned kSeed = 20261125;

const std::string& key_of(const Word& word) {
  return word.exact.empty() ? word.folded : word.exact;
}

// The word as it would be if it had been typed as `text`.
Word retyped(const Word& word, const std::string& text) {
  const analyzers::WordKey key = analyzers::make_word_key(text);
  Word typed = word;
  typed.exact = key.exact_adds() ? key.exact : std::string();
  typed.folded = key.folded;
  typed.word_class = key.word_class;
  typed.marked = key.marked;
  return typed;
}

Word unmarked(const Word& word) { return retyped(word, word.folded); }

bool all_syllables(const Words& words) {
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return word.word_class == WordClass::syllable; });
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// Reads texts typed in one way and keeps the score against what was meant.
class Tally {
 public:
  Tally(std::string name, const analyzers::QueryInterpreter& interpreter, bool show)
      : name_(std::move(name)), interpreter_(interpreter), show_(show) {}

  void read(const Words& meant, const Words& typed) {
    const indexer::Stopwatch watch;
    const Interpretation read = interpreter_.interpret(typed);
    seconds_ += watch.seconds();
    all_words_ += typed.size();
    ++texts_;
    bool whole = true;
    for (std::size_t i = 0; i < meant.size(); ++i) {
      if (meant[i].word_class != WordClass::syllable) continue;
      const bool right = read.words[i].exact == key_of(meant[i]);
      ++words_;
      right_ += right;
      whole = whole && right;
      if (!right && show_) show(meant, typed, read, i);
      if (read.words[i].change == Change::none) continue;
      suggested_ += read.words[i].verdict() >= Verdict::suggest;
      suggested_right_ += read.words[i].verdict() >= Verdict::suggest && right;
      used_ += read.words[i].verdict() == Verdict::use;
      used_right_ += read.words[i].verdict() == Verdict::use && right;
    }
    whole_ += whole;
    whole_offered_ += whole && read.changes(Verdict::suggest);
    left_alone_ += !read.changes(Verdict::suggest);
  }

  Tally& operator+=(const Tally& other) {
    texts_ += other.texts_;
    whole_ += other.whole_;
    whole_offered_ += other.whole_offered_;
    return *this;
  }

  void print() const {
    if (texts_ == 0) return;
    std::cout << std::left << std::setw(34) << name_ << std::right << std::fixed
              << std::setprecision(2) << std::setw(8) << texts_;
    for (const double share :
         {percent(right_, words_), percent(whole_, texts_), percent(suggested_, words_),
          percent(suggested_right_, suggested_), percent(used_, words_),
          percent(used_right_, used_), percent(left_alone_, texts_)}) {
      std::cout << std::setw(9) << share;
    }
    std::cout << std::setw(9) << 1e6 * seconds_ / static_cast<double>(all_words_) << '\n';
  }

  static void print_heading() {
    std::cout << std::left << std::setw(34) << "" << std::right << std::setw(8) << "texts";
    for (const char* name :
         {"right %", "whole %", "offer %", "right %", "use %", "right %", "alone %", "us/word"}) {
      std::cout << std::setw(9) << name;
    }
    std::cout << '\n';
  }

  double whole() const { return percent(whole_, texts_); }
  double whole_offered() const { return percent(whole_offered_, texts_); }
  std::size_t texts() const { return texts_; }

 private:
  void show(const Words& meant, const Words& typed, const Interpretation& read,
            std::size_t i) const {
    std::cout << "  " << name_ << ": ";
    for (std::size_t at = i < 2 ? 0 : i - 2; at < std::min(i + 3, typed.size()); ++at) {
      std::cout << key_of(typed[at]) << ' ';
    }
    std::cout << "| " << key_of(typed[i]) << " -> " << read.words[i].exact << ", meant "
              << key_of(meant[i]) << ", margin " << read.words[i].margin << '\n';
  }

  std::string name_;
  const analyzers::QueryInterpreter& interpreter_;
  bool show_;
  std::size_t texts_ = 0, whole_ = 0, whole_offered_ = 0, left_alone_ = 0;
  std::size_t all_words_ = 0, words_ = 0, right_ = 0;
  std::size_t suggested_ = 0, suggested_right_ = 0, used_ = 0, used_right_ = 0;
  double seconds_ = 0;
};

// Everything that is measured on one set of texts.
class Measure {
 public:
  Measure(std::string name, const std::vector<Words>& texts,
          const analyzers::QueryInterpreter& interpreter, bool show)
      : name_(std::move(name)), texts_(texts), interpreter_(interpreter), show_(show) {}

  void run() const {
    typed_as("no marks", [](const Word& word, std::mt19937&) { return unmarked(word); });
    typed_as("40 % without marks", [](const Word& word, std::mt19937& random) {
      return random() % 10 < 4 ? unmarked(word) : word;
    });
    typed_as("as they are", [](const Word& word, std::mt19937&) { return word; });
    one_word_unmarked();
    deliberate_words();
    slips();
  }

 private:
  Tally tally(const std::string& what) const { return {name_ + ": " + what, interpreter_, show_}; }

  void typed_as(const std::string& what,
                const std::function<Word(const Word&, std::mt19937&)>& type) const {
    std::mt19937 random(kSeed);
    Tally result = tally(what);
    for (const Words& meant : texts_) {
      Words typed;
      for (const Word& word : meant) typed.push_back(type(word, random));
      result.read(meant, typed);
    }
    result.print();
  }

  // Of the words whose marks were left out, one in each text, those that come back.
  void one_word_unmarked() const {
    std::mt19937 random(kSeed);
    std::size_t tried = 0, recovered = 0;
    for (const Words& meant : texts_) {
      const std::vector<std::size_t> marked = marked_syllables(meant);
      if (marked.size() < 2) continue;
      const std::size_t at = marked[random() % marked.size()];
      Words typed = meant;
      typed[at] = unmarked(typed[at]);
      ++tried;
      recovered += interpreter_.interpret(typed).words[at].exact == key_of(meant[at]);
    }
    std::cout << "    one word of a marked text without its marks: " << percent(recovered, tried)
              << " % of " << tried << " come back\n";
  }

  // Words that carry no marks and are meant so, in texts that do.
  void deliberate_words() const {
    std::size_t words = 0, altered = 0, used = 0;
    for (const Words& meant : texts_) {
      if (marked_syllables(meant).empty()) continue;
      const Interpretation read = interpreter_.interpret(meant);
      for (std::size_t i = 0; i < meant.size(); ++i) {
        if (meant[i].marked || meant[i].word_class != WordClass::syllable) continue;
        const bool changed = read.words[i].change != Change::none;
        ++words;
        altered += changed;
        used += changed && read.words[i].verdict() == Verdict::use;
      }
    }
    std::cout << "    words of marked texts that carry no mark: " << percent(altered, words)
              << " % of " << words << " read otherwise, used " << percent(used, words) << " %\n";
  }

  static std::vector<std::size_t> marked_syllables(const Words& words) {
    std::vector<std::size_t> marked;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].marked && words[i].word_class == WordClass::syllable) marked.push_back(i);
    }
    return marked;
  }

  // Spans of five words, one of them mistyped.
  void slips() const {
    Tally all = tally("all slips");
    for (const tools::SlipName& kind : tools::slips()) {
      std::mt19937 random(kSeed);
      Tally result = tally("slip " + std::string(kind.name));
      for (const Words& text : texts_) {
        const Words meant = span_of(text, random);
        if (meant.empty()) continue;
        const std::size_t at = random() % kSpan;
        const auto slipped = tools::slip(kind.slip, key_of(meant[at]), random);
        if (!slipped) continue;
        Words typed = meant;
        typed[at] = retyped(meant[at], *slipped);
        if (key_of(typed[at]) != key_of(meant[at])) result.read(meant, typed);
      }
      result.print();
      all += result;
    }
    std::cout << "    slips: " << all.whole() << " % of " << all.texts()
              << " read as meant, offered " << all.whole_offered() << " %\n";
    std::mt19937 random(kSeed);
    Tally clean = tally("spans without a slip");
    for (const Words& text : texts_) {
      const Words meant = span_of(text, random);
      if (!meant.empty()) clean.read(meant, meant);
    }
    clean.print();
  }

  // kSpan words in a row, or none.
  static Words span_of(const Words& text, std::mt19937& random) {
    if (text.size() < kSpan) return {};
    const auto first =
        text.begin() + static_cast<std::ptrdiff_t>(random() % (text.size() - kSpan + 1));
    Words span(first, first + kSpan);
    return all_syllables(span) ? span : Words();
  }

  std::string name_;
  const std::vector<Words>& texts_;
  const analyzers::QueryInterpreter& interpreter_;
  bool show_;
};

// What people would type to find the record: its name, the headings of its articles.
std::vector<std::string> titles_of(const corpus::Document& document) {
  if (const auto* procedure = std::get_if<corpus::Procedure>(&document)) return {procedure->name};
  const auto* law = std::get_if<corpus::NormativeDocument>(&document);
  if (law == nullptr) return {};
  std::vector<std::string> titles = {law->title};
  for (const corpus::Provision& article : law->provisions) {
    if (!article.heading.empty()) titles.push_back(article.heading);
  }
  return titles;
}

// Passes each record that can be read to `visit`; what cannot is the indexer's to report.
void read_file(const corpus::InputFile& file,
               const std::function<void(const corpus::Document&)>& visit) {
  std::unique_ptr<corpus::DocumentSource> source;
  try {
    source = corpus::open_source(file);
  } catch (const corpus::BadDocument&) {
    return;
  }
  for (;;) {
    try {
      const auto document = source->next();
      if (!document) return;
      visit(*document);
    } catch (const corpus::BadDocument&) {
      continue;
    }
  }
}

std::size_t hash_of(const std::string& text) {
  std::size_t hash = 1469598103934665603ULL;  // FNV-1a: the same records on every machine
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

struct Split {
  analyzers::LanguageCounts counts;
  std::vector<std::string> titles;  // of the records held out, each once
};

Split split_corpus(const Options& options, const analyzers::VietnameseAnalyzer& analyzer) {
  Split split;
  const indexer::DocumentBuilder builder;
  std::set<std::string> seen;
  for (const corpus::InputFile& file : corpus::find_files(options.corpus)) {
    read_file(file, [&](const corpus::Document& document) {
      const std::vector<std::string> titles = titles_of(document);
      if (titles.empty()) return;
      const bool held_out = options.hold_out > 0 && hash_of(titles.front()) % options.hold_out == 0;
      if (!held_out) {
        builder.build(document, "", split.counts);
        return;
      }
      for (const std::string& title : titles) {
        if (seen.insert(title).second) split.titles.push_back(title);
      }
    });
  }
  indexer::count_query_phrases(analyzer, split.counts);
  std::mt19937 random(kSeed);
  std::shuffle(split.titles.begin(), split.titles.end(), random);
  if (split.titles.size() > options.most) split.titles.resize(options.most);
  return split;
}

void run(const Options& options) {
  const analyzers::VietnameseAnalyzer analyzer;
  const Split split = split_corpus(options, analyzer);
  const std::string bytes = split.counts.serialize();
  const indexer::Stopwatch watch;
  const analyzers::LanguageModel model(analyzers::LanguageCounts::parse(bytes));
  std::cout << split.counts.total() << " words counted, " << split.counts.words().size()
            << " different; stored " << bytes.size() / 1024 << " KB, loaded in " << watch.seconds()
            << " s\n";
  Tally::print_heading();
  const analyzers::QueryInterpreter interpreter(model, options.costs);
  const auto measure = [&](const std::string& name, const std::vector<std::string>& texts) {
    std::vector<Words> words;
    for (const std::string& text : texts) words.push_back(analyzer.analyze_query(text).words);
    Measure(name, words, interpreter, options.show).run();
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
  app.add_option("--hold-out", options.hold_out, "One record of so many is held out; 0: none")
      ->capture_default_str();
  app.add_option("--most", options.most, "Titles held out that are read, at most")
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
