#include "engine/scan/forbid.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hegui {

Outcome EvaluateForbid(const ForbidRule& rule, const RuleContext& context) {
  const Reading& reading = context.reading();
  std::vector<Evidence> places;
  std::vector<std::string> instead;
  for (const ForbiddenEntry& entry : rule.entries) {
    for (const Hit& hit : reading.hits().Of(entry.any)) {
      const bool excused = reading.hits().Covers(rule.except.id, hit.span) ||
                           (rule.ignore_quoted && reading.segments().InTitle(hit.span));
      if (excused) {
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
    return context.Finish(context.Make(Status::kPass, Reason::kNone));
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
  return context.Finish(std::move(outcome));
}

}  // namespace hegui
