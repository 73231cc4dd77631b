// WordSlips: a word as people mistype it.
//
//   slip(Slip::hook_tilde, "thủ", random)   -> "thũ"
//   slip(Slip::onset, "trường", random)     -> "chường"
//
// nullopt where the word cannot be mistaken so. All but typing slips stay within the spelling of
// Vietnamese. Pure but for `random`.
#pragma once

#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>

namespace tracuu::tools {

enum class Slip { hook_tilde, tone, onset, coda, shape, typing };

struct SlipName {
  Slip slip;
  std::string_view name;
};

std::span<const SlipName> slips();

// `word` is a key (analyzers::key), and so is what comes back but for typing slips.
std::optional<std::string> slip(Slip slip, std::string_view word, std::mt19937& random);

}  // namespace tracuu::tools
