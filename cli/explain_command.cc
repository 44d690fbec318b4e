#include <algorithm>

#include "cli/commands.h"
#include "cli/document_converter.h"
#include "cli/explanation.h"
#include "cli/folder_requests.h"
#include "cli/privacy.h"
#include "cli/session.h"
#include "engine/base/edit_distance.h"

namespace hegui {
namespace {

// A rule by its id, by one that it once had, or by what stands before the first dash of its id.
int FindRule(const PackDefinition& pack, const std::string& name) {
  const auto find = [&pack](const auto& matches) {
    const auto found = std::find_if(pack.rules.begin(), pack.rules.end(), matches);
    return found == pack.rules.end() ? -1 : static_cast<int>(found - pack.rules.begin());
  };
  int rule = find([&name](const RuleDefinition& r) { return r.id == name; });
  if (rule < 0) {
    rule = find([&name](const RuleDefinition& r) {
      return std::find(r.was.begin(), r.was.end(), name) != r.was.end();
    });
  }
  if (rule < 0) {
    rule =
        find([&name](const RuleDefinition& r) { return r.id.substr(0, r.id.find('-')) == name; });
  }
  return rule;
}

Diagnostic UnknownRule(const PackDefinition& pack, const std::string& name) {
  std::vector<std::string> ids;
  for (const RuleDefinition& rule : pack.rules) {
    ids.push_back(rule.id);
  }
  Diagnostic problem;
  problem.code = "C025";
  problem.arguments = {{"rule", name}};
  problem.suggestion = Nearest(name, ids);
  return problem;
}

}  // namespace

ExitCode Run(const ExplainOptions& options, const Console& console) {
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, options.audit, console);
  if (rules == nullptr) {
    return ExitCode::kUnusable;
  }
  const PackDefinition& pack = *rules->pack;
  const int rule = FindRule(pack, options.rule);
  if (rule < 0) {
    console.Report({UnknownRule(pack, options.rule)});
    return ExitCode::kUnusable;
  }
  const Result<std::string> redact_key = ReadRedactKey(options.privacy);
  if (!redact_key) {
    console.Report(redact_key.error());
    return ExitCode::kUnusable;
  }
  const std::shared_ptr<Redactor> redactor =
      RedactorFor(options.privacy, *rules->language, *redact_key);
  const DocumentConverter converter(options.cache);
  AuditRequest request =
      FolderRequests(options.audit, options.pack.project.get()).For(options.file);
  request.import.converter = &converter;
  AuditInput input = AuditPath(*rules, options.file, request);
  if (redactor != nullptr) {
    HideFolders({options.file}, input);
  }
  if (input.failed) {
    console.Hiding(redactor).Report(*input.failed);
    return ExitCode::kUnusable;
  }
  if (redactor != nullptr) {
    redactor->Redact(*input.audited);
  }
  const std::vector<Outcome>& outcomes = input.audited->outcomes;
  auto outcome = std::find_if(outcomes.begin(), outcomes.end(),
                              [rule](const Outcome& o) { return o.rule == rule; });
  WriteOptions write;
  write.language = console.words().language();
  write.colour = console.colour();
  write.width = console.environment().width;
  std::string text;
  if (outcome == outcomes.end()) {
    // A document of another kind is judged by one rule alone: that one says why.
    outcome = outcomes.begin();
    text = console.words().Text("explain.not-judged", {{"rule", options.rule}}) + "\n\n";
  }
  text += ExplainOutcome(pack, *input.audited, *outcome, write);
  return console.Print(text, ExitCode::kHolds);
}

}  // namespace hegui
