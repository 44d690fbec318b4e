#include "engine/scan/list.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/scan/entries.h"
#include "engine/scan/word_overlap.h"

namespace hegui {
namespace {

class ListEvaluator {
 public:
  ListEvaluator(const ListRule& rule, const RuleContext& context)
      : rule_(rule), context_(context) {}

  Outcome Evaluate() {
    if (rule_.check == ListCheck::kAnswered && context_.SectionsWithRole(rule_.by).empty()) {
      return context_.Finish(context_.Make(Status::kFail, Reason::kMissing, "section.missing",
                                           {{"role", LabelOf(rule_.by)}}));
    }
    if (rule_.check != ListCheck::kAnswered && context_.SectionsWithRole(rule_.role).empty()) {
      return context_.Finish(context_.Make(Status::kNotApplicable, Reason::kNotApplicable,
                                           "na.no-section", {{"role", LabelOf(rule_.role)}}));
    }
    std::vector<Evidence> rejected;
    const std::vector<Span> entries = Entries(rejected);
    Outcome outcome = Check(entries);
    if (context_.trace()) {
      outcome.rejected = std::move(rejected);
    }
    return context_.Finish(std::move(outcome));
  }

 private:
  const Hits& hits() const { return context_.reading().hits(); }

  std::string LabelOf(const std::string& id) const {
    for (const RoleDefinition& role : context_.reading().pack().roles) {
      if (role.id == id) {
        return role.label;
      }
    }
    return id;
  }

  Outcome Check(const std::vector<Span>& entries) const {
    switch (rule_.check) {
      case ListCheck::kCount:
        return Count(entries);
      case ListCheck::kShare:
        return Share(entries);
      case ListCheck::kNone:
        return None(entries);
      case ListCheck::kAnswered:
        return Answered(entries);
    }
    return Count(entries);
  }

  // What counts as an entry, each of those that say the same once.
  std::vector<Span> Entries(std::vector<Evidence>& rejected) {
    std::vector<Span> entries;
    const EntryList found = ListEntries(rule_.role, context_);
    enumerated_ = found.enumerated;
    for (const Span entry : found.enumerated ? found.entries : ByClauses(found.entries)) {
      const bool is_entry = IsEntry(entry) || (found.enumerated && IsEntryBecauseCounted(entry));
      if (is_entry && !IsRepeated(entry, entries)) {
        entries.push_back(entry);
        continue;
      }
      rejected.push_back(EvidenceOf(entry));
      rejected.back().note = is_entry ? "note.repeated" : "note.not-entry";
    }
    return entries;
  }

  // 「问题主要是甲不够，乙不强，丙有待提高。」 is a list written as one sentence.
  std::vector<Span> ByClauses(const std::vector<Span>& sentences) const {
    std::vector<Span> entries;
    for (const Span sentence : sentences) {
      const Hit* opening = hits().FirstWithin(rule_.clauses_after.id, sentence);
      if (opening == nullptr) {
        entries.push_back(sentence);
        continue;
      }
      for (std::uint32_t at = opening->span.end; at < sentence.end;) {
        const Span clause = context_.reading().segments().ClauseAt(at);
        entries.push_back({at, std::min(clause.end, sentence.end)});
        at = std::max(clause.end, at + 1);
      }
    }
    return entries;
  }

  bool IsEntry(Span entry) const {
    const Hit* has = hits().FirstWithin(rule_.entry_has.id, entry);
    const Hit* has_not = hits().FirstWithin(rule_.entry_not.id, entry);
    if (has == nullptr) {
      return rule_.entry_has.empty() && has_not == nullptr;
    }
    // What an entry opens with says what it is: 「将加大宣传，解决形式单一的问题」 is a measure.
    return has_not == nullptr || (!rule_.entry_not_wins && has->span.begin < has_not->span.begin);
  }

  // What the author counts among the entries is one, unless it says that it is something else.
  bool IsEntryBecauseCounted(Span entry) const {
    return !rule_.counted_unless.empty() && !hits().AnyWithin(rule_.entry_not.id, entry) &&
           !hits().AnyWithin(rule_.counted_unless.id, entry);
  }

  // Among so many entries that not all can be held against one another, the first ones are.
  bool IsRepeated(Span entry, const std::vector<Span>& others) const {
    const Document& document = context_.document();
    const auto end = others.begin() + static_cast<std::ptrdiff_t>(
                                          std::min(others.size(), limits::kMaxComparedEntries));
    return std::any_of(others.begin(), end, [&](Span other) {
      return SameEntry(document.Of(entry), document.Of(other), rule_.distinct_percent);
    });
  }

