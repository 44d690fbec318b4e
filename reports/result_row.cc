#include "reports/result_row.h"

#include "engine/audit/fingerprint.h"
#include "reports/labels.h"
#include "reports/section_text.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

constexpr std::string_view kPathSeparator = " > ";

const Evidence* Shown(const Outcome& outcome) {
  if (!outcome.evidence.empty()) {
    return &outcome.evidence.front();
  }
  return outcome.searched.nearest ? &*outcome.searched.nearest : nullptr;
}

ResultRow RowOf(const DocumentAudit& document, const PackDefinition& pack, const Outcome& outcome,
                const Catalogue& words, const Labels& labels) {
  ResultRow row;
  row.document = &document;
  row.rule = &pack.rules[static_cast<std::size_t>(outcome.rule)];
  row.outcome = &outcome;
  row.message = OutcomeMessage(outcome, words, labels);
  if (const Evidence* shown = Shown(outcome)) {
    row.quote = shown->quote;
    row.section_path =
        SectionPath(document.document, document.sections, shown->section, kPathSeparator);
  }
  if (!outcome.evidence.empty()) {
    row.place = outcome.evidence.front().place;
  }
  row.fingerprint = Fingerprint(*row.rule, outcome, document.sections);
  return row;
}

}  // namespace

std::vector<ResultRow> ResultRows(const Audit& audit, const Catalogue& words) {
  const Labels labels(*audit.pack, words);
  std::vector<ResultRow> rows;
  for (const AuditInput& input : audit.inputs) {
    if (!input.audited) {
      continue;
    }
    for (const Outcome& outcome : input.audited->outcomes) {
      rows.push_back(RowOf(*input.audited, *audit.pack, outcome, words, labels));
    }
  }
  return rows;
}

}  // namespace hegui
