#include "cli/site_folder.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>

#include "cli/file_system.h"
#include "cli/output_file.h"
#include "cli/passing_folder.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kManifest = ".hegui-site";
constexpr std::string_view kManifestHead = "hegui-site 1\n";
constexpr std::size_t kMaxManifestBytes = 16U << 20;

// The path without links, as far as it is there.
std::string Canonical(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  std::string text = error ? path : whole.string();
  while (text.size() > 1 && text.ends_with('/')) {
    text.pop_back();
  }
  return text;
}

// The names in a manifest; empty where it is none.
std::set<std::string> NamesIn(const std::string& manifest) {
  std::set<std::string> names;
  if (!manifest.starts_with(kManifestHead)) {
    return names;
  }
  names.insert(std::string(kManifest));
  for (std::size_t begin = kManifestHead.size(); begin < manifest.size();) {
    const std::size_t end = std::min(manifest.find('\n', begin), manifest.size());
    names.insert(manifest.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

Error Failed(const std::string& path, const std::error_code& error) {
  return {"C043", {{"path", path}, {"reason", error.message()}}};
}

}  // namespace

SiteFolder::SiteFolder(const std::string& path) : given_(path), path_(Canonical(path)) {}

bool SiteFolder::Holds(const std::string& file) const {
  const std::string whole = Canonical(file);
  return whole == path_ || whole.starts_with(path_ == "/" ? path_ : path_ + "/");
}

std::optional<Error> SiteFolder::CheckContent() const {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path_, error);
  if (status.type() == fs::file_type::not_found) {
    return std::nullopt;
  }
  if (error || status.type() != fs::file_type::directory) {
    return Error{"C064", {{"path", given_}}};
  }
  std::vector<fs::directory_entry> entries;
  for (auto it = fs::directory_iterator(path_, error); !error && it != fs::directory_iterator();
       it.increment(error)) {
    entries.push_back(*it);
  }
  if (error) {
    return Error{"C042", {{"path", given_}, {"reason", error.message()}}};
  }
  if (entries.empty()) {
    return std::nullopt;
  }
  const Result<std::string> manifest =
      ReadFile(JoinPath(path_, std::string(kManifest)), kMaxManifestBytes);
  const std::set<std::string> names = manifest ? NamesIn(*manifest) : std::set<std::string>();
  if (names.empty()) {
    return Error{"C064", {{"path", given_}}};
  }
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (!names.contains(name) || entry.symlink_status(error).type() != fs::file_type::regular) {
      return Error{"C065", {{"path", given_}, {"name", name}}};
    }
  }
  return std::nullopt;
}

std::optional<Error> SiteFolder::Check(const std::vector<std::string>& files) const {
  for (const std::string& file : files) {
    if (Holds(file)) {
      return Error{"C066", {{"path", given_}, {"file", file}}};
    }
  }
  if (Holds(".")) {
    return Error{"C066", {{"path", given_}, {"file", "."}}};
  }
  if (std::optional<Error> error = CheckContent()) {
    return error;
  }
  // The nearest folder above that is there is one in which folders can be made.
  std::string above = ParentOf(path_);
  while (!Exists(above) && above != ParentOf(above)) {
    above = ParentOf(above);
  }
  if (access(above.c_str(), W_OK | X_OK) != 0) {
    return Error{"C042", {{"path", given_}, {"reason", std::generic_category().message(errno)}}};
  }
  return std::nullopt;
}

std::optional<Error> SiteFolder::Write(const Audit& audit, const SiteOptions& options) const {
  const std::string parent = ParentOf(path_);
  if (std::optional<Error> error = MakeFolder(parent)) {
    return error;
  }
  PassingFolder folder(parent);
  if (!folder.made()) {
    return Failed(given_, {errno, std::generic_category()});
  }
  std::string manifest(kManifestHead);
  const auto write = [&](std::string_view name, std::string_view content) {
    std::optional<Error> error =
        WriteOutputFile(JoinPath(folder.path(), std::string(name)), content);
    if (error) {
      error->arguments.front() = {"path", given_};
    }
    return error;
  };
  std::optional<Error> error =
      WriteSite(audit, options, [&](std::string_view name, std::string_view content) {
        manifest += std::string(name) + "\n";
        return write(name, content);
      });
  if (!error) {
    error = write(kManifest, manifest);
  }
  // Somebody may have put something there meanwhile.
  if (!error) {
    error = CheckContent();
  }
  if (error) {
    return error;
  }
  std::error_code ignored;
  const bool replaces = fs::exists(path_, ignored) && !fs::is_empty(path_, ignored);
  const std::error_code failed =
      replaces ? folder.ReplaceFolder(path_) : folder.BecomeFolder(path_);
  return failed ? std::optional(Failed(given_, failed)) : std::nullopt;
}

}  // namespace hegui
