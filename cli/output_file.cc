#include "cli/output_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

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
  const std::string target = Resolved(path);
  const Result<FileStatus> status = StatusOf(target);
  if (status && status->kind == FileKind::kOther) {
    return WriteInPlace(target, content);
  }
  std::string temporary = JoinPath(ParentOf(target), ".hegui-XXXXXX");
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) {
    return Error{"C043", {{"path", path}, {"reason", Reason(errno)}}};
  }
  bool good = WriteAll(descriptor, content) && fchmod(descriptor, UsualMode()) == 0;
  int error = errno;
  if (close(descriptor) != 0 && good) {
    good = false;
    error = errno;
  }
  if (good && std::rename(temporary.c_str(), target.c_str()) != 0) {
    good = false;
    error = errno;
  }
  if (!good) {
    unlink(temporary.c_str());
    return Error{"C043", {{"path", path}, {"reason", Reason(error)}}};
  }
  return std::nullopt;
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
