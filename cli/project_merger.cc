#include "cli/project_merger.h"

#include <algorithm>
#include <utility>

#include "cli/file_system.h"
#include "cli/option_values.h"
#include "engine/base/edit_distance.h"

namespace hegui {

template <typename T>
bool ProjectMerger::Takes(const std::string& name, bool given,
                          const OptionalSetting<T> Project::*setting) {
  if (given) {
    context_.origins[name] = {true, {}};
  } else if (project() != nullptr && project()->*setting) {
    context_.origins[name] = {false, (project()->*setting)->place};
    return true;
  }
  return false;
}

bool ProjectMerger::TakesList(const std::string& name, bool given,
                              const SettingList Project::*list) {
  if (given) {
    context_.origins[name] = {true, {}};
  } else if (project() != nullptr && !(project()->*list).empty()) {
    context_.origins[name] = {false, (project()->*list).front().place};
    return true;
  }
  return false;
}

void ProjectMerger::Refuse(Diagnostic problem, const std::string& setting) {
  context_.Locate(problem, setting);
  problems_.push_back(std::move(problem));
}

void ProjectMerger::Merge(MessageOptions& messages) {
  if (!Takes("lang", raw_.lang.has_value(), &Project::lang)) {
    return;
  }
  Diagnostics problems;
  OptionReader(problems).ReadLanguage("lang", project()->lang->value, messages.language);
  for (Diagnostic& problem : problems) {
    Refuse(std::move(problem), "lang");
  }
}

void ProjectMerger::Merge(PackChoice& pack) {
  if (Takes("pack", raw_.pack.has_value(), &Project::pack)) {
    const std::string& written = project()->pack->value;
    const std::string path = context_.file->Resolve(written);
    const bool is_path =
        written.find('/') != std::string::npos || written.ends_with(".toml") || Exists(path);
    pack.pack = is_path ? path : written;
  }
  MergeFiles("pack_path", &Project::pack_path, pack.search_folders);
}

void ProjectMerger::Merge(AuditRequest& audit) {
  if (Takes("profile", raw_.profile.has_value(), &Project::profile)) {
    audit.profile = project()->profile->value;
  }
  for (const auto& [name, value] : audit.set) {
    context_.origins["params." + name] = {true, {}};
  }
  if (project() != nullptr) {
    for (const auto& [name, setting] : project()->params) {
      if (audit.set.emplace(name, setting.value).second) {
        audit.set_by_project.insert(name);
        context_.origins["params." + name] = {false, setting.place};
      }
    }
  }
  if (Takes("encoding", raw_.encoding.has_value(), &Project::encoding)) {
    audit.import.encoding = project()->encoding->value;
  }
  if (Takes("ocr", raw_.ocr, &Project::ocr)) {
    audit.import.ocr = project()->ocr->value;
  }
  MergeGate(audit.gate);
}

void ProjectMerger::MergeGate(GateOverrides& gate) {
  if (Takes("min_score", raw_.min_score.has_value(), &Project::min_score_hundredths)) {
    gate.min_score_hundredths = project()->min_score_hundredths->value;
  }
  if (Takes("fail_on", raw_.fail_on.has_value(), &Project::fail_on)) {
    gate.fail_on = project()->fail_on->value;
  }
  // Who asks for a score wants it judged.
  const bool asked = raw_.no_gate || raw_.min_score || raw_.fail_on;
  if (Takes("gate", asked, &Project::gate)) {
    gate.off = !project()->gate->value;
  }
}

void ProjectMerger::Merge(PrivacyOptions& privacy) {
  if (Takes("redact", raw_.redact, &Project::redact)) {
    privacy.redact = project()->redact->value;
  }
  if (Takes("redact_key", raw_.redact_key.has_value(), &Project::redact_key)) {
    privacy.redact_key = context_.file->Resolve(project()->redact_key->value);
  }
  if (Takes("absolute_paths", raw_.absolute_paths, &Project::absolute_paths)) {
    privacy.absolute_paths = project()->absolute_paths->value;
  }
}

void ProjectMerger::Merge(CheckOptions& check) {
  if (TakesList("documents", !raw_.paths.empty(), &Project::documents)) {
    for (const Setting<std::string>& path : project()->documents) {
      check.paths.push_back(context_.file->Resolve(path.value));
    }
  }
  TakesList("ignore", false, &Project::ignore);
  MergeOutputs(check);
  MergeRulings(check.rulings);
  if (Takes("roster", raw_.roster.has_value(), &Project::roster)) {
    check.roster = context_.file->Resolve(project()->roster->value);
  }
  if (Takes("compare_with", raw_.compare_with.has_value(), &Project::compare_with)) {
    check.compare_with = context_.file->Resolve(project()->compare_with->value);
  }
  if (Takes("history", raw_.history.has_value(), &Project::history)) {
    check.history = context_.file->Resolve(project()->history->value);
  }
  if (Takes("timing", raw_.timing, &Project::timing)) {
    check.timing = project()->timing->value;
  }
}

// What the command line names is read beside what the file names.
void ProjectMerger::MergeFiles(const std::string& name, const SettingList Project::*list,
                               std::vector<std::string>& files) {
  TakesList(name, !files.empty(), list);
  std::vector<std::string> own;
  if (project() != nullptr) {
    for (const Setting<std::string>& file : project()->*list) {
      own.push_back(context_.file->Resolve(file.value));
    }
  }
  files.insert(files.begin(), own.begin(), own.end());
}

void ProjectMerger::MergeOutputs(CheckOptions& check) {
  const auto read_format = [this](const std::string& name, const std::string& setting,
                                  ReportFormat& format) {
    if (const Result<ReportFormat> known = ReportFormatNamed(name)) {
      format = *known;
      return;
    }
    Diagnostic problem;
    const Error error = ReportFormatNamed(name).error();
    problem.code = error.code;
    problem.arguments = error.arguments;
    const std::vector<std::string> names = ReportFormatNames();
    problem.suggestion = Nearest(name, names);
    Refuse(std::move(problem), setting);
  };
  if (Takes("format", raw_.format.has_value(), &Project::format)) {
    read_format(project()->format->value, "format", check.format);
  }
  if (Takes("annotate", raw_.annotate.has_value(), &Project::annotate)) {
    check.annotate = context_.file->Resolve(project()->annotate->value);
  }
  MergePage(check.page);
  if (Takes("site", raw_.site.has_value(), &Project::site)) {
    check.site = context_.file->Resolve(project()->site->value);
  }
  if (Takes("ranking", raw_.no_ranking, &Project::ranking)) {
    check.ranking = project()->ranking->value;
  }
  if (Takes("letters", raw_.letters.has_value(), &Project::letters)) {
    check.letters.folder = context_.file->Resolve(project()->letters->value);
  }
  if (Takes("letter_template", raw_.letter_template.has_value(), &Project::letter_template)) {
    check.letters.own_template = context_.file->Resolve(project()->letter_template->value);
  }
  if (!raw_.outputs.empty()) {
    context_.origins["outputs"] = {true, {}};
  } else if (project() != nullptr) {
    for (const auto& [name, setting] : project()->outputs) {
      context_.origins["outputs." + name] = {false, setting.place};
      if (name == kPageOutput) {
        check.page.output = context_.file->Resolve(setting.value);
        continue;
      }
      OutputFile& output = check.outputs.emplace_back();
      read_format(name, "outputs." + name, output.format);
      output.path = context_.file->Resolve(setting.value);
    }
  }
}

// The file's template goes where the file says. When the command line has other things written there, there is no page.
void ProjectMerger::MergePage(PageOptions& page) {
  if (!Takes("template", raw_.template_file.has_value(), &Project::page_template)) {
    return;
  }
  const bool has_output = project()->outputs.contains(std::string(kPageOutput));
  const bool overridden = has_output ? !raw_.outputs.empty() : raw_.format.has_value();
  if (page.output || !overridden) {
    page.file = context_.file->Resolve(project()->page_template->value);
  }
}

void ProjectMerger::MergeRulings(RulingFiles& rulings) {
  MergeFiles("waivers", &Project::waivers, rulings.waivers);
  MergeFiles("decisions", &Project::decisions, rulings.decisions);
  if (Takes("baseline", raw_.baseline.has_value(), &Project::baseline)) {
    rulings.baseline = context_.file->Resolve(project()->baseline->value);
  }
}

}  // namespace hegui
