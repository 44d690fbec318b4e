#include "cli/command_line.h"

#include <CLI/Error.hpp>
#include <algorithm>
#include <memory>
#include <string_view>

#include "cli/audit_command.h"
#include "cli/grammar.h"
#include "cli/log.h"
#include "cli/option_values.h"
#include "cli/project_merger.h"
#include "engine/base/edit_distance.h"
#include "reports/catalogue.h"

namespace hegui {
namespace {

constexpr unsigned kMaxJobs = 256;

class CommandReader {
 public:
  CommandReader(const RawArguments& raw, const CLI::App& app, Diagnostics& problems)
      : raw_(raw),
        app_(app),
        problems_(problems),
        values_(problems),
        context_(std::make_shared<ProjectContext>()),
        merger_(raw, *context_, problems) {
    if (TakesProject() && !raw_.no_config) {
      context_->file = FindProject(raw_.config, problems_);
    }
  }

  MessageOptions ReadMessages() {
    MessageOptions messages;
    values_.ReadLanguage("--lang", raw_.lang, messages.language);
    merger_.Merge(messages);
    messages.no_color = raw_.no_color;
    if (raw_.verbose > 0) {
      messages.log_level = raw_.verbose == 1 ? "info" : "debug";
    }
    if (raw_.log_level) {
      std::size_t level = 0;
      values_.ReadWord("--log-level", raw_.log_level, LogLevels(), level);
      messages.log_level = LogLevels()[level];
    }
    return messages;
  }

  std::optional<Command> ReadCommand() {
    if (raw_.version) {
      return VersionRequest{};
    }
    const std::vector<CLI::App*> commands = app_.get_subcommands();
    if (commands.empty()) {
      ReportCommand(app_);
      return std::nullopt;
    }
    const CLI::App& command = *commands.front();
    const std::string& name = command.get_name();
    if (name == "pack") {
      return ReadPackCommand(command);
    }
    ReportExtras(command);
    if (name == "check") {
      return ReadCheck(command);
    }
    if (name == "config") {
      return ReadConfig();
    }
    if (name == "formats") {
      return FormatsRequest{};
    }
    if (name == "letter-template") {
      return LetterTemplateOptions{Required(raw_.docx, "DOCX")};
    }
    if (name == "completion") {
      return ReadCompletion();
    }
    if (name == "man") {
      return ManualOptions{ReadCommandTable(app_)};
    }
    return name == "outline" ? ReadOutline() : ReadExplain();
  }

 private:
  // Commands about packs are told all that they need.
  bool TakesProject() const {
    const std::vector<CLI::App*> commands = app_.get_subcommands();
    return !commands.empty() && commands.front()->get_option_no_throw("--config") != nullptr;
  }

  Diagnostic& Report(std::string code, MessageArguments arguments) {
    Diagnostic& problem = problems_.emplace_back();
    problem.code = std::move(code);
    problem.arguments = std::move(arguments);
    return problem;
  }

  // No command, or one that is not known.
  void ReportCommand(const CLI::App& app) {
    const std::vector<std::string> extras = app.remaining();
    if (extras.empty()) {
      Report("C006", {{"argument", "COMMAND"}});
      return;
    }
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
      names.push_back(command->get_name());
    }
    const bool is_option = extras.front().size() > 1 && extras.front().front() == '-';
    if (is_option) {
      ReportExtras(app);
    } else {
      Report("C005", {{"command", extras.front()}}).suggestion = Nearest(extras.front(), names);
    }
  }

  void ReportExtras(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options({})) {
      for (const std::string& name : option->get_lnames()) {
        names.push_back("--" + name);
      }
    }
    for (const std::string& extra : app.remaining()) {
      if (extra == "--") {
        continue;  // CLI11 keeps the mark itself
      }
      if (extra.size() > 1 && extra.front() == '-') {
        const std::string option = extra.substr(0, extra.find('='));
        Report("C001", {{"option", option}}).suggestion = Nearest(option, names);
      } else {
        Report("C002", {{"argument", extra}});
      }
    }
  }

