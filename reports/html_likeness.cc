#include "reports/html_likeness.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "reports/site_table.h"

namespace hegui {
namespace {

constexpr std::size_t kShownOfOne = 5;  // on the page of a document

// What a document is called beside others: by the roster, by itself, or else its title.
const std::string& NameOf(const ReportView& report, std::size_t document) {
  if (report.roster) {
    for (const SubmissionView& unit : report.roster->units) {
      if (std::find(unit.documents.begin(), unit.documents.end(), document) !=
          unit.documents.end()) {
        return unit.unit;
      }
    }
  }
  const DocumentView& view = report.documents[document];
  return view.unit.empty() ? view.title : view.unit;
}

class LikenessPrinter {
 public:
  LikenessPrinter(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                  const PlaceLink& place, const Catalogue& words)
      : html_(html), report_(report), link_(link), place_(place), words_(words) {}

  void Print() {
    const auto section = html_.In("section", {{"class", "likeness"}, {"id", "likeness"}});
    html_.Leaf("h2", {}, words_.Text("likeness.heading"));
    html_.Leaf("p", {{"class", "lead"}}, words_.Text("likeness.lead"));
    const auto frame = OpenWide(html_, words_.Text("likeness.heading"));
    const auto table = html_.In("table");
    html_.Leaf("caption", {{"class", "unseen"}}, words_.Text("likeness.heading"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      Head("likeness.first");
      Head("likeness.second");
      Head("likeness.kind");
      Head("likeness.share", true);
      Head("likeness.characters", true);
      Head("likeness.longest", true);
      Head("likeness.samples");
    }
    const auto body = html_.In("tbody");
    for (const LikenessView& likeness : report_.likenesses) {
      PrintPair(likeness);
    }
  }

 private:
  void Head(std::string_view key, bool number = false) {
    html_.Leaf("th", {{"scope", "col"}, {"class", number ? "number" : ""}}, words_.Text(key));
  }

  void PrintPair(const LikenessView& likeness) {
    const auto row = html_.In("tr");
    {
      const auto cell = html_.In("th", {{"scope", "row"}});
      PrintDocument(likeness.first);
    }
    {
      const auto cell = html_.In("td");
      PrintDocument(likeness.second);
    }
    html_.Leaf("td", {}, likeness.kind);
    html_.Leaf("td", {{"class", "number"}}, likeness.share);
    html_.Leaf("td", {{"class", "number"}}, std::to_string(likeness.characters));
    html_.Leaf("td", {{"class", "number"}}, std::to_string(likeness.longest));
    const auto cell = html_.In("td", {{"class", "samples"}});
    const auto details = html_.In("details");
    html_.Leaf("summary", {},
               words_.Text("likeness.sample-count",
                           {{"count", std::to_string(likeness.passages.size())}}));
    for (const LikePassageView& passage : likeness.passages) {
      const auto pair = html_.In("div", {{"class", "pair"}});
      html_.Leaf("p", {{"class", "length"}}, passage.length);
      PrintSide(likeness.first, passage.first, passage.first_quote);
      PrintSide(likeness.second, passage.second, passage.second_quote);
    }
  }

  void PrintDocument(std::size_t document) {
    html_.Leaf("a", {{"href", link_(document)}, {"lang", html_.subject_language()}},
               NameOf(report_, document));
    html_.Leaf("span", {{"class", "file"}}, report_.documents[document].name);
  }

  void PrintSide(std::size_t document, const PlaceView& place, const std::string& quote) {
    const auto block = html_.In("blockquote");
    html_.Leaf("p", {{"class", "quote"}, {"lang", html_.subject_language()}}, quote);
    const auto source = html_.In("p", {{"class", "source"}});
    html_.SubjectText(NameOf(report_, document));
    html_.Text(" ");
    if (place.anchor.empty()) {
      html_.Leaf("span", {{"class", "place"}}, place.text);
    } else {
      html_.Leaf("a", {{"class", "place"}, {"href", place_(document, place)}}, place.text);
    }
    if (!place.section.empty()) {
      html_.Leaf("span", {{"class", "path"}, {"lang", html_.subject_language()}}, place.section);
    }
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const DocumentLink& link_;
  const PlaceLink& place_;
  const Catalogue& words_;
};

}  // namespace

void PrintLikenesses(HtmlBuilder& html, const ReportView& report, const DocumentLink& link,
                     const PlaceLink& place, const Catalogue& words) {
  if (!report.likenesses.empty()) {
    LikenessPrinter(html, report, link, place, words).Print();
  }
}

void PrintLikenessesOf(HtmlBuilder& html, const ReportView& report, std::size_t document,
                       const DocumentLink& link, const Catalogue& words) {
  std::size_t count = 0;
  for (const LikenessView& likeness : report.likenesses) {
    if (likeness.first != document && likeness.second != document) {
      continue;
    }
    if (++count > kShownOfOne) {
      continue;
    }
    const std::size_t other = likeness.first == document ? likeness.second : likeness.first;
    const auto line = html.In("p", {{"class", "caution likeness"}});
    html.Text(words.Text("likeness.with"));
    html.Leaf("a", {{"href", link(other)}, {"lang", html.subject_language()}},
              NameOf(report, other));
    html.Text(words.Text("likeness.of-one", {{"kind", likeness.kind}, {"share", likeness.share}}));
  }
  if (count > kShownOfOne) {
    html.Leaf("p", {{"class", "caution likeness"}},
              words.Text("likeness.more-of-one", {{"count", std::to_string(count - kShownOfOne)}}));
  }
}

}  // namespace hegui
