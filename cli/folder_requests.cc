#include "cli/folder_requests.h"

#include <algorithm>
#include <utility>

#include "engine/text/glob.h"

namespace hegui {

FolderRequests::FolderRequests(AuditRequest base, const ProjectContext* context)
    : base_(std::move(base)), context_(context) {
  if (context_ == nullptr || !context_->file) {
    return;
  }
  for (const ProjectFolder& folder : context_->file->project.folders) {
    AuditRequest& request = by_folder_.emplace_back(base_);
    if (folder.profile && !context_->IsFromCommandLine("profile")) {
      request.profile = folder.profile->value;
    }
    for (const auto& [name, setting] : folder.params) {
      if (!context_->IsFromCommandLine("params." + name)) {
        request.set[name] = setting.value;
        request.set_by_project.insert(name);
      }
    }
  }
}

AuditRequest FolderRequests::For(const std::string& path) const {
  if (context_ == nullptr || !context_->file || path == "-") {
    return base_;
  }
  const std::string relative = context_->file->Relative(path);
  AuditRequest request = base_;
  const std::vector<ProjectFolder>& folders = context_->file->project.folders;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const std::vector<std::string>& patterns = folders[i].documents;
    if (std::any_of(patterns.begin(), patterns.end(),
                    [&](const std::string& pattern) { return PathMatches(pattern, relative); })) {
      request = by_folder_[i];
      break;
    }
  }
  // The same document from whichever folder the program is run.
  request.known_as = relative;
  return request;
}

Diagnostics FolderRequests::Check(const RuleSet& rules) const {
  Diagnostics problems;
  for (std::size_t i = 0; i < by_folder_.size(); ++i) {
    // Only what the folder says: the rest was checked once.
    const ProjectFolder& folder = context_->file->project.folders[i];
    AuditRequest own;
    ProjectContext places;
    places.file = context_->file;
    if (folder.profile) {
      own.profile = folder.profile->value;
      places.origins["profile"] = {false, folder.profile->place};
    }
    for (const auto& [name, setting] : folder.params) {
      own.set[name] = setting.value;
      places.origins["params." + name] = {false, setting.place};
    }
    Diagnostics found = CheckRequest(rules, own);
    places.Locate(found);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  return problems;
}

}  // namespace hegui
