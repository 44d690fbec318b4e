// A zip container written as text, so that its parts can be mutated: bytes of a real one have lengths and checksums, and few of their
// mutations get further than these. Each part begins with a line of its own:
//
//   %%part word/document.xml
//   <w:document>…
//
// What stands before the first such line is passed over; the line end before the next one belongs to no part.
#pragma once

#include <string>
#include <string_view>

namespace hegui::fuzzing {

// The container that the text describes, its parts stored as they are, and the one whose XML is made well-formed (well_formed.h).
struct Containers {
  std::string as_written;
  std::string well_formed;
};
Containers ContainersOf(std::string_view text);

}  // namespace hegui::fuzzing
