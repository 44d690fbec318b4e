// What has changed in a batch since an earlier run, for a terminal. Internal to the text writer. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/catalogue.h"
#include "reports/report_view.h"
#include "reports/terminal.h"

namespace hegui {

// Text of any length, to be wrapped; neither escaped nor inked yet.
struct TextBlock {
  std::string_view marker;  // before its first line; may be empty
  std::string text;
  Ink ink = Ink::kPlain;
};

std::vector<TextBlock> ComparisonBlocks(const ComparisonView& comparison, const Catalogue& words);

}  // namespace hegui
