#include "reports/view_context.h"

#include <algorithm>

#include "reports/assertion_name.h"
#include "reports/display_text.h"
#include "reports/section_text.h"

namespace hegui {
namespace {

// Characters of a sentence shown on either side of the words that were found.
constexpr std::size_t kContextCharacters = 60;
// A quote may be a whole section; its place says the rest.
constexpr std::size_t kQuoteCharacters = 160;

constexpr std::string_view kPathSeparator = " › ";

QuoteView MakeQuote(const Evidence& evidence) {
  const std::string_view context = evidence.context;
  const std::size_t begin = evidence.quote_in_context;
  QuoteView view;
  if (begin <= context.size() && context.substr(begin).starts_with(evidence.quote)) {
    view.before = CutBegin(OnOneLine(context.substr(0, begin)), kContextCharacters);
    view.after =
        CutEnd(OnOneLine(context.substr(begin + evidence.quote.size())), kContextCharacters);
  }
  view.hit = CutEnd(OnOneLine(evidence.quote), kQuoteCharacters);
  return view;
}

bool CountsParagraphs(std::string_view format) { return format == "docx" || format == "odt"; }

// An id as an anchor: letters, digits and hyphens only. An id with anything else also carries its number, lest two become one.
std::string AnchorOf(std::string_view id, int number) {
  std::string anchor;
  for (const char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    anchor.push_back(plain ? c : '_');
  }
  return anchor == id ? anchor : anchor + "_" + std::to_string(number);
}

}  // namespace

const RuleDefinition& ViewContext::RuleOf(const Outcome& outcome) const {
  return pack.rules[static_cast<std::size_t>(outcome.rule)];
}

std::string ViewContext::RuleAnchor(int rule) const {
  return anchor + "-" + AnchorOf(pack.rules[static_cast<std::size_t>(rule)].id, rule);
}

std::string ViewContext::ParagraphAnchor(std::size_t paragraph) const {
  return anchor + "-p" + std::to_string(paragraph + 1);
}

PlaceView ViewContext::MakePlace(const Place& place, Span span, int section) const {
  const std::string line = std::to_string(place.line);
  const std::string column = std::to_string(place.column);
  PlaceView view;
  if (place.page) {
    const std::string page = std::to_string(*place.page);
    view.text = words.Text("place.page", {{"page", page}, {"line", line}, {"column", column}});
    view.brief = "P" + page + " L" + line + ":" + column;
  } else {
    view.text =
        words.Text(CountsParagraphs(audit.document.format) ? "place.paragraph" : "place.line",
                   {{"line", line}, {"column", column}});
    view.brief = "L" + line + ":" + column;
  }
  view.section = SectionPath(audit.document, audit.sections, section, kPathSeparator);
  if (with_text) {
    const int paragraph = audit.document.ParagraphAt(span.begin);
    view.anchor = paragraph < 0 ? "" : ParagraphAnchor(static_cast<std::size_t>(paragraph));
  }
  return view;
}

EvidenceView ViewContext::MakeEvidence(const Evidence& evidence) const {
  EvidenceView view;
  view.quote = MakeQuote(evidence);
  view.place = MakePlace(evidence.place, evidence.span, evidence.section);
  if (evidence.assertion != Assertion::kNone) {
    view.assertion = words.Text("assertion." + std::string(Name(evidence.assertion)));
  }
  view.note = EvidenceNote(evidence, audit, words, labels);
  return view;
}

std::string ViewContext::MessageOf(const Outcome& outcome) const {
  return OutcomeMessage(outcome, words, labels);
}

std::string OutcomeMessage(const Outcome& outcome, const Catalogue& words, const Labels& labels) {
  if (!outcome.message.empty()) {
    return words.Text(outcome.message, labels.Readable(outcome.arguments));
  }
  const std::string_view reason = Name(outcome.reason);
  if (!reason.empty() && outcome.status != Status::kPass) {
    return words.Text("reason." + std::string(reason) + ".text",
                      labels.Readable(outcome.arguments));
  }
  return words.Text("status." + std::string(Name(outcome.status)) + ".text");
}

std::string EvidenceNote(const Evidence& evidence, const DocumentAudit& audit,
                         const Catalogue& words, const Labels& labels) {
  if (evidence.note.empty()) {
    return {};
  }
  std::string role;
  if (evidence.section >= 0) {
    const RoleSection& section = audit.sections[static_cast<std::size_t>(evidence.section)];
    role = section.roles.empty() ? NumberedHeading(audit.document, section)
                                 : labels.Role(section.roles.front());
  }
  return words.Text(evidence.note, {{"cue", evidence.cue}, {"role", role}});
}

}  // namespace hegui
