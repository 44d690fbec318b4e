// A file that was built into the program (cmake/EmbedFiles.cmake). Path and content live as long as
// the program; the content is the file's bytes, unchanged.
#pragma once

#include <string_view>

namespace hegui {

struct EmbeddedFile {
  std::string_view path;  // relative to the folder that was embedded, with forward slashes
  std::string_view content;
};

}  // namespace hegui
