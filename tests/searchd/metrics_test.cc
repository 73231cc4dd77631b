#include "searchd/metrics.h"

#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace tracuu::searchd {
namespace {

TEST(Metrics, ShowsEveryKindInTheTextFormat) {
  Metrics metrics;
  metrics.counter("a_total", "Things.", {{"route", "search"}, {"status", "200"}}).increment(3);
  metrics.counter("a_total", "", {{"route", "say \"x\"\n\\"}}).increment();
  metrics.gauge("b", "A level.").set(0.5);
  const double bounds[] = {0.1, 1};
  Histogram& histogram = metrics.histogram("c_seconds", "Time.", bounds, {{"route", "search"}});
  histogram.observe(0.1);  // a bound belongs to its bucket
  histogram.observe(0.2);
  histogram.observe(7);
  EXPECT_EQ(metrics.to_prometheus(), R"(# HELP a_total Things.
# TYPE a_total counter
a_total{route="say \"x\"\n\\"} 1
a_total{route="search",status="200"} 3
# HELP b A level.
# TYPE b gauge
b 0.5
# HELP c_seconds Time.
# TYPE c_seconds histogram
c_seconds_bucket{route="search",le="0.1"} 1
c_seconds_bucket{route="search",le="1"} 2
c_seconds_bucket{route="search",le="+Inf"} 3
c_seconds_sum{route="search"} 7.3
c_seconds_count{route="search"} 3
)");
}

TEST(Metrics, TheSameNameAndLabelsAreTheSameMetric) {
  Metrics metrics;
  EXPECT_EQ(&metrics.counter("a_total", "A."), &metrics.counter("a_total", "A."));
  EXPECT_NE(&metrics.counter("a_total", "A."), &metrics.counter("a_total", "A.", {{"x", "1"}}));
}

TEST(Metrics, RefusesWhatPrometheusWouldRefuse) {
  Metrics metrics;
  metrics.counter("a_total", "A.");
  const double falling[] = {2, 1};
  EXPECT_THROW(metrics.gauge("a_total", "A."), std::invalid_argument);
  EXPECT_THROW(metrics.gauge("a_total", "A.", {{"x", "1"}}), std::invalid_argument);
  EXPECT_THROW(metrics.counter("1a", "A."), std::invalid_argument);
  EXPECT_THROW(metrics.counter("a b", "A."), std::invalid_argument);
  EXPECT_THROW(metrics.counter("b_total", "A.", {{"x-y", "1"}}), std::invalid_argument);
  EXPECT_THROW(metrics.histogram("h", "A.", falling), std::invalid_argument);
}

TEST(Metrics, ManyThreadsLoseNothing) {
  Metrics metrics;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 5000; ++n) {
        metrics.counter("a_total", "A.").increment();
        metrics.histogram("h", "H.", kSeconds).observe(0.25);
      }
      for (int n = 0; n < 5; ++n) {
        EXPECT_FALSE(metrics.to_prometheus().empty());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(metrics.counter("a_total", "A.").value(), 20000U);
  EXPECT_DOUBLE_EQ(metrics.histogram("h", "H.", kSeconds).sum(), 5000);
}

}  // namespace
}  // namespace tracuu::searchd
