#include "engine/match/atom.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Beyond ASCII, characters of punctuation and of East Asian scripts have no case; any other may
// have one.
bool MayHaveUnknownCase(char32_t code) {
  constexpr std::array<std::pair<char32_t, char32_t>, 7> kWithout = {{{0x0, 0x7F},
                                                                      {0x2010, 0x206F},
                                                                      {0x2E80, 0xA63F},
                                                                      {0xAC00, 0xD7FF},
                                                                      {0xF900, 0xFAFF},
                                                                      {0xFE30, 0xFF20},
                                                                      {0x20000, 0x3FFFF}}};
  return std::none_of(kWithout.begin(), kWithout.end(), [code](const auto& range) {
    return code >= range.first && code <= range.second;
  });
}

}  // namespace

std::string SearchableAtom(std::string_view atom, std::string_view transparent) {
  std::string longest;
  std::string part;
  for (std::size_t offset = 0; offset < atom.size();) {
    const Utf8Character character = CharacterAt(atom, offset);
    const std::string_view bytes = atom.substr(offset, character.size);
    if (MayHaveUnknownCase(character.code)) {
      part.clear();
    } else if (transparent.find(bytes) == std::string_view::npos) {
      part += bytes;
    }
    if (part.size() > longest.size()) {
      longest = part;
    }
    offset += character.size;
  }
  return longest;
}

}  // namespace hegui
