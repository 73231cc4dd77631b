// measure_relations: how well relations are read from texts whose relations a person has labelled.
//
//   measure_relations labels.tsv         precision and recall, by kind
//   measure_relations --show labels.tsv  what is read, in the form of the labels
//
// A row: name, place (title, front, body), title of the document, heading of the article, text
// ("\n" for a line), expected relations as RelationLabels writes them, with " | " between.

#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "indexer/relation_drafter.h"
#include "indexer/relation_extractor.h"

namespace {

using namespace tracuu;
using Labels = std::set<std::string>;

struct Row {
  std::string name, place, title, heading, text;
  Labels expected;
};

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos;
       begin = end + separator.size()) {
    parts.push_back(text.substr(begin, end - begin));
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string with_lines(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos; ++at) {
    text.replace(at, 2, "\n");
  }
  return text;
}

std::vector<Row> read_rows(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::vector<std::string> cells = split(line, "\t");
    if (cells.size() < 5) throw std::runtime_error(path + ": too few columns: " + line);
    Row row{cells[0], cells[1], cells[2], cells[3], with_lines(cells[4]), {}};
    if (cells.size() > 5 && !cells[5].empty()) {
      for (const std::string& label : split(cells[5], " | ")) row.expected.insert(label);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string label_of(const indexer::RelationCandidate& relation,
                     const analyzers::Provision* provision) {
  analyzers::Citation target;
  target.document = relation.target.document;
  // A document known by its number needs no more; people write its date or not.
  if (target.document.number) {
    target.document.name.clear();
    target.document.date.reset();
  }
  if (provision != nullptr) target.provisions.push_back(*provision);
  std::string label = std::string(corpus::to_name(relation.kind)) + " " + to_string(target);
  if (relation.partial) label += " partly";
  for (const analyzers::Provision& kept : relation.kept) label += " but " + to_string(kept);
  if (relation.from) label += " @" + relation.from->day_term();
  if (relation.until) label += ".." + relation.until->day_term();
  return label;
}

void add_labels(const std::vector<indexer::RelationCandidate>& relations, Labels& labels) {
  for (const indexer::RelationCandidate& relation : relations) {
    if (relation.target.provisions.empty()) labels.insert(label_of(relation, nullptr));
    for (const analyzers::Provision& provision : relation.target.provisions) {
      labels.insert(label_of(relation, &provision));
    }
  }
}

Labels read_relations(const Row& row, const analyzers::VietnameseAnalyzer& analyzer) {
  using indexer::TextPlace;
  indexer::RelationExtractor extractor;
  Labels labels;
  const auto read = [&](TextPlace place, const std::string& text) {
    return extractor.read(place, text, analyzer.analyze(text));
  };
  if (row.place == "title") {
    add_labels(read(TextPlace::title, std::string(indexer::title_without_type(row.text))), labels);
    return labels;
  }
  read(TextPlace::title, std::string(indexer::title_without_type(row.title)));
  extractor.begin_provision();
  if (!row.heading.empty()) add_labels(read(TextPlace::heading, row.heading), labels);
  add_labels(read(row.place == "front" ? TextPlace::front : TextPlace::body, row.text), labels);
  // A provision that acts on another need not also be said to cite it.
  std::erase_if(labels, [&](const std::string& label) {
    const std::string target = label.substr(label.find(' '));
    return label.starts_with("dan_chieu ") &&
           std::any_of(labels.begin(), labels.end(), [&](const std::string& other) {
             const std::string acted_on = other.substr(other.find(' '));
             return !other.starts_with("dan_chieu ") &&
                    (acted_on == target || acted_on.starts_with(target + " @"));
           });
  });
  return labels;
}

struct Counts {
  std::size_t right = 0, wrong = 0, missed = 0;
};

void print(const std::string& name, const Counts& counts) {
  const auto share = [](std::size_t part, std::size_t other) {
    return part + other == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(part + other);
  };
  std::cout << std::left << std::setw(20) << name << std::right << std::setw(6) << counts.right
            << std::setw(6) << counts.wrong << std::setw(6) << counts.missed << std::fixed
            << std::setprecision(3) << std::setw(11) << share(counts.right, counts.wrong)
            << std::setw(8) << share(counts.right, counts.missed) << "\n";
}

void measure(const std::vector<Row>& rows) {
  const analyzers::VietnameseAnalyzer analyzer;
  std::map<std::string, Counts> by_kind;
  Counts all;
  const auto count = [&](const std::string& label, std::size_t Counts::*which) {
    ++(by_kind[label.substr(0, label.find(' '))].*which);
    ++(all.*which);
  };
  for (const Row& row : rows) {
    const Labels found = read_relations(row, analyzer);
    for (const std::string& label : found) {
      const bool right = row.expected.contains(label);
      count(label, right ? &Counts::right : &Counts::wrong);
      if (!right) std::cout << row.name << ": wrong: " << label << "\n";
    }
    for (const std::string& label : row.expected) {
      if (found.contains(label)) continue;
      count(label, &Counts::missed);
      std::cout << row.name << ": missed: " << label << "\n";
    }
  }
  std::cout << "\n"
            << rows.size() << " texts\n"
            << "kind                 right wrong missed  precision  recall\n";
  for (const auto& [kind, counts] : by_kind) print(kind, counts);
  print("all", all);
}

void show(const std::vector<Row>& rows) {
  const analyzers::VietnameseAnalyzer analyzer;
  for (const Row& row : rows) {
    std::cout << row.name;
    std::string separator = "\t";
    for (const std::string& label : read_relations(row, analyzer)) {
      std::cout << separator << label;
      separator = " | ";
    }
    std::cout << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"How well relations are read from labelled texts."};
  std::string path;
  bool only_show = false;
  app.add_option("labels", path, "Rows of texts and their relations")->required();
  app.add_flag("--show", only_show, "Print what is read instead of measuring it");
  CLI11_PARSE(app, argc, argv);
  try {
    const std::vector<Row> rows = read_rows(path);
    only_show ? show(rows) : measure(rows);
  } catch (const std::exception& error) {
    std::cerr << "measure_relations: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
