// hegui_accuracy: how often the program is right on labelled reports, and whether it stays so when a report is written
// another way. README.md says how to use it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/accuracy/comparison.h"
#include "tests/accuracy/corpus.h"
#include "tests/accuracy/floors.h"
#include "tests/accuracy/tables.h"

namespace hegui::accuracy {
namespace {

struct Options {
  std::string pack;
  std::string labels = HEGUI_SOURCE_DIR "/tests/accuracy/labels";
  std::string floors = HEGUI_SOURCE_DIR "/tests/accuracy/floors.tsv";
  std::string rule = "*";
  std::string report = "*";
  std::string only;
  std::string tsv;
  bool check = false;
  bool raise = false;
};

// `*` stands for anything, `?` for one byte.
bool Matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0;
  std::size_t star = std::string_view::npos, resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

void Add(const std::string& name, const Figures& figures, NamedFigures& named) {
  for (const auto& [figure, value] : Named(figures)) {
    if (value) {
      named[name + '.' + figure] = *value;
    }
  }
}

NamedFigures FiguresBySet(const std::vector<Row>& rows) {
  NamedFigures named;
  std::map<std::string, std::vector<Row>> sets;
  for (const Row& row : rows) {
    sets[row.set].push_back(row);
  }
  for (const auto& [set, members] : sets) {
    Add(set, FiguresOf(members), named);
  }
  Add("total", FiguresOf(rows), named);
  return named;
}

// Compares with the floors; whether all hold.
bool CheckOrRaise(const Options& options, const NamedFigures& figures,
                  const std::vector<std::string>& prefixes) {
  Floors floors = ParseFloors(ReadWhole(options.floors));
  for (const std::string& problem : floors.problems) {
    std::cout << options.floors << ": " << problem << '\n';
  }
  if (options.raise) {
    std::ofstream(options.floors) << RaisedFloors(floors.floors, figures);
    return floors.problems.empty();
  }
  // A run that leaves something out does not miss its figures.
  std::erase_if(floors.floors, [&prefixes](const auto& floor) {
    return std::none_of(prefixes.begin(), prefixes.end(), [&floor](const std::string& prefix) {
      return floor.first.starts_with(prefix);
    });
  });
  const FloorCheck check = CheckFloors(floors.floors, figures);
  std::cout << '\n';
  for (const std::string& line : check.above) {
    std::cout << line << '\n';
  }
  for (const std::string& line : check.below) {
    std::cout << "FAILED " << line << '\n';
  }
  return check.below.empty() && floors.problems.empty();
}

int Run(const Options& options) {
  const auto rules = CompilePack(options.pack);
  if (rules == nullptr) {
    return 2;
  }
  Corpus corpus = ReadCorpus(options.labels);
  for (const std::string& problem : corpus.problems) {
    std::cerr << problem << '\n';
  }
  std::vector<Row> rows;
  for (const LabelledReport& report : corpus.reports) {
    if (Matches(options.report, report.name)) {
      const DocumentAudit audit = Judge(*rules, report.path, report.bytes);
      for (Row& row : Compare(*rules, report, audit)) {
        if (Matches(options.rule, row.rule)) {
          rows.push_back(std::move(row));
        }
      }
    }
  }
  if (options.only != "differences") {
    PrintFigures(rows, std::cout);
  }
  if (options.only != "figures") {
    PrintDifferences(rows, std::cout);
  }
  if (!options.tsv.empty()) {
    std::ofstream tsv(options.tsv);
    PrintTsv(rows, tsv);
  }
  if (options.check || options.raise) {
    return CheckOrRaise(options, FiguresBySet(rows), {"examples.", "reports.", "total."}) ? 0 : 1;
  }
  return 0;
}

}  // namespace
}  // namespace hegui::accuracy

int main(int argc, char** argv) {
  hegui::accuracy::Options options;
  CLI::App app("How often hegui is right on the labelled reports of tests/accuracy");
  app.add_option("--pack", options.pack, "folder of a pack instead of the one built in");
  app.add_option("--labels", options.labels, "folder of labels");
  app.add_option("--rule", options.rule, "only rules of that pattern (* and ?)");
  app.add_option("--report", options.report, "only reports of that pattern");
  app.add_option("--only", options.only, "only that part")
      ->check(CLI::IsMember({"differences", "figures"}));
  app.add_option("--tsv", options.tsv, "writes all rows to a file");
  app.add_option("--floors", options.floors, "file of floors");
  app.add_flag("--check", options.check, "compares with the floors; 1 when a figure is below");
  app.add_flag("--raise-floors", options.raise, "raises the floors to the figures");
  CLI11_PARSE(app, argc, argv);
  return hegui::accuracy::Run(options);
}
