// UTF-8 by hand, for the few questions that every stage asks. All but the last two functions take valid
// text: broken bytes are replaced while decoding and never get further. Offsets and sizes are bytes.
// Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/span.h"

namespace hegui {

struct Utf8Character {
  char32_t code = 0;
  std::uint32_t size = 1;
};

// The character at `offset` and its length in bytes. REQUIRES: offset < text.size(), at a character's start.
inline Utf8Character CharacterAt(std::string_view text, std::size_t offset) {
  const auto byte = [text, offset](std::size_t index) -> char32_t {
    return static_cast<unsigned char>(text[offset + index]);
  };
  const auto low_six = [byte](std::size_t index) { return byte(index) & 0x3FU; };
  const char32_t lead = byte(0);
  if (lead < 0x80) {
    return {lead, 1};
  }
  if (lead < 0xE0) {
    return {(lead & 0x1FU) << 6 | low_six(1), 2};
  }
  if (lead < 0xF0) {
    return {(lead & 0x0FU) << 12 | low_six(1) << 6 | low_six(2), 3};
  }
  return {(lead & 0x07U) << 18 | low_six(1) << 12 | low_six(2) << 6 | low_six(3), 4};
}

// Whether a byte continues a character rather than beginning one.
constexpr bool IsContinuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The offset of the character before `offset`. REQUIRES: offset > 0, at a character's start or the end.
std::size_t PreviousCharacter(std::string_view text, std::size_t offset);

void AppendUtf8(char32_t code, std::string& out);
std::u32string ToUtf32(std::string_view text);
std::size_t CountCharacters(std::string_view text);

// What counts as a character of Chinese where lengths are counted: ideographs of all blocks, and U+3007, the zero
// of numerals and years. Punctuation, letters and digits do not count.
bool IsHan(char32_t code);
std::size_t CountHan(std::string_view text);

// One step through bytes of unknown worth: a character, or the longest piece that begins one and breaks
// off (a byte that begins none stands alone), which is what one U+FFFD replaces.
struct Utf8Piece {
  std::uint32_t size = 1;
  bool broken = false;
};
// REQUIRES: offset < bytes.size().
Utf8Piece PieceAt(std::string_view bytes, std::size_t offset);
bool IsValidUtf8(std::string_view bytes);

}  // namespace hegui
