#include "indexer/field_texts.h"

#include <initializer_list>
#include <string_view>

namespace tracuu::indexer {
namespace {

// Lines joined so that no two cells or rows touch.
class Lines {
 public:
  Lines& add(std::string_view line) {
    if (line.empty()) return *this;
    if (!text_.empty()) text_ += '\n';
    text_ += line;
    return *this;
  }

  Lines& add_all(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) add(line);
    return *this;
  }

  // The cells of one table row.
  Lines& add_row(std::initializer_list<std::string_view> cells) {
    std::string row;
    for (std::string_view cell : cells) {
      if (cell.empty()) continue;
      if (!row.empty()) row += " | ";
      row += cell;
    }
    return add(row);
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

// Parts in order; empty ones are left out.
class Parts {
 public:
  Parts& add(FieldId field, std::string text) {
    if (!text.empty()) parts_.push_back({field, std::move(text)});
    return *this;
  }

  std::vector<FieldText> take() { return std::move(parts_); }

 private:
  std::vector<FieldText> parts_;
};

std::string joined(const std::vector<std::string>& lines) { return Lines().add_all(lines).take(); }

std::string steps_text(const corpus::Procedure& procedure) {
  Lines lines;
  for (const corpus::Step& step : procedure.steps) lines.add(step.case_name).add(step.text);
  return lines.take();
}

std::string channels_text(const corpus::Procedure& procedure) {
  Lines lines;
  for (const corpus::FilingChannel& channel : procedure.channels) {
    lines.add_row({corpus::to_label(channel.channel), channel.time_text}).add(channel.note);
  }
  return lines.take();
}

std::string fees_text(const corpus::Procedure& procedure) {
  Lines lines;
  lines.add(procedure.fees_text);
  for (const corpus::FilingChannel& channel : procedure.channels) lines.add_all(channel.fees);
  return lines.take();
}

std::string dossier_text(const corpus::Procedure& procedure) {
  Lines lines;
  std::string_view last_case;
  for (const corpus::DossierPaper& paper : procedure.dossier) {
    if (paper.case_name != last_case) lines.add(paper.case_name);
    last_case = paper.case_name;
    lines.add_row({paper.paper_name, paper.form_name});
  }
  for (const corpus::Form& form : procedure.forms) lines.add(form.name);
  return lines.take();
}

std::string results_text(const corpus::Procedure& procedure) {
  Lines lines;
  for (const corpus::ProcedureResult& result : procedure.results) lines.add(result.text);
  return lines.take();
}

std::string agencies_text(const corpus::Procedure& procedure) {
  return Lines()
      .add_all(procedure.implementing_agencies)
      .add(procedure.competent_agency)
      .add_all(procedure.coordinating_agencies)
      .add(procedure.reception_address)
      .take();
}

std::string legal_basis_text(const corpus::Procedure& procedure) {
  Lines lines;
  for (const corpus::LegalBasis& basis : procedure.legal_basis) {
    lines.add_row({basis.raw.empty() ? basis.doc_key : basis.raw, basis.title, basis.provision});
  }
  return lines.take();
}

std::string items_text(const corpus::Announcement& announcement) {
  Lines lines;
  for (const corpus::AnnouncementItem& item : announcement.items) {
    lines.add_row({item.procedure_code, item.name_as_announced, item.field_as_announced});
    lines.add_row({item.time_text, item.place_text, item.fee_text, item.agency_text});
    lines.add_row({joined(item.legal_basis)});
  }
  return lines.take();
}

}  // namespace

std::vector<FieldText> field_texts(const corpus::Procedure& procedure) {
  return Parts()
      .add(FieldId::name, procedure.name)
      .add(FieldId::short_name, joined(procedure.name_alt))
      .add(FieldId::keywords, joined(procedure.keywords))
      .add(FieldId::field, joined(procedure.fields))
      .add(FieldId::dossier, dossier_text(procedure))
      .add(FieldId::result, results_text(procedure))
      .add(FieldId::steps, steps_text(procedure))
      .add(FieldId::channels, channels_text(procedure))
      .add(FieldId::fees, fees_text(procedure))
      .add(FieldId::conditions, procedure.conditions)
      .add(FieldId::agency, agencies_text(procedure))
      .add(FieldId::description, procedure.description)
      .add(FieldId::legal_basis, legal_basis_text(procedure))
      .take();
}

std::vector<FieldText> field_texts(const corpus::Announcement& announcement) {
  return Parts()
      .add(FieldId::name, announcement.title)
      .add(FieldId::field, joined(announcement.fields))
      .add(FieldId::items, items_text(announcement))
      .add(FieldId::agency, announcement.issuer)
      .add(FieldId::body, announcement.text)
      .take();
}

std::vector<FieldText> field_texts(const corpus::NormativeDocument& document) {
  return Parts()
      .add(FieldId::name, document.title)
      .add(FieldId::short_name, joined(document.short_names))
      .add(FieldId::field, joined(document.fields))
      .add(FieldId::abstract, document.abstract)
      .add(FieldId::agency, joined(document.issuers))
      .add(FieldId::front_matter, document.front_matter)
      .add(FieldId::back_matter, document.back_matter)
      .take();
}

std::vector<FieldText> field_texts(const corpus::ProcedureListing& listing) {
  return Parts()
      .add(FieldId::name, listing.name)
      .add(FieldId::field, joined(listing.fields))
      .add(FieldId::agency, joined(listing.agencies))
      .take();
}

std::vector<FieldText> article_texts(const corpus::NormativeDocument& document,
                                     const corpus::Provision& article) {
  return Parts()
      .add(FieldId::name, article.heading)
      .add(FieldId::document_title, document.title)
      .add(FieldId::body, article.text)
      .take();
}

}  // namespace tracuu::indexer
