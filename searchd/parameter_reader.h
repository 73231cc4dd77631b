// ParameterReader takes the parameters of one request apart, collecting every mistake.
//
//   ParameterReader reader(parameters, "search");
//   request.limit = reader.number("limit", 0, 100, 10);
//   reader.finish();            // throws BadRequest if anything was wrong or not asked for
//
// Used by one request.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "searchd/api_error.h"
#include "searchd/http.h"

namespace tracuu::searchd {

class ParameterReader {
 public:
  // `route` names the error codes: invalid_<route>_<parameter>.
  ParameterReader(const std::vector<NameValue>& parameters, std::string route);

  // Each notes the parameter as known, and gives nullopt or the default when it is absent.
  std::optional<std::string> text(std::string_view name);
  std::size_t number(std::string_view name, std::size_t least, std::size_t most,
                     std::size_t otherwise);
  bool flag(std::string_view name);  // "1" or "true", "0" or "false"
  std::optional<corpus::Date> date(std::string_view name);
  std::vector<std::string> list(std::string_view name);  // a,b,c

  bool has(std::string_view name) const;

  // All values of a parameter that may be repeated.
  std::vector<std::string> all(std::string_view name);

  // Names sent that begin so and have not been asked for yet.
  std::vector<std::string> names_with_prefix(std::string_view prefix) const;

  void fail(std::string_view name, std::string message);

  // Throws BadRequest when anything failed, was repeated, or is unknown.
  void finish();

 private:
  const std::vector<NameValue>& parameters_;
  std::string route_;
  std::set<std::string, std::less<>> known_;
  std::vector<ParameterError> errors_;
};

// The text as a query may be: UTF-8 without control characters, at most `longest` characters.
// Otherwise the reason why not.
std::optional<std::string> problem_of_query(std::string_view text, std::size_t longest);

}  // namespace tracuu::searchd
