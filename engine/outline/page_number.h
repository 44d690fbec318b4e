// Page numbers that a conversion left between the lines: 「— 2 —」, 「第2页」 by their marks, bare digits by their order
// and place. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/language.h"
#include "engine/outline/line.h"

namespace hegui {

// Takes page numbers out of `lines`; the line after one knows that a page ended before it. Returns the numbers of the
// source lines that were dropped, in order.
std::vector<std::uint32_t> DropPageNumbers(std::vector<Line>& lines, const LayoutCues& layout);

}  // namespace hegui
