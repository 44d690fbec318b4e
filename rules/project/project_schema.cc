#include "rules/project/project_schema.h"

#include <algorithm>
#include <span>

#include "rules/pack/embedded_rules.h"

namespace hegui {
namespace {

std::string_view EmbeddedText(std::string_view path) {
  const std::span<const EmbeddedFile> files = EmbeddedRules();
  const auto file = std::find_if(files.begin(), files.end(),
                                 [path](const EmbeddedFile& f) { return f.path == path; });
  return file == files.end() ? std::string_view() : file->content;
}

}  // namespace

std::string_view ProjectSchema() { return EmbeddedText("schema/project-1.schema.json"); }

std::string_view RulingsSchema() { return EmbeddedText("schema/rulings-1.schema.json"); }

}  // namespace hegui