  bool Has(Span entry) const {
    if (hits().AnyWithin(rule_.has_not.id, entry)) {
      return false;
    }
    const bool softly =
        hits().AnyWithin(rule_.or_has.id, entry) && !hits().AnyWithin(rule_.unless.id, entry);
    const bool because_counted = enumerated_ &&
                                 hits().AnyWithin(rule_.counted_has.id, entry) &&
                                 !hits().AnyWithin(rule_.counted_has_unless.id, entry);
    return softly || because_counted || hits().AnyWithin(rule_.has.id, entry) ||
           (rule_.digits_count && HasDigit(entry));
  }

  bool HasDigit(Span entry) const {
    const std::string_view text = context_.document().Of(entry);
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // The first sentence of an entry stands for it: whole entries would be pages of quotes.
  Evidence EvidenceOf(Span entry) const {
    const Span sentence = context_.reading().segments().SentenceAt(entry.begin);
    return context_.MakeEvidence(
        {entry.begin, std::clamp(sentence.end, entry.begin + 1, entry.end)});
  }

  // A statement that speaks for all entries: in the text, or else in the heading of a subsection of its own. Within an entry it is
  // that entry's, except in the last, which ends where the author says no more.
  const Hit* CommonStatement(const std::vector<Span>& entries) const {
    const std::vector<RoleSection>& sections = context_.reading().roles().sections();
    const Hit* in_heading = nullptr;
    for (const Hit& hit : hits().Of(rule_.common)) {
      if (!context_.InStandaloneHeading(hit.span)) {
        const bool of_one = std::any_of(entries.begin(), entries.end(), [&](Span entry) {
          return entry.Contains(hit.span) && entry.begin != entries.back().begin;
        });
        if (!of_one) {
          return &hit;
        }
        continue;
      }
      const int section = context_.reading().roles().SectionAt(hit.span.begin);
      const int parent = sections[static_cast<std::size_t>(section)].parent;
      if (in_heading == nullptr && parent >= 0 && context_.SectionHasRole(parent, rule_.role)) {
        in_heading = &hit;
      }
    }
    return in_heading;
  }

  Outcome Count(const std::vector<Span>& entries) const {
    const std::int64_t least = context_.ValueOf(rule_.at_least).value_or(1);
    const auto count = static_cast<std::int64_t>(entries.size());
    const Status status = count >= least ? Status::kPass
                          : count > 0    ? Status::kPartial
                                         : Status::kFail;
    Outcome outcome = context_.Make(
        status, status == Status::kPass ? Reason::kNone : Reason::kBelowThreshold, "list.count",
        {{"count", std::to_string(count)}, {"limit", std::to_string(least)}});
    for (const Span entry : entries) {
      outcome.evidence.push_back(EvidenceOf(entry));
    }
    return outcome;
  }

  Outcome Share(const std::vector<Span>& entries) const {
    std::vector<Span> having;
    std::vector<Span> lacking;
    for (const Span entry : entries) {
      (Has(entry) ? having : lacking).push_back(entry);
    }
    const Hit* for_all = CommonStatement(entries);
    const std::size_t count = having.size();
    const bool enough = for_all != nullptr ||
                        count * 100 > entries.size() * static_cast<std::size_t>(rule_.pass_above);
    const Status status = enough ? Status::kPass : count > 0 ? Status::kPartial : Status::kFail;
    const Reason reason = status == Status::kPass ? Reason::kNone
                          : status == Status::kFail && rule_.lacking == Reason::kIncomplete
                              ? Reason::kMissing
                              : rule_.lacking;
    Outcome outcome = context_.Make(
        status, reason, "list.share",
        {{"count", std::to_string(count)}, {"total", std::to_string(entries.size())}});
    if (for_all != nullptr) {
      outcome.evidence.push_back(context_.MakeEvidence(for_all->span));
    }
    for (const Span entry : status == Status::kPass ? having : lacking) {
      outcome.evidence.push_back(EvidenceOf(entry));
    }
    if (status != Status::kPass) {
      outcome.searched = context_.SearchedFor({&rule_.has}, context_.MaskOf({rule_.role}));
    }
    return outcome;
  }

  Outcome None(const std::vector<Span>& entries) const {
    std::vector<Span> having;
    for (const Span entry : entries) {
      if (Has(entry)) {
        having.push_back(entry);
      }
    }
    const std::size_t count = having.size();
    const bool most = count * 100 > entries.size() * static_cast<std::size_t>(rule_.fail_above);
    const Status status = count == 0 ? Status::kPass : most ? Status::kFail : Status::kPartial;
    Outcome outcome = context_.Make(
        status, status == Status::kPass ? Reason::kNone : rule_.lacking, "list.none",
        {{"count", std::to_string(count)}, {"total", std::to_string(entries.size())}});
    // A pass shows what was looked at.
    for (const Span entry : status == Status::kPass ? entries : having) {
      outcome.evidence.push_back(EvidenceOf(entry));
    }
    return outcome;
  }

  // What an entry is about stands in its first sentence; the whole of it tells as well, if more of it is taken up.
  bool IsAnswered(Span entry, const std::vector<WordOverlap::Words>& answers,
                  const WordOverlap& overlap) const {
    const Span sentence = context_.reading().segments().SentenceAt(entry.begin);
    const Span head{entry.begin, std::clamp(sentence.end, entry.begin, entry.end)};
    const WordOverlap::Words matter = overlap.WordsOf(context_.document().Of(head));
    const WordOverlap::Words details = overlap.WordsOf(context_.document().Of(entry));
    return std::any_of(answers.begin(), answers.end(), [&](const WordOverlap::Words& answer) {
      return WordOverlap::Answers(matter, answer, WordOverlap::kOfSentence) ||
             WordOverlap::Answers(details, answer, WordOverlap::kOfParagraph);
    });
  }

  std::vector<Span> Unanswered(const std::vector<Span>& entries,
                               const std::vector<Span>& answers) const {
    const WordOverlap overlap(rule_.stop_words, rule_.common_words);
    std::vector<WordOverlap::Words> said;
    for (std::size_t i = 0; i < std::min(answers.size(), limits::kMaxComparedEntries); ++i) {
      said.push_back(overlap.WordsOf(context_.document().Of(answers[i])));
    }
    std::vector<Span> unanswered;
    // A list too long to be held against another one is no list of problems; what lies beyond counts as unanswered.
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Span entry = entries[i];
      if (i >= limits::kMaxComparedEntries || !IsAnswered(entry, said, overlap)) {
        unanswered.push_back(entry);
      }
    }
    return unanswered;
  }

