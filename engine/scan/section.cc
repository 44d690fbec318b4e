#include "engine/scan/section.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

class SectionEvaluator {
 public:
  SectionEvaluator(const SectionRule& rule, const RuleContext& context)
      : rule_(rule), context_(context), sections_(SectionsFor(rule, context)) {}

  Outcome Evaluate() const {
    return context_.Finish(sections_.empty() ? WithoutSection() : WithSection());
  }

 private:
  static std::vector<int> SectionsFor(const SectionRule& rule, const RuleContext& context) {
    std::vector<int> sections = context.SectionsWithRole(rule.role);
    for (const std::string& role : rule.also) {
      const std::vector<int> others = context.SectionsWithRole(role);
      sections.insert(sections.end(), others.begin(), others.end());
    }
    std::sort(sections.begin(), sections.end());
    sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
    return sections;
  }

  const RoleSection& At(int section) const {
    return context_.reading().roles().sections()[static_cast<std::size_t>(section)];
  }

  // Sections that bear the role themselves, not by standing in one that does.
  std::vector<int> Outermost() const {
    std::vector<int> outermost;
    for (const int section : sections_) {
      const int parent = At(section).parent;
      const bool below = std::find(sections_.begin(), sections_.end(), parent) != sections_.end();
      if (parent < 0 || At(section).inside_paragraph || !below) {
        outermost.push_back(section);
      }
    }
    return outermost;
  }

  // The heading, or where there is none the first sentence.
  Evidence EvidenceOf(int section) const {
    const RoleSection& entry = At(section);
    if (!entry.heading.empty()) {
      return context_.MakeEvidence(entry.heading);
    }
    const Span sentence = context_.reading().segments().SentenceAt(entry.own.begin);
    return context_.MakeEvidence(sentence.empty() ? entry.own
                                                  : Span{entry.own.begin, sentence.end});
  }

  Outcome WithSection() const {
    const std::vector<int> outermost = Outermost();
    Outcome outcome = Conclude(outermost);
    for (const int section : outermost) {
      outcome.evidence.push_back(EvidenceOf(section));
    }
    return outcome;
  }

  Outcome Conclude(const std::vector<int>& outermost) const {
    std::vector<std::string> lacking;
    Severity gravest = Severity::kInfo;
    for (const SectionElement& element : rule_.elements) {
      if (!HasElement(element, outermost)) {
        lacking.push_back(element.label);
        gravest = std::max(gravest, element.severity);
      }
    }
    const bool merged = std::all_of(outermost.begin(), outermost.end(),
                                    [this](int section) { return IsMerged(section); });
    if (merged) {
      return context_.Make(Status::kPartial, Reason::kMerged, "section.merged",
                           {{"role", rule_.role}});
    }
    if (!lacking.empty()) {
      Outcome outcome = context_.Make(Status::kPartial, Reason::kIncomplete, "section.incomplete",
                                      {{"missing", JoinLabels(lacking)}});
      outcome.severity = gravest;
      return outcome;
    }
    if (const std::optional<std::int64_t> least = context_.ValueOf(rule_.min_characters)) {
      const auto count = static_cast<std::int64_t>(HanUnder(outermost));
      if (count < *least) {
        return context_.Make(Status::kPartial, Reason::kBelowThreshold, "section.short",
                             {{"count", std::to_string(count)}, {"limit", std::to_string(*least)}});
      }
    }
    return context_.Make(Status::kPass, Reason::kNone);
  }

  // One heading for both parts, or this part begun inside the other one's text.
  bool IsMerged(int section) const {
    return std::any_of(rule_.merged_with.begin(), rule_.merged_with.end(),
                       [&](const std::string& role) {
                         const int parent = At(section).parent;
                         return context_.SectionHasRole(section, role) ||
                                (At(section).inside_paragraph && parent >= 0 &&
                                 context_.SectionHasRole(parent, role));
                       });
  }

  bool HasElement(const SectionElement& element, const std::vector<int>& outermost) const {
    const Hits& hits = context_.reading().hits();
    return std::any_of(outermost.begin(), outermost.end(), [&](int section) {
      const RoleSection& entry = At(section);
      const bool in_heading =
          element.in != ElementPlace::kText && hits.AnyWithin(element.any.id, entry.heading);
      const Span text{std::max(entry.heading.end, entry.span.begin), entry.span.end};
      return in_heading ||
             (element.in != ElementPlace::kHeading && hits.AnyWithin(element.any.id, text));
    });
  }

