// Reads packs and languages from disk. Errors are those of file_system.h, and
//   C024 {path} no pack there      C028 {path, limit} too large
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "rules/pack/pack_source.h"

namespace hegui {

// All files of a pack or a language, of its folder with all below or, of a path to a file, that file alone.
Result<PackSource> ReadPackFiles(const std::string& path);

// The folders in which a search folder keeps packs: those directly in it, those in its folder "packs", and it
// itself, as far as they hold a .toml file.
std::vector<std::string> PackFoldersIn(const std::string& search_folder);
// Names of the folders in its folder "languages".
std::vector<std::string> LanguagesIn(const std::string& search_folder);

}  // namespace hegui
