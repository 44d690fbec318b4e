#include "engine/scan/rule_context.h"

#include <algorithm>
#include <utility>

#include "engine/base/limits.h"
#include "engine/reading/parameters.h"
#include "engine/rule/list_visitor.h"
#include "engine/text/utf8.h"

namespace hegui {

namespace {

// A sentence is shown up to so many bytes on either side of a hit: one can be as long as its document, and be
// shown for each of its hits.
constexpr std::uint32_t kContextReach = 3000;

}  // namespace

RuleContext::RuleContext(const Reading& reading, int rule, bool trace)
    : reading_(reading),
      index_(rule),
      rule_(reading.pack().rules[static_cast<std::size_t>(rule)]),
      trace_(trace),
      where_(MaskOf(rule_.where.empty() ? reading.pack().default_where : rule_.where)),
      weak_where_(MaskOf(rule_.weak_where)) {}

const CreditTable& RuleContext::credit() const {
  return rule_.credit ? *rule_.credit : reading_.pack().score.credit;
}

RegionMask RuleContext::MaskOf(const std::vector<std::string>& roles) const {
  RegionMask mask = 0;
  for (const std::string& role : roles) {
    mask |= MaskOfRole(reading_.pack(), role);
  }
  return mask;
}

bool RuleContext::StandsIn(std::uint32_t offset, RegionMask mask) const {
  return (reading_.roles().MaskAt(offset) & mask) != 0;
}

bool RuleContext::InStandaloneHeading(Span span) const {
  const int section = reading_.roles().SectionAt(span.begin);
  if (section < 0) {
    return false;
  }
  const RoleSection& entry = reading_.roles().sections()[static_cast<std::size_t>(section)];
  return entry.standalone_heading && entry.heading.Contains(span);
}

std::optional<std::int64_t> RuleContext::ValueOf(const std::optional<IntValue>& value) const {
  if (!value) {
    return std::nullopt;
  }
  if (const auto* literal = std::get_if<std::int64_t>(&*value)) {
    return *literal;
  }
  const auto parameter = reading_.parameters().find(std::get<ParameterRef>(*value).name);
  if (parameter == reading_.parameters().end()) {
    return std::nullopt;
  }
  const auto* number = std::get_if<std::int64_t>(&parameter->second.value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

const ParameterCondition* RuleContext::FirstUnmet(
    const std::vector<ParameterCondition>& conditions) const {
  for (const ParameterCondition& condition : conditions) {
    const auto parameter = reading_.parameters().find(condition.parameter);
    if (parameter == reading_.parameters().end()) {
      continue;
    }
    const std::string value = ToText(parameter->second.value);
    if (!value.empty() && value != condition.value) {
      return &condition;
    }
  }
  return nullptr;
}

bool RuleContext::SectionHasRole(int section, std::string_view role) const {
  const std::vector<std::string>& roles =
      reading_.roles().sections()[static_cast<std::size_t>(section)].roles;
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::string RuleContext::ProfileLabel() const {
  const std::string& id = reading_.profile().id;
  for (const ProfileDefinition& profile : reading_.pack().profiles) {
    if (profile.id == id) {
      return profile.label;
    }
  }
  return id;
}

std::vector<int> RuleContext::SectionsWithRole(std::string_view role) const {
  std::vector<int> sections;
  for (int i = 0; i < static_cast<int>(reading_.roles().sections().size()); ++i) {
    if (SectionHasRole(i, role)) {
      sections.push_back(i);
    }
  }
  return sections;
}

Span RuleContext::Around(Span span, Span sentence) const {
  const std::string_view text = document().text;
  Span around = sentence;
  if (span.begin > sentence.begin + kContextReach) {
    around.begin = span.begin - kContextReach;
    while (IsContinuation(text[around.begin])) {
      ++around.begin;
    }
  }
  if (span.end + kContextReach < sentence.end) {
    around.end = span.end + kContextReach;
    while (IsContinuation(text[around.end])) {
      ++around.end;
    }
  }
  return around;
}

Evidence RuleContext::MakeEvidence(Span span) const {
  Evidence evidence;
  evidence.span = span;
  evidence.place = document().PlaceOf(span);
  evidence.quote = document().QuoteOf(span);
  Span context = reading_.segments().SentenceAt(span.begin);
  context = context.empty() ? span : Span::Cover(Around(span, context), span);
  evidence.context = document().QuoteOf(context);
  evidence.quote_in_context = document().SourceOf(span).begin - document().SourceOf(context).begin;
  evidence.section = reading_.roles().SectionAt(span.begin);
  return evidence;
}

Evidence RuleContext::MakeEvidence(Span span, const Statement& statement) const {
  Evidence evidence = MakeEvidence(span);
  evidence.assertion = statement.assertion;
  evidence.weak = statement.weak;
  evidence.conceded = statement.conceded;
  evidence.note = statement.note;
  evidence.cue = statement.cue;
  return evidence;
}

Outcome RuleContext::Make(Status status, Reason reason, std::string message,
                          MessageArguments arguments) const {
  Outcome outcome;
  outcome.rule = index_;
  outcome.status = status;
  outcome.reason = reason;
  const auto severity = rule_.severity_by_reason.find(reason);
  outcome.severity = severity == rule_.severity_by_reason.end() ? rule_.severity : severity->second;
  outcome.message = std::move(message);
  outcome.arguments = std::move(arguments);
  return outcome;
}

bool RuleContext::Fits(const SeverityCase& special, const Outcome& outcome) const {
  const auto holds = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  if (!holds(special.profiles, reading_.profile().id) || !holds(special.reasons, outcome.reason) ||
      FirstUnmet(special.when) != nullptr) {
    return false;
  }
  if (special.in.empty() && special.words.empty()) {
    return true;
  }
  const RegionMask mask = MaskOf(special.in);
  return std::any_of(
      outcome.evidence.begin(), outcome.evidence.end(), [&](const Evidence& evidence) {
        const std::string_view text = document().Of(evidence.span);
        const bool named = std::any_of(
            special.words.begin(), special.words.end(),
            [text](const std::string& word) { return text.find(word) != std::string_view::npos; });
        return (special.in.empty() || StandsIn(evidence.span.begin, mask)) &&
               (special.words.empty() || named);
      });
}

Outcome RuleContext::Finish(Outcome outcome) const {
  const auto special =
      std::find_if(rule_.severity_cases.begin(), rule_.severity_cases.end(),
                   [&](const SeverityCase& candidate) { return Fits(candidate, outcome); });
  if (special != rule_.severity_cases.end()) {
    outcome.severity = special->severity;
  }
  std::stable_sort(outcome.evidence.begin(), outcome.evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.span < b.span; });
  const auto repeated = std::unique(
      outcome.evidence.begin(), outcome.evidence.end(),
      [](const Evidence& a, const Evidence& b) { return a.span == b.span && a.item == b.item; });
  outcome.evidence.erase(repeated, outcome.evidence.end());
  outcome.evidence_total = outcome.evidence.size();
  if (outcome.evidence.size() > limits::kMaxEvidencePerRule) {
    outcome.evidence.resize(limits::kMaxEvidencePerRule);
  }
  const bool counts = outcome.status != Status::kNotApplicable && outcome.status != Status::kWaived;
  outcome.possible = counts ? rule_.points : 0;
  if (outcome.status == Status::kPass) {
    outcome.earned = outcome.possible;
  } else if (outcome.status == Status::kPartial && outcome.earned == 0) {
    outcome.earned = outcome.possible * credit().partial_percent / 100;
  } else if (outcome.status != Status::kPartial) {
    outcome.earned = 0;
  }
  return outcome;
}

Searched RuleContext::SearchedFor(const std::vector<const PhraseList*>& lists,
                                  RegionMask where) const {
  Searched searched;
  const std::vector<RoleSection>& sections = reading_.roles().sections();
  for (int i = 0; i < static_cast<int>(sections.size()); ++i) {
    const Span own = sections[static_cast<std::size_t>(i)].own;
    if (!own.empty() && StandsIn(own.begin, where)) {
      searched.sections.push_back(i);
    }
  }
  for (const PhraseList* list : lists) {
    for (const AuthoredPhrase& phrase : list->phrases) {
      searched.terms.push_back(phrase.text);
    }
  }
  return searched;
}

std::string JoinLabels(const std::vector<std::string>& labels) {
  std::string joined;
  for (const std::string& label : labels) {
    joined += (joined.empty() ? "" : "\n") + label;
  }
  return joined;
}

}  // namespace hegui
