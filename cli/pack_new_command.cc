#include <algorithm>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/file_system.h"
#include "cli/new_folder.h"
#include "cli/pack_store.h"
#include "rules/pack/pack_schema.h"
#include "rules/pack/pack_template.h"

namespace hegui {
namespace {

constexpr std::string_view kPlain =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";

// A word of a command, as it must be written for a shell; letters of other scripts need no marks.
std::string ForShell(const std::string& word) {
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || kPlain.find(c) != std::string_view::npos;
  });
  if (plain && !word.empty()) {
    return word;
  }
  std::string quoted = "'";
  for (const char c : word) {
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return quoted + "'";
}

// A pack, and how commands name it.
struct Parent {
  std::shared_ptr<const RuleSet> rules;
  std::vector<std::string> search_folders;
};

// The pack to build on. One that was given by its path must be found by its id too, as the new pack names it so.
std::optional<Parent> FindParent(const PackNewOptions& options, const Console& console) {
  Parent parent{nullptr, options.search_folders};
  PackStore store(parent.search_folders);
  const std::optional<PackSource> source = store.Choose(*options.extends);
  if (!store.problems().empty()) {
    console.Report(store.problems());
    return std::nullopt;
  }
  CompiledPack compiled = store.Compile(*source);
  if (compiled.rules == nullptr) {
    console.Report(compiled.diagnostics);
    return std::nullopt;
  }
  if (store.catalogue().FindPack(compiled.rules->pack->id) == nullptr) {
    const Result<FileStatus> status = StatusOf(*options.extends);
    const bool folder = status && status->kind == FileKind::kFolder;
    parent.search_folders.push_back(folder ? *options.extends : ParentOf(*options.extends));
  }
  parent.rules = std::move(compiled.rules);
  return parent;
}

// A rule whose severity makes a plain example of an override.
const RuleDefinition* RuleToOverride(const PackDefinition& pack) {
  const auto find = [&pack](auto fits) {
    const auto rule = std::find_if(pack.rules.begin(), pack.rules.end(), fits);
    return rule == pack.rules.end() ? nullptr : &*rule;
  };
  const RuleDefinition* rule = find([](const RuleDefinition& r) {
    return !r.prerequisite && r.severity == Severity::kMajor && r.severity_cases.empty();
  });
  return rule != nullptr ? rule : find([](const RuleDefinition&) { return true; });
}

std::string SearchArguments(const std::vector<std::string>& folders) {
  std::string arguments;
  for (const std::string& folder : folders) {
    arguments += " --pack-path " + ForShell(folder);
  }
  return arguments;
}

ExitCode Refuse(const Error& error, const Console& console) {
  console.Report(error);
  return ExitCode::kUnusable;
}

}  // namespace

ExitCode Run(const PackNewOptions& options, const Console& console) {
  if (const std::optional<Error> error = CheckNewFolder(options.folder)) {
    return Refuse(*error, console);
  }
  // A pack is for those who write Chinese reports, whatever the terminal speaks.
  const ReportLanguage language = console.chosen_language().value_or(ReportLanguage::kChinese);
  const Catalogue words(language);
  TemplateValues values{{"id", options.id}};
  values["name"] = options.name.value_or(words.Text("new.name"));
  std::string kind = "pack";
  std::vector<std::string> search_folders = options.search_folders;
  if (options.extends) {
    const std::optional<Parent> parent = FindParent(options, console);
    if (!parent) {
      return ExitCode::kUnusable;
    }
    const RuleDefinition* rule = RuleToOverride(*parent->rules->pack);
    if (rule == nullptr) {
      return Refuse({"C047", {{"pack", *options.extends}}}, console);
    }
    kind = "child";
    search_folders = parent->search_folders;
    const bool was_major = rule->severity == Severity::kMajor;
    values["parent"] = parent->rules->pack->id;
    values["parent_command"] = parent->rules->pack->id + SearchArguments(search_folders);
    values["rule"] = rule->id;
    values["title"] = rule->title;
    values["old_severity"] = Name(rule->severity);
    values["severity"] = Name(was_major ? Severity::kMinor : Severity::kMajor);
  }
  values["command"] = ForShell(options.folder) + SearchArguments(search_folders);

  const PackStore store(search_folders);
  if (!store.problems().empty()) {
    console.Report(store.problems());
    return ExitCode::kUnusable;
  }
  if (store.catalogue().FindPack(options.id) != nullptr) {
    return Refuse({"C046", {{"pack", options.id}}}, console);
  }
  std::vector<PackFile> files =
      FillTemplate((language == ReportLanguage::kChinese ? "zh/" : "en/") + kind, values);
  files.push_back({std::string(kPackSchemaName), std::string(PackSchema())});
  // Nothing is written that does not hold.
  const CompiledPack compiled = store.Compile({JoinPath(options.folder, ""), files});
  if (compiled.rules == nullptr) {
    console.Report(compiled.diagnostics);
    return ExitCode::kUnusable;
  }
  if (const std::optional<Error> error = WriteNewFolder(options.folder, files)) {
    return Refuse(*error, console);
  }
  return console.Print(console.words().Text("new.done", {{"pack", options.id},
                                                         {"folder", options.folder},
                                                         {"count", std::to_string(files.size())}}) +
                           "\n  hegui pack check " + values["command"] + "\n  hegui pack test " +
                           values["command"] + "\n",
                       ExitCode::kHolds);
}

}  // namespace hegui
