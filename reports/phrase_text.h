// Phrases of rules for people who write reports and not rules: 「{聘请|聘用}{…16}法律顾问」 reads
// 「（聘请/聘用）……法律顾问」. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/catalogue.h"

namespace hegui {

// Nothing for a regular expression, which no reader would thank us for.
std::optional<std::string> ReadablePhrase(std::string_view authored, const Catalogue& words);

}  // namespace hegui
