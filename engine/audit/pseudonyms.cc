#include "engine/audit/pseudonyms.h"

#include <algorithm>

#include "engine/base/sha256.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kBlock = 64;         // of SHA-256, bytes
constexpr std::size_t kOrdinalDigits = 6;  // fewer than any telephone number has
constexpr char32_t kMask = U'x';           // unlike *, good in names of files
constexpr char32_t kMark = U'#';  // before the ordinal, which is thereby no part of the number
constexpr char32_t kFullWidth = 0xFEE0;  // from ASCII to its full-width form
constexpr char32_t kTwoBytes = 0x00D7;   // a multiplication sign
constexpr std::uint64_t kMaxCapacity = std::uint64_t{1} << 48;

std::string Bytes(const Sha256Digest& digest) { return {digest.begin(), digest.end()}; }

Sha256Digest Hmac(std::string_view key, std::string_view message) {
  std::string block = key.size() > kBlock ? Bytes(Sha256(key)) : std::string(key);
  block.resize(kBlock, '\0');
  std::string inner(block), outer(block);
  for (std::size_t i = 0; i < kBlock; ++i) {
    inner[i] = static_cast<char>(static_cast<unsigned char>(block[i]) ^ 0x36U);
    outer[i] = static_cast<char>(static_cast<unsigned char>(block[i]) ^ 0x5CU);
  }
  inner += message;
  return Sha256(outer + Bytes(Sha256(inner)));
}

std::size_t DigitsOf(std::size_t size) { return std::min(kOrdinalDigits, size - 1); }

std::u32string CodeOf(std::uint64_t number, std::size_t size) {
  const std::size_t digits = DigitsOf(size);
  std::u32string code(size, kMask);
  code[size - 1 - digits] = kMark;
  for (std::size_t i = 0; i < digits; ++i) {
    code[size - 1 - i] = static_cast<char32_t>(U'0' + number % 10);
    number /= 10;
  }
  return code;
}

}  // namespace

std::string HmacSha256Hex(std::string_view key, std::string_view message) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : Hmac(key, message)) {
    hex += kHex[byte >> 4U];
    hex += kHex[byte & 0x0FU];
  }
  return hex;
}

std::u32string Pseudonyms::For(bool is_name, const std::u32string& datum) {
  std::u32string& given = given_[{is_name, datum}];
  if (given.empty()) {
    const Class kind{is_name, datum.size()};
    const std::uint64_t number = NumberFor(kind, datum);
    given = is_name ? NameOf(number, datum.size()) : CodeOf(number, datum.size());
  }
  return given;
}

std::uint64_t Pseudonyms::CapacityOf(const Class& kind) const {
  const auto& [is_name, size] = kind;
  if (is_name && size == 1) {
    return 1;
  }
  std::uint64_t capacity = is_name ? words_.first_letters.size() : 1;
  const std::size_t places = is_name ? size - 1 : DigitsOf(size);
  const std::uint64_t base = is_name ? words_.letters.size() : 10;
  for (std::size_t i = 0; i < places && capacity < kMaxCapacity; ++i) {
    capacity *= base;
  }
  return std::max<std::uint64_t>(capacity, 1);
}

std::uint64_t Pseudonyms::NumberFor(const Class& kind, const std::u32string& datum) {
  std::set<std::uint64_t>& used = used_[kind];
  const std::uint64_t capacity = CapacityOf(kind);
  std::uint64_t number = used.size() + (kind.first ? 0 : 1);
  if (!key_.empty()) {
    std::string message = kind.first ? "name\x1F" : "number\x1F";
    for (const char32_t character : datum) {
      AppendUtf8(character, message);
    }
    const Sha256Digest digest = Hmac(key_, message);
    number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) {
      number = number << 8U | digest[i];
    }
  }
  number %= capacity;
  while (used.size() < capacity && used.contains(number)) {
    number = (number + 1) % capacity;
  }
  used.insert(number);
  return number;
}

std::u32string Pseudonyms::NameOf(std::uint64_t number, std::size_t size) const {
  std::u32string name(size, U'\0');
  const std::u32string& letters = words_.letters;
  for (std::size_t i = size - 1; i > 0; --i) {
    name[i] = letters[number % letters.size()];
    number /= letters.size();
  }
  name[0] = words_.first_letters[number % words_.first_letters.size()];
  return name;
}

char32_t Pseudonyms::Fitted(char32_t wanted, std::size_t bytes) const {
  std::string utf8;
  AppendUtf8(wanted, utf8);
  if (utf8.size() == bytes) {
    return wanted;
  }
  if (bytes == 1) {
    return kMask;
  }
  if (bytes == 2) {
    return kTwoBytes;
  }
  if (bytes == 3) {
    return wanted + kFullWidth;  // ASCII: the letters of names have three bytes
  }
  return words_.wide_letters[wanted % words_.wide_letters.size()];
}

}  // namespace hegui
