#include "searchd/command_line.h"

#include <charconv>
#include <stdexcept>

#include <CLI/CLI.hpp>

namespace tracuu::searchd {

void declare_options(CLI::App& app, CommandLine& command) {
  app.set_config("--config", "", "Read settings from a file (name=value)");
  app.set_version_flag("--version", std::string(TRACUU_VERSION));
  app.add_option("--index", command.index, "The index directory that `indexer` writes")
      ->required()
      ->envname("TRACUU_INDEX");
  app.add_option("--listen", command.listen, "ADDRESS:PORT to answer on; port 0 takes a free one")
      ->envname("TRACUU_LISTEN")
      ->capture_default_str();
  app.add_option("--look-interval-ms", command.look_interval_ms,
                 "How often to look for a newly published index")
      ->check(CLI::Range(1, 60000))
      ->envname("TRACUU_LOOK_INTERVAL_MS")
      ->capture_default_str();
  app.add_option("--threads", command.server.threads, "Requests answered at the same time")
      ->check(CLI::Range(1, 1024))
      ->envname("TRACUU_THREADS")
      ->capture_default_str();
  app.add_option("--connections", command.server.connections, "Connections held open")
      ->check(CLI::Range(16, 100000))
      ->envname("TRACUU_CONNECTIONS")
      ->capture_default_str();
  app.add_option("--queue", command.server.queue, "Requests that may wait; beyond: 503")
      ->check(CLI::Range(1, 100000))
      ->envname("TRACUU_QUEUE")
      ->capture_default_str();
}

void apply_listen(CommandLine& command) {
  const std::string& listen = command.listen;
  const auto colon = listen.rfind(':');
  const auto fail = [&] {
    throw std::invalid_argument("--listen " + listen + ": give it as ADDRESS:PORT, 127.0.0.1:8080");
  };
  if (colon == std::string::npos || colon == 0) fail();
  const char* end = listen.data() + listen.size();
  const auto [stop, error] = std::from_chars(listen.data() + colon + 1, end, command.server.port);
  if (error != std::errc() || stop != end || command.server.port < 0 ||
      command.server.port > 65535) {
    fail();
  }
  std::string address = listen.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']')) {
    address = address.substr(1, address.size() - 2);
  }
  command.server.address = address;
}

}  // namespace tracuu::searchd
