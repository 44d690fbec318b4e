// The documents that differ from a revision, as git tells them: what was added, modified or renamed between the merge base of the
// revision and HEAD, and the working tree. Files that git does not track yet (and does not ignore) are added; what was deleted is
// not there. git runs as a child, without a shell, in the working folder, under a limit of time; it may refresh its index, as with any `git diff`.
#pragma once

#include <set>
#include <string>

#include "cli/inputs.h"
#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace hegui {

class ChangedFiles {
 public:
  // Errors: C080 git is not installed
  //   C081 {reason} the working folder is in no repository, or in one that git refuses
  //   C082 {revision} no such revision      C083 {revision} one without a common ancestor
  //   C084 {reason} git failed in another way, or took too long
  static Result<ChangedFiles> Since(const std::string& revision);

  // Takes what has not changed out of the inputs, with a notice: C087 {count, revision}, or C088 {revision} when nothing is left. A
  // bundle changes as a whole, a link with what it leads to. Paths that lead nowhere stay, with their errors. Returns C085 {path} when a
  // document is no file of the repository.
  Diagnostics Keep(Inputs& inputs) const;

 private:
  enum class Change { kNone, kChanged, kOutside };

  Change ChangeOf(const Input& input) const;

  std::string revision_;
  std::string root_;             // of the working tree, links followed
  std::set<std::string> names_;  // from there
};

}  // namespace hegui
