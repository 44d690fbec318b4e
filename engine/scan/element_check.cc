// Checks of one element: whether it stands and fits, whether it names what it must, how long the document is.
#include <string>
#include <utility>

#include "engine/rule/list_visitor.h"
#include "engine/scan/form.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

std::vector<Span> PartsNamed(const FormRule& rule, const RuleContext& context) {
  const std::optional<Element> element = ElementNamed(rule.element);
  return element ? PartsOf(*element, context.document()) : std::vector<Span>{};
}

const Hit* FirstIn(const PhraseList& list, const std::vector<Span>& parts,
                   const RuleContext& context) {
  for (const Span part : parts) {
    if (const Hit* hit = context.reading().hits().FirstWithin(list.id, part)) {
      return hit;
    }
  }
  return nullptr;
}

bool NamesElement(const FormElement& element, const std::vector<Span>& parts,
                  const FormRule& rule, const RuleContext& context) {
  if (FirstIn(element.any, parts, context) != nullptr) {
    return true;
  }
  for (const Fact& fact : context.reading().facts().facts) {
    if (!element.fact.empty() && fact.name == element.fact && fact.origin == rule.element) {
      return true;
    }
  }
  return false;
}

}  // namespace

Outcome CheckPresence(const FormRule& rule, const RuleContext& context) {
  const std::vector<Span> parts = PartsNamed(rule, context);
  if (parts.empty()) {
    Outcome outcome = context.Make(Status::kFail, Reason::kMissing, "form." + rule.element + "-missing");
    outcome.searched.terms.reserve(rule.any.phrases.size());
    for (const AuthoredPhrase& phrase : rule.any.phrases) {
      outcome.searched.terms.push_back(phrase.text);
    }
    return outcome;
  }
  const Hit* fitting = FirstIn(rule.any, parts, context);
  const bool fits = rule.any.empty() || fitting != nullptr;
  Outcome outcome =
      fits ? context.Make(Status::kPass, Reason::kNone)
           : context.Make(Status::kPartial, Reason::kWrongForm, "form." + rule.element + "-unfit",
                          {{"found", std::string(context.document().QuoteOf(parts.back()))}});
  if (fitting != nullptr) {
    outcome.evidence.push_back(context.MakeEvidence(fitting->span));
  } else {
    for (const Span part : parts) {
      outcome.evidence.push_back(context.MakeEvidence(part));
    }
  }
  return outcome;
}

Outcome CheckElements(const FormRule& rule, const RuleContext& context) {
  const std::vector<Span> parts = PartsNamed(rule, context);
  if (parts.empty()) {
    return context.Make(Status::kFail, Reason::kMissing, "form." + rule.element + "-missing");
  }
  std::vector<std::string> lacking;
  for (const FormElement& element : rule.elements) {
    if (!NamesElement(element, parts, rule, context)) {
      lacking.push_back(element.label);
    }
  }
  const Status status = lacking.empty()       ? Status::kPass
                        : lacking.size() == 1 ? Status::kPartial
                                              : Status::kFail;
  Outcome outcome =
      lacking.empty() ? context.Make(status, Reason::kNone)
                      : context.Make(status, Reason::kIncomplete,
                                     "form." + rule.element + "-incomplete",
                                     {{"missing", JoinLabels(lacking)}});
  for (const Span part : parts) {
    outcome.evidence.push_back(context.MakeEvidence(part));
  }
  return outcome;
}

Outcome CheckLength(const FormRule& rule, const RuleContext& context) {
  const std::optional<std::int64_t> least = context.ValueOf(rule.min_characters);
  const std::optional<std::int64_t> most = context.ValueOf(rule.max_characters);
  if (!least && !most) {
    return context.Make(Status::kNotApplicable, Reason::kNotApplicable, "na.no-band");
  }
  const auto count = static_cast<std::int64_t>(CountHan(context.document().text));
  const bool short_of = least && count < *least;
  if (!short_of && (!most || count <= *most)) {
    return context.Make(Status::kPass, Reason::kNone);
  }
  return context.Make(Status::kPartial, Reason::kBelowThreshold,
                      short_of ? "form.length-short" : "form.length-long",
                      {{"count", std::to_string(count)},
                       {"limit", std::to_string(short_of ? *least : *most)}});
}

}  // namespace hegui
