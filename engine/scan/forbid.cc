#include "engine/scan/forbid.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hegui {
namespace {

void Trace(std::vector<Evidence> excused, const RuleContext& context, Outcome& outcome) {
  if (context.trace()) {
    outcome.rejected = std::move(excused);
  }
}

}  // namespace

Outcome EvaluateForbid(const ForbidRule& rule, const RuleContext& context) {
  const Reading& reading = context.reading();
  std::vector<Evidence> places;
  std::vector<Evidence> excused;
  std::vector<std::string> instead;
  for (const ForbiddenEntry& entry : rule.entries) {
    for (const Hit& hit : reading.hits().Of(entry.any)) {
      const bool excepted = reading.hits().Covers(rule.except.id, hit.span);
      if (excepted || (rule.ignore_quoted && reading.segments().InTitle(hit.span))) {
        excused.push_back(context.MakeEvidence(hit.span));
        excused.back().note = excepted ? "note.exception" : "note.in-title";
        continue;
      }
      places.push_back(context.MakeEvidence(hit.span));
      if (!entry.use.empty() &&
          std::find(instead.begin(), instead.end(), entry.use) == instead.end()) {
        instead.push_back(entry.use);
      }
    }
  }
  if (places.empty()) {
    Outcome outcome = context.Make(Status::kPass, Reason::kNone);
    Trace(std::move(excused), context, outcome);
    return context.Finish(std::move(outcome));
  }
  const int lost = rule.each == 0 ? context.rule().points
                                  : rule.each * static_cast<int>(places.size());
  const bool something_left = lost < context.rule().points;
  Outcome outcome =
      context.Make(something_left ? Status::kPartial : Status::kFail, Reason::kWrongTerm,
                   "forbid.found",
                   {{"count", std::to_string(places.size())}, {"use", JoinLabels(instead)}});
  outcome.earned = something_left ? context.rule().points - lost : 0;
  outcome.evidence = std::move(places);
  Trace(std::move(excused), context, outcome);
  return context.Finish(std::move(outcome));
}

}  // namespace hegui
