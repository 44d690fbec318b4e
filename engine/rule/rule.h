// A rule as authored: what must hold, where, on what basis, what it is worth, and examples of it. Rules state what must
// hold, never what is denied. Plain values; the place of each in its file travels along.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "engine/rule/arithmetic_rule.h"
#include "engine/rule/compare_rule.h"
#include "engine/rule/contains_rule.h"
#include "engine/rule/duplicate_rule.h"
#include "engine/rule/expr_rule.h"
#include "engine/rule/forbid_rule.h"
#include "engine/rule/form_rule.h"
#include "engine/rule/list_rule.h"
#include "engine/rule/names_rule.h"
#include "engine/rule/score_policy.h"
#include "engine/rule/section_rule.h"
#include "engine/rule/validity_rule.h"
#include "engine/rule/value.h"
#include "engine/rule/verdict.h"

namespace hegui {

struct Basis {
  std::string text;
  std::string article;         // empty when not stated
  bool verified = false;       // whether somebody has seen it in the source
  std::string url{};           // http or https; empty for none
  std::string instrument{};    // id of the row that says when it holds; empty for none
  std::optional<Date> from{};  // since when in this version, where the row speaks of another
};

struct RuleExample {
  std::string text;
  std::string
      in;  // role: the text is put under a heading of that role; empty: `text` is a whole document
  std::string profile;  // empty: the pack's first
  std::map<std::string, std::string> set;
  Status status = Status::kPass;
  std::optional<Reason> reason;
  bool each_line = false;             // every line of the text that is not blank has evidence
  std::optional<std::uint32_t> line;  // of some evidence
  std::string note;
  FilePlace place;
};

// Where the severity of a finding departs from the rule's. Every condition that is given must hold; of several cases the
// first one that fits counts, and it outweighs whatever the kind of rule says.
struct SeverityCase {
  std::vector<std::string> profiles;
  std::vector<ParameterCondition> when;
  std::vector<Reason> reasons;
  // Some evidence stands in one of these roles or elements, and holds one of these words; folded.
  std::vector<std::string> in;
  std::vector<std::string> words;
  Severity severity = Severity::kMajor;
};

using RuleBody =
    std::variant<ContainsRule, ForbidRule, SectionRule, ListRule, FormRule, CompareRule, ExprRule,
                 ValidityRule, NamesRule, DuplicateRule, ArithmeticRule>;

struct RuleDefinition {
  std::string id;
  std::vector<std::string> was;
  std::string title;
  std::string asks;
  std::string why;                       // why inspectors ask it
  std::vector<std::string> not_counted;  // what looks like it and does not count
  std::string group;
  std::string hint;
  Severity severity = Severity::kMajor;
  std::map<Reason, Severity> severity_by_reason;
  std::vector<SeverityCase> severity_cases;
  int points = 0;  // hundredths
  std::vector<Basis> basis;
  std::vector<std::string> profiles;  // empty: all
  std::vector<ParameterCondition> when;
  // Affirmed (or told as good news) anywhere in the body, one of these makes the rule `na`.
  PhraseList not_applicable;
  bool met_first = false;               // … but only where it is not met all the same
  std::vector<std::string> where;       // roles in which evidence counts
  std::vector<std::string> weak_where;  // roles in which it is worth `partial`
  std::optional<CreditTable> credit;    // overrides the pack's
  bool prerequisite = false;  // failed, nothing else is judged (the document is of another kind)
  RuleBody body;
  std::vector<RuleExample> examples;
  FilePlace place;
};

}  // namespace hegui
