// A paragraph of the body that opens a section: one with a number, or a heading without. Plain value.
#pragma once

#include "engine/outline/nesting.h"

namespace hegui {

struct HeadingEntry {
  int paragraph = 0;     // index
  NumberedEntry number;  // rank as in nesting.h; value 0 without a number
  bool bare = false;     // a heading without number, by its form or by the format's word
  NestedEntry nested;    // filled in by NestByNumber
};

}  // namespace hegui
