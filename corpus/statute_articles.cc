#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "corpus/document_number.h"
#include "corpus/json_records.h"
#include "corpus/shapes.h"
#include "corpus/text.h"

// Reads statutes that come one article a line; a source of its own because a document is many
// lines, and not always lines that follow one another: the whole file is read before the first
// document is given.
namespace tracuu::corpus {
namespace {

// Keys become terms of the index, which have a limit of 245 bytes.
constexpr std::size_t kLongestKeyPart = 80;
constexpr std::string_view kNoNumber = "Không số";
constexpr std::string_view kNoArticle =
    "None";  // what the exporter writes for an article unnumbered

// A law of the file while its articles are gathered.
struct Law {
  std::string title;   // as in the row, without the full stop some rows have
  std::string issued;  // as in the row
  std::size_t line = 0;
  NumberParts number;
  NormativeDocument document;
};

// Whatever carries one number. A law that amends often carries the number of the one it amends, so
// one number can be several laws; the rows that do not say which one are kept aside.
struct Numbered {
  std::vector<Law> laws;
  std::optional<Law> unsure;
};

// 35a -> ordinal 35, suffix a; "None" or any other text stays one ordinal.
void set_ordinal(Provision& provision, std::string_view article) {
  const std::size_t digits = std::min(article.find_first_not_of("0123456789"), article.size());
  const bool numbered = digits > 0 && article.size() - digits <= 2;  // đ is two bytes
  provision.ordinal = numbered ? article.substr(0, digits) : article;
  if (provision.ordinal.empty()) provision.ordinal = kNoArticle;
  if (numbered) provision.ordinal_suffix = article.substr(digits);
  if (numbered) provision.label = "Điều " + std::string(article) + ".";
}

Provision to_provision(JsonValue row) {
  Provision provision;
  provision.unit = ProvisionUnit::dieu;
  set_ordinal(provision, trim(row["article"].text()));
  provision.heading = row["title"].text();
  provision.text = row["text"].text();
  provision.source_id = row["id"].text();
  return provision;
}

// "Bộ luật" + "Dân sự": the title alone leaves out the word people search with.
void set_short_name(NormativeDocument& document, std::string_view type) {
  const std::string title = lower_case(document.title);
  if (type.empty() || title.starts_with(lower_case(type))) return;
  if (authority_rank(document.doc_type, {}).value_or(14) <= 3) {
    document.short_names.push_back(joined(type, " ", document.title));
  }
}

struct Named {
  std::string number;
  std::string title;
};

// "12/2018/QĐ-TTg": a number that stands in front of the title.
bool is_number(std::string_view head) {
  return !head.empty() && is_digit(head.front()) && take_apart(head).year && head.size() > 8;
}

// Some exports break the number in the middle: "34" and "/2018/TT-BTNMT Quy định ...", or
// "02/2020/" and "TT-BCT Quy định ..."; here the two come together again.
Named named(std::string_view number, std::string_view title) {
  const std::string_view head = title.substr(0, title.find_first_of(" \n"));
  const bool open_end = number.ends_with('/') || number.ends_with('-');
  const bool shouted = head.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  const bool goes_on = head.size() > 1 && (head.front() == '/' || (open_end && shouted));
  if (number.empty() && is_number(head)) {
    return {std::string(head), std::string(trim(title.substr(head.size())))};
  }
  if (number.empty() || !goes_on) return {std::string(number), std::string(title)};
  return {joined(number, "", head), std::string(trim(title.substr(head.size())))};
}

void set_number(NormativeDocument& document, const NumberParts& parts) {
  document.number = parts.number;
  document.year = parts.year;
  if (!parts.year && document.issued_date) {
    document.year = static_cast<int>(document.issued_date->year());
  }
}

void set_type(NormativeDocument& document, std::string_view type, const NumberParts& parts) {
  document.doc_type = type_by_name(type).value_or(
      type.empty() ? type_by_symbol(parts, document.title) : DocumentType::khac);
  document.authority_rank = authority_rank(document.doc_type, parts);
  document.is_normative = document.doc_type != DocumentType::van_ban_hop_nhat;
  set_short_name(document, type);
}

Law to_law(JsonValue row, std::size_t line) {
  Law law;
  law.title = trim(row["law_title"].text());
  if (law.title.ends_with('.')) law.title.pop_back();
  law.issued = trim(row["issued"].text());
  law.line = line;
  const Named name = named(trim(row["law_id"].text()), trim(row["law_title"].text()));
  law.number = take_apart(name.number);
  NormativeDocument& document = law.document;
  document.number_display = name.number.empty() ? kNoNumber : name.number;
  document.title = name.title.empty() ? document.number_display : name.title;
  const std::string_view issuer = trim(row["issuer"].text());
  if (!issuer.empty()) document.issuers.emplace_back(issuer);
  document.issued_date = parse_day_first_date(law.issued);
  document.effective_from = parse_day_first_date(trim(row["effective"].text()));
  document.source.system = "statutes";
  document.source.id = trim(row["law_id"].text());
  set_number(document, law.number);
  set_type(document, trim(row["law_type"].text()), law.number);
  return law;
}

// Which of several laws under one number is the one it belongs to: the lowest of 0, 1, 2.
int doubt(const Law& law) {
  const std::string title = lower_case(law.title);
  if (!law.number.key.empty() && contains(title, law.number.key)) return 2;  // amends that one
  return contains(title.substr(0, 40), "sửa đổi") ? 1 : 0;
}

void append_provisions(Law& law, Law& other) {
  law.line = std::min(law.line, other.line);
  auto& provisions = law.document.provisions;
  auto& more = other.document.provisions;
  provisions.insert(provisions.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

// Articles in their order; those without a number stay behind in the order of the file.
void sort_provisions(std::vector<Provision>& provisions) {
  const auto rank = [](const Provision& p) {
    const bool numbered = !p.label.empty() && p.ordinal.size() <= 9;
    // "d" < "đ" < "e", as the alphabet has it
    const std::string suffix = p.ordinal_suffix == "đ" ? "d~" : p.ordinal_suffix;
    return std::tuple(!numbered, numbered ? std::stol(p.ordinal) : 0, suffix);
  };
  std::stable_sort(provisions.begin(), provisions.end(),
                   [rank](const Provision& a, const Provision& b) { return rank(a) < rank(b); });
}

void key_provisions(NormativeDocument& document) {
  std::map<std::string, int> seen;
  for (Provision& provision : document.provisions) {
    provision.doc_key = document.doc_key;
    provision.provision_id = document.doc_key + "#chinh/dieu-" + lower_case(provision.ordinal) +
                             provision.ordinal_suffix;
    const int times = ++seen[provision.provision_id];
    if (times > 1) provision.provision_id += "-" + std::to_string(times);
  }
}

class StatuteArticles : public DocumentSource {
 public:
  explicit StatuteArticles(const InputFile& file) : records_(file) {}

  std::optional<Document> next() override {
    if (!gathered_) gather();  // throws for a bad line; the next call goes on behind it
    if (ready_.empty()) return std::nullopt;
    Law law = std::move(ready_.front());
    ready_.pop_front();
    line_ = law.line;
    return std::move(law.document);
  }

  std::size_t line() const override { return line_; }

 private:
  void gather() {
    while (const std::optional<JsonRecord> record = records_.next()) add(*record);
    for (Numbered& numbered : numbered_) finish(numbered);
    numbered_.clear();
    gathered_ = true;
  }

  void add(const JsonRecord& record) {
    const JsonValue row = record.value;
    const std::string number = lower_case(trim(row["law_id"].text()));
    const auto [place, is_new] = index_.try_emplace(number, numbered_.size());
    if (is_new) numbered_.emplace_back();
    law_of(numbered_[place->second], record).document.provisions.push_back(to_provision(row));
  }

  static Law& law_of(Numbered& numbered, const JsonRecord& record) {
    std::string_view title = trim(record.value["law_title"].text());
    if (title.ends_with('.')) title.remove_suffix(1);
    const std::string_view issued = trim(record.value["issued"].text());
    if (title.empty() || issued.empty()) {
      if (!numbered.unsure) numbered.unsure = to_law(record.value, record.line);
      return *numbered.unsure;
    }
    for (Law& law : numbered.laws) {
      if (law.title == title && law.issued == issued) return law;
    }
    return numbered.laws.emplace_back(to_law(record.value, record.line));
  }

  void finish(Numbered& numbered) {
    auto& laws = numbered.laws;
    std::stable_sort(laws.begin(), laws.end(),
                     [](const Law& a, const Law& b) { return doubt(a) < doubt(b); });
    if (numbered.unsure && !laws.empty() && doubt(laws.front()) < 2) {
      append_provisions(laws.front(), *numbered.unsure);
    } else if (numbered.unsure) {
      laws.insert(laws.begin(), std::move(*numbered.unsure));
    }
    for (Law& law : laws) give(std::move(law));
  }

  // A number alone is the key of the first law that has it; others add issuer and date.
  void give(Law law) {
    NormativeDocument& document = law.document;
    const std::string issuer(
        document.issuers.empty() ? "" : shortened(document.issuers.front(), kLongestKeyPart));
    const std::string date = document.issued_date ? to_iso_string(*document.issued_date) : "";
    std::string key = law.number.key;
    if (key.empty()) {
      key = joined(shortened(lower_case(document.title), kLongestKeyPart), "|", date);
    }
    if (keys_given_.contains(key)) key += "|" + issuer + "|" + date;
    std::string unique = key;
    for (int count = 2; !keys_given_.insert(unique).second; ++count) {
      unique = key + "|" + std::to_string(count);
    }
    document.doc_key = unique;
    sort_provisions(document.provisions);
    key_provisions(document);
    ready_.push_back(std::move(law));
  }

  JsonRecords records_;
  bool gathered_ = false;
  std::deque<Numbered> numbered_;                       // as first met
  std::unordered_map<std::string, std::size_t> index_;  // number -> place in numbered_
  std::deque<Law> ready_;
  std::set<std::string> keys_given_;
  std::size_t line_ = 0;
};

bool recognises(JsonValue record) {
  return record.has("law_id") && record.has("article") && record.has("text");
}

std::unique_ptr<DocumentSource> open(const InputFile& file) {
  return std::make_unique<StatuteArticles>(file);
}

}  // namespace

Shape statute_articles_shape() {
  return {"articles of statutes (\"law_id\", \"article\", \"text\")", recognises, open};
}

}  // namespace tracuu::corpus
