#include "cli/new_folder.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/file_system.h"
#include "cli/output_file.h"
#include "cli/passing_folder.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

Error Failed(const std::string& path, const std::error_code& error) {
  if (error == std::errc::directory_not_empty || error == std::errc::file_exists) {
    return {"C045", {{"path", path}}};
  }
  return {"C043", {{"path", path}, {"reason", error.message()}}};
}

}  // namespace

std::optional<Error> CheckNewFolder(const std::string& path) {
  if (!Exists(path)) {
    return std::nullopt;
  }
  std::error_code error;
  const bool free = fs::is_directory(path, error) && fs::is_empty(path, error) && !error;
  return free ? std::nullopt : std::optional(Error{"C045", {{"path", path}}});
}

std::optional<Error> WriteNewFolder(const std::string& path, const std::vector<PackFile>& files) {
  // The stroke at the end of "packs/" would make the folder its own parent.
  std::string target = path;
  while (target.size() > 1 && target.ends_with('/')) {
    target.pop_back();
  }
  const bool there = Exists(target);
  const std::string parent = there ? target : ParentOf(target);
  if (std::optional<Error> error = MakeFolder(parent)) {
    return error;
  }
  PassingFolder folder(parent);
  if (!folder.made()) {
    return Failed(path, {errno, std::generic_category()});
  }
  for (const PackFile& file : files) {
    const std::string file_path = JoinPath(folder.path(), file.name);
    std::optional<Error> error = MakeFolder(ParentOf(file_path));
    if (!error) {
      error = WriteOutputFile(file_path, file.content);
    }
    if (error) {
      error->arguments.front() = {"path", path};
      return error;
    }
  }
  const std::error_code error = there ? folder.MoveInto(target) : folder.BecomeFolder(target);
  return error ? std::optional(Failed(path, error)) : std::nullopt;
}

}  // namespace hegui
