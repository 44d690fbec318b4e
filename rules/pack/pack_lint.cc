#include "rules/pack/pack_lint.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

#include "engine/rule/list_visitor.h"
#include "engine/text/utf8.h"
#include "rules/pack/excerpts.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

class Linter {
 public:
  Linter(const PackDefinition& pack, const LintOptions& options) : pack_(pack), options_(options) {}

  Diagnostics Run() {
    CheckPoints();
    CheckGroups();
    CheckRoles();
    CheckPhrases();
    CheckInstruments();
    for (const RuleDefinition& rule : pack_.rules) {
      CheckRule(rule);
    }
    return std::move(diagnostics_);
  }

 private:
  void Advise(std::string code, MessageArguments arguments, const FilePlace& place,
              DiagnosticLevel level = DiagnosticLevel::kWarning) {
    Report(diagnostics_, std::move(code), std::move(arguments), place).level = level;
  }

  void CheckPoints() {
    int sum = 0;
    for (const RuleDefinition& rule : pack_.rules) {
      sum += rule.points;
    }
    const std::optional<int> total = pack_.score.total_points_hundredths;
    if (total && *total != sum) {
      Advise("P020", {{"sum", HundredthsText(sum)}, {"total", HundredthsText(*total)}}, pack_.place,
             DiagnosticLevel::kError);
    }
  }

  void CheckGroups() {
    for (const GroupDefinition& group : pack_.score.groups) {
      const bool used =
          std::any_of(pack_.rules.begin(), pack_.rules.end(),
                      [&group](const RuleDefinition& rule) { return rule.group == group.id; });
      if (!used) {
        Advise("P045", {{"group", group.id}}, group.place);
      }
    }
  }

  void CheckRoles() {
    std::set<std::string> named(pack_.default_where.begin(), pack_.default_where.end());
    for (const RuleDefinition& rule : pack_.rules) {
      named.insert(rule.where.begin(), rule.where.end());
      named.insert(rule.weak_where.begin(), rule.weak_where.end());
      if (const auto* section = std::get_if<SectionRule>(&rule.body)) {
        named.insert(section->role);
        named.insert(section->merged_with.begin(), section->merged_with.end());
      } else if (const auto* list = std::get_if<ListRule>(&rule.body)) {
        named.insert(list->role);
      }
    }
    for (const RoleDefinition& role : pack_.roles) {
      const bool recognised = !role.headings.empty() || !role.begins.empty() || role.takes_untitled;
      if (!recognised && !ElementNamed(role.id) && named.contains(role.id)) {
        Advise("P046", {{"role", role.id}}, role.place);
      }
    }
  }

  void CheckPhrases() {
    // The visitor is made for the compiler, which fills lists in.
    PackDefinition copy = pack_;
    VisitPhraseLists(copy, [this](PhraseList& list, LiteralPass, RegionMask) { CheckList(list); });
  }

  void CheckList(const PhraseList& list) {
    std::map<std::pair<std::string, bool>, FilePlace> seen;
    for (const AuthoredPhrase& phrase : list.phrases) {
      const auto [first, added] = seen.try_emplace({phrase.text, phrase.regex}, phrase.place);
      if (!added) {
        AdviseOnce("P047", {{"phrase", phrase.text}, {"line", std::to_string(first->second.line)}},
                   phrase.place);
      } else if (!phrase.regex && CountCharacters(phrase.text) == 1) {
        AdviseOnce("P048", {{"phrase", phrase.text}}, phrase.place);
      }
    }
  }

  // A phrase of a term stands in many lists, and is told of once.
  void AdviseOnce(const std::string& code, MessageArguments arguments, const FilePlace& place) {
    if (told_.emplace(code, place.file, place.line, place.column).second) {
      Advise(code, std::move(arguments), place);
    }
  }

  // What is over should say what to write instead, or that this is not known.
  void CheckInstruments() {
    for (const InstrumentDefinition& instrument : pack_.instruments) {
      const bool over = instrument.until || instrument.last_year || instrument.outdated_from ||
                        instrument.never;
      const bool told = !instrument.use.empty() || instrument.successor_unknown;
      if (over && !told && instrument.kind != InstrumentKind::kTerm) {
        Advise("P049", {{"instrument", instrument.title}}, instrument.place);
      }
    }
  }

  void CheckRule(const RuleDefinition& rule) {
    bool passes = false;
    bool fails = false;
    for (const RuleExample& example : rule.examples) {
      passes = passes || example.status == Status::kPass;
      fails = fails || example.status == Status::kFail || example.status == Status::kPartial ||
              example.status == Status::kReview;
    }
    if (!passes) {
      Advise("P040", {{"rule", rule.id}}, rule.place, options_.missing_example);
    }
    if (!fails) {
      Advise("P041", {{"rule", rule.id}}, rule.place, options_.missing_example);
    }
    if (rule.basis.empty()) {
      Advise("P042", {{"rule", rule.id}}, rule.place);
    }
    if (rule.hint.empty()) {
      Advise("P043", {{"rule", rule.id}}, rule.place);
    }
  }

  const PackDefinition& pack_;
  const LintOptions& options_;
  Diagnostics diagnostics_;
  std::set<std::tuple<std::string, std::string, std::uint32_t, std::uint32_t>> told_;
};

}  // namespace

Diagnostics LintPack(const PackDefinition& pack, std::span<const PackSource> sources,
                     const LintOptions& options) {
  Diagnostics diagnostics = Linter(pack, options).Run();
  SortByPlace(diagnostics, sources);
  AddExcerpts(diagnostics, sources);
  return diagnostics;
}

}  // namespace hegui
