#include "reports/terminal.h"

#include <algorithm>

#include "engine/text/display_width.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::string_view kEllipsis = "…";

std::string_view CodeOf(Ink ink) {
  switch (ink) {
    case Ink::kPlain:
      return "0";
    case Ink::kBold:
      return "1";
    case Ink::kFaint:
      return "2";
    case Ink::kRed:
      return "31";
    case Ink::kYellow:
      return "33";
    case Ink::kGreen:
      return "32";
    case Ink::kBlue:
      return "34";
  }
  return "0";
}

bool IsClosingMark(std::string_view character) {
  constexpr std::string_view kMarks = "，。、；：？！”’）》〉】〕…·,.;:?!)]}%";
  return kMarks.find(character) != std::string_view::npos;
}

bool IsOpeningMark(std::string_view character) {
  constexpr std::string_view kMarks = "“‘（《〈【〔([{";
  return kMarks.find(character) != std::string_view::npos;
}

bool IsWordCharacter(std::string_view character) {
  return character.size() == 1 && character != " ";
}

std::string Blanks(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, Columns(text)), ' ');
}

}  // namespace

std::string Inked(std::string_view text, Ink ink, bool colour) {
  if (!colour || ink == Ink::kPlain) {
    return std::string(text);
  }
  return "\x1B[" + std::string(CodeOf(ink)) + "m" + std::string(text) + "\x1B[0m";
}

std::size_t Columns(std::string_view text) { return static_cast<std::size_t>(DisplayWidth(text)); }

std::string PadRight(std::string_view text, std::size_t width) {
  return std::string(text) + Blanks(text, width);
}

std::string PadLeft(std::string_view text, std::size_t width) {
  return Blanks(text, width) + std::string(text);
}

std::string CutToWidth(std::string_view text, std::size_t width) {
  if (Columns(text) <= width) {
    return std::string(text);
  }
  const std::size_t room = width - std::min(width, Columns(kEllipsis));
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t size = CharacterAt(text, at).size;
    const std::size_t columns = Columns(text.substr(at, size));
    if (used + columns > room) {
      break;
    }
    used += columns;
    at += size;
  }
  return std::string(text.substr(0, at)) + std::string(kEllipsis);
}

std::vector<std::string> Wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t begin = 0;       // of the line
  std::size_t last_break = 0;  // the last place where the line may end
  std::size_t used = 0;
  std::string_view before;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view character = text.substr(at, CharacterAt(text, at).size);
    const bool inside_word = IsWordCharacter(before) && IsWordCharacter(character);
    const std::size_t columns = Columns(character);
    // What takes no room stands upon the character before.
    if (at > begin && columns > 0 && !inside_word && !IsClosingMark(character) &&
        !IsOpeningMark(before) && character != " ") {
      last_break = at;
    }
    if (used + columns > width && last_break > begin) {
      std::string_view line = text.substr(begin, last_break - begin);
      while (line.ends_with(' ')) {
        line.remove_suffix(1);
      }
      lines.emplace_back(line);
      begin = last_break;
      used = Columns(text.substr(begin, at - begin));
    }
    used += columns;
    before = character;
    at += character.size();
  }
  lines.emplace_back(text.substr(begin));
  return lines;
}

}  // namespace hegui
