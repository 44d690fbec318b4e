// Builds the view of a document's text: its paragraphs in the source's own characters, with the places that results quote.
// Pure.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "reports/report_view.h"
#include "reports/view_context.h"

namespace hegui {

// A quoted stretch of the reading text, and the finding that quotes it; none for results that are no findings.
struct QuotedSpan {
  Span span;
  std::optional<std::size_t> finding;
};

std::vector<ParagraphView> BuildTextView(const std::vector<QuotedSpan>& quoted,
                                         const ViewContext& context);

}  // namespace hegui
