#include "engine/import/mime_part.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace hegui {
namespace {

constexpr std::size_t kMaxHeadBytes = 64U << 10;
constexpr int kMaxDepth = 4;  // related within mixed within a signed one

char Lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) { return Lower(byte); });
  return lower;
}

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The line from `begin` on without its end; `begin` becomes the next one's.
std::string_view NextLine(std::string_view text, std::size_t& begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  std::string_view line = text.substr(begin, end - begin);
  begin = end + 1;
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

// 「text/html; charset="gb2312"」: the value of a parameter.
std::string ParameterOf(std::string_view field, std::string_view name) {
  const std::string lower = Lower(field);
  for (std::size_t at = lower.find(';'); at != std::string::npos; at = lower.find(';', at)) {
    const std::size_t begin = std::min(lower.find_first_not_of(" \t", at + 1), lower.size());
    at = begin;
    if (lower.compare(begin, name.size(), name) != 0) {
      continue;
    }
    const std::size_t equals = lower.find_first_not_of(" \t", begin + name.size());
    if (equals == std::string::npos || lower[equals] != '=') {
      continue;
    }
    std::string_view value = Trimmed(field.substr(equals + 1));
    if (value.starts_with('"')) {
      value.remove_prefix(1);
      return std::string(value.substr(0, value.find('"')));
    }
    return std::string(Trimmed(value.substr(0, value.find(';'))));
  }
  return {};
}

void TakeField(const std::string& field, MimePart& part) {
  const std::size_t colon = field.find(':');
  if (colon == std::string::npos) {
    return;
  }
  const std::string name = Lower(Trimmed(std::string_view(field).substr(0, colon)));
  const std::string_view value = Trimmed(std::string_view(field).substr(colon + 1));
  if (name == "content-type") {
    part.type = Lower(Trimmed(value.substr(0, value.find(';'))));
    part.charset = ParameterOf(value, "charset");
    part.boundary = ParameterOf(value, "boundary");
  } else if (name == "content-transfer-encoding") {
    part.encoding = Lower(value);
  }
}

MimePart ReadPart(std::string_view text) {
  MimePart part;
  part.type = "text/plain";
  std::string field;
  std::size_t at = 0;
  while (at < text.size() && at < kMaxHeadBytes) {
    const std::string_view line = NextLine(text, at);
    if (line.empty()) {
      break;
    }
    if (line.front() != ' ' && line.front() != '\t') {
      TakeField(field, part);
      field.clear();
    }
    field += line;
  }
  TakeField(field, part);
  part.body = text.substr(std::min(at, text.size()));
  return part;
}

// What stands between the lines that are the boundary.
std::vector<std::string_view> Split(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> pieces;
  const std::string mark = "--" + boundary;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t line_begin = at;
    const std::string_view line = NextLine(body, at);
    if (!line.starts_with(mark)) {
      continue;
    }
    if (begin != std::string_view::npos) {
      pieces.push_back(body.substr(begin, line_begin - begin));
    }
    begin = std::min(at, body.size());
    if (line.substr(mark.size()).starts_with("--")) {
      return pieces;
    }
  }
  if (begin != std::string_view::npos) {
    pieces.push_back(body.substr(begin));  // cut off
  }
  return pieces;
}

int HexValue(char byte) {
  if (byte >= '0' && byte <= '9') {
    return byte - '0';
  }
  const char lower = Lower(byte);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string FromQuotedPrintable(std::string_view body) {
  std::string bytes;
  bytes.reserve(body.size());
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] != '=') {
      bytes += body[i];
      continue;
    }
    // Blanks may have come behind the mark of a broken line on its way.
    const std::size_t end = body.find_first_not_of(" \t\r", i + 1);
    if (end != std::string_view::npos && body[end] == '\n') {
      i = end;
      continue;
    }
    const int high = i + 2 < body.size() ? HexValue(body[i + 1]) : -1;
    const int low = high >= 0 ? HexValue(body[i + 2]) : -1;
    if (low < 0) {
      bytes += '=';
      continue;
    }
    bytes += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return bytes;
}

std::string FromBase64(std::string_view body) {
  static constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<int, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<int>(i);
  }
  std::string bytes;
  bytes.reserve(body.size() / 4 * 3);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char byte : body) {
    const int value = values[static_cast<unsigned char>(byte)];
    if (byte == '=') {
      break;
    }
    if (value < 0) {
      continue;
    }
    bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes += static_cast<char>(static_cast<unsigned char>(bits >> static_cast<unsigned>(count)));
    }
  }
  return bytes;
}

}  // namespace

std::vector<MimePart> ReadMimeParts(std::string_view message) {
  std::vector<MimePart> parts{ReadPart(message)};
  for (int depth = 0; depth < kMaxDepth; ++depth) {
    std::vector<MimePart> inner;
    for (MimePart& part : parts) {
      if (!part.type.starts_with("multipart/") || part.boundary.empty()) {
        inner.push_back(std::move(part));
        continue;
      }
      for (const std::string_view piece : Split(part.body, part.boundary)) {
        inner.push_back(ReadPart(piece));
      }
    }
    parts = std::move(inner);
  }
  return parts;
}

std::string DecodedBody(const MimePart& part) {
  if (part.encoding == "quoted-printable") {
    return FromQuotedPrintable(part.body);
  }
  return part.encoding == "base64" ? FromBase64(part.body) : std::string(part.body);
}

}  // namespace hegui
