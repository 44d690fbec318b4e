#include "reports/html_finding.h"

#include <cstddef>
#include <string>

#include "reports/numbers.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxUncutEvidence = 2;
constexpr std::size_t kMaxUncutItems = 8;

// For filters: "3 5".
std::string PartsText(const ResultView& result) {
  std::string text;
  for (const std::size_t part : result.parts) {
    text += (text.empty() ? "" : " ") + std::to_string(part);
  }
  return text;
}

class FindingPrinter {
 public:
  FindingPrinter(HtmlBuilder& html, const ResultView& result, const Catalogue& words)
      : html_(html), result_(result), words_(words) {}

  void Print() {
    const auto article = html_.In("article", {{"class", Kind()},
                                              {"id", result_.anchor},
                                              {"data-status", Name(result_.status)},
                                              {"data-severity", Name(result_.severity)},
                                              {"data-group", result_.group_id},
                                              {"data-part", PartsText(result_)}});
    PrintHead();
    html_.Leaf("p", {{"class", "message"}}, result_.message);
    {
      const auto list = html_.In("dl");
      Row("finding.asks", result_.asks);
      PrintEvidence();
      PrintSearched();
      PrintItems();
      Row("finding.hint", result_.hint, "hint");
      PrintBasis();
    }
    const auto slip = html_.In("p", {{"class", "slip"}});
    html_.Leaf("span", {}, words_.Text("slip.done"));
    html_.Leaf("span", {}, words_.Text("slip.checked"));
  }

 private:
  // A long one may be cut by the end of a page, as it would leave too much of the page before it empty.
  std::string Kind() const {
    std::string kind = "finding " + std::string(Name(result_.status));
    if (result_.evidence.size() > kMaxUncutEvidence || result_.items.size() > kMaxUncutItems) {
      kind += " long";
    }
    return kind;
  }

  bool IsOpen() const {
    return result_.status == Status::kReview || result_.status == Status::kError;
  }

  void PrintHead() {
    {
      const auto heading = html_.In("h3");
      if (IsOpen()) {
        html_.Leaf("span", {{"class", "box"}, {"aria-hidden", "true"}}, "☐");
      } else {
        html_.Leaf("a",
                   {{"class", "number"},
                    {"href", "#" + result_.anchor},
                    {"title", words_.Text("link.title")}},
                   std::to_string(result_.number));
      }
      html_.Leaf("span", {{"class", "title"}, {"lang", html_.subject_language()}}, result_.title);
      if (result_.lost > 0) {
        html_.Leaf("span", {{"class", "points"}},
                   words_.Text(IsOpen() ? "points.open" : "points.lost",
                               {{"points", IsOpen() ? HundredthsText(result_.lost)
                                                    : SignedHundredthsText(-result_.lost)}}));
      }
    }
    const auto tags = html_.In("p", {{"class", "tags"}});
    html_.Leaf("span", {{"class", "status"}},
               std::string(MarkOf(result_.status)) + " " + result_.status_word);
    if (!result_.reason.empty()) {
      html_.Leaf("span", {{"class", "reason"}}, result_.reason);
    }
    html_.Leaf("span", {{"class", "severity " + std::string(Name(result_.severity))}},
               words_.Text("finding.severity", {{"severity", result_.severity_word}}));
    if (!result_.points.empty()) {
      html_.Leaf("span", {}, words_.Text("finding.points", {{"points", result_.points}}));
    }
    html_.Leaf("code", {}, result_.rule);
  }

  void Row(std::string_view key, std::string_view text, std::string_view kind = {}) {
    if (text.empty()) {
      return;
    }
    html_.Leaf("dt", {}, words_.Text(key));
    html_.Leaf("dd", {{"class", kind}, {"lang", html_.subject_language()}}, text);
  }

  void PrintEvidence() {
    if (result_.evidence.empty()) {
      return;
    }
    html_.Leaf("dt", {}, words_.Text("finding.evidence"));
    const auto cell = html_.In("dd");
    for (const EvidenceView& evidence : result_.evidence) {
      PrintQuote(evidence);
    }
    if (result_.more_evidence > 0) {
      html_.Leaf("p", {{"class", "more"}},
                 words_.Text("evidence.more", {{"count", std::to_string(result_.more_evidence)}}));
    }
  }

  void PrintQuote(const EvidenceView& evidence) {
    const auto quote = html_.In("blockquote");
    {
      const auto words = html_.In("p", {{"lang", html_.subject_language()}});
      for (const QuotePiece& piece : evidence.quote) {
        if (piece.hit) {
          html_.Leaf("mark", {}, piece.text);
        } else {
          html_.Text(piece.text);
        }
      }
    }
    const auto source = html_.In("p", {{"class", "source"}});
    PrintPlace(html_, evidence.place);
    if (!evidence.assertion.empty()) {
      html_.Leaf("span", {{"class", "assertion"}}, evidence.assertion);
    }
    if (!evidence.note.empty()) {
      html_.Leaf("span", {{"class", "note"}}, evidence.note);
    }
  }

