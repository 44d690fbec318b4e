// SHA-256 (FIPS 180-4): what names an input, a pack or a finding in a report. It proves identity, it keeps no
// secret; hence no library. Pure and thread-safe; any bytes, any length.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hegui {

using Sha256Digest = std::array<std::uint8_t, 32>;

Sha256Digest Sha256(std::string_view bytes);

// The digest as 64 hexadecimal digits, lower case.
std::string Sha256Hex(std::string_view bytes);

}  // namespace hegui
