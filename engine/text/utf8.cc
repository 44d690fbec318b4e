#include "engine/text/utf8.h"

#include <cstring>

namespace hegui {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::uint64_t kHighBits = 0x8080808080808080U;
constexpr std::uint64_t kLowBits = 0x0101010101010101U;

std::uint64_t LoadWord(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, kWord);
  return word;
}

unsigned char ByteAt(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

// What may follow a lead byte (Unicode, table 3-7): how many bytes, and the bounds of the first of them,
// which exclude overlong forms, surrogates and what is beyond U+10FFFF.
struct LeadRule {
  std::uint8_t followers = 0;
  unsigned char first = 0x80;
  unsigned char last = 0xBF;
};

LeadRule RuleOf(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) {
    return {1, 0x80, 0xBF};
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char first = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char last = lead == 0xED ? 0x9F : 0xBF;
    return {2, first, last};
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char first = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char last = lead == 0xF4 ? 0x8F : 0xBF;
    return {3, first, last};
  }
  return {};
}

}  // namespace

std::size_t PreviousCharacter(std::string_view text, std::size_t offset) {
  do {
    --offset;
  } while (offset > 0 && IsContinuation(text[offset]));
  return offset;
}

void AppendUtf8(char32_t code, std::string& out) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | code >> 6);
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | code >> 12);
    put(0x80U | (code >> 6 & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | code >> 18);
    put(0x80U | (code >> 12 & 0x3FU));
    put(0x80U | (code >> 6 & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::u32string ToUtf32(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    codes.push_back(character.code);
    offset += character.size;
  }
  return codes;
}

// Every byte that does not continue a character begins one; eight of them are looked at together.
std::size_t CountCharacters(std::string_view text) {
  std::size_t count = 0;
  std::size_t offset = 0;
  for (; offset + kWord <= text.size(); offset += kWord) {
    const std::uint64_t word = LoadWord(text.data() + offset);
    const std::uint64_t begins = (~word >> 7 | word >> 6) & kLowBits;
    count += begins * kLowBits >> 56;
  }
  for (; offset < text.size(); ++offset) {
    count += IsContinuation(text[offset]) ? 0U : 1U;
  }
  return count;
}

bool IsHan(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
         code == 0x3007 || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFD);
}

std::size_t CountHan(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = CharacterAt(text, offset);
    count += IsHan(character.code) ? 1U : 0U;
    offset += character.size;
  }
  return count;
}

Utf8Piece PieceAt(std::string_view bytes, std::size_t offset) {
  const unsigned char lead = ByteAt(bytes, offset);
  if (lead < 0x80) {
    return {1, false};
  }
  const LeadRule rule = RuleOf(lead);
  unsigned char first = rule.first;
  unsigned char last = rule.last;
  std::uint32_t size = 1;
  for (; size <= rule.followers && offset + size < bytes.size(); ++size) {
    const unsigned char byte = ByteAt(bytes, offset + size);
    if (byte < first || byte > last) {
      break;
    }
    first = 0x80;
    last = 0xBF;
  }
  return {size, rule.followers == 0 || size <= rule.followers};
}

bool IsValidUtf8(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    // Chinese text: three bytes a character, of leads that need no closer look.
    const unsigned char lead = ByteAt(bytes, offset);
    if (lead > 0xE0 && lead < 0xED) {
      if (offset + 2 >= bytes.size() || !IsContinuation(bytes[offset + 1]) ||
          !IsContinuation(bytes[offset + 2])) {
        return false;
      }
      offset += 3;
      continue;
    }
    if (offset + kWord <= bytes.size() && (LoadWord(bytes.data() + offset) & kHighBits) == 0) {
      offset += kWord;
      continue;
    }
    const Utf8Piece piece = PieceAt(bytes, offset);
    if (piece.broken) {
      return false;
    }
    offset += piece.size;
  }
  return true;
}

}  // namespace hegui
