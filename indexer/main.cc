// indexer: documents become an index.

#include <atomic>
#include <csignal>
#include <iostream>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "indexer/command_line.h"
#include "indexer/exit_code.h"
#include "indexer/flag_list.h"
#include "indexer/generation_check.h"
#include "indexer/index_job.h"
#include "indexer/status.h"

namespace {

using namespace tracuu::indexer;

std::atomic<bool> stop_requested = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

void request_stop(int) { stop_requested = true; }

int run_job(const CommandLine& command, IndexDirectory& directory) {
  std::signal(SIGINT, request_stop);
  std::signal(SIGTERM, request_stop);
  Progress progress(std::cerr, isatty(STDERR_FILENO) != 0, command.quiet);
  IndexJob job(directory, command.options, progress, stop_requested);
  const RunReport report = command.action == CommandLine::Action::reindex
                               ? job.reindex(command.paths)
                               : job.update(command.paths);
  std::cout << (command.json ? report.to_json() + "\n" : report.to_text());
  return report.refused > 0 ? kDoneWithRefusals : kDone;
}

Generation chosen(const IndexDirectory& directory, const std::string& name) {
  const auto generation = name.empty() ? directory.live() : directory.find(name);
  if (!generation) {
    throw IndexError(name.empty() ? directory.root().string() + ": no generation is live"
                                  : directory.root().string() + ": no generation named " + name);
  }
  return *generation;
}

int run_check(const CommandLine& command, const IndexDirectory& directory) {
  const Generation generation = chosen(directory, command.generation);
  CheckOptions options;
  options.thorough = true;
  const auto problems = check_generation(generation.path, options);
  for (const std::string& problem : problems)
    std::cerr << generation.name << ' ' << problem << '\n';
  if (!problems.empty()) return kFailed;
  const FlagList flagged = flagged_documents(Xapian::Database(generation.path.string()));
  if (command.json) {
    std::cout << to_json(flagged) << '\n';
  } else {
    std::cout << generation.name << " is fit to answer\n" << counts_text(flagged);
    if (command.flags) std::cout << documents_text(flagged);
  }
  return kDone;
}

Generation to_publish(const CommandLine& command, const IndexDirectory& directory) {
  if (!command.generation.empty()) return chosen(directory, command.generation);
  const auto all = directory.generations();
  if (all.empty()) throw IndexError(directory.root().string() + ": nothing is built yet");
  if (!command.previous) return all.back();
  const Generation live = chosen(directory, "");
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].name == live.name) return all[i - 1];
  }
  throw IndexError(directory.root().string() + ": there is no generation before the live one");
}

int run_publish(const CommandLine& command, IndexDirectory& directory) {
  const IndexLock lock = directory.lock();
  const Generation generation = to_publish(command, directory);
  const auto problems = check_generation(generation.path, {});
  if (!problems.empty()) throw IndexError(generation.name + " " + problems.front());
  directory.publish(generation);
  std::cout << generation.name << " is live\n";
  return kDone;
}

int run_prune(const CommandLine& command, IndexDirectory& directory) {
  const IndexLock lock = directory.lock();
  for (const Generation& gone : directory.prune(command.keep))
    std::cout << "removed " << gone.name << '\n';
  return kDone;
}

int run_status(const CommandLine& command, const IndexDirectory& directory) {
  const IndexStatus status = index_status(directory);
  std::cout << (command.json ? status.to_json() + "\n" : status.to_text());
  return kDone;
}

int run(const CommandLine& command) {
  IndexDirectory directory(command.index);
  switch (command.action) {
    case CommandLine::Action::index:
    case CommandLine::Action::reindex:
      return run_job(command, directory);
    case CommandLine::Action::check:
      return run_check(command, directory);
    case CommandLine::Action::publish:
      return run_publish(command, directory);
    case CommandLine::Action::prune:
      return run_prune(command, directory);
    case CommandLine::Action::status:
      return run_status(command, directory);
  }
  return kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  CommandLine command;
  CLI::App app("indexer: makes documents of procedures and law into an index for searchd");
  declare_options(app, command);
  try {
    app.parse(argc, argv);
    command.options.memory_bytes = command.memory_megabytes << 20;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  try {
    return run(command);
  } catch (const Interrupted&) {
    std::cerr << "indexer: interrupted; nothing new is published\n";
  } catch (const Xapian::Error& error) {
    std::cerr << "indexer: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "indexer: " << error.what() << '\n';
  }
  return kFailed;
}
