// What the page around a document, or the head of a file, tells about it: day of publication, index number, document number. The words
// by which it is known are data of the language. Pure and thread-safe.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/language/language.h"

namespace hegui {

// Takes what a line of the page tells, as 「索引号：… 发布日期：…」; what is known already stays. Returns whether it told anything.
bool ReadFields(std::string_view folded_line, const Language& language,
                std::map<std::string, std::string>& metadata);

// Takes one value by the name that a file gives it: a label of the language, or a usual English one ("PubDate").
void ReadField(std::string_view name, std::string_view value, const Language& language,
               std::map<std::string, std::string>& metadata);

}  // namespace hegui