  std::string Required(const std::optional<std::string>& value, const std::string& name) {
    if (!value || value->empty()) {
      Report("C006", {{"argument", name}});
    }
    return value.value_or("");
  }

  PackChoice ReadPack(const std::optional<std::string>& pack) const {
    PackChoice choice;
    choice.pack = pack.value_or(choice.pack);
    choice.search_folders = raw_.pack_paths;
    return choice;
  }

  // Of commands that the project file has something to say to.
  PackChoice ReadProjectPack() {
    PackChoice pack = ReadPack(raw_.pack);
    merger_.Merge(pack);
    pack.project = context_;
    return pack;
  }

  AuditRequest ReadAudit() {
    AuditRequest audit;
    audit.profile = raw_.profile.value_or(audit.profile);
    for (const std::string& text : raw_.set) {
      if (std::optional<std::pair<std::string, std::string>> assignment = ParseAssignment(text)) {
        audit.set[assignment->first] = assignment->second;
      } else {
        Report("C014", {{"value", text}});
      }
    }
    audit.as_of = Today();
    values_.ReadDate("--as-of", raw_.as_of, audit.as_of);
    audit.gate.off = raw_.no_gate;
    values_.ReadScore("--min-score", raw_.min_score, audit.gate.min_score_hundredths);
    values_.ReadSeverity("--fail-on", raw_.fail_on, audit.gate.fail_on);
    audit.import.encoding = raw_.encoding;
    audit.import.ocr = raw_.ocr;
    std::size_t engine = 0;
    values_.ReadWord("--engine", raw_.engine, {"fast", "reference"}, engine);
    audit.reference_engine = engine == 1;
    merger_.Merge(audit);
    return audit;
  }

  void ReadFormat(const std::string& name, ReportFormat& format) {
    if (const Result<ReportFormat> known = ReportFormatNamed(name)) {
      format = *known;
    } else {
      const std::vector<std::string> names = ReportFormatNames();
      Report(known.error().code, known.error().arguments).suggestion = Nearest(name, names);
    }
  }

  void ReadFolder(const std::string& option, const std::optional<std::string>& folder,
                  std::optional<std::string>& target) {
    if (folder && folder->empty()) {
      Report("C004", {{"option", option}, {"value", ""}, {"expected", "DIR"}});
    }
    target = folder;
  }

  RulingFiles ReadRulingFiles() const {
    RulingFiles files;
    files.waivers = raw_.waivers;
    files.decisions = raw_.decisions;
    files.baseline = raw_.baseline;
    files.write_baseline = raw_.write_baseline;
    files.write_decisions = raw_.write_decisions;
    return files;
  }

  PrivacyOptions ReadPrivacy() {
    PrivacyOptions privacy{raw_.redact, raw_.redact_key, raw_.absolute_paths};
    merger_.Merge(privacy);
    if (raw_.redact_key && !privacy.redact) {
      Report("C112", {});
    }
    return privacy;
  }

  Command ReadCheck(const CLI::App& command) {
    CheckOptions options = ReadCheckOptions();
    options.command = AuditCommand(command, options.audit.as_of.ToIso());
    if (options.paths.empty()) {
      Report("C006", {{"argument", "PATH"}});
    }
    return options;
  }

  Command ReadConfig() {
    ConfigOptions options;
    options.check = ReadCheckOptions();
    if (raw_.schema) {
      std::size_t schema = 0;
      values_.ReadWord("--schema", raw_.schema, {"project", "rulings", "template"}, schema);
      options.schema = static_cast<ConfigSchema>(schema);
    }
    return options;
  }

  CompletionOptions ReadCompletion() {
    Required(raw_.shell, "SHELL");
    std::size_t shell = 0;
    values_.ReadWord("SHELL", raw_.shell, {"bash", "zsh", "fish"}, shell);
    return {static_cast<Shell>(shell), ReadCommandTable(app_)};
  }

