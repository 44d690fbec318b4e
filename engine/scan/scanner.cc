#include "engine/scan/scanner.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "engine/reading/parameters.h"
#include "engine/scan/arithmetic.h"
#include "engine/scan/compare.h"
#include "engine/scan/contains.h"
#include "engine/scan/duplicate.h"
#include "engine/scan/expr.h"
#include "engine/scan/forbid.h"
#include "engine/scan/form.h"
#include "engine/scan/list.h"
#include "engine/scan/names.h"
#include "engine/scan/rule_context.h"
#include "engine/scan/section.h"
#include "engine/scan/validity.h"

namespace hegui {
namespace {

// Each kind and its evaluator; the one list of them.
struct Evaluator {
  const RuleContext& context;

  Outcome operator()(const ContainsRule& rule) const { return EvaluateContains(rule, context); }
  Outcome operator()(const ForbidRule& rule) const { return EvaluateForbid(rule, context); }
  Outcome operator()(const SectionRule& rule) const { return EvaluateSection(rule, context); }
  Outcome operator()(const ListRule& rule) const { return EvaluateList(rule, context); }
  Outcome operator()(const FormRule& rule) const { return EvaluateForm(rule, context); }
  Outcome operator()(const CompareRule& rule) const { return EvaluateCompare(rule, context); }
  Outcome operator()(const ExprRule& rule) const { return EvaluateExpr(rule, context); }
  Outcome operator()(const ValidityRule& rule) const { return EvaluateValidity(rule, context); }
  Outcome operator()(const NamesRule& rule) const { return EvaluateNames(rule, context); }
  Outcome operator()(const DuplicateRule& rule) const { return EvaluateDuplicate(rule, context); }
  Outcome operator()(const ArithmeticRule& rule) const { return EvaluateArithmetic(rule, context); }
};

Outcome NotApplicable(const RuleContext& context, std::string message, MessageArguments arguments) {
  return context.Make(Status::kNotApplicable, Reason::kNotApplicable, std::move(message),
                      std::move(arguments));
}

// Why the rule does not apply to this document; nothing when it does.
std::optional<Outcome> WhyNotApplicable(const RuleContext& context) {
  const Reading& reading = context.reading();
  const RuleDefinition& rule = context.rule();
  if (!rule.profiles.empty() && std::find(rule.profiles.begin(), rule.profiles.end(),
                                          reading.profile().id) == rule.profiles.end()) {
    return NotApplicable(context, "na.profile", {{"profile", context.ProfileLabel()}});
  }
  if (const ParameterCondition* unmet = context.FirstUnmet(rule.when)) {
    const std::string value = ToText(reading.parameters().at(unmet->parameter).value);
    return NotApplicable(context, "na.parameter",
                         {{"parameter", unmet->parameter}, {"value", value}});
  }
  return std::nullopt;
}

// The text itself says that there is nothing to report on.
std::optional<Outcome> NothingToReport(const RuleContext& context) {
  const Hit* hit = context.reading().FirstAffirmed(context.rule().not_applicable);
  if (hit == nullptr) {
    return std::nullopt;
  }
  Outcome outcome = NotApplicable(context, "na.phrase",
                                  {{"quote", std::string(context.document().QuoteOf(hit->span))}});
  outcome.evidence.push_back(context.MakeEvidence(hit->span, context.reading().Classify(*hit)));
  return outcome;
}

Outcome Evaluate(const RuleContext& context) {
  if (std::optional<Outcome> outcome = WhyNotApplicable(context)) {
    return context.Finish(std::move(*outcome));
  }
  std::optional<Outcome> nothing = NothingToReport(context);
  if (nothing && !context.rule().met_first) {
    return context.Finish(std::move(*nothing));
  }
  Outcome outcome = std::visit(Evaluator{context}, context.rule().body);
  return nothing && outcome.status != Status::kPass ? context.Finish(std::move(*nothing)) : outcome;
}

// What was read off pictures may lack the very words that were looked for, or have them wrong: a person must look.
void Soften(const Document& document, Outcome& outcome) {
  if (document.from_ocr && outcome.status == Status::kFail && outcome.reason == Reason::kMissing) {
    outcome.status = Status::kReview;
  }
}

}  // namespace

ScanResult Scan(const Reading& reading, bool trace) {
  ScanResult result;
  const int count = static_cast<int>(reading.pack().rules.size());
  for (int i = 0; i < count; ++i) {
    const RuleContext context(reading, i, trace);
    Outcome outcome = Evaluate(context);
    if (context.rule().prerequisite && outcome.status == Status::kFail) {
      result.outcomes = {std::move(outcome)};
      result.wrong_document = true;
      return result;
    }
    Soften(reading.document(), outcome);
    result.outcomes.push_back(std::move(outcome));
  }
  return result;
}

}  // namespace hegui
