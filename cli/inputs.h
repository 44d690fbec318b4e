// From the PATHs of a command line to the documents that they mean, in the order given: files, all readable files of a
// folder or of a bundle (.zip), the matches of a pattern, "-" for standard input. No document is opened here, only the directories of
// bundles are read; what cannot be read by its path alone (missing, no permission, a pipe) stands among the inputs with its
// error, so that nothing is passed over in silence.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/bundle.h"
#include "engine/base/diagnostic.h"

namespace hegui {

struct Input {
  std::string path;  // as given, or below a path as given; "-" for standard input
  std::optional<Error> error;
  std::optional<BundleEntry>
      entry;  // of a document in a bundle, whose path is "bundle.zip/inner/a.docx"

  bool IsStandardInput() const { return path == "-"; }
};

struct Inputs {
  std::vector<Input> items;
  // No folder, no bundle and no pattern was among the paths: there may be more documents than were named.
  bool only_named = true;
  // C050 {count, kinds} files in folders that may be reports, of kinds that are not read; C052 {count, kinds} other files in
  // folders; C051 {path} a path that was given before; C053 {path} a bundle within a bundle, which is not read;
  // C078 {count} what was left out.
  Diagnostics notices;
};

// Whether something found in a folder, in a bundle or by a pattern is left out; what was named is not asked for.
using LeaveOut = std::function<bool(const std::string& path, bool is_folder)>;

// Errors of inputs: those of file_system.h, and
//   C036 {path} a pattern without a match      C037 {path} a folder without any document
//   C038 {path} a bundle without any document      D001, D030, D031 a bundle that cannot be read
//
// `own` is a folder that the run writes itself: what is found there is no document. Empty for none.
Inputs FindInputs(const std::vector<std::string>& paths, const LeaveOut& leave_out = {},
                  const std::string& own = {});

// The one document that a path means: a file, "-", or a document of a bundle by the name that an audit shows, "bundle.zip/inner/a.docx".
// Its error: those of file_system.h, C038, C039 {path, example} a bundle, one of whose documents is due, and
// those of ListBundle().
Input FindDocument(const std::string& path);

}  // namespace hegui