  void PrintSearched() {
    if (!result_.searched) {
      return;
    }
    const SearchedView& searched = *result_.searched;
    html_.Leaf("dt", {}, words_.Text("finding.searched"));
    const auto cell = html_.In("dd", {{"class", "searched"}});
    if (searched.sections.empty()) {
      html_.Leaf("p", {}, words_.Text("searched.nowhere"));
    } else {
      const auto sections = html_.In("p");
      html_.Text(words_.Text("searched.sections"));
      for (const std::string& section : searched.sections) {
        html_.Leaf("span", {{"class", "part"}, {"lang", html_.subject_language()}}, section);
      }
    }
    if (!searched.terms.empty()) {
      const auto terms = html_.In("p");
      html_.Text(words_.Text("searched.terms"));
      for (const std::string& term : searched.terms) {
        html_.Leaf("q", {{"lang", html_.subject_language()}}, term);
      }
      if (searched.more_terms > 0) {
        html_.Text(words_.Text("searched.more", {{"count", std::to_string(searched.more_terms)}}));
      }
    }
    if (searched.nearest) {
      html_.Leaf("p", {{"class", "nearest"}}, words_.Text("searched.nearest"));
      PrintQuote(*searched.nearest);
    } else if (result_.evidence.empty()) {
      html_.Leaf("p", {{"class", "nearest"}}, words_.Text("searched.no-nearest"));
    }
  }

  void PrintItems() {
    if (result_.items.size() < 2) {
      return;
    }
    html_.Leaf("dt", {}, words_.Text("finding.items"));
    const auto cell = html_.In("dd");
    const auto list = html_.In("ul", {{"class", "items"}});
    for (const ItemView& item : result_.items) {
      const auto entry = html_.In("li", {{"class", Name(item.status)}});
      html_.Leaf("span", {{"class", "mark"}, {"aria-hidden", "true"}}, MarkOf(item.status));
      html_.Leaf("span", {{"class", "label"}, {"lang", html_.subject_language()}}, item.label);
      html_.Leaf("span", {{"class", "verdict"}}, item.verdict);
      html_.Leaf("span", {{"class", "points"}}, item.points);
    }
  }

  void PrintBasis() {
    if (result_.basis.empty()) {
      return;
    }
    html_.Leaf("dt", {}, words_.Text("finding.basis"));
    const auto cell = html_.In("dd", {{"class", "basis"}});
    for (const BasisView& basis : result_.basis) {
      const auto line = html_.In("p");
      html_.SubjectText(basis.text);
      if (!basis.validity.empty()) {
        html_.Leaf("span", {{"class", "validity"}}, basis.validity);
      }
      if (!basis.url.empty()) {
        html_.Leaf("a", {{"href", basis.url}, {"rel", "noopener noreferrer"}},
                   words_.Text("basis.link"));
      }
      if (!basis.verified) {
        html_.Leaf("span", {{"class", "unverified"}}, words_.Text("basis.unverified"));
      }
    }
  }

  HtmlBuilder& html_;
  const ResultView& result_;
  const Catalogue& words_;
};

}  // namespace

void PrintFinding(HtmlBuilder& html, const ResultView& result, const Catalogue& words) {
  FindingPrinter(html, result, words).Print();
}

void PrintPlace(HtmlBuilder& html, const PlaceView& place) {
  if (place.anchor.empty()) {
    html.Leaf("span", {{"class", "place"}}, place.text);
  } else {
    html.Leaf("a", {{"class", "place"}, {"href", "#" + place.anchor}}, place.text);
  }
  if (!place.section.empty()) {
    html.Leaf("span", {{"class", "path"}, {"lang", html.subject_language()}}, place.section);
  }
}

void PrintFolded(HtmlBuilder& html, std::string_view heading,
                 const std::vector<ResultView>& results, const Catalogue& words) {
  if (results.empty()) {
    return;
  }
  const auto details = html.In("details", {{"class", "folded"}});
  {
    const auto summary = html.In("summary");
    html.Text(heading);
    html.Leaf("span", {{"class", "count"}}, std::to_string(results.size()));
  }
  const auto list = html.In("ul", {{"class", "results"}});
  for (const ResultView& result : results) {
    const auto entry = html.In("li", {{"id", result.anchor},
                                      {"data-status", Name(result.status)},
                                      {"data-severity", Name(result.severity)},
                                      {"data-group", result.group_id},
                                      {"data-part", PartsText(result)}});
    html.Leaf("span", {{"class", "mark"}, {"aria-hidden", "true"}}, MarkOf(result.status));
    const auto body = html.In("div");
    {
      const auto line = html.In("p");
      html.Leaf("span", {{"class", "title"}, {"lang", html.subject_language()}}, result.title);
      html.Leaf("code", {}, result.rule);
      if (result.status == Status::kPass && !result.points.empty()) {
        html.Leaf("span", {{"class", "points"}},
                  words.Text("finding.points", {{"points", result.points}}));
      }
      for (const EvidenceView& evidence : result.evidence) {
        if (evidence.place.anchor.empty()) {
          html.Leaf("span", {{"class", "place"}}, evidence.place.brief);
        } else {
          html.Leaf("a", {{"class", "place"}, {"href", "#" + evidence.place.anchor}},
                    evidence.place.brief);
        }
      }
      if (result.more_evidence > 0) {
        html.Leaf("span", {{"class", "more"}},
                  words.Text("evidence.more", {{"count", std::to_string(result.more_evidence)}}));
      }
    }
    if (result.status != Status::kPass || result.ruled) {
      html.Leaf("p", {{"class", "message"}}, result.message);
    }
  }
}

}  // namespace hegui
