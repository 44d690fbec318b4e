#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "cli/annotated_copies.h"
#include "cli/changed_files.h"
#include "cli/commands.h"
#include "cli/conversion_batch.h"
#include "cli/document_converter.h"
#include "cli/earlier_run.h"
#include "cli/file_system.h"
#include "cli/folder_requests.h"
#include "cli/inputs.h"
#include "cli/letters.h"
#include "cli/log.h"
#include "cli/output_file.h"
#include "cli/page_output.h"
#include "cli/privacy.h"
#include "cli/progress.h"
#include "cli/roster_file.h"
#include "cli/rulings.h"
#include "cli/run_history.h"
#include "cli/session.h"
#include "cli/site_folder.h"
#include "cli/worker_pool.h"
#include "engine/audit/find_likenesses.h"
#include "engine/base/version.h"
#include "engine/text/ignore.h"
#include "reports/report_writer.h"

namespace hegui {
namespace {

Diagnostic Problem(Error error) {
  Diagnostic problem;
  problem.code = std::move(error.code);
  problem.arguments = std::move(error.arguments);
  return problem;
}

bool SameFile(const std::string& a, const std::string& b) {
  const Result<FileStatus> first = StatusOf(a), second = StatusOf(b);
  return a == b || (first && second && first->SameAs(*second));
}

void Append(Diagnostics& to, const Diagnostics& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// All files that the run writes under a name of their own.
std::vector<std::string> WrittenFiles(const CheckOptions& options) {
  std::vector<std::string> paths;
  for (const OutputFile& output : options.outputs) {
    paths.push_back(output.path);
  }
  for (const auto& path : {options.rulings.write_baseline, options.rulings.write_decisions,
                           options.page.output, options.history}) {
    if (path) {
      paths.push_back(*path);
    }
  }
  return paths;
}

// What speaks against those files, before any work is done.
Diagnostics CheckOutputs(const CheckOptions& options, const Inputs& inputs) {
  Diagnostics problems;
  const std::vector<std::string> paths = WrittenFiles(options);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string& path = paths[i];
    if (std::optional<Error> error = CheckOutputFile(path)) {
      problems.push_back(Problem(std::move(*error)));
      continue;
    }
    for (std::size_t k = 0; k < i; ++k) {
      if (SameFile(paths[k], path)) {
        problems.push_back(Problem({"C015", {{"path", path}}}));
      }
    }
    const auto is_input = [&path](const Input& input) {
      const std::string& file = input.entry ? input.entry->bundle : input.path;
      return !input.IsStandardInput() && !input.error && SameFile(file, path);
    };
    if (std::any_of(inputs.items.begin(), inputs.items.end(), is_input) ||
        (options.roster && SameFile(*options.roster, path)) ||
        (options.compare_with && SameFile(*options.compare_with, path))) {
      problems.push_back(Problem({"C016", {{"path", path}}}));
    }
  }
  return problems;
}

std::vector<AuditInput> AuditAll(const Inputs& inputs, const RuleSet& rules, AuditRequest request,
                                 const CheckOptions& options, const Console& console) {
  const DocumentConverter converter(options.cache);
  request.import.converter = &converter;
  const FolderRequests requests(std::move(request), options.pack.project.get());
  const BundleReader bundles;
  ConvertAhead(inputs, bundles, options.jobs, converter);
  std::vector<AuditInput> audited(inputs.items.size());
  Progress progress(audited.size(), console.environment().errors_are_terminal);
  RunInParallel(
      audited.size(), options.jobs,
      [&](std::size_t i) {
        const Input& input = inputs.items[i];
        if (input.error) {
          audited[i].failed = FailedDocument{input.path, *input.error};
        } else {
          audited[i] = AuditFound(rules, input, bundles, requests.For(input.path));
        }
      },
      [&progress](std::size_t done) { progress.Show(done); });
  return audited;
}

// What the site must not take the place of.
std::vector<std::string> FilesOf(const CheckOptions& options, const Inputs& inputs) {
  std::vector<std::string> files = WrittenFiles(options);
  for (const Input& input : inputs.items) {
    if (!input.IsStandardInput()) {
      files.push_back(input.entry ? input.entry->bundle : input.path);
    }
  }
  const RulingFiles& rulings = options.rulings;
  files.insert(files.end(), rulings.waivers.begin(), rulings.waivers.end());
  files.insert(files.end(), rulings.decisions.begin(), rulings.decisions.end());
  for (const auto& path : {rulings.baseline, options.annotate, options.compare_with}) {
    if (path) {
      files.push_back(*path);
    }
  }
  return files;
}

LeaveOut IgnoredBy(const ProjectContext* context) {
  if (context == nullptr || !context->file || context->file->project.ignore.empty()) {
    return {};
  }
  std::vector<std::string> patterns;
  for (const Setting<std::string>& pattern : context->file->project.ignore) {
    patterns.push_back(pattern.value);
  }
  return [file = *context->file, ignored = IgnoreList(patterns)](const std::string& path,
                                                                 bool is_folder) {
    return ignored.Ignores(file.Relative(path), is_folder);
  };
}

bool ProjectNamesDocuments(const CheckOptions& options) {
  const ProjectContext* const context = options.pack.project.get();
  return context != nullptr && context->file && !context->file->project.documents.empty();
}

// Whether the command line means fewer documents than there are, or others than the project names.
bool AuditsOnlySome(const CheckOptions& options) {
  return options.changed_since ||
         (ProjectNamesDocuments(options) && options.pack.project->IsFromCommandLine("documents"));
}

// Single files, of which nobody says that they are all: a unit without one may have sent its report all the same.
bool NamesSingleFiles(const CheckOptions& options, const Inputs& inputs) {
  return inputs.only_named && !ProjectNamesDocuments(options);
}

Diagnostics KeepChanged(const std::string& revision, Inputs& inputs) {
  const Result<ChangedFiles> changed = ChangedFiles::Since(revision);
  return changed ? changed->Keep(inputs) : Diagnostics{Problem(changed.error())};
}

ReportLanguage LanguageOf(const PackDefinition& pack, const Console& console) {
  const ReportLanguage of_pack =
      pack.locale.starts_with("zh") ? ReportLanguage::kChinese : ReportLanguage::kEnglish;
  return console.chosen_language().value_or(of_pack);
}

bool NothingAudited(const Audit& audit) {
  return std::none_of(audit.inputs.begin(), audit.inputs.end(),
                      [](const AuditInput& input) { return input.audited.has_value(); });
}

ExitCode CodeOf(const Audit& audit) {
  if (audit.inputs.empty()) {
    return ExitCode::kHolds;  // nothing has changed, which was said
  }
  bool any_failed = false, gates_hold = true;
  for (const AuditInput& input : audit.inputs) {
    any_failed = any_failed || input.failed;
    gates_hold = gates_hold && (!input.audited || input.audited->gate_passes);
  }
  if (NothingAudited(audit)) {
    return ExitCode::kUnusable;
  }
  if (any_failed) {
    return ExitCode::kIncomplete;
  }
  return gates_hold ? ExitCode::kHolds : ExitCode::kFails;
}

void ReportProblems(const Audit& audit, const Console& console) {
  console.Report(audit.notices);
  for (const AuditInput& input : audit.inputs) {
    if (input.failed) {
      console.Report(*input.failed);
    }
  }
}

// From the beginning of the run until there is something to report.
class StopWatch {
 public:
  AuditTiming Stop() const {
    const auto passed = std::chrono::steady_clock::now() - begin_;
    return {started_, std::chrono::duration_cast<std::chrono::milliseconds>(passed).count()};
  }

