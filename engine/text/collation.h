// The order in which people look up names: by the rules of a language, Chinese by the sound of its characters, numbers in a name
// by what they count (第9 before 第10). Pure; thread-safe.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

// Indices of the names in that order; equal ones keep theirs. `locale` is a language tag. Names are UTF-8; where the rules of the
// language are not there, by bytes.
std::vector<std::size_t> NameOrder(std::span<const std::string> names, std::string_view locale);

}  // namespace hegui
