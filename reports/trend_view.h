// The way of scores through the runs of a history, as people read it. Pure.
#pragma once

#include <optional>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

// Of the average of a batch. Nothing for a single document, where only some were audited, and where there is no history.
std::optional<TrendView> BuildBatchTrend(const Audit& audit, const Catalogue& words);

// Nothing where no earlier run had the document.
std::optional<TrendView> BuildDocumentTrend(const DocumentAudit& document, const Catalogue& words);

// Since the earlier run that the audit was compared with, else since the last one of the history. Nothing where there are not two scores.
std::optional<ScoreChangeView> BuildScoreChange(const DocumentAudit& document);

}  // namespace hegui
