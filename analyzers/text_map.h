// TextMap: a hash map from text, asked without making a std::string of the key.
//
//   TextMap<int> numbers;
//   numbers.find(std::string_view("thủ"));
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tracuu::analyzers {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

}  // namespace tracuu::analyzers
