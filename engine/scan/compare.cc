#include "engine/scan/compare.h"

namespace hegui {

Outcome EvaluateCompare(const CompareRule& rule, const RuleContext& context) {
  switch (rule.check) {
    case CompareCheck::kYear:
      return context.Finish(CheckYears(rule, context));
    case CompareCheck::kDeadline:
      return context.Finish(CheckDeadline(rule, context));
  }
  return context.Finish(context.Make(Status::kError, Reason::kUndetermined));
}

}  // namespace hegui
