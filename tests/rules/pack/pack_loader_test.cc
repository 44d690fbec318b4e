#include "rules/pack/pack_loader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;
using testing::Dump;
using testing::EmbeddedCatalogue;
using testing::kPackHead;

constexpr std::string_view kRule =
    "[[rule]]\nid = \"r1\"\ngroup = \"g\"\ntitle = \"甲\"\nkind = \"contains\"\nany = "
    "[\"@words\"]\n";

// "a" is a pack to build on, with a term, a rule and its examples.
PackCatalogue CatalogueWithA(std::string_view more = {}) {
  PackCatalogue catalogue = EmbeddedCatalogue();
  std::string manifest(kPackHead);
  manifest.replace(manifest.find("\"test\""), 6, "\"a\"");
  catalogue.AddPack(
      {"a/",
       {{"pack.toml", manifest + "[terms]\nwords = [\"旧词\"]\n" + std::string(more)},
        {"rules.toml", std::string(kRule) + "[[rule]]\nid = \"r2\"\ngroup = \"g\"\ntitle = \"乙\"\n"
                                            "kind = \"contains\"\npoints = 2\nany = [\"乙\"]\n"},
        {"examples/r1.txt", "=== pass in=done\n旧词。\n"}}});
  return catalogue;
}

// A pack "b" that extends "a".
LoadedPack LoadChild(std::string_view toml, std::string_view more_of_a = {}) {
  const std::string manifest =
      "schema = 1\n[pack]\nid = \"b\"\nname = \"子包\"\nversion = \"2\"\nextends = [\"a\"]\n";
  return LoadPack({"b/", {{"pack.toml", manifest + std::string(toml)}}}, CatalogueWithA(more_of_a));
}

const RuleDefinition& RuleNamed(const LoadedPack& loaded, std::string_view id) {
  const auto found = std::find_if(loaded.pack.rules.begin(), loaded.pack.rules.end(),
                                  [id](const RuleDefinition& rule) { return rule.id == id; });
  EXPECT_NE(found, loaded.pack.rules.end());
  return *found;
}

TEST(PackLoaderTest, JoinsTheFilesOfAFolderInTheOrderOfTheirNames) {
  const LoadedPack loaded =
      LoadPack({"p/",
                {{"z.toml", "[[group]]\nid = \"last\"\nlabel = \"末\"\n"},
                 {"pack.toml", std::string(kPackHead)},
                 {"a.toml", "[[group]]\nid = \"first\"\nlabel = \"首\"\n" + std::string(kRule)},
                 {"terms.toml", "[terms]\nwords = [\"词\"]\n"},
                 {"README.md", "no TOML = at all"}}},
               EmbeddedCatalogue());
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  ASSERT_EQ(loaded.pack.score.groups.size(), 3u);
  EXPECT_EQ(loaded.pack.score.groups[0].id, "first");
  EXPECT_EQ(loaded.pack.score.groups[2].id, "last");
  EXPECT_EQ(loaded.pack.rules[0].place.file, "p/a.toml");
}

TEST(PackLoaderTest, SortsRulesById) {
  std::string rules;
  for (const std::string id : {"r10", "r2", "r1"}) {
    rules += "[[rule]]\nid = \"" + id +
             "\"\ngroup = \"g\"\ntitle = \"x\"\nkind = \"contains\"\nany = [\"甲乙\"]\n";
  }
  const LoadedPack loaded = testing::LoadWithHead(rules);
  ASSERT_EQ(loaded.pack.rules.size(), 3u);
  EXPECT_EQ(loaded.pack.rules[0].id + loaded.pack.rules[1].id + loaded.pack.rules[2].id, "r1r10r2");
}

TEST(PackLoaderTest, RefusesTheSameTableInTwoFiles) {
  const LoadedPack loaded =
      LoadPack({"p/",
                {{"pack.toml", std::string(kPackHead)},
                 {"q.toml", "[pack]\nid = \"x\"\n[roles.done]\nlabel = \"x\"\n[terms]\nw = []\n"},
                 {"r.toml", "[terms]\nw = [\"词\"]\n"}}},
               EmbeddedCatalogue());
  // The second [pack] lacks a schema, and is the second one.
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P004 P006 P006 P006 P044");
  EXPECT_EQ(ArgumentOf(loaded.diagnostics[1], "file"), "p/pack.toml");
}

TEST(PackLoaderTest, ReportsWhatOtherFilesHoldThoughOneIsNoToml) {
  const LoadedPack loaded =
      LoadPack({"p/",
                {{"pack.toml", std::string(kPackHead)},
                 {"broken.toml", "[terms]\nwords = [\n"},
                 {"rules.toml", std::string(kRule) + "titel = \"x\"\nwhere = [\"other\"]\n"}}},
               EmbeddedCatalogue());
  // Neither the term nor the role is missed: the broken file may define them.
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P001 P002");
}

