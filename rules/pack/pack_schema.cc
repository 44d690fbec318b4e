#include "rules/pack/pack_schema.h"

#include <algorithm>
#include <span>
#include <string>

#include "rules/pack/embedded_rules.h"

namespace hegui {

std::string_view PackSchema() {
  const std::string path = "schema/" + std::string(kPackSchemaName);
  const std::span<const EmbeddedFile> files = EmbeddedRules();
  const auto file = std::find_if(files.begin(), files.end(),
                                 [&path](const EmbeddedFile& f) { return f.path == path; });
  return file == files.end() ? std::string_view() : file->content;
}

}  // namespace hegui
