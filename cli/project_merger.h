// Lays what the project file says under what the command line says, option by option, and notes where each came from. Values that only
// the command line's words are checked for are checked here, with their place in the file: C004, C021. Used once, while
// the command line is read.
#pragma once

#include <string>

#include "cli/options.h"
#include "cli/project_context.h"
#include "cli/raw_arguments.h"

namespace hegui {

class ProjectMerger {
 public:
  // Refers to all of them.
  ProjectMerger(const RawArguments& raw, ProjectContext& context, Diagnostics& problems)
      : raw_(raw), context_(context), problems_(problems) {}

  // Each was read from the command line alone.
  void Merge(MessageOptions& messages);
  void Merge(PackChoice& pack);
  void Merge(AuditRequest& audit);
  void Merge(PrivacyOptions& privacy);
  void Merge(CheckOptions& check);

 private:
  const Project* project() const { return context_.file ? &context_.file->project : nullptr; }

  // Says where a setting came from; true when it is the file's.
  template <typename T>
  bool Takes(const std::string& name, bool given, const OptionalSetting<T> Project::*setting);
  bool TakesList(const std::string& name, bool given, const SettingList Project::*list);
  void MergeFiles(const std::string& name, const SettingList Project::*list,
                  std::vector<std::string>& files);
  void MergeGate(GateOverrides& gate);
  void MergeOutputs(CheckOptions& check);
  void MergePage(PageOptions& page);
  void MergeRulings(RulingFiles& rulings);
  void Refuse(Diagnostic problem, const std::string& setting);

  const RawArguments& raw_;
  ProjectContext& context_;
  Diagnostics& problems_;
};

}  // namespace hegui
