#include "reports/html_tools.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui {
namespace {

// Value and label.
using Choices = std::vector<std::pair<std::string, std::string>>;

Choices StatusChoices(std::span<const DocumentView> documents, const Catalogue& words) {
  Choices choices;
  for (const Status status : {Status::kFail, Status::kPartial, Status::kReview, Status::kError,
                              Status::kPass, Status::kWaived, Status::kNotApplicable}) {
    const bool occurs =
        std::any_of(documents.begin(), documents.end(), [status](const DocumentView& document) {
          return std::any_of(document.counts.begin(), document.counts.end(),
                             [status](const CountView& c) { return c.status == status; });
        });
    if (occurs) {
      choices.emplace_back(Name(status), words.Text("status." + std::string(Name(status))));
    }
  }
  return choices;
}

Choices SeverityChoices(const Catalogue& words) {
  Choices choices;
  for (const Severity severity :
       {Severity::kFatal, Severity::kMajor, Severity::kMinor, Severity::kInfo}) {
    choices.emplace_back(Name(severity), words.Text("severity." + std::string(Name(severity))));
  }
  return choices;
}

Choices GroupChoices(std::span<const DocumentView> documents) {
  Choices choices;
  for (const DocumentView& document : documents) {
    for (const GroupView& group : document.groups) {
      const bool known = std::any_of(choices.begin(), choices.end(),
                                     [&group](const auto& c) { return c.first == group.id; });
      if (!known && !group.id.empty()) {
        choices.emplace_back(group.id, group.label);
      }
    }
  }
  return choices;
}

Choices PartChoices(std::span<const DocumentView> documents) {
  Choices choices;
  if (documents.size() != 1) {
    return choices;
  }
  const DocumentView& document = documents.front();
  std::vector<bool> used(document.sections.size());
  for (const auto* list : {&document.findings, &document.reviews}) {
    for (const ResultView& result : *list) {
      for (const std::size_t part : result.parts) {
        used[part] = true;
      }
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i] && !document.sections[i].heading.empty()) {
      choices.emplace_back(std::to_string(i), document.sections[i].heading);
    }
  }
  return choices;
}

class ToolsPrinter {
 public:
  ToolsPrinter(HtmlBuilder& html, const Catalogue& words) : html_(html), words_(words) {}

  void PrintSearch() {
    const auto label = html_.In("label");
    html_.Leaf("span", {}, words_.Text("filter.text"));
    html_.Void("input", {{"type", "search"}, {"name", "q"}, {"autocomplete", "off"}});
  }

  void PrintSelect(std::string_view name, std::string_view key, const Choices& choices) {
    if (choices.size() < 2) {
      return;
    }
    const auto label = html_.In("label");
    html_.Leaf("span", {}, words_.Text(key));
    const auto select = html_.In("select", {{"name", name}});
    html_.Leaf("option", {}, words_.Text("filter.any"));
    for (const auto& [value, text] : choices) {
      html_.Leaf("option", {{"value", value}}, text);
    }
  }

  void PrintRadio(std::string_view id, bool checked, std::string_view key) {
    const auto label = html_.In("label");
    html_.Void(
        "input",
        {{"type", "radio"}, {"name", "print"}, {"id", id}, {"checked", checked ? "checked" : ""}});
    html_.Text(words_.Text(key));
  }

  void PrintThemeChoice() {
    const auto label = html_.In("label");
    html_.Leaf("span", {}, words_.Text("theme.label"));
    const auto select = html_.In("select", {{"name", "theme"}});
    html_.Leaf("option", {}, words_.Text("theme.system"));
    html_.Leaf("option", {{"value", "light"}}, words_.Text("theme.light"));
    html_.Leaf("option", {{"value", "dark"}}, words_.Text("theme.dark"));
  }

 private:
  HtmlBuilder& html_;
  const Catalogue& words_;
};

}  // namespace

void PrintFilters(HtmlBuilder& html, std::span<const DocumentView> documents,
                  const Catalogue& words) {
  {
    const auto bar = html.In("div", {{"class", "filters"},
                                     {"role", "search"},
                                     {"aria-label", words.Text("filter.label")},
                                     {"hidden", "hidden"}});
    ToolsPrinter tools(html, words);
    tools.PrintSelect("status", "filter.status", StatusChoices(documents, words));
    tools.PrintSelect("severity", "filter.severity", SeverityChoices(words));
    tools.PrintSelect("group", "filter.group", GroupChoices(documents));
    tools.PrintSelect("part", "filter.part", PartChoices(documents));
    tools.PrintSearch();
    html.Leaf("button", {{"type", "button"}, {"name", "clear"}}, words.Text("filter.clear"));
  }
  // Outside the bar: a print of a part says that it is one.
  html.Leaf("p",
            {{"class", "filter-note"},
             {"role", "status"},
             {"data-count", words.Text("filter.count", {{"shown", "{shown}"}, {"all", "{all}"}})}},
            "");
  html.Leaf("p",
            {{"class", "copied"}, {"role", "status"}, {"data-copied", words.Text("link.copied")}},
            "");
  html.Leaf("p", {{"class", "brief-note"}}, words.Text("print.note"));
}

void PrintSettings(HtmlBuilder& html, bool has_data, const Catalogue& words) {
  const auto settings = html.In("div", {{"class", "settings"}});
  ToolsPrinter tools(html, words);
  {
    const auto choice = html.In("fieldset");
    html.Leaf("legend", {}, words.Text("print.legend"));
    tools.PrintRadio("print-all", true, "print.all");
    tools.PrintRadio("print-brief", false, "print.brief");
  }
  const auto scripted = html.In("div", {{"class", "scripted"}, {"hidden", "hidden"}});
  tools.PrintThemeChoice();
  if (has_data) {
    html.Leaf("button", {{"type", "button"}, {"name", "save"}, {"data-file", "hegui.json"}},
              words.Text("data.save"));
  }
}

void PrintTheme(HtmlBuilder& html, const Catalogue& words) {
  const auto settings = html.In("div", {{"class", "settings"}});
  const auto scripted = html.In("div", {{"class", "scripted"}, {"hidden", "hidden"}});
  ToolsPrinter(html, words).PrintThemeChoice();
}

}  // namespace hegui