  CheckOptions ReadCheckOptions() {
    CheckOptions options;
    options.paths = raw_.paths;
    options.pack = ReadProjectPack();
    options.audit = ReadAudit();
    options.cache = !raw_.no_cache;
    if (raw_.format) {
      ReadFormat(*raw_.format, options.format);
    }
    for (const std::string& text : raw_.outputs) {
      if (std::optional<std::pair<std::string, std::string>> output = ParseAssignment(text);
          output && !output->second.empty()) {
        if (output->first == kPageOutput) {
          options.page.output = output->second;
          continue;
        }
        ReadFormat(output->first, options.outputs.emplace_back().format);
        options.outputs.back().path = output->second;
      } else {
        Report("C013", {{"value", text}});
      }
    }
    options.page.file = raw_.template_file;
    ReadFolder("--annotate", raw_.annotate, options.annotate);
    ReadFolder("--site", raw_.site, options.site);
    options.ranking = !raw_.no_ranking;
    options.letters = ReadLetters();
    options.rulings = ReadRulingFiles();
    options.roster = raw_.roster;
    options.compare_with = raw_.compare_with;
    options.history = raw_.history;
    options.timing = raw_.timing;
    options.privacy = ReadPrivacy();
    options.changed_since = raw_.changed_since;
    if (raw_.changed_since && raw_.write_baseline) {
      Report("C086", {});
    }
    options.jobs = ProcessorCount();
    values_.ReadCount("--jobs", raw_.jobs, kMaxJobs, options.jobs);
    merger_.Merge(options);
    CheckPage(options.page);
    RefuseFilesWithNames(options);
    return options;
  }

  LetterOptions ReadLetters() {
    LetterOptions letters;
    if (raw_.letters && raw_.letters->empty()) {
      Report("C004", {{"option", "--letters"}, {"value", ""}, {"expected", "DIR"}});
    }
    letters.folder = raw_.letters;
    letters.own_template = raw_.letter_template;
    if (raw_.mend_by) {
      values_.ReadDate("--mend-by", raw_.mend_by, letters.mend_by.emplace());
    }
    return letters;
  }

  // A page needs a template, and must not meet a report on standard output.
  void CheckPage(const PageOptions& page) {
    const bool both = page.file && !page.output && raw_.format;
    if (both || (page.output && !page.file)) {
      Diagnostic& problem = Report("C067", {{"problem", both ? "format" : "template"}});
      context_->Locate(problem, both ? "template" : "outputs.template");
    }
  }

  // Copies of the documents hold what is to be hidden, and the files for the next run would not fit the documents without it.
  void RefuseFilesWithNames(const CheckOptions& options) {
    if (!options.privacy.redact) {
      return;
    }
    const auto refuse = [this](const std::optional<std::string>& given, const char* option) {
      if (given) {
        Report("C110", {{"option", option}});
      }
    };
    refuse(options.annotate, "--annotate");
    refuse(options.rulings.write_baseline, "--write-baseline");
    refuse(options.rulings.write_decisions, "--write-decisions");
  }

  Command ReadOutline() {
    OutlineOptions options;
    options.file = Required(raw_.file, "FILE");
    options.pack = ReadProjectPack();
    options.audit = ReadAudit();
    options.cache = !raw_.no_cache;
    std::size_t format = 0;
    values_.ReadWord("--format", raw_.format, {"text", "json"}, format);
    options.json = format == 1;
    options.privacy = ReadPrivacy();
    return options;
  }

  Command ReadExplain() {
    ExplainOptions options;
    options.rule = Required(raw_.rule, "RULE");
    options.file = Required(raw_.file, "FILE");
    options.pack = ReadProjectPack();
    options.audit = ReadAudit();
    options.cache = !raw_.no_cache;
    options.audit.trace = true;
    options.privacy = ReadPrivacy();
    return options;
  }

