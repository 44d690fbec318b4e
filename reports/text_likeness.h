// Documents that hold the same text, for the terminal: how many pairs there are, and the most alike of them. Used by the text writer.
#pragma once

#include <cstddef>
#include <string>

#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

// In lines of at most `width` columns; nothing where no two are alike.
std::string LikenessText(const ReportView& report, const Catalogue& words, bool colour,
                         std::size_t width);

}  // namespace hegui
