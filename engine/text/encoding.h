// From bytes to UTF-8: tells apart by proof what charset a text has, and decodes it with ICU.
//
// The proof (measured against ICU's and uchardet's detectors: better on short texts, at a hundredth of
// the cost): a byte order mark; else strict UTF-8 without NUL bytes; else the candidates are decoded and
// the one with the highest share of common characters of the language wins. Text that is UTF-8 but for a
// few broken sequences stays UTF-8, its broken sequences become U+FFFD, and a notice says so.
//
// All functions are pure and thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace hegui {

// Characters by which a decoding is judged; from the language layer.
struct CharsetProof {
  // Frequent characters and punctuation, sorted by code point, without repeats.
  std::u32string common;
};

struct DecodedText {
  std::string text;      // valid UTF-8, without byte order mark; control characters made visible
  std::string encoding;  // standard name: "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5", …
  // D004 {count} broken sequences were replaced, D005 {count} control characters made visible; warnings,
  // with line and column of the first one.
  Diagnostics notices;
};

// Decodes `bytes`. `forced` overrules the proof: a charset name that ICU knows; GB2312 and GBK mean GB18030.
// Control characters other than tab and line ends become their visible marks (U+2400 + code, DEL U+2421; C1
// controls U+FFFD), one for one, so that columns stay true.
// Errors: D001 too large {limit} (limits::kMaxDecodedBytes, as "20 MiB"), D002 binary data (no charset makes text of
// it, or more than a few slips of control characters), D003 unknown charset {name}.
Result<DecodedText> DecodeText(std::string_view bytes, const CharsetProof& proof,
                               const std::optional<std::string>& forced = std::nullopt);

}  // namespace hegui
