// Check of the kind of document: title and structure say whether this is what the pack audits at all. An unusual title on the
// right content is no wrong document.
#include <algorithm>
#include <string>
#include <utility>

#include "engine/scan/form.h"

namespace hegui {
namespace {

Outcome Wrong(const RuleContext& context, std::string message, MessageArguments arguments,
              const std::vector<Span>& evidence) {
  Outcome outcome =
      context.Make(Status::kFail, Reason::kWrongDocument, std::move(message), std::move(arguments));
  for (const Span span : evidence) {
    outcome.evidence.push_back(context.MakeEvidence(span));
  }
  return outcome;
}

// Hits of `accept` where a document says what it is: title, opening, headings.
const Hit* FirstAccepted(const FormRule& rule, const RuleContext& context) {
  const RegionMask says_what_it_is = ElementBit(Element::kTitle) | ElementBit(Element::kOpening);
  for (const Hit& hit : context.reading().hits().Of(rule.accept)) {
    if (context.StandsIn(hit.span.begin, says_what_it_is) ||
        context.InStandaloneHeading(hit.span)) {
      return &hit;
    }
  }
  return nullptr;
}

bool HasSections(const RuleContext& context) {
  const std::vector<Section>& sections = context.document().sections;
  return std::any_of(sections.begin(), sections.end(), [](const Section& section) {
    return section.element == Element::kBody && section.level > 0 &&
           (section.label || !section.heading.empty());
  });
}

}  // namespace

Outcome CheckDocumentType(const FormRule& rule, const RuleContext& context) {
  const Hits& hits = context.reading().hits();
  const std::vector<Span> title = PartsOf(Element::kTitle, context.document());
  for (const Hit& refused : hits.Of(rule.refuse)) {
    const bool accepted = std::any_of(
        hits.Of(rule.accept).begin(), hits.Of(rule.accept).end(), [&](const Hit& hit) {
          return context.StandsIn(hit.span.begin, ElementBit(Element::kTitle)) &&
                 hit.span.end >= refused.span.end;
        });
    if (!accepted) {
      return Wrong(context, "document.refused",
                   {{"title", std::string(context.document().QuoteOf(refused.span))}},
                   {refused.span});
    }
  }
  const std::vector<Hit>& placeholders = hits.Of(rule.placeholder);
  if (static_cast<int>(placeholders.size()) > rule.max_placeholders) {
    std::vector<Span> places;
    for (const Hit& hit : placeholders) {
      places.push_back(hit.span);
    }
    return Wrong(context, "document.placeholder", {{"count", std::to_string(placeholders.size())}},
                 places);
  }
  const Hit* accepted = FirstAccepted(rule, context);
  if (accepted == nullptr && static_cast<int>(hits.Of(rule.subject).size()) < rule.min_subject) {
    return Wrong(context, "document.no-subject", {}, title);
  }
  if (!HasSections(context)) {
    return Wrong(context, "document.no-sections", {}, title);
  }
  Outcome outcome = context.Make(Status::kPass, Reason::kNone);
  if (accepted != nullptr) {
    outcome.evidence.push_back(context.MakeEvidence(accepted->span));
  }
  return outcome;
}

}  // namespace hegui
