// The view of documents that hold the same text, and the beginning of a passage, with … where it was cut. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/labels.h"
#include "reports/report_view.h"

namespace hegui {

// `documents` are the views of the audited inputs, in their order.
std::vector<LikenessView> BuildLikenessViews(const Audit& audit,
                                             const std::vector<DocumentView>& documents,
                                             const Labels& labels, const Catalogue& words,
                                             const ViewOptions& options);

// Enough to find it again; a passage may be a whole document.
std::string BeginningOf(const Document& document, Span passage);

}  // namespace hegui
