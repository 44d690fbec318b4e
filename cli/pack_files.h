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

// Where the packs of a search folder are: the folders directly in it and in its folder "packs" that hold a .toml file; the
// search folder itself, when it holds a pack.toml; else each .toml file in it, as a pack of one file.
std::vector<std::string> PacksIn(const std::string& search_folder);
// Names of the folders in its folder "languages".
std::vector<std::string> LanguagesIn(const std::string& search_folder);

}  // namespace hegui
