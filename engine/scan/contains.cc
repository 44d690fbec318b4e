#include "engine/scan/contains.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/language/numeral.h"

namespace hegui {
namespace {

struct Candidate {
  Evidence evidence;
  Credit credit = Credit::kNone;
  Reason reason = Reason::kMissing;  // why it is not worth full credit
};

// What came of one item, or of one list of it.
struct Standing {
  Credit credit = Credit::kNone;
  Reason reason = Reason::kMissing;
  bool value_low = false;
  std::vector<Candidate> candidates;
};

// Of statements that count for nothing, the one that says most about why: an open denial first,
// then what the unit itself names as wanting.
constexpr std::array kTelling{
    Reason::kNegated,     Reason::kBelowThreshold, Reason::kProblemOnly,
    Reason::kPlannedOnly, Reason::kSuggestionOnly, Reason::kTitleOnly,
};

std::size_t TellingRank(Reason reason) {
  return static_cast<std::size_t>(std::find(kTelling.begin(), kTelling.end(), reason) -
                                  kTelling.begin());
}

bool IsTelling(Reason reason) { return TellingRank(reason) < kTelling.size(); }

class ContainsEvaluator {
 public:
  ContainsEvaluator(const ContainsRule& rule, const RuleContext& context)
      : rule_(rule), context_(context) {
    const std::string& profile = context.reading().profile().id;
    for (const ContainsItem& item : rule.items) {
      if (item.profiles.empty() ||
          std::find(item.profiles.begin(), item.profiles.end(), profile) != item.profiles.end()) {
        items_.push_back(&item);
      }
    }
    need_ = std::min(rule.need, static_cast<int>(items_.size()));
  }

  Outcome Evaluate() {
    if (items_.empty()) {
      return context_.Finish(context_.Make(Status::kNotApplicable, Reason::kNotApplicable,
                                           "na.profile", {{"profile", context_.ProfileLabel()}}));
    }
    std::vector<Standing> standings;
    int full = 0;
    int some = 0;
    for (const ContainsItem* item : items_) {
      standings.push_back(StandingOf(*item));
      full += standings.back().credit == Credit::kFull ? 1 : 0;
      some += standings.back().credit != Credit::kNone ? 1 : 0;
    }
    Outcome outcome = Conclude(standings, full, some);
    AddItems(standings, outcome);
    AddEvidence(standings, outcome);
    if (outcome.status != Status::kPass) {
      AddSearched(standings, outcome);
    }
    return context_.Finish(std::move(outcome));
  }

 private:
  Standing StandingOf(const ContainsItem& item) const {
    Standing standing = StandingOfList(item, item.any, true);
    MergeWeak(item, standing);
    if (!item.all.empty()) {
      Standing together = StandingOfAll(item);
      if (Outranks(together.credit, together.reason, standing)) {
        standing.credit = together.credit;
        standing.reason = together.reason;
      }
      Move(together.candidates, standing.candidates);
    }
    return standing;
  }

  Standing StandingOfList(const ContainsItem& item, const PhraseList& list, bool numbers) const {
    Standing standing;
    for (const Hit& hit : context_.reading().hits().Of(list)) {
      Candidate candidate = Judge(item, hit, item.except);
      if (numbers && candidate.credit != Credit::kNone && !ValueFits(item, hit)) {
        candidate.credit = Credit::kPartial;
        candidate.reason = Reason::kBelowThreshold;
      }
      Take(std::move(candidate), standing);
    }
    return standing;
  }

  // Exceptions are from full credit: a phrase may be excepted from `any` just because it is one of `weak`.
  void MergeWeak(const ContainsItem& item, Standing& standing) const {
    static const PhraseList kNoException;
    for (const Hit& hit : context_.reading().hits().Of(item.weak)) {
      Candidate candidate = Judge(item, hit, kNoException);
      if (candidate.credit == Credit::kFull) {
        candidate.credit = Credit::kPartial;
        candidate.reason = item.weak_reason;
        candidate.evidence.weak = true;
        candidate.evidence.note = item.weak_reason == Reason::kWeak ? "note.weak" : "";
      }
      Take(std::move(candidate), standing);
    }
  }

