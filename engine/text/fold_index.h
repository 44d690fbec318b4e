// A FoldTable laid out for lookups by code point: one load for the page, one for the entry, and none at all for
// characters of a lead byte under which nothing changes (for Chinese: nearly every ideograph).
// Private to the fold. Immutable; thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/text/fold.h"

namespace hegui {

class FoldIndex {
 public:
  enum class Action : std::uint8_t { kKeep, kReplace, kDrop, kBlank, kPunctuation, kLineEnd };

  struct Entry {
    Action action = Action::kKeep;
    bool blankless = false;  // no blank stands beside this character
    char32_t to = 0;         // kReplace: what it becomes; kPunctuation: its ASCII form
    char32_t wide = 0;       // kPunctuation: its full-width form
  };

  explicit FoldIndex(const FoldTable& table);

  // REQUIRES: `code` is a Unicode code point.
  const Entry& Of(char32_t code) const {
    return pages_[page_of_[code / kPageSize]][code % kPageSize];
  }
  // Whether every character of this lead byte has three bytes and is kept as it is.
  bool IsPlainLead(char lead) const { return plain_lead_[static_cast<unsigned char>(lead)]; }

 private:
  static constexpr std::size_t kPageSize = 64;
  static constexpr std::size_t kPageCount = 0x110000 / kPageSize;
  using Page = std::array<Entry, kPageSize>;

  Entry* Find(char32_t code);  // to change; null beyond Unicode
  void AddBlankless(char32_t first, char32_t last);
  void FindPlainLeads();

  std::vector<std::uint16_t> page_of_;
  std::vector<Page> pages_;
  std::array<bool, 256> plain_lead_{};
};

}  // namespace hegui
