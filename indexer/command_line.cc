#include "indexer/command_line.h"

#include <CLI/CLI.hpp>

#include "indexer/exit_code.h"

namespace tracuu::indexer {
namespace {

using Action = CommandLine::Action;

CLI::App* declare(CLI::App& app, CommandLine& command, Action action, const char* name,
                  const char* help) {
  CLI::App* sub = app.add_subcommand(name, help);
  sub->add_option("--index", command.index, "The index directory")
      ->required()
      ->envname("TRACUU_INDEX");
  sub->add_flag("--json", command.json, "Print the report as one JSON object");
  sub->callback([&command, action] { command.action = action; });
  return sub;
}

void declare_run(CLI::App* sub, CommandLine& command) {
  sub->add_option("--workers", command.options.workers, "Threads that build; default: all cores")
      ->check(CLI::Range(1, 64))
      ->envname("TRACUU_WORKERS");
  sub->add_option("--memory-mb", command.memory_megabytes,
                  "Megabytes of text all workers hold before they write to disk")
      ->check(CLI::Range(4, 65536))
      ->envname("TRACUU_MEMORY_MB")
      ->capture_default_str();
  sub->add_option("--file-seconds", command.options.reader_limits.seconds,
                  "Seconds that reading one office file may take; scans need some for each page")
      ->check(CLI::Range(1, 86400))
      ->envname("TRACUU_FILE_SECONDS")
      ->capture_default_str();
  sub->add_option("--file-memory-mb", command.options.reader_limits.memory_mib,
                  "Megabytes of memory that reading one office file may take")
      ->check(CLI::Range(64, 65536))
      ->envname("TRACUU_FILE_MEMORY_MB")
      ->capture_default_str();
  sub->add_option("--largest-file-mb", command.options.reader_limits.input_mib,
                  "Megabytes of the largest office file that is read")
      ->check(CLI::Range(1, 4096))
      ->envname("TRACUU_LARGEST_FILE_MB")
      ->capture_default_str();
  sub->add_flag("--quiet", command.quiet, "No progress");
  sub->add_flag("--allow-shrink", command.options.allow_shrink,
                "Publish even if the new generation holds less than half of the live one");
}

void declare_reindex(CLI::App& app, CommandLine& command) {
  CLI::App* sub = declare(app, command, Action::reindex, "reindex",
                          "Build a new generation of the given files, check it, publish it");
  sub->add_option("PATH", command.paths, "Files or folders; the reader is chosen by content")
      ->required();
  declare_run(sub, command);
}

void declare_index(CLI::App& app, CommandLine& command) {
  CLI::App* sub = declare(app, command, Action::index, "index",
                          "Add and change documents of the live generation; only what differs is "
                          "written");
  sub->add_option("PATH", command.paths, "Files or folders; the reader is chosen by content");
  sub->add_option("--remove", command.options.remove,
                  "Id of a document to remove, with its articles; can be given again");
  sub->add_flag("--mirror", command.options.mirror,
                "The given paths are the whole truth of what came from them: remove what they no "
                "longer hold");
  declare_run(sub, command);
}

void declare_generations(CLI::App& app, CommandLine& command) {
  CLI::App* check = declare(app, command, Action::check, "check",
                            "Is a generation fit to answer? Every block is read");
  check->add_option("--generation", command.generation, "Its name; default: the live one");
  check->add_flag("--flags", command.flags,
                  "List every document that carries a quality flag: id, flags, file, title");

  CLI::App* publish =
      declare(app, command, Action::publish, "publish", "Make a finished generation the live one");
  auto* by_name =
      publish->add_option("--generation", command.generation, "Its name; default: the newest one");
  publish->add_flag("--previous", command.previous, "The one before the live one: a step back")
      ->excludes(by_name);

  CLI::App* prune = declare(app, command, Action::prune, "prune", "Remove old generations");
  prune->add_option("--keep", command.keep, "How many of the newest to keep, beside the live one")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();

  declare(app, command, Action::status, "status", "What is live, what else is there");
}

}  // namespace

void declare_options(CLI::App& app, CommandLine& command) {
  app.require_subcommand(1);
  app.set_config("--config", "", "Read settings from a file (name=value; [subcommand])");
  app.set_version_flag("--version", std::string(TRACUU_VERSION));
  app.footer(kExitCodeHelp);
  declare_reindex(app, command);
  declare_index(app, command);
  declare_generations(app, command);
}

}  // namespace tracuu::indexer
