// What flowing documents (docx, odt) say of themselves beside their text. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "engine/document/imported_text.h"

namespace hegui {

// What was met and is not in the text as it stands in the file.
struct LeftOut {
  std::size_t changes = 0;   // tracked
  std::size_t hidden = 0;    // pieces of hidden text
  std::size_t embedded = 0;  // other files that would be shown as text of this one
};

// D043 {count} tracked changes   D044 {count} hidden text   D045 {formats} number formats that are not known   D046 {count} embedded files
void AddFlowNotices(const LeftOut& left_out, const std::set<std::string>& unknown_formats,
                    ImportedText& imported);

// Whether a word is there at all.
bool HasFlowText(const ImportedText& imported);

}  // namespace hegui
