#include "reports/html_chart.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "reports/numbers.h"

namespace hegui {
namespace {

constexpr int kWhole = 10000;
// A part of the strip bears its number when there is room for it.
constexpr int kLeastNumbered = 250;
// Parts named in the strip's description; the table has them all.
constexpr std::size_t kMaxDescribed = 12;
// Parts drawn; more would be thinner than a hair.
constexpr std::size_t kMaxDrawn = 400;
// Marks nearer than this are one.
constexpr int kMarkStep = 10;

std::string Percent(int share) { return HundredthsText(share) + "%"; }

void PrintRect(HtmlBuilder& html, std::string_view kind, int from, int to) {
  html.Leaf("rect",
            {{"class", kind},
             {"x", from > 0 ? Percent(from) : ""},
             {"width", Percent(to - from)},
             {"height", "100%"}},
            "");
}

// An image with a name, or one that only repeats what stands beside it.
HtmlBuilder::Scope OpenBar(HtmlBuilder& html, std::string_view kind, std::string_view name) {
  if (name.empty()) {
    return html.In("svg", {{"class", kind}, {"aria-hidden", "true"}, {"focusable", "false"}});
  }
  return html.In("svg", {{"class", kind}, {"role", "img"}, {"focusable", "false"}});
}

void PrintName(HtmlBuilder& html, std::string_view name) {
  if (!name.empty()) {
    html.Leaf("title", {}, name);
  }
}

bool LosesPoints(const GroupView& group) {
  return group.applicable && group.before_share != group.after_share;
}

// From all points to those earned, by the groups that lost some; how the others did, the bars of all groups show.
class WaterfallPrinter {
 public:
  WaterfallPrinter(HtmlBuilder& html, const DocumentView& document, const Catalogue& words)
      : html_(html), document_(document), score_(*document.score), words_(words) {}

  void Print() {
    const auto table = html_.In("table", {{"class", "waterfall"}});
    html_.Leaf("caption", {}, words_.Text("waterfall.caption"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      HeadCell("groups.group", {});
      HeadCell("waterfall.course", {});
      HeadCell("waterfall.lost", "number");
      HeadCell("waterfall.left", "number");
    }
    const auto body = html_.In("tbody");
    PrintEnd("ledger.possible", kWhole, score_.possible);
    for (const GroupView& group : document_.groups) {
      if (LosesPoints(group)) {
        PrintGroup(group);
      }
    }
    const int earned = document_.groups.empty() ? kWhole : document_.groups.back().after_share;
    PrintEnd("ledger.earned", earned, score_.earned);
  }

 private:
  void HeadCell(std::string_view key, std::string_view kind) {
    html_.Leaf("th", {{"scope", "col"}, {"class", kind}}, words_.Text(key));
  }

  void PrintEnd(std::string_view key, int share, std::string_view points) {
    const auto row = html_.In("tr", {{"class", "sum"}});
    html_.Leaf("th", {{"scope", "row"}}, words_.Text(key));
    {
      const auto cell = html_.In("td", {{"class", "gauge"}});
      const std::string name = words_.Text(key) + words_.Text("colon") + std::string(points);
      const auto bar = OpenBar(html_, "bar fall", name);
      PrintName(html_, name);
      PrintRect(html_, "lower", 0, share);
    }
    html_.Leaf("td", {{"class", "number"}}, "");
    html_.Leaf("td", {{"class", "number"}}, points);
  }

  void PrintGroup(const GroupView& group) {
    const auto row = html_.In("tr");
    html_.Leaf("th", {{"scope", "row"}, {"lang", html_.subject_language()}}, group.label);
    {
      const auto cell = html_.In("td", {{"class", "gauge"}});
      const std::string name = words_.Text(
          "waterfall.step", {{"group", group.label}, {"lost", group.lost}, {"left", group.after}});
      const auto bar = OpenBar(html_, "bar fall", name);
      PrintName(html_, name);
      PrintRect(html_, "lost", std::min(group.before_share, group.after_share),
                std::max(group.before_share, group.after_share));
    }
    html_.Leaf("td", {{"class", "number lost"}}, group.lost);
    html_.Leaf("td", {{"class", "number"}}, group.after);
  }

  HtmlBuilder& html_;
  const DocumentView& document_;
  const ScoreView& score_;
  const Catalogue& words_;
};

class StripPrinter {
 public:
  StripPrinter(HtmlBuilder& html, const DocumentView& document, const Catalogue& words)
      : html_(html), document_(document), words_(words) {}

  void Print() {
    const auto figure = html_.In("figure", {{"class", "strip"}});
    {
      const auto image =
          html_.In("svg", {{"class", "parts"}, {"role", "img"}, {"focusable", "false"}});
      html_.Leaf("title", {}, words_.Text("strip.title"));
      html_.Leaf("desc", {}, Description());
      PrintParts();
      PrintMarks();
    }
    html_.Leaf("figcaption", {}, words_.Text("strip.caption"));
  }

