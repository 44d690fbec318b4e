// Files and folders of the machine, read with limits. Paths are bytes, as the system has them. Errors are codes of the
// catalogue with {path}, and {reason} where the system gives one:
//   C030 no such path       C031 no permission      C032 a pipe, socket or device      C033 a folder where a file is due
//   C034 the system could not read it      C035 a link that leads nowhere or in circles
// Thread-safe.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

enum class FileKind { kFile, kFolder, kOther };

// What a path leads to, links followed. Two paths to one thing have the same identity.
struct FileStatus {
  FileKind kind = FileKind::kOther;
  std::uint64_t device = 0, inode = 0;

  bool SameAs(const FileStatus& other) const {
    return device == other.device && inode == other.inode;
  }
};

Result<FileStatus> StatusOf(const std::string& path);
bool Exists(const std::string& path);
bool IsLink(const std::string& path);

// The names in a folder, sorted by bytes, without those that begin with a dot.
Result<std::vector<std::string>> ListFolder(const std::string& path);

// The bytes of a regular file, at most `limit` of them: who gets `limit` bytes has not got all, or just so.
Result<std::string> ReadFile(const std::string& path, std::size_t limit);
Result<std::string> ReadStandardInput(std::size_t limit);

// "reports" + "a.txt" = "reports/a.txt"; "" + "a.txt" = "a.txt".
std::string JoinPath(const std::string& folder, const std::string& name);
// The folder that a path's last name stands in; "." for a bare name.
std::string ParentOf(const std::string& path);

}  // namespace hegui
