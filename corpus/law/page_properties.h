// PageProperties: what the table of attributes on a saved page says of a document ("Số ký hiệu",
// "Ngày có hiệu lực", ...), for what the text itself leaves out.
//
// Pure function; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "corpus/date.h"
#include "corpus/enumerations.h"

namespace tracuu::corpus {

struct PageProperties {
  std::string number;
  std::string title;
  std::string issuer;
  std::string signer;
  std::string type;
  std::string gazette_no;
  std::optional<Date> issued;
  std::optional<Date> effective;
  std::optional<Date> expired;
  std::optional<Date> gazette_date;
  std::optional<DocumentSourceStatus> status;
};

PageProperties properties_of(const std::map<std::string, std::string>& table);

}  // namespace tracuu::corpus
