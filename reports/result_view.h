// Builds the view of one rule's outcome. Pure.
#pragma once

#include "engine/scan/outcome.h"
#include "reports/report_view.h"
#include "reports/view_context.h"

namespace hegui {

ResultView BuildResultView(const Outcome& outcome, const ViewContext& context);

}  // namespace hegui
