#include "corpus/files/ruled_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace tracuu::corpus {
namespace {

// In the unit of the page.
constexpr double kShortestAcross = 22;  // longer than the bars of letters
constexpr double kShortestDown = 14;    // than their stems
constexpr double kNear = 4;             // lines that meet, in scans not quite
constexpr double kSkew = 3;             // a line that is not quite straight
constexpr double kSteepest = 0.03;      // of its length
constexpr double kLeastCover = 0.6;     // of an edge of a cell, or there is none
constexpr std::size_t kMostLines = 2000;
constexpr std::size_t kMostCells = 20'000;

// A drawn line, straight across (or down, with the coordinates changed about).
struct Rule {
  double at = 0;
  double begin = 0;
  double end = 0;
};

// A line while it is put together of the rows of points it goes through.
struct ThickRule {
  Rule rule;
  double weighed = 0;  // places, each as often as it has points
  double points = 0;
  double first = 0;
  double last = 0;
};

class Groups {  // union-find
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    parent_[std::max(of(a), of(b))] = std::min(of(a), of(b));
  }

 private:
  std::vector<std::size_t> parent_;
};

// Dark runs at least that long in one row (across) or column of the picture.
template <class IsDark>
void add_runs(int length, int shortest, int at, IsDark is_dark, std::vector<Rule>& runs) {
  int begin = -1;
  for (int i = 0; i <= length; ++i) {
    const bool dark = i < length && is_dark(i);
    if (dark && begin < 0) begin = i;
    if (dark || begin < 0) continue;
    if (i - begin >= shortest) {
      runs.push_back({double(at), double(begin), double(i)});
    }
    begin = -1;
  }
}

// Runs that touch are one line: thick ones, and ones a little askew.
std::vector<Rule> joined_runs(const std::vector<Rule>& runs, double near) {
  Groups groups(runs.size());
  std::size_t first = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    while (runs[i].at - runs[first].at > near) ++first;
    for (std::size_t j = first; j < i; ++j) {
      if (runs[j].begin <= runs[i].end + near && runs[i].begin <= runs[j].end + near) {
        groups.join(i, j);
      }
    }
  }
  std::map<std::size_t, ThickRule> lines;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Rule& run = runs[i];
    ThickRule& line =
        lines.try_emplace(groups.of(i), ThickRule{run, 0, 0, run.at, run.at}).first->second;
    line.weighed += run.at * (run.end - run.begin);
    line.points += run.end - run.begin;
    line.rule.begin = std::min(line.rule.begin, run.begin);
    line.rule.end = std::max(line.rule.end, run.end);
    line.last = run.at;
  }
  std::vector<Rule> joined;
  for (const auto& [group, line] : lines) {
    const double length = line.rule.end - line.rule.begin;
    if (line.last - line.first > std::max(2 * near, kSteepest * length)) continue;  // a patch
    joined.push_back({line.weighed / line.points, line.rule.begin, line.rule.end});
  }
  return joined;
}

std::vector<Rule> scaled(std::vector<Rule> rules, double scale) {
  if (rules.size() > kMostLines) rules.clear();  // a photograph, not a table
  for (Rule& rule : rules) {
    rule.at *= scale;
    rule.begin *= scale;
    rule.end *= scale;
  }
  return rules;
}

std::vector<Rule> rules_across(const Picture& picture, double scale) {
  std::vector<Rule> runs;
  for (int y = 0; y < picture.height(); ++y) {
    add_runs(
        picture.width(), static_cast<int>(kShortestAcross / scale), y,
        [&](int x) { return picture.is_dark(x, y); }, runs);
  }
  return scaled(joined_runs(runs, kSkew / scale), scale);
}

std::vector<Rule> rules_down(const Picture& picture, double scale) {
  std::vector<Rule> runs;
  for (int x = 0; x < picture.width(); ++x) {
    add_runs(
        picture.height(), static_cast<int>(kShortestDown / scale), x,
        [&](int y) { return picture.is_dark(x, y); }, runs);
  }
  return scaled(joined_runs(runs, kSkew / scale), scale);
}

