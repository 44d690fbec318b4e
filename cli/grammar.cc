#include "cli/grammar.h"

#include <string>

#include "cli/help_formatter.h"

namespace hegui {
namespace {

// Adds options to one command. An option's help stands in the catalogue under "help.option." and its long name; that of arguments
// and groups of options under "help.argument." and "help.group.".
class CommandBuilder {
 public:
  CommandBuilder(CLI::App& app, const Catalogue& words) : app_(app), words_(words) {
    app_.allow_extras();  // they are reported in our own words
  }

  CommandBuilder& Group(const std::string& name) {
    group_ = words_.Text("help.group." + name);
    return *this;
  }

  // The last one counts, so that a script may append to a command.
  CommandBuilder& Value(const std::string& names, const std::string& type,
                        std::optional<std::string>& target) {
    Describe(app_.add_option_function<std::string>(
                 names, [&target](const std::string& value) { target = value; }),
             names, type)
        ->take_last();
    return *this;
  }

  CommandBuilder& Values(const std::string& names, const std::string& type,
                         std::vector<std::string>& target) {
    Describe(app_.add_option(names, target), names, type)->allow_extra_args(false);
    return *this;
  }

  template <typename T>
  CommandBuilder& Flag(const std::string& names, T& target) {
    Describe(app_.add_flag(names, target), names, "");
    return *this;
  }

  CommandBuilder& Argument(const std::string& name, std::optional<std::string>& target) {
    app_.add_option_function<std::string>(
        name, [&target](const std::string& value) { target = value; },
        words_.Text("help.argument." + name));
    return *this;
  }

  CommandBuilder& Arguments(const std::string& name, std::vector<std::string>& target) {
    app_.add_option(name, target, words_.Text("help.argument." + name))->option_text(" ");
    return *this;
  }

  CommandBuilder& Messages(RawArguments& raw) {
    Group("messages");
    Value("--lang", "zh-CN|en", raw.lang);
    Flag("--no-color", raw.no_color);
    Flag("-v,--verbose", raw.verbose);
    Value("--log-level", "LOGLEVEL", raw.log_level);
    app_.set_help_flag("-h,--help", words_.Text("help.option.help"))->group(group_);
    return *this;
  }

  CommandBuilder& Config(RawArguments& raw) {
    Value("--config", "FILE", raw.config);
    Flag("--no-config", raw.no_config);
    return *this;
  }

  CommandBuilder& Privacy(RawArguments& raw) {
    Flag("--redact", raw.redact);
    Value("--redact-key", "FILE", raw.redact_key);
    return *this;
  }

  CommandBuilder& Packs(RawArguments& raw) {
    Value("--pack", "PACK", raw.pack);
    Values("--pack-path", "DIR", raw.pack_paths);
    return *this;
  }

 private:
  CLI::Option* Describe(CLI::Option* option, const std::string& names, const std::string& type) {
    const std::string long_name = names.substr(names.find("--") + 2);
    return option->description(words_.Text("help.option." + long_name))
        ->option_text(type.empty() ? " " : type)
        ->group(group_);
  }

