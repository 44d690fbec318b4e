#include <algorithm>
#include <set>
#include <utility>

#include "tests/accuracy/relations.h"
#include "tests/accuracy/rewriting.h"

namespace hegui::accuracy {
namespace {

const std::set<std::string> kForms = {"affirmed", "negated", "planned", "undone", "weak", "good"};

// A report without any evidence for the rules of the statements.
struct BareReport {
  std::string name;
  std::string text;
  DocumentAudit audit;
  char level = '?';
  int year = 0;
  std::set<std::string> open;  // rules that fail on it, and not for being out of place
};

struct Expectation {
  std::vector<Status> statuses;
  std::vector<Reason> reasons;  // empty: any
};

char LevelLetter(const std::string& profile) {
  static const std::map<std::string, char> letters = {
      {"township", 'T'}, {"subdistrict", 'S'}, {"county", 'C'}, {"city", 'M'}, {"department", 'D'}};
  const auto found = letters.find(profile);
  return found == letters.end() ? '?' : found->second;
}

// 0 when the report does not say.
int YearOf(const DocumentAudit& audit) {
  const auto found = audit.parameters.find("report_year");
  if (found == audit.parameters.end()) {
    return 0;
  }
  const auto* year = std::get_if<std::int64_t>(&found->second.value);
  return year == nullptr ? 0 : static_cast<int>(*year);
}

std::string Filled(std::string text, int year) {
  const std::pair<std::string, std::string> places[] = {{"{Y}", std::to_string(year)},
                                                        {"{N}", std::to_string(year + 1)},
                                                        {"{P}", year > 2025 ? "九五" : "八五"}};
  for (const auto& [place, value] : places) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place)) {
      text.replace(at, place.size(), value);
    }
  }
  return text;
}

const std::string& IdOf(const RuleSet& rules, const Outcome& outcome) {
  return rules.pack->rules[static_cast<std::size_t>(outcome.rule)].id;
}

const Outcome* Find(const RuleSet& rules, const DocumentAudit& audit, const std::string& rule) {
  for (const Outcome& outcome : audit.outcomes) {
    if (IdOf(rules, outcome) == rule) {
      return &outcome;
    }
  }
  return nullptr;
}

std::string Said(const Outcome& outcome) {
  std::string text(Name(outcome.status));
  if (outcome.reason != Reason::kNone) {
    text += ' ' + std::string(Name(outcome.reason));
  }
  for (const Evidence& evidence : outcome.evidence) {
    text += " L" + std::to_string(evidence.place.line) + ' ' + evidence.quote;
    break;
  }
  return text;
}

// Takes evidence away until there is none, or it does not go.
BareReport Bare(const RuleSet& rules, const LabelledReport& report,
                const std::set<std::string>& judged, RelationResults& results) {
  BareReport bare;
  bare.name = report.name;
  bare.text = OneLinePerParagraph(Judge(rules, report.path, report.bytes).document);
  for (int round = 0; round < 12; ++round) {
    bare.audit = Judge(rules, "bare.txt", bare.text);
    std::vector<Span> sentences;
    for (const Outcome& outcome : bare.audit.outcomes) {
      if (judged.contains(IdOf(rules, outcome))) {
        for (const Evidence& evidence : outcome.evidence) {
          sentences.push_back(SentenceAround(bare.audit.document, evidence.span));
        }
      }
    }
    if (sentences.empty()) {
      break;
    }
    bare.text = Without(bare.text, std::move(sentences));
  }
  bare.level = LevelLetter(bare.audit.profile.id);
  bare.year = YearOf(bare.audit);
  for (const Outcome& outcome : bare.audit.outcomes) {
    if (!judged.contains(IdOf(rules, outcome)) || outcome.status == Status::kNotApplicable) {
      continue;
    }
    const bool failed = outcome.status == Status::kFail;
    results.shares["removed"].Count(failed);
    if (failed) {
      bare.open.insert(IdOf(rules, outcome));
    } else {
      results.violations.push_back("removed  " + report.name + "  " + IdOf(rules, outcome) +
                                   ": without its evidence still " + Said(outcome));
    }
  }
  return bare;
}

bool Fits(const Statement& statement, const BareReport& report) {
  const bool needs_year = statement.text.find('{') != std::string::npos;
  return report.open.contains(statement.rule) && (report.year != 0 || !needs_year) &&
         (statement.levels.empty() || statement.levels.find(report.level) != std::string::npos);
}

class Checker {
 public:
  Checker(const RuleSet& rules, RelationResults& results) : rules_(rules), results_(results) {}

  void Check(const std::string& relation, const BareReport& report, const std::string& rule,
             const std::string& statement, const std::optional<std::string>& text,
             const Expectation& expected) {
    if (!text) {
      return;
    }
    const DocumentAudit audit = Judge(rules_, "statement.txt", *text);
    const Outcome* outcome = Find(rules_, audit, rule);
    const bool agrees = outcome != nullptr && Has(expected.statuses, outcome->status) &&
                        (expected.reasons.empty() || Has(expected.reasons, outcome->reason));
    results_.shares[relation].Count(agrees);
    if (!agrees) {
      results_.violations.push_back(relation + "  " + report.name + "  " + rule + ": " +
                                    (outcome == nullptr ? "not judged" : Said(*outcome)) + "  | " +
                                    statement);
    }
  }

