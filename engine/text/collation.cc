#include "engine/text/collation.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numeric>

namespace hegui {
namespace {

// What a name is compared by, byte by byte.
std::string SortKey(const icu::Collator& collator, const std::string& name) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  std::vector<std::uint8_t> key(64);
  std::int32_t size = collator.getSortKey(text, key.data(), static_cast<std::int32_t>(key.size()));
  if (static_cast<std::size_t>(size) > key.size()) {
    key.resize(static_cast<std::size_t>(size));
    size = collator.getSortKey(text, key.data(), size);
  }
  return {key.begin(), key.begin() + size};
}

}  // namespace

std::vector<std::size_t> NameOrder(std::span<const std::string> names, std::string_view locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(std::string(locale).c_str()), status));
  const bool works = U_SUCCESS(status) && collator != nullptr;
  if (works) {
    status = U_ZERO_ERROR;
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  }
  std::vector<std::string> keys;
  keys.reserve(names.size());
  for (const std::string& name : names) {
    keys.push_back(works ? SortKey(*collator, name) : name);
  }
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return order;
}

}  // namespace hegui