  std::optional<Command> ReadPackCommand(const CLI::App& pack) {
    const std::vector<CLI::App*> commands = pack.get_subcommands();
    if (commands.empty()) {
      ReportCommand(pack);
      return std::nullopt;
    }
    const std::string& name = commands.front()->get_name();
    ReportExtras(*commands.front());
    if (name == "new") {
      return ReadPackNew();
    }
    if (name == "schema") {
      return PackSchemaRequest{};
    }
    if (name == "list") {
      return PackListOptions{raw_.pack_paths};
    }
    // `show` without a pack shows the one that `check` would use; so do the commands about its quality; the others want to be told.
    if (name == "show") {
      return PackShowOptions{ReadPack(raw_.pack_argument)};
    }
    if (name == "mutate") {
      return ReadPackMutate();
    }
    if (name == "doc") {
      return PackDocOptions{ReadPack(raw_.pack_argument), raw_.folder};
    }
    const std::string which = Required(raw_.pack_argument, "PACK");
    if (name == "check") {
      return PackCheckOptions{ReadPack(which)};
    }
    return PackTestOptions{ReadPack(which), raw_.rule_glob.value_or("*")};
  }

  PackNewOptions ReadPackNew() {
    PackNewOptions options;
    options.folder = Required(raw_.folder, "DIR");
    options.id = PackIdFor(options.folder);
    values_.ReadId("--id", raw_.id, options.id);
    if (raw_.name && !raw_.name->empty()) {
      options.name = raw_.name;
    }
    options.extends = raw_.extends;
    options.search_folders = raw_.pack_paths;
    return options;
  }

  PackMutateOptions ReadPackMutate() {
    PackMutateOptions options;
    options.pack = ReadPack(raw_.pack_argument);
    options.rules = raw_.rule_glob.value_or(options.rules);
    options.language = !raw_.no_language;
    std::size_t format = 0;
    values_.ReadWord("--format", raw_.format, {"text", "json"}, format);
    options.json = format == 1;
    values_.ReadScore("--max-survivors", raw_.max_survivors, options.max_survivors_hundredths);
    options.jobs = ProcessorCount();
    values_.ReadCount("--jobs", raw_.jobs, kMaxJobs, options.jobs);
    return options;
  }

  const RawArguments& raw_;
  const CLI::App& app_;
  Diagnostics& problems_;
  OptionReader values_;
  std::shared_ptr<ProjectContext> context_;
  ProjectMerger merger_;
};

// CLI11 names the option first: "--format: 1 required TEXT missing".
Diagnostic UsageProblem(const CLI::ParseError& error) {
  const std::string text = error.what();
  Diagnostic problem;
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    problem.code = "C003";
    problem.arguments = {{"option", text.substr(0, text.find(':'))}};
  } else {
    problem.code = "C007";
    problem.arguments = {{"detail", text}};
  }
  return problem;
}

}  // namespace

CommandLine ParseCommandLine(const std::vector<std::string>& arguments,
                             const Environment& environment) {
  CommandLine line;
  const Catalogue words(LanguageAskedFor(arguments).value_or(environment.language));
  line.messages.language = words.language();
  RawArguments raw;
  const std::unique_ptr<CLI::App> app = BuildGrammar(raw, words);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  for (std::string& argument : reversed) {
    // CLI11 takes "[a]" for a list in its own notation.
    if (argument.size() > 1 && argument.front() == '[' && argument.back() == ']') {
      argument.insert(0, "./");
    }
  }
  try {
    app->parse(reversed);
  } catch (const CLI::CallForHelp&) {
    line.command = HelpRequest{app->help()};
    return line;
  } catch (const CLI::ParseError& error) {
    line.problems.push_back(UsageProblem(error));
    return line;
  }
  CommandReader reader(raw, *app, line.problems);
  line.messages = reader.ReadMessages();
  line.command = reader.ReadCommand();
  if (HasErrors(line.problems)) {
    line.command.reset();
  }
  return line;
}

}  // namespace hegui
