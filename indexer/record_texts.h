// RecordTexts: the records of a source; where one carries its text as a page, that is read in a
// child process and split into provisions, as a file's is.
//
//   RecordTexts records(corpus::open_source(file), "vbpl.jsonl", reading);
//   while (auto document = records.next()) ...       // in the order of the source
//
// A text that cannot be read costs the text alone: next() throws BadDocument with the reason, then
// gives the record as its source tells of it. Pages are read some records ahead by threads of its
// own, each in a process of its own, so that one page can neither end nor change another's text.
// One thread uses one.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "corpus/document_source.h"
#include "indexer/file_reading.h"

namespace tracuu::indexer {

class RecordTexts : public corpus::DocumentSource {
 public:
  // `file` is what refusals name.
  RecordTexts(std::unique_ptr<corpus::DocumentSource> records, std::string file,
              FileReading reading);
  ~RecordTexts() override;
  RecordTexts(const RecordTexts&) = delete;
  RecordTexts& operator=(const RecordTexts&) = delete;

  // Throws Interrupted once reading.stop is true, too.
  std::optional<corpus::Document> next() override;

  std::size_t line() const override { return line_; }

 private:
  struct Item {
    std::size_t line = 0;
    std::optional<corpus::BadDocument> refusal;  // told before the document
    std::optional<corpus::Document> document;
    bool is_done = false;
  };

  void pull();
  void hand_out(Item& item);
  bool front_is_done();
  void wait_for_front();
  void work();
  void read(Item& item) const;

  const std::unique_ptr<corpus::DocumentSource> records_;
  const std::string file_;
  const FileReading reading_;
  bool ended_ = false;  // the source
  std::size_t line_ = 0;
  std::atomic<bool> over_ = false;  // ends the readings that still go on

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Item> items_;     // in order; a deque moves none when others come and go at its ends
  std::deque<Item*> waiting_;  // those whose text is to be read
  std::vector<std::thread> threads_;
};

}  // namespace tracuu::indexer
