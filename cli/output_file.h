// Writes reports: a file appears in full or not at all, whenever the program is killed or the power fails. It is written without a
// name, brought to the disk, and then given its name; where a file system knows no files without names, or one is to be
// replaced, it has the name .hegui-… beside its own for a while. What is left under such a name by a kill at that moment may be deleted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace hegui {

// What speaks against writing to that path, asked before the work is done:
//   C040 {path, folder} the folder is not there      C041 {path} is a folder      C042 {path, reason} not allowed
std::optional<Error> CheckOutputFile(const std::string& path);

// The folder and those above it, where they are not there yet. Errors: C042 {path, reason}.
std::optional<Error> MakeFolder(const std::string& path);

// Errors: C043 {path, reason}.
std::optional<Error> WriteOutputFile(const std::string& path, std::string_view content);

// The same for what is no loss when the power fails.
std::optional<Error> WritePassingFile(const std::string& path, std::string_view content);

// Errors: C044 {reason}.
std::optional<Error> WriteStandardOutput(std::string_view content);

}  // namespace hegui
