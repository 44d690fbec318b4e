#include "engine/scan/forbid.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// How far before the words what forbids them may stand: a list member can be as long as the document.
constexpr std::uint32_t kReach = 180;  // bytes

class ForbidEvaluator {
 public:
  ForbidEvaluator(const ForbidRule& rule, const RuleContext& context)
      : rule_(rule), context_(context) {}

  Outcome Evaluate() {
    for (const ForbiddenEntry& entry : rule_.entries) {
      if (Applies(entry)) {
        Look(entry);
      }
    }
    Outcome outcome = count_ == 0 ? context_.Make(Status::kPass, Reason::kNone) : Conclude();
    if (context_.trace()) {
      outcome.rejected = std::move(excused_);
    }
    return context_.Finish(std::move(outcome));
  }

 private:
  const Reading& reading() const { return context_.reading(); }

  bool Applies(const ForbiddenEntry& entry) const {
    const std::vector<std::string>& profiles = entry.profiles;
    return profiles.empty() ||
           std::find(profiles.begin(), profiles.end(), reading().profile().id) != profiles.end();
  }

  void Look(const ForbiddenEntry& entry) {
    const RegionMask where = context_.MaskOf(entry.where);
    for (const Hit& hit : reading().hits().Of(entry.any)) {
      if (where != 0 && !context_.StandsIn(hit.span.begin, where)) {
        continue;
      }
      const std::string note = WhyExcused(entry, hit);
      if (note.empty()) {
        Take(entry, hit);
      } else if (context_.trace()) {
        excused_.push_back(context_.MakeEvidence(hit.span));
        excused_.back().note = note;
      }
    }
  }

  // The key of a note; empty when nothing excuses the words.
  std::string WhyExcused(const ForbiddenEntry& entry, const Hit& hit) const {
    const Hits& hits = reading().hits();
    if (hits.Covers(rule_.except.id, hit.span) || hits.Covers(entry.except.id, hit.span)) {
      return "note.exception";
    }
    if (rule_.ignore_quoted && reading().segments().InTitle(hit.span)) {
      return "note.in-title";
    }
    if (!entry.affirmed) {
      return {};
    }
    if (IsForbiddenHere(hit.span)) {
      return "note.forbidden-here";
    }
    const Statement statement = reading().Classify(hit);
    const bool meant =
        statement.assertion == Assertion::kAffirmed || statement.assertion == Assertion::kPlanned;
    return meant ? std::string() : statement.note;
  }

  bool IsForbiddenHere(Span span) const {
    const Segments& segments = reading().segments();
    const Span member = segments.ListMemberAt(span.begin);
    const std::uint32_t reach = span.begin > kReach ? span.begin - kReach : 0;
    const std::uint32_t end = std::min(segments.ClauseAt(span.begin).end, span.end + kReach);
    const Span part{std::max(member.begin, reach), std::max(end, span.end)};
    return reading().hits().AnyWithin(rule_.unless.id, part);
  }

  void Take(const ForbiddenEntry& entry, const Hit& hit) {
    ++count_;
    // No more than are kept: a word can stand in a document a million times.
    if (places_.size() < limits::kMaxEvidencePerRule) {
      places_.push_back(context_.MakeEvidence(hit.span));
    }
    const Severity severity =
        entry.severity.value_or(context_.Make(Status::kFail, entry.reason).severity);
    if (count_ == 1 || severity > severity_) {
      severity_ = severity;
      reason_ = entry.reason;
    }
    AddOnce(entry.use, instead_);
    AddOnce(entry.note, notes_);
  }

  static void AddOnce(const std::string& text, std::vector<std::string>& texts) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
      texts.push_back(text);
    }
  }

  Outcome Conclude() {
    const int points = context_.rule().points;
    const auto places = static_cast<std::int64_t>(std::min<std::size_t>(count_, 1'000'000));
    const std::int64_t lost = rule_.each == 0 ? points : rule_.each * places;
    const bool something_left = lost < points;
    Outcome outcome = context_.Make(something_left ? Status::kPartial : Status::kFail, reason_,
                                    notes_.empty() ? "forbid.found" : "forbid.noted",
                                    {{"count", std::to_string(count_)},
                                     {"use", JoinLabels(instead_)},
                                     {"notes", JoinLabels(notes_)}});
    outcome.severity = severity_;
    outcome.earned = something_left ? points - static_cast<int>(lost) : 0;
    outcome.evidence = std::move(places_);
    return outcome;
  }

  const ForbidRule& rule_;
  const RuleContext& context_;
  std::size_t count_ = 0;
  Severity severity_ = Severity::kInfo;
  Reason reason_ = Reason::kWrongTerm;  // of the gravest place
  std::vector<Evidence> places_;
  std::vector<Evidence> excused_;
  std::vector<std::string> instead_;
  std::vector<std::string> notes_;
};

}  // namespace

Outcome EvaluateForbid(const ForbidRule& rule, const RuleContext& context) {
  return ForbidEvaluator(rule, context).Evaluate();
}

}  // namespace hegui
