#include "searchd/metrics.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace tracuu::searchd {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_name(std::string_view name) {
  return !name.empty() && is_letter(name[0]) && std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
  });
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == '"') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string rendered(const Metrics::Labels& labels) {
  std::string out;
  for (const auto& [name, value] : labels) {
    if (!is_name(name)) throw std::invalid_argument("not a label name: " + name);
    if (!out.empty()) out += ',';
    out.append(name).append("=\"").append(escaped(value)).append("\"");
  }
  return out;
}

// Not std::to_string: its digits and its decimal sign follow the locale.
std::string number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

std::string number(std::uint64_t value) { return std::to_string(value); }

void append_sample(std::string& out, std::string_view name, std::string_view labels,
                   const std::string& value) {
  out += name;
  if (!labels.empty()) out.append("{").append(labels).append("}");
  out.append(" ").append(value).append("\n");
}

// One of these for each kind of metric.
struct Exposition {
  std::string& out;
  const std::string& name;
  const std::string& labels;

  void operator()(const std::unique_ptr<Counter>& counter) const {
    append_sample(out, name, labels, number(counter->value()));
  }
  void operator()(const std::unique_ptr<Gauge>& gauge) const {
    append_sample(out, name, labels, number(gauge->value()));
  }
  void operator()(const std::unique_ptr<Histogram>& histogram) const {
    const std::string before_bound = (labels.empty() ? "" : labels + ",") + "le=\"";
    const auto& bounds = histogram->bounds();
    std::uint64_t count = 0;
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
      count += histogram->in_bucket(i);
      const std::string bound = i < bounds.size() ? number(bounds[i]) : "+Inf";
      append_sample(out, name + "_bucket", before_bound + bound + '"', number(count));
    }
    append_sample(out, name + "_sum", labels, number(histogram->sum()));
    append_sample(out, name + "_count", labels, number(count));
  }
};

constexpr std::array<std::string_view, 3> kTypes = {"counter", "gauge", "histogram"};

}  // namespace

Histogram::Histogram(std::span<const double> bounds)
    : bounds_(bounds.begin(), bounds.end()), buckets_(bounds.size() + 1) {
  if (!std::is_sorted(bounds_.begin(), bounds_.end())) {
    throw std::invalid_argument("the bounds of a histogram must ascend");
  }
}

void Histogram::observe(double value) {
  const auto bucket = std::lower_bound(bounds_.begin(), bounds_.end(), value) - bounds_.begin();
  buckets_[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
  sum_.fetch_add(value, std::memory_order_relaxed);
}

template <class Kind, class... Arguments>
Kind& Metrics::find_or_make(const std::string& name, const std::string& help, const Labels& labels,
                            Arguments... arguments) {
  if (!is_name(name)) throw std::invalid_argument("not a metric name: " + name);
  const std::string key = rendered(labels);
  const std::lock_guard lock(mutex_);
  Family& family = families_.try_emplace(name, Family{help, {}}).first->second;
  auto found = family.metrics.find(key);
  if (found == family.metrics.end()) {
    Metric metric = std::make_unique<Kind>(arguments...);
    if (!family.metrics.empty() && family.metrics.begin()->second.index() != metric.index()) {
      throw std::invalid_argument(name + " already is a metric of another kind");
    }
    found = family.metrics.emplace(key, std::move(metric)).first;
  }
  auto* metric = std::get_if<std::unique_ptr<Kind>>(&found->second);
  if (metric == nullptr) throw std::invalid_argument(name + " already is of another kind");
  return **metric;
}

Counter& Metrics::counter(const std::string& name, const std::string& help, const Labels& labels) {
  return find_or_make<Counter>(name, help, labels);
}

Gauge& Metrics::gauge(const std::string& name, const std::string& help, const Labels& labels) {
  return find_or_make<Gauge>(name, help, labels);
}

Histogram& Metrics::histogram(const std::string& name, const std::string& help,
                              std::span<const double> bounds, const Labels& labels) {
  return find_or_make<Histogram>(name, help, labels, bounds);
}

std::string Metrics::to_prometheus() const {
  std::string out;
  const std::lock_guard lock(mutex_);
  for (const auto& [name, family] : families_) {
    if (family.metrics.empty()) continue;
    out.append("# HELP ").append(name).append(" ").append(family.help).append("\n");
    out.append("# TYPE ").append(name).append(" ");
    out.append(kTypes.at(family.metrics.begin()->second.index())).append("\n");
    for (const auto& [labels, metric] : family.metrics) {
      std::visit(Exposition{out, name, labels}, metric);
    }
  }
  return out;
}

}  // namespace tracuu::searchd
