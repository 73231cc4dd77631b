// The schema: how documents lie in the index. One set of tables that indexer writes by and searchd
// reads by; its fingerprint is stored in every generation, so that the two never disagree.
//
//   field(FieldId::heading).weight                  -> 8
//   find_facet("levels")->prefix                    -> "XL"
//
// Constants only: share freely.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tracuu::indexer {

// What a hit can be. Articles are hits in their own right, grouped under their document.
enum class HitKind : std::uint8_t { procedure, document, article, announcement, relation, listing };

std::string_view to_name(HitKind kind);
std::optional<HitKind> hit_kind_from_name(std::string_view name);

// --- Texts ------------------------------------------------------------------------------------

// The searchable texts of a document, by the part of the record they come from.
enum class FieldId : std::uint8_t {
  name,        // name of a procedure, title of a document or announcement, heading of an article
  short_name,  // other names of a procedure, short names of a law
  document_title,  // title of the document an article belongs to
  keywords,
  field,
  abstract,
  dossier,
  result,
  items,
  steps,
  channels,
  conditions,
  fees,
  agency,
  description,
  legal_basis,
  body,          // text of an article, of an announcement
  front_matter,  // of a document: what stands before its first provision
  back_matter,   // signature and recipients
};

// A row of the field table. Each occurrence of a term counts `weight` times (within-document
// frequency), so one BM25 over all fields prefers names to bodies.
struct Field {
  FieldId id;
  std::string_view name;      // in `snippets[].section` of the API
  std::string_view label_vi;  // the official name of the part, for people
  std::string_view anchor;    // of the part on the document's page
  std::uint32_t weight;
};

std::span<const Field> fields();
const Field& field(FieldId id);

// The three term families of a text (see analyzers/vietnamese_analyzer.h) share one term space:
// a term is its prefix and its text.
inline constexpr char kExactPrefix = 'E';   // canonical syllable with marks, no positions
inline constexpr char kFoldedPrefix = 'F';  // folded, with positions
inline constexpr char kBigramPrefix = 'G';  // two folded neighbours, no positions
inline constexpr unsigned kFieldGap = 100;  // positions between two fields: no phrase spans them

// --- Keys and links: boolean terms --------------------------------------------------------------

inline constexpr std::string_view kIdPrefix = "Q";           // one document of the index
inline constexpr std::string_view kKindPrefix = "K";         // HitKind name
inline constexpr std::string_view kOwnKeyPrefix = "X";       // XN61/2018: the number IS its own
inline constexpr std::string_view kVersionsPrefix = "XB";    // all versions of one procedure
inline constexpr std::string_view kSourceIdPrefix = "XS";    // vbpl:12345: a source's own id
inline constexpr std::string_view kParentPrefix = "XD";      // document an article belongs to
inline constexpr std::string_view kExactTitlePrefix = "XT";  // folded_key of the whole title
inline constexpr std::string_view kRelationFromPrefix = "XRF";
inline constexpr std::string_view kRelationToPrefix = "XRT";
inline constexpr std::string_view kChangePrefix = "XRC";  // to: of relations that change validity
inline constexpr std::string_view kSaidByPrefix = "XRX";  // from: of relations read in its texts
inline constexpr std::string_view kWantedPrefix = "XRW";  // the term that finds what they cite
inline constexpr std::string_view kSameRelationPrefix = "XRK";  // who does what to whom
inline constexpr std::string_view kInternalTerm = "XI";         // internal: never shown by default

// Whether a key of the analysis can name a document: numbers (N) and codes (P) can, dates and
// articles cannot.
bool may_be_own(std::string_view key);

// The key of one article of a document: the document's own key and the article's, N63/2010 and
// Adieu:8. A query that names both names the article.
std::string article_key(std::string_view document_key, std::string_view article);

// prefix + text as one term, hashed where Xapian's limit of 245 bytes would be passed.
std::string key_term(std::string_view prefix, std::string_view text);

// --- Value slots --------------------------------------------------------------------------------

enum Slot : unsigned {
  kGroupSlot = 0,        // id of the document an article belongs to; own id elsewhere
  kValidFromSlot = 1,    // as the source says; yyyymmdd; unknown = kUnknownPast
  kValidToSlot = 2,      // as the source says; yyyymmdd, exclusive; open = kOpenFuture
  kIssuedSlot = 3,       // yyyymmdd; empty if unknown
  kSourceLabelSlot = 4,  // the status label of the source
  kDigestSlot = 5,       // of the stored record: tells changed from unchanged
  kInputSlot = 6,        // the file the record was read from
  kTitleSortSlot = 7,    // Vietnamese collation key of the title
  kPopularitySlot = 8,   // sortable_serialise(use count)
  kPositionSlot = 9,     // sortable_serialise(place of an article in its document)
  kTitleSlot = 10,       // title for people, procedures, documents and announcements only
  kIdSlot = 11,
  kTimelineSlot = 12,   // how it stands on which days, relations counted in: validity_timeline.h
  kReasonSlot = 13,     // for each step of the timeline the relation behind it; only where one acts
  kCitedSlot = 14,      // of a relation read in a text: what it cites, see relation_draft.h
  kKeptSlot = 15,       // and the provisions it leaves alone
  kRelationSlot = 16,   // of a relation: its kind and the addresses of the provisions at its ends
  kGivenKeysSlot = 17,  // of a relation given by data between ids of its source: those ids
  kFirstFacetSlot = 20,
};

inline constexpr std::string_view kUnknownPast = "00000000";
inline constexpr std::string_view kOpenFuture = "99999999";

// A facet's values of one document lie in its slot, joined by this byte.
inline constexpr char kValueSeparator = '\x1f';

// --- Facets: filter and count by the same row
// -----------------------------------------------------

struct Facet {
  std::string_view name;    // in filter_NAME, reject_NAME, facets=NAME
  std::string_view prefix;  // of the boolean term; the value is folded unless `closed`
  unsigned slot;
  bool closed;  // values are enumeration names: an unknown one is an error
};

std::span<const Facet> facets();
const Facet* find_facet(std::string_view name);  // nullptr if there is none

// Whether a closed facet knows this value.
bool facet_accepts(const Facet& facet, std::string_view value);

// The boolean term of one facet value. Open values are compared by their folded words.
std::string facet_term(const Facet& facet, std::string_view value);

// Changes whenever an index written by older code would be read wrongly: 12 hex digits.
std::string schema_fingerprint();

}  // namespace tracuu::indexer