  // Places in the other part that hold what is asked of it, in entries that are not ruled out.
  std::vector<Evidence> Targets() const {
    std::vector<Evidence> targets;
    const RegionMask there = context_.MaskOf({rule_.by});
    for (const Hit& hit : hits().Of(rule_.has)) {
      if (context_.StandsIn(hit.span.begin, there) && !context_.InStandaloneHeading(hit.span) &&
          !hits().Covers(rule_.has_not.id, hit.span)) {
        targets.push_back(context_.MakeEvidence(hit.span));
      }
    }
    return targets;
  }

  Outcome Answered(const std::vector<Span>& entries) const {
    const std::vector<Span> answers = EntriesOf(rule_.by, context_);
    const std::vector<Span> unanswered = Unanswered(entries, answers);
    const std::size_t count = entries.size() - unanswered.size();
    // Without entries there is nothing to answer, and what is asked of the other part alone is judged.
    const bool linked = count * 100 > entries.size() * static_cast<std::size_t>(rule_.pass_above);
    std::vector<Evidence> targets = Targets();
    const MessageArguments arguments{{"count", std::to_string(count)},
                                     {"total", std::to_string(entries.size())},
                                     {"role", LabelOf(rule_.by)}};
    if (!targets.empty() && (linked || entries.empty())) {
      Outcome outcome = context_.Make(Status::kPass, Reason::kNone);
      outcome.evidence = std::move(targets);
      return outcome;
    }
    Outcome outcome =
        targets.empty()
            ? context_.Make(linked ? Status::kPartial : Status::kFail, rule_.lacking,
                            linked            ? "list.no-target"
                            : entries.empty() ? "list.no-target.plain"
                                              : "list.neither",
                            arguments)
            : context_.Make(Status::kPartial, rule_.lacking, "list.unanswered", arguments);
    for (const Span entry : targets.empty() ? answers : unanswered) {
      outcome.evidence.push_back(EvidenceOf(entry));
    }
    outcome.searched = context_.SearchedFor({&rule_.has}, context_.MaskOf({rule_.by}));
    return outcome;
  }

  const ListRule& rule_;
  const RuleContext& context_;
  bool enumerated_ = false;  // the author counts the entries
};

}  // namespace

Outcome EvaluateList(const ListRule& rule, const RuleContext& context) {
  return ListEvaluator(rule, context).Evaluate();
}

}  // namespace hegui
