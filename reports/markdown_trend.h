// The way of scores through the runs of a history, in Markdown. Internal to the Markdown writer. Pure.
#pragma once

#include <string>

#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

// A sentence, and a table of the last runs.
std::string BatchTrendMarkdown(const TrendView& trend, const Catalogue& words);

// Of a document: a line of figures.
std::string TrendMarkdown(const TrendView& trend);

}  // namespace hegui
