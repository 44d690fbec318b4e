// Text that goes with a document and is not its running text: no rule reads it. A plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace hegui {

struct SideText {
  enum class Kind { kHeader, kFooter, kFootnote, kEndnote, kComment };
  Kind kind = Kind::kHeader;
  std::string text;                   // UTF-8, paragraphs parted by line ends
  std::optional<std::uint32_t> page;  // where it stands, when the format knows
};

}  // namespace hegui
