#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/json_lines.h"
#include "corpus/legal_values.h"
#include "corpus/portal_channels.h"
#include "corpus/portal_values.h"
#include "corpus/record_source.h"
#include "corpus/sha256.h"
#include "corpus/shapes.h"
#include "corpus/text.h"

// The form in which provinces and the national database exchange procedures: LayThuTuc gives whole
// ones, LayDanhSachTTHC rows with little more than code and name. Keys are in capitals; what is one
// value in one system is a list, or a list of objects with a code and a name, in another.
namespace tracuu::corpus {
namespace {

constexpr std::string_view kBodyKeys[] = {"TRINHTUTHUCHIEN", "CACHTHUCTHUCHIEN", "THANHPHANHOSO"};

// Not those of the first digit of a code.
constexpr std::pair<std::string_view, ProcedureKind> kKinds[] = {
    {"1", ProcedureKind::khong_duoc_luat_giao},
    {"2", ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet},
    {"3", ProcedureKind::loai_khac},
};

constexpr std::pair<std::string_view, Channel> kChannels[] = {
    {"1", Channel::truc_tiep},
    {"2", Channel::truc_tuyen},
    {"3", Channel::buu_chinh},
};

template <class Value, std::size_t n>
std::optional<Value> by_code(const std::pair<std::string_view, Value> (&table)[n],
                             std::string_view code) {
  for (const auto& [known, value] : table) {
    if (known == code) return value;
  }
  return std::nullopt;
}

// A text or a whole number as text.
std::string scalar(JsonValue value) {
  if (value.is(JsonType::integer)) return std::to_string(value.integer());
  return std::string(said(value.text()));
}

// What an object says: the member that is its name, else the first that says anything.
std::string name_in(JsonValue object, std::string_view key) {
  if (const std::string same = scalar(object[key]); !same.empty()) return same;
  std::string first;
  for (const JsonValue member : object) {
    const std::string text = scalar(member);
    if (text.empty()) continue;
    if (member.key().starts_with("TEN") || member.key().starts_with("NOIDUNG")) return text;
    if (first.empty()) first = text;
  }
  return first;
}

// Lists may hold one element without being lists.
std::vector<JsonValue> elements_of(JsonValue value) {
  if (!value.is(JsonType::array)) return {value};
  std::vector<JsonValue> elements;
  for (const JsonValue element : value) elements.push_back(element);
  return elements;
}

std::vector<std::string> texts_of(JsonValue record, std::string_view key) {
  std::vector<std::string> texts;
  for (const JsonValue value : elements_of(record[key])) {
    std::string text = value.is(JsonType::object) ? name_in(value, key) : scalar(value);
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

std::string lines_of(JsonValue record, std::string_view key) {
  std::string text;
  for (const std::string& line : texts_of(record, key)) text = joined(text, "\n", line);
  return text;
}

std::vector<JsonValue> objects_of(JsonValue value) {
  std::vector<JsonValue> objects = elements_of(value);
  std::erase_if(objects, [](JsonValue one) { return !one.is(JsonType::object); });
  return objects;
}

void set_owner(Procedure& procedure, JsonValue record) {
  const std::string code = scalar(record["MATTHC"]);
  const std::size_t base = procedure.procedure_code.size();
  if (code.size() <= base || !code.starts_with(procedure.procedure_code)) return;
  procedure.instance_code = code;
  procedure.owner_agency_id = code.substr(code.rfind('.') + 1);
  procedure.procedure_id += "@" + procedure.owner_agency_id;
}

void add_announcement(Procedure& procedure, JsonValue holder) {
  const std::string number = scalar(holder["SOQUYETDINH"]);
  if (number.empty()) return;
  std::string issuer = lines_of(holder, "COQUANBANHANH");
  if (issuer.empty()) issuer = agency_of_decision(number);
  if (procedure.announcing_agency.empty()) procedure.announcing_agency = issuer;
  procedure.announcements.push_back(
      {decision_key_of(issuer, any_date(scalar(holder["NGAYQUYETDINH"])), number), "",
       std::nullopt});
}

// The decision's three values stand in the record or in an object of their own.
void set_announcement(Procedure& procedure, JsonValue record) {
  procedure.announcing_agency = lines_of(record, "COQUANCONGBO");
  add_announcement(procedure, record);
  for (const JsonValue member : record) {
    for (const JsonValue object : objects_of(member)) add_announcement(procedure, object);
  }
}

void set_agencies(Procedure& procedure, JsonValue record) {
  procedure.implementing_agencies = texts_of(record, "COQUANTHUCHIEN");
  if (procedure.implementing_agencies.size() == 1) {
    procedure.implementing_agencies = agencies_of(procedure.implementing_agencies.front());
  }
  procedure.competent_agency = lines_of(record, "COQUANCOTHAMQUYEN");
  procedure.delegated_agency = lines_of(record, "COQUANDUOCUYQUYEN");
  procedure.coordinating_agencies = texts_of(record, "COQUANPHOIHOP");
  procedure.reception_address = lines_of(record, "DIACHITIEPNHAN");
}

// "10000 đồng (cho lần đầu)": amount, unit and remark are members of their own.
std::vector<std::string> fees_of(JsonValue time) {
  std::vector<std::string> fees;
  for (const JsonValue fee : objects_of(time["PHILEPHI"])) {
    std::string text;
    for (const JsonValue member : fee) text = joined(text, " ", scalar(member));
    if (!text.empty()) fees.push_back(std::move(text));
  }
  return fees.empty() ? texts_of(time, "PHILEPHI") : fees;
}

void add_channels(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : objects_of(rows)) {
    const std::string name = scalar(row["KENH"]);
    std::optional<Channel> known = by_code(kChannels, name);
    if (!known) known = channel_by_name(name);
    if (!known) continue;
    std::vector<JsonValue> times = objects_of(row["THOIGIAN"]);
    if (times.empty()) times.push_back(row);
    for (const JsonValue time : times) {
      FilingChannel channel;
      channel.channel = *known;
      set_time(channel, joined(scalar(time["THOIGIANGIAIQUYET"]), " ", scalar(time["DONVITINH"])));
      channel.fees = fees_of(time);
      channel.note = scalar(row["MOTA"]);
      procedure.channels.push_back(std::move(channel));
    }
  }
}

std::optional<std::int64_t> count_of(JsonValue value) {
  const std::string digits = scalar(value);
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  return std::stoll(digits);
}

void add_paper(Procedure& procedure, JsonValue row, const std::string& case_name) {
  DossierPaper paper;
  paper.case_name = case_name;
  paper.paper_name = scalar(row["TENGIAYTO"]);
  paper.form_name = scalar(row["TENMAUDON"]);
  paper.form_url = scalar(row["URL"]);
  paper.originals = count_of(row["SOBANCHINH"]);
  paper.copies = count_of(row["SOBANSAO"]);
  if (paper.paper_name.empty()) return;
  if (!paper.form_name.empty()) procedure.forms.push_back({paper.form_name, paper.form_url});
  procedure.dossier.push_back(std::move(paper));
}

void add_dossier(Procedure& procedure, JsonValue cases) {
  for (const JsonValue one : objects_of(cases)) {
    for (const JsonValue paper : objects_of(one["GIAYTO"])) {
      add_paper(procedure, paper, scalar(one["TRUONGHOP"]));
    }
  }
}

void add_steps(Procedure& procedure, JsonValue record) {
  const JsonValue cases = record["TRINHTUTHUCHIEN"];
  for (const JsonValue one : objects_of(cases)) {
    Step step{scalar(one["TRUONGHOP"]), lines_of(one, "TRINHTU")};
    if (!step.text.empty()) procedure.steps.push_back(std::move(step));
  }
  if (!procedure.steps.empty()) return;
  const std::string text = lines_of(record, "TRINHTUTHUCHIEN");
  if (!text.empty()) procedure.steps.push_back({"", text});
}

void add_results(Procedure& procedure, JsonValue record) {
  for (const JsonValue row : objects_of(record["KETQUATHUCHIEN"])) {
    procedure.results.push_back({name_in(row, "TENKETQUA"), scalar(row["MAKETQUA"])});
  }
  if (!procedure.results.empty()) return;
  for (std::string& text : texts_of(record, "KETQUATHUCHIEN")) {
    procedure.results.push_back({std::move(text), ""});
  }
}

void add_legal_basis(Procedure& procedure, JsonValue rows) {
  for (const JsonValue row : objects_of(rows)) {
    const std::string number = scalar(row["SOVANBAN"]);
    const std::string title = scalar(row["TENVANBAN"]);
    if (number.empty() && title.empty()) continue;
    procedure.legal_basis.push_back({take_apart(number).key, number, "", title});
  }
}

std::string all_of(JsonValue record, std::string_view key) {
  std::string text;
  for (const std::string& one : texts_of(record, key)) text = joined(text, ", ", one);
  return text;
}

Source source_of(const JsonRecord& json, const std::string& id) {
  Source source;
  source.system = "LayThuTuc";
  source.id = id;
  source.sha256 = sha256_hex(json.text);
  return source;
}

Document to_procedure(const JsonRecord& json) {
  const JsonValue record = json.value;
  Procedure procedure;
  set_identity(procedure, record, "MATTHC", "TENTTHC");
  set_owner(procedure, record);
  procedure.source = source_of(json, procedure.procedure_code);
  procedure.source_status = status_of(scalar(record["TRANGTHAI"]));
  const std::string kind = scalar(record["LOAITTHC"]);
  procedure.procedure_kind = by_code(kKinds, kind);
  if (!procedure.procedure_kind) procedure.procedure_kind = kind_of(kind);
  procedure.levels = levels_of(all_of(record, "CAPTHUCHIEN"));
  procedure.fields = texts_of(record, "LINHVUCTHUCHIEN");
  procedure.applicants = applicants_of(all_of(record, "DOITUONGTHUCHIEN"));
  set_announcement(procedure, record);
  set_agencies(procedure, record);
  add_channels(procedure, record["CACHTHUCTHUCHIEN"]);
  summarise_channels(procedure);
  add_steps(procedure, record);
  add_dossier(procedure, record["THANHPHANHOSO"]);
  add_results(procedure, record);
  add_legal_basis(procedure, record["CANCUPHAPLY"]);
  procedure.conditions = lines_of(record, "YEUCAU");
  procedure.keywords = split(lines_of(record, "TUKHOA"), ";");
  procedure.description = lines_of(record, "MOTA");
  procedure.quality_flags = quality_flags_of(procedure);
  return procedure;
}

Document to_listing(const JsonRecord& json) {
  Procedure procedure;
  set_identity(procedure, json.value, "MATTHC", "TENTTHC");
  ProcedureListing listing;
  listing.procedure_code = procedure.procedure_code;
  listing.name = procedure.name;
  listing.fields = texts_of(json.value, "LINHVUCTHUCHIEN");
  listing.agencies = texts_of(json.value, "COQUANTHUCHIEN");
  listing.source = source_of(json, listing.procedure_code);
  listing.source.system = "LayDanhSachTTHC";
  return listing;
}

// A row of a list has nothing of what makes a procedure.
Document convert(const JsonRecord& json) {
  const bool whole = std::any_of(std::begin(kBodyKeys), std::end(kBodyKeys),
                                 [&](std::string_view key) { return json.value.has(key); });
  return whole ? to_procedure(json) : to_listing(json);
}

bool recognises(JsonValue record) { return record.has("MATTHC") && record.has("TENTTHC"); }

std::unique_ptr<DocumentSource> open(const InputFile& file) {
  return std::make_unique<RecordSource>(file, convert);
}

}  // namespace

Shape exchange_shape() {
  return {"the exchange form LayThuTuc, LayDanhSachTTHC (\"MATTHC\", \"TENTTHC\")", recognises,
          open};
}

}  // namespace tracuu::corpus
