#include "engine/base/sha256_blocks.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>

#include <cstddef>
#include <cstring>

namespace hegui {
namespace {

// Compiled for processors that have the instructions, called on those only.
#define HEGUI_WITH_SHA __attribute__((target("sha,sse4.1")))

constexpr std::size_t kLane = sizeof(__m128i);

HEGUI_WITH_SHA inline __m128i Load(const void* bytes) {
  __m128i lane;
  std::memcpy(&lane, bytes, kLane);
  return lane;
}

HEGUI_WITH_SHA inline __m128i Lane(std::uint32_t high, std::uint32_t upper, std::uint32_t lower,
                                   std::uint32_t low) {
  return _mm_set_epi32(static_cast<int>(high), static_cast<int>(upper), static_cast<int>(lower),
                       static_cast<int>(low));
}

// The instructions keep the eight variables of the standard as two lanes, a b e f and c d g h.
struct Variables {
  __m128i abef;
  __m128i cdgh;
};

HEGUI_WITH_SHA inline void AddBlock(const char* block, Variables& v) {
  const __m128i big_endian = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  __m128i words[4];  // the last sixteen words of the schedule
  for (std::size_t i = 0; i < 4; ++i) {
    words[i] = _mm_shuffle_epi8(Load(block + i * kLane), big_endian);
  }
  __m128i abef = v.abef;
  __m128i cdgh = v.cdgh;
#pragma GCC unroll 16
  for (std::size_t four = 0; four < 16; ++four) {
    __m128i& current = words[four % 4];
    if (four >= 4) {
      const __m128i& last = words[(four + 3) % 4];
      const __m128i begun = _mm_sha256msg1_epu32(current, words[(four + 1) % 4]);
      const __m128i seventh_last = _mm_alignr_epi8(last, words[(four + 2) % 4], 4);
      current = _mm_sha256msg2_epu32(_mm_add_epi32(begun, seventh_last), last);
    }
    const __m128i added = _mm_add_epi32(current, Load(kSha256Rounds.data() + 4 * four));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0E));
  }
  v.abef = _mm_add_epi32(v.abef, abef);
  v.cdgh = _mm_add_epi32(v.cdgh, cdgh);
}

}  // namespace

bool HasSha256Instructions() {
  constexpr unsigned kSha = 1U << 29;    // leaf 7, EBX
  constexpr unsigned kSse41 = 1U << 19;  // leaf 1, ECX
  static const bool kHas = [] {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    const bool sse41 = __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & kSse41) != 0;
    return sse41 && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & kSha) != 0;
  }();
  return kHas;
}

HEGUI_WITH_SHA void AddBlocksByInstructions(std::string_view blocks, Sha256State& state) {
  const auto [a, b, c, d, e, f, g, h] = state;
  Variables variables{Lane(a, b, e, f), Lane(c, d, g, h)};
  for (std::size_t at = 0; at < blocks.size(); at += kSha256BlockBytes) {
    AddBlock(blocks.data() + at, variables);
  }
  std::array<std::uint32_t, 4> feba{};
  std::array<std::uint32_t, 4> hgdc{};
  std::memcpy(feba.data(), &variables.abef, kLane);
  std::memcpy(hgdc.data(), &variables.cdgh, kLane);
  state = {feba[3], feba[2], hgdc[3], hgdc[2], feba[1], feba[0], hgdc[1], hgdc[0]};
}

}  // namespace hegui

#else

namespace hegui {

bool HasSha256Instructions() { return false; }

void AddBlocksByInstructions(std::string_view, Sha256State&) {}

}  // namespace hegui

#endif
