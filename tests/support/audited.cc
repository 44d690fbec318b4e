#include "tests/support/audited.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <utility>

#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "engine/rule/rule_compiler.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_loader.h"

namespace hegui::test {
namespace {

PackCatalogue MakeCatalogue() {
  PackCatalogue catalogue;
  catalogue.AddEmbedded(EmbeddedRules());
  return catalogue;
}

[[noreturn]] void Give(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::cerr << diagnostic.place.file << ':' << diagnostic.place.line << ':'
              << diagnostic.place.column << ": " << diagnostic.code;
    for (const MessageArgument& argument : diagnostic.arguments) {
      std::cerr << ' ' << argument.name << '=' << argument.value;
    }
    std::cerr << '\n' << diagnostic.excerpt << '\n';
  }
  std::abort();
}

std::shared_ptr<const RuleSet> Compile(const PackSource& source, const PackCatalogue& catalogue) {
  LoadedPack loaded = LoadPack(source, catalogue);
  if (HasErrors(loaded.diagnostics)) {
    Give(loaded.diagnostics);
  }
  CompiledRules compiled = CompileRules(std::move(loaded.pack), loaded.language);
  if (compiled.rules == nullptr) {
    Give(compiled.diagnostics);
  }
  return compiled.rules;
}

// What every small pack of the tests builds on.
constexpr std::string_view kFrame = R"(
schema = 1
[pack]
id = "test"
name = "test"
version = "1"
language = "zh"
locale = "zh-CN"
default_where = ["done"]
[evidence]
concrete = [{ phrase = "{int}{次|件|份|人|名}", slow = true }]
[[group]]
id = "g"
label = "g"
[roles.done]
label = "成效"
headings = ["成效"]
takes_untitled = true
before = ["problems", "plan"]
[roles.problems]
label = "问题"
headings = ["存在的问题", "不足"]
except = ["解决存在的问题"]
deep_share = 50
assertion = "problem"
[roles.plan]
label = "计划"
headings = ["打算", "工作计划"]
assertion = "planned"
begins = ["下一步工作打算：", "下一步，"]
begins_in = ["problems"]
[roles.suggestions]
label = "建议"
headings = ["建议"]
assertion = "suggestion"
)";

}  // namespace

std::shared_ptr<const RuleSet> EmbeddedPack(std::string_view id) {
  static const PackCatalogue catalogue = MakeCatalogue();
  static std::map<std::string, std::shared_ptr<const RuleSet>, std::less<>> compiled;
  auto found = compiled.find(id);
  if (found == compiled.end()) {
    const PackSource* source = catalogue.FindPack(id);
    if (source == nullptr) {
      std::cerr << "no embedded pack " << id << '\n';
      std::abort();
    }
    found = compiled.emplace(std::string(id), Compile(*source, catalogue)).first;
  }
  return found->second;
}

std::shared_ptr<const RuleSet> PackOf(std::string_view toml) {
  static const PackCatalogue catalogue = MakeCatalogue();
  PackSource source;
  source.where = "test/";
  source.files.push_back({"pack.toml", std::string(kFrame) + std::string(toml)});
  return Compile(source, catalogue);
}

DocumentAudit AuditOf(const RuleSet& rules, std::string_view text, AuditRequest request) {
  request.as_of = {2026, 1, 1};
  AuditInput input = AuditDocument(rules, "test.txt", text, request);
  if (!input.audited) {
    ADD_FAILURE() << "not readable: " << input.failed->error.code;
    return {};
  }
  return std::move(*input.audited);
}

const Outcome& OutcomeOf(const RuleSet& rules, const DocumentAudit& audit, std::string_view rule) {
  for (const Outcome& outcome : audit.outcomes) {
    if (rules.pack->rules[static_cast<std::size_t>(outcome.rule)].id == rule) {
      return outcome;
    }
  }
  static const Outcome kNone;
  ADD_FAILURE() << "no outcome for " << rule;
  return kNone;
}

std::string Verdict(const Outcome& outcome) {
  std::string text(Name(outcome.status));
  if (outcome.reason != Reason::kNone) {
    text += ' ';
    text += Name(outcome.reason);
  }
  for (const Evidence& evidence : outcome.evidence) {
    text += ' ' + std::to_string(evidence.place.line);
  }
  return text;
}

OwnedReading ReadingOf(const RuleSet& rules, std::string_view text, ReadingOptions options) {
  Result<ImportedText> imported = ImportDocument(text, "test.txt", *rules.language);
  if (!imported) {
    ADD_FAILURE() << "not readable: " << imported.error().code;
    return {};
  }
  OwnedReading owned;
  owned.document =
      std::make_unique<const Document>(BuildOutline(std::move(*imported), *rules.language));
  owned.reading = std::make_unique<const Reading>(*owned.document, rules, options);
  return owned;
}

}  // namespace hegui::test
