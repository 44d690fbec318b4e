// Our own packs: every example in them comes out as it says, and every rule has one that passes and one that fails.
#include <gtest/gtest.h>

#include <string>

#include "engine/rule/rule_compiler.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/example_runner.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_lint.h"
#include "rules/pack/pack_loader.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

PackCatalogue Embedded() {
  PackCatalogue catalogue;
  catalogue.AddEmbedded(EmbeddedRules());
  return catalogue;
}

std::string Codes(const Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& diagnostic : diagnostics) {
    codes +=
        diagnostic.place.file + ':' + std::to_string(diagnostic.place.line) + ' ' + diagnostic.code;
    for (const MessageArgument& argument : diagnostic.arguments) {
      codes += ' ' + argument.value;
    }
    codes += '\n';
  }
  return codes;
}

void ExpectExamplesHold(const RuleSet& rules) {
  const std::vector<ExampleResult> results =
      RunExamples(rules, {2026, 1, 1}, [](const RuleDefinition&) { return true; });
  EXPECT_FALSE(results.empty());
  for (const ExampleResult& result : results) {
    const RuleExample& example = *result.example;
    EXPECT_TRUE(result.passed) << example.place.file << ':' << example.place.line << " expected "
                               << Name(example.status);
  }
}

TEST(EmbeddedPacksTest, EveryExampleComesOutAsItSays) {
  const PackCatalogue catalogue = Embedded();
  for (const std::string& id : catalogue.PackIds()) {
    SCOPED_TRACE(id);
    ExpectExamplesHold(*test::EmbeddedPack(id));
  }
}

TEST(EmbeddedPacksTest, LoadWithoutAWordOfComplaint) {
  const PackCatalogue catalogue = Embedded();
  for (const std::string& id : catalogue.PackIds()) {
    const LoadedPack loaded = LoadPack(*catalogue.FindPack(id), catalogue);
    EXPECT_EQ(Codes(loaded.diagnostics), "");
    EXPECT_EQ(Codes(LintPack(loaded.pack, loaded.sources, {DiagnosticLevel::kError})), "");
  }
}

}  // namespace
}  // namespace hegui
