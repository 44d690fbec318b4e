// Reads when texts of two documents are alike enough to be told of: [likeness]. Not thread-safe.
#pragma once

#include "engine/rule/likeness_policy.h"
#include "rules/pack/table_reader.h"

namespace hegui {

LikenessPolicy ReadLikenessPolicy(const LayeredTable& layers, Diagnostics& diagnostics);

}  // namespace hegui
