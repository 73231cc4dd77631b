#include "tools/word_recall.h"

#include <algorithm>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::tools {
namespace {

std::vector<analyzers::Word> words_of(const std::string& text) {
  static const analyzers::VietnameseAnalyzer analyzer;
  return analyzer.analyze(text).words;
}

WordCounts counted(const std::string& text) {
  WordCounts counts;
  for (const analyzers::Word& word : words_of(text)) {
    ++counts[word.exact.empty() ? word.folded : word.exact];
  }
  return counts;
}

std::size_t total(const WordCounts& counts) {
  std::size_t sum = 0;
  for (const auto& [word, count] : counts) sum += count;
  return sum;
}

}  // namespace

double word_recall(const std::string& truth, const std::string& text) {
  const std::size_t wanted = total(counted(truth));
  if (wanted == 0) return 1;
  const std::size_t missing = total(missing_words(truth, text));
  return 1 - static_cast<double>(missing) / static_cast<double>(wanted);
}

WordCounts missing_words(const std::string& truth, const std::string& text) {
  WordCounts missing;
  const WordCounts there = counted(text);
  for (const auto& [word, wanted] : counted(truth)) {
    const auto found = there.find(word);
    const std::size_t count = found == there.end() ? 0 : found->second;
    if (count < wanted) missing[word] = wanted - count;
  }
  return missing;
}

double syllable_share(const std::string& text) {
  const auto words = words_of(text);
  const auto syllables = std::count_if(words.begin(), words.end(), [](const auto& word) {
    return word.word_class == analyzers::WordClass::syllable;
  });
  return words.empty() ? 0 : static_cast<double>(syllables) / static_cast<double>(words.size());
}

}  // namespace tracuu::tools
