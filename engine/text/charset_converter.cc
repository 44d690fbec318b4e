#include "engine/text/charset_converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>
#include <utility>

namespace hegui {
namespace {

constexpr std::size_t kChunk = 4096;  // UTF-16 units decoded at a time
constexpr UChar32 kReplacement = 0xFFFD;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// ICU hands its context to callbacks as const.
struct Tally {
  std::size_t* broken;
};

extern "C" void ReplaceAndCount(const void* context, UConverterToUnicodeArgs* arguments,
                                const char*, std::int32_t, UConverterCallbackReason reason,
                                UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) {
    return;  // reset, close or clone
  }
  ++*static_cast<const Tally*>(context)->broken;
  constexpr UChar kMark = static_cast<UChar>(kReplacement);
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &kMark, 1, 0, status);
}

// Null only when ICU is out of memory: names were looked up before.
Converter OpenConverter(const std::string& charset, const Tally& tally) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status));
  if (converter != nullptr) {
    ucnv_setToUCallBack(converter.get(), ReplaceAndCount, &tally, nullptr, nullptr, &status);
  }
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Appends, lone surrogates replaced; some charsets (UTF-7, SCSU) can spell them.
void AppendUtf16(const UChar* units, std::int32_t count, ConvertedText& out) {
  std::array<char, kChunk * 3> buffer{};
  std::int32_t size = 0;
  std::int32_t replaced = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(buffer.data(), static_cast<std::int32_t>(buffer.size()), &size, units, count,
                     kReplacement, &replaced, &status);
  out.text.append(buffer.data(), static_cast<std::size_t>(size));
  out.broken += static_cast<std::size_t>(replaced);
}

}  // namespace

std::optional<std::string> CharsetNamed(std::string_view name) {
  const std::string wanted(name);
  UErrorCode status = U_ZERO_ERROR;
  if (wanted.empty() || ucnv_countAliases(wanted.c_str(), &status) == 0) {
    return std::nullopt;
  }
  std::string charset = wanted;
  for (const char* const standard : {"MIME", "IANA"}) {
    if (const char* const known = ucnv_getStandardName(wanted.c_str(), standard, &status)) {
      charset = known;
      break;
    }
  }
  return charset == "GB2312" || charset == "GBK" ? "GB18030" : charset;
}

ConvertedText ConvertToUtf8(std::string_view bytes, const std::string& charset, bool is_sample) {
  ConvertedText out;
  const Tally tally{&out.broken};
  const Converter converter = OpenConverter(charset, tally);
  if (converter == nullptr) {
    return out;
  }
  out.text.reserve(bytes.size() + bytes.size() / 2);
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  std::array<UChar, kChunk> units{};
  std::size_t kept = 0;  // units left over from the chunk before
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = units.data() + kept;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, source_end,
                   nullptr, !is_sample, &status);
    std::size_t count = static_cast<std::size_t>(target - units.data());
    const bool splits = status == U_BUFFER_OVERFLOW_ERROR && U16_IS_LEAD(units[count - 1]);
    kept = splits ? 1 : 0;
    count -= kept;
    AppendUtf16(units.data(), static_cast<std::int32_t>(count), out);
    if (splits) {
      units[0] = units[count];
    }
  }
  return out;
}

}  // namespace hegui
