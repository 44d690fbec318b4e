// Sentences with gaps: patterns of ICU MessageFormat with named arguments, "{count, plural, one {# line} other
// {# lines}}". Pure; thread-safe.
//
// Two departures from ICU, so that texts can be written without thinking of them: an apostrophe is an apostrophe
// wherever it stands ('{name}' is a value between apostrophes, not a quoted brace); braces come into a text only by
// arguments. And {count} puts in the argument as it was given, never grouped: 2023 stays 2023.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace hegui {

// The pattern with the arguments put in. Values that are written like integers count as numbers where the
// pattern asks for one (plural, selectordinal, number). An argument that is missing leaves its name in braces. `locale`
// is a language tag: "zh-CN", "en".
// Error P070 {pattern} {reason}: the pattern is broken, or asks for a number of something that is none.
Result<std::string> FormatMessage(std::string_view pattern, std::string_view locale,
                                  std::span<const MessageArgument> arguments);

}  // namespace hegui
