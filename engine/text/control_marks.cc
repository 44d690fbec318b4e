#include "engine/text/control_marks.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// The mark of the character at `offset`, U+0000 if it is none that needs one.
char32_t MarkOf(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x20) {
    return byte == '\t' || byte == '\n' || byte == '\r' ? U'\0' : char32_t{0x2400} + byte;
  }
  if (byte == 0x7F) {
    return 0x2421;
  }
  const bool is_c1 = byte == 0xC2 && static_cast<unsigned char>(text[offset + 1]) < 0xA0;
  return is_c1 ? 0xFFFD : U'\0';
}

// Whether a control character may begin in these eight bytes; never false if one does.
bool MayHoldControl(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  // (x - n) & ~x has its high bit where a byte x is below n.
  const auto below = [](std::uint64_t x, std::uint64_t n) { return (x - kOnes * n) & ~x; };
  const std::uint64_t c0 = below(word, 0x20);
  const std::uint64_t del = below(word ^ kOnes * 0x7F, 1);
  const std::uint64_t c1_lead = below(word ^ kOnes * 0xC2, 1);
  return ((c0 | del | c1_lead) & kHighs) != 0;
}

std::size_t FindControl(std::string_view text, std::size_t offset) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  while (offset < text.size()) {
    if (offset + kWord <= text.size() && !MayHoldControl(text.data() + offset)) {
      offset += kWord;
      continue;
    }
    const std::size_t end = std::min(offset + kWord, text.size());
    for (; offset < end; ++offset) {
      if (MarkOf(text, offset) != U'\0') {
        return offset;
      }
    }
  }
  return text.size();
}

}  // namespace

ControlMarks MakeControlsVisible(std::string& text) {
  std::size_t offset = FindControl(text, 0);
  ControlMarks marks{0, offset};
  if (offset == text.size()) {
    return marks;
  }
  std::string visible;
  visible.reserve(text.size() + text.size() / 8);
  std::size_t copied = 0;
  while (offset < text.size()) {
    visible.append(text, copied, offset - copied);
    AppendUtf8(MarkOf(text, offset), visible);
    ++marks.count;
    copied = offset + CharacterAt(text, offset).size;
    offset = FindControl(text, copied);
  }
  visible.append(text, copied);
  text = std::move(visible);
  return marks;
}

}  // namespace hegui
