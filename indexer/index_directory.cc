#include "indexer/index_directory.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fstream>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/durable_file.h"
#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBuilding = ".building";

std::string utc_time_now() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &utc);
  return text;
}

bool is_generation(const fs::directory_entry& entry) {
  return entry.is_directory() && !entry.path().filename().string().ends_with(kBuilding);
}

}  // namespace

std::string fingerprint_of(const Generation& generation) {
  // <time>-<fingerprint> or <time>-<fingerprint>-<n> for a second one within a second
  const auto first = generation.name.find('-');
  if (first == std::string::npos) return {};
  return generation.name.substr(first + 1, generation.name.find('-', first + 1) - first - 1);
}

IndexLock::IndexLock(IndexLock&& other) noexcept : descriptor_(other.descriptor_) {
  other.descriptor_ = -1;
}

IndexLock::~IndexLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

IndexDirectory::IndexDirectory(fs::path root) : root_(std::move(root)) {}

IndexLock IndexDirectory::lock() {
  std::error_code error;
  fs::create_directories(generations_path(), error);
  if (error) {
    throw IndexError(root_.string() + ": cannot create the index directory: " + error.message());
  }
  const int descriptor = ::open((root_ / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    throw IndexError(root_.string() + "/lock: cannot open: " + std::strerror(errno));
  }
  IndexLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    throw IndexError(root_.string() +
                     ": another indexer is at work on this index; wait for it to end");
  }
  return lock;
}

std::optional<Generation> IndexDirectory::live() const {
  std::ifstream file(root_ / "live");
  std::string name;
  if (!file || !std::getline(file, name) || name.empty()) return std::nullopt;
  auto generation = find(name);
  if (!generation) {
    throw IndexError(root_.string() + "/live names generation " + name +
                     ", which is not there; publish another one with `indexer publish`");
  }
  return generation;
}

std::vector<Generation> IndexDirectory::generations() const {
  std::vector<Generation> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(generations_path(), error)) {
    if (is_generation(entry)) found.push_back({entry.path().filename().string(), entry.path()});
  }
  std::sort(found.begin(), found.end(),
            [](const Generation& a, const Generation& b) { return a.name < b.name; });
  return found;
}

std::optional<Generation> IndexDirectory::find(const std::string& name) const {
  if (name.empty() || name.find('/') != std::string::npos || name.starts_with('.')) {
    return std::nullopt;
  }
  const fs::path path = generations_path() / name;
  if (!fs::is_directory(path)) return std::nullopt;
  return Generation{name, path};
}

fs::path IndexDirectory::create_generation() {
  for (const auto& entry : fs::directory_iterator(generations_path())) {
    if (!is_generation(entry)) fs::remove_all(entry.path());
  }
  const std::string name = utc_time_now() + "-" + schema_fingerprint();
  fs::path path = generations_path() / name;
  for (int n = 2; fs::exists(path); ++n) {
    path = generations_path() / (name + "-" + std::to_string(n));
  }
  path += kBuilding;
  fs::create_directory(path);
  return path;
}

fs::path IndexDirectory::create_scratch() {
  fs::path path = root_ / "scratch";
  fs::remove_all(path);  // what a run that was killed has left
  fs::create_directory(path);
  return path;
}

Generation IndexDirectory::seal(const fs::path& building) {
  sync_tree(building);
  std::string name = building.filename().string();
  name.resize(name.size() - kBuilding.size());
  const fs::path sealed = building.parent_path() / name;
  fs::rename(building, sealed);
  sync_path(sealed.parent_path());
  return {name, sealed};
}

void IndexDirectory::publish(const Generation& generation) {
  if (fingerprint_of(generation) != schema_fingerprint()) {
    throw IndexError("generation " + generation.name + " was built for schema " +
                     fingerprint_of(generation) + ", this program reads " + schema_fingerprint() +
                     "; build a new one with `indexer reindex`");
  }
  replace_file(root_ / "live", generation.name + "\n");
}

std::vector<Generation> IndexDirectory::prune(std::size_t keep) {
  std::vector<Generation> all = generations();
  const auto current = live();
  std::vector<Generation> removed;
  const std::size_t old = all.size() > keep ? all.size() - keep : 0;
  for (std::size_t i = 0; i < old; ++i) {
    if (current && all[i].name == current->name) continue;
    fs::remove_all(all[i].path);
    removed.push_back(all[i]);
  }
  return removed;
}

}  // namespace tracuu::indexer
