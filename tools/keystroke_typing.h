// KeystrokeTyping: a text as its keys are struck in Telex or VNI, seen by a machine whose input
// method is switched off.
//
//   typed_keystrokes(InputMethod::telex, TonePlace::end_of_word, "Đường bộ")  -> "Dduwowngf booj"
//   typed_keystrokes(InputMethod::vni, TonePlace::at_letter, "Đường bộ")      -> "D9u7o72ng bo65"
//
// Shape marks stand behind their letters; what is no letter stays. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tracuu::tools {

enum class InputMethod : std::uint8_t { telex, vni };

// Where people strike the key of the tone.
enum class TonePlace : std::uint8_t { at_letter, end_of_word };

// `text` must be normalised.
std::string typed_keystrokes(InputMethod method, TonePlace place, std::string_view text);

}  // namespace tracuu::tools
