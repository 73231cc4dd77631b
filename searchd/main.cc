// searchd: a request becomes a page of results.

#include <csignal>
#include <iostream>
#include <thread>

#include <CLI/CLI.hpp>
#include <pthread.h>
#include <unistd.h>

#include "analyzers/vietnamese_analyzer.h"
#include "indexer/authorities.h"
#include "searchd/command_line.h"
#include "searchd/routes.h"

namespace {

using namespace tracuu;

// Blocks SIGINT and SIGTERM in this thread and all it will start; one thread waits for them.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }

  void wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
  }

 private:
  sigset_t set_{};
};

int serve(const searchd::CommandLine& command) {
  const StopSignals signals;
  indexer::Authorities::of_data_files();  // mistakes in them are told now
  const analyzers::VietnameseAnalyzer analyzer;
  searchd::SearcherPool pool(indexer::IndexDirectory(command.index), analyzer, {},
                             std::chrono::milliseconds(command.look_interval_ms));
  if (const std::string problem = pool.problem(); !problem.empty()) {
    std::cerr << "searchd: " << problem << "; answering 503 until there is one\n";
  }
  searchd::Metrics metrics;
  searchd::HttpServer* running = nullptr;
  searchd::Routes routes(pool, metrics, [&running] { return running->stats(); });
  searchd::HttpServerOptions options = command.server;
  options.report_failure = [](std::string_view id, std::string_view what) {
    std::cerr << "searchd: request " << id << ": " << what << '\n';
  };
  searchd::HttpServer server(options, [&routes](const auto& request) { return routes(request); });
  running = &server;
  server.bind();
  std::cerr << "searchd: answering on http://"
            << command.listen.substr(0, command.listen.rfind(':')) << ':' << server.port() << '\n';
  std::thread stopper([&] {
    signals.wait();
    server.stop();
  });
  server.run();
  stopper.join();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  searchd::CommandLine command;
  CLI::App app("searchd: answers ranked queries over HTTP from an index that indexer made");
  searchd::declare_options(app, command);
  try {
    app.parse(argc, argv);
    searchd::apply_listen(command);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::invalid_argument& error) {
    std::cerr << "searchd: " << error.what() << '\n';
    return 2;
  }
  try {
    return serve(command);
  } catch (const std::exception& error) {
    std::cerr << "searchd: " << error.what() << '\n';
    return 1;
  }
}
