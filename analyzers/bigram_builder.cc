#include "analyzers/bigram_builder.h"

namespace tracuu::analyzers {

std::string join_bigram(std::string_view first, std::string_view second) {
  std::string joined;
  joined.reserve(first.size() + 1 + second.size());
  joined.append(first).append(1, '_').append(second);
  return joined;
}

std::vector<Bigram> make_bigrams(std::span<const Word> words) {
  std::vector<Bigram> bigrams;
  if (words.empty()) return bigrams;
  bigrams.reserve(words.size() - 1);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].position + 1 != words[i + 1].position) continue;
    bigrams.push_back(
        {join_bigram(words[i].folded, words[i + 1].folded), static_cast<std::uint32_t>(i)});
  }
  return bigrams;
}

}  // namespace tracuu::analyzers
