#include "cli/changed_files.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/child_process.h"
#include "cli/log.h"

namespace hegui {
namespace {

namespace fs = std::filesystem;

// Generous: a repository may be large, and its disk slow.
constexpr unsigned kSeconds = 60;
// git maps its packs, which takes addresses and no memory.
constexpr std::size_t kAddresses = std::size_t{64} << 30;
constexpr std::size_t kOutputBytes = std::size_t{64} << 20;
// It refreshes its index on the way; stopped in that, it would leave its lock behind.
constexpr std::size_t kIndexBytes = std::size_t{4} << 30;
constexpr unsigned kOpenFiles = 256;
constexpr std::size_t kMaxReasonBytes = 200;

// git knows its user's settings (which folders are safe, among others), and hooks tell it by variables which index is meant.
std::vector<std::string> EnvironmentOfGit() {
  std::vector<std::string> kept;
  bool home = false;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    home = home || text.starts_with("HOME=");
    for (const std::string_view name : {"HOME=", "XDG_CONFIG_HOME=", "TMPDIR=", "GIT_"}) {
      if (text.starts_with(name)) {
        kept.emplace_back(text);
      }
    }
  }
  if (!home) {
    kept.emplace_back(
        "HOME=/nonexistent");  // not the working folder, whose settings may be anybody's
  }
  return kept;
}

// Its first line tells what is wrong, those behind it what to do about it.
std::string ReasonOf(const ChildResult& result) {
  std::string_view text = result.errors;
  text = text.substr(0, std::min(text.find_first_of("\r\n"), kMaxReasonBytes));
  for (const std::string_view opening : {"fatal: ", "error: "}) {
    text.remove_prefix(text.starts_with(opening) ? opening.size() : 0);
  }
  return text.empty() ? "exit status " + std::to_string(result.code) : std::string(text);
}

class Git {
 public:
  // None: there is no git.
  static std::optional<Git> Find() {
    std::optional<std::string> program = FindProgram("git");
    return program ? std::optional<Git>(Git(std::move(*program))) : std::nullopt;
  }

  // What it printed, with its exit status. Error: C084.
  Result<ChildResult> Run(std::vector<std::string> arguments) const {
    std::error_code error;
    ChildCommand command;
    command.program = program_;
    command.folder = fs::current_path(error);
    command.environment = EnvironmentOfGit();
    // A repository can name programs that are to be run; to look at it, none are needed.
    command.arguments = {"--no-optional-locks", "-c", "core.fsmonitor=false"};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    command.seconds = kSeconds;
    command.memory = kAddresses;
    command.file_bytes = kIndexBytes;
    command.files = kOpenFiles;
    command.output_bytes = kOutputBytes;
    LogDebug("run git " + arguments.front());
    Result<ChildResult> result = RunChild(command);
    if (!result) {
      return Fail("C084", {{"reason", result.error().arguments.back().value}});
    }
    if (result->end == ChildEnd::kOutOfTime) {
      return Fail("C084", {{"reason", "more than " + std::to_string(kSeconds) + " s"}});
    }
    if (result->end != ChildEnd::kExited) {
      return Fail("C084", {{"reason", ReasonOf(*result)}});
    }
    return result;
  }

  // The one line that it printed; none: it failed.
  Result<std::optional<std::string>> Line(std::vector<std::string> arguments,
                                          std::string& reason) const {
    Result<ChildResult> result = Run(std::move(arguments));
    if (!result) {
      return tl::unexpected(std::move(result).error());
    }
    if (result->code != 0) {
      reason = ReasonOf(*result);
      return std::nullopt;
    }
    std::string line = std::move(result->output);
    if (line.ends_with('\n')) {
      line.pop_back();  // a name may hold line ends of its own
    }
    return line;
  }

  // Adds the names that it printed, each with a NUL behind it.
  Result<void> Names(std::vector<std::string> arguments, std::set<std::string>& names) const {
    const Result<ChildResult> result = Run(std::move(arguments));
    if (!result) {
      return tl::unexpected(result.error());
    }
    if (result->code != 0) {
      return Fail("C084", {{"reason", ReasonOf(*result)}});
    }
    std::string_view rest = result->output;
    for (std::size_t end = rest.find('\0'); end != std::string_view::npos; end = rest.find('\0')) {
      names.emplace(rest.substr(0, end));
      rest.remove_prefix(end + 1);
    }
    return {};
  }

