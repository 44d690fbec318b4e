// Paths as URI references (RFC 3986): every byte that is not unreserved or a slash is percent-encoded; a relative path stays relative, an
// absolute one becomes a file URI. Pure.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

std::string UriOfPath(std::string_view path);

}  // namespace hegui
