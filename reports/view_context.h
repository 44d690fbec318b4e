// What the builders of a document's view share: the audit of the document, its pack, the words, and the ways to name a place.
// Refers to all of them; lives as long as the building.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/labels.h"
#include "reports/report_view.h"

namespace hegui {

struct ViewContext {
  const PackDefinition& pack;
  const DocumentAudit& audit;
  const Catalogue& words;
  const Labels& labels;
  std::string anchor;      // of the document: "d1"
  bool with_text = false;  // its text is shown, so that places can be linked

  const RuleDefinition& RuleOf(const Outcome& outcome) const;
  std::string RuleAnchor(int rule) const;
  std::string ParagraphAnchor(std::size_t paragraph) const;

  PlaceView MakePlace(const Place& place, Span span, int section) const;
  EvidenceView MakeEvidence(const Evidence& evidence) const;
  // A list by place; evidence of one sentence, meant alike, becomes one. Stops at `limit` sentences and says how many pieces of
  // evidence were taken.
  std::vector<EvidenceView> MakeEvidence(const std::vector<Evidence>& list, std::size_t limit,
                                         std::size_t& taken) const;
  // The message of an outcome: the text of its key, of its reason, or of its status.
  std::string MessageOf(const Outcome& outcome) const;
};

// The same text as MessageOf, for writers without a view.
std::string OutcomeMessage(const Outcome& outcome, const Catalogue& words, const Labels& labels);
// The reason in two or three words, or that a person decided; empty where there is none.
std::string ReasonWord(const Outcome& outcome, const Catalogue& words);
// The note of a piece of evidence; empty when it has none.
std::string EvidenceNote(const Evidence& evidence, const DocumentAudit& audit,
                         const Catalogue& words, const Labels& labels);

}  // namespace hegui
