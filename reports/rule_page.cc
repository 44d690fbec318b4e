#include "reports/rule_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>

#include "reports/basis_text.h"
#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/numbers.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxLines = 14;  // of an example

struct Shown {
  Status status;
  std::string_view heading;
  std::size_t count;  // examples that are printed; the others are counted
};
constexpr std::array<Shown, 5> kShown = {{
    {Status::kPass, "doc.passes", 3},
    {Status::kPartial, "doc.partial", 3},
    {Status::kFail, "doc.fails", 5},
    {Status::kReview, "doc.review", 2},
    {Status::kNotApplicable, "doc.na", 2},
}};

std::string Md(std::string_view text) { return EscapeMarkdown(text); }

std::vector<std::string_view> Lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The first ones, but of several with one reason only one as long as there are other reasons.
std::vector<const RuleExample*> Choose(const std::vector<const RuleExample*>& examples,
                                       std::size_t count) {
  std::vector<const RuleExample*> chosen, spare;
  std::set<std::optional<Reason>> reasons;
  for (const RuleExample* example : examples) {
    (reasons.insert(example->reason).second ? chosen : spare).push_back(example);
  }
  chosen.insert(chosen.end(), spare.begin(), spare.end());
  chosen.resize(std::min(chosen.size(), count));
  return chosen;
}

class RulePrinter {
 public:
  RulePrinter(const RuleDefinition& rule, const PackDefinition& pack,
              const std::vector<std::string>& roles, const Catalogue& words)
      : rule_(rule), pack_(pack), roles_(roles), words_(words), labels_(pack, words) {}

  std::string Print() && {
    Paragraph("# " + Md(rule_.title));
    Paragraph("[" + words_.Text("doc.index") + "](README.md) · [" + words_.Text("doc.by-basis") +
              "](basis.md) · " + Md(labels_.Group(rule_.group)) + " · `" + rule_.id + "`");
    if (!rule_.asks.empty()) {
      Paragraph("**" + Md(rule_.asks) + "**");
    }
    Section("doc.why", rule_.why);
    PrintBasis();
    PrintTable();
    for (const Shown& shown : kShown) {
      PrintExamples(shown);
    }
    PrintNotCounted();
    Section("doc.hint", rule_.hint);
    PrintNeighbours();
    return std::move(out_);
  }

 private:
  void Paragraph(const std::string& text) { out_ += text + "\n\n"; }
  void Heading(std::string_view key) { Paragraph("## " + words_.Text(key)); }

  void Section(std::string_view heading, std::string_view text) {
    if (!text.empty()) {
      Heading(heading);
      Paragraph(Md(text));
    }
  }

  void PrintBasis() {
    if (rule_.basis.empty()) {
      return;
    }
    Heading("doc.basis");
    for (const Basis& basis : rule_.basis) {
      const std::string validity = ValidityText(basis, pack_, words_);
      out_ += "- " + Md(basis.text) + Md(basis.article) + " — " +
              (validity.empty() ? "" : validity + words_.Text("clause.separator")) +
              CheckedText(basis, words_) + "\n";
    }
    out_ += "\n";
    Paragraph(words_.Text("doc.basis-note"));
  }

  void Row(std::string_view key, const std::string& text) {
    if (!text.empty()) {
      out_ += "| " + words_.Text(key) + " | " + text + " |\n";
    }
  }

  std::string Joined(const std::vector<std::string>& values) const {
    std::string joined;
    for (const std::string& value : values) {
      joined += (joined.empty() ? "" : words_.Text("list.separator")) + value;
    }
    return joined;
  }

  std::string RolesText(const std::vector<std::string>& roles) const {
    std::vector<std::string> names;
    for (const std::string& role : roles) {
      names.push_back(Md(labels_.Role(role)));
    }
    return Joined(names);
  }

  std::string SeverityText(Severity severity) const {
    return words_.Text("severity." + std::string(Name(severity)));
  }

  std::string SeveritiesText() const {
    std::vector<std::string> others;
    for (const auto& [reason, severity] : rule_.severity_by_reason) {
      others.push_back(words_.Text("doc.severity-when", {{"severity", SeverityText(severity)},
                                                         {"reason", ReasonText(reason)}}));
    }
    return SeverityText(rule_.severity) +
           (others.empty() ? "" : words_.Text("doc.brackets", {{"text", Joined(others)}}));
  }

  std::string ReasonText(Reason reason) const {
    return words_.Text("reason." + std::string(Name(reason)));
  }

  std::string ConditionsText() const {
    std::vector<std::string> conditions;
    for (const ParameterCondition& condition : rule_.when) {
      conditions.push_back(
          words_.Text("doc.condition", {{"parameter", Md(labels_.Parameter(condition.parameter))},
                                        {"value", Value(condition.value)}}));
    }
    return Joined(conditions);
  }

  std::string Value(const std::string& value) const {
    const std::string key = "value." + value;
    return Catalogue::Has(key) ? words_.Text(key) : Md(value);
  }

