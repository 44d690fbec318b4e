#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/commands.h"
#include "cli/session.h"
#include "engine/reading/parameters.h"
#include "reports/escape.h"
#include "reports/numbers.h"
#include "reports/template_model.h"
#include "reports/terminal.h"
#include "reports/toml_string.h"
#include "rules/project/project_schema.h"

namespace hegui {
namespace {

std::string ListText(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    text += (text.empty() ? "" : ", ") + TomlString(value);
  }
  return "[" + text + "]";
}

std::string ValueText(const ParameterValue& value) {
  struct Printer {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const std::string& text) const { return TomlString(text); }
    std::string operator()(const std::vector<std::string>& list) const { return ListText(list); }
  };
  return std::visit(Printer(), value);
}

// Prints the settings as a project file would write them, and beside each where it comes from.
class ConfigPrinter {
 public:
  ConfigPrinter(const CheckOptions& check, const PackDefinition& pack, const Console& console)
      : check_(check), pack_(pack), console_(console), words_(console.words()) {}

  std::string Print() && {
    const ProjectContext& context = *check_.pack.project;
    Remark(words_.Text(context.file ? "config.file" : "config.no-file",
                       {{"path", context.file ? context.file->path : ""}}));
    PrintGeneral();
    PrintParameters();
    PrintGate();
    PrintOutputs();
    PrintFolders();
    Flush();
    return std::move(out_);
  }

 private:
  struct Line {
    std::string text;
    std::string origin;
  };

  void PrintGeneral() {
    Setting("documents", ListText(check_.paths), !check_.paths.empty());
    Setting("ignore", ListText(Ignored()), !Ignored().empty());
    Setting("pack", TomlString(check_.pack.pack), true);
    Setting("pack_path", ListText(check_.pack.search_folders), !check_.pack.search_folders.empty());
    Setting("profile", TomlString(check_.audit.profile), true);
    Setting("lang", TomlString(Name(console_.chosen_language().value_or(words_.language()))),
            console_.chosen_language().has_value());
    Setting("encoding", TomlString(check_.audit.import.encoding.value_or("")),
            check_.audit.import.encoding.has_value());
    Setting("ocr", check_.audit.import.ocr ? "true" : "false", true);
    Setting("waivers", ListText(check_.rulings.waivers), !check_.rulings.waivers.empty());
    Setting("decisions", ListText(check_.rulings.decisions), !check_.rulings.decisions.empty());
    Setting("baseline", TomlString(check_.rulings.baseline.value_or("")),
            check_.rulings.baseline.has_value());
    Setting("roster", TomlString(check_.roster.value_or("")), check_.roster.has_value());
    Setting("compare_with", TomlString(check_.compare_with.value_or("")),
            check_.compare_with.has_value());
    Setting("history", TomlString(check_.history.value_or("")), check_.history.has_value());
    Setting("annotate", TomlString(check_.annotate.value_or("")), check_.annotate.has_value());
    const LetterOptions& letters = check_.letters;
    Setting("letters", TomlString(letters.folder.value_or("")), letters.folder.has_value());
    Setting("letter_template", TomlString(letters.own_template.value_or("")),
            letters.own_template.has_value());
    Setting("template", TomlString(check_.page.file.value_or("")), check_.page.file.has_value());
    Setting("site", TomlString(check_.site.value_or("")), check_.site.has_value());
    Setting("ranking", check_.ranking ? "true" : "false", check_.site.has_value());
    Setting("redact", check_.privacy.redact ? "true" : "false", true);
    Setting("redact_key", TomlString(check_.privacy.redact_key.value_or("")),
            check_.privacy.redact_key.has_value());
    Setting("absolute_paths", "true", check_.privacy.absolute_paths);
    Setting("timing", "true", check_.timing);
    Setting("format", TomlString(NameOf(check_.format)), true);
  }

  void PrintParameters() {
    Header("[params]");
    for (const ParameterDefinition& parameter : pack_.parameters) {
      const auto given = check_.audit.set.find(parameter.id);
      if (given != check_.audit.set.end()) {
        Add(parameter.id + " = " + GivenText(parameter.id, given->second),
            OriginText("params." + parameter.id));
      } else if (const std::string value = ValueText(parameter.default_value);
                 !parameter.automatic && !value.empty()) {
        Add(parameter.id + " = " + value, FromPack());
      } else {
        Add("# " + parameter.id,
            words_.Text(parameter.automatic ? "config.automatic" : "config.unset"));
      }
    }
  }

  // A value as it was given, by the type of its parameter.
  std::string GivenText(const std::string& name, const std::string& text) const {
    for (const ParameterDefinition& parameter : pack_.parameters) {
      if (parameter.id == name) {
        const Result<ParameterValue> value = ParseParameterValue(parameter, text);
        return value ? ValueText(*value) : TomlString(text);
      }
    }
    return TomlString(text);
  }

