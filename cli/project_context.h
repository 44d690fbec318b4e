// What a run takes from its project file, and which setting came from where: the command line goes over the file, the file over
// the pack. Names of settings are those of the file: "profile", "min_score", "params.report_year", "outputs.html".
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cli/project_file.h"
#include "engine/base/diagnostic.h"

namespace hegui {

struct SettingOrigin {
  bool command_line = false;
  FilePlace place;  // else where the project file says it
};

struct ProjectContext {
  std::optional<ProjectFile> file;
  std::map<std::string, SettingOrigin, std::less<>> origins;  // what is not named has its default

  const SettingOrigin* OriginOf(std::string_view setting) const;
  bool IsFromCommandLine(std::string_view setting) const;

  // Puts the place and the line of a setting beside a problem with its value, where the project file wrote it.
  void Locate(Diagnostic& problem, std::string_view setting) const;
  // The same for what CheckRequest and the choice of a pack find, and for files that the project names: by code and argument it is
  // known which setting is meant.
  void Locate(Diagnostics& problems) const;

 private:
  void LocateFile(Diagnostic& problem, const std::string& path) const;
  void AddExcerpt(Diagnostic& problem) const;
};

}  // namespace hegui
