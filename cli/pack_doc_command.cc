#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/file_system.h"
#include "cli/output_file.h"
#include "cli/rule_terms.h"
#include "cli/session.h"
#include "reports/pack_pages.h"

namespace hegui {

ExitCode Run(const PackDocOptions& options, const Console& console) {
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, {}, console);
  if (rules == nullptr) {
    return ExitCode::kUnusable;
  }
  const PackDefinition& pack = *rules->pack;
  // Pages are for the readers of the pack, as reports are.
  const ReportLanguage language = console.chosen_language().value_or(
      pack.locale.starts_with("zh") ? ReportLanguage::kChinese : ReportLanguage::kEnglish);
  const std::vector<PackPage> pages = WritePackPages(
      pack, [&pack](const RuleDefinition& rule) { return RolesOf(rule, pack); },
      Catalogue(language));
  if (!options.folder) {
    std::string text;
    for (const PackPage& page : pages) {
      text += (text.empty() ? "" : "\n") + page.text;
    }
    return console.Print(text, ExitCode::kHolds);
  }
  if (const std::optional<Error> error = MakeFolder(*options.folder)) {
    console.Report(*error);
    return ExitCode::kUnusable;
  }
  for (const PackPage& page : pages) {
    if (const std::optional<Error> error =
            WriteOutputFile(JoinPath(*options.folder, page.name), page.text)) {
      console.Report(*error);
      return ExitCode::kUnusable;
    }
  }
  return console.Print(
      console.words().Text("pack.documented",
                           {{"folder", *options.folder}, {"count", std::to_string(pages.size())}}) +
          "\n",
      ExitCode::kHolds);
}

}  // namespace hegui
