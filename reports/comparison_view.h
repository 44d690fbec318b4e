// What has changed since an earlier run, as people read it. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"
#include "reports/report_view.h"
#include "reports/view_context.h"

namespace hegui {

// Nothing where the audit was compared with none.
std::optional<ComparisonView> BuildComparisonView(const Audit& audit, const Catalogue& words);

// Who is only in the earlier run, in a sentence with as many names; empty where nobody is.
std::string AbsentSentence(const ComparisonView& comparison, std::size_t most,
                           const Catalogue& words);

// Nothing where the earlier run had no such document.
std::optional<ChangeView> BuildChangeView(const ViewContext& context);

}  // namespace hegui