bool meet(const Rule& across, const Rule& down) {
  return down.at > across.begin - kNear && down.at < across.end + kNear &&
         across.at > down.begin - kNear && across.at < down.end + kNear;
}

std::vector<double> distinct(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> kept;
  for (const double place : places) {
    if (kept.empty() || place - kept.back() > kNear) kept.push_back(place);
  }
  return kept;
}

// Is the edge from `begin` to `end` drawn at that place?
bool is_drawn(const std::vector<Rule>& rules, double at, double begin, double end) {
  double covered = 0;
  for (const Rule& rule : rules) {
    if (std::abs(rule.at - at) > kNear + kSkew) continue;
    covered += std::max(0.0, std::min(end, rule.end) - std::max(begin, rule.begin));
  }
  return covered >= kLeastCover * (end - begin);
}

struct Grid {
  std::vector<Rule> across;
  std::vector<Rule> down;
};

// Lines that hang together.
std::vector<Grid> grids_of(const std::vector<Rule>& across, const std::vector<Rule>& down) {
  Groups groups(across.size() + down.size());
  for (std::size_t i = 0; i < across.size(); ++i) {
    for (std::size_t j = 0; j < down.size(); ++j) {
      if (meet(across[i], down[j])) groups.join(i, across.size() + j);
    }
  }
  std::map<std::size_t, Grid> grids;
  for (std::size_t i = 0; i < across.size(); ++i) grids[groups.of(i)].across.push_back(across[i]);
  for (std::size_t j = 0; j < down.size(); ++j) {
    grids[groups.of(across.size() + j)].down.push_back(down[j]);
  }
  std::vector<Grid> found;
  for (auto& [group, grid] : grids) {
    if (grid.across.size() >= 2 && !grid.down.empty()) found.push_back(std::move(grid));
  }
  return found;
}

RuledTable table_of(const Grid& grid) {
  std::vector<double> xs;
  std::vector<double> ys;
  for (const Rule& rule : grid.across) {
    ys.push_back(rule.at);
    xs.insert(xs.end(), {rule.begin, rule.end});  // tables without a line at the sides
  }
  for (const Rule& rule : grid.down) xs.push_back(rule.at);
  xs = distinct(std::move(xs));
  ys = distinct(std::move(ys));
  RuledTable table;
  if (xs.size() < 2 || ys.size() < 2 || xs.size() * ys.size() > kMostCells) return table;
  table.box = {xs.front(), ys.front(), xs.back(), ys.back()};
  table.columns.assign(xs.begin(), xs.end() - 1);
  const std::size_t columns = xs.size() - 1;
  const std::size_t rows = ys.size() - 1;
  Groups cells(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t cell = row * columns + column;
      if (column > 0 && !is_drawn(grid.down, xs[column], ys[row], ys[row + 1])) {
        cells.join(cell, cell - 1);
      }
      if (row > 0 && !is_drawn(grid.across, ys[row], xs[column], xs[column + 1])) {
        cells.join(cell, cell - columns);
      }
    }
  }
  std::map<std::size_t, RuledCell> whole;
  for (std::size_t cell = 0; cell < rows * columns; ++cell) {
    const std::size_t row = cell / columns;
    const std::size_t column = cell % columns;
    const Box box{xs[column], ys[row], xs[column + 1], ys[row + 1]};
    const RuledCell here{box, static_cast<int>(row), static_cast<int>(column)};
    whole.try_emplace(cells.of(cell), here).first->second.box.add(box);
  }
  for (const auto& [group, cell] : whole) table.cells.push_back(cell);
  return table;
}

}  // namespace

std::vector<RuledTable> ruled_tables(const Picture& picture, double scale) {
  std::vector<RuledTable> tables;
  for (const Grid& grid : grids_of(rules_across(picture, scale), rules_down(picture, scale))) {
    RuledTable table = table_of(grid);
    if (table.cells.size() > 1) tables.push_back(std::move(table));
  }
  std::sort(tables.begin(), tables.end(),
            [](const RuledTable& a, const RuledTable& b) { return a.box.top < b.box.top; });
  return tables;
}

}  // namespace tracuu::corpus
