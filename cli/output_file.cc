#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "cli/file_system.h"

namespace hegui {
namespace {

std::string Reason(int error) { return std::generic_category().message(error); }

bool WriteAll(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = write(descriptor, content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      return false;
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Where a link leads; a report replaces what the link points to, not the link.
std::string Resolved(const std::string& path) {
  struct Free {
    void operator()(char* text) const { std::free(text); }
  };
  const std::unique_ptr<char, Free> resolved(realpath(path.c_str(), nullptr));
  return resolved == nullptr ? path : resolved.get();
}

mode_t UsualMode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666U & ~mask;
}

// A device or a pipe: there is nothing to rename.
std::optional<Error> WriteInPlace(const std::string& path, std::string_view content) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) {
    return Error{"C043", {{"path", path}, {"reason", Reason(errno)}}};
  }
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  const int error = errno;
  if (std::fclose(file) != 0 || !written) {
    return Error{"C043", {{"path", path}, {"reason", Reason(written ? errno : error)}}};
  }
  return std::nullopt;
}

// A file in the making: without a name where the file system can do that, else under a passing one. What was not put in its place is
// gone with this object.
class PassingFile {
 public:
  PassingFile(std::string folder, bool nameless) : folder_(std::move(folder)) {
    if (nameless) {
      descriptor_ = open(folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    if (descriptor_ < 0) {
      name_ = JoinPath(folder_, ".hegui-XXXXXX");
      descriptor_ = mkostemp(name_.data(), O_CLOEXEC);
      if (descriptor_ < 0) {
        open_error_ = errno;
        name_.clear();
      }
    }
  }
  PassingFile(const PassingFile&) = delete;  // closes its file, once
  PassingFile& operator=(const PassingFile&) = delete;
  ~PassingFile() {
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
    if (!name_.empty()) {
      unlink(name_.c_str());
    }
  }

  // Each gives 0, or the system's number of what went wrong.
  int Fill(std::string_view content, bool to_disk) const {
    if (descriptor_ < 0) {
      return open_error_;
    }
    if (!WriteAll(descriptor_, content) || fchmod(descriptor_, UsualMode()) != 0) {
      return errno;
    }
    // Pipes and some network drives cannot do it, and need not.
    if (to_disk && fdatasync(descriptor_) != 0 && errno != EINVAL && errno != ENOTSUP) {
      return errno;
    }
    return 0;
  }

  int BecomeFile(const std::string& path) {
    if (name_.empty()) {
      const int error = Link(path);
      if (error != EEXIST) {
        return error;
      }
      if (const int failed = LinkUnderPassingName()) {
        return failed;
      }
    }
    // Some file systems tell only now that there was no room.
    const int closed = close(std::exchange(descriptor_, -1));
    if (closed != 0 || std::rename(name_.c_str(), path.c_str()) != 0) {
      return errno;
    }
    name_.clear();
    return 0;
  }

 private:
  int Link(const std::string& path) const {
    const std::string self = "/proc/self/fd/" + std::to_string(descriptor_);
    return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0
                                                                                          : errno;
  }

  int LinkUnderPassingName() {
    int error = EEXIST;
    for (unsigned number = 0; error == EEXIST; ++number) {
      name_ =
          JoinPath(folder_, ".hegui-" + std::to_string(getpid()) + "-" + std::to_string(number));
      error = Link(name_);
    }
    if (error != 0) {
      name_.clear();
    }
    return error;
  }

  std::string folder_;
  int descriptor_ = -1;
  int open_error_ = 0;
  std::string name_;  // empty: it has none
};

// 0, or the system's number of what went wrong.
int WriteIn(const std::string& folder, const std::string& target, std::string_view content,
            bool to_disk, bool nameless) {
  PassingFile file(folder, nameless);
  const int error = file.Fill(content, to_disk);
  return error == 0 ? file.BecomeFile(target) : error;
}

std::optional<Error> WriteWhole(const std::string& path, std::string_view content, bool to_disk) {
  const std::string target = Resolved(path);
  const Result<FileStatus> status = StatusOf(target);
  if (status && status->kind == FileKind::kOther) {
    return WriteInPlace(target, content);
  }
  const std::string folder = ParentOf(target);
  int error = WriteIn(folder, target, content, to_disk, true);
  if (error != 0) {
    // A file system may know files without names and yet give them none; a name is given by way of /proc.
    error = WriteIn(folder, target, content, to_disk, false);
  }
  return error == 0 ? std::nullopt
                    : std::optional(Error{"C043", {{"path", path}, {"reason", Reason(error)}}});
}

}  // namespace

std::optional<Error> CheckOutputFile(const std::string& path) {
  const std::string target = Resolved(path);
  const Result<FileStatus> status = StatusOf(target);
  if (status && status->kind == FileKind::kFolder) {
    return Error{"C041", {{"path", path}}};
  }
  if (status && status->kind == FileKind::kOther) {
    return std::nullopt;
  }
  const std::string folder = ParentOf(target);
  const Result<FileStatus> parent = StatusOf(folder);
  if (!parent || parent->kind != FileKind::kFolder) {
    return Error{"C040", {{"path", path}, {"folder", folder}}};
  }
  if (access(folder.c_str(), W_OK | X_OK) != 0) {
    return Error{"C042", {{"path", path}, {"reason", Reason(errno)}}};
  }
  return std::nullopt;
}

std::optional<Error> WriteOutputFile(const std::string& path, std::string_view content) {
  return WriteWhole(path, content, true);
}

std::optional<Error> WritePassingFile(const std::string& path, std::string_view content) {
  return WriteWhole(path, content, false);
}

std::optional<Error> MakeFolder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) {
    return Error{"C042", {{"path", path}, {"reason", error.message()}}};
  }
  return std::nullopt;
}

std::optional<Error> WriteStandardOutput(std::string_view content) {
  if (WriteAll(STDOUT_FILENO, content)) {
    return std::nullopt;
  }
  return Error{"C044", {{"reason", Reason(errno)}}};
}

}  // namespace hegui
