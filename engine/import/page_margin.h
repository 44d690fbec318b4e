// The measures of the running text of a document laid out on pages: its margins, the size of its type, the distance of its lines,
// and whether its paragraphs begin with an indent. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/import/page_line.h"

namespace hegui {

struct PageMargins {
  double left = 0, right = 0;  // points
  double em = 0;               // width of an ideograph
  double pitch = 0;            // from line to line
  bool known = false;          // there are lines of running text to measure
  bool indented = false;       // paragraphs begin with an indent
  // Of pages whose text stands elsewhere, as left and right pages of a book do.
  std::map<std::uint32_t, double> shifts;

  double LeftOn(std::uint32_t page) const { return left + ShiftOf(page); }
  double RightOn(std::uint32_t page) const { return right + ShiftOf(page); }

 private:
  double ShiftOf(std::uint32_t page) const {
    const auto shift = shifts.find(page);
    return shift == shifts.end() ? 0 : shift->second;
  }
};

PageMargins ReadPageMargins(const std::vector<PageLine>& lines);

}  // namespace hegui
