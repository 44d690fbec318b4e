#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/worker_pool.h"
#include "engine/base/version.h"
#include "engine/text/glob.h"
#include "reports/mutation_report.h"
#include "rules/pack/pack_mutator.h"

namespace hegui {
namespace {

constexpr const char* kAllRules = "*";

MutationChoice ChoiceOf(const PackMutateOptions& options) {
  MutationChoice choice;
  choice.language = options.language;
  if (options.rules != kAllRules) {
    choice.rules = [&options](const RuleDefinition& rule) {
      return GlobMatches(options.rules, rule.id);
    };
  }
  return choice;
}

MutationReport RunAll(const PackMutator& mutator, const PackMutateOptions& options,
                      const Console& console) {
  const std::vector<Mutation>& mutations = mutator.mutations();
  MutationReport report{std::string(Version()), mutator.example_count(), {}};
  report.mutations.reserve(mutations.size());
  for (const Mutation& mutation : mutations) {
    report.mutations.push_back(
        {std::string(Name(mutation.kind)), mutation.owner, mutation.text, mutation.place, false});
  }
  Progress progress(mutations.size(), console.environment().errors_are_terminal);
  RunInParallel(
      mutations.size(), options.jobs,
      [&](std::size_t i) { report.mutations[i].survived = mutator.Survives(mutations[i]); },
      [&](std::size_t done) { progress.Show(done); });
  return report;
}

}  // namespace

ExitCode Run(const PackMutateOptions& options, const Console& console) {
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, {}, console);
  if (rules == nullptr) {
    return ExitCode::kUnusable;
  }
  const std::vector<RuleDefinition>& all = rules->pack->rules;
  if (std::none_of(all.begin(), all.end(), [&](const RuleDefinition& rule) {
        return GlobMatches(options.rules, rule.id);
      })) {
    console.Report(Error{"C026", {{"pattern", options.rules}}});
    return ExitCode::kUnusable;
  }
  const PackMutator mutator(*rules, ChoiceOf(options), Today());
  if (mutator.example_count() == mutator.failing_count()) {
    console.Report(Error{"C027", {}});
    return ExitCode::kUnusable;
  }
  if (mutator.failing_count() > 0) {
    Diagnostic failing;
    failing.code = "C029";
    failing.level = DiagnosticLevel::kWarning;
    failing.arguments = {{"count", std::to_string(mutator.failing_count())}};
    console.Report(Diagnostics{std::move(failing)});
  }
  const MutationReport report = RunAll(mutator, options, console);
  const bool holds = !options.max_survivors_hundredths ||
                     SurvivingShare(report) <= *options.max_survivors_hundredths;
  return console.Print(options.json ? WriteMutationJson(report, *rules->pack)
                                    : WriteMutationText(report, *rules->pack, console.words()),
                       holds ? ExitCode::kHolds : ExitCode::kFails);
}

}  // namespace hegui
