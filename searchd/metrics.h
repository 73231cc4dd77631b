// Metrics: counters, gauges and histograms, shown in the text format of Prometheus.
//
//   Metrics metrics;
//   Counter& searches = metrics.counter("tracuu_searches_total", "Searches.", {{"route", "api"}});
//   Histogram& seconds = metrics.histogram("tracuu_search_seconds", "Time to answer.", kSeconds);
//   searches.increment();
//   seconds.observe(0.0021);
//   HttpResponse{200, Metrics::kContentType, metrics.to_prometheus(), {}};
//
// For all threads. What counter(), gauge() and histogram() return lives as long as the Metrics:
// fetch it once and keep the reference, for only the fetching takes a lock.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tracuu::searchd {

class Counter {
 public:
  void increment(std::uint64_t by = 1) { value_.fetch_add(by, std::memory_order_relaxed); }
  // For totals that are counted elsewhere, such as HttpServerStats.
  void set_total(std::uint64_t total) { value_.store(total, std::memory_order_relaxed); }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_ = 0;
};

class Gauge {
 public:
  void set(double value) { value_.store(value, std::memory_order_relaxed); }
  void add(double by) { value_.fetch_add(by, std::memory_order_relaxed); }
  double value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<double> value_ = 0;
};

class Histogram {
 public:
  explicit Histogram(std::span<const double> bounds);
  void observe(double value);

  const std::vector<double>& bounds() const { return bounds_; }
  std::uint64_t in_bucket(std::size_t i) const {
    return buckets_[i];
  }  // i == bounds().size(): +Inf
  double sum() const { return sum_; }

 private:
  std::vector<double> bounds_;                       // upper, ascending
  std::vector<std::atomic<std::uint64_t>> buckets_;  // one more than bounds_; not cumulative
  std::atomic<double> sum_ = 0;
};

// Bounds for the time of requests, in seconds.
inline constexpr double kSeconds[] = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                      0.05,   0.1,   0.25,   0.5,   1,    2.5};

class Metrics {
 public:
  using Labels = std::vector<std::pair<std::string, std::string>>;
  static constexpr const char* kContentType = "text/plain; version=0.0.4; charset=utf-8";

  // The same name and labels yield the same object. `help` is kept from the first call of a name.
  // Throws std::invalid_argument for a name that Prometheus does not allow or that already is of
  // another kind.
  Counter& counter(const std::string& name, const std::string& help, const Labels& labels = {});
  Gauge& gauge(const std::string& name, const std::string& help, const Labels& labels = {});
  Histogram& histogram(const std::string& name, const std::string& help,
                       std::span<const double> bounds, const Labels& labels = {});

  std::string to_prometheus() const;

 private:
  using Metric =
      std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>, std::unique_ptr<Histogram>>;
  struct Family {
    std::string help;
    std::map<std::string, Metric> metrics;  // by rendered labels: route="search",status="200"
  };

  template <class Kind, class... Arguments>
  Kind& find_or_make(const std::string& name, const std::string& help, const Labels& labels,
                     Arguments... arguments);

  mutable std::mutex mutex_;
  std::map<std::string, Family> families_;  // by name
};

}  // namespace tracuu::searchd