TEST(PackLoaderTest, PutsDiagnosticsInTheOrderOfTheirPlaces) {
  const LoadedPack loaded = testing::LoadWithHead(
      "[[rule]]\nid = \"b\"\ngroup = \"x\"\ntitle = \"t\"\nkind = \"contains\"\nany = [\"@x\"]\n"
      "[roles.extra]\nstray = 1\n");
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P013 P010 P004 P002");
  EXPECT_EQ(loaded.diagnostics[0].excerpt, "group = \"x\"");
}

TEST(PackLoaderTest, TakesOverWhatItExtends) {
  const LoadedPack loaded = LoadChild("");
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.id, "b");
  EXPECT_EQ(loaded.pack.language, "zh");
  EXPECT_EQ(loaded.pack.extends, (std::vector<std::string>{"a"}));
  EXPECT_EQ(loaded.pack.rules.size(), 2u);
  EXPECT_EQ(loaded.pack.default_where, (std::vector<std::string>{"done"}));
  EXPECT_EQ(RuleNamed(loaded, "r1").examples.size(), 1u);
  EXPECT_EQ(RuleNamed(loaded, "r1").examples[0].place.file, "a/examples/r1.txt");
}

TEST(PackLoaderTest, AsksEachPackForItsOwnNameAndVersion) {
  const LoadedPack loaded = LoadPack(
      {"b/", {{"pack.toml", "schema = 1\n[pack]\nextends = [\"a\"]\n"}}}, CatalogueWithA());
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P004 P004 P004");
}

TEST(PackLoaderTest, LaysTablesOverThoseBelowKeyByKey) {
  const LoadedPack loaded = LoadChild(R"(
[terms]
words = ["新词"]
[roles.done]
headings = ["新成效"]
[roles.extra]
label = "新的部分"
[params.count]
default = 7
[[profile]]
id = "town"
units = ['镇$']
[gate]
min_score = 70
)",
                                      "[gate]\nmin_score = 60\nfail_on = \"fatal\"\n");
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  const PhraseList& any = std::get<ContainsRule>(RuleNamed(loaded, "r1").body).items[0].any;
  ASSERT_EQ(any.phrases.size(), 1u);
  EXPECT_EQ(any.phrases[0].text, "新词");
  EXPECT_EQ(any.phrases[0].place.file, "b/pack.toml");
  ASSERT_EQ(loaded.pack.roles.size(), 4u);
  EXPECT_EQ(loaded.pack.roles[0].label, "成效") << "kept";
  EXPECT_EQ(loaded.pack.roles[0].headings.phrases[0].text, "新成效");
  EXPECT_EQ(loaded.pack.roles[3].id, "extra");
  EXPECT_EQ(std::get<std::int64_t>(loaded.pack.parameters[0].default_value), 7);
  EXPECT_EQ(loaded.pack.profiles[0].label, "乡镇");
  EXPECT_EQ(loaded.pack.profiles[0].units.size(), 1u);
  EXPECT_EQ(loaded.pack.score.gate.min_score_hundredths, 7000);
  EXPECT_EQ(loaded.pack.score.gate.fail_on, Severity::kFatal);
}

TEST(PackLoaderTest, OverridesAnyKeyOfARuleAndKeepsTheReason) {
  const LoadedPack loaded = LoadChild(
      "[[override]]\nrule = \"r2\"\nreason = \"本县要求\"\n"
      "set = { severity = \"fatal\", points = 3.5, where = [\"plan\"], any = [\"丙丁\"] }\n");
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  const RuleDefinition& rule = RuleNamed(loaded, "r2");
  EXPECT_EQ(rule.title, "乙");
  EXPECT_EQ(rule.severity, Severity::kFatal);
  EXPECT_EQ(rule.points, 350);
  EXPECT_EQ(rule.where, (std::vector<std::string>{"plan"}));
  EXPECT_EQ(std::get<ContainsRule>(rule.body).items[0].any.phrases[0].text, "丙丁");
  ASSERT_EQ(loaded.pack.overrides.size(), 1u);
  EXPECT_EQ(loaded.pack.overrides[0].rule, "r2");
  EXPECT_EQ(loaded.pack.overrides[0].reason, "本县要求");
  EXPECT_FALSE(loaded.pack.overrides[0].disabled);
  EXPECT_EQ(loaded.pack.overrides[0].place.file, "b/pack.toml");
}

