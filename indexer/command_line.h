// The indexer's command line: each setting declared once, with its help, its environment variable
// and its line in a config file.
//
//   CommandLine command;
//   parse_command_line(argc, argv, command);    // throws CLI::ParseError
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/index_job.h"

namespace CLI {
class App;
}

namespace tracuu::indexer {

struct CommandLine {
  enum class Action { index, reindex, check, publish, prune, status };

  Action action{};
  std::filesystem::path index;
  std::vector<std::filesystem::path> paths;  // index, reindex
  IndexOptions options;                      // index, reindex
  std::size_t memory_megabytes = 128;        // index, reindex
  std::string generation;                    // check, publish: empty = the live or newest one
  bool previous = false;                     // publish
  bool flags = false;                        // check: list the documents that carry one
  std::size_t keep = 2;                      // prune
  bool json = false;
  bool quiet = false;
};

// Declares every option of every subcommand on `app`, writing into `command`.
void declare_options(CLI::App& app, CommandLine& command);

}  // namespace tracuu::indexer
