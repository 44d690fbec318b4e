// Writes a folder of files that was not there: it appears with all of them or not at all, because it is made under another name
// beside it and then renamed. A folder that is there must be empty, and is filled by moving the files in once all are written.
// Nothing is ever replaced.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "rules/pack/pack_source.h"

namespace hegui {

// What speaks against it, asked before the work is done: C045 {path} there is something.
std::optional<Error> CheckNewFolder(const std::string& path);

// The folders above `path` are made where they are not there. Errors: C042, C043 {path, reason}; C045 {path}.
std::optional<Error> WriteNewFolder(const std::string& path, const std::vector<PackFile>& files);

}  // namespace hegui
