#include "cli/session.h"

#include <utility>

#include "cli/file_system.h"
#include "cli/folder_requests.h"
#include "cli/log.h"
#include "cli/pack_store.h"
#include "engine/base/limits.h"
#include "engine/text/encoding.h"

namespace hegui {
namespace {

// A charset that nobody knows is a mistake of the command, not of each document.
Diagnostics CheckEncoding(const RuleSet& rules, const AuditRequest& request) {
  Diagnostics problems;
  if (!request.import.encoding) {
    return problems;
  }
  const Result<DecodedText> decoded =
      DecodeText("a", rules.language->charset, request.import.encoding);
  if (!decoded && decoded.error().code == "D003") {
    problems.emplace_back();
    problems.back().code = decoded.error().code;
    problems.back().arguments = decoded.error().arguments;
  }
  return problems;
}

}  // namespace

std::shared_ptr<const RuleSet> PrepareRules(const PackChoice& choice, const AuditRequest& request,
                                            const Console& console) {
  PackStore store(choice.search_folders);
  const std::optional<PackSource> source = store.Choose(choice.pack);
  const auto located = [&choice](Diagnostics problems) {
    if (choice.project != nullptr) {
      choice.project->Locate(problems);
    }
    return problems;
  };
  if (!store.problems().empty()) {
    console.Report(located(store.problems()));
    return nullptr;
  }
  const CompiledPack compiled = store.Compile(*source);
  if (compiled.rules == nullptr) {
    console.Report(compiled.diagnostics);
    return nullptr;
  }
  LogInfo("pack " + compiled.rules->pack->id + " " + compiled.rules->pack->version + ", " +
          std::to_string(compiled.rules->pack->rules.size()) + " rules");
  Diagnostics problems = CheckRequest(*compiled.rules, request);
  const Diagnostics encoding = CheckEncoding(*compiled.rules, request);
  problems.insert(problems.end(), encoding.begin(), encoding.end());
  problems = located(std::move(problems));
  const Diagnostics of_folders =
      FolderRequests(request, choice.project.get()).Check(*compiled.rules);
  problems.insert(problems.end(), of_folders.begin(), of_folders.end());
  console.Report(problems);
  return HasErrors(problems) ? nullptr : compiled.rules;
}

AuditInput AuditPath(const RuleSet& rules, const std::string& path, const AuditRequest& request) {
  const Input input = FindDocument(path);
  if (input.error) {
    return {{}, FailedDocument{path, *input.error}};
  }
  return AuditFound(rules, input, BundleReader(), request);
}

AuditInput AuditFound(const RuleSet& rules, const Input& input, const BundleReader& bundles,
                      const AuditRequest& request) {
  // One byte more than the engine takes, so that it sees what is too large.
  constexpr std::size_t kLimit = limits::kMaxDocumentBytes + 1;
  const Result<std::string> bytes = input.IsStandardInput() ? ReadStandardInput(kLimit)
                                    : input.entry           ? bundles.Read(*input.entry)
                                                            : ReadFile(input.path, kLimit);
  if (!bytes) {
    return {{}, FailedDocument{input.path, bytes.error()}};
  }
  LogDebug("read " + LogName(input.path) + ", " + std::to_string(bytes->size()) + " bytes");
  AuditInput audited = AuditDocument(rules, input.path, *bytes, request);
  LogDebug("audited " + LogName(input.path));
  return audited;
}

}  // namespace hegui
