#include "cli/new_folder.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/file_system.h"
#include "cli/output_file.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

// A folder with a passing name, which goes with all that is in it unless it was handed over.
class PassingFolder {
 public:
  explicit PassingFolder(const std::string& parent) : path_(JoinPath(parent, ".hegui-XXXXXX")) {
    made_ = mkdtemp(path_.data()) != nullptr;
  }
  PassingFolder(const PassingFolder&) = delete;  // removes its folder, once
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    if (made_) {
      std::error_code ignored;
      fs::remove_all(path_, ignored);
    }
  }

  bool made() const { return made_; }
  const std::string& path() const { return path_; }

  // Gives it the name that it is to have, and the usual rights.
  std::error_code BecomeFolder(const std::string& path) {
    const mode_t mask = umask(0);
    umask(mask);
    constexpr mode_t kAll = 0777;
    if (chmod(path_.c_str(), kAll & ~mask) != 0 || std::rename(path_.c_str(), path.c_str()) != 0) {
      return {errno, std::generic_category()};
    }
    made_ = false;
    return {};
  }

  // Moves what is in it to a folder that is there and empty: whoever works in that folder goes on to do so. When one thing
  // cannot be moved, none is.
  std::error_code MoveInto(const std::string& path) const {
    std::error_code error;
    std::vector<fs::path> names;
    for (const auto& entry : fs::directory_iterator(path_, error)) {
      names.push_back(entry.path().filename());
    }
    std::vector<fs::path> moved;
    for (const fs::path& name : names) {
      const fs::path place = fs::path(path) / name;
      if (fs::exists(place, error)) {
        error = std::make_error_code(std::errc::file_exists);
      } else {
        fs::rename(path_ / name, place, error);
      }
      if (error) {
        for (const fs::path& back : moved) {
          std::error_code ignored;
          fs::remove_all(back, ignored);
        }
        return error;
      }
      moved.push_back(place);
    }
    return error;
  }

 private:
  std::string path_;
  bool made_ = false;
};

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
