#include "tools/keystroke_typing.h"

#include "analyzers/letter.h"
#include "analyzers/letter_case.h"
#include "analyzers/utf8.h"

namespace tracuu::tools {
namespace {

using analyzers::Letter;
using analyzers::Shape;
using analyzers::Tone;

constexpr std::string_view kTelexTones = "frxsj";  // in the order of Tone, from the grave on
constexpr std::string_view kVniTones = "23415";

char shape_key(InputMethod method, const Letter& letter) {
  if (method == InputMethod::vni) {
    if (letter.shape == Shape::stroke) return '9';
    if (letter.shape == Shape::circumflex) return '6';
    return letter.base == 'a' ? '8' : '7';
  }
  return letter.shape == Shape::breve_or_horn ? 'w' : letter.base;
}

bool is_plain_o(const Letter& letter) { return letter.base == 'o' && letter.shape == Shape::none; }

// The keys of one word, fed letter by letter.
class WordTyping {
 public:
  WordTyping(InputMethod method, TonePlace place) : method_(method), place_(place) {}

  void type(const Letter& letter) {
    ++letters_;
    keys_ += letter.base;
    if (letter.shape != Shape::none) keys_ += shape_key(method_, letter);
    // Two o in Telex are ô; who means oo strikes a third.
    if (method_ == InputMethod::telex && is_plain_o(letter) && is_plain_o(last_)) keys_ += 'o';
    if (letter.tone != Tone::level) strike_tone(letter.tone);
    last_ = letter;
  }

  // `word` is what was typed; one that needs no other keys than its letters keeps its case.
  std::string keys_of(std::string_view word) const {
    const std::string keys = keys_ + tone_;
    return keys.size() == letters_ ? std::string(word) : analyzers::in_case_of(word, keys);
  }

 private:
  void strike_tone(Tone tone) {
    const std::string_view tones = method_ == InputMethod::telex ? kTelexTones : kVniTones;
    (place_ == TonePlace::at_letter ? keys_ : tone_) += tones[static_cast<std::size_t>(tone) - 1];
  }

  InputMethod method_;
  TonePlace place_;
  Letter last_;
  std::size_t letters_ = 0;
  std::string keys_;  // in small letters
  std::string tone_;  // struck at the end
};

}  // namespace

std::string typed_keystrokes(InputMethod method, TonePlace place, std::string_view text) {
  std::string typed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    WordTyping word(method, place);
    while (at < text.size()) {
      const Letter letter = analyzers::find_letter(analyzers::next_code_point(text, at));
      if (letter.base == 0) break;
      word.type(letter);
      end = at;
    }
    typed += word.keys_of(text.substr(begin, end - begin));
    typed += text.substr(end, at - end);  // what ended the word
  }
  return typed;
}

}  // namespace tracuu::tools
