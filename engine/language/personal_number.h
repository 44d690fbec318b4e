// Finds what names a person by a number: telephones (mobile, fixed, or whatever a label calls one), identity numbers of 18 or 15
// digits with a possible day of birth, cards of 16 to 19 digits that pass Luhn's check, number plates, and the part of an e-mail
// address before the @. Service numbers of less than seven digits are no person's. Pure; thread-safe; linear time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/privacy.h"

namespace hegui {

struct PersonalNumber {
  // Indices of the characters that are hidden, ascending; separators among them stay.
  std::vector<std::size_t> characters;
  bool is_phone = false;
};

// `line` is folded character by character (personal_data.h). In order of place, none over another.
std::vector<PersonalNumber> FindPersonalNumbers(std::u32string_view line,
                                                const PrivacyWords& words);

}  // namespace hegui
