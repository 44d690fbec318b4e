// Check of the day of a document: not before the year it reports on is over, not after the deadline.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/language/date.h"
#include "engine/reading/parameters.h"
#include "engine/scan/compare.h"

namespace hegui {
namespace {

struct KnownDay {
  Date date;
  Span span;  // empty when it stands nowhere in the text
};

std::string TextOfParameter(const std::string& name, const RuleContext& context) {
  const auto parameter = context.reading().parameters().find(name);
  return parameter == context.reading().parameters().end() ? std::string()
                                                           : ToText(parameter->second.value);
}

// The fact that an automatic parameter takes its value from; "" for none.
std::string FactBehind(const std::string& parameter, const RuleContext& context) {
  for (const ParameterDefinition& definition : context.reading().pack().parameters) {
    if (definition.id == parameter) {
      return definition.from_fact;
    }
  }
  return {};
}

std::optional<KnownDay> Find(const DocumentDay& day, const RuleContext& context) {
  const FactSheet& facts = context.reading().facts();
  if (!day.parameter.empty()) {
    const std::string text = TextOfParameter(day.parameter, context);
    if (const std::optional<Date> date = ParseIsoDate(text)) {
      const Fact* behind = facts.Find(FactBehind(day.parameter, context));
      return KnownDay{*date, behind != nullptr && behind->value == text ? behind->span : Span{}};
    }
  }
  const Fact* fact = day.fact.empty() ? nullptr : facts.Find(day.fact);
  const std::optional<Date> date = fact == nullptr ? std::nullopt : ParseIsoDate(fact->value);
  return date ? std::optional(KnownDay{*date, fact->span}) : std::nullopt;
}

// "MM-DD", or "$name" of a parameter that holds one, in a year. The 29th of February of other years is the 28th.
std::optional<Date> InYear(const std::string& written, int year, const RuleContext& context) {
  const std::string month_day =
      written.starts_with('$') ? TextOfParameter(written.substr(1), context) : written;
  // Any leap year has all days there are.
  std::optional<Date> date = ParseIsoDate("2024-" + month_day);
  if (date) {
    date->year = year;
    if (!date->IsValid()) {
      --date->day;
    }
  }
  return date;
}

Outcome Undetermined(const RuleContext& context, std::string message) {
  return context.Make(Status::kReview, Reason::kUndetermined, std::move(message));
}

Outcome Judge(const DocumentDay& day, const KnownDay& known, int report_year,
              const RuleContext& context) {
  const std::optional<Date> earliest = InYear(day.not_before, report_year, context);
  const std::optional<Date> latest = InYear(day.not_after, report_year + day.year_offset, context);
  MessageArguments arguments{{"label", day.label}, {"found", known.date.ToIso()}};
  Outcome outcome = context.Make(Status::kPass, Reason::kNone);
  if (latest && known.date > *latest) {
    arguments.push_back({"limit", latest->ToIso()});
    outcome = context.Make(Status::kFail, Reason::kLate, "compare.late", std::move(arguments));
  } else if (earliest && known.date < *earliest) {
    arguments.push_back({"year", std::to_string(report_year)});
    outcome = context.Make(Status::kPartial, Reason::kEarly, "compare.early", std::move(arguments));
  }
  if (!known.span.empty()) {
    outcome.evidence.push_back(context.MakeEvidence(known.span));
  }
  return outcome;
}

}  // namespace

Outcome CheckDeadline(const CompareRule& rule, const RuleContext& context) {
  for (const DocumentDay& day : rule.days) {
    if (context.FirstUnmet(day.when) != nullptr) {
      continue;
    }
    const std::optional<KnownDay> known = Find(day, context);
    if (!known) {
      continue;
    }
    const std::optional<int> year = context.reading().report_year();
    return year ? Judge(day, *known, *year, context)
                : Undetermined(context, "compare.no-report-year");
  }
  return Undetermined(context, "compare.no-day");
}

}  // namespace hegui
