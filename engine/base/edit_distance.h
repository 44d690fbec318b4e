// "Did you mean": the known word that a misspelt one comes nearest to. Distances count characters
// of UTF-8 that were added, dropped, exchanged, or swapped with their neighbour. Pure, thread-safe.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hegui {

std::size_t EditDistance(std::string_view a, std::string_view b);

// The nearest of `candidates`, the first of several equally near; empty when none is near enough to
// be meant: at most a third of the longer word's characters may differ, or one in shorter words.
// The result is a view of the candidate's own bytes.
std::string_view Nearest(std::string_view word, std::span<const std::string_view> candidates);
std::string_view Nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace hegui
