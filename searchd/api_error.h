// BadRequest: everything that is wrong with a request, at once.
//
//   throw BadRequest({{"limit", "invalid_search_limit", "limit must be a number from 0 to 100"}});
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace tracuu::searchd {

struct ParameterError {
  std::string parameter;
  std::string code;     // "invalid_search_limit", stable
  std::string message;  // what is wrong and what would be right
};

class BadRequest : public std::runtime_error {
 public:
  explicit BadRequest(std::vector<ParameterError> errors)
      : std::runtime_error(errors.front().message), errors_(std::move(errors)) {}

  const std::vector<ParameterError>& errors() const { return errors_; }

 private:
  std::vector<ParameterError> errors_;
};

}  // namespace tracuu::searchd
