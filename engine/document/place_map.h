// Where the characters of an imported text stand in the document that was submitted, for formats whose own places are
// not the lines of the imported text: paragraphs of a Word file, lines of a page, lines of an HTML source. Runs in order of the
// text; within a run, columns go on character by character. Offsets are bytes of the source text; lines, columns and pages
// count from 1. A plain value once built; thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hegui {

struct PlaceRun {
  std::uint32_t begin = 0;  // offset at which the run begins; it ends where the next one begins
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::optional<std::uint32_t> page;
};

class PlaceMap {
 public:
  // REQUIRES: runs come in the order of their offsets. A run at the offset of the last one replaces it.
  void Append(const PlaceRun& run);

  bool empty() const { return runs_.empty(); }
  // The place of the character at `offset`; what stands before the first run belongs to it.
  // REQUIRES: not empty, and `offset` begins a character of `text`, which is the whole source text.
  PlaceRun At(std::string_view text, std::uint32_t offset) const;

 private:
  std::vector<PlaceRun> runs_;
};

}  // namespace hegui
