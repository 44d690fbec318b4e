#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "cli/file_system.h"
#include "cli/glob.h"
#include "engine/import/import.h"
#include "engine/text/glob.h"

namespace hegui {
namespace {

std::string KindOf(const std::string& name) {
  const std::size_t slash = name.find_last_of('/');
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) {
    return slash == std::string::npos ? name : name.substr(slash + 1);
  }
  std::string kind = name.substr(dot);
  std::transform(kind.begin(), kind.end(), kind.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return kind;
}

// Files that tell about a folder and are none of the reports in it: README.md and the like.
bool IsAboutFolder(const std::string& name) {
  constexpr std::array<std::string_view, 7> kStems = {
      "readme", "license", "licence", "copying", "contributing", "changelog", "notice"};
  std::string stem = name.substr(0, name.find('.'));
  std::transform(stem.begin(), stem.end(), stem.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::find(kStems.begin(), kStems.end(), stem) != kStems.end();
}

class Finder {
 public:
  Finder(const LeaveOut& leave_out, const std::string& own) : leave_out_(leave_out) {
    if (!own.empty()) {
      own_ = StatusOf(own);
    }
  }

  void Add(const std::string& path) {
    if (path == "-") {
      AddOnce({path, {}, {}});
    } else if (HasWildcards(path) && !Exists(path)) {
      AddMatches(path);
    } else {
      AddPath(path);
    }
  }

  Inputs Finish() {
    ReportSkipped("C050", DiagnosticLevel::kWarning, skipped_documents_);
    ReportSkipped("C052", DiagnosticLevel::kNote, skipped_others_);
    if (left_out_ > 0) {
      Notice("C078", DiagnosticLevel::kNote, {{"count", std::to_string(left_out_)}});
    }
    return std::move(inputs_);
  }

 private:
  using CountByKind = std::map<std::string, std::size_t>;

  struct OpenFolder {
    std::string path;
    std::vector<std::string> names;
    std::size_t next = 0;
  };

  void AddMatches(const std::string& pattern) {
    inputs_.only_named = false;
    const std::vector<std::string> matches = ExpandGlob(pattern);
    if (matches.empty()) {
      AddError(pattern, {"C036", {{"path", pattern}}});
    }
    for (const std::string& match : matches) {
      const Result<FileStatus> status = StatusOf(match);
      if (!LeavesOut(match, status && status->kind == FileKind::kFolder)) {
        AddPath(match);
      }
    }
  }

  void AddPath(const std::string& path) {
    const Result<FileStatus> status = StatusOf(path);
    if (!status) {
      AddInBundle(path, status.error());
      return;
    }
    switch (status->kind) {
      case FileKind::kFile:
        AddFile(path);
        return;
      case FileKind::kFolder: {
        inputs_.only_named = false;
        const std::size_t before = inputs_.items.size();
        AddFolder(path, *status);
        if (inputs_.items.size() == before && !repeated_) {
          AddError(path, {"C037", {{"path", path}}});
        }
        return;
      }
      case FileKind::kOther:
        AddError(path, {"C032", {{"path", path}}});
        return;
    }
  }

  void AddFile(const std::string& path) {
    if (IsBundleName(path)) {
      AddBundle(path);
    } else {
      AddOnce({path, {}, {}});
    }
  }

  // A path that leads on into a file; `error` when it does not.
  void AddInBundle(const std::string& path, Error error) {
    Result<std::optional<BundleEntry>> entry = FindInBundle(path);
    if (!entry) {
      AddError(path, std::move(entry).error());
    } else if (*entry) {
      AddOnce({path, {}, std::move(*entry)});
    } else {
      AddError(path, std::move(error));
    }
  }

  void AddBundle(const std::string& path) {
    Result<BundleListing> listing = ListBundle(path);
    if (!listing) {
      AddError(path, listing.error());
      return;
    }
    if (!listing->is_bundle) {
      AddOnce({path, {}, {}});
      return;
    }
    inputs_.only_named = false;
    bool any = false;
    for (BundleEntry& entry : listing->entries) {
      const std::string entry_path = path + "/" + entry.name;
      if (LeavesOut(entry_path, false)) {
        continue;
      }
      if (IsBundleName(entry.name)) {
        Notice("C053", DiagnosticLevel::kWarning, {{"path", entry_path}});
      } else if (!IsReadableName(entry.name)) {
        ++(IsDocumentName(entry.name) ? skipped_documents_ : skipped_others_)[KindOf(entry.name)];
      } else {
        AddOnce({entry_path, {}, std::move(entry)});
        any = true;
      }
    }
    if (!any) {
      AddError(path, {"C038", {{"path", path}}});
    }
  }

  // Depth first, by names; a stack of its own, because folders nest as deep as somebody likes.
  void AddFolder(const std::string& top, const FileStatus& status) {
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen{{status.device, status.inode}};
    if (own_) {
      seen.emplace(own_->device, own_->inode);
    }
    std::vector<OpenFolder> open;
    repeated_ = false;
    Open(top, open);
    while (!open.empty()) {
      OpenFolder& folder = open.back();
      if (folder.next == folder.names.size()) {
        open.pop_back();
        continue;
      }
      const std::string& name = folder.names[folder.next++];
      const std::string path = JoinPath(folder.path, name);
      const Result<FileStatus> entry = StatusOf(path);
      if (LeavesOut(path, entry && entry->kind == FileKind::kFolder)) {
        continue;
      }
      if (entry && entry->kind == FileKind::kFolder) {
        // Links may lead back, or lead to one folder many times.
        if (seen.emplace(entry->device, entry->inode).second) {
          Open(path, open);
        }
      } else if (IsAboutFolder(name)) {
        ++skipped_others_[name];
      } else if (!IsReadableName(name) && !IsBundleName(name)) {
        ++(IsDocumentName(name) ? skipped_documents_ : skipped_others_)[KindOf(name)];
      } else if (!entry) {
        AddError(path, entry.error());
      } else if (entry->kind == FileKind::kOther) {
        AddError(path, {"C032", {{"path", path}}});
      } else {
        AddFile(path);
      }
    }
  }

  void Open(const std::string& path, std::vector<OpenFolder>& open) {
    Result<std::vector<std::string>> names = ListFolder(path);
    if (!names) {
      AddError(path, names.error());
      return;
    }
    open.push_back({path, std::move(*names)});
  }

  bool LeavesOut(const std::string& path, bool is_folder) {
    const bool left_out = leave_out_ && leave_out_(path, is_folder);
    left_out_ += left_out ? 1U : 0U;
    return left_out;
  }

  void AddError(const std::string& path, Error error) { AddOnce({path, std::move(error), {}}); }

  void AddOnce(Input input) {
    if (given_.insert(input.path).second) {
      inputs_.items.push_back(std::move(input));
    } else {
      repeated_ = true;
      Notice("C051", DiagnosticLevel::kWarning, {{"path", input.path}});
    }
  }

  void ReportSkipped(std::string code, DiagnosticLevel level, const CountByKind& skipped) {
    std::size_t count = 0;
    std::string kinds;
    for (const auto& [kind, files] : skipped) {
      count += files;
      kinds += (kinds.empty() ? "" : "\n") + kind + " (" + std::to_string(files) + ")";
    }
    if (count > 0) {
      Notice(std::move(code), level, {{"count", std::to_string(count)}, {"kinds", kinds}});
    }
  }

  void Notice(std::string code, DiagnosticLevel level, MessageArguments arguments) {
    Diagnostic notice;
    notice.code = std::move(code);
    notice.level = level;
    notice.arguments = std::move(arguments);
    inputs_.notices.push_back(std::move(notice));
  }

  const LeaveOut& leave_out_;
  Result<FileStatus> own_ = Fail("C030", {});
  std::size_t left_out_ = 0;
  Inputs inputs_;
  std::set<std::string> given_;
  bool repeated_ = false;
  CountByKind skipped_documents_, skipped_others_;
};

}  // namespace

Inputs FindInputs(const std::vector<std::string>& paths, const LeaveOut& leave_out,
                  const std::string& own) {
  Finder finder(leave_out, own);
  for (const std::string& path : paths) {
    finder.Add(path);
  }
  return finder.Finish();
}

Input FindDocument(const std::string& path) {
  Input input{path, {}, {}};
  const Result<FileStatus> status = StatusOf(path);
  if (!status && !input.IsStandardInput()) {
    Result<std::optional<BundleEntry>> entry = FindInBundle(path);
    if (entry) {
      input.entry = std::move(*entry);
    } else {
      input.error = std::move(entry).error();
    }
  } else if (status && status->kind == FileKind::kFile && IsBundleName(path)) {
    const Result<BundleListing> listing = ListBundle(path);
    if (!listing) {
      input.error = listing.error();
    } else if (listing->is_bundle) {
      const auto first =
          std::find_if(listing->entries.begin(), listing->entries.end(),
                       [](const BundleEntry& entry) { return IsReadableName(entry.name); });
      input.error = first == listing->entries.end()
                        ? Error{"C038", {{"path", path}}}
                        : Error{"C039", {{"path", path}, {"example", path + "/" + first->name}}};
    }
  }
  return input;
}

}  // namespace hegui
