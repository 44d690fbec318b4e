// Drawings for whoever would rather look than read, as SVG within the page: points by group, what the points were lost on, and
// the document as a strip with its parts and findings. Every drawing has a name for screen readers, and what it shows stands in
// words or figures beside it. Drawn with attributes, as styles in elements are forbidden. Used by the HTML writers.
#pragma once

#include <string_view>

#include "reports/catalogue.h"
#include "reports/html_builder.h"
#include "reports/report_view.h"

namespace hegui {

// A bar that is filled to a share (hundredths of a percent); `name` is what screen readers say, empty where it stands beside.
void PrintGauge(HtmlBuilder& html, int share, std::string_view name);

// What is certain, what is open, and where the grades begin.
void PrintScoreBar(HtmlBuilder& html, const ScoreView& score, const std::vector<BandView>& bands,
                   std::string_view name);

// Points of the groups, a bar for each.
void PrintGroupBars(HtmlBuilder& html, const DocumentView& document, const Catalogue& words);

// From the points that apply down to those earned, by the groups that lost some: a table whose bars hang where the one before
// ended. Nothing where nothing was lost.
void PrintWaterfall(HtmlBuilder& html, const DocumentView& document, const Catalogue& words);

// The document from its first word to its last: parts by length, findings where they stand.
void PrintSectionStrip(HtmlBuilder& html, const DocumentView& document, const Catalogue& words);

// 62%
std::string WholePercent(int share);

}  // namespace hegui
