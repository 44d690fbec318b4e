#include "engine/scan/mention_reader.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "engine/language/numeral.h"

namespace hegui {
namespace {

// How far from a name the words may stand that say how it is meant: a list of titles is long, a clause can be
// as long as the document.
constexpr std::uint32_t kReach = 600;  // bytes

// Two titles in a row have no more than a word between them.
constexpr std::uint32_t kJoiner = 6;  // bytes

bool EverEnds(const InstrumentDefinition& instrument) {
  return instrument.until || instrument.last_year || instrument.outdated_from;
}

}  // namespace

MentionReader::MentionReader(const ValidityRule& rule, const RuleContext& context)
    : rule_(rule),
      context_(context),
      year_(context.reading().report_year()),
      next_year_(context.MaskOf(rule.next_year)),
      mentions_(FindMentions(rule, context)) {}

std::optional<int> MentionReader::YearAt(Span span) const {
  const bool next = context_.StandsIn(span.begin, next_year_);
  return year_ && next ? *year_ + 1 : year_;
}

Validity MentionReader::ValidityOf(const Mention& mention) const {
  const std::optional<int> year = YearAt(mention.hit.span);
  if (year) {
    return ValidityIn(*mention.instrument, *year);
  }
  return mention.instrument->never       ? Validity::kNever
         : EverEnds(*mention.instrument) ? Validity::kSuccessorUnknown
                                         : Validity::kValid;
}

// The clause of the name, as far as it can say something of it.
Span MentionReader::Around(const Mention& mention) const {
  const Span whole = mention.whole;
  const Span clause = Span::Cover(context_.reading().segments().ClauseAt(whole.begin), whole);
  const std::uint32_t begin = whole.begin > kReach ? whole.begin - kReach : 0;
  return {std::max(clause.begin, begin), std::min(clause.end, whole.end + kReach)};
}

const Hit* MentionReader::NearestBefore(const PhraseList& list, Span part) const {
  const Hit* nearest = nullptr;
  for (const Hit* hit = hits().FirstWithin(list.id, part); hit != nullptr;
       hit = hits().FirstWithin(list.id, part)) {
    nearest = hit;
    part.begin = hit->span.begin + 1;
  }
  return nearest;
}

Use MentionReader::UseOf(const Mention& mention) const {
  if (IsPast(mention)) {
    return Use::kPast;
  }
  const Span around = Around(mention);
  const Span before{around.begin, mention.whole.begin};
  const bool is_text = mention.quoted || mention.instrument->kind < InstrumentKind::kPlan;
  const Hit* relied = NearestBefore(rule_.relied, before);
  // A plan or a term that is not named as a document is nothing to learn.
  const Hit* studied = is_text ? NearestBefore(rule_.studied, before) : nullptr;
  if (relied == nullptr && studied == nullptr) {
    const Span behind{mention.whole.end, around.end};
    relied = hits().FirstWithin(rule_.relied.id, behind);
    studied = is_text ? hits().FirstWithin(rule_.studied.id, behind) : nullptr;
    const bool learnt =
        studied != nullptr && (relied == nullptr || studied->span.begin < relied->span.begin);
    return learnt ? Use::kStudied : Use::kRelied;
  }
  const bool learnt =
      studied != nullptr && (relied == nullptr || relied->span.end < studied->span.end);
  return learnt ? Use::kStudied : Use::kRelied;
}

// What is said of the first of several titles in a row is said of them all.
std::uint32_t MentionReader::RunBegin(const Mention& mention) const {
  std::uint32_t begin = mention.whole.begin;
  const std::vector<Span>& titles = context_.reading().segments().titles();
  auto at = std::lower_bound(titles.begin(), titles.end(), begin,
                             [](Span title, std::uint32_t to) { return title.begin < to; });
  const std::uint32_t least = Around(mention).begin;
  while (mention.quoted && at != titles.begin()) {
    --at;
    if (at->begin < least || at->end + kJoiner < begin) {
      break;
    }
    begin = at->begin;
  }
  return begin;
}

bool MentionReader::IsPast(const Mention& mention) const {
  const std::string_view before =
      std::string_view(context_.document().text).substr(0, RunBegin(mention));
  for (const std::string& word : rule_.former) {
    if (!word.empty() && before.ends_with(word)) {
      return true;
    }
  }
  Span around = Around(mention);
  for (const Hit* hit = hits().FirstWithin(rule_.history.id, around); hit != nullptr;
       hit = hits().FirstWithin(rule_.history.id, around)) {
    const bool in_title = !context_.reading().segments().TitleAt(hit->span).empty();
    if (!in_title && !hit->span.Overlaps(mention.whole) && HeldThen(*hit, *mention.instrument)) {
      return true;
    }
    around.begin = hit->span.begin + 1;
  }
  return false;
}

// A year beside the name puts it into the past only if it held in that year.
bool MentionReader::HeldThen(const Hit& history, const InstrumentDefinition& instrument) const {
  if (history.captures.empty()) {
    return true;
  }
  const std::optional<Number> number =
      ParseNumber(context_.document().Of(history.captures.front().span),
                  context_.reading().rules().language->numerals);
  if (!number || number->value > 9999) {
    return false;
  }
  const auto year = static_cast<int>(std::lround(number->value));
  return ValidityIn(instrument, year) == Validity::kValid;
}

bool MentionReader::IsCurrent(const Mention& mention) const {
  // The plan for the next year may still speak of what holds in the report year.
  const auto holds = [&mention](std::optional<int> year) {
    return year && mention.instrument->first_year.value_or(*year) <= *year &&
           ValidityIn(*mention.instrument, *year) == Validity::kValid;
  };
  return holds(YearAt(mention.hit.span)) || holds(year_);
}

// Within title marks the word that leads up to them says how it is meant.
Statement MentionReader::StatementOf(const Mention& mention) const {
  if (mention.quoted) {
    const Span before{Around(mention).begin, mention.whole.begin};
    if (const Hit* verb = NearestBefore(rule_.relied, before)) {
      return context_.reading().Classify(*verb);
    }
  }
  return context_.reading().Classify(mention.hit);
}

MentionCredit MentionReader::Weigh(const Mention& mention) const {
  MentionCredit candidate;
  candidate.span = mention.hit.span;
  candidate.statement = StatementOf(mention);
  const Statement& statement = candidate.statement;
  const bool heading = context_.InStandaloneHeading(mention.hit.span);
  const bool elsewhere = !context_.StandsIn(mention.hit.span.begin, context_.where());
  switch (statement.assertion) {
    case Assertion::kNegated:
      candidate.reason = Reason::kNegated;
      return candidate;
    case Assertion::kPlanned:
      candidate.reason = Reason::kPlannedOnly;
      return candidate;
    case Assertion::kProblem:
      candidate.reason = Reason::kProblemOnly;
      return candidate;
    case Assertion::kSuggestion:
      candidate.reason = Reason::kSuggestionOnly;
      return candidate;
    case Assertion::kQuoted:
      candidate.reason = Reason::kTitleOnly;
      return candidate;
    case Assertion::kNone:
    case Assertion::kAffirmed:
      break;
  }
  if (heading || (elsewhere && !statement.conceded)) {
    candidate.statement.note = heading ? "note.heading-only" : "note.other-part";
    return candidate;
  }
  const bool full = !statement.weak && !statement.conceded;
  const CreditTable& table = context_.credit();
  candidate.credit = full ? table.affirmed : statement.weak ? table.weak : table.conceded;
  candidate.reason = full ? Reason::kNone : Reason::kWeak;
  return candidate;
}

std::string LabelOf(const InstrumentDefinition& instrument) {
  return instrument.use.empty() ? instrument.title : instrument.title + " → " + instrument.use;
}

void AddLabel(std::string label, std::vector<std::string>& labels) {
  if (!IsOneOf(label, labels)) {
    labels.push_back(std::move(label));
  }
}

bool IsOneOf(const std::string& name, const std::vector<std::string>& names) {
  return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace hegui
