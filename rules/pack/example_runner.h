// Runs the examples of rules: each is made into a document, audited by the whole rule set, and compared with what its author
// expects. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "engine/rule/rule_set.h"
#include "engine/scan/outcome.h"

namespace hegui {

struct ExampleResult {
  int rule = 0;                          // index into PackDefinition::rules
  const RuleExample* example = nullptr;  // in the pack, which must outlive this
  bool passed = false;
  // What came: of the rule, or of the prerequisite that refused the document. None when it could not be read at all.
  std::optional<Outcome> outcome;
  std::optional<Error> error;
  // The line of the document with which the example's text begins: its lines count from there.
  std::uint32_t first_line = 1;
};

// In the order of rules and, for each, of its examples. `chosen` says which rules take part.
std::vector<ExampleResult> RunExamples(const RuleSet& rules, Date as_of,
                                       const std::function<bool(const RuleDefinition&)>& chosen);

// One example of the rule `rule`, an index into PackDefinition::rules.
ExampleResult RunExample(const RuleSet& rules, int rule, const RuleExample& example, Date as_of);

// The profile that an example is for.
std::string ProfileOf(const RuleExample& example, const PackDefinition& pack);

// The document that an example stands for. An example `in` a role becomes the only section of a document, under a heading of that
// role; one in an element (title, opening, signature, …) stands where that element does.
struct ExampleDocument {
  std::string text;
  std::uint32_t first_line = 1;
};
ExampleDocument MakeExampleDocument(const RuleExample& example, const RuleSet& rules);

}  // namespace hegui