  void PrintTable() {
    Heading("doc.judged");
    out_ += "| | |\n| :--- | :--- |\n";
    Row("doc.severity", SeveritiesText());
    Row("doc.points", HundredthsText(rule_.points));
    Row("doc.units", UnitsText(rule_, pack_, words_));
    Row("doc.when", ConditionsText());
    Row("doc.where", roles_.empty() ? words_.Text("doc.anywhere") : RolesText(roles_));
    Row("doc.weak-where", RolesText(rule_.weak_where));
    out_ += "\n";
    Paragraph(words_.Text("doc.points-note"));
  }

  void PrintExamples(const Shown& shown) {
    std::vector<const RuleExample*> examples;
    for (const RuleExample& example : rule_.examples) {
      if (example.status == shown.status) {
        examples.push_back(&example);
      }
    }
    if (examples.empty()) {
      return;
    }
    Heading(shown.heading);
    const std::vector<const RuleExample*> chosen = Choose(examples, shown.count);
    for (const RuleExample* example : chosen) {
      PrintExample(*example);
    }
    if (examples.size() > chosen.size()) {
      Paragraph(
          words_.Text("doc.more", {{"count", std::to_string(examples.size() - chosen.size())}}));
    }
  }

  void PrintExample(const RuleExample& example) {
    const std::vector<std::string_view> lines = Lines(example.text);
    const std::size_t shown = std::min(lines.size(), kMaxLines);
    for (std::size_t i = 0; i < shown; ++i) {
      const bool last = i + 1 == shown && shown == lines.size();
      const std::string line = Md(lines[i]);
      out_ +=
          line.empty() ? ">\n" : "> " + line + (last || lines[i + 1].empty() ? "" : "\\") + "\n";
    }
    if (shown < lines.size()) {
      out_ += "> " + words_.Text("doc.cut") + "\n";
    }
    out_ += "\n";
    Paragraph(RemarksOn(example));
  }

  std::string RemarksOn(const RuleExample& example) const {
    std::vector<std::string> remarks;
    if (!example.in.empty()) {
      remarks.push_back(words_.Text("doc.in", {{"role", Md(labels_.Role(example.in))}}));
    } else {
      remarks.push_back(words_.Text("doc.whole"));
    }
    if (!example.profile.empty() && example.profile != "auto") {
      remarks.push_back(
          words_.Text("doc.of-unit", {{"profile", Md(labels_.Profile(example.profile))}}));
    }
    for (const auto& [name, value] : example.set) {
      remarks.push_back(words_.Text(
          "doc.set", {{"parameter", Md(labels_.Parameter(name))}, {"value", Value(value)}}));
    }
    if (example.reason && *example.reason != Reason::kNone &&
        *example.reason != Reason::kNotApplicable) {
      remarks.push_back(words_.Text("doc.reason", {{"reason", ReasonText(*example.reason)}}));
    }
    if (!example.note.empty()) {
      remarks.push_back(Md(example.note));
    }
    std::string text;
    for (const std::string& remark : remarks) {
      text += (text.empty() ? "" : words_.Text("doc.semicolon")) + remark;
    }
    return words_.Text("doc.remark", {{"text", text}});
  }

  void PrintNotCounted() {
    if (rule_.not_counted.empty()) {
      return;
    }
    Heading("doc.not-counted");
    for (const std::string& line : rule_.not_counted) {
      out_ += "- " + Md(line) + "\n";
    }
    out_ += "\n";
  }

  void PrintNeighbours() {
    std::string links;
    for (const RuleDefinition& other : pack_.rules) {
      if (other.group == rule_.group && other.id != rule_.id) {
        links += "- [" + Md(other.title) + "](" + PageOf(other) + ")\n";
      }
    }
    if (!links.empty()) {
      Heading("doc.neighbours");
      Paragraph(links.substr(0, links.size() - 1));
    }
    out_ += "---\n\n" + words_.Text("doc.generated", {{"pack", Md(pack_.id)}}) + "\n";
  }

  const RuleDefinition& rule_;
  const PackDefinition& pack_;
  const std::vector<std::string>& roles_;
  const Catalogue& words_;
  Labels labels_;
  std::string out_;
};

}  // namespace

std::string WriteRulePage(const RuleDefinition& rule, const PackDefinition& pack,
                          const std::vector<std::string>& roles, const Catalogue& words) {
  return RulePrinter(rule, pack, roles, words).Print();
}

std::string PageOf(const RuleDefinition& rule) { return rule.id + ".md"; }

std::string CheckedText(const Basis& basis, const Catalogue& words) {
  return words.Text(basis.verified ? "doc.checked" : "doc.unchecked");
}

std::string UnitsText(const RuleDefinition& rule, const PackDefinition& pack,
                      const Catalogue& words) {
  const Labels labels(pack, words);
  std::string text;
  for (const std::string& profile : rule.profiles) {
    text += (text.empty() ? "" : words.Text("list.separator")) + Md(labels.Profile(profile));
  }
  return text.empty() ? words.Text("doc.all-units") : text;
}

}  // namespace hegui
