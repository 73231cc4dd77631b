#include "corpus/portal_channels.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kHeading = "Hình thức nộpThời gianPhí, lệ phíMô tả";
constexpr std::string_view kNothing = "Không có thông tin";
constexpr std::string_view kFree = "Miễn phí";

constexpr std::pair<std::string_view, Channel> kChannels[] = {
    {"Trực tiếp", Channel::truc_tiep},
    {"Trực tuyến", Channel::truc_tuyen},
    {"Dịch vụ bưu chính", Channel::buu_chinh},
    {"Bưu chính", Channel::buu_chinh},
};

constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
    {"ngày làm việc", TimeUnit::ngay_lam_viec},
    {"ngày", TimeUnit::ngay},
    {"giờ", TimeUnit::gio},
    {"tháng", TimeUnit::thang},
};

constexpr std::string_view kCurrencies[] = {"Việt Nam Đồng", "VNĐ", "USD", "EUR", "Đồng", "đồng"};

// The cells of one row follow one another without a mark between them; this walks along them.
class Cells {
 public:
  explicit Cells(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::string_view take_first(std::size_t bytes) {
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

std::size_t number_size(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789.,"), text.size());
}

// Bytes of "20 Ngày làm việc" at the beginning; 0 if there is no such time.
std::size_t time_size(std::string_view text) {
  const std::size_t number = number_size(text);
  if (number == 0 || !is_digit(text.front())) return 0;
  const std::size_t blank = number < text.size() && text[number] == ' ' ? 1 : 0;
  const std::string behind = lower_case(text.substr(number + blank, 24));
  for (const auto& [unit, value] : kUnits) {
    if (behind.starts_with(unit)) return number + blank + unit.size();  // Đ, ờ keep their length
  }
  return 0;
}

// Bytes of "10,000 Việt Nam Đồng" at the beginning; 0 if there is no amount.
std::size_t amount_size(std::string_view text) {
  const std::size_t number = number_size(text);
  if (number == 0 || !is_digit(text.front())) return 0;
  const std::size_t blank = number < text.size() && text[number] == ' ' ? 1 : 0;
  for (const std::string_view currency : kCurrencies) {
    if (text.substr(number + blank).starts_with(currency)) return number + blank + currency.size();
  }
  return 0;
}

// Bytes of "(...)" at the beginning, brackets inside counted; 0 if it does not close.
std::size_t bracket_size(std::string_view text) {
  if (!text.starts_with('(')) return 0;
  int open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    open += text[at] == '(' ? 1 : (text[at] == ')' ? -1 : 0);
    if (open == 0) return at + 1;
  }
  return 0;
}

// The unit "other" is not printed: "1Miễn phí" is 1 of it and no fee, "120 VNĐ" 1 and 20 VNĐ.
void take_time(Cells& cells, FilingChannel& channel) {
  if (cells.take(kNothing)) return;
  if (const std::size_t size = time_size(cells.rest()); size > 0) {
    set_time(channel, cells.take_first(size));
  } else if (!cells.rest().empty() && is_digit(cells.rest().front())) {
    channel.time_value = cells.take_first(1).front() - '0';
    channel.time_unit = TimeUnit::khac;
  }
}

void take_fees(Cells& cells, FilingChannel& channel) {
  if (cells.take(kNothing)) return;
  for (;;) {
    std::string fee;
    if (cells.take(kFree)) {
      fee = kFree;
    } else if (const std::size_t size = amount_size(cells.rest()); size > 0) {
      fee = cells.take_first(size);
    } else {
      return;
    }
    const std::string_view remark = cells.take_first(bracket_size(cells.rest()));
    channel.fees.push_back(joined(fee, " ", remark));
  }
}

bool begins_row(std::string_view behind_name) {
  return behind_name.starts_with(kNothing) ||
         (!behind_name.empty() && is_digit(behind_name.front()));
}

// Where the next row begins: a channel's name with a time glued to it. The names also occur in the
// descriptions, but with a blank or a colon behind them.
std::size_t next_row(std::string_view text, std::size_t from) {
  std::size_t first = text.size();
  for (const auto& [name, value] : kChannels) {
    for (std::size_t at = text.find(name, from); at < first; at = text.find(name, at + 1)) {
      if (begins_row(text.substr(at + name.size()))) first = at;
    }
  }
  return first;
}

FilingChannel to_channel(std::string_view row) {
  FilingChannel channel;
  Cells cells(row);
  for (const auto& [name, value] : kChannels) {
    if (!cells.take(name)) continue;
    channel.channel = value;
    break;
  }
  take_time(cells, channel);
  take_fees(cells, channel);
  channel.note = trim(cells.rest());
  if (channel.note == kNothing) channel.note.clear();
  return channel;
}

std::optional<double> hours_of(const FilingChannel& channel) {
  if (!channel.time_value || !channel.time_unit) return std::nullopt;
  switch (*channel.time_unit) {
    case TimeUnit::gio:
      return *channel.time_value;
    case TimeUnit::ngay:
    case TimeUnit::ngay_lam_viec:
      return *channel.time_value * 24;
    case TimeUnit::thang:
      return *channel.time_value * 24 * 30;
    case TimeUnit::khac:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FilingChannel> take_apart_channels(std::string_view glued) {
  glued = trim(glued);
  if (glued.starts_with(kHeading)) glued.remove_prefix(kHeading.size());
  std::vector<FilingChannel> channels;
  for (std::size_t at = next_row(glued, 0); at < glued.size();) {
    const std::size_t end = next_row(glued, at + 1);
    channels.push_back(to_channel(glued.substr(at, end - at)));
    at = end;
  }
  return channels;
}

std::optional<Channel> channel_by_name(std::string_view name) {
  for (const auto& [known, value] : kChannels) {
    if (lower_case(trim(name)) == lower_case(known)) return value;
  }
  return std::nullopt;
}

void set_time(FilingChannel& channel, std::string_view time_text) {
  channel.time_text = trim(time_text);
  const std::size_t number = number_size(channel.time_text);
  if (time_size(channel.time_text) == 0) return;
  std::string value = channel.time_text.substr(0, number);
  std::replace(value.begin(), value.end(), ',', '.');
  double parsed = 0;
  if (std::from_chars(value.data(), value.data() + value.size(), parsed).ec != std::errc()) return;
  channel.time_value = parsed;
  const std::string unit = lower_case(trim(std::string_view(channel.time_text).substr(number)));
  for (const auto& [name, kind] : kUnits) {
    if (!unit.starts_with(name)) continue;
    channel.time_unit = kind;
    return;
  }
}

void summarise_channels(Procedure& procedure) {
  bool all_free = !procedure.channels.empty();
  for (const FilingChannel& channel : procedure.channels) {
    const std::optional<double> hours = hours_of(channel);
    if (hours && (!procedure.time_limit_hours || *hours > *procedure.time_limit_hours)) {
      procedure.time_limit_hours = hours;
      procedure.time_is_working_days = channel.time_unit == TimeUnit::ngay_lam_viec;
    }
    all_free = all_free && channel.fees == std::vector<std::string>{std::string(kFree)};
    for (const std::string& fee : channel.fees) {
      if (contains(procedure.fees_text, fee)) continue;
      procedure.fees_text = joined(procedure.fees_text, "; ", fee);
    }
  }
  if (all_free) procedure.fee_free = true;
}

}  // namespace tracuu::corpus
