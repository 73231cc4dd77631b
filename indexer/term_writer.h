// TermWriter puts terms and values on one Xapian document by the rows of the schema.
//
//   TermWriter writer(analyzer, counts, document);
//   writer.add_texts(field_texts(procedure));
//   writer.add_facet("levels", procedure.levels);
//
// Used for one document.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "analyzers/language_counts.h"
#include "analyzers/vietnamese_analyzer.h"
#include "corpus/date.h"
#include "corpus/enumerations.h"
#include "indexer/field_texts.h"

namespace tracuu::indexer {

class TermWriter {
 public:
  // The words of the texts are counted into `counts`.
  TermWriter(const analyzers::VietnameseAnalyzer& analyzer, analyzers::LanguageCounts& counts,
             Xapian::Document& document)
      : analyzer_(analyzer), counts_(counts), document_(document) {}

  // Is shown each text with what the analysis made of it.
  using Reader = std::function<void(const FieldText&, const analyzers::TextTerms&)>;

  // One field behind the other, a gap of positions between them.
  void add_texts(const std::vector<FieldText>& texts, const Reader& reader = {});

  // The number or code a document is known by, as its own.
  void add_own_keys(std::string_view text);

  // An article's own: each key of its document's number with the article behind it.
  void add_article_keys(std::string_view number, std::string_view article);

  // A number as a word of the text: the articles of 63/2010/NĐ-CP answer to it, too.
  void add_keys(std::string_view text);

  // The whole title, so that who types all of it finds it first.
  void add_exact_title(std::string_view title);

  void add_facet(std::string_view name, const std::vector<std::string>& values);
  void add_facet(std::string_view name, std::optional<bool> value);

  template <class Enum>
  void add_facet(std::string_view name, const std::vector<Enum>& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (Enum value : values) names.emplace_back(corpus::to_name(value));
    add_facet(name, names);
  }

  template <class Enum>
  void add_facet(std::string_view name, const std::optional<Enum>& value) {
    if (value) add_facet(name, std::vector<Enum>{*value});
  }

  // What the source says, the day of issue by an earlier add_issued included; what relations
  // change is worked out by compute_validity.
  void add_validity(std::optional<corpus::Date> from, std::optional<corpus::Date> to,
                    std::string_view label);
  void add_issued(std::optional<corpus::Date> date);

 private:
  std::vector<std::string> own_keys(std::string_view text) const;
  analyzers::TextTerms add_text(const FieldText& text);
  void add_term(char prefix, std::string_view text, std::uint32_t weight);
  bool set_term(char prefix, std::string_view text);

  const analyzers::VietnameseAnalyzer& analyzer_;
  analyzers::LanguageCounts& counts_;
  Xapian::Document& document_;
  std::string term_;
  Xapian::termpos first_position_ = 1;
};

}  // namespace tracuu::indexer
