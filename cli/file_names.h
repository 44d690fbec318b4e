// Names for files that are written side by side in a folder.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace hegui {

// Hands out names, each once. Those that some file system takes for one get a number: "a.docx", "A (2).docx".
class FileNames {
 public:
  std::string Take(const std::string& name);

 private:
  std::set<std::string> taken_;
};

// A text as part of a file's name on any system: nothing that separates paths, that a system refuses or that cannot be seen, no dot or
// blank at its ends, at most 100 bytes. "document" when nothing is left.
std::string SafeFileName(std::string_view text);

}  // namespace hegui
