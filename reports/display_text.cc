#include "reports/display_text.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::string_view kIdeographicBlank = "\u3000";
constexpr std::string_view kEllipsis = "…";

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80U; }

std::size_t SkipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (IsBlank(text[at])) {
      ++at;
    } else if (text.substr(at).starts_with(kIdeographicBlank)) {
      at += kIdeographicBlank.size();
    } else {
      break;
    }
  }
  return at;
}

bool HasLineEnd(std::string_view text) {
  return text.find_first_of("\n\r") != std::string_view::npos;
}

}  // namespace

std::string JoinLines(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = SkipBlanks(text, at);
    if (next == at) {
      line.push_back(text[at++]);
    } else if (!HasLineEnd(text.substr(at, next - at))) {
      for (const char c : text.substr(at, next - at)) {
        line.push_back(c == '\t' ? ' ' : c);
      }
    } else if (!line.empty() && next < text.size() && IsAscii(line.back()) && IsAscii(text[next])) {
      line.push_back(' ');
    }
    at = std::max(at, next);
  }
  return line;
}

std::string OnOneLine(std::string_view text) {
  std::string line = JoinLines(text.substr(SkipBlanks(text, 0)));
  while (!line.empty()) {
    if (IsBlank(line.back())) {
      line.pop_back();
    } else if (line.ends_with(kIdeographicBlank)) {
      line.resize(line.size() - kIdeographicBlank.size());
    } else {
      break;
    }
  }
  return line;
}

std::string CutEnd(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < characters && at < text.size(); ++i) {
    at += CharacterAt(text, at).size;
  }
  std::string cut(text.substr(0, at));
  return at < text.size() ? cut + std::string(kEllipsis) : cut;
}

std::string CutBegin(std::string_view text, std::size_t characters) {
  std::size_t at = text.size();
  for (std::size_t i = 0; i < characters && at > 0; ++i) {
    at = PreviousCharacter(text, at);
  }
  std::string cut(text.substr(at));
  return at > 0 ? std::string(kEllipsis) + cut : cut;
}

}  // namespace hegui
