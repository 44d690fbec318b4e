#include "engine/reading/assertion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "engine/language/numeral.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Position in this list is the rank among cues of equal priority.
constexpr std::array kPrecedence{
    CueEffect::kGoodNews,   CueEffect::kNegated,    CueEffect::kPlanned, CueEffect::kProblem,
    CueEffect::kSuggestion, CueEffect::kConcessive, CueEffect::kWeak,
};

std::size_t RankOf(CueEffect effect) {
  const auto* at = std::find(kPrecedence.begin(), kPrecedence.end(), effect);
  return static_cast<std::size_t>(at - kPrecedence.begin());
}

bool Outranks(const CueDefinition& a, const CueDefinition& b) {
  return a.priority != b.priority ? a.priority > b.priority : RankOf(a.effect) < RankOf(b.effect);
}

Statement MeantBy(CueEffect effect) {
  switch (effect) {
    case CueEffect::kGoodNews:
      return {Assertion::kAffirmed, false, false, "", ""};
    case CueEffect::kNegated:
      return {Assertion::kNegated, false, false, "note.negated-cue", ""};
    case CueEffect::kPlanned:
      return {Assertion::kPlanned, false, false, "note.planned-cue", ""};
    case CueEffect::kProblem:
      return {Assertion::kProblem, false, false, "note.problem-cue", ""};
    case CueEffect::kSuggestion:
      return {Assertion::kSuggestion, false, false, "note.suggestion-cue", ""};
    case CueEffect::kConcessive:
      return {Assertion::kAffirmed, false, true, "note.conceded", ""};
    case CueEffect::kWeak:
      return {Assertion::kAffirmed, true, false, "note.weak", ""};
  }
  return {};
}

// The part of `text[span]` that is at most `characters` long, counted from its begin or from its end.
Span Within(std::string_view text, Span span, int characters, bool from_end) {
  if (characters <= 0) {
    return span;
  }
  std::uint32_t at = from_end ? span.end : span.begin;
  for (int i = 0; i < characters && (from_end ? at > span.begin : at < span.end); ++i) {
    at = from_end ? static_cast<std::uint32_t>(PreviousCharacter(text, at))
                  : at + CharacterAt(text, at).size;
  }
  return from_end ? Span{at, span.end} : Span{span.begin, at};
}

}  // namespace

AssertionReader::AssertionReader(const Document& document, const Segments& segments,
                                 const RoleMap& roles, const Hits& hits, const RuleSet& rules,
                                 std::optional<int> report_year)
    : document_(document), segments_(segments), roles_(roles), hits_(hits), rules_(rules) {
  for (const CompiledCue& cue : rules_.cues) {
    AddScopes(cue, report_year);
  }
  std::stable_sort(scopes_.begin(), scopes_.end(),
                   [](const Scope& a, const Scope& b) { return a.span < b.span; });
  for (const Scope& scope : scopes_) {
    longest_ = std::max(longest_, scope.span.size());
  }
}

void AssertionReader::AddScopes(const CompiledCue& cue, std::optional<int> report_year) {
  for (const Hit& hit : hits_.Of(cue.phrases)) {
    // False friends first: a longer word that holds the cue means something else; so does a word in a title.
    if (hits_.Covers(cue.except, hit.span) || segments_.InTitle(hit.span) ||
        !YearFits(cue.definition, hit, report_year) || IsLifted(cue, hit.span)) {
      continue;
    }
    for (const Span scope : ScopesOf(cue, hit.span)) {
      if (!scope.empty()) {
        scopes_.push_back({scope, hit.span, &cue});
      }
    }
  }
}

bool AssertionReader::YearFits(const CueDefinition& cue, const Hit& hit,
                               std::optional<int> report_year) const {
  if (!cue.year_offset) {
    return true;
  }
  if (!report_year || hit.captures.empty()) {
    return false;
  }
  const std::optional<Number> year =
      ParseNumber(document_.Of(hit.captures.front().span), rules_.language->numerals);
  return year && std::lround(year->value) == *report_year + *cue.year_offset;
}

