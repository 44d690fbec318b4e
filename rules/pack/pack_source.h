// The files of a pack or a language as bytes, as the caller read them: nothing here opens a file. A plain value.
#pragma once

#include <string>
#include <vector>

namespace hegui {

struct PackFile {
  std::string
      name;  // within its folder, with forward slashes: "pack.toml", "examples/a01-title.txt"
  std::string content;
};

struct PackSource {
  std::string
      where;  // what stands before the names of files when people are told of them: "packs/our-pack/"
  std::vector<PackFile> files;
};

}  // namespace hegui
