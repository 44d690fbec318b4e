// Tells by the content which format a file has, and by the name what kind of file it claims to be. Pure and thread-safe.
#pragma once

#include <string_view>

namespace hegui {

// The format's usual extension ("docx", "pdf", "png", …), or empty for what may be plain text; "ooxml" for the container of an
// office document whose kind the names in it do not tell.
std::string_view SniffFormat(std::string_view bytes);

// The extension of a file name, without its dot; empty when there is none. As written: letter case is the caller's.
std::string_view ExtensionOf(std::string_view name);

}  // namespace hegui
