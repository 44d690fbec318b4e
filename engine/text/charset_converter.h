// Charsets by ICU's converters: which name means what, and bytes to UTF-8. Broken sequences become U+FFFD
// each and are counted; nothing fails. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hegui {

// The name under which a charset is known here (MIME's or IANA's preferred one), or nothing for unknown names. GB2312
// and GBK are read as GB18030, which holds them: what is called by the older names often uses the newer ones.
std::optional<std::string> CharsetNamed(std::string_view name);

struct ConvertedText {
  std::string text;
  std::size_t broken = 0;  // sequences that were replaced
};
// `is_sample`: the bytes may end within a character, which is then left out instead of broken.
// REQUIRES: `charset` comes from CharsetNamed().
ConvertedText ConvertToUtf8(std::string_view bytes, const std::string& charset,
                            bool is_sample = false);

}  // namespace hegui
