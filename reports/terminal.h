// Layout of text in columns of a terminal, where a Chinese character takes two: padding, cutting, wrapping, colours. Text is
// one line of valid UTF-8 without control characters. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

enum class Ink { kPlain, kBold, kFaint, kRed, kYellow, kGreen, kBlue };

// `text` in a colour, or as it is where colours are off.
std::string Inked(std::string_view text, Ink ink, bool colour);

// The columns that a line takes.
std::size_t Columns(std::string_view text);

// Blanks up to `width` columns, at the end or before.
std::string PadRight(std::string_view text, std::size_t width);
std::string PadLeft(std::string_view text, std::size_t width);

// At most `width` columns, with … where it was cut.
std::string CutToWidth(std::string_view text, std::size_t width);

// Lines of at most `width` columns. Breaks at blanks and between Chinese characters, never before a closing mark.
std::vector<std::string> Wrap(std::string_view text, std::size_t width);

}  // namespace hegui
