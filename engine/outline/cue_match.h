// Small questions about a line that every step of the outline asks: does a list of cues match it, does a character
// belong to a set, is it a blank. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/regex.h"
#include "engine/text/fold.h"

namespace hegui {

// Whether one of the expressions matches somewhere in `line`.
bool MatchesAny(const std::vector<Regex>& cues, std::string_view line);

bool IsIn(const std::u32string& set, char32_t code);

// Whether the fold makes a blank of it.
bool IsBlank(char32_t code, const FoldTable& fold);

// REQUIRES: `text` is not empty.
char32_t FirstCharacter(std::string_view text);
char32_t LastCharacter(std::string_view text);

// The first or last bytes of `text`, at most `size`, cut between characters.
std::string_view Prefix(std::string_view text, std::size_t size);
std::string_view Suffix(std::string_view text, std::size_t size);

}  // namespace hegui
