// Interrupted: the run was told to stop (Ctrl-C).
#pragma once

#include <stdexcept>

namespace tracuu::indexer {

class Interrupted : public std::runtime_error {
 public:
  Interrupted() : std::runtime_error("interrupted") {}
};

}  // namespace tracuu::indexer
