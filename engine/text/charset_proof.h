// Which charset a text has, proved by decoding the start of it in each that comes into question, and counting what
// comes out: the frequent characters of the language speak for a charset, what no text holds speaks against
// it. A pure function; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/text/encoding.h"

namespace hegui {

// The charset in which `bytes` make the most sense: UTF-8 (with broken sequences), GB18030, UTF-16LE, UTF-16BE or
// Big5; nothing when they make none in any.
std::optional<std::string> ProveCharset(std::string_view bytes, const CharsetProof& proof);

// Whether the bytes are UTF-8 but for fewer than one broken sequence in 200 that are not ASCII. One that is cut
// off by the end does not count.
bool IsNearlyUtf8(std::string_view bytes);

}  // namespace hegui
