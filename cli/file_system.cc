#include "cli/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

namespace hegui {
namespace {

constexpr std::size_t kBlockBytes = 65536;

tl::unexpected<Error> FailWithErrno(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: {
      struct stat link {};
      const bool dangling = lstat(path.c_str(), &link) == 0;
      return Fail(dangling ? "C035" : "C030", {{"path", path}});
    }
    case ELOOP:
      return Fail("C035", {{"path", path}});
    case EACCES:
    case EPERM:
      return Fail("C031", {{"path", path}});
    default:
      return Fail("C034", {{"path", path}, {"reason", std::generic_category().message(error)}});
  }
}

FileKind KindOf(mode_t mode) {
  if (S_ISREG(mode)) {
    return FileKind::kFile;
  }
  return S_ISDIR(mode) ? FileKind::kFolder : FileKind::kOther;
}

Result<std::string> ReadAll(int descriptor, const std::string& path, std::size_t limit) {
  std::string bytes;
  std::array<char, kBlockBytes> block{};
  while (bytes.size() < limit) {
    const ssize_t got =
        read(descriptor, block.data(), std::min(block.size(), limit - bytes.size()));
    if (got < 0) {
      if (errno == EINTR) {
        continue;
      }
      return FailWithErrno(path, errno);
    }
    if (got == 0) {
      break;
    }
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

struct FolderCloser {
  void operator()(DIR* folder) const { closedir(folder); }
};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;  // closes what it opened, once
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      close(number_);
    }
  }
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

Result<FileStatus> StatusOf(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    return FailWithErrno(path, errno);
  }
  return FileStatus{KindOf(status.st_mode), status.st_dev, status.st_ino};
}

bool Exists(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

bool IsLink(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

Result<std::vector<std::string>> ListFolder(const std::string& path) {
  const std::unique_ptr<DIR, FolderCloser> folder(opendir(path.c_str()));
  if (folder == nullptr) {
    return FailWithErrno(path, errno);
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = readdir(folder.get())) {
    std::string name = entry->d_name;
    if (name.front() != '.') {
      names.push_back(std::move(name));
    }
  }
  if (errno != 0) {
    return FailWithErrno(path, errno);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> ReadFile(const std::string& path, std::size_t limit) {
  // Without O_NONBLOCK, a pipe that nobody writes to would hold us here for ever.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (file.number() < 0) {
    return FailWithErrno(path, errno);
  }
  if (fstat(file.number(), &status) != 0) {
    return FailWithErrno(path, errno);
  }
  switch (KindOf(status.st_mode)) {
    case FileKind::kFile:
      return ReadAll(file.number(), path, limit);
    case FileKind::kFolder:
      return Fail("C033", {{"path", path}});
    case FileKind::kOther:
      break;
  }
  return Fail("C032", {{"path", path}});
}

Result<std::string> ReadStandardInput(std::size_t limit) {
  return ReadAll(STDIN_FILENO, "-", limit);
}

std::string JoinPath(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder.back() == '/') {
    return folder + name;
  }
  return folder + "/" + name;
}

std::string ParentOf(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string::npos) {
    return ".";
  }
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace hegui
