#include "cli/commands.h"
#include "cli/document_converter.h"
#include "cli/folder_requests.h"
#include "cli/privacy.h"
#include "cli/session.h"
#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/json_writer.h"
#include "reports/labels.h"
#include "reports/section_text.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kPlaceWidth = 10;
constexpr std::size_t kMaxNameCharacters = 30;  // of parts without a heading

// The roles, where they begin: those of the section above go without saying.
std::string RolesText(const std::vector<RoleSection>& sections, const RoleSection& section,
                      const Labels& labels, const Catalogue& words) {
  if (section.parent >= 0 &&
      sections[static_cast<std::size_t>(section.parent)].roles == section.roles) {
    return {};
  }
  std::string names;
  for (const std::string& role : section.roles) {
    names += (names.empty() ? "" : words.Text("list.separator")) + labels.Role(role);
  }
  return names.empty() ? words.Text("map.unrecognised") : names;
}

// The heading, or how the part begins.
std::string NameOf(const RoleSection& section, const Document& document) {
  const std::string heading = NumberedHeading(document, section);
  return heading.empty() ? CutEnd(OnOneLine(document.QuoteOf(section.own)), kMaxNameCharacters)
                         : heading;
}

std::string OutlineText(const DocumentAudit& audit, const PackDefinition& pack,
                        const Console& console) {
  const Catalogue& words = console.words();
  const Labels labels(pack, words);
  const Document& document = audit.document;
  std::string text = EscapeTerminal(audit.path) + "  " + document.format +
                     (document.encoding ? "  " + *document.encoding : "") + "\n";
  for (const RoleSection& section : audit.sections) {
    const Place place = document.PlaceOf(section.span);
    const std::string lines =
        "L" + std::to_string(place.line) + "–" + std::to_string(place.end_line);
    const std::string roles = RolesText(audit.sections, section, labels, words);
    text += PadRight(lines, kPlaceWidth) +
            std::string(2 * static_cast<std::size_t>(section.level), ' ') +
            EscapeTerminal(NameOf(section, document));
    if (!roles.empty()) {
      text += "  " + Inked("[" + EscapeTerminal(roles) + "]", Ink::kBlue, console.colour());
    }
    text += "\n";
  }
  return text;
}

}  // namespace

ExitCode Run(const OutlineOptions& options, const Console& console) {
  const std::shared_ptr<const RuleSet> rules = PrepareRules(options.pack, options.audit, console);
  if (rules == nullptr) {
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
  const DocumentAudit& audit = *input.audited;
  return console.Print(
      options.json ? WriteOutlineJson(audit) : OutlineText(audit, *rules->pack, console),
      ExitCode::kHolds);
}

}  // namespace hegui
