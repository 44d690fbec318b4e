#include "cli/project_context.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "rules/pack/excerpts.h"

namespace hegui {
namespace {

std::string ArgumentOf(const Diagnostic& problem, std::string_view name) {
  const auto found =
      std::find_if(problem.arguments.begin(), problem.arguments.end(),
                   [name](const MessageArgument& argument) { return argument.name == name; });
  return found == problem.arguments.end() ? std::string() : found->value;
}

std::string SettingOf(const Diagnostic& problem) {
  if (problem.code == "C010") {
    return "profile";
  }
  if (problem.code == "C011" || problem.code == "C012") {
    return "params." + ArgumentOf(problem, "name");
  }
  if (problem.code == "D003") {
    return "encoding";
  }
  return problem.code == "C023" ? "pack" : "";
}

}  // namespace

const SettingOrigin* ProjectContext::OriginOf(std::string_view setting) const {
  const auto found = origins.find(setting);
  return found == origins.end() ? nullptr : &found->second;
}

bool ProjectContext::IsFromCommandLine(std::string_view setting) const {
  const SettingOrigin* const origin = OriginOf(setting);
  return origin != nullptr && origin->command_line;
}

void ProjectContext::Locate(Diagnostic& problem, std::string_view setting) const {
  const SettingOrigin* const origin = OriginOf(setting);
  if (!file || origin == nullptr || origin->command_line || problem.place.line != 0) {
    return;
  }
  problem.place = origin->place;
  AddExcerpt(problem);
}

void ProjectContext::Locate(Diagnostics& problems) const {
  for (Diagnostic& problem : problems) {
    Locate(problem, SettingOf(problem));
    if (const std::string path = ArgumentOf(problem, "path");
        file && !path.empty() && problem.place.line == 0 && problem.place.file.empty()) {
      LocateFile(problem, path);
    }
  }
}

void ProjectContext::LocateFile(Diagnostic& problem, const std::string& path) const {
  const Project& project = file->project;
  std::vector<Setting<std::string>> files;
  for (const SettingList* const list : {&project.pack_path, &project.waivers, &project.decisions}) {
    files.insert(files.end(), list->begin(), list->end());
  }
  for (const auto& [format, setting] : project.outputs) {
    files.push_back(setting);
  }
  for (const OptionalSetting<std::string>* const one :
       {&project.pack, &project.baseline, &project.annotate, &project.page_template, &project.site,
        &project.roster, &project.compare_with, &project.history, &project.letters, &project.letter_template}) {
    if (*one) {
      files.push_back(**one);
    }
  }
  const auto named = std::find_if(files.begin(), files.end(), [&](const auto& setting) {
    return file->Resolve(setting.value) == path;
  });
  if (named != files.end()) {
    problem.place = named->place;
    AddExcerpt(problem);
  }
}

void ProjectContext::AddExcerpt(Diagnostic& problem) const {
  Diagnostics one{std::move(problem)};
  AddExcerpts(one, std::span(&file->source, 1));
  problem = std::move(one.front());
}

}  // namespace hegui
