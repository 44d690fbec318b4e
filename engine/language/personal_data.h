// Finds what names a person in a text: numbers (personal_number.h) and names (person_name.h), line by line. Places are bytes of the
// text as it stands, whatever form its characters are written in. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/language.h"
#include "engine/language/person_name.h"
#include "engine/language/privacy.h"

namespace hegui {

struct PersonalDatum {
  bool is_name = false;              // else a number or the like
  std::vector<std::uint32_t> bytes;  // where the characters begin that are to be hidden, ascending
  std::u32string key;                // those characters, folded: the same for the same datum
};

// What a text is known to be.
enum class TextKind {
  kProse,
  kPersonField,  // calls persons and little else: a contact, an author, who decided
  kFileName,  // of words parted by marks, each of which may be a name: 述法报告-王小明.docx
};

// In order of place, none over another. `known` are names from elsewhere, which need no frame. Nothing where the language has no words
// for it. REQUIRES: valid UTF-8.
std::vector<PersonalDatum> FindPersonalData(std::string_view text, const Language& language,
                                            const KnownNames& known = {},
                                            TextKind kind = TextKind::kProse);

// Known names of three characters and more that a line end parts, which nobody took for a broken line.
std::vector<PersonalDatum> FindNamesAcrossLines(std::string_view text, const Language& language,
                                                const KnownNames& known);

}  // namespace hegui
