// Metamorphic relations: what a verdict owes to a change of the report, without
// anybody having labelled the result. A change of form must leave verdicts
// alone; a statement counts where work is told, and not in a plan, among
// problems, in a title, or negated. Pure but for statements.tsv, which the
// caller reads.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rule/rule_set.h"
#include "tests/accuracy/comparison.h"
#include "tests/accuracy/corpus.h"

namespace hegui::accuracy {

// How often each relation held, and where it did not.
struct RelationResults {
  std::map<std::string, Share> shares;
  std::vector<std::string> violations;  // "wrapped  r-2024  c04-shufa: pass → fail missing"

  void Add(const RelationResults& more);
};

// Each report written in other ways; status and reason of each rule must stay.
RelationResults CheckForms(const RuleSet& rules, const LabelledReport& report);

// What a writer may say of a rule, and in which form.
struct Statement {
  std::string rule;
  std::string form;    // affirmed, negated, planned, undone, weak, good
  std::string levels;  // letters of T S C M D; empty: all
  std::string text;    // {Y} report year, {N} the next, {P} the number of the
                       // five-year plan of that time
};

struct Statements {
  std::vector<Statement> statements;
  std::vector<std::string> problems;
};
Statements ParseStatements(std::string_view text);

// All that the program takes for evidence of the rules of `statements` is taken
// out of each report, until nothing is found; then statements are put in, one
// at a time. `all`: each statement into each report that fits, and each
// report's own evidence moved; otherwise into one report each, in turn, and a
// sample.
RelationResults CheckStatements(const RuleSet& rules, const std::vector<LabelledReport>& reports,
                                const std::vector<Statement>& statements, bool all);

}  // namespace hegui::accuracy
