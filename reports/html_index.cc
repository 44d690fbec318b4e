#include "reports/html_index.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/html_text.h"

namespace hegui {
namespace {

// Findings under a name, in the order of the findings.
using Index = std::vector<std::pair<std::string, std::vector<std::size_t>>>;

Index BySeverity(const DocumentView& document) {
  Index index;
  for (const Severity severity :
       {Severity::kFatal, Severity::kMajor, Severity::kMinor, Severity::kInfo}) {
    std::string word;
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < document.findings.size(); ++i) {
      if (document.findings[i].severity == severity) {
        word = document.findings[i].severity_word;
        list.push_back(i);
      }
    }
    if (!list.empty()) {
      index.emplace_back(std::move(word), std::move(list));
    }
  }
  return index;
}

// What is found nowhere in the document comes last.
Index ByPart(const DocumentView& document, const Catalogue& words) {
  std::vector<std::vector<std::size_t>> lists(document.sections.size());
  std::vector<std::size_t> nowhere;
  for (std::size_t i = 0; i < document.findings.size(); ++i) {
    for (const std::size_t part : document.findings[i].parts) {
      lists[part].push_back(i);
    }
    if (document.findings[i].parts.empty()) {
      nowhere.push_back(i);
    }
  }
  Index index;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (!lists[i].empty()) {
      const std::string& heading = document.sections[i].heading;
      index.emplace_back(heading.empty() ? words.Text("map.no-heading") : heading,
                         std::move(lists[i]));
    }
  }
  if (!nowhere.empty() && !index.empty()) {
    index.emplace_back(words.Text("index.nowhere"), std::move(nowhere));
  }
  return index;
}

class IndexPrinter {
 public:
  IndexPrinter(HtmlBuilder& html, const DocumentView& document, const Catalogue& words)
      : html_(html), document_(document), words_(words) {}

  // `of_subject`: the names are the pack's or the document's.
  void Print(std::string_view key, const Index& index, bool of_subject) {
    if (index.empty()) {
      return;
    }
    const auto details = html_.In("details", {{"class", "folded"}});
    html_.Leaf("summary", {}, words_.Text(key));
    const auto list = html_.In("ul", {{"class", "index"}});
    for (const auto& [name, findings] : index) {
      const auto entry = html_.In("li");
      if (of_subject) {
        html_.SubjectText(name);
      } else {
        html_.Text(name);
      }
      for (const std::size_t finding : findings) {
        PrintFindingLink(html_, document_.findings[finding]);
      }
    }
  }

 private:
  HtmlBuilder& html_;
  const DocumentView& document_;
  const Catalogue& words_;
};

}  // namespace

void PrintIndexes(HtmlBuilder& html, const DocumentView& document, const Catalogue& words) {
  const auto block = html.In("div", {{"class", "indexes"}});
  IndexPrinter printer(html, document, words);
  printer.Print("index.severity", BySeverity(document), false);
  printer.Print("index.part", ByPart(document, words), true);
  printer.Print("index.basis", document.by_basis, true);
}

}  // namespace hegui
