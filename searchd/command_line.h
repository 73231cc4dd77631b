// searchd's command line: each setting declared once, with its help, its environment variable and
// its line in a config file.
#pragma once

#include <filesystem>
#include <string>

#include "searchd/http_server.h"

namespace CLI {
class App;
}

namespace tracuu::searchd {

struct CommandLine {
  std::filesystem::path index;
  std::string listen = "127.0.0.1:8080";
  std::size_t look_interval_ms = 200;
  HttpServerOptions server;  // its address and port follow from `listen`
};

void declare_options(CLI::App& app, CommandLine& command);

// "127.0.0.1:8080", "[::1]:8080" into address and port. Throws std::invalid_argument.
void apply_listen(CommandLine& command);

}  // namespace tracuu::searchd
