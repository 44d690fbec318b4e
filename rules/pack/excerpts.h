// Puts diagnostics of packs into the order of their places, and the line of each place beside it. Those of the rule compiler
// (R0xx) have places in the same files and can be completed in the same way. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "rules/pack/pack_source.h"

namespace hegui {

// Files in the order of `sources`, those of one source by name; then by line and column; what stands in no file, last.
void SortByPlace(Diagnostics& diagnostics, std::span<const PackSource> sources);

// Fills in every empty `excerpt` whose place is in one of the files.
void AddExcerpts(Diagnostics& diagnostics, std::span<const PackSource> sources);

}  // namespace hegui
