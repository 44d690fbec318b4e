#include <utility>

#include "cli/commands.h"
#include "cli/rule_terms.h"
#include "cli/session.h"
#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/numbers.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kLabelWidth = 12;
constexpr std::size_t kIdWidth = 32;
constexpr std::size_t kPointsWidth = 6;
constexpr std::size_t kWordWidth = 10;

class PackPrinter {
 public:
  PackPrinter(const PackDefinition& pack, const Console& console)
      : pack_(pack), console_(console), words_(console.words()), labels_(pack, words_) {}

  std::string Print() && {
    Entry("pack.name", pack_.name);
    Entry("pack.id", pack_.id);
    Entry("pack.version", pack_.version);
    Entry("pack.digest", pack_.digest);
    Entry("pack.language", pack_.language + ", " + pack_.locale);
    if (!pack_.extends.empty()) {
      Entry("pack.extends", Joined(pack_.extends));
    }
    if (!pack_.score.note.empty()) {
      Entry("pack.score-note", pack_.score.note);
    }
    PrintProfiles();
    PrintParameters();
    PrintRoles();
    PrintRules();
    return std::move(out_);
  }

 private:
  void Heading(std::string_view text) {
    out_ += "\n" + Inked(text, Ink::kBold, console_.colour()) + "\n";
  }

  void Entry(std::string_view key, std::string_view text) {
    out_ += PadRight(words_.Text(key), kLabelWidth) + " " + EscapeTerminal(text) + "\n";
  }

  void Row(const std::string& id, std::string_view text) {
    out_ += "  " + PadRight(EscapeTerminal(id), kIdWidth) + " " + EscapeTerminal(text) + "\n";
  }

  std::string Joined(const std::vector<std::string>& values) const {
    std::string joined;
    for (const std::string& value : values) {
      joined += (joined.empty() ? "" : words_.Text("list.separator")) + value;
    }
    return joined;
  }

  void PrintProfiles() {
    Heading(words_.Text("pack.profiles"));
    for (const ProfileDefinition& profile : pack_.profiles) {
      Row(profile.id, labels_.Profile(profile.id));
    }
  }

  void PrintParameters() {
    Heading(words_.Text("pack.parameters"));
    for (const ParameterDefinition& parameter : pack_.parameters) {
      std::string value = parameter.automatic ? words_.Text("pack.automatic")
                                              : labels_.Value(parameter.default_value);
      if (!parameter.choices.empty()) {
        value += " (" + Joined(parameter.choices) + ")";
      }
      Row(parameter.id, labels_.Parameter(parameter.id) + " = " + value);
    }
  }

  void PrintRoles() {
    Heading(words_.Text("pack.roles"));
    for (const RoleDefinition& role : pack_.roles) {
      Row(role.id, labels_.Role(role.id));
    }
  }

  void PrintRules() {
    int points = 0;
    for (const RuleDefinition& rule : pack_.rules) {
      points += rule.points;
    }
    Heading(words_.Text("pack.rules", {{"count", std::to_string(pack_.rules.size())},
                                       {"points", HundredthsText(points)}}));
    for (const GroupDefinition& group : pack_.score.groups) {
      PrintGroup(group.id);
    }
    PrintGroup("");
  }

  // The rules of a group; of the empty one, those that name none.
  void PrintGroup(const std::string& group) {
    bool begun = false;
    for (const RuleDefinition& rule : pack_.rules) {
      if (rule.group != group) {
        continue;
      }
      if (!begun && !group.empty()) {
        out_ += "  " + Inked(EscapeTerminal(labels_.Group(group)), Ink::kFaint, console_.colour()) +
                "\n";
      }
      begun = true;
      Row(rule.id,
          PadLeft(HundredthsText(rule.points), kPointsWidth) + "  " +
              PadRight(words_.Text("severity." + std::string(Name(rule.severity))), kWordWidth) +
              PadRight(KindOf(rule), kWordWidth) + rule.title);
    }
  }

  const PackDefinition& pack_;
  const Console& console_;
  const Catalogue& words_;
  Labels labels_;
  std::string out_;
};

}  // namespace

ExitCode Run(const PackShowOptions& options, const Console& console) {
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, {}, console);
  if (rules == nullptr) {
    return ExitCode::kUnusable;
  }
  return console.Print(PackPrinter(*rules->pack, console).Print(), ExitCode::kHolds);
}

}  // namespace hegui
