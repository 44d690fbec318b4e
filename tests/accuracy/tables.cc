#include "tests/accuracy/tables.h"

#include <algorithm>
#include <iomanip>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace hegui::accuracy {
namespace {

std::string StatusesText(const Label& label) {
  std::string text;
  for (const Status status : label.statuses) {
    text += (text.empty() ? "" : "|") + std::string(Name(status));
  }
  return text;
}

std::string ReasonsText(const Label& label) {
  std::string text;
  for (const Reason reason : label.reasons) {
    text += (text.empty() ? "" : "|") + std::string(Name(reason));
  }
  return text;
}

std::string LinesText(const Label& label) {
  std::string text;
  for (const LineRange& range : label.lines) {
    text += (text.empty() ? "" : "|") + std::to_string(range.first);
    text += range.last > range.first ? '-' + std::to_string(range.last) : std::string();
  }
  return text;
}

// The quote on one line.
std::string OneLine(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

void PrintLine(const std::string& name, const Figures& figures, std::ostream& out) {
  out << std::left << std::setw(32) << name << std::right << std::setw(5) << figures.rows
      << std::setw(5) << figures.met;
  for (const auto& [label, figure] : Named(figures)) {
    out << std::setw(10) << PercentText(figure);
  }
  out << '\n';
}

void PrintHead(const std::string& name, std::ostream& out) {
  out << '\n'
      << std::left << std::setw(32) << name << std::right << std::setw(5) << "rows" << std::setw(5)
      << "met";
  for (const auto& [label, figure] : Named(Figures())) {
    out << std::setw(10) << label;
  }
  out << '\n';
}

template <typename Key>
void PrintGroups(const std::string& name, const std::vector<Row>& rows, Key key,
                 std::ostream& out) {
  std::map<std::string, std::vector<Row>> groups;
  for (const Row& row : rows) {
    groups[key(row)].push_back(row);
  }
  PrintHead(name, out);
  for (const auto& [group, members] : groups) {
    PrintLine(group, FiguresOf(members), out);
  }
}

void PrintStatusConfusion(const std::vector<Row>& rows, std::ostream& out) {
  std::map<std::pair<Status, Status>, int> counts;
  std::set<Status> statuses;
  for (const Row& row : rows) {
    if (row.known) {
      ++counts[{row.expected, row.got}];
      statuses.insert({row.expected, row.got});
    }
  }
  out << '\n' << std::left << std::setw(32) << "expected \\ got";
  for (const Status got : statuses) {
    out << std::right << std::setw(10) << Name(got);
  }
  out << '\n';
  for (const Status expected : statuses) {
    out << std::left << std::setw(32) << Name(expected);
    for (const Status got : statuses) {
      out << std::right << std::setw(10) << counts[{expected, got}];
    }
    out << '\n';
  }
}

void PrintReasonConfusion(const std::vector<Row>& rows, std::ostream& out) {
  std::map<std::pair<std::string, std::string>, int> counts;
  for (const Row& row : rows) {
    if (row.known && row.reason_agrees) {
      ++counts[{ReasonsText(row.label), std::string(Name(row.got_reason))}];
    }
  }
  out << "\nreasons, where the status agrees (expected, got, rows)\n";
  for (const auto& [pair, count] : counts) {
    out << "  " << std::left << std::setw(30) << pair.first << std::setw(20) << pair.second
        << std::right << std::setw(5) << count << '\n';
  }
}

std::string VerdictText(Status status, Reason reason) {
  std::string text(status == Status::kError ? "not judged" : Name(status));
  if (reason != Reason::kNone) {
    text += ' ' + std::string(Name(reason));
  }
  return text;
}

}  // namespace

void PrintFigures(const std::vector<Row>& rows, std::ostream& out) {
  std::vector<Row> known;
  std::set<std::string> unknown;
  for (const Row& row : rows) {
    if (row.known) {
      known.push_back(row);
    } else {
      unknown.insert(row.rule);
    }
  }
  PrintGroups(
      "rule", known, [](const Row& row) { return row.rule; }, out);
  PrintGroups(
      "report", known, [](const Row& row) { return row.report; }, out);
  PrintGroups(
      "set", known, [](const Row& row) { return row.set; }, out);
  PrintLine("total", FiguresOf(known), out);
  PrintStatusConfusion(known, out);
  PrintReasonConfusion(known, out);
  if (!unknown.empty()) {
    out << "\nno such rule, " << rows.size() - known.size() << " rows left out:";
    for (const std::string& rule : unknown) {
      out << ' ' << rule;
    }
    out << '\n';
  }
}

void PrintDifferences(const std::vector<Row>& rows, std::ostream& out) {
  std::vector<const Row*> differing;
  for (const Row& row : rows) {
    if (row.known &&
        (!row.status_agrees || row.reason_agrees == false || row.evidence_agrees == false)) {
      differing.push_back(&row);
    }
  }
  std::sort(differing.begin(), differing.end(), [](const Row* a, const Row* b) {
    return std::tie(a->rule, a->report) < std::tie(b->rule, b->report);
  });
  out << "\ndifferences (" << differing.size() << " rows)\n";
  for (const Row* row : differing) {
    const char* kind = !row->status_agrees           ? "STATUS"
                       : row->reason_agrees == false ? "reason"
                                                     : "place ";
    out << kind << "  " << row->rule << "  " << row->report << ":\n        expected "
        << StatusesText(row->label) << ' ' << ReasonsText(row->label) << "  L"
        << LinesText(row->label) << ' ' << row->label.quote;
    if (!row->label.note.empty()) {
      out << "  (" << row->label.note << ')';
    }
    out << "\n        got      " << VerdictText(row->got, row->got_reason);
    if (row->got_line) {
      out << "  L" << *row->got_line << ' ' << OneLine(row->got_quote);
    }
    out << '\n';
  }
}

void PrintRelations(const RelationResults& results, std::ostream& out) {
  out << "\nrelation                           checks      held\n";
  for (const auto& [name, share] : results.shares) {
    out << std::left << std::setw(32) << name << std::right << std::setw(9) << share.whole
        << std::setw(10) << PercentText(Percent(share)) << '\n';
  }
  out << "\nviolations (" << results.violations.size() << ")\n";
  for (const std::string& violation : results.violations) {
    out << OneLine(violation) << '\n';
  }
}

void PrintTsv(const std::vector<Row>& rows, std::ostream& out) {
  out << "set\treport\trule\texpected\texpected_reason\texpected_"
         "line\tgot\tgot_reason\tgot_line\t"
         "got_quote\tagrees\n";
  for (const Row& row : rows) {
    out << row.set << '\t' << row.report << '\t' << row.rule << '\t' << StatusesText(row.label)
        << '\t' << ReasonsText(row.label) << '\t' << LinesText(row.label) << '\t'
        << (row.known ? Name(row.got) : "no-such-rule") << '\t' << Name(row.got_reason) << '\t'
        << (row.got_line ? std::to_string(*row.got_line) : std::string()) << '\t'
        << OneLine(row.got_quote) << '\t'
        << (!row.known                     ? "-"
            : !row.status_agrees           ? "no"
            : row.reason_agrees == false   ? "status"
            : row.evidence_agrees == false ? "status+reason"
                                           : "yes")
        << '\n';
  }
}

}  // namespace hegui::accuracy
