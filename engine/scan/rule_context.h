// What the evaluator of one rule works with: the reading, the rule, and the ways to make evidence and outcomes alike for
// all kinds. Cheap; made for one rule on one document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/reading/reader.h"
#include "engine/rule/region_mask.h"
#include "engine/rule/rule.h"
#include "engine/scan/outcome.h"

namespace hegui {

class RuleContext {
 public:
  RuleContext(const Reading& reading, int rule, bool trace);

  const Reading& reading() const { return reading_; }
  const Document& document() const { return reading_.document(); }
  const RuleDefinition& rule() const { return rule_; }
  bool trace() const { return trace_; }
  const CreditTable& credit() const;

  // Parts in which evidence counts, and those in which it is worth `partial`.
  RegionMask where() const { return where_; }
  RegionMask weak_where() const { return weak_where_; }
  RegionMask MaskOf(const std::vector<std::string>& roles) const;
  bool StandsIn(std::uint32_t offset, RegionMask mask) const;
  // Whether the span is part of a heading that is a paragraph of its own.
  bool InStandaloneHeading(Span span) const;

  std::optional<std::int64_t> ValueOf(const std::optional<IntValue>& value) const;
  // The first condition that a parameter known does not meet; nullptr when all hold.
  const ParameterCondition* FirstUnmet(const std::vector<ParameterCondition>& conditions) const;
  std::string ProfileLabel() const;  // of the document's profile, for people
  // Entries of the role map that bear the role by name.
  std::vector<int> SectionsWithRole(std::string_view role) const;
  bool SectionHasRole(int section, std::string_view role) const;

  Evidence MakeEvidence(Span span, const Statement& statement) const;
  Evidence MakeEvidence(Span span) const;  // for rules on form, which assert nothing

  // An outcome with the rule's severity for that reason and the points that status alone earns.
  Outcome Make(Status status, Reason reason, std::string message = {},
               MessageArguments arguments = {}) const;
  // Sorts evidence by place and bounds it; takes the severity of a case that fits; fills the points of status where no items did. Every evaluator ends in it.
  Outcome Finish(Outcome outcome) const;

  // For absence: where it was looked and for what.
  Searched SearchedFor(const std::vector<const PhraseList*>& lists, RegionMask where) const;

 private:
  bool Fits(const SeverityCase& special, const Outcome& outcome) const;
  // The sentence, as far as it is shown with the span.
  Span Around(Span span, Span sentence) const;

  const Reading& reading_;
  const int index_;
  const RuleDefinition& rule_;
  const bool trace_;
  RegionMask where_ = 0;
  RegionMask weak_where_ = 0;
};

// The labels joined for a message: 「甲、乙」 is the catalogue's business, so they are handed over one a line.
std::string JoinLabels(const std::vector<std::string>& labels);

}  // namespace hegui
