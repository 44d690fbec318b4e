#include "reports/cell_text.h"

#include <algorithm>
#include <cstddef>

#include "engine/text/utf8.h"
#include "reports/escape.h"

namespace hegui {
namespace {

// Of a cell, in units of UTF-16, which is how spreadsheet programs count.
constexpr std::size_t kMaxCellText = 32'767;

bool IsHexDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// _x0041_: the format's own way to write a character.
bool IsCodeAt(std::string_view text, std::size_t at) {
  constexpr std::size_t kSize = 7;
  const std::string_view code = text.substr(at, kSize);
  return code.size() == kSize && code.starts_with("_x") && code.back() == '_' &&
         std::all_of(code.begin() + 2, code.end() - 1, IsHexDigit);
}

struct CellPiece {
  std::string text;
  std::size_t units = 0;  // of UTF-16
};

CellPiece PieceOf(std::string_view text, std::size_t at, const Utf8Character& character) {
  constexpr char32_t kFirstPair = 0x10000, kLastTwo = 0xFFFE;
  if (IsCodeAt(text, at)) {
    return {"_x005F_", 7};
  }
  if ((character.code & kLastTwo) == kLastTwo) {
    return {"\xEF\xBF\xBD", 1};  // U+FFFE, U+FFFF and their like, which are no characters
  }
  return {std::string(text.substr(at, character.size)), character.code < kFirstPair ? 1U : 2U};
}

std::string WithUnixLineEnds(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace

std::string CellText(std::string_view text, std::string_view cut_mark) {
  const std::string shown = WithUnixLineEnds(ShowInvisible(text));
  const std::size_t mark_units = 2 * cut_mark.size();
  std::string out;
  std::size_t units = 0;
  std::size_t fits = 0;  // bytes of `out` that leave room for the mark
  for (std::size_t at = 0; at < shown.size();) {
    const Utf8Character character = CharacterAt(shown, at);
    const CellPiece piece = PieceOf(shown, at, character);
    units += piece.units;
    if (units > kMaxCellText) {
      out.resize(fits);
      return out + std::string(cut_mark);
    }
    out += piece.text;
    fits = units + mark_units <= kMaxCellText ? out.size() : fits;
    at += character.size;
  }
  return out;
}

}  // namespace hegui