 private:
  std::string started_ = Now();
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

// Writes all reports; kUnusable when one of them could not be written.
ExitCode WriteReports(const Audit& audit, const CheckOptions& options, const PageOutput& page,
                      const Console& console, ExitCode code) {
  WriteOptions write;
  write.language = LanguageOf(*audit.pack, console);
  for (const OutputFile& output : options.outputs) {
    const Result<std::string> report = WriteReport(output.format, audit, write);
    if (const std::optional<Error> error =
            report ? WriteOutputFile(output.path, *report) : std::optional(report.error())) {
      console.Report(*error);
      code = ExitCode::kUnusable;
    }
  }
  if (page.asked()) {
    code = page.Write(TemplateModel(audit, write.language, options.letters.mend_by), console, code);
    if (page.is_standard_output()) {
      return code;
    }
  }
  if (options.format == ReportFormat::kText) {
    if (NothingAudited(audit)) {
      return code;  // what there is to say was said on standard error
    }
    write.language = console.words().language();
    write.colour = console.colour();
    write.width = console.environment().width;
  }
  const Result<std::string> report = WriteReport(options.format, audit, write);
  if (!report) {
    console.Report(report.error());
    return ExitCode::kUnusable;
  }
  return console.Print(*report, code);
}

}  // namespace

ExitCode Run(const CheckOptions& options, const Console& terminal) {
  const StopWatch watch;
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, options.audit, terminal);
  Inputs inputs =
      FindInputs(options.paths, IgnoredBy(options.pack.project.get()), options.site.value_or(""));
  Diagnostics problems;
  if (options.changed_since) {
    problems = KeepChanged(*options.changed_since, inputs);
  }
  Append(problems, CheckOutputs(options, inputs));
  if (IsBinary(options.format) && terminal.environment().output_is_terminal) {
    problems.push_back(Problem({"C048", {{"format", NameOf(options.format)}}}));
  }
  const SiteFolder site(options.site.value_or(""));
  if (options.site) {
    if (std::optional<Error> error = site.Check(FilesOf(options, inputs))) {
      problems.push_back(Problem(std::move(*error)));
    }
  }
  std::optional<AnnotatedCopies> copies;
  if (options.annotate) {
    copies.emplace(*options.annotate, inputs);
    Append(problems, problems.empty() ? copies->Prepare() : Diagnostics());
  }
  std::optional<Letters> letters;
  if (options.letters.folder && rules != nullptr) {
    letters.emplace(options.letters);
    Append(problems,
           problems.empty() ? letters->Prepare(LanguageOf(*rules->pack, terminal)) : Diagnostics());
  }
  PageOutput page(options.page);
  Append(problems, page.Prepare());
  Rulings rulings;
  RosterFile roster;
  EarlierRun earlier;
  RunHistory history;
  if (rules != nullptr) {
    Append(problems, rulings.Read(options.rulings, *rules->pack));
    Append(problems, roster.Read(options.roster, *rules->language));
    Append(problems, earlier.Read(options.compare_with, *rules->pack));
    Append(problems, history.Read(options.history, AuditsOnlySome(options)));
  }
  Result<std::string> redact_key = ReadRedactKey(options.privacy);
  if (!redact_key) {
    problems.push_back(Problem(std::move(redact_key.error())));
  }
  if (options.pack.project != nullptr) {
    options.pack.project->Locate(problems);
  }
  const std::shared_ptr<Redactor> redactor =
      rules == nullptr
          ? nullptr
          : RedactorFor(options.privacy, *rules->language, redact_key.value_or(std::string()));
  // Without a pack there is no language, and so nothing to tell a name by.
  if (rules == nullptr && options.privacy.redact) {
    return ExitCode::kUnusable;
  }
  const Console console = terminal.Hiding(redactor);
  console.Report(problems);
  if (rules == nullptr || HasErrors(problems)) {
    return ExitCode::kUnusable;
  }
  LogInfo(std::to_string(inputs.items.size()) + " inputs, " + std::to_string(options.jobs) +
          " jobs");

