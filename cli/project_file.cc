#include "cli/project_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "cli/file_system.h"
#include "engine/base/limits.h"
#include "rules/project/project_reader.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "hegui.toml";

bool IsTrusted(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && (status.st_uid == geteuid() || status.st_uid == 0);
}

// "hegui.toml", "../hegui.toml", …: the first that is there.
std::optional<std::string> Nearest(Diagnostics& problems) {
  std::error_code error;
  fs::path folder = fs::current_path(error);
  for (std::string path = kName; !error; path.insert(0, "../")) {
    if (Exists(path)) {
      if (path == kName || IsTrusted(path)) {
        return path;
      }
      Diagnostic& problem = problems.emplace_back();
      problem.code = "C077";
      problem.level = DiagnosticLevel::kWarning;
      problem.arguments = {{"path", path}};
      return std::nullopt;
    }
    if (!folder.has_relative_path()) {
      return std::nullopt;
    }
    folder = folder.parent_path();
  }
  return std::nullopt;
}

fs::path Absolute(const std::string& path) {
  std::error_code error;
  return fs::absolute(path.empty() ? "." : path, error).lexically_normal();
}

}  // namespace

std::string ProjectFile::Resolve(const std::string& written) const {
  return written.empty() || written.front() == '/' ? written : JoinPath(folder, written);
}

std::string ProjectFile::Relative(const std::string& document) const {
  fs::path root = Absolute(folder);
  if (!root.has_filename()) {
    root = root.parent_path();  // "/a/" has an empty name at its end
  }
  return Absolute(document).lexically_relative(root).generic_string();
}

std::optional<ProjectFile> FindProject(const std::optional<std::string>& given,
                                       Diagnostics& problems) {
  const std::optional<std::string> path = given ? given : Nearest(problems);
  if (!path) {
    return std::nullopt;
  }
  Result<std::string> content = ReadFile(*path, limits::kMaxPackBytes + 1);
  if (!content) {
    Diagnostic& problem = problems.emplace_back();
    problem.code = content.error().code;
    problem.arguments = content.error().arguments;
    return std::nullopt;
  }
  ProjectFile file;
  file.path = *path;
  const std::size_t slash = path->rfind('/');
  file.folder = slash == std::string::npos ? "" : path->substr(0, slash == 0 ? 1 : slash);
  file.source = {"", {{*path, *std::move(content)}}};
  LoadedProject loaded = LoadProject(file.source.files.front());
  const bool usable = !HasErrors(loaded.diagnostics);
  std::move(loaded.diagnostics.begin(), loaded.diagnostics.end(), std::back_inserter(problems));
  if (!usable) {
    return std::nullopt;
  }
  file.project = std::move(loaded.project);
  return file;
}

}  // namespace hegui
