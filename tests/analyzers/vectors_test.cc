// Runs vectors.tsv, the executable side of the analysis.
#include <algorithm>
#include <functional>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyzers/collation.h"
#include "analyzers/fold.h"
#include "analyzers/keystrokes.h"
#include "analyzers/legacy_encoding.h"
#include "analyzers/lower_case.h"
#include "analyzers/normalizer.h"
#include "analyzers/syllable.h"
#include "analyzers/vietnamese_analyzer.h"
#include "analyzers/word_key.h"
#include "tests/analyzers/vector_file.h"

namespace tracuu::analyzers {
namespace {

const VietnameseAnalyzer& analyzer() {
  static const VietnameseAnalyzer shared;
  return shared;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> items;
  std::string item;
  for (const char c : text + separator) {
    if (c != separator) {
      item += c;
    } else {
      items.push_back(std::move(item));
      item.clear();
    }
  }
  if (items.size() == 1 && items.front().empty()) items.clear();
  return items;
}

std::string join(const std::vector<std::string>& items, const std::string& separator) {
  std::string joined;
  for (const auto& item : items) joined += (joined.empty() ? "" : separator) + item;
  return joined;
}

std::string sorted_items(const std::string& text) {
  auto items = split(text, ' ');
  std::sort(items.begin(), items.end());
  return join(items, " ");
}

std::string with_single_blanks(const std::string& text) {
  auto words = split(text, ' ');
  words.erase(std::remove(words.begin(), words.end(), ""), words.end());
  return join(words, " ");
}

std::string norm(const std::string& text) { return with_single_blanks(normalize(text).text); }

std::string words_of(const std::string& text, std::string Word::*form) {
  std::vector<std::string> forms;
  for (const Word& word : analyzer().analyze(text).words) {
    if (!(word.*form).empty()) forms.push_back(word.*form);
  }
  return join(forms, " ");
}

std::string class_name(WordClass word_class) {
  static const std::map<WordClass, std::string> names{{WordClass::syllable, "syllable"},
                                                      {WordClass::skeleton, "skeleton"},
                                                      {WordClass::bare, "bare"},
                                                      {WordClass::other, "other"}};
  return names.at(word_class);
}

std::string compat(const std::string& pair) {
  const auto arrow = pair.find(" > ");
  return compatible(pair.substr(0, arrow), pair.substr(arrow + 3)) ? "yes" : "no";
}

std::string bigrams(const std::string& text) {
  std::vector<std::string> found;
  for (const Bigram& bigram : analyzer().analyze(text).bigrams) found.push_back("G" + bigram.text);
  return join(found, " ");
}

std::string collate(const std::string& list) {
  static const Collation collation;
  auto items = split(list, '|');
  std::sort(items.begin(), items.end(), [](const std::string& a, const std::string& b) {
    return collation.sort_key(a) < collation.sort_key(b);
  });
  return join(items, "|");
}

std::string parsed(const std::string& word) {
  const auto syllable = parse_syllable(word);
  return syllable ? syllable->to_string() : "-";
}

std::string lowered(const std::string& text) { return lower_case(norm(text)); }

std::string folded(const std::string& text) { return fold(key(norm(text))); }

std::string classified(const std::string& text) { return class_name(classify(norm(text))); }

std::string special(const std::string& text) {
  return sorted_items(join(analyzer().analyze(text).keys, " "));
}

std::string qspecial(const std::string& text) {
  return sorted_items(join(analyzer().analyze_query(text).keys, " "));
}

// "TCVN3:text", the encoding told from the text.
std::string legacy(const std::string& text) {
  static const std::map<LegacyEncoding, std::string> names{
      {LegacyEncoding::tcvn3, "TCVN3"},
      {LegacyEncoding::vni, "VNI"},
      {LegacyEncoding::utf8_as_latin1, "UTF8"}};
  const RepairedText repaired = repair_encoding(text);
  const auto name = names.find(repaired.encoding);
  return (name == names.end() ? "-" : name->second) + ":" + repaired.text;
}

const std::map<std::string, std::function<std::string(const std::string&)>> kProperties{
    {"norm", norm},
    {"lower", lowered},
    {"key", [](const std::string& word) { return key(norm(word)); }},
    {"newstyle", [](const std::string& word) { return new_style(word); }},
    {"fold", folded},
    {"class", classified},
    {"parse", parsed},
    {"compat", compat},
    {"ftok", [](const std::string& text) { return words_of(text, &Word::folded); }},
    {"etok", [](const std::string& text) { return words_of(text, &Word::exact); }},
    {"bigram", bigrams},
    {"special", special},
    {"qspecial", qspecial},
    {"telex", [](const std::string& word) { return undo_telex(word).value_or("-"); }},
    {"vni", [](const std::string& word) { return undo_vni(word).value_or("-"); }},
    {"legacy", legacy},
    {"collate", collate},
};

TEST(Vectors, EveryRow) {
  for (const Vector& row : read_vectors()) {
    ASSERT_TRUE(kProperties.contains(row.property)) << "line " << row.line;
    const bool unordered = row.property == "special" || row.property == "qspecial";
    EXPECT_EQ(kProperties.at(row.property)(row.input),
              unordered ? sorted_items(row.expected) : row.expected)
        << "vectors.tsv line " << row.line << ": " << row.property << " of \"" << row.input << "\"";
  }
}

TEST(Vectors, AreAllThere) { EXPECT_EQ(read_vectors().size(), 400U); }

}  // namespace
}  // namespace tracuu::analyzers
