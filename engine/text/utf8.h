// UTF-8 by hand, for the few questions that every stage asks on valid text. Broken bytes never reach this: they
// are replaced while decoding. Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/span.h"

namespace hegui {

// The character at `offset` and its length in bytes. REQUIRES: offset < text.size(), at a character's start.
struct Utf8Character {
  char32_t code = 0;
  std::uint32_t size = 1;
};
Utf8Character CharacterAt(std::string_view text, std::size_t offset);
// The offset of the character before `offset`. REQUIRES: offset > 0.
std::size_t PreviousCharacter(std::string_view text, std::size_t offset);

void AppendUtf8(char32_t code, std::string& out);
std::u32string ToUtf32(std::string_view text);
std::size_t CountCharacters(std::string_view text);
// Characters of the CJK unified ideographs: what "字" means where lengths are counted.
std::size_t CountHan(std::string_view text);
bool IsHan(char32_t code);
bool IsValidUtf8(std::string_view text);

}  // namespace hegui
