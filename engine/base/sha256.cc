#include "engine/base/sha256.h"

#include <cstddef>

#include "engine/base/sha256_blocks.h"

namespace hegui {
namespace {

constexpr Sha256State kInitial{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                               0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

void AddBlocks(std::string_view blocks, Sha256State& state) {
  if (HasSha256Instructions()) {
    AddBlocksByInstructions(blocks, state);
  } else {
    AddBlocksPlainly(blocks, state);
  }
}

}  // namespace

Sha256Digest Sha256(std::string_view bytes) {
  Sha256State state = kInitial;
  const std::size_t whole = bytes.size() - bytes.size() % kSha256BlockBytes;
  AddBlocks(bytes.substr(0, whole), state);
  // What is left over, a single 1 bit, zeros, and the length in bits as the last eight bytes.
  std::string tail(bytes.substr(whole));
  tail.push_back('\x80');
  tail.resize(tail.size() + 8 <= kSha256BlockBytes ? kSha256BlockBytes : 2 * kSha256BlockBytes,
              '\0');
  std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (std::size_t i = 1; i <= 8; ++i, bits >>= 8) {
    tail[tail.size() - i] = static_cast<char>(bits & 0xFFU);
  }
  AddBlocks(tail, state);
  Sha256Digest digest{};
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  }
  return digest;
}

std::string Sha256Hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : Sha256(bytes)) {
    hex.push_back(kDigits[byte >> 4]);
    hex.push_back(kDigits[byte & 0xFU]);
  }
  return hex;
}

}  // namespace hegui