 private:
  explicit Git(std::string program) : program_(std::move(program)) {}
  std::string program_;
};

// The path of the thing itself, a link not followed, with the links of its folder followed; empty when there is no such folder.
fs::path PlaceOf(const std::string& path) {
  std::error_code error;
  fs::path whole = fs::path(path).lexically_normal();
  if (!whole.has_filename()) {
    whole = whole.parent_path();
  }
  const fs::path folder =
      fs::canonical(whole.has_parent_path() ? whole.parent_path() : fs::path("."), error);
  return error ? fs::path() : folder / whole.filename();
}

std::optional<std::string> NameBelow(const std::string& root, const fs::path& place) {
  const std::string path = place.string();
  const std::string above = root.ends_with('/') ? root : root + "/";
  return path.starts_with(above) ? std::optional(path.substr(above.size())) : std::nullopt;
}

Diagnostic Note(std::string code, MessageArguments arguments) {
  Diagnostic note;
  note.code = std::move(code);
  note.level = DiagnosticLevel::kNote;
  note.arguments = std::move(arguments);
  return note;
}

}  // namespace

Result<ChangedFiles> ChangedFiles::Since(const std::string& revision) {
  const std::optional<Git> git = Git::Find();
  if (!git) {
    return Fail("C080", {});
  }
  std::string reason;
  const auto root = git->Line({"rev-parse", "--show-toplevel"}, reason);
  if (!root) {
    return tl::unexpected(root.error());
  }
  if (!*root) {
    return Fail("C081", {{"reason", reason}});
  }
  if (revision.empty() || revision.front() == '-') {
    return Fail("C082", {{"revision", revision}});  // git would take it for an option
  }
  const auto commit =
      git->Line({"rev-parse", "--verify", "--quiet", revision + "^{commit}"}, reason);
  if (!commit) {
    return tl::unexpected(commit.error());
  }
  if (!*commit) {
    return Fail("C082", {{"revision", revision}});
  }
  const auto base = git->Line({"merge-base", **commit, "HEAD"}, reason);
  if (!base) {
    return tl::unexpected(base.error());
  }
  if (!*base) {
    return Fail("C083", {{"revision", revision}});
  }
  ChangedFiles changed;
  changed.revision_ = revision;
  std::error_code error;
  changed.root_ = fs::canonical(**root, error).string();
  // Without looking for renames a moved file is one deleted and one added, which is the same here.
  Result<void> listed =
      git->Names({"diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--no-relative",
                  "--no-ext-diff", "--ignore-submodules=all", **base, "--"},
                 changed.names_);
  if (listed) {
    listed =
        git->Names({"ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"},
                   changed.names_);
  }
  if (!listed) {
    return tl::unexpected(listed.error());
  }
  return changed;
}

ChangedFiles::Change ChangedFiles::ChangeOf(const Input& input) const {
  if (input.IsStandardInput()) {
    return Change::kOutside;
  }
  const std::string& path = input.entry ? input.entry->bundle : input.path;
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (input.error && (!fs::exists(status) || fs::is_directory(fs::status(path, error)))) {
    return Change::kChanged;  // no file that git could know: what is wrong has to be said
  }
  const std::optional<std::string> name = NameBelow(root_, PlaceOf(path));
  if (!name) {
    return Change::kOutside;
  }
  const fs::path target = fs::canonical(path, error);
  const std::optional<std::string> other = NameBelow(root_, target);
  return names_.contains(*name) || (other && names_.contains(*other)) ? Change::kChanged
                                                                      : Change::kNone;
}

Diagnostics ChangedFiles::Keep(Inputs& inputs) const {
  Diagnostics problems;
  std::vector<Input> kept;
  std::size_t left_out = 0;
  for (Input& input : inputs.items) {
    switch (ChangeOf(input)) {
      case Change::kChanged:
        kept.push_back(std::move(input));
        break;
      case Change::kNone:
        ++left_out;
        break;
      case Change::kOutside:
        if (problems.empty()) {  // the others will be like the first one
          problems.emplace_back().code = "C085";
          problems.back().arguments = {{"path", input.path}};
        }
    }
  }
  inputs.items = std::move(kept);
  if (inputs.items.empty()) {
    inputs.notices.push_back(Note("C088", {{"revision", revision_}}));
  } else if (left_out > 0) {
    inputs.notices.push_back(
        Note("C087", {{"count", std::to_string(left_out)}, {"revision", revision_}}));
  }
  return problems;
}

}  // namespace hegui