  CLI::App& app_;
  const Catalogue& words_;
  std::string group_;
};

CLI::App& AddCommand(CLI::App& parent, const std::string& name, const std::string& key,
                     const Catalogue& words) {
  CLI::App* const app = parent.add_subcommand(name, words.Text("help." + key));
  return *app->group(words.Text("help.commands"));
}

// One for whoever installs the program, which help does not list.
CLI::App& AddHiddenCommand(CLI::App& parent, const std::string& name, const Catalogue& words) {
  return *AddCommand(parent, name, name, words).group("");
}

// A part of the help at the end of `hegui --help`, which the manual page has too.
std::string TitledLines(const std::string& name, const Catalogue& words) {
  return words.Text("help." + name) + words.Text("help.colon") + "\n" +
         words.Text("help." + name + ".lines");
}

// `check`, and `config`, which prints what `check` would do.
void BuildCheck(CLI::App& app, const std::string& name, RawArguments& raw, const Catalogue& words) {
  app.footer(words.Text("help." + name + ".footer"));
  CommandBuilder builder(app, words);
  builder.Arguments("PATH", raw.paths)
      .Group("reports")
      .Value("--format", "FORMAT", raw.format)
      .Values("-o,--output", "FORMAT=FILE", raw.outputs)
      .Value("--template", "FILE", raw.template_file)
      .Value("--annotate", "DIR", raw.annotate)
      .Value("--letters", "DIR", raw.letters)
      .Value("--letter-template", "FILE", raw.letter_template)
      .Value("--mend-by", "DATE", raw.mend_by)
      .Value("--site", "DIR", raw.site)
      .Flag("--no-ranking", raw.no_ranking)
      .Privacy(raw)
      .Flag("--absolute-paths", raw.absolute_paths)
      .Flag("--timing", raw.timing)
      .Group("rules")
      .Packs(raw)
      .Value("--profile", "LEVEL", raw.profile)
      .Values("--set", "NAME=VALUE", raw.set)
      .Value("--as-of", "DATE", raw.as_of)
      .Value("--roster", "FILE", raw.roster)
      .Value("--compare-with", "FILE", raw.compare_with)
      .Value("--history", "FILE", raw.history)
      .Group("gate")
      .Value("--min-score", "N", raw.min_score)
      .Value("--fail-on", "SEVERITY", raw.fail_on)
      .Flag("--no-gate", raw.no_gate)
      .Values("--waivers", "FILE", raw.waivers)
      .Values("--decisions", "FILE", raw.decisions)
      .Value("--write-decisions", "FILE", raw.write_decisions)
      .Value("--baseline", "FILE", raw.baseline)
      .Value("--write-baseline", "FILE", raw.write_baseline)
      .Group("work");
  if (name == "check") {
    builder.Value("--changed-since", "REV", raw.changed_since);
  }
  builder.Value("--encoding", "CHARSET", raw.encoding)
      .Flag("--ocr", raw.ocr)
      .Flag("--no-cache", raw.no_cache)
      .Value("--jobs", "N", raw.jobs)
      .Value("--engine", "fast|reference", raw.engine)
      .Config(raw);
  if (name == "config") {
    builder.Value("--schema", "project|rulings|template", raw.schema);
  }
  builder.Messages(raw);
}

void BuildOutline(CLI::App& app, RawArguments& raw, const Catalogue& words) {
  CommandBuilder(app, words)
      .Argument("FILE", raw.file)
      .Group("reports")
      .Value("--format", "text|json", raw.format)
      .Privacy(raw)
      .Group("rules")
      .Packs(raw)
      .Group("work")
      .Value("--encoding", "CHARSET", raw.encoding)
      .Flag("--ocr", raw.ocr)
      .Flag("--no-cache", raw.no_cache)
      .Config(raw)
      .Messages(raw);
}

void BuildExplain(CLI::App& app, RawArguments& raw, const Catalogue& words) {
  app.footer(words.Text("help.explain.footer"));
  CommandBuilder(app, words)
      .Argument("RULE", raw.rule)
      .Argument("FILE", raw.file)
      .Group("reports")
      .Privacy(raw)
      .Group("rules")
      .Packs(raw)
      .Value("--profile", "LEVEL", raw.profile)
      .Values("--set", "NAME=VALUE", raw.set)
      .Value("--as-of", "DATE", raw.as_of)
      .Group("work")
      .Value("--encoding", "CHARSET", raw.encoding)
      .Flag("--ocr", raw.ocr)
      .Flag("--no-cache", raw.no_cache)
      .Config(raw)
      .Messages(raw);
}

void BuildPack(CLI::App& app, RawArguments& raw, const Catalogue& words) {
  app.require_subcommand(0, 1);
  CommandBuilder(app, words).Messages(raw);
  const auto add = [&](const std::string& name) -> CLI::App& {
    return AddCommand(app, name, "pack." + name, words);
  };
  CommandBuilder(add("list"), words)
      .Group("rules")
      .Values("--pack-path", "DIR", raw.pack_paths)
      .Messages(raw);
  for (const char* const name : {"show", "check", "test", "mutate", "doc"}) {
    CommandBuilder builder(add(name), words);
    builder.Argument("PACK", raw.pack_argument)
        .Group("rules")
        .Values("--pack-path", "DIR", raw.pack_paths);
    if (std::string_view(name) == "test") {
      builder.Value("--rule", "GLOB", raw.rule_glob);
    } else if (std::string_view(name) == "mutate") {
      builder.Value("--rule", "GLOB", raw.rule_glob)
          .Flag("--no-language", raw.no_language)
          .Value("--max-survivors", "PERCENT", raw.max_survivors)
          .Group("reports")
          .Value("--format", "text|json", raw.format)
          .Group("work")
          .Value("--jobs", "N", raw.jobs);
    } else if (std::string_view(name) == "doc") {
      builder.Group("reports").Value("-o,--out-dir", "DIR", raw.folder);
    }
    builder.Messages(raw);
  }
  CommandBuilder(add("schema"), words).Messages(raw);
  CommandBuilder(add("new"), words)
      .Argument("DIR", raw.folder)
      .Group("rules")
      .Value("--id", "ID", raw.id)
      .Value("--name", "NAME", raw.name)
      .Value("--extends", "PACK", raw.extends)
      .Values("--pack-path", "DIR", raw.pack_paths)
      .Messages(raw);
}

}  // namespace

std::unique_ptr<CLI::App> BuildGrammar(RawArguments& raw, const Catalogue& words) {
  auto app = std::make_unique<CLI::App>(words.Text("help.about"), "hegui");
  app->formatter(std::make_shared<HelpFormatter>(words));
  app->require_subcommand(0, 1);
  app->footer(TitledLines("examples", words) + "\n\n" + TitledLines("exit-codes", words) + "\n\n" +
              words.Text("help.more"));
  BuildCheck(AddCommand(*app, "check", "check", words), "check", raw, words);
  BuildCheck(AddCommand(*app, "config", "config", words), "config", raw, words);
  BuildOutline(AddCommand(*app, "outline", "outline", words), raw, words);
  BuildExplain(AddCommand(*app, "explain", "explain", words), raw, words);
  CommandBuilder(AddCommand(*app, "formats", "formats", words), words).Messages(raw);
  CommandBuilder(AddCommand(*app, "letter-template", "letter-template", words), words)
      .Argument("DOCX", raw.docx)
      .Messages(raw);
  BuildPack(AddCommand(*app, "pack", "pack", words), raw, words);
  CLI::App& completion = AddHiddenCommand(*app, "completion", words);
  completion.footer(words.Text("help.completion.footer"));
  CommandBuilder(completion, words).Argument("SHELL", raw.shell).Messages(raw);
  CommandBuilder(AddHiddenCommand(*app, "man", words), words).Messages(raw);
  CommandBuilder(*app, words).Messages(raw).Flag("--version", raw.version);
  return app;
}

}  // namespace hegui
