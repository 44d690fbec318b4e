// `check --site`: writes the site of an audit into a folder. The folder appears whole or not at all: the site is written under another
// name beside it and then takes its place, so that whoever looks, and whoever kills the program, finds the old site or the new one.
//
// A site names its files in a manifest (.hegui-site). Only a folder with such a manifest and nothing else but the files that it names
// is ever replaced.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/base/diagnostic.h"
#include "reports/site_writer.h"

namespace hegui {

class SiteFolder {
 public:
  // A link is followed: what it leads to is replaced, not the link.
  explicit SiteFolder(const std::string& path);

  // What speaks against it, asked before the work is done. `files` are those that the run reads or writes.
  //   C042 {path, reason} the folder above cannot be made or written to
  //   C064 {path} there is something that is no site of hegui's
  //   C065 {path, name} there is a site, and in it something that is not of it
  //   C066 {path, file} the folder holds one of `files`, or the folder in which the program was started, which would go with it
  std::optional<Error> Check(const std::vector<std::string>& files) const;

  // Errors: those of Check(), C043 {path, reason}. Nothing has changed then.
  std::optional<Error> Write(const Audit& audit, const SiteOptions& options) const;

 private:
  std::optional<Error> CheckContent() const;
  bool Holds(const std::string& file) const;

  std::string given_;  // as the user wrote it, for messages
  std::string path_;
};

}  // namespace hegui