  // Each of several lists: full when all are; more than half of them is something.
  Standing StandingOfAll(const ContainsItem& item) const {
    Standing together;
    std::size_t full = 0;
    std::size_t some = 0;
    Reason lacking = Reason::kIncomplete;
    for (const PhraseList& list : item.all) {
      Standing one = StandingOfList(item, list, false);
      full += one.credit == Credit::kFull ? 1U : 0U;
      some += one.credit != Credit::kNone ? 1U : 0U;
      if (one.credit == Credit::kPartial) {
        lacking = one.reason;
      } else if (one.credit == Credit::kNone &&
                 TellingRank(one.reason) < TellingRank(together.reason)) {
        together.reason = one.reason;
      }
      Move(one.candidates, together.candidates);
    }
    if (full == item.all.size()) {
      together.credit = Credit::kFull;
    } else if (some * 2 > item.all.size()) {
      together.credit = Credit::kPartial;
      together.reason = some == item.all.size() ? lacking : Reason::kIncomplete;
    }
    return together;
  }

  static void Move(std::vector<Candidate>& from, std::vector<Candidate>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  // More credit; or none either, but a reason that says more.
  static bool Outranks(Credit credit, Reason reason, const Standing& standing) {
    const bool says_more = credit == Credit::kNone && standing.credit == Credit::kNone &&
                           TellingRank(reason) < TellingRank(standing.reason);
    return credit > standing.credit || says_more;
  }

  static void Take(Candidate candidate, Standing& standing) {
    if (Outranks(candidate.credit, candidate.reason, standing)) {
      standing.credit = candidate.credit;
      standing.reason = candidate.reason;
    }
    standing.candidates.push_back(std::move(candidate));
  }

  Candidate Judge(const ContainsItem& item, const Hit& hit, const PhraseList& except) const {
    const Reading& reading = context_.reading();
    const Statement statement = reading.Classify(hit);
    Candidate candidate{context_.MakeEvidence(hit.span, statement), Credit::kNone,
                        Reason::kMissing};
    if (reading.hits().Covers(except.id, hit.span)) {
      candidate.evidence.note = "note.exception";
      return candidate;
    }
    if (CutsNumber(hit)) {
      candidate.evidence.note = "note.cut-number";
      return candidate;
    }
    if (!WithFits(item, hit.span)) {
      candidate.evidence.note = "note.without-companion";
      return candidate;
    }
    if (!YearFits(item, hit)) {
      candidate.evidence.note = "note.other-year";
      return candidate;
    }
    if (!item.headings_count && context_.InStandaloneHeading(hit.span)) {
      candidate.evidence.note = "note.heading-only";
      return candidate;
    }
    Weigh(statement, candidate);
    return candidate;
  }

  void Weigh(const Statement& statement, Candidate& candidate) const {
    const CreditTable& table = context_.credit();
    switch (statement.assertion) {
      case Assertion::kNegated:
        candidate.credit = table.negated;
        candidate.reason = Reason::kNegated;
        return;
      case Assertion::kPlanned:
        candidate.credit = table.planned;
        candidate.reason = Reason::kPlannedOnly;
        return;
      case Assertion::kProblem:
        candidate.credit = table.problem;
        candidate.reason = Reason::kProblemOnly;
        return;
      case Assertion::kSuggestion:
        candidate.credit = table.suggestion;
        candidate.reason = Reason::kSuggestionOnly;
        return;
      case Assertion::kQuoted:
        candidate.credit = table.quoted;
        candidate.reason = Reason::kTitleOnly;
        return;
      case Assertion::kNone:
      case Assertion::kAffirmed:
        break;
    }
    WeighAffirmed(statement, candidate);
  }

  void WeighAffirmed(const Statement& statement, Candidate& candidate) const {
    const CreditTable& table = context_.credit();
    const std::uint32_t at = candidate.evidence.span.begin;
    const bool counts_here = context_.StandsIn(at, context_.where());
    if (statement.conceded) {
      // What is conceded counts in part; beside a fact (「虽经费紧张，但审核合同42份」) it is no concession of ours.
      const bool with_fact = counts_here && context_.reading().HasFact(candidate.evidence.span);
      candidate.credit = with_fact ? table.affirmed : table.conceded;
      candidate.reason = with_fact     ? Reason::kNone
                         : counts_here ? Reason::kWeak
                                       : Reason::kProblemOnly;
    } else if (counts_here) {
      candidate.credit = statement.weak ? table.weak : table.affirmed;
      candidate.reason = statement.weak ? Reason::kWeak : Reason::kNone;
    } else if (context_.StandsIn(at, context_.weak_where())) {
      candidate.credit = table.weak;
      candidate.reason = Reason::kWeak;
      candidate.evidence.note = "note.other-part";
    } else {
      candidate.evidence.note = "note.other-part";
    }
  }

  bool WithFits(const ContainsItem& item, Span span) const {
    if (item.with.empty()) {
      return true;
    }
    const Segments& segments = context_.reading().segments();
    Span part;
    switch (item.within) {
      case WithinScope::kClause:
        part = Span::Cover(segments.ClauseAt(span.begin), span);
        break;
      case WithinScope::kSentence:
        part = Span::Cover(segments.SentenceAt(span.begin), span);
        break;
      case WithinScope::kParagraph: {
        const int paragraph = context_.document().ParagraphAt(span.begin);
        part = paragraph < 0
                   ? span
                   : context_.document().paragraphs[static_cast<std::size_t>(paragraph)].text;
        break;
      }
      case WithinScope::kSection: {
        const int section = context_.reading().roles().SectionAt(span.begin);
        part = section < 0
                   ? span
                   : context_.reading().roles().sections()[static_cast<std::size_t>(section)].span;
        break;
      }
    }
    return context_.reading().hits().AnyWithin(item.with.id, part);
  }

  // A hit without a captured year has none to be wrong about.
  bool YearFits(const ContainsItem& item, const Hit& hit) const {
    const std::optional<int> report_year = context_.reading().report_year();
    if (!item.year_offset || hit.captures.empty()) {
      return true;
    }
    const std::optional<Number> year = NumberAt(hit.captures.front());
    return report_year && year &&
           year->value == static_cast<double>(*report_year + *item.year_offset);
  }

  // Whether the number at an end of the hit goes on outside it: the 5 of 3.5件, the 95 of 95% or of 百分之九十五.
  bool CutsNumber(const Hit& hit) const {
    const std::string& text = context_.document().text;
    const NumeralTable& numerals = context_.reading().rules().language->numerals;
    const auto is_digit = [&text](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    for (const PhraseCapture& capture : hit.captures) {
      const std::size_t begin = capture.span.begin;
      const std::size_t end = capture.span.end;
      if (begin == hit.span.begin && begin > 0 && is_digit(begin)) {
        const std::string_view before = std::string_view(text).substr(0, begin);
        const bool decimals = begin > 1 && before.back() == '.' && is_digit(begin - 2);
        if (is_digit(begin - 1) || decimals) {
          return true;
        }
      }
      const std::string_view before = std::string_view(text).substr(0, begin);
      const std::string_view after = std::string_view(text).substr(end);
      const auto precedes = [&before](const std::string& word) { return before.ends_with(word); };
      const auto follows = [&after](const std::string& word) { return after.starts_with(word); };
      if ((begin == hit.span.begin &&
           std::any_of(numerals.percent_before.begin(), numerals.percent_before.end(), precedes)) ||
          (end == hit.span.end &&
           std::any_of(numerals.percent_after.begin(), numerals.percent_after.end(), follows))) {
        return true;
      }
    }
    return false;
  }

  std::optional<Number> NumberAt(const PhraseCapture& capture) const {
    return ParseNumber(context_.document().Of(capture.span),
                       context_.reading().rules().language->numerals);
  }

  bool ValueFits(const ContainsItem& item, const Hit& hit) const {
    const std::optional<std::int64_t> least = context_.ValueOf(item.at_least);
    const std::optional<std::int64_t> most = context_.ValueOf(item.at_most);
    if (!least && !most) {
      return true;
    }
    for (const PhraseCapture& capture : hit.captures) {
      if (const std::optional<Number> number = NumberAt(capture)) {
        return (!least || number->value >= static_cast<double>(*least)) &&
               (!most || number->value <= static_cast<double>(*most));
      }
    }
    return false;
  }

  Outcome Conclude(const std::vector<Standing>& standings, int full, int some) const {
    if (full >= need_) {
      return context_.Make(Status::kPass, Reason::kNone);
    }
    std::vector<std::string> lacking;
    Reason most_telling = Reason::kMissing;
    Reason partial = Reason::kIncomplete;
    for (std::size_t i = 0; i < standings.size(); ++i) {
      if (standings[i].credit == Credit::kNone) {
        lacking.push_back(items_[i]->label);
      } else if (standings[i].credit == Credit::kPartial) {
        partial = standings[i].reason;
      }
      if (standings[i].credit == Credit::kNone &&
          TellingRank(standings[i].reason) < TellingRank(most_telling)) {
        most_telling = standings[i].reason;
      }
    }
    if (some == 0 || some < rule_.partial_from) {
      return context_.Make(Status::kFail, some == 0 ? most_telling : Reason::kIncomplete);
    }
    if (some >= need_) {
      return context_.Make(Status::kPartial, partial);
    }
    return context_.Make(Status::kPartial, Reason::kIncomplete, "contains.incomplete",
                         {{"missing", JoinLabels(lacking)}});
  }

  // Items are told one by one only where the rule asks for several of them.
  void AddItems(const std::vector<Standing>& standings, Outcome& outcome) const {
    if (items_.size() < 2 || need_ < 2) {
      return;
    }
    const int count = static_cast<int>(items_.size());
    int earned = 0;
    int shared = 0;
    for (int i = 0; i < count; ++i) {
      const ContainsItem& item = *items_[static_cast<std::size_t>(i)];
      const Standing& standing = standings[static_cast<std::size_t>(i)];
      ItemOutcome one;
      one.label = item.label;
      one.possible = item.points > 0 ? item.points : ShareOf(i, count, shared);
      one.status = standing.credit == Credit::kFull      ? Status::kPass
                   : standing.credit == Credit::kPartial ? Status::kPartial
                                                         : Status::kFail;
      one.reason = standing.credit == Credit::kFull ? Reason::kNone : standing.reason;
      one.earned = standing.credit == Credit::kFull ? one.possible
                   : standing.credit == Credit::kPartial
                       ? one.possible * context_.credit().partial_percent / 100
                       : 0;
      earned += one.earned;
      outcome.items.push_back(std::move(one));
    }
    if (outcome.status == Status::kPartial) {
      outcome.earned = earned;
    }
  }

  // An even share of the rule's points; the last item takes what rounding left.
  int ShareOf(int index, int count, int& shared) const {
    const int share =
        index + 1 == count ? context_.rule().points - shared : context_.rule().points / count;
    shared += share;
    return share;
  }

  // For a pass what satisfies it; otherwise also what came near, for it shows why.
  void AddEvidence(std::vector<Standing>& standings, Outcome& outcome) const {
    for (std::size_t i = 0; i < standings.size(); ++i) {
      for (Candidate& candidate : standings[i].candidates) {
        candidate.evidence.item = outcome.items.empty() ? -1 : static_cast<int>(i);
        const bool counted = outcome.status != Status::kFail && candidate.credit != Credit::kNone &&
                             candidate.credit >= Best(standings);
        const bool shows_why = outcome.status == Status::kFail && IsTelling(candidate.reason);
        const bool of_item = !outcome.items.empty() && candidate.credit != Credit::kNone;
        if (counted || shows_why || of_item) {
          outcome.evidence.push_back(candidate.evidence);
        } else if (context_.trace()) {
          outcome.rejected.push_back(candidate.evidence);
        }
      }
    }
  }

  static Credit Best(const std::vector<Standing>& standings) {
    Credit best = Credit::kNone;
    for (const Standing& standing : standings) {
      best = std::max(best, standing.credit);
    }
    return best;
  }

  void AddSearched(const std::vector<Standing>& standings, Outcome& outcome) const {
    std::vector<const PhraseList*> lists;
    for (const ContainsItem* item : items_) {
      lists.push_back(&item->any);
      for (const PhraseList& list : item->all) {
        lists.push_back(&list);
      }
    }
    outcome.searched = context_.SearchedFor(lists, context_.where());
    for (const Standing& standing : standings) {
      for (const Candidate& candidate : standing.candidates) {
        const bool is_evidence = candidate.credit != Credit::kNone ? outcome.status != Status::kFail
                                                                   : IsTelling(candidate.reason);
        if (!is_evidence && !outcome.searched.nearest) {
          outcome.searched.nearest = candidate.evidence;
        }
      }
    }
  }

  const ContainsRule& rule_;
  const RuleContext& context_;
  std::vector<const ContainsItem*> items_;  // those that apply to the document's profile
  int need_ = 0;
};

}  // namespace

Outcome EvaluateContains(const ContainsRule& rule, const RuleContext& context) {
  return ContainsEvaluator(rule, context).Evaluate();
}

}  // namespace hegui
