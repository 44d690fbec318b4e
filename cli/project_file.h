// Finds and reads the project file: hegui.toml of the working folder, or of the nearest folder above it that has one. One above that
// belongs to another user is not taken: whoever may write to a shared folder could have outputs written with our rights.
#pragma once

#include <optional>
#include <string>

#include "engine/base/diagnostic.h"
#include "rules/pack/pack_source.h"
#include "rules/project/project.h"

namespace hegui {

struct ProjectFile {
  std::string path;  // as messages name it: "hegui.toml", "../hegui.toml"
  std::string
      folder;  // that its paths are relative to, as a path from the working folder; "" is the working folder
  PackSource source;  // its bytes, for excerpts
  Project project;

  // A path that it names, as a path from the working folder.
  std::string Resolve(const std::string& written) const;
  // A path from the working folder as one from the project's: what its patterns are compared with.
  std::string Relative(const std::string& document) const;
};

// The one of --config, else one that is found; nothing when there is none, or when `problems` got an error:
// those of file_system.h, rules/project/project_reader.h, and
//   C077 {path} (a warning) one above that belongs to somebody else, and was not used
std::optional<ProjectFile> FindProject(const std::optional<std::string>& given,
                                       Diagnostics& problems);

}  // namespace hegui
