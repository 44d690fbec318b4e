#include "reports/markdown_result.h"

#include <algorithm>
#include <cstddef>

#include "reports/status_mark.h"

namespace hegui {
namespace {

constexpr std::size_t kEvidenceShown = 3;

// An address within the brackets of a link, which those of its own would end.
std::string MarkdownAddress(std::string_view address) {
  std::string text;
  for (const char c : address) {
    text += c == '(' ? "%28" : c == ')' ? "%29" : std::string(1, c);
  }
  return text;
}

std::string Quote(const EvidenceView& evidence) {
  std::string text;
  for (const QuotePiece& piece : evidence.quote) {
    // Emphasis needs blanks around it: next to Chinese marks GitHub does not see it.
    text += piece.hit ? " **" + Md(piece.text) + "** " : Md(piece.text);
  }
  text += " — " + evidence.place.text;
  for (const std::string* part : {&evidence.place.section, &evidence.assertion, &evidence.note}) {
    if (!part->empty()) {
      text += " · " + Md(*part);
    }
  }
  return text;
}

std::string Searched(const SearchedView& searched, const MarkdownPage& page) {
  std::string text;
  if (searched.sections.empty()) {
    text = page.Word("searched.nowhere");
  } else {
    text = page.Word("searched.sections");
    for (std::size_t i = 0; i < searched.sections.size(); ++i) {
      text += (i == 0 ? "" : page.Word("list.separator")) + Md(searched.sections[i]);
    }
    text += page.Word("full-stop");
  }
  if (!searched.terms.empty()) {
    text += " " + page.Word("searched.terms");
    for (std::size_t i = 0; i < searched.terms.size(); ++i) {
      text += (i == 0 ? "" : page.Word("list.separator")) + Md(searched.terms[i]);
    }
    if (searched.more_terms > 0) {
      text += page.words().Text("searched.more", {{"count", std::to_string(searched.more_terms)}});
    }
    text += page.Word("full-stop");
  }
  if (searched.nearest) {
    text += " " + page.Word("searched.nearest") + " " + Quote(*searched.nearest);
  } else {
    text += " " + page.Word("searched.no-nearest");
  }
  return text;
}

void PrintDetails(const ResultView& result, MarkdownPage& page) {
  const auto entry = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) {
      page.Line("- **" + page.Word(key) + "** " + text);
    }
  };
  entry("finding.asks", Md(result.asks));
  if (result.searched) {
    entry("finding.searched", Searched(*result.searched, page));
  }
  if (result.items.size() > 1) {
    std::string items;
    for (const ItemView& item : result.items) {
      items += (items.empty() ? "" : page.Word("clause.separator")) +
               std::string(MarkOf(item.status)) + " " + Md(item.label) + " " + item.points;
    }
    entry("finding.items", items);
  }
  entry("finding.hint", Md(result.hint));
  std::string bases;
  for (const BasisView& basis : result.basis) {
    bases += (bases.empty() ? "" : page.Word("clause.separator")) + Md(basis.text);
    if (!basis.url.empty()) {
      bases += " [" + page.Word("basis.link") + "](" + MarkdownAddress(basis.url) + ")";
    }
    if (!basis.validity.empty()) {
      bases += page.words().Text("basis.validity", {{"validity", basis.validity}});
    }
    if (!basis.verified) {
      bases += " *" + page.Word("basis.unverified") + "*";
    }
  }
  entry("finding.basis", bases);
  page.Line();
}

}  // namespace

void PrintMarkdownResult(const ResultView& result, const std::string& number,
                         const std::string& heading, MarkdownPage& page) {
  std::string points;
  if (result.lost > 0) {
    points = " (" + result.points + ")";
  }
  page.Paragraph(heading + " <a id=\"" + result.anchor + "\"></a>" + number + Md(result.title) +
                 points);
  std::string tags = std::string(MarkOf(result.status)) + " " + result.status_word;
  if (!result.reason.empty()) {
    tags += " · " + result.reason;
  }
  tags += " · " + page.words().Text("finding.severity", {{"severity", result.severity_word}});
  page.Paragraph(tags + " · " + MarkdownCode(result.rule));
  page.Paragraph(Md(result.message));
  for (std::size_t i = 0; i < std::min(result.evidence.size(), kEvidenceShown); ++i) {
    page.Paragraph("> " + Quote(result.evidence[i]));
  }
  const std::size_t more = result.more_evidence + result.evidence.size() -
                           std::min(result.evidence.size(), kEvidenceShown);
  if (more > 0) {
    page.Paragraph(page.words().Text("evidence.more", {{"count", std::to_string(more)}}));
  }
  PrintDetails(result, page);
}

void PrintMarkdownReview(const ResultView& review, MarkdownPage& page) {
  page.Line("- [ ] <a id=\"" + review.anchor + "\"></a>**" + Md(review.title) + "** " +
            MarkdownCode(review.rule) + " " + Md(review.message));
  for (std::size_t i = 0; i < std::min(review.evidence.size(), kEvidenceShown); ++i) {
    page.Line("  - " + Quote(review.evidence[i]));
  }
}

void PrintMarkdownFolded(std::string_view key, const std::vector<ResultView>& results,
                         MarkdownPage& page) {
  if (results.empty()) {
    return;
  }
  page.Paragraph("<details><summary>" + page.Word(key) + " " + std::to_string(results.size()) +
                 "</summary>");
  for (const ResultView& result : results) {
    std::string line = "- " + std::string(MarkOf(result.status)) + " " + Md(result.title) + " " +
                       MarkdownCode(result.rule);
    if (result.status != Status::kPass || result.ruled) {
      line += " " + Md(result.message);
    } else if (!result.evidence.empty()) {
      line += " " + result.evidence.front().place.brief;
    }
    page.Line(line);
  }
  page.Line();
  page.Paragraph("</details>");
}

}  // namespace hegui
