#include "engine/import/list_number.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxArabic = 3;  // four digits are a year
constexpr std::size_t kMaxNative = 5;  // characters

std::size_t ArabicSize(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= '0' && text[size] <= '9') {
    ++size;
  }
  return size <= kMaxArabic ? size : 0;
}

std::size_t NativeSize(std::string_view text, const NumeralTable& numerals) {
  std::size_t size = 0;
  for (std::size_t count = 0; size < text.size(); ++count) {
    const std::size_t next = CharacterAt(text, size).size;
    const std::string character(text.substr(size, next));
    if (!numerals.digits.contains(character) && !numerals.multipliers.contains(character)) {
      break;
    }
    if (count == kMaxNative) {
      return 0;
    }
    size += next;
  }
  return size;
}

std::size_t ListedSize(std::string_view text, const std::vector<std::string>& symbols) {
  std::size_t size = 0;
  for (const std::string& symbol : symbols) {
    if (text.starts_with(symbol)) {
      size = std::max(size, symbol.size());
    }
  }
  return size;
}

std::size_t NumberSize(std::string_view text, const NumberingForm& form,
                       const NumeralTable& numerals) {
  switch (form.numeral) {
    case NumeralKind::kNative:
      return NativeSize(text, numerals);
    case NumeralKind::kArabic:
      return ArabicSize(text);
    case NumeralKind::kListed:
      return ListedSize(text, form.symbols);
  }
  return 0;
}

}  // namespace

bool BeginsWithNumber(std::string_view folded, const Language& language) {
  return std::any_of(language.numbering.begin(), language.numbering.end(),
                     [folded, &language](const NumberingForm& form) {
                       if (!folded.starts_with(form.before)) {
                         return false;
                       }
                       const std::string_view rest = folded.substr(form.before.size());
                       const std::size_t size = NumberSize(rest, form, language.numerals);
                       const bool marked =
                           !form.after.empty() || form.numeral == NumeralKind::kListed;
                       return size > 0 && marked && rest.substr(size).starts_with(form.after);
                     });
}

}  // namespace hegui
