#include "cli/privacy.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/file_system.h"
#include "cli/log.h"
#include "engine/text/glob.h"

namespace hegui {
namespace {

constexpr std::size_t kLeastKey = 16;
constexpr std::size_t kMaxKey = 4096;

bool IsAbsolute(std::string_view path) { return path.starts_with('/'); }

std::string WithoutSlashAtEnd(std::string path) {
  while (path.size() > 1 && path.back() == '/') {
    path.pop_back();
  }
  return path;
}

// The last `count` names of a path, and how many it has.
std::string LastNames(std::string_view path, std::size_t count) {
  std::size_t at = path.size();
  while (count > 0 && at > 0) {
    at = path.rfind('/', at - 1);
    if (at == std::string_view::npos) {
      return std::string(path);
    }
    --count;
  }
  return std::string(path.substr(at == 0 && path.size() == 1 ? 0 : at + 1));
}

std::size_t CountNames(std::string_view path) {
  return static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
}

// Below which a path is told by what follows; with a slash at the end.
std::optional<std::string> FolderOf(const std::string& given) {
  if (!IsAbsolute(given)) {
    return std::nullopt;
  }
  std::string folder = WithoutSlashAtEnd(given);
  // A pattern has no name of its own: the last folder without wildcards has.
  while (HasWildcards(folder)) {
    folder = ParentOf(folder);
  }
  folder = folder.substr(0, folder.rfind('/') + 1);
  return folder;
}

class PathShortener {
 public:
  explicit PathShortener(const std::vector<std::string>& given) {
    std::error_code error;
    const std::string working = std::filesystem::current_path(error).string();
    if (!error && working.size() > 1) {
      folders_.push_back(working + "/");
    }
    for (const std::string& path : given) {
      if (std::optional<std::string> folder = FolderOf(path)) {
        folders_.push_back(*std::move(folder));
      }
    }
  }

  // Gives each of the paths its name, with as many of its folders as it takes to tell it from the others.
  void Name(const std::vector<std::string>& paths) {
    std::map<std::string, std::set<std::string>> by_name;
    for (const std::string& path : paths) {
      by_name[Short(path)].insert(path);
    }
    for (const auto& [name, same] : by_name) {
      std::size_t count = CountNames(name) + 1;
      std::size_t most = 0;
      for (const std::string& path : same) {
        most = std::max(most, CountNames(path));
      }
      while (same.size() > 1 && count < most && !Differ(same, count)) {
        ++count;
      }
      for (const std::string& path : same) {
        names_[path] = same.size() > 1 ? LastNames(path, count) : name;
      }
    }
  }

  std::string Of(const std::string& path) const {
    const auto named = names_.find(path);
    return named == names_.end() ? Short(path) : named->second;
  }

  // Paths within a text, such as the words of another program.
  std::string In(const std::string& text) const {
    if (IsAbsolute(text)) {
      return Of(text);
    }
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const bool begins = text[at] == '/' && (at == 0 || IsBeforePath(text[at - 1]));
      if (!begins) {
        out += text[at++];
        continue;
      }
      const std::size_t end = std::min(text.find_first_of(" \t\r\n\"'<>|;,()", at), text.size());
      const std::string_view path(text.data() + at, end - at);
      out += CountNames(path) > 1 ? LastNames(path, 1) : std::string(path);
      at = end;
    }
    return out;
  }

 private:
  static bool IsBeforePath(char c) {
    constexpr std::string_view kBefore = " \t\"'(=:";
    return kBefore.find(c) != std::string_view::npos ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  }

  static bool Differ(const std::set<std::string>& paths, std::size_t count) {
    std::set<std::string> names;
    for (const std::string& path : paths) {
      names.insert(LastNames(path, count));
    }
    return names.size() == paths.size();
  }

  std::string Short(const std::string& path) const {
    if (!IsAbsolute(path)) {
      return path;
    }
    for (const std::string& folder : folders_) {
      if (path.size() > folder.size() && path.starts_with(folder)) {
        return path.substr(folder.size());
      }
    }
    return LastNames(WithoutSlashAtEnd(path), 1);
  }

  std::vector<std::string> folders_;
  std::map<std::string, std::string> names_;
};

void Shorten(const PathShortener& paths, MessageArguments& arguments) {
  for (MessageArgument& argument : arguments) {
    argument.value = paths.In(argument.value);
  }
}

void Shorten(const PathShortener& paths, Diagnostics& notices) {
  for (Diagnostic& notice : notices) {
    Shorten(paths, notice.arguments);
    notice.place.file = paths.Of(notice.place.file);
  }
}

}  // namespace

Result<std::string> ReadRedactKey(const PrivacyOptions& options) {
  if (!options.redact || !options.redact_key) {
    return std::string();
  }
  Result<std::string> key = ReadFile(*options.redact_key, kMaxKey);
  if (key && key->size() < kLeastKey) {
    return Fail("C111", {{"path", *options.redact_key}, {"least", std::to_string(kLeastKey)}});
  }
  return key;
}

void HideFolders(const std::vector<std::string>& given, Audit& audit) {
  PathShortener paths(given);
  std::vector<std::string> inputs;
  for (const AuditInput& input : audit.inputs) {
    if (input.audited || input.failed) {
      inputs.push_back(input.audited ? input.audited->path : input.failed->path);
    }
  }
  paths.Name(inputs);
  for (AuditInput& input : audit.inputs) {
    if (input.failed) {
      input.failed->path = paths.Of(input.failed->path);
      Shorten(paths, input.failed->error.arguments);
    } else if (input.audited) {
      input.audited->path = paths.Of(input.audited->path);
      Shorten(paths, input.audited->notices);
      if (input.audited->change) {
        input.audited->change->path = paths.Of(input.audited->change->path);
      }
    }
  }
  if (audit.comparison) {
    for (AbsentDocument& absent : audit.comparison->absent) {
      absent.path = paths.Of(absent.path);
    }
  }
  Shorten(paths, audit.notices);
}

void HideFolders(const std::vector<std::string>& given, AuditInput& input) {
  Audit audit;
  audit.inputs.push_back(std::move(input));
  HideFolders(given, audit);
  input = std::move(audit.inputs.front());
}

std::shared_ptr<Redactor> RedactorFor(const PrivacyOptions& options, const Language& language,
                                      const std::string& key) {
  if (!options.redact) {
    return nullptr;
  }
  HideFilesInLog();
  return std::make_shared<Redactor>(language, key);
}

}  // namespace hegui
