#include "reports/section_view.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "reports/display_text.h"
#include "reports/section_text.h"

namespace hegui {
namespace {

// Of a part without a heading, so many characters stand for one.
constexpr std::size_t kSnippetCharacters = 24;
constexpr std::size_t kWhole = 10000;  // hundredths of a percent

int PlaceInText(std::uint32_t offset, const Document& document) {
  const std::size_t size = document.text.size();
  return size == 0 ? 0 : static_cast<int>(std::min<std::size_t>(offset, size) * kWhole / size);
}

SectionView MakeSection(std::size_t index, const ViewContext& context) {
  const DocumentAudit& audit = context.audit;
  const RoleSection& section = audit.sections[index];
  SectionView view;
  view.level = section.level;
  view.heading = NumberedHeading(audit.document, section);
  if (view.heading.empty()) {
    view.heading = CutEnd(OnOneLine(audit.document.QuoteOf(section.own)), kSnippetCharacters);
  }
  for (const std::string& role : section.roles) {
    view.roles += (view.roles.empty() ? "" : context.words.Text("list.separator")) +
                  context.labels.Role(role);
  }
  view.recognised = !section.roles.empty();
  view.top = section.parent < 0;
  view.from = PlaceInText(section.span.begin, audit.document);
  view.to = PlaceInText(section.span.end, audit.document);
  view.place =
      context.MakePlace(audit.document.PlaceOf(section.own), section.own, static_cast<int>(index));
  return view;
}

}  // namespace

void AddSectionViews(const ViewContext& context, const std::map<int, std::size_t>& finding_of_rule,
                     DocumentView& view) {
  const DocumentAudit& audit = context.audit;
  for (std::size_t i = 0; i < audit.sections.size(); ++i) {
    view.sections.push_back(MakeSection(i, context));
  }
  for (const Outcome& outcome : audit.outcomes) {
    const auto finding = finding_of_rule.find(outcome.rule);
    if (finding == finding_of_rule.end()) {
      continue;
    }
    for (const Evidence& evidence : outcome.evidence) {
      view.marks.push_back({PlaceInText(evidence.span.begin, audit.document), finding->second});
      if (evidence.section < 0) {
        continue;
      }
      std::vector<std::size_t>& list =
          view.sections[static_cast<std::size_t>(evidence.section)].findings;
      if (std::find(list.begin(), list.end(), finding->second) == list.end()) {
        list.push_back(finding->second);
      }
    }
  }
  for (SectionView& section : view.sections) {
    std::sort(section.findings.begin(), section.findings.end());
  }
  std::stable_sort(view.marks.begin(), view.marks.end(),
                   [](const MarkView& a, const MarkView& b) { return a.at < b.at; });
}

}  // namespace hegui
