// Where a stretch of text stands on a page, for formats that place it there. Points (1/72 inch) from the upper left corner
// of the page as it is looked at; pages count from 1. Plain values.
#pragma once

#include <cstdint>

#include "engine/base/span.h"

namespace hegui {

struct PageBox {
  std::uint32_t page = 1;
  double left = 0, top = 0, right = 0, bottom = 0;

  friend bool operator==(const PageBox&, const PageBox&) = default;
};

// A piece of text that stands in one box: a word as its format has it, or a run of characters.
struct BoxedText {
  Span text;  // of the source text
  PageBox box;
};

}  // namespace hegui
