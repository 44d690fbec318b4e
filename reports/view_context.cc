#include "reports/view_context.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "reports/assertion_name.h"
#include "reports/display_text.h"
#include "reports/numbers.h"
#include "reports/place_text.h"
#include "reports/section_text.h"

namespace hegui {
namespace {

// Characters of a sentence shown on either side of the words that were found.
constexpr std::size_t kContextCharacters = 60;
// A quote may be a whole section; its place says the rest.
constexpr std::size_t kQuoteCharacters = 160;

constexpr std::string_view kPathSeparator = " › ";

// Where evidence lies in its context, as bytes; empty when the context does not hold it.
Span HitInContext(const Evidence& evidence) {
  const auto size = static_cast<std::uint32_t>(evidence.quote.size());
  const bool held =
      evidence.quote_in_context <= evidence.context.size() && std::string_view(evidence.context)
                                                                  .substr(evidence.quote_in_context)
                                                                  .starts_with(evidence.quote);
  return held ? Span{evidence.quote_in_context, evidence.quote_in_context + size} : Span{};
}

// The context with its hits, which are in order and do not touch.
std::vector<QuotePiece> CutContext(std::string_view context, const std::vector<Span>& hits) {
  std::vector<QuotePiece> pieces;
  std::uint32_t at = 0;
  for (const Span hit : hits) {
    const std::string between = JoinLines(context.substr(at, hit.begin - at));
    pieces.push_back({at == 0 ? CutBegin(between, kContextCharacters) : between, false});
    pieces.push_back({CutEnd(JoinLines(hit.Of(context)), kQuoteCharacters), true});
    at = hit.end;
  }
  pieces.push_back({CutEnd(JoinLines(context.substr(at)), kContextCharacters), false});
  std::erase_if(pieces, [](const QuotePiece& piece) { return piece.text.empty(); });
  return pieces;
}

// Evidence of one sentence, meant alike, from `first` on.
std::size_t EndOfSentence(const std::vector<Evidence>& list, std::size_t first,
                          const Document& document) {
  const auto begin_of = [&document](const Evidence& evidence) {
    return static_cast<std::int64_t>(document.SourceOf(evidence.span).begin) -
           evidence.quote_in_context;
  };
  const Evidence& head = list[first];
  std::size_t end = first + 1;
  while (end < list.size() && list[end].section == head.section &&
         list[end].assertion == head.assertion && list[end].note == head.note &&
         list[end].context == head.context && begin_of(list[end]) == begin_of(head) &&
         !HitInContext(list[end]).empty()) {
    ++end;
  }
  return HitInContext(head).empty() ? first + 1 : end;
}

// The words by which evidence of one sentence is meant as it is, each once, as a list for the catalogue.
std::string MergedCues(const std::vector<Evidence>& list, std::size_t first, std::size_t end) {
  std::vector<std::string> cues;
  std::string joined;
  for (std::size_t i = first; i < end; ++i) {
    const std::string& cue = list[i].cue;
    if (!cue.empty() && std::find(cues.begin(), cues.end(), cue) == cues.end()) {
      joined += (joined.empty() ? "" : "\n") + cue;
      cues.push_back(cue);
    }
  }
  return joined;
}

std::vector<Span> MergedHits(const std::vector<Evidence>& list, std::size_t first,
                             std::size_t end) {
  std::vector<Span> hits;
  for (std::size_t i = first; i < end; ++i) {
    const Span hit = HitInContext(list[i]);
    if (!hits.empty() && hit.begin <= hits.back().end) {
      hits.back() = Span::Cover(hits.back(), hit);
    } else {
      hits.push_back(hit);
    }
  }
  return hits;
}

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
  PlaceView view;
  view.text = PlaceText(audit.document, place, words);
  view.brief = BriefPlaceText(audit.document, place);
  view.section = SectionPath(audit.document, audit.sections, section, kPathSeparator);
  if (with_text) {
    const int paragraph = audit.document.ParagraphAt(span.begin);
    view.anchor = paragraph < 0 ? "" : ParagraphAnchor(static_cast<std::size_t>(paragraph));
  }
  return view;
}

EvidenceView ViewContext::MakeEvidence(const Evidence& evidence) const {
  std::size_t taken = 0;
  return MakeEvidence(std::vector<Evidence>{evidence}, 1, taken).front();
}

std::vector<EvidenceView> ViewContext::MakeEvidence(const std::vector<Evidence>& list,
                                                    std::size_t limit, std::size_t& taken) const {
  std::vector<EvidenceView> views;
  taken = 0;
  while (taken < list.size() && views.size() < limit) {
    const Evidence& head = list[taken];
    const std::size_t end = EndOfSentence(list, taken, audit.document);
    EvidenceView view;
    if (HitInContext(head).empty()) {
      view.quote.push_back({CutEnd(OnOneLine(head.quote), kQuoteCharacters), true});
    } else {
      view.quote = CutContext(head.context, MergedHits(list, taken, end));
    }
    view.place = MakePlace(head.place, head.span, head.section);
    Evidence whole;
    whole.note = head.note;
    whole.section = head.section;
    whole.cue = MergedCues(list, taken, end);
    view.note = EvidenceNote(whole, audit, words, labels);
    // “Affirmed, but …” would contradict itself.
    if (head.assertion != Assertion::kNone &&
        (head.assertion != Assertion::kAffirmed || view.note.empty())) {
      view.assertion = words.Text("assertion." + std::string(Name(head.assertion)));
    }
    views.push_back(std::move(view));
    taken = end;
  }
  return views;
}

std::string ViewContext::MessageOf(const Outcome& outcome) const {
  return OutcomeMessage(outcome, words, labels);
}

namespace {

std::string RulingText(const HumanRuling& ruling, std::string key, const Catalogue& words) {
  key += ruling.day.empty() ? "" : "-on";
  key += ruling.points > 0 ? "-points" : "";
  return words.Text(key, {{"by", ruling.by},
                          {"why", ruling.why},
                          {"day", ruling.day},
                          {"points", HundredthsText(ruling.points)},
                          {"verdict", words.Text("status." + std::string(Name(ruling.verdict)))}});
}

// What the program found by itself.
std::string FoundMessage(const Outcome& outcome, const Catalogue& words, const Labels& labels) {
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

}  // namespace

std::string OutcomeMessage(const Outcome& outcome, const Catalogue& words, const Labels& labels) {
  std::string message = outcome.decision ? RulingText(*outcome.decision, "ruling.decided", words)
                                         : FoundMessage(outcome, words, labels);
  const auto add = [&](const std::string& text) {
    message += words.Text("sentence.separator") + text;
  };
  if (outcome.stale_decision) {
    add(RulingText(*outcome.stale_decision, "ruling.stale", words));
  }
  if (outcome.waiver) {
    add(RulingText(*outcome.waiver, "ruling.waived", words));
  } else if (outcome.expired_waiver) {
    add(RulingText(*outcome.expired_waiver, "ruling.expired", words));
  }
  if (outcome.known) {
    add(words.Text("ruling.known"));
  }
  return message;
}

std::string ReasonWord(const Outcome& outcome, const Catalogue& words) {
  if (outcome.decision) {
    return words.Text("ruling.word");
  }
  return outcome.reason == Reason::kNone || outcome.status == Status::kPass
             ? std::string()
             : words.Text("reason." + std::string(Name(outcome.reason)));
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
