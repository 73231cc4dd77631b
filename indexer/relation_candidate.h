// RelationCandidate: what one sentence says its document does to another, or that it cites it.
// Whether the other exists is not asked here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/calendar_date.h"
#include "analyzers/citation.h"
#include "corpus/enumerations.h"

namespace tracuu::indexer {

enum class TextPlace : std::uint8_t {
  title,  // without the type: "Sửa đổi, bổ sung một số điều của Luật Đất đai"
  front,  // before the first article: what the document rests on
  heading,  // of an article: begins a provision
  body,
};

struct RelationCandidate {
  corpus::RelationKind kind{};
  analyzers::Citation target;  // no provisions: the whole document
  std::string issuer;          // "của ..." behind the target, folded: "bo truong bo y te"
  std::uint32_t begin = 0;     // the sentence: bytes in the ORIGINAL text
  std::uint32_t end = 0;
  std::optional<analyzers::CalendarDate> from;   // "kể từ ngày ..." in the sentence
  std::optional<analyzers::CalendarDate> until;  // "đến hết ngày ...": the last day
  bool partial = false;  // of the target a part that no provision names: "các quy định về phí tại"
  std::vector<analyzers::Provision> kept;  // "trừ ...": the provisions that stay
};

// What is acted on is over: the document, unless provisions of it are named.
constexpr bool ends_document(corpus::RelationKind kind) {
  return kind == corpus::RelationKind::bai_bo || kind == corpus::RelationKind::thay_the;
}

constexpr bool explains(corpus::RelationKind kind) {
  return kind == corpus::RelationKind::quy_dinh_chi_tiet ||
         kind == corpus::RelationKind::huong_dan_ap_dung ||
         kind == corpus::RelationKind::giai_thich;
}

}  // namespace tracuu::indexer