Span AssertionReader::UnitOf(CueScope scope, std::uint32_t offset) const {
  switch (scope) {
    case CueScope::kClause:
      return segments_.ClauseAt(offset);
    case CueScope::kListMember:
      return segments_.ListMemberAt(offset);
    case CueScope::kSentence:
      return segments_.SentenceAt(offset);
    case CueScope::kParagraph: {
      const int paragraph = document_.ParagraphAt(offset);
      return paragraph < 0 ? Span{offset, offset}
                           : document_.paragraphs[static_cast<std::size_t>(paragraph)].text;
    }
  }
  return {offset, offset};
}

std::vector<Span> AssertionReader::ScopesOf(const CompiledCue& cue, Span at) const {
  const Span unit = UnitOf(cue.definition.scope, at.begin);
  std::vector<Span> scopes;
  if (cue.definition.direction != CueDirection::kBackward) {
    Span forward{at.end, std::max(unit.end, at.end)};
    if (const Hit* stop = hits_.FirstWithin(cue.stops, forward)) {
      forward.end = stop->span.begin;
    }
    scopes.push_back(Within(document_.text, forward, cue.definition.reach, false));
  }
  if (cue.definition.direction != CueDirection::kForward) {
    Span backward{std::min(unit.begin, at.begin), at.begin};
    while (const Hit* stop = hits_.FirstWithin(cue.stops, backward)) {
      backward.begin = stop->span.end;
    }
    scopes.push_back(Within(document_.text, backward, cue.definition.reach, true));
  }
  return scopes;
}

bool AssertionReader::IsLifted(const CompiledCue& cue, Span at) const {
  if (hits_.AnyWithin(cue.unless, segments_.SentenceAt(at.begin))) {
    return true;
  }
  // A fact speaks for its own member of a list: 「公示58件；积极推进法制审核」 has none about the second.
  const Span member = segments_.ListMemberAt(at.begin);
  return cue.definition.lifted_by_fact && hits_.AnyWithin(rules_.pack->concrete.id, member);
}

const AssertionReader::Scope* AssertionReader::Deciding(Span span, std::string_view phrase) const {
  const std::uint32_t reach_back = span.begin > longest_ ? span.begin - longest_ : 0;
  auto at = std::lower_bound(
      scopes_.begin(), scopes_.end(), reach_back,
      [](const Scope& scope, std::uint32_t begin) { return scope.span.begin < begin; });
  const Scope* deciding = nullptr;
  for (; at != scopes_.end() && at->span.begin < span.end; ++at) {
    if (!at->span.Overlaps(span)) {
      continue;
    }
    const bool part_of_phrase =
        span.Contains(at->cue) &&
        phrase.find(document_.Of(at->cue)) != std::string_view::npos;
    if (!part_of_phrase &&
        (deciding == nullptr || Outranks(at->rule->definition, deciding->rule->definition))) {
      deciding = &*at;
    }
  }
  return deciding;
}

std::optional<Assertion> AssertionReader::AssertionOfRole(std::uint32_t offset) const {
  for (const int role : roles_.RolesAt(offset)) {
    const std::optional<Assertion>& assertion =
        rules_.pack->roles[static_cast<std::size_t>(role)].assertion;
    if (assertion) {
      return assertion;
    }
  }
  return std::nullopt;
}

Statement AssertionReader::Classify(Span span, std::string_view phrase) const {
  if (segments_.InTitle(span)) {
    return {Assertion::kQuoted, false, false, "note.in-title", ""};
  }
  const Scope* deciding = Deciding(span, phrase);
  const CueEffect effect =
      deciding == nullptr ? CueEffect::kGoodNews : deciding->rule->definition.effect;
  if (const std::optional<Assertion> assertion = AssertionOfRole(span.begin)) {
    const bool conceded = *assertion == Assertion::kProblem && effect == CueEffect::kConcessive;
    if (!conceded) {
      return {*assertion, false, false, "note.section-role", ""};
    }
  }
  Statement statement = MeantBy(effect);
  if (deciding != nullptr) {
    statement.cue = document_.Of(deciding->cue);
  }
  return statement;
}

}  // namespace hegui
