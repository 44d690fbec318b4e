// Any bytes as a document: imported, outlined, read, scanned, scored, and printed by every writer.
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/auditor.h"
#include "engine/rule/rule_compiler.h"
#include "fuzz/fuzz_target.h"
#include "reports/report_writer.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_loader.h"

namespace {

std::shared_ptr<const hegui::RuleSet> Rules() {
  hegui::PackCatalogue catalogue;
  catalogue.AddEmbedded(hegui::EmbeddedRules());
  hegui::LoadedPack loaded =
      hegui::LoadPack(*catalogue.FindPack("fazhi-annual-report"), catalogue);
  return hegui::CompileRules(std::move(loaded.pack), loaded.language).rules;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::shared_ptr<const hegui::RuleSet> rules = Rules();
  const std::string bytes(data, data + size);
  hegui::AuditRequest request;
  request.as_of = {2026, 1, 1};
  request.trace = true;
  hegui::Audit audit;
  audit.program_version = "0";
  audit.pack = rules->pack;
  audit.options.lang = size % 2 == 0 ? "zh-CN" : "en";
  audit.inputs.push_back(hegui::AuditDocument(*rules, "input.txt", bytes, request));
  using hegui::ReportFormat;
  for (const ReportFormat format : {ReportFormat::kText, ReportFormat::kJson, ReportFormat::kJsonLines,
                                    ReportFormat::kMarkdown, ReportFormat::kHtml}) {
    hegui::WriteReport(format, audit, {});
  }
  return 0;
}
