// What people send that is no report, or one that cannot be read: each with what to do instead. Pure and thread-safe.
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"

namespace hegui {

// `format`: as SniffFormat() has it. D077 a picture; D080 a spreadsheet; D081 slides; D082 an archive; D083 a mail; D084 a document of a
// program that can save it otherwise; D085 a zip bundle under another name; D010 anything else. All with {format}.
Error RefusalOf(std::string_view format);

}  // namespace hegui
