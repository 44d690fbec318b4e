#include "cli/pack_files.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "cli/file_system.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr std::string_view kToml = ".toml";
constexpr std::string_view kText = ".txt";
constexpr std::string_view kManifest = "pack.toml";
constexpr const char* kPacks = "packs";
constexpr const char* kLanguages = "languages";

bool IsToml(const std::string& name) { return name.ends_with(kToml); }

bool IsFolder(const std::string& path) {
  const Result<FileStatus> status = StatusOf(path);
  return status && status->kind == FileKind::kFolder;
}

// Nothing where there is no folder.
std::vector<std::string> NamesIn(const std::string& folder) {
  return ListFolder(folder).value_or(std::vector<std::string>());
}

class PackFolder {
 public:
  explicit PackFolder(std::string path) : path_(std::move(path)) {}

  Result<PackSource> Read() {
    // Folders still to be read, by their path within the pack; the seen ones end loops of links.
    std::vector<std::string> waiting{""};
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
    while (!waiting.empty()) {
      const std::string folder = std::move(waiting.back());
      waiting.pop_back();
      const Result<std::vector<std::string>> names = ListFolder(JoinPath(path_, folder));
      if (!names) {
        return tl::unexpected(names.error());
      }
      for (const std::string& name : *names) {
        const std::string inner = JoinPath(folder, name);
        const Result<FileStatus> status = StatusOf(JoinPath(path_, inner));
        if (status && status->kind == FileKind::kFolder) {
          if (seen.emplace(status->device, status->inode).second) {
            waiting.push_back(inner);
          }
        } else if (IsToml(name) || name.ends_with(kText)) {
          if (const std::optional<Error> error = Add(inner)) {
            return tl::unexpected(*error);
          }
        }
      }
    }
    return Finish();
  }

 private:
  std::optional<Error> Add(const std::string& name) {
    Result<std::string> content =
        ReadFile(JoinPath(path_, name), limits::kMaxPackBytes - size_ + 1);
    if (!content) {
      return content.error();
    }
    size_ += content->size();
    if (size_ > limits::kMaxPackBytes) {
      return Error{"C028", {{"path", path_}, {"limit", "16 MB"}}};
    }
    source_.files.push_back({name, std::move(*content)});
    return std::nullopt;
  }

  Result<PackSource> Finish() {
    std::vector<PackFile>& files = source_.files;
    std::sort(files.begin(), files.end(),
              [](const PackFile& a, const PackFile& b) { return a.name < b.name; });
    if (std::none_of(files.begin(), files.end(),
                     [](const PackFile& file) { return IsToml(file.name); })) {
      return Fail("C024", {{"path", path_}});
    }
    source_.where = JoinPath(path_, "");
    return std::move(source_);
  }

  std::string path_;
  PackSource source_;
  std::size_t size_ = 0;
};

}  // namespace

Result<PackSource> ReadPackFiles(const std::string& path) {
  const Result<FileStatus> status = StatusOf(path);
  if (!status) {
    return tl::unexpected(status.error());
  }
  if (status->kind == FileKind::kFolder) {
    return PackFolder(path).Read();
  }
  Result<std::string> content = ReadFile(path, limits::kMaxPackBytes + 1);
  if (!content) {
    return tl::unexpected(content.error());
  }
  if (content->size() > limits::kMaxPackBytes) {
    return Fail("C028", {{"path", path}, {"limit", "16 MB"}});
  }
  const std::size_t name = path.find_last_of('/') + 1;
  return PackSource{path.substr(0, name), {{path.substr(name), std::move(*content)}}};
}

std::vector<std::string> PacksIn(const std::string& search_folder) {
  const std::vector<std::string> own = NamesIn(search_folder);
  std::vector<std::string> packs;
  if (std::find(own.begin(), own.end(), kManifest) != own.end()) {
    packs.push_back(search_folder);
  } else {
    for (const std::string& name : own) {
      if (IsToml(name) && !IsFolder(JoinPath(search_folder, name))) {
        packs.push_back(JoinPath(search_folder, name));
      }
    }
  }
  for (const std::string& parent : {search_folder, JoinPath(search_folder, kPacks)}) {
    for (const std::string& name : NamesIn(parent)) {
      const std::string folder = JoinPath(parent, name);
      const std::vector<std::string> names = NamesIn(folder);
      if (std::any_of(names.begin(), names.end(), IsToml)) {
        packs.push_back(folder);
      }
    }
  }
  return packs;
}

std::vector<std::string> LanguagesIn(const std::string& search_folder) {
  const std::string parent = JoinPath(search_folder, kLanguages);
  std::vector<std::string> names = NamesIn(parent);
  names.erase(
      std::remove_if(names.begin(), names.end(),
                     [&](const std::string& name) { return !IsFolder(JoinPath(parent, name)); }),
      names.end());
  return names;
}

}  // namespace hegui
