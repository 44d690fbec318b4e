#include "engine/base/sha256_blocks.h"

namespace hegui {
namespace {

constexpr std::uint32_t RotateRight(std::uint32_t value, unsigned bits) {
  return value >> bits | value << (32U - bits);
}

// REQUIRES: block.size() == kSha256BlockBytes.
void AddBlock(std::string_view block, Sha256State& state) {
  std::array<std::uint32_t, 64> words{};
  for (std::size_t i = 0; i < kSha256BlockBytes; ++i) {
    words[i / 4] = words[i / 4] << 8 | static_cast<unsigned char>(block[i]);
  }
  for (std::size_t i = 16; i < words.size(); ++i) {
    const std::uint32_t a = words[i - 15];
    const std::uint32_t b = words[i - 2];
    words[i] = words[i - 16] + (RotateRight(a, 7) ^ RotateRight(a, 18) ^ a >> 3) + words[i - 7] +
               (RotateRight(b, 17) ^ RotateRight(b, 19) ^ b >> 10);
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t first = h + (RotateRight(e, 6) ^ RotateRight(e, 11) ^ RotateRight(e, 25)) +
                                ((e & f) ^ (~e & g)) + kSha256Rounds[i] + words[i];
    const std::uint32_t second = (RotateRight(a, 2) ^ RotateRight(a, 13) ^ RotateRight(a, 22)) +
                                 ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const Sha256State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += added[i];
  }
}

}  // namespace

void AddBlocksPlainly(std::string_view blocks, Sha256State& state) {
  for (std::size_t at = 0; at < blocks.size(); at += kSha256BlockBytes) {
    AddBlock(blocks.substr(at, kSha256BlockBytes), state);
  }
}

}  // namespace hegui
