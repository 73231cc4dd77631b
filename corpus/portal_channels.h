// Cách thức thực hiện as the portal's page gives it: a table whose cells are glued together,
//
//   "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcMiễn phíNộp tại xã."
//
// taken apart into rows: {truc_tiep, 5, ngay_lam_viec, "5 Ngày làm việc", {"Miễn phí"}, "Nộp tại
// xã."}. Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace tracuu::corpus {

std::vector<FilingChannel> take_apart_channels(std::string_view glued);

// "Trực tiếp", "Bưu chính", ...; nullopt for none of ours.
std::optional<Channel> channel_by_name(std::string_view name);

// "5 Ngày làm việc" -> value and unit; the text stays as it is.
void set_time(FilingChannel& channel, std::string_view time_text);

// time_limit_hours (a day is 24), time_is_working_days, fees_text and fee_free out of the channels.
void summarise_channels(Procedure& procedure);

}  // namespace tracuu::corpus
