#include "engine/text/display_width.h"

#include <unicode/uchar.h>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Marks that stand upon the character before, formatting and control characters; and the vowels and final
// consonants of Hangul, which join with what precedes them. A soft hyphen shows where it is.
bool HasNoWidth(UChar32 code) {
  constexpr UChar32 kSoftHyphen = 0x00AD;
  if (code == kSoftHyphen) {
    return false;
  }
  const auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
      type == U_CONTROL_CHAR) {
    return true;
  }
  const int syllable = u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE);
  return syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO;
}

int WidthOf(char32_t character, AmbiguousWidth ambiguous) {
  if (character >= 0x20 && character < 0x7F) {
    return 1;
  }
  const auto code = static_cast<UChar32>(character);
  if (HasNoWidth(code)) {
    return 0;
  }
  switch (u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous == AmbiguousWidth::kWide ? 2 : 1;
    default:
      return 1;
  }
}

}  // namespace

int DisplayWidth(std::string_view text, AmbiguousWidth ambiguous) {
  int width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    width += WidthOf(character.code, ambiguous);
    offset += character.size;
  }
  return width;
}

}  // namespace hegui
