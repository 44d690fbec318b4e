#include "reports/escape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kZeroWidthSpace = "&#8203;";

// Characters without a shape of their own that can hide or reorder what stands around them, inclusive ranges: soft
// hyphen, marks and controls of direction, joiners, separators, fillers, interlinear marks, tags.
constexpr std::array<std::pair<char32_t, char32_t>, 13> kInvisible{{
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180E, 0x180E},
    {0x200B, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF9, 0xFFFB},
}};
constexpr char32_t kFirstTag = 0xE0000;
constexpr char32_t kLastTag = 0xE0FFF;

bool IsInvisible(char32_t code) {
  for (const auto& [first, last] : kInvisible) {
    if (first <= code && code <= last) {
      return true;
    }
  }
  return kFirstTag <= code && code <= kLastTag;
}

void AppendHex(char32_t code, int first_shift, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (int shift = first_shift; shift >= 0; shift -= 4) {
    out.push_back(kDigits[code >> shift & 0xFU]);
  }
}

void AppendCodeMark(char32_t code, std::string& out) {
  out += "⟨U+";
  AppendHex(code, code > 0xFFFF ? 16 : 12, out);
  out += "⟩";
}

// As strings of JSON write a character: above U+FFFF in two halves.
void AppendJsonEscape(char32_t code, std::string& out) {
  constexpr char32_t kFirstHigh = 0xD800, kFirstLow = 0xDC00, kPlane = 0x10000;
  if (code >= kPlane) {
    out += "\\u";
    AppendHex(kFirstHigh + ((code - kPlane) >> 10U), 12, out);
    code = kFirstLow + ((code - kPlane) & 0x3FFU);
  }
  out += "\\u";
  AppendHex(code, 12, out);
}

void AppendShown(char32_t code, std::string& out) {
  if (code == '\n' || code == '\r' || code == '\t') {
    out.push_back(static_cast<char>(code));
  } else if (code < 0x20) {
    AppendUtf8(0x2400 + code, out);
  } else if (code == 0x7F) {
    AppendUtf8(0x2421, out);
  } else if ((code >= 0x80 && code < 0xA0) || IsInvisible(code)) {
    AppendCodeMark(code, out);
  } else {
    AppendUtf8(code, out);
  }
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string OnOneLine(std::string_view text) {
  std::string line = ShowInvisible(text);
  for (char& c : line) {
    if (c == '\n' || c == '\r' || c == '\t') {
      c = ' ';
    }
  }
  return line;
}

// A text that would begin a list, heading, quote or rule when it stands at the start of a line.
std::size_t BlockMarkAt(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && IsDigit(text[at])) {
    ++at;
  }
  if (at > 0) {
    return at < text.size() && (text[at] == '.' || text[at] == ')') ? at : std::string_view::npos;
  }
  const std::string_view marks = "-+#=>";
  return !text.empty() && marks.find(text[0]) != std::string_view::npos ? 0
                                                                        : std::string_view::npos;
}

}  // namespace

std::string ShowInvisible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Piece piece = PieceAt(text, at);
    AppendShown(piece.broken ? kReplacement : CharacterAt(text, at).code, out);
    at += piece.size;
  }
  return out;
}

std::string EscapeHtml(std::string_view text) {
  std::string out;
  for (const char c : ShowInvisible(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

bool LooksLikeFormula(std::string_view text) {
  // Full-width ones too: some programs take what a Chinese keyboard gives for what is meant.
  constexpr std::array<std::string_view, 11> kMarks{"=",  "+",  "-",  "@",  "\t", "\r",
                                                    "\n", "＝", "＋", "－", "＠"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [text](std::string_view mark) { return text.starts_with(mark); });
}

std::string EscapeScriptData(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const Utf8Character character = CharacterAt(json, at);
    const char32_t code = character.code;
    // All of these stand in strings only: between them JSON has brackets, digits, words, blanks and line ends.
    if (code == '<' || code == '>' || code == '&' || (code >= 0x7F && code < 0xA0) ||
        IsInvisible(code)) {
      AppendJsonEscape(code, out);
    } else {
      out += json.substr(at, character.size);
    }
    at += character.size;
  }
  return out;
}

std::string EscapeMarkdown(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|~&$";
  const std::string line = OnOneLine(text);
  const std::size_t block_mark = BlockMarkAt(line);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at == block_mark || kMarkup.find(line[at]) != std::string_view::npos) {
      out.push_back('\\');
    }
    out.push_back(line[at]);
    // GitHub finds mentions and issues in the rendered text; only a character between stops it.
    if (line[at] == '@' || (line[at] == '#' && at + 1 < line.size() && IsDigit(line[at + 1]))) {
      out += kZeroWidthSpace;
    }
  }
  return out;
}

std::string EscapeTerminal(std::string_view text) { return OnOneLine(text); }

}  // namespace hegui