TEST(PackLoaderTest, LeavesARuleOutWithItsExamplesAndVetoes) {
  const LoadedPack loaded =
      LoadChild("[[override]]\nrule = \"r1\"\nreason = \"不适用\"\ndisable = true\n",
                "[grades]\nbands = [{ from = 0, label = \"低\" }]\n"
                "[[veto]]\nrule = \"r1\"\ncap = \"低\"\n[[veto]]\nrule = \"r2\"\ncap = \"低\"\n");
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  ASSERT_EQ(loaded.pack.rules.size(), 1u);
  EXPECT_EQ(loaded.pack.rules[0].id, "r2");
  ASSERT_EQ(loaded.pack.score.vetoes.size(), 1u);
  EXPECT_EQ(loaded.pack.score.vetoes[0].rule, "r2");
  EXPECT_TRUE(loaded.pack.overrides[0].disabled);
}

TEST(PackLoaderTest, ReadsAPackOnceThatTwoOthersExtend) {
  PackCatalogue catalogue = CatalogueWithA();
  for (const std::string id : {"left", "right"}) {
    catalogue.AddPack(
        {id + "/",
         {{"pack.toml", "schema = 1\n[pack]\nid = \"" + id +
                            "\"\nname = \"x\"\nversion = \"1\"\nextends = [\"a\"]\n"}}});
  }
  const LoadedPack loaded = LoadPack({"b/",
                                      {{"pack.toml",
                                        "schema = 1\n[pack]\nid = \"b\"\nname = \"x\"\nversion = "
                                        "\"1\"\nextends = [\"left\", \"right\"]\n"}}},
                                     catalogue);
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.rules.size(), 2u);
}

TEST(PackLoaderTest, AddsExamplesFromPlainTextFiles) {
  const LoadedPack loaded = LoadPack(
      {"p/",
       {{"pack.toml", std::string(kPackHead) + "[terms]\nwords = [\"词\"]\n" + std::string(kRule)},
        {"examples/r1.txt", "=== pass\n甲\n=== fail missing\n乙\n"},
        {"examples/r9.txt", "=== pass\n甲\n"},
        {"notes.txt", "=== nonsense\n"}}},
      EmbeddedCatalogue());
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P027");
  EXPECT_EQ(loaded.diagnostics[0].place.file, "p/examples/r9.txt");
  EXPECT_EQ(loaded.diagnostics[0].suggestion, "r1");
  EXPECT_EQ(RuleNamed(loaded, "r1").examples.size(), 2u);
}

TEST(PackLoaderTest, GivesADigestThatChangesWithEveryByteAndName) {
  const auto digest = [](const PackSource& source, std::string_view more_of_a) {
    return LoadPack(source, CatalogueWithA(more_of_a)).pack.digest;
  };
  const PackSource one{
      "x/", {{"pack.toml", "schema = 1\n[pack]\nid = \"b\"\nextends = [\"a\"]\n"}, {"q.toml", ""}}};
  PackSource elsewhere = one;
  elsewhere.where = "y/";
  std::swap(elsewhere.files[0], elsewhere.files[1]);
  PackSource renamed = one;
  renamed.files[1].name = "r.toml";
  PackSource edited = one;
  edited.files[1].content = " ";
  const std::string first = digest(one, "");
  EXPECT_EQ(first.substr(0, 7), "sha256:");
  EXPECT_EQ(first.size(), 7u + 64u);
  EXPECT_EQ(digest(elsewhere, ""), first);
  EXPECT_NE(digest(renamed, ""), first);
  EXPECT_NE(digest(edited, ""), first);
  EXPECT_NE(digest(one, "# a remark in the pack below\n"), first);
}

TEST(PackLoaderTest, ReportsAPackWithoutFiles) {
  const LoadedPack loaded = LoadPack({"empty/", {}}, EmbeddedCatalogue());
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P004");
  EXPECT_EQ(loaded.diagnostics[0].place.file, "empty/");
}

TEST(PackLoaderTest, SurvivesALongChainOfPacks) {
  PackCatalogue catalogue = EmbeddedCatalogue();
  constexpr int kPacks = 300;
  for (int i = 0; i < kPacks; ++i) {
    std::string manifest(kPackHead);
    if (i > 0) {
      manifest =
          "schema = 1\n[pack]\nid = \"test\"\nname = \"x\"\nversion = \"1\"\nextends = [\"p" +
          std::to_string(i - 1) + "\"]\n";
    }
    manifest.replace(manifest.find("\"test\""), 6, "\"p" + std::to_string(i) + "\"");
    catalogue.AddPack({"p" + std::to_string(i) + "/", {{"pack.toml", manifest}}});
  }
  const LoadedPack loaded =
      LoadPack(*catalogue.FindPack("p" + std::to_string(kPacks - 1)), catalogue);
  EXPECT_EQ(Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.roles.size(), 3u);
}

}  // namespace
}  // namespace hegui
