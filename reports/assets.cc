#include "reports/assets.h"

#include <algorithm>
#include <span>

#include "engine/base/embedded_file.h"

namespace hegui {

std::span<const EmbeddedFile> EmbeddedAssets();

std::string_view Asset(std::string_view name) {
  const std::span<const EmbeddedFile> files = EmbeddedAssets();
  const auto file = std::find_if(files.begin(), files.end(),
                                 [name](const EmbeddedFile& f) { return f.path == name; });
  return file == files.end() ? std::string_view() : file->content;
}

}  // namespace hegui
