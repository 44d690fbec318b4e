#include "engine/outline/label.h"

#include <algorithm>
#include <cmath>

#include "engine/outline/cue_match.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A heading's number has at most three digits: four are a year.
constexpr std::size_t kMaxArabicDigits = 3;
constexpr int kMaxOrdinal = 999;
// 九百九十九.
constexpr int kMaxNativeCharacters = 5;
constexpr std::int64_t kMaxNativeMultiplier = 100;
// What a guard against false numbers may look at.
constexpr std::size_t kGuardedBytes = 96;

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

std::optional<OrdinalMatch> ReadArabic(std::string_view text) {
  std::size_t size = 0;
  int value = 0;
  while (size < text.size() && IsDigit(text[size])) {
    if (size == kMaxArabicDigits) {
      return std::nullopt;
    }
    value = value * 10 + (text[size] - '0');
    ++size;
  }
  if (value == 0) {
    return std::nullopt;
  }
  return OrdinalMatch{value, static_cast<std::uint32_t>(size)};
}

bool IsNativeNumeral(std::string_view character, const NumeralTable& numerals) {
  const std::string key(character);
  if (numerals.digits.contains(key)) {
    return true;
  }
  const auto multiplier = numerals.multipliers.find(key);
  return multiplier != numerals.multipliers.end() && multiplier->second <= kMaxNativeMultiplier;
}

std::optional<OrdinalMatch> ReadNative(std::string_view text, const NumeralTable& numerals) {
  std::size_t size = 0;
  for (int count = 0; size < text.size() && count <= kMaxNativeCharacters; ++count) {
    const std::size_t next = size + CharacterAt(text, size).size;
    if (IsDigit(text[size]) || !IsNativeNumeral(text.substr(size, next - size), numerals)) {
      break;
    }
    size = next;
  }
  const std::optional<Number> number = ParseNumber(text.substr(0, size), numerals);
  if (!number || !number->integer || number->percent || number->approximate || number->value < 1 ||
      number->value > kMaxOrdinal) {
    return std::nullopt;
  }
  return OrdinalMatch{static_cast<int>(std::lround(number->value)),
                      static_cast<std::uint32_t>(size)};
}

std::optional<OrdinalMatch> ReadListed(std::string_view text,
                                       const std::vector<std::string>& symbols) {
  const auto found =
      std::find_if(symbols.begin(), symbols.end(),
                   [text](const std::string& symbol) { return text.starts_with(symbol); });
  if (found == symbols.end()) {
    return std::nullopt;
  }
  return OrdinalMatch{static_cast<int>(found - symbols.begin()) + 1,
                      static_cast<std::uint32_t>(found->size())};
}

// Whether `source` goes on with a blank after the same bytes that the fold left of the number.
bool HasBlankAfter(std::string_view source, std::string_view number, const FoldTable& fold) {
  return source.starts_with(number) && source.size() > number.size() &&
         IsBlank(CharacterAt(source, number.size()).code, fold);
}

std::optional<LabelMatch> MatchForm(const NumberingForm& form, std::string_view folded,
                                    std::string_view source, const Language& language) {
  if (!folded.starts_with(form.before)) {
    return std::nullopt;
  }
  const std::string_view rest = folded.substr(form.before.size());
  const std::optional<OrdinalMatch> ordinal =
      ReadOrdinal(rest, form.numeral, form.symbols, language.numerals);
  if (!ordinal || !rest.substr(ordinal->size).starts_with(form.after)) {
    return std::nullopt;
  }
  const std::size_t size = form.before.size() + ordinal->size + form.after.size();
  if (form.blank_after && !HasBlankAfter(source, folded.substr(0, size), language.fold)) {
    return std::nullopt;
  }
  return LabelMatch{-1, ordinal->value, static_cast<std::uint32_t>(size)};
}

}  // namespace

std::optional<OrdinalMatch> ReadOrdinal(std::string_view text, NumeralKind kind,
                                        const std::vector<std::string>& symbols,
                                        const NumeralTable& numerals) {
  if (text.empty()) {
    return std::nullopt;
  }
  switch (kind) {
    case NumeralKind::kNative:
      return ReadNative(text, numerals);
    case NumeralKind::kArabic:
      return ReadArabic(text);
    case NumeralKind::kListed:
      break;
  }
  return ReadListed(text, symbols);
}

std::optional<LabelMatch> RecogniseComputedLabel(std::string_view label, std::string_view folded,
                                                 std::string_view source,
                                                 const Language& language) {
  const std::string own = FoldPhrase(label, language.fold);
  const std::string whole = own + std::string(Prefix(folded, kGuardedBytes));
  std::optional<LabelMatch> match = RecogniseLabel(
      whole, std::string(label) + std::string(Prefix(source, kGuardedBytes)), language);
  if (!match || match->size < own.size()) {
    match = RecogniseLabel(own, label, language);
  }
  if (match) {
    match->size -= std::min(match->size, static_cast<std::uint32_t>(own.size()));
  }
  return match;
}

std::optional<LabelMatch> RecogniseLabel(std::string_view folded, std::string_view source,
                                         const Language& language) {
  std::optional<LabelMatch> best;
  for (std::size_t i = 0; i < language.numbering.size(); ++i) {
    std::optional<LabelMatch> match = MatchForm(language.numbering[i], folded, source, language);
    if (match && (!best || match->size > best->size)) {
      match->form = static_cast<int>(i);
      best = match;
    }
  }
  if (best && MatchesAny(language.layout.not_label, Prefix(folded, kGuardedBytes))) {
    return std::nullopt;
  }
  return best;
}

}  // namespace hegui
