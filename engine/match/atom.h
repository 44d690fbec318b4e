// The atoms of an expression, literals that RE2's filter requires of its matches, as something an
// automaton can look for. Pure, thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

// What to look for, letter case of ASCII apart, in texts that hold `atom`: an atom without its
// transparent characters, which the automaton passes over in the text, and cut to the longest part
// that has no letters but those of ASCII. RE2 gives its atoms in lower case, and the automaton
// knows the cases of ASCII only. Empty when nothing is left.
std::string SearchableAtom(std::string_view atom, std::string_view transparent);

}  // namespace hegui
