// What was asked for on the command line, as plain values: one struct per command.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/command_table.h"
#include "cli/project_context.h"
#include "engine/audit/auditor.h"
#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "reports/report_language.h"
#include "reports/report_writer.h"

namespace hegui {

// In the place of a format: -o template=FILE.
inline constexpr std::string_view kPageOutput = "template";

inline constexpr const char* kDefaultPack = "fazhi-annual-report";

// How the program speaks; for all commands.
struct MessageOptions {
  std::optional<ReportLanguage>
      language;  // none: by the locale for the terminal, by the pack for reports
  std::string log_level = "warn";
  bool no_color = false;
};

struct PackChoice {
  std::string pack = kDefaultPack;          // id or path
  std::vector<std::string> search_folders;  // --pack-path
  // What was taken from the project file; null for commands that take nothing.
  std::shared_ptr<const ProjectContext> project;
};

struct OutputFile {
  ReportFormat format = ReportFormat::kText;
  std::string path;
};

// A page by the user's own template.
struct PageOptions {
  std::optional<std::string> file;    // the template; none: no page
  std::optional<std::string> output;  // none: standard output, in place of a report
};

// Feedback letters.
struct LetterOptions {
  std::optional<std::string> folder;        // none: no letters
  std::optional<std::string> own_template;  // none: the built-in one
  std::optional<Date> mend_by;
};

// What people have laid down: files to read, and files to write.
struct RulingFiles {
  std::vector<std::string> waivers, decisions;  // either kind may hold both
  std::optional<std::string> baseline;
  std::optional<std::string> write_baseline;
  std::optional<std::string> write_decisions;  // entries for the reviews that nobody has decided on
};

// What reports are not to tell.
struct PrivacyOptions {
  bool redact = false;
  std::optional<std::string> redact_key;  // file
  bool absolute_paths = false;            // as they were given
};

struct CheckOptions {
  std::vector<std::string> paths;
  std::optional<std::string> changed_since;  // a revision: only what git says changed
  PackChoice pack;
  AuditRequest audit;
  std::string command;  // the same in words for a shell, for reports
  bool cache = true;    // keep conversions for later runs
  ReportFormat format = ReportFormat::kText;
  std::vector<OutputFile> outputs;
  PageOptions page;
  std::optional<std::string> annotate;  // folder for annotated copies
  std::optional<std::string> site;      // folder for the site
  bool ranking = true;                  // whether the site ranks documents
  LetterOptions letters;
  RulingFiles rulings;
  std::optional<std::string> roster;        // file of the units that owe a report
  std::optional<std::string> compare_with;  // report of an earlier run, JSON
  std::optional<std::string> history;       // file of runs, to which this one is added
  bool timing = false;                      // tell when it began and how long it took
  PrivacyOptions privacy;
  unsigned jobs = 1;
};

enum class ConfigSchema { kProject, kRulings, kTemplate };

// Prints what `check` would do, or a schema for editors.
struct ConfigOptions {
  CheckOptions check;
  std::optional<ConfigSchema> schema;
};

struct OutlineOptions {
  std::string file;
  PackChoice pack;
  AuditRequest audit;
  bool cache = true;
  PrivacyOptions privacy;
  bool json = false;
};

struct ExplainOptions {
  std::string rule;
  std::string file;
  PackChoice pack;
  AuditRequest audit;
  bool cache = true;
  PrivacyOptions privacy;
};

struct PackListOptions {
  std::vector<std::string> search_folders;
};

struct PackShowOptions {
  PackChoice pack;
};

struct PackCheckOptions {
  PackChoice pack;
};

struct PackTestOptions {
  PackChoice pack;
  std::string rules = "*";  // pattern over rule ids
};

struct PackMutateOptions {
  PackChoice pack;
  std::string rules = "*";
  bool language = true;  // its cues too
  bool json = false;
  std::optional<int> max_survivors_hundredths;  // of a percent
  unsigned jobs = 1;
};

struct PackDocOptions {
  PackChoice pack;
  std::optional<std::string> folder;  // none: standard output
};

struct PackSchemaRequest {};

struct PackNewOptions {
  std::string folder;
  std::string id;
  std::optional<std::string> name;     // none: a name in the language of the pack's remarks
  std::optional<std::string> extends;  // id or path
  std::vector<std::string> search_folders;
};

struct HelpRequest {
  std::string text;
};

struct VersionRequest {};

struct FormatsRequest {};

struct LetterTemplateOptions {
  std::string file;
};

enum class Shell { kBash, kZsh, kFish };

struct CompletionOptions {
  Shell shell = Shell::kBash;
  CommandTable commands;
};

struct ManualOptions {
  CommandTable commands;
};

using Command = std::variant<HelpRequest, VersionRequest, FormatsRequest, LetterTemplateOptions,
                             CompletionOptions, ManualOptions, CheckOptions, ConfigOptions,
                             OutlineOptions, ExplainOptions, PackListOptions, PackShowOptions,
                             PackCheckOptions, PackTestOptions, PackMutateOptions, PackDocOptions,
                             PackSchemaRequest, PackNewOptions>;

}  // namespace hegui