 private:
  template <typename Value>
  static bool Has(const std::vector<Value>& values, Value value) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  const RuleSet& rules_;
  RelationResults& results_;
};

void CheckPlaces(const Statement& statement, const std::string& said, const BareReport& report,
                 Checker& checker) {
  const auto in = [&](std::string_view role, const std::string& paragraph) {
    return WithParagraph(report.text, report.audit, role, paragraph);
  };
  const Expectation fails{{Status::kFail}, {}};
  const std::string& form = statement.form;
  if (form != "affirmed") {
    static const std::map<std::string, Expectation> expectations = {
        {"negated", {{Status::kFail}, {Reason::kNegated}}},
        {"planned", {{Status::kFail}, {Reason::kPlannedOnly}}},
        {"undone", {{Status::kFail}, {}}},
        {"weak", {{Status::kPartial}, {}}},
        {"good", {{Status::kNotApplicable, Status::kPass}, {}}}};
    checker.Check(form, report, statement.rule, said, in("achievements", said),
                  expectations.at(form));
    return;
  }
  checker.Check("affirmed", report, statement.rule, said, in("achievements", said),
                {{Status::kPass}, {}});
  checker.Check("in-plan", report, statement.rule, said, in("plan", said),
                {{Status::kFail}, {Reason::kPlannedOnly}});
  checker.Check("in-problems", report, statement.rule, said, in("problems", said),
                {{Status::kFail}, {Reason::kProblemOnly}});
  checker.Check("in-suggestions", report, statement.rule, said,
                WithSuggestion(report.text, report.audit, said),
                {{Status::kFail}, {Reason::kSuggestionOnly}});
  const std::string_view stop = "。";
  const std::string title = said.substr(0, said.size() - stop.size());
  checker.Check("in-title", report, statement.rule, said,
                in("achievements", "传阅了《关于" + title + "的通报》。"), fails);
}

// The sentences that the report itself has for the rules it passes, in its plan
// and among its problems.
void CheckOwn(const RuleSet& rules, const LabelledReport& report, const BareReport& bare,
              std::size_t every, Checker& checker) {
  const DocumentAudit audit = Judge(
      rules, "flat.txt", OneLinePerParagraph(Judge(rules, report.path, report.bytes).document));
  std::size_t count = report.name.size();  // begins elsewhere in each report
  for (const Outcome& outcome : audit.outcomes) {
    const std::string& rule = IdOf(rules, outcome);
    if (outcome.status != Status::kPass || outcome.evidence.empty() || !bare.open.contains(rule) ||
        ++count % every != 0) {
      continue;
    }
    const std::string sentence(SentenceAround(audit.document, outcome.evidence.front().span)
                                   .Of(audit.document.source.text()));
    checker.Check("own-in-plan", bare, rule, sentence,
                  WithParagraph(bare.text, bare.audit, "plan", sentence),
                  {{Status::kFail}, {Reason::kPlannedOnly, Reason::kMissing}});
    checker.Check("own-in-problems", bare, rule, sentence,
                  WithParagraph(bare.text, bare.audit, "problems", sentence),
                  {{Status::kFail}, {Reason::kProblemOnly, Reason::kMissing}});
  }
}

}  // namespace

Statements ParseStatements(std::string_view text) {
  Statements result;
  int row = 0;
  for (const std::string& line : Split(text, '\n')) {
    ++row;
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    const std::vector<std::string> columns = Split(line, '\t');
    if (columns.size() != 4) {
      result.problems.push_back(std::to_string(row) + ": not four columns");
    } else if (!kForms.contains(columns[1])) {
      result.problems.push_back(std::to_string(row) + ": no such form: " + columns[1]);
    } else if (columns[2].find_first_not_of("TSCMD") != std::string::npos) {
      result.problems.push_back(std::to_string(row) + ": no such level: " + columns[2]);
    } else if (!columns[3].ends_with("。")) {
      result.problems.push_back(std::to_string(row) + ": does not end a sentence");
    } else {
      result.statements.push_back({columns[0], columns[1], columns[2], columns[3]});
    }
  }
  return result;
}

RelationResults CheckStatements(const RuleSet& rules, const std::vector<LabelledReport>& reports,
                                const std::vector<Statement>& statements, bool all) {
  RelationResults results;
  Checker checker(rules, results);
  std::set<std::string> judged;
  for (const Statement& statement : statements) {
    judged.insert(statement.rule);
  }
  std::vector<BareReport> bare;
  for (const LabelledReport& report : reports) {
    if (Judge(rules, report.path, report.bytes).wrong_document) {
      continue;
    }
    bare.push_back(Bare(rules, report, judged, results));
    CheckOwn(rules, report, bare.back(), all ? 1 : 6, checker);
  }
  std::size_t turn = 0;
  for (const Statement& statement : statements) {
    std::vector<const BareReport*> fitting;
    for (const BareReport& report : bare) {
      if (Fits(statement, report)) {
        fitting.push_back(&report);
      }
    }
    for (std::size_t i = 0; i < fitting.size(); ++i) {
      if (all || i == turn % fitting.size()) {
        CheckPlaces(statement, Filled(statement.text, fitting[i]->year), *fitting[i], checker);
      }
    }
    ++turn;
  }
  return results;
}

}  // namespace hegui::accuracy
