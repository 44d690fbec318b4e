// Says what is wrong with a pack, at a place; the codes and their arguments are listed in docs/rule-language.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace hegui {

// Appends an error and returns it.
Diagnostic& Report(Diagnostics& diagnostics, std::string code, MessageArguments arguments,
                   const FilePlace& place, std::string_view suggestion = {});

// P005: `allowed` are the words that may be written, or a description of them as a single one.
void ReportValue(Diagnostics& diagnostics, std::string_view key, std::string_view value,
                 const FilePlace& place, std::span<const std::string_view> allowed);

// "-2.50" for -250: points as people write them.
std::string HundredthsText(std::int64_t value);

}  // namespace hegui
