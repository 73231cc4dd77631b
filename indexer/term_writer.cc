#include "indexer/term_writer.h"

#include "indexer/schema.h"
#include "indexer/validity_timeline.h"

namespace tracuu::indexer {

void TermWriter::add_texts(const std::vector<FieldText>& texts, const Reader& reader) {
  for (const FieldText& text : texts) {
    const analyzers::TextTerms terms = add_text(text);
    if (reader) reader(text, terms);
  }
}

// Sources write numbers in small letters, too, which only the reading of queries takes for one.
std::vector<std::string> TermWriter::own_keys(std::string_view text) const {
  std::vector<std::string> keys = analyzer_.analyze(text).keys;
  for (std::string& key : analyzer_.analyze_query(text).keys) keys.push_back(std::move(key));
  std::erase_if(keys, [](const std::string& key) { return !may_be_own(key); });
  return keys;
}

void TermWriter::add_own_keys(std::string_view text) {
  for (const std::string& key : own_keys(text)) {
    document_.add_boolean_term(key_term(kOwnKeyPrefix, key));
  }
}

void TermWriter::add_article_keys(std::string_view number, std::string_view article) {
  for (const std::string& key : own_keys(number)) {
    document_.add_boolean_term(key_term(kOwnKeyPrefix, article_key(key, article)));
  }
}

void TermWriter::add_keys(std::string_view text) {
  for (const std::string& key : analyzer_.analyze(text).keys) {
    document_.add_term(key_term("", key));
  }
}

void TermWriter::add_exact_title(std::string_view title) {
  document_.add_boolean_term(
      key_term(kExactTitlePrefix, analyzers::folded_key(analyzer_.analyze(title))));
}

void TermWriter::add_facet(std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  const Facet& facet = *find_facet(name);
  std::string slot;
  for (const std::string& value : values) {
    document_.add_boolean_term(facet_term(facet, value));
    if (!slot.empty()) slot += kValueSeparator;
    slot += value;
  }
  document_.add_value(facet.slot, slot);
}

void TermWriter::add_facet(std::string_view name, std::optional<bool> value) {
  if (value) add_facet(name, std::vector<std::string>{*value ? "true" : "false"});
}

void TermWriter::add_validity(std::optional<corpus::Date> from, std::optional<corpus::Date> to,
                              std::string_view label) {
  const Validity validity{from ? to_slot(*from) : std::string(kUnknownPast),
                          to ? to_slot(*to) : std::string(kOpenFuture), std::string(label),
                          document_.get_value(kIssuedSlot)};
  document_.add_value(kValidFromSlot, validity.from);
  document_.add_value(kValidToSlot, validity.to);
  document_.add_value(kSourceLabelSlot, validity.source_label);
  document_.add_value(kTimelineSlot, steps_slot(timeline_of(validity, {})));
}

void TermWriter::add_issued(std::optional<corpus::Date> date) {
  if (!date) return;
  document_.add_value(kIssuedSlot, to_slot(*date));
  add_facet("year", std::vector<std::string>{std::to_string(static_cast<int>(date->year()))});
}

analyzers::TextTerms TermWriter::add_text(const FieldText& text) {
  const std::uint32_t weight = field(text.field).weight;
  analyzers::TextTerms terms = analyzer_.analyze(text.text);
  // Every article repeats the title of its law; counted once, with the law.
  if (text.field != FieldId::document_title) counts_.add(text.text, terms);
  for (const analyzers::Word& word : terms.words) {
    add_term(kExactPrefix, word.exact, weight);
    if (set_term(kFoldedPrefix, word.folded)) {
      document_.add_posting(term_, first_position_ + word.position, weight);
    }
  }
  for (const analyzers::Bigram& bigram : terms.bigrams) {
    add_term(kBigramPrefix, bigram.text, weight);
  }
  for (const std::string& key : terms.keys) document_.add_term(key_term("", key), weight);
  if (!terms.words.empty()) first_position_ += terms.words.back().position + kFieldGap;
  return terms;
}

void TermWriter::add_term(char prefix, std::string_view text, std::uint32_t weight) {
  if (set_term(prefix, text)) document_.add_term(term_, weight);
}

// Builds the term in a buffer that is kept: millions of them pass through here.
bool TermWriter::set_term(char prefix, std::string_view text) {
  if (text.empty()) return false;
  term_.assign(1, prefix);
  term_ += text;
  return true;
}

}  // namespace tracuu::indexer