  AuditRequest request = options.audit;
  rulings.PutInto(request);
  Audit audit;
  audit.program_version = Version();
  audit.pack = rules->pack;
  audit.options = {
      options.audit.as_of.ToIso(),  std::string(Name(LanguageOf(*rules->pack, console))),
      options.audit.profile,        options.audit.set,
      options.audit.set_by_project, options.command};
  audit.inputs = AuditAll(inputs, *rules, request, options, console);
  audit.notices = std::move(inputs.notices);
  const bool only_some = AuditsOnlySome(options);
  const bool others_unseen = only_some || NamesSingleFiles(options, inputs);
  Append(audit.notices, rulings.SumUp(audit, only_some));
  roster.Hold(audit, *rules, {options.audit.as_of, others_unseen});
  earlier.Hold(others_unseen, audit);
  LikenessSearch likeness = FindLikenesses(audit, *rules);
  audit.likenesses = std::move(likeness.likenesses);
  Append(audit.notices, likeness.notices);
  if (options.timing) {
    audit.options.timing = watch.Stop();
  }
  LogInfo("audited");

  ExitCode code = CodeOf(audit);
  // Files beside the documents and for the next run need their paths as they are; all that is said of them is told alike.
  const Catalogue words(LanguageOf(*rules->pack, console));
  if (copies) {
    code = copies->Write(audit, *rules, options.audit.as_of, words, console, code);
  }
  const Diagnostics unwritten = rulings.Write(audit, words);
  console.Report(unwritten);
  code = unwritten.empty() ? code : ExitCode::kUnusable;
  if (!options.privacy.absolute_paths) {
    HideFolders(options.paths, audit);
  }
  if (redactor != nullptr) {
    audit = redactor->Redact(std::move(audit));
  }
  history.Hold(audit);
  // The text report says by itself what could not be read; once on a terminal is enough.
  const bool text_on_terminal = options.format == ReportFormat::kText &&
                                !page.is_standard_output() &&
                                console.environment().output_is_terminal;
  if (!text_on_terminal || NothingAudited(audit)) {
    ReportProblems(audit, console);
  }
  if (letters) {
    code = letters->Write(audit, inputs, words.language(), options.audit.as_of, console, code);
  }
  if (options.site) {
    if (const std::optional<Error> error =
            site.Write(audit, {{LanguageOf(*rules->pack, console)}, options.ranking})) {
      console.Report(*error);
      code = ExitCode::kUnusable;
    }
  }
  code = WriteReports(audit, options, page, console, code);
  if (code != ExitCode::kUnusable) {
    if (const std::optional<Error> error = history.Write(audit)) {
      console.Report(*error);
      code = ExitCode::kUnusable;
    }
  }
  return code;
}

}  // namespace hegui
