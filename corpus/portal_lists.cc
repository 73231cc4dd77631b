#include <algorithm>
#include <charconv>

#include "corpus/json_lines.h"
#include "corpus/portal_values.h"
#include "corpus/record_source.h"
#include "corpus/sha256.h"
#include "corpus/shapes.h"
#include "corpus/text.h"

// The lists the national portal answers with: procedures with how often they are asked for,
// announcement decisions, and lists of names, which are refused because they hold no documents.
namespace tracuu::corpus {
namespace {

Source source_of(const JsonRecord& record, std::string id) {
  Source source;
  source.system = "dichvucong.gov.vn";
  source.id = std::move(id);
  source.sha256 = sha256_hex(record.text);
  return source;
}

// The portal writes numbers as texts.
std::int64_t weight_of(JsonValue value) {
  std::int64_t weight = value.integer();
  const std::string_view text = trim(value.text());
  std::from_chars(text.data(), text.data() + text.size(), weight);
  return std::max<std::int64_t>(weight, 0);
}

Document to_listing(const JsonRecord& record) {
  ProcedureListing listing;
  listing.procedure_code = procedure_code_of(record.value["TTHC_MA"].text());
  if (listing.procedure_code.empty()) {
    throw BadField("TTHC_MA", "no code of a procedure; expected one such as 1.001193");
  }
  listing.name = text_of(record.value, "NAME");
  if (listing.name.empty()) throw BadField("NAME", "required, must not be empty");
  listing.weight = weight_of(record.value["WEIGHT"]);
  listing.source = source_of(record, listing.procedure_code);
  return listing;
}

Document to_announcement(const JsonRecord& record) {
  Announcement announcement;
  const std::string code = text_of(record.value, "CODE");
  if (code.empty()) throw BadField("CODE", "a decision without a number");
  const DecisionNumber number = decision_number_of(code);
  announcement.number = number.number;
  announcement.symbol = number.symbol;
  announcement.issuer = text_of(record.value, "AGENCY_NAME");
  if (announcement.issuer.empty()) announcement.issuer = agency_of_decision(code);
  if (announcement.issuer.empty()) throw BadField("AGENCY_NAME", "a decision of nobody");
  announcement.title = text_of(record.value, "NAME");
  if (announcement.title.empty()) announcement.title = code;
  announcement.issued_date = parse_day_first_date(text_of(record.value, "PUBLISHING_DATE"));
  announcement.decision_key = decision_key_of(announcement.issuer, announcement.issued_date, code);
  announcement.source = source_of(record, text_of(record.value, "ID"));
  return announcement;
}

bool is_listing(JsonValue record) { return record.has("TTHC_MA") && record.has("NAME"); }

bool is_decision(JsonValue record) {
  return record.has("CODE") && record.has("NAME") && record.has("PUBLISHING_DATE");
}

// Names of agencies, of fields, of the procedures of one decision: all have an ID and a name.
bool is_lookup(JsonValue record) {
  if (!record.has("ID")) return false;
  for (const char* key : {"FIELD_NAME", "AGENCY_NAME", "PROCEDURE_NAME", "NAME"}) {
    if (record.has(key)) return true;
  }
  return false;
}

std::unique_ptr<DocumentSource> open_listings(const InputFile& file) {
  return std::make_unique<RecordSource>(file, to_listing);
}

std::unique_ptr<DocumentSource> open_decisions(const InputFile& file) {
  return std::make_unique<RecordSource>(file, to_announcement);
}

std::unique_ptr<DocumentSource> refuse_lookup(const InputFile& file) {
  throw BadDocument(file.path.string(), 0, "",
                    "a list of names of the portal (agencies, fields, or procedures without their "
                    "code): it holds no documents to search, leave it out");
}

}  // namespace

Shape portal_listing_shape() {
  return {"the portal's list of procedures (\"TTHC_MA\", \"NAME\")", is_listing, open_listings};
}

Shape portal_decision_shape() {
  return {"the portal's list of decisions (\"CODE\", \"NAME\", \"PUBLISHING_DATE\")", is_decision,
          open_decisions};
}

Shape portal_lookup_shape() { return {"lists of names (refused)", is_lookup, refuse_lookup}; }

}  // namespace tracuu::corpus
