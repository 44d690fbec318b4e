#include "reports/html_text.h"

#include <algorithm>
#include <string>

#include "reports/html_chart.h"

namespace hegui {
namespace {

// Deeper headings of the map are set in as far as these.
constexpr int kDeepestIndent = 4;
// Headings of the text go below the report's own.
constexpr int kDeepestHeading = 3;
// A report of 200 pages has some 400 sections; who has thousands has something else.
constexpr std::size_t kMaxSectionsShown = 1000;

void PrintPiece(HtmlBuilder& html, const TextPiece& piece) {
  if (piece.findings.empty()) {
    if (piece.quoted) {
      html.Leaf("span", {{"class", "quoted"}}, piece.text);
    } else {
      html.Text(piece.text);
    }
    return;
  }
  html.Leaf("mark", {}, piece.text);
}

// Links to findings follow the last piece that each of them quotes, so that a quote cut in two has one.
std::vector<std::size_t> EndingHere(const std::vector<TextPiece>& pieces, std::size_t index) {
  std::vector<std::size_t> ending = pieces[index].findings;
  if (index + 1 < pieces.size()) {
    const std::vector<std::size_t>& next = pieces[index + 1].findings;
    ending.erase(std::remove_if(ending.begin(), ending.end(),
                                [&next](std::size_t finding) {
                                  return std::find(next.begin(), next.end(), finding) != next.end();
                                }),
                 ending.end());
  }
  return ending;
}

void PrintSectionRows(HtmlBuilder& html, const DocumentView& document, std::size_t shown,
                      const Catalogue& words) {
  const auto table = html.In("table", {{"class", "map"}});
  {
    const auto head = html.In("thead");
    const auto row = html.In("tr");
    html.Leaf("th", {{"scope", "col"}}, words.Text("map.place"));
    html.Leaf("th", {{"scope", "col"}}, words.Text("map.heading"));
    html.Leaf("th", {{"scope", "col"}, {"class", "number"}}, words.Text("map.share"));
    html.Leaf("th", {{"scope", "col"}}, words.Text("map.role"));
    html.Leaf("th", {{"scope", "col"}}, words.Text("map.findings"));
  }
  const auto body = html.In("tbody");
  std::size_t part = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    const SectionView& section = document.sections[i];
    const auto row = html.In("tr", {{"class", section.recognised ? "" : "unrecognised"}});
    {
      const auto cell = html.In("td", {{"class", "number"}});
      if (section.place.anchor.empty()) {
        html.Text(section.place.brief);
      } else {
        html.Leaf("a", {{"href", "#" + section.place.anchor}}, section.place.brief);
      }
    }
    {
      const auto cell = html.In(
          "td", {{"class", "level" + std::to_string(std::clamp(section.level, 0, kDeepestIndent))},
                 {"lang", section.heading.empty() ? std::string() : html.subject_language()}});
      if (section.top) {
        html.Leaf("span", {{"class", "part"}}, std::to_string(++part));
      }
      html.Text(section.heading.empty() ? words.Text("map.no-heading") : section.heading);
    }
    html.Leaf("td", {{"class", "number"}},
              section.top ? WholePercent(section.to - section.from) : "");
    html.Leaf("td", {{"class", "role"}},
              section.recognised ? section.roles : words.Text("map.unrecognised"));
    const auto cell = html.In("td", {{"class", "refs"}});
    for (const std::size_t finding : section.findings) {
      PrintFindingLink(html, document.findings[finding]);
    }
  }
}

}  // namespace

void PrintFindingLink(HtmlBuilder& html, const ResultView& finding) {
  html.Leaf("a", {{"class", "ref"}, {"href", "#" + finding.anchor}, {"title", finding.title}},
            std::to_string(finding.number));
}

void PrintSectionMap(HtmlBuilder& html, const DocumentView& document, const Catalogue& words) {
  const std::size_t shown = std::min(document.sections.size(), kMaxSectionsShown);
  PrintSectionRows(html, document, shown, words);
  if (shown < document.sections.size()) {
    html.Leaf(
        "p", {{"class", "more"}},
        words.Text("map.more", {{"count", std::to_string(document.sections.size() - shown)}}));
  }
}

void PrintDocumentText(HtmlBuilder& html, const DocumentView& document, const Catalogue& words) {
  if (!document.text_note.empty()) {
    html.Leaf("p", {{"class", "lead"}}, document.text_note);
    return;
  }
  html.Leaf("p", {{"class", "lead"}}, words.Text("text.lead"));
  const auto text = html.In("div", {{"class", "text"}, {"lang", html.subject_language()}});
  for (const ParagraphView& paragraph : document.paragraphs) {
    if (!paragraph.role.empty()) {
      html.Leaf("p", {{"class", "role"}}, paragraph.role);
    }
    const int level = std::min(paragraph.heading_level, kDeepestHeading);
    const auto block = html.In(
        "p", {{"id", paragraph.anchor}, {"class", level > 0 ? "h" + std::to_string(level) : ""}});
    html.Leaf("span", {{"class", "line"}, {"aria-hidden", "true"}}, paragraph.line);
    for (std::size_t i = 0; i < paragraph.pieces.size(); ++i) {
      PrintPiece(html, paragraph.pieces[i]);
      for (const std::size_t finding : EndingHere(paragraph.pieces, i)) {
        PrintFindingLink(html, document.findings[finding]);
      }
    }
  }
}

}  // namespace hegui
