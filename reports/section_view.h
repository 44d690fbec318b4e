// The parts of a document for its view: what each was taken for, where it stands, and where findings quote it. Used by the builder
// of the document's view.
#pragma once

#include <cstddef>
#include <map>

#include "reports/report_view.h"
#include "reports/view_context.h"

namespace hegui {

// Fills `sections` and `marks`. `finding_of_rule`: rule → index into `view.findings`.
void AddSectionViews(const ViewContext& context, const std::map<int, std::size_t>& finding_of_rule,
                     DocumentView& view);

}  // namespace hegui
