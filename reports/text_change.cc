#include "reports/text_change.h"

#include <cstddef>

#include "reports/comparison_view.h"

namespace hegui {

std::vector<TextBlock> ComparisonBlocks(const ComparisonView& comparison, const Catalogue& words) {
  constexpr std::size_t kAbsentShown = 10;
  std::vector<TextBlock> blocks{{{}, comparison.summary}};
  if (!comparison.note.empty()) {
    blocks.push_back({"!", comparison.note, Ink::kYellow});
  }
  if (const std::string absent = AbsentSentence(comparison, kAbsentShown, words); !absent.empty()) {
    blocks.push_back({{}, absent});
  }
  return blocks;
}

}  // namespace hegui
