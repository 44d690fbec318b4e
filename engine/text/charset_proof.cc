#include "engine/text/charset_proof.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "engine/text/charset_converter.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Some 250 characters; fifty are enough to be sure.
constexpr std::size_t kSampleBytes = 512;

// What one decoded character says. ASCII says little: it is the same in most charsets, but between UTF-8 and
// UTF-16 it decides.
constexpr double kCommon = 1.0;
constexpr double kAscii = 0.5;
constexpr double kRareHan = 0.15;
constexpr double kNeutral = 0.0;
constexpr double kBad = -2.0;

// Beyond this share of points among characters that are not ASCII, no other charset can do better.
constexpr double kCertain = 0.5;

struct Score {
  double sum = 0;
  std::size_t characters = 0;
  double sum_beyond_ascii = 0;
  std::size_t beyond_ascii = 0;

  double Mean() const { return characters == 0 ? 0 : sum / static_cast<double>(characters); }
  bool IsCertain() const {
    return beyond_ascii > 0 && sum_beyond_ascii > kCertain * static_cast<double>(beyond_ascii);
  }
};

// Whether no report holds it: controls, private use, unassigned and broken characters; and alphabets into which
// Chinese in the wrong charset falls apart.
bool IsBad(char32_t code) {
  const bool of_another_script = (code >= 0x00C0 && code <= 0x058F) ||
                                 (code >= 0x1100 && code <= 0x11FF) ||
                                 (code >= 0xAC00 && code <= 0xD7FF);
  if (of_another_script || code == 0xFFFD) {
    return true;
  }
  switch (u_charType(static_cast<UChar32>(code))) {
    case U_CONTROL_CHAR:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE:
    case U_UNASSIGNED:
      return true;
    default:
      return false;
  }
}

bool IsTextAscii(char32_t code) {
  return (code >= 0x20 && code < 0x7F) || code == U'\n' || code == U'\r' || code == U'\t';
}

double PointsOf(char32_t code, const CharsetProof& proof) {
  if (std::binary_search(proof.common.begin(), proof.common.end(), code)) {
    return kCommon;
  }
  if (IsHan(code)) {
    return kRareHan;
  }
  return IsBad(code) ? kBad : kNeutral;
}

Score ScoreOf(std::string_view text, const CharsetProof& proof) {
  Score score;
  for (std::size_t offset = 0; offset < text.size(); ++score.characters) {
    const Utf8Character character = CharacterAt(text, offset);
    offset += character.size;
    if (IsTextAscii(character.code)) {
      score.sum += kAscii;
    } else {
      const double points = PointsOf(character.code, proof);
      score.sum += points;
      score.sum_beyond_ascii += points;
      ++score.beyond_ascii;
    }
  }
  return score;
}

// The first bytes from the first one on that is not ASCII. They begin at a multiple of four, which is a
// character's start in every charset in question.
std::string_view SampleOf(std::string_view bytes) {
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 || byte == '\0';
  });
  const auto offset = static_cast<std::size_t>(first - bytes.begin());
  return bytes.substr(offset - offset % 4, kSampleBytes);
}

}  // namespace

std::optional<std::string> ProveCharset(std::string_view bytes, const CharsetProof& proof) {
  const std::string_view sample = SampleOf(bytes);
  // In this order where the evidence is even: ASCII is the same in three of them.
  const std::array<std::string, 5> candidates = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE",
                                                 "Big5"};
  const std::string* best = nullptr;
  double best_mean = 0;
  for (const std::string& candidate : candidates) {
    const Score score = ScoreOf(ConvertToUtf8(sample, candidate, true).text, proof);
    if (score.IsCertain()) {
      return candidate;
    }
    if (score.Mean() > best_mean) {
      best = &candidate;
      best_mean = score.Mean();
    }
  }
  return best == nullptr ? std::nullopt : std::optional<std::string>(*best);
}

bool IsNearlyUtf8(std::string_view bytes) {
  constexpr std::size_t kTolerated = 200;
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const Utf8Piece piece = PieceAt(bytes, offset);
    offset += piece.size;
    if (!piece.broken) {
      whole += piece.size > 1 ? 1U : 0U;
    } else if (offset < bytes.size()) {
      ++broken;
      if (broken * kTolerated >= bytes.size()) {
        return false;
      }
    }
  }
  return whole > 0 && broken * kTolerated < whole + broken;
}

}  // namespace hegui
