#include "indexer/record_texts.h"

#include <chrono>
#include <exception>
#include <string_view>
#include <utility>

#include "corpus/files/reader_process.h"
#include "corpus/law/record_text.h"
#include "corpus/text.h"
#include "indexer/interrupted.h"
#include "indexer/text_repair.h"

namespace tracuu::indexer {
namespace {

using corpus::BadDocument;
using corpus::NormativeDocument;

// Pages and their texts are held in memory: this bounds them.
constexpr std::size_t kRecordsAheadOfEachWorker = 4;

constexpr std::chrono::milliseconds kLookForStop(100);

NormativeDocument* law_with_page(std::optional<corpus::Document>& document) {
  auto* law = document ? std::get_if<NormativeDocument>(&*document) : nullptr;
  return law != nullptr && !law->content_html.empty() ? law : nullptr;
}

// Fragments may begin with any element, where readers look for those a page begins with.
std::string as_page(std::string content) {
  const bool has_tags = corpus::contains(content, "</") || corpus::contains(content, "<br");
  return has_tags ? "<!DOCTYPE html>\n" + std::move(content) : content;
}

}  // namespace

RecordTexts::RecordTexts(std::unique_ptr<corpus::DocumentSource> records, std::string file,
                         FileReading reading)
    : records_(std::move(records)), file_(std::move(file)), reading_(std::move(reading)) {}

RecordTexts::~RecordTexts() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::optional<corpus::Document> RecordTexts::next() {
  const std::size_t window = reading_.workers * kRecordsAheadOfEachWorker;
  while (!front_is_done()) {
    if (!ended_ && items_.size() < window) {
      pull();
    } else if (items_.empty()) {
      return std::nullopt;
    } else {
      wait_for_front();
    }
  }
  Item& item = items_.front();
  line_ = item.line;
  if (item.refusal) {
    const BadDocument refusal = *std::exchange(item.refusal, std::nullopt);
    if (!item.document) items_.pop_front();
    throw refusal;
  }
  std::optional<corpus::Document> document = std::move(item.document);
  items_.pop_front();
  return document;
}

// The next record of the source; one with a page is handed to the threads.
void RecordTexts::pull() {
  Item item;
  try {
    item.document = records_->next();
    ended_ = !item.document;
    item.line = records_->line();
  } catch (const BadDocument& bad) {
    item.refusal = bad;
    item.line = bad.line();
  }
  if (ended_) return;
  const bool has_page = law_with_page(item.document) != nullptr;
  item.is_done = !has_page;
  items_.push_back(std::move(item));
  if (has_page) hand_out(items_.back());
}

// Threads start with the first page: most sources have none.
void RecordTexts::hand_out(Item& item) {
  while (threads_.size() < reading_.workers) threads_.emplace_back([this] { work(); });
  const std::lock_guard lock(mutex_);
  waiting_.push_back(&item);
  changed_.notify_all();
}

bool RecordTexts::front_is_done() {
  const std::lock_guard lock(mutex_);
  return !items_.empty() && items_.front().is_done;
}

void RecordTexts::wait_for_front() {
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, kLookForStop, [&] { return items_.front().is_done; })) {
    if (reading_.stop) throw Interrupted();
  }
}

void RecordTexts::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return over_ || !waiting_.empty(); });
    if (over_) return;
    Item& item = *waiting_.front();
    waiting_.pop_front();
    lock.unlock();
    read(item);
    lock.lock();
    item.is_done = true;
    changed_.notify_all();
  }
}

void RecordTexts::read(Item& item) const {
  NormativeDocument& law = *law_with_page(item.document);
  const auto leave = [&](const std::string& reason) {
    leave_without_text(law);
    item.refusal.emplace(file_, item.line, "content_html",
                         reason + "; the record stays without its text");
  };
  try {
    corpus::ReadFileResult result = corpus::read_bytes_in_child(
        as_page(std::exchange(law.content_html, {})), reading_.limits, reading_.scratch, over_);
    if (!result.refused.empty()) return leave(result.refused);
    corpus::FileText& text = result.texts.front();
    if (!text.refused.empty()) return leave(text.refused);
    const bool converted = repair_file_text(text);
    corpus::put_text(text, law);
    if (converted) law.quality_flags.push_back(corpus::QualityFlag::chuyen_tu_ma_cu);
  } catch (const std::exception& error) {
    leave(std::string("could not be read here: ") + error.what());
  }
}

}  // namespace tracuu::indexer