  std::size_t HanUnder(const std::vector<int>& outermost) const {
    std::size_t count = 0;
    for (const int section : outermost) {
      const RoleSection& entry = At(section);
      const Span text{std::max(entry.heading.end, entry.span.begin), entry.span.end};
      count += CountHan(context_.document().Of(text));
    }
    return count;
  }

  Outcome WithoutSection() const {
    if (const Hit* hit = FirstLabelled()) {
      Outcome outcome = context_.Make(Status::kPass, Reason::kNone, "section.labelled");
      outcome.evidence.push_back(
          context_.MakeEvidence(hit->span, context_.reading().Classify(*hit)));
      return outcome;
    }
    Outcome outcome = Mentioned();
    if (context_.trace()) {
      AddRejectedLabels(outcome);
    }
    return outcome;
  }

  // Words that could have announced the part, and why they do not.
  void AddRejectedLabels(Outcome& outcome) const {
    for (const Hit& hit : context_.reading().hits().Of(rule_.labelled)) {
      Evidence evidence = context_.MakeEvidence(hit.span, context_.reading().Classify(hit));
      if (evidence.note.empty()) {
        evidence.note = "note.not-at-head";
      }
      outcome.rejected.push_back(std::move(evidence));
    }
  }

  // A phrase of `labelled` at the head of an enumerated member, of a paragraph or of a run-in heading.
  const Hit* FirstLabelled() const {
    for (const Hit& hit : context_.reading().hits().Of(rule_.labelled)) {
      const Statement statement = context_.reading().Classify(hit);
      if (statement.assertion == Assertion::kAffirmed && !statement.conceded &&
          OpensAPart(hit.span)) {
        return &hit;
      }
    }
    return nullptr;
  }

  // Whether the first clause of a member or paragraph holds the span.
  bool OpensAPart(Span span) const {
    const Segments& segments = context_.reading().segments();
    const Span clause = segments.ClauseAt(span.begin);
    for (const Item& item : context_.document().items) {
      if (clause.Contains(item.marker) || item.marker.end == clause.begin) {
        return true;
      }
    }
    const int paragraph = context_.document().ParagraphAt(span.begin);
    if (paragraph < 0) {
      return false;
    }
    const Paragraph& holder = context_.document().paragraphs[static_cast<std::size_t>(paragraph)];
    return holder.text.begin == clause.begin && (holder.label || !holder.heading.empty());
  }

  Outcome Mentioned() const {
    const RegionMask roles = context_.MaskOf(rule_.mentioned_roles);
    std::vector<Evidence> mentions;
    std::vector<Evidence> quoted;
    for (const Hit& hit : context_.reading().hits().Of(rule_.mentioned)) {
      const Statement statement = context_.reading().Classify(hit);
      if (statement.assertion == Assertion::kQuoted) {
        quoted.push_back(context_.MakeEvidence(hit.span, statement));
      } else if (roles == 0 ? statement.assertion == Assertion::kAffirmed
                            : context_.StandsIn(hit.span.begin, roles)) {
        mentions.push_back(context_.MakeEvidence(hit.span, statement));
      }
    }
    Outcome outcome;
    if (!mentions.empty()) {
      outcome = context_.Make(Status::kPartial, Reason::kWeak, "section.mentioned");
      outcome.severity = rule_.mentioned_severity;
      outcome.evidence = std::move(mentions);
    } else if (!quoted.empty()) {
      outcome = context_.Make(Status::kFail, Reason::kTitleOnly, "section.missing");
      outcome.evidence = std::move(quoted);
    } else {
      outcome = context_.Make(Status::kFail, Reason::kMissing, "section.missing");
    }
    outcome.arguments = {{"role", LabelOfRole()}};
    outcome.searched = context_.SearchedFor({&HeadingsOfRole()}, kRunningText);
    return outcome;
  }

  const RoleDefinition* Role() const {
    for (const RoleDefinition& role : context_.reading().pack().roles) {
      if (role.id == rule_.role) {
        return &role;
      }
    }
    return nullptr;
  }

  std::string LabelOfRole() const {
    const RoleDefinition* role = Role();
    return role == nullptr ? rule_.role : role->label;
  }

  const PhraseList& HeadingsOfRole() const {
    static const PhraseList kNone;
    const RoleDefinition* role = Role();
    return role == nullptr ? kNone : role->headings;
  }

  const SectionRule& rule_;
  const RuleContext& context_;
  const std::vector<int> sections_;
};

}  // namespace

Outcome EvaluateSection(const SectionRule& rule, const RuleContext& context) {
  return SectionEvaluator(rule, context).Evaluate();
}

}  // namespace hegui
