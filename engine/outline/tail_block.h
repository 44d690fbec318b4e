// The tail of an official document: closing words, signatures, date, attachments and the record part. It is searched
// from the end, as attachments may follow the signature at any length. Any of them may be missing.
// Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/language/language.h"
#include "engine/outline/line.h"
#include "engine/outline/wrap_profile.h"

namespace hegui {

// Sets the element of the lines of the tail, of those from `body_begin` on. A line that holds two signatures, or a
// signature and a date, becomes two. When the tail has neither, a unit and a date under the title stand for them.
void MarkTail(std::vector<Line>& lines, std::size_t body_begin, std::string_view source,
              const WrapProfile& wrap, const Language& language);

}  // namespace hegui
