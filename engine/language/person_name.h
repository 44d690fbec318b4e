// Finds names of persons by what stands around them (privacy.h): 镇长王小明, 王小明同志, 联系人：王小明, 李强（县司法局局长）, and the others of a list.
// What it does not find: a name without any frame, and one whose surname no list has. Pure; thread-safe. Time is linear in the text,
// times the longest word of the lists.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/personal_number.h"
#include "engine/language/privacy.h"

namespace hegui {

struct PersonName {
  std::vector<std::size_t> characters;  // indices, ascending; blanks and middle dots within stay
};

// Names that are known from elsewhere, without blanks and dots.
using KnownNames = std::set<std::u32string>;

// `line` is folded character by character; `phones` are numbers in it: a name before one needs no other frame. In order of place, none over
// another nor over a number.
std::vector<PersonName> FindPersonNames(std::u32string_view line, const PrivacyWords& words,
                                        const std::vector<PersonalNumber>& numbers,
                                        const KnownNames& known);

// The same for what is known to call persons and little else: a contact, an author, who decided.
std::vector<PersonName> FindNamesInPersonField(std::u32string_view line, const PrivacyWords& words,
                                               const std::vector<PersonalNumber>& numbers,
                                               const KnownNames& known);

// Only those that are known.
std::vector<PersonName> FindKnownNames(std::u32string_view line, const PrivacyWords& words,
                                       const KnownNames& known);

}  // namespace hegui
