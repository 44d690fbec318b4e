#include "rules/pack/likeness_reader.h"

namespace hegui {
namespace {

constexpr IntRange kPieces = {4, 1'000};  // shorter ones are anybody's
constexpr IntRange kPercent = {1, 100};
constexpr IntRange kPassages = {10, 1'000'000};

}  // namespace

LikenessPolicy ReadLikenessPolicy(const LayeredTable& layers, Diagnostics& diagnostics) {
  LikenessPolicy policy;
  if (layers.empty()) {
    return policy;
  }
  TableReader table(layers, "[likeness]", diagnostics);
  table.Read("min_characters", policy.min_characters, kPieces);
  table.Read("min_share", policy.min_share_percent, kPercent);
  table.Read("min_passage", policy.min_passage, kPassages);
  table.Read("common_share", policy.common_percent, kPercent);
  return policy;
}

}  // namespace hegui
