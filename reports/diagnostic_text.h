// Diagnostics for people: place, level, code, words, the line with a caret under the piece meant, and what was probably
// meant. Pure.
//
//   packs/a.toml:12:5: 错误[P002]：“rule”中有未知的键“tittle”。
//      12 | tittle = "…"
//         | ^^^^^^ 是否想写“title”？
#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "reports/catalogue.h"

namespace hegui {

// Ends in a line end. Text of strangers in it is made fit for a terminal.
std::string DiagnosticText(const Diagnostic& diagnostic, const Catalogue& words,
                           bool colour = false);

// The same for an error that ended a step; `file` may be empty.
std::string ErrorText(const Error& error, std::string_view file, const Catalogue& words,
                      bool colour = false);

}  // namespace hegui
