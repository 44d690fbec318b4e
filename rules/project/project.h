// What a project file (hegui.toml) says, as it says it: paths are as written, relative to its folder; names of formats, profiles and
// parameters are not yet compared with anything. Plain values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/verdict.h"

namespace hegui {

// A value, and where it was written.
template <typename T>
struct Setting {
  T value;
  FilePlace place;
};
template <typename T>
using OptionalSetting = std::optional<Setting<T>>;
// By name; values of parameters are as on the command line.
using NamedSettings = std::map<std::string, Setting<std::string>>;
using SettingList = std::vector<Setting<std::string>>;

// What differs in some folders.
struct ProjectFolder {
  std::vector<std::string> documents;  // patterns of paths
  OptionalSetting<std::string> profile;
  NamedSettings params;
  FilePlace place;
};

struct Project {
  SettingList documents;  // what is audited when no path is given
  SettingList ignore;
  OptionalSetting<std::string> pack;
  SettingList pack_path;
  OptionalSetting<std::string> profile;
  OptionalSetting<std::string> lang;
  OptionalSetting<std::string> encoding;
  OptionalSetting<bool> ocr;
  NamedSettings params;
  OptionalSetting<bool> gate;
  OptionalSetting<int> min_score_hundredths;
  OptionalSetting<Severity> fail_on;
  OptionalSetting<std::string> format;
  NamedSettings outputs;  // paths by format
  OptionalSetting<std::string> annotate;
  OptionalSetting<std::string> page_template;
  OptionalSetting<std::string> site;
  OptionalSetting<bool> ranking;
  OptionalSetting<bool> redact;
  OptionalSetting<std::string> redact_key;
  OptionalSetting<bool> absolute_paths;
  OptionalSetting<std::string> letters;
  OptionalSetting<std::string> letter_template;
  SettingList waivers;
  SettingList decisions;
  OptionalSetting<std::string> baseline;
  OptionalSetting<std::string> roster;
  OptionalSetting<std::string> compare_with;
  OptionalSetting<std::string> history;
  OptionalSetting<bool> timing;
  std::vector<ProjectFolder> folders;  // the first one that matches decides
};

}  // namespace hegui