 private:
  std::string Description() const {
    std::string text;
    std::size_t described = 0;
    for (const SectionView& section : document_.sections) {
      if (!section.top || described == kMaxDescribed) {
        continue;
      }
      ++described;
      const auto findings = std::count_if(
          document_.marks.begin(), document_.marks.end(),
          [&](const MarkView& mark) { return section.from <= mark.at && mark.at < section.to; });
      text += words_.Text(
          "strip.part",
          {{"heading", section.heading.empty() ? words_.Text("map.no-heading") : section.heading},
           {"share", WholePercent(section.to - section.from)},
           {"marks", std::to_string(findings)}});
    }
    return text;
  }

  void PrintParts() {
    std::size_t number = 0;
    for (const SectionView& section : document_.sections) {
      if (!section.top || number == kMaxDrawn) {
        continue;
      }
      ++number;
      const int width = std::max(section.to - section.from, 0);
      const std::string kind =
          section.recognised ? (number % 2 == 0 ? "part even" : "part") : "part unknown";
      html_.Leaf("rect",
                 {{"class", kind},
                  {"x", Percent(section.from)},
                  {"y", "14"},
                  {"width", Percent(width)},
                  {"height", "26"}},
                 "");
      if (width >= kLeastNumbered) {
        html_.Leaf("text", {{"x", Percent(section.from + width / 2)}, {"y", "32"}},
                   std::to_string(number));
      }
    }
  }

  // Findings of one place are one mark; what fails reaches higher than what holds in part.
  void PrintMarks() {
    for (std::size_t i = 0; i < document_.marks.size();) {
      const int at = document_.marks[i].at / kMarkStep * kMarkStep;
      bool fails = false;
      for (; i < document_.marks.size() && document_.marks[i].at < at + kMarkStep; ++i) {
        fails = fails || document_.findings[document_.marks[i].finding].status == Status::kFail;
      }
      const std::string x = Percent(at);
      html_.Leaf("line",
                 {{"class", fails ? "mark fail" : "mark partial"},
                  {"x1", x},
                  {"x2", x},
                  {"y1", fails ? "0" : "6"},
                  {"y2", "14"}},
                 "");
    }
  }

  HtmlBuilder& html_;
  const DocumentView& document_;
  const Catalogue& words_;
};

}  // namespace

std::string WholePercent(int share) {
  return share > 0 && share < 50 ? "<1%" : PercentText((share + 50) / 100 * 100);
}

void PrintGauge(HtmlBuilder& html, int share, std::string_view name) {
  const auto bar = OpenBar(html, "bar", name);
  PrintName(html, name);
  PrintRect(html, "track", 0, kWhole);
  PrintRect(html, "lower", 0, share);
}

void PrintScoreBar(HtmlBuilder& html, const ScoreView& score, const std::vector<BandView>& bands,
                   std::string_view name) {
  const auto bar = OpenBar(html, "bar", name);
  PrintName(html, name);
  PrintRect(html, "track", 0, kWhole);
  PrintRect(html, "lower", 0, score.lower_share);
  PrintRect(html, "open", score.lower_share, score.upper_share);
  for (const BandView& band : bands) {
    if (band.from > 0) {
      const std::string at = Percent(band.from);
      html.Leaf("line", {{"x1", at}, {"x2", at}, {"y1", "0"}, {"y2", "100%"}}, "");
    }
  }
}

void PrintGroupBars(HtmlBuilder& html, const DocumentView& document, const Catalogue& words) {
  if (document.groups.empty()) {
    return;
  }
  const auto block = html.In("section", {{"class", "profile"}});
  html.Leaf("h2", {}, words.Text("groups.caption"));
  const auto list = html.In("ul");
  for (const GroupView& group : document.groups) {
    const auto entry = html.In("li", {{"class", group.applicable ? "" : "na"}});
    html.Leaf("span", {{"class", "label"}, {"lang", html.subject_language()}}, group.label);
    if (group.applicable) {
      PrintGauge(html, group.share,
                 words.Text("groups.share-of", {{"share", WholePercent(group.share)}}));
    }
    html.Leaf("span", {{"class", "number"}},
              group.applicable ? group.earned + "/" + group.possible : words.Text("status.na"));
  }
}

void PrintWaterfall(HtmlBuilder& html, const DocumentView& document, const Catalogue& words) {
  if (document.score && std::any_of(document.groups.begin(), document.groups.end(), LosesPoints)) {
    WaterfallPrinter(html, document, words).Print();
  }
}

void PrintSectionStrip(HtmlBuilder& html, const DocumentView& document, const Catalogue& words) {
  if (!document.sections.empty()) {
    StripPrinter(html, document, words).Print();
  }
}

}  // namespace hegui
