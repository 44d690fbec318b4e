// The request for one document: that of the command line and the project, with what the project says of the document's folder.
#pragma once

#include <string>
#include <vector>

#include "cli/project_context.h"
#include "engine/audit/auditor.h"

namespace hegui {

class FolderRequests {
 public:
  // `context` must outlive it; null: no project.
  FolderRequests(AuditRequest base, const ProjectContext* context);

  AuditRequest For(const std::string& path) const;

  // What the pack has against the settings of folders, each with its place: those of CheckRequest.
  Diagnostics Check(const RuleSet& rules) const;

 private:
  AuditRequest base_;
  const ProjectContext* context_;
  std::vector<AuditRequest> by_folder_;  // as Project::folders
};

}  // namespace hegui
