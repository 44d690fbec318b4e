#include "reports/result_view.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "reports/basis_text.h"
#include "reports/numbers.h"
#include "reports/phrase_text.h"
#include "reports/section_text.h"
#include "reports/uri.h"

namespace hegui {
namespace {

// Sentences shown for one rule. The tenth place of a wrong term teaches nothing new, and the count says how many there are.
constexpr std::size_t kMaxEvidenceShown = 8;
// Phrases shown of those that were looked for.
constexpr std::size_t kMaxTermsShown = 8;

std::string PointsText(int earned, int possible) {
  return HundredthsText(earned) + "/" + HundredthsText(possible);
}

ItemView MakeItem(const ItemOutcome& item, const Catalogue& words) {
  ItemView view;
  view.label = item.label;
  view.status = item.status;
  view.verdict = words.Text("status." + std::string(Name(item.status)));
  if (item.status != Status::kPass && item.reason != Reason::kNone) {
    view.verdict += " · " + words.Text("reason." + std::string(Name(item.reason)));
  }
  view.points = PointsText(item.earned, item.possible);
  return view;
}

// Whether something was looked for in vain: then it is worth saying where, and for what.
bool WasMissed(const Outcome& outcome) {
  const bool open = outcome.status == Status::kPartial || outcome.status == Status::kFail ||
                    outcome.status == Status::kReview;
  const bool lacks_item =
      outcome.items.size() > 1 &&
      std::any_of(outcome.items.begin(), outcome.items.end(),
                  [](const ItemOutcome& item) { return item.reason == Reason::kMissing; });
  return open && (outcome.evidence.empty() || lacks_item);
}

std::optional<SearchedView> MakeSearched(const Outcome& outcome, const ViewContext& context) {
  const Searched& searched = outcome.searched;
  if (!WasMissed(outcome) || (searched.terms.empty() && searched.sections.empty())) {
    return std::nullopt;
  }
  SearchedView view;
  const DocumentAudit& audit = context.audit;
  for (const int index : searched.sections) {
    const RoleSection& section = audit.sections[static_cast<std::size_t>(index)];
    std::string name = NumberedHeading(audit.document, section);
    if (name.empty() && !section.roles.empty()) {
      name = context.labels.Role(section.roles.front());
    }
    // A part with many subsections is told by its own heading; the subsections would say the same again.
    const bool below_searched = std::find(searched.sections.begin(), searched.sections.end(),
                                          section.parent) != searched.sections.end();
    if (!name.empty() && !below_searched) {
      view.sections.push_back(std::move(name));
    }
  }
  for (const std::string& term : searched.terms) {
    std::optional<std::string> readable = ReadablePhrase(term, context.words);
    if (readable && view.terms.size() < kMaxTermsShown) {
      view.terms.push_back(*std::move(readable));
    } else {
      ++view.more_terms;
    }
  }
  if (searched.nearest) {
    view.nearest = context.MakeEvidence(*searched.nearest);
  }
  return view;
}

// The parts of the document, those that stand in no other, that a result quotes; for one without a quote those where it was
// looked for.
std::vector<std::size_t> PartsOf(const Outcome& outcome, const std::vector<RoleSection>& sections) {
  std::vector<int> inner;
  for (const Evidence& evidence : outcome.evidence) {
    inner.push_back(evidence.section);
  }
  if (inner.empty()) {
    inner = outcome.searched.sections;
  }
  std::set<std::size_t> parts;
  for (int section : inner) {
    while (section >= 0 && sections[static_cast<std::size_t>(section)].parent >= 0) {
      section = sections[static_cast<std::size_t>(section)].parent;
    }
    if (section >= 0) {
      parts.insert(static_cast<std::size_t>(section));
    }
  }
  return {parts.begin(), parts.end()};
}

}  // namespace

ResultView BuildResultView(const Outcome& outcome, const ViewContext& context) {
  const RuleDefinition& rule = context.RuleOf(outcome);
  const Catalogue& words = context.words;
  ResultView view;
  view.anchor = context.RuleAnchor(outcome.rule);
  view.rule = rule.id;
  view.title = rule.title;
  view.asks = rule.asks;
  view.group = context.labels.Group(rule.group);
  view.group_id = rule.group;
  view.parts = PartsOf(outcome, context.audit.sections);
  view.status = outcome.status;
  view.severity = outcome.severity;
  view.status_word = words.Text("status." + std::string(Name(outcome.status)));
  view.severity_word = words.Text("severity." + std::string(Name(outcome.severity)));
  view.reason = ReasonWord(outcome, words);
  view.message = context.MessageOf(outcome);
  view.ruled = outcome.waiver || outcome.decision || outcome.expired_waiver;
  view.hint = rule.hint;
  view.lost = outcome.possible - outcome.earned;
  if (outcome.possible > 0) {
    view.points = PointsText(outcome.earned, outcome.possible);
  }
  for (const ItemOutcome& item : outcome.items) {
    view.items.push_back(MakeItem(item, words));
  }
  std::size_t taken = 0;
  view.evidence = context.MakeEvidence(outcome.evidence, kMaxEvidenceShown, taken);
  view.more_evidence = std::max(outcome.evidence_total, outcome.evidence.size()) - taken;
  view.searched = MakeSearched(outcome, context);
  for (const Basis& basis : rule.basis) {
    view.basis.push_back({BasisText(basis, words.language()), basis.verified,
                          ValidityText(basis, context.pack, words),
                          IsWebAddress(basis.url) ? basis.url : std::string()});
  }
  return view;
}

}  // namespace hegui
