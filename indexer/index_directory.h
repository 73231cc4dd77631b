// IndexDirectory holds many generations of an index under one name, one of them live.
//
//   DIR/lock                                     one indexer at a time
//   DIR/live                                     name of the live generation, replaced by rename
//   DIR/generations/20261123T024500Z-5f2c.../    a finished generation (a Xapian database)
//   DIR/generations/*.building/                  one being built, or left by a run that was killed
//   DIR/scratch/                                 what readers of office files write on the way
//
//   IndexDirectory directory("/var/lib/tracuu");
//   auto lock = directory.lock();                // throws IndexError: another indexer is at work
//   auto path = directory.create_generation();   // ... index into path ...
//   directory.publish(directory.seal(path));
//
// Readers need no lock: what `live` names is never changed in place but by Xapian's own commits.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace tracuu::indexer {

// Says what, where and what to do, in one line.
class IndexError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Generation {
  std::string name;  // <utc time>-<schema fingerprint>
  std::filesystem::path path;
};

// The schema fingerprint that a generation's name ends in.
std::string fingerprint_of(const Generation& generation);

// Held while an indexer is at work; the kernel lets go of it when the process ends, however.
class IndexLock {
 public:
  explicit IndexLock(int descriptor) : descriptor_(descriptor) {}
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&&) = delete;
  ~IndexLock();

 private:
  int descriptor_;
};

class IndexDirectory {
 public:
  // Nothing is touched or created here.
  explicit IndexDirectory(std::filesystem::path root);

  const std::filesystem::path& root() const { return root_; }

  // Creates the directory if needed. Throws IndexError if another process holds the lock or the
  // directory cannot be made.
  IndexLock lock();

  // nullopt if nothing was ever published. Throws IndexError if `live` names a generation that is
  // not there.
  std::optional<Generation> live() const;

  // Finished ones, oldest first.
  std::vector<Generation> generations() const;

  // nullopt if there is none of that name.
  std::optional<Generation> find(const std::string& name) const;

  // An empty place to build in, after clearing what killed runs have left. Needs the lock.
  std::filesystem::path create_generation();

  // An empty folder for what a run writes on the way. Needs the lock.
  std::filesystem::path create_scratch();

  // Gives a finished building its name, on disk before anything refers to it.
  Generation seal(const std::filesystem::path& building);

  // Throws IndexError if its fingerprint is not this program's.
  void publish(const Generation& generation);

  // Removes finished generations but the newest `keep` and the live one; returns what went.
  std::vector<Generation> prune(std::size_t keep);

 private:
  std::filesystem::path generations_path() const { return root_ / "generations"; }

  std::filesystem::path root_;
};

}  // namespace tracuu::indexer
