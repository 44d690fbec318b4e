// How a statement is meant: affirmed, negated, planned, named as a problem, suggested, or merely quoted; said weakly or
// conceded. Cues are data; the published precedence is: quoted, role of the section, then the cue of the highest
// priority, and among equals good news, negated, planned, problem, suggestion, conceded, weak.
// A concession inside a part about problems is true nevertheless (「虽然聘请了…，但…」).
// Method: NegEx (Chapman et al. 2001) and ConText (Harkema et al. 2009), carried over to clauses of official Chinese.
// Immutable once built; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/reading/hits.h"
#include "engine/reading/roles.h"
#include "engine/reading/segments.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct Statement {
  Assertion assertion = Assertion::kAffirmed;
  bool weak = false;
  bool conceded = false;
  std::string note;  // key of the catalogue that says why; empty for a plain affirmation
  std::string cue;   // the words that decided, from the reading text
};

class AssertionReader {
 public:
  // All arguments must outlive the reader. `report_year` is what cues with a year are measured by.
  AssertionReader(const Document& document, const Segments& segments, const RoleMap& roles,
                  const Hits& hits, const RuleSet& rules, std::optional<int> report_year);

  // How what stands at `span` is meant. `phrase` is the phrase that found it, folded: a cue that the phrase itself
  // spells out (「没有行政执法权」) belongs to the phrase and does not turn it round.
  Statement Classify(Span span, std::string_view phrase) const;

 private:
  struct Scope {
    Span span;  // where it holds
    Span cue;
    const CompiledCue* rule = nullptr;
  };

  void AddScopes(const CompiledCue& cue, std::optional<int> report_year);
  bool YearFits(const CueDefinition& cue, const Hit& hit, std::optional<int> report_year) const;
  Span UnitOf(CueScope scope, std::uint32_t offset) const;
  std::vector<Span> ScopesOf(const CompiledCue& cue, Span at) const;
  bool IsLifted(const CompiledCue& cue, Span at) const;
  const Scope* Deciding(Span span, std::string_view phrase) const;
  std::optional<Assertion> AssertionOfRole(std::uint32_t offset) const;

  const Document& document_;
  const Segments& segments_;
  const RoleMap& roles_;
  const Hits& hits_;
  const RuleSet& rules_;
  std::vector<Scope> scopes_;  // by begin
  std::uint32_t longest_ = 0;
};

}  // namespace hegui
