// What a paged document (PDF, OFD) holds once it is laid out: whether its text is text, and which pages hold none. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/document/imported_text.h"

namespace hegui {

// Characters that are no blanks.
struct CharacterCount {
  std::size_t all = 0, han = 0, unknown = 0;  // unknown: stand for nothing
};
CharacterCount CountShown(std::string_view text);

// Whether the text can be judged at all; running heads do not count. `format` as in ImportedText.
//   D070 {pages, format} no text on any page: a scan, which needs OCR
//   D071 {share, format} the text is no text: so few of its characters, in percent, are Chinese, or so many stand for nothing
Result<void> CheckPageText(const ImportedText& imported, std::size_t pages,
                           const std::string& format);

// Notice D074 {pages, count} when some pages hold no text but running heads, as pictures do.
void NotePagesWithoutText(std::size_t pages, ImportedText& imported);

// "1–3, 7", of ascending numbers; no more than ten runs of them.
std::string ListPages(const std::vector<std::uint32_t>& pages);

}  // namespace hegui
