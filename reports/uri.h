// Paths as URI references (RFC 3986): every byte that is not unreserved or a slash is percent-encoded; a relative path stays relative, an
// absolute one becomes a file URI. Pure.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

std::string UriOfPath(std::string_view path);

// Whether a report may link to it: http or https, and nothing but the characters of a URI.
bool IsWebAddress(std::string_view address);

}  // namespace hegui
