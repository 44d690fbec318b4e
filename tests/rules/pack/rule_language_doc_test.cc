// docs/rule-language.md holds: each of its examples loads and compiles, its examples of rules run, and it names every key and code.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "engine/rule/rule_compiler.h"
#include "rules/pack/example_runner.h"
#include "rules/pack/pack_lint.h"
#include "tests/rules/pack/pack_text.h"
#include "tests/rules/pack/rule_language_page.h"

namespace hegui {
namespace {

using testing::Block;
using testing::BlocksOf;
using testing::Dump;
using testing::KeysOfTheReaders;
using testing::ReadFile;

// The page's first example, on which the others build.
const std::string& WholePack() {
  static const std::string pack = BlocksOf("toml").front().text;
  return pack;
}

LoadedPack LoadExample(const std::string& text, const std::string& example_file = {}) {
  PackCatalogue catalogue = testing::EmbeddedCatalogue();
  catalogue.AddPack({"whole/", {{"pack.toml", WholePack()}}});
  const bool whole = text.find("[pack]") != std::string::npos;
  PackSource source{"", {{"example.toml", text}}};
  if (!whole) {
    source.files.push_back({"pack.toml", WholePack()});
  }
  if (!example_file.empty()) {
    source.files.push_back({"examples/adviser.txt", example_file});
  }
  return LoadPack(source, catalogue);
}

Diagnostics WithoutWarnings(Diagnostics diagnostics) {
  std::erase_if(diagnostics,
                [](const Diagnostic& d) { return d.level != DiagnosticLevel::kError; });
  return diagnostics;
}

TEST(RuleLanguageDocTest, HasExamplesThatLoadAndCompile) {
  const std::vector<Block> blocks = BlocksOf("toml");
  EXPECT_GT(blocks.size(), 20u);
  for (const Block& block : blocks) {
    LoadedPack loaded = LoadExample(block.text);
    EXPECT_EQ(Dump(WithoutWarnings(loaded.diagnostics)), "")
        << "the example in line " << block.line;
    if (!HasErrors(loaded.diagnostics)) {
      const CompiledRules compiled = CompileRules(std::move(loaded.pack), loaded.language);
      EXPECT_EQ(Dump(compiled.diagnostics), "") << "the example in line " << block.line;
    }
  }
}

TEST(RuleLanguageDocTest, HasPacksWhosePointsAddUp) {
  for (const Block& block : BlocksOf("toml")) {
    const LoadedPack loaded = LoadExample(block.text);
    if (block.text.find("[pack]") != std::string::npos) {
      EXPECT_EQ(Dump(WithoutWarnings(LintPack(loaded.pack, loaded.sources))), "");
    }
  }
}

TEST(RuleLanguageDocTest, HasExamplesOfRulesThatHold) {
  const std::vector<Block> files = BlocksOf("text");
  ASSERT_EQ(files.size(), 1u);
  std::size_t run = 0;
  for (const Block& block : BlocksOf("toml")) {
    LoadedPack loaded = LoadExample(block.text, files.front().text);
    EXPECT_EQ(Dump(WithoutWarnings(loaded.diagnostics)), "");
    const CompiledRules compiled = CompileRules(std::move(loaded.pack), loaded.language);
    ASSERT_NE(compiled.rules, nullptr);
    for (const ExampleResult& result : RunExamples(*compiled.rules, Date{2025, 3, 1},
                                                   [](const RuleDefinition&) { return true; })) {
      EXPECT_TRUE(result.passed) << result.example->place.file << ':' << result.example->place.line
                                 << " with the example in line " << block.line;
      ++run;
    }
  }
  EXPECT_GT(run, 4u);
}

TEST(RuleLanguageDocTest, NamesEveryKey) {
  const std::set<std::string> keys = KeysOfTheReaders();
  EXPECT_GT(keys.size(), 90u);
  EXPECT_TRUE(keys.contains("takes_untitled"));
  for (const std::string& key : keys) {
    const std::regex named("`" + key + "`|[{`] ?" + key + " =|\\[+" + key + "\\b|\\." + key +
                           "\\]");
    EXPECT_TRUE(std::regex_search(testing::RuleLanguagePage(), named)) << key;
  }
}

TEST(RuleLanguageDocTest, NamesEveryCode) {
  std::set<std::string> codes;
  const std::regex code(R"re("(P0\d\d)")re");
  for (const auto& entry : std::filesystem::directory_iterator(HEGUI_SOURCE_DIR "/rules/pack")) {
    const std::string source = ReadFile(entry.path());
    for (std::sregex_iterator it(source.begin(), source.end(), code), end; it != end; ++it) {
      codes.insert((*it)[1]);
    }
  }
  EXPECT_GT(codes.size(), 30u);
  for (const std::string& one : codes) {
    const bool in_a_range = one == "P013" || one == "P014";
    EXPECT_TRUE(in_a_range || testing::RuleLanguagePage().find(one) != std::string::npos) << one;
  }
}

}  // namespace
}  // namespace hegui
