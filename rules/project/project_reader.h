// Reads a project file. All problems at once, each with its place and line: P001–P005 and P022 as for packs. Pure.
#pragma once

#include "engine/base/diagnostic.h"
#include "rules/pack/pack_source.h"
#include "rules/project/project.h"

namespace hegui {

struct LoadedProject {
  // To be used only if `diagnostics` holds no error.
  Project project;
  Diagnostics diagnostics;
};

// The name of the file is what places call it.
LoadedProject LoadProject(const PackFile& file);

}  // namespace hegui
