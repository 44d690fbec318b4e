// What a part of the reading text is, as bits: which roles it has, or which element of the document it belongs to. A phrase
// is looked for only in parts whose bits it shares.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/document/document.h"

namespace hegui {

using RegionMask = std::uint64_t;

// Bits 0…7 are the elements in the order of `Element`, bit 8 is body text without a role, from 9 on the roles of the pack.
inline constexpr std::size_t kFirstRoleBit = 9;
inline constexpr std::size_t kMaxRoles = 64 - kFirstRoleBit;
inline constexpr RegionMask kRolelessBit = RegionMask{1} << 8;
inline constexpr RegionMask kAnywhere = ~RegionMask{0};

constexpr RegionMask ElementBit(Element element) {
  return element == Element::kBody ? kRolelessBit
                                   : RegionMask{1} << static_cast<unsigned>(element);
}
constexpr RegionMask RoleBit(std::size_t role) {
  return RegionMask{1} << (kFirstRoleBit + role);
}
// The running text: opening, body with and without roles.
inline constexpr RegionMask kRunningText =
    (kAnywhere << kFirstRoleBit) | kRolelessBit | (RegionMask{1} << static_cast<unsigned>(Element::kOpening));

}  // namespace hegui
