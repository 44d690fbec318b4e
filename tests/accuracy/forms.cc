#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "tests/accuracy/relations.h"
#include "tests/accuracy/rewriting.h"

namespace hegui::accuracy {
namespace {

// What no criterion asks for, as reports of all levels have it.
constexpr const char* kUnrelated =
    "全年造林绿化4200亩，改造老旧供水管网65公里"
    "，建成口袋公园3处，群众文化生活日益丰富。";

// A way to write a report anew. `raw`: of the text as submitted; otherwise of
// the text with one line per paragraph.
struct Form {
  std::string name;
  bool raw = false;
  std::function<std::optional<std::string>(const std::string& text, const DocumentAudit& audit)>
      rewrite;
  std::vector<std::string> left_out;  // beginnings of ids of rules that judge this very form
};

const std::vector<Form>& Forms() {
  using Text = const std::string&;
  using Audit = const DocumentAudit&;
  static const std::vector<Form> forms = {
      {"gb18030", true, [](Text text, Audit) { return ToGb18030(text); }, {}},
      {"utf16-le", true, [](Text text, Audit) { return ToUtf16WithMark(text, false); }, {}},
      {"utf16-be", true, [](Text text, Audit) { return ToUtf16WithMark(text, true); }, {}},
      {"utf8-mark", true, [](Text text, Audit) { return "\xEF\xBB\xBF" + text; }, {}},
      {"crlf", true, [](Text text, Audit) { return WithCrLf(text); }, {}},
      {"wide-digits",
       false,
       [](Text text, Audit) { return Exchanged(text, U"0123456789%", U"０１２３４５６７８９％"); },
       {"a06", "a08"}},
      {"narrow-brackets",
       false,
       [](Text text, Audit) { return Exchanged(text, U"（）", U"()"); },
       {"a06"}},
      {"narrow-punctuation",
       false,
       [](Text text, Audit) { return Exchanged(text, U"，；：", U",;:"); },
       {"a09"}},
      {"wrapped", false, [](Text text, Audit) { return Wrapped(text, 68); }, {}},
      {"numbered-parts",
       false,
       [](Text, Audit audit) {
         return Renumbered(audit.document, {"第{han}部分：", "{han}、"});
       },
       {"a05", "a06"}},
      {"numbered-brackets",
       false,
       [](Text, Audit audit) {
         return Renumbered(audit.document, {"", "({han})"});
       },
       {"a05", "a06"}},
      {"reordered",
       false,
       [](Text text, Audit audit) { return ReorderedSections(text, audit); },
       {}},
      {"unrelated",
       false,
       [](Text text, Audit audit) {
         return WithParagraph(text, audit, "achievements", kUnrelated);
       },
       {}},
  };
  return forms;
}

std::string VerdictText(const Outcome& outcome) {
  std::string text(Name(outcome.status));
  if (outcome.reason != Reason::kNone) {
    text += ' ' + std::string(Name(outcome.reason));
  }
  return text;
}

bool IsLeftOut(const Form& form, const std::string& rule) {
  return std::any_of(form.left_out.begin(), form.left_out.end(),
                     [&rule](const std::string& start) { return rule.starts_with(start); });
}

void CompareAudits(const RuleSet& rules, const Form& form, const std::string& report,
                   const DocumentAudit& before, const DocumentAudit& after,
                   RelationResults& results) {
  Share& share = results.shares[form.name];
  std::map<int, const Outcome*> outcomes;
  for (const Outcome& outcome : after.outcomes) {
    outcomes[outcome.rule] = &outcome;
  }
  for (const Outcome& outcome : before.outcomes) {
    const std::string& rule = rules.pack->rules[static_cast<std::size_t>(outcome.rule)].id;
    if (IsLeftOut(form, rule)) {
      continue;
    }
    const Outcome* other = outcomes[outcome.rule];
    const bool same =
        other != nullptr && other->status == outcome.status && other->reason == outcome.reason;
    share.Count(same);
    if (!same) {
      results.violations.push_back(form.name + "  " + report + "  " + rule + ": " +
                                   VerdictText(outcome) + " -> " +
                                   (other == nullptr ? "not judged" : VerdictText(*other)));
    }
  }
}

}  // namespace

void RelationResults::Add(const RelationResults& more) {
  for (const auto& [name, share] : more.shares) {
    shares[name].part += share.part;
    shares[name].whole += share.whole;
  }
  violations.insert(violations.end(), more.violations.begin(), more.violations.end());
}

RelationResults CheckForms(const RuleSet& rules, const LabelledReport& report) {
  RelationResults results;
  const DocumentAudit submitted = Judge(rules, report.path, report.bytes);
  const std::string raw(submitted.document.source.text());
  const std::string flat = OneLinePerParagraph(submitted.document);
  const DocumentAudit flat_audit = Judge(rules, "flat.txt", flat);
  CompareAudits(rules, {"one-line-paragraphs", false, {}, {}}, report.name, submitted, flat_audit,
                results);
  for (const Form& form : Forms()) {
    const DocumentAudit& before = form.raw ? submitted : flat_audit;
    if (const auto text = form.rewrite(form.raw ? raw : flat, before)) {
      CompareAudits(rules, form, report.name, before, Judge(rules, "form.txt", *text), results);
    }
  }
  return results;
}

}  // namespace hegui::accuracy
