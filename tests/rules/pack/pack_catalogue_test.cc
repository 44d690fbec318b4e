#include "rules/pack/pack_catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "rules/pack/embedded_rules.h"

namespace hegui {
namespace {

PackSource PackNamed(const std::string& id, const std::string& where) {
  return {where, {{"pack.toml", "schema = 1\n[pack]\nid = \"" + id + "\"\n"}}};
}

TEST(PackCatalogueTest, SortsEmbeddedFilesIntoPacksAndLanguages) {
  constexpr std::array<EmbeddedFile, 7> kFiles = {{
      {"README.md", "x"},
      {"languages/zh/fold.toml", "f"},
      {"languages/zh/stops.toml", "s"},
      {"packs/a/examples/r.txt", "e"},
      {"packs/a/pack.toml", "[pack]\nid = \"first\""},
      {"packs/b/pack.toml", "[pack]\nid = \"second\""},
      {"packs/stray.toml", "x"},
  }};
  PackCatalogue catalogue;
  catalogue.AddEmbedded(kFiles);
  EXPECT_EQ(catalogue.PackIds(), (std::vector<std::string>{"first", "second"}));
  EXPECT_EQ(catalogue.LanguageIds(), (std::vector<std::string>{"zh"}));
  const PackSource* first = catalogue.FindPack("first");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->where, "packs/a/");
  ASSERT_EQ(first->files.size(), 2u);
  EXPECT_EQ(first->files[0].name, "examples/r.txt");
  EXPECT_EQ(first->files[0].content, "e");
  ASSERT_NE(catalogue.FindLanguage("zh"), nullptr);
  EXPECT_EQ(catalogue.FindLanguage("zh")->files.size(), 2u);
  EXPECT_EQ(catalogue.FindPack("a"), nullptr) << "a pack is known by its id, not by its folder";
}

TEST(PackCatalogueTest, HoldsWhatIsBuiltIn) {
  PackCatalogue catalogue;
  catalogue.AddEmbedded(EmbeddedRules());
  EXPECT_NE(catalogue.FindPack("fazhi-annual-report"), nullptr);
  EXPECT_NE(catalogue.FindLanguage("zh"), nullptr);
}

TEST(PackCatalogueTest, PrefersTheFirstOfTwoWithOneId) {
  PackCatalogue catalogue;
  EXPECT_EQ(catalogue.AddPack(PackNamed("x", "one/")), "x");
  catalogue.AddPack(PackNamed("x", "two/"));
  EXPECT_EQ(catalogue.FindPack("x")->where, "one/");
  EXPECT_EQ(catalogue.PackIds(), (std::vector<std::string>{"x"}));
}

TEST(PackCatalogueTest, KnowsNoPackThatSaysNoId) {
  PackCatalogue catalogue;
  EXPECT_EQ(catalogue.AddPack({"p/", {{"pack.toml", "[pack]\nid = 3\n"}}}), "");
  EXPECT_EQ(catalogue.AddPack({"q/", {{"pack.toml", "[pack"}}}), "");
  EXPECT_EQ(catalogue.AddPack({"r/", {{"pack.toml", "pack = 1"}, {"notes.txt", "id"}}}), "");
  EXPECT_EQ(catalogue.FindPack(""), nullptr);
  EXPECT_TRUE(catalogue.PackIds().empty());
}

}  // namespace
}  // namespace hegui
