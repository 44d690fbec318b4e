// hegui_accuracy: how often the program is right on labelled reports, and
// whether it stays so when a report is written another way. README.md says how
// to use it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/accuracy/comparison.h"
#include "tests/accuracy/corpus.h"
#include "tests/accuracy/every_form.h"
#include "tests/accuracy/floors.h"
#include "tests/accuracy/relations.h"
#include "tests/accuracy/tables.h"

namespace hegui::accuracy {
namespace {

struct Options {
  std::string pack;
  std::string labels = HEGUI_SOURCE_DIR "/tests/accuracy/labels";
  std::string statements = HEGUI_SOURCE_DIR "/tests/accuracy/statements.tsv";
  std::string floors = HEGUI_SOURCE_DIR "/tests/accuracy/floors.tsv";
  std::string rule = "*";
  std::string report = "*";
  std::vector<std::string> only;
  std::string tsv;
  std::string forms;
  bool all = false;
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

bool Wants(const Options& options, const std::string& part) {
  return options.only.empty() ||
         std::find(options.only.begin(), options.only.end(), part) != options.only.end();
}

std::vector<Row> CompareAll(const Options& options, const RuleSet& rules,
                            const std::vector<LabelledReport>& reports) {
  std::vector<Row> rows;
  for (const LabelledReport& report : reports) {
    const DocumentAudit audit = Judge(rules, report.path, report.bytes);
    for (Row& row : Compare(rules, report, audit)) {
      if (Matches(options.rule, row.rule)) {
        rows.push_back(std::move(row));
      }
    }
  }
  return rows;
}

// Runs the relations and prints them; their figures.
NamedFigures Relate(const Options& options, const RuleSet& rules,
                    const std::vector<LabelledReport>& reports) {
  RelationResults results;
  for (const LabelledReport& report : reports) {
    results.Add(CheckForms(rules, report));
  }
  Statements statements = ParseStatements(ReadWhole(options.statements));
  for (const std::string& problem : statements.problems) {
    std::cerr << options.statements << ": " << problem << '\n';
  }
  std::erase_if(statements.statements, [&options](const Statement& statement) {
    return !Matches(options.rule, statement.rule);
  });
  results.Add(CheckStatements(rules, reports, statements.statements, options.all));
  PrintRelations(results, std::cout);
  NamedFigures figures;
  for (const auto& [name, share] : results.shares) {
    if (const auto percent = Percent(share)) {
      figures["relation." + name] = *percent;
    }
  }
  return figures;
}

// The texts of a folder in every form; 1 where a form that we write has other verdicts than the text, or one of the office has fewer
// than 99 % of them.
int CompareFormsOf(const std::string& folder) {
  std::vector<TextReport> reports;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") {
      reports.push_back({entry.path().stem().string(), ReadWhole(entry.path().string())});
    }
  }
  bool holds = !reports.empty();
  for (const bool office : {false, true}) {
    if (office && !OfficeIsInstalled()) {
      std::cout << "LibreOffice is not installed: its forms are left out\n";
      continue;
    }
    const FormsResult result = CompareForms(reports, office, HEGUI_BINARY);
    std::cout << DescribeForms(result);
    holds = holds && result.problems.empty();
    for (const FormShare& share : result.shares) {
      const int required = office || share.form == "pdf" ? 9900 : 10000;
      holds = holds && Percent(share.verdicts).value_or(0) >= required;
    }
  }
  return holds ? 0 : 1;
}

int Run(const Options& options) {
  if (!options.forms.empty()) {
    return CompareFormsOf(options.forms);
  }
  const auto rules = CompilePack(options.pack);
  if (rules == nullptr) {
    return 2;
  }
  Corpus corpus = ReadCorpus(options.labels);
  for (const std::string& problem : corpus.problems) {
    std::cerr << problem << '\n';
  }
  std::erase_if(corpus.reports, [&options](const LabelledReport& report) {
    return !Matches(options.report, report.name);
  });
  NamedFigures figures;
  std::vector<std::string> measured;
  if (Wants(options, "figures") || Wants(options, "differences") || !options.tsv.empty()) {
    const std::vector<Row> rows = CompareAll(options, *rules, corpus.reports);
    if (Wants(options, "figures")) {
      PrintFigures(rows, std::cout);
      figures = FiguresBySet(rows);
      measured = {"examples.", "reports."};
    }
    if (Wants(options, "differences")) {
      PrintDifferences(rows, std::cout);
    }
    if (!options.tsv.empty()) {
      std::ofstream tsv(options.tsv);
      PrintTsv(rows, tsv);
    }
  }
  if (Wants(options, "metamorphic")) {
    figures.merge(Relate(options, *rules, corpus.reports));
    measured.emplace_back("relation.");
  }
  if (options.check || options.raise) {
    return CheckOrRaise(options, figures, measured) ? 0 : 1;
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
  app.add_option("--only", options.only, "only that part; repeatable")
      ->check(CLI::IsMember({"differences", "figures", "metamorphic"}));
  app.add_option("--statements", options.statements, "file of statements");
  app.add_flag("--all", options.all, "every statement in every report, not a sample");
  app.add_option("--tsv", options.tsv, "writes all rows to a file");
  app.add_option("--forms", options.forms,
                 "only this: the texts of that folder in every form, held against the texts")
      ->check(CLI::ExistingDirectory);
  app.add_option("--floors", options.floors, "file of floors");
  app.add_flag("--check", options.check, "compares with the floors; 1 when a figure is below");
  app.add_flag("--raise-floors", options.raise, "raises the floors to the figures");
  CLI11_PARSE(app, argc, argv);
  return hegui::accuracy::Run(options);
}
