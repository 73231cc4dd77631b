// Keystrokes: what a reader meant who typed Telex or VNI with the input method switched off.
//
//   undo_telex("hoas")    -> "hóa"      undo_telex("dduwowngf") -> "đường"
//   undo_vni("d9u7o7ng2") -> "đường"    undo_vni("ky1")         -> "kí"
//   undo_telex("word")    -> nullopt    undo_vni("qh14")        -> nullopt
//
// Some English words are keystrokes too (car is cả): whoever asks must know that the word as typed
// is no term of the index and that the syllable is one. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tracuu::analyzers {

// The key of the marked syllable that the keystrokes spell; nullopt if they spell none. Any case.
// A mark may be typed anywhere behind its letter (vieetj, vietje), and marks that came through may
// stand among the keystrokes (đăngj). The word must be normalised.
std::optional<std::string> undo_telex(std::string_view word);
std::optional<std::string> undo_vni(std::string_view word);

}  // namespace tracuu::analyzers