  void PrintGate() {
    Header("[gate]");
    const GateOverrides& asked = check_.audit.gate;
    const GatePolicy& policy = pack_.score.gate;
    Setting("enabled", asked.off ? "false" : "true", true, "gate");
    if (asked.min_score_hundredths || policy.min_score_hundredths) {
      Add("min_score = " + HundredthsText(asked.min_score_hundredths
                                              ? *asked.min_score_hundredths
                                              : *policy.min_score_hundredths),
          asked.min_score_hundredths ? OriginText("min_score") : FromPack());
    }
    if (asked.fail_on || policy.fail_on) {
      Add("fail_on = " + TomlString(Name(asked.fail_on ? *asked.fail_on : *policy.fail_on)),
          asked.fail_on ? OriginText("fail_on") : FromPack());
    }
  }

  void PrintOutputs() {
    if (check_.outputs.empty() && !check_.page.output) {
      return;
    }
    Header("[outputs]");
    if (check_.page.output) {
      PrintOutput(std::string(kPageOutput), *check_.page.output);
    }
    for (const OutputFile& output : check_.outputs) {
      PrintOutput(NameOf(output.format), output.path);
    }
  }

  void PrintOutput(const std::string& name, const std::string& path) {
    const bool given = OriginOf("outputs") != nullptr;
    Add(name + " = " + TomlString(path), OriginText(given ? "outputs" : "outputs." + name));
  }

  void PrintFolders() {
    const std::optional<ProjectFile>& file = check_.pack.project->file;
    for (std::size_t i = 0; file && i < file->project.folders.size(); ++i) {
      const ProjectFolder& folder = file->project.folders[i];
      Header("[[folder]]");
      Add("documents = " + ListText(folder.documents), PlaceText(folder.place));
      if (folder.profile) {
        Add("profile = " + TomlString(folder.profile->value),
            OverriddenOr("profile", *folder.profile));
      }
      for (const auto& [name, setting] : folder.params) {
        Add("params." + name + " = " + GivenText(name, setting.value),
            OverriddenOr("params." + name, setting));
      }
    }
  }

  std::vector<std::string> Ignored() const {
    std::vector<std::string> patterns;
    if (const std::optional<ProjectFile>& file = check_.pack.project->file) {
      for (const auto& pattern : file->project.ignore) {
        patterns.push_back(pattern.value);
      }
    }
    return patterns;
  }

  static std::string NameOf(ReportFormat format) {
    for (const std::string& name : ReportFormatNames()) {
      if (*ReportFormatNamed(name) == format) {
        return name;
      }
    }
    return {};
  }

  const SettingOrigin* OriginOf(const std::string& setting) const {
    return check_.pack.project->OriginOf(setting);
  }

  static std::string PlaceText(const FilePlace& place) {
    return place.file + ":" + std::to_string(place.line);
  }

  std::string OriginText(const std::string& setting) const {
    const SettingOrigin* const origin = OriginOf(setting);
    return origin == nullptr      ? words_.Text("origin.default")
           : origin->command_line ? words_.Text("origin.command line")
                                  : PlaceText(origin->place);
  }

  // What the command line says holds for all folders.
  std::string OverriddenOr(const std::string& name,
                           const hegui::Setting<std::string>& setting) const {
    return PlaceText(setting.place) + (check_.pack.project->IsFromCommandLine(name)
                                           ? words_.Text("config.overridden")
                                           : std::string());
  }

  std::string FromPack() const { return words_.Text("config.pack", {{"pack", pack_.id}}); }

  void Setting(const std::string& key, const std::string& value, bool shown,
               const std::string& origin = {}) {
    if (shown) {
      Add(key + " = " + value, OriginText(origin.empty() ? key : origin));
    }
  }

  void Add(const std::string& text, const std::string& origin) {
    lines_.push_back({EscapeTerminal(text), EscapeTerminal(origin)});
  }

  void Remark(const std::string& text) { out_ += "# " + EscapeTerminal(text) + "\n"; }

  void Header(const std::string& name) {
    Flush();
    out_ += "\n" + name + "\n";
  }

  // The origins of a table under each other, but for those of very long lines.
  void Flush() {
    constexpr std::size_t kWidest = 60;
    std::size_t width = 0;
    for (const Line& line : lines_) {
      const std::size_t columns = Columns(line.text);
      width = columns <= kWidest ? std::max(width, columns) : width;
    }
    for (const Line& line : lines_) {
      out_ += PadRight(line.text, width) + "  " +
              Inked("# " + line.origin, Ink::kFaint, console_.colour()) + "\n";
    }
    lines_.clear();
  }

  const CheckOptions& check_;
  const PackDefinition& pack_;
  const Console& console_;
  const Catalogue& words_;
  std::vector<Line> lines_;
  std::string out_;
};

std::string_view SchemaText(ConfigSchema schema) {
  switch (schema) {
    case ConfigSchema::kProject:
      return ProjectSchema();
    case ConfigSchema::kRulings:
      return RulingsSchema();
    case ConfigSchema::kTemplate:
      break;
  }
  return TemplateSchema();
}

}  // namespace

ExitCode Run(const ConfigOptions& options, const Console& console) {
  if (options.schema) {
    return console.Print(SchemaText(*options.schema), ExitCode::kHolds);
  }
  const std::shared_ptr<const RuleSet> rules =
      PrepareRules(options.check.pack, options.check.audit, console);
  if (rules == nullptr) {
    return ExitCode::kUnusable;
  }
  return console.Print(ConfigPrinter(options.check, *rules->pack, console).Print(),
                       ExitCode::kHolds);
}

}  // namespace hegui
