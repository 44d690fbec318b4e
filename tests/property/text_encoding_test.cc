// Laws of decoding: whatever the bytes are, they become valid text without control characters, or an error.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/text/encoding.h"
#include "engine/text/source_text.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_prose.h"
#include "tests/support/zh_tables.h"

namespace hegui {
namespace {

using testing::ZhCharset;

bool IsCleanText(const std::string& text) {
  const std::u32string codes = ToUtf32(text);
  return IsValidUtf8(text) && std::none_of(codes.begin(), codes.end(), [](char32_t code) {
           return (code < 0x20 && code != U'\t' && code != U'\n' && code != U'\r') ||
                  (code >= 0x7F && code < 0xA0);
         });
}

bool IsKnownError(const std::string& code) { return code == "D002" || code == "D003"; }

void CheckDecoding(const std::string& bytes, const std::optional<std::string>& forced) {
  const Result<DecodedText> decoded = DecodeText(bytes, ZhCharset(), forced);
  if (!decoded) {
    RC_ASSERT(IsKnownError(decoded.error().code));
    return;
  }
  RC_ASSERT(IsCleanText(decoded->text));
  const SourceText source(decoded->text);
  for (const Diagnostic& notice : decoded->notices) {
    RC_ASSERT(notice.place.line >= 1U);
    RC_ASSERT(notice.place.line <= source.line_count());
  }
}

std::string AsString(const std::vector<std::uint8_t>& bytes) {
  return std::string(bytes.begin(), bytes.end());
}

RC_GTEST_PROP(EncodingProperty, AnyBytesGiveCleanTextOrAnError,
              (const std::vector<std::uint8_t>& bytes)) {
  CheckDecoding(AsString(bytes), std::nullopt);
}

RC_GTEST_PROP(EncodingProperty, AnyBytesInAnyForcedCharsetGiveCleanTextOrAnError,
              (const std::vector<std::uint8_t>& bytes)) {
  const auto charset = *rc::gen::elementOf(
      std::vector<std::string>{"UTF-8", "GB18030", "Big5", "UTF-16", "UTF-16LE", "UTF-16BE",
                               "UTF-32LE", "UTF-7", "SCSU", "HZ", "ISO-2022-CN", "ISO-2022-JP",
                               "Shift_JIS", "ISO-8859-1", "CESU-8", "BOCU-1", "IMAP-mailbox-name"});
  CheckDecoding(AsString(bytes), charset);
}

RC_GTEST_PROP(EncodingProperty, AnyBytesBehindAByteOrderMarkGiveCleanTextOrAnError,
              (const std::vector<std::uint8_t>& bytes)) {
  const auto mark = *rc::gen::elementOf(
      std::vector<std::string>{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF",
                               std::string("\xFF\xFE\0\0", 4), std::string("\0\0\xFE\xFF", 4)});
  CheckDecoding(mark + AsString(bytes), std::nullopt);
}

using Damages = std::vector<std::pair<std::uint16_t, std::uint8_t>>;

std::string Damaged(const Damages& damages) {
  std::string bytes(testing::SimplifiedProse());
  for (const auto& [place, value] : damages) {
    bytes[place % bytes.size()] = static_cast<char>(value);
  }
  return bytes;
}

RC_GTEST_PROP(EncodingProperty, ADamagedTextGivesCleanTextOrAnError, (const Damages& damages)) {
  CheckDecoding(Damaged(damages), std::nullopt);
}

RC_GTEST_PROP(EncodingProperty, DecodedTextDecodesToItself, (const Damages& damages)) {
  const Result<DecodedText> decoded = DecodeText(Damaged(damages), ZhCharset());
  if (!decoded) {
    return;
  }
  const Result<DecodedText> again = DecodeText(decoded->text, ZhCharset());
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->encoding == "UTF-8");
  RC_ASSERT(again->text == decoded->text);
  RC_ASSERT(again->notices.empty());
}

}  // namespace
}  // namespace hegui
