#include "cli/passing_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "cli/file_system.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

std::error_code LastError() { return {errno, std::generic_category()}; }

// Swaps two names. EINVAL: the file system cannot.
int Exchange(const std::string& a, const std::string& b) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  return EINVAL;
#endif
}

}  // namespace

PassingFolder::PassingFolder(const std::string& parent) : path_(JoinPath(parent, ".hegui-XXXXXX")) {
  made_ = mkdtemp(path_.data()) != nullptr;
}

PassingFolder::~PassingFolder() {
  if (made_) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
}

std::error_code PassingFolder::TakeUsualRights() const {
  const mode_t mask = umask(0);
  umask(mask);
  constexpr mode_t kAll = 0777;
  return chmod(path_.c_str(), kAll & ~mask) == 0 ? std::error_code() : LastError();
}

std::error_code PassingFolder::BecomeFolder(const std::string& path) {
  if (const std::error_code error = TakeUsualRights()) {
    return error;
  }
  if (std::rename(path_.c_str(), path.c_str()) != 0) {
    return LastError();
  }
  made_ = false;
  return {};
}

std::error_code PassingFolder::ReplaceFolder(const std::string& path) {
  if (const std::error_code error = TakeUsualRights()) {
    return error;
  }
  const int error = Exchange(path_, path);
  if (error == 0) {
    return {};  // what was there bears the passing name now
  }
  if (error != EINVAL && error != ENOSYS) {
    return {error, std::generic_category()};
  }
  PassingFolder old(ParentOf(path));
  if (!old.made() || std::rename(path.c_str(), old.path().c_str()) != 0) {
    return LastError();
  }
  if (std::rename(path_.c_str(), path.c_str()) != 0) {
    const std::error_code failed = LastError();
    if (std::rename(old.path().c_str(), path.c_str()) != 0) {
      old.made_ = false;  // better left under the passing name than lost
    }
    return failed;
  }
  made_ = false;
  return {};
}

std::error_code PassingFolder::MoveInto(const std::string& path) const {
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

}  // namespace hegui
