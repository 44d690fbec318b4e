#include "rules/pack/pack_template.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "rules/pack/embedded_rules.h"
#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

const TemplateValues kValues{
    {"id", "mine"},        {"name", "本县 \"要求\" \\ 一"}, {"command", "packs/mine"},
    {"parent", "base"},    {"parent_command", "base"},      {"rule", "r1"},
    {"title", "某条规则"}, {"severity", "minor"},           {"old_severity", "major"},
};

std::string ContentOf(const std::vector<PackFile>& files, std::string_view name) {
  for (const PackFile& file : files) {
    if (file.name == name) {
      return file.content;
    }
  }
  return "(no such file)";
}

TEST(PackTemplateTest, FillsInEveryKeyOfEveryTemplate) {
  std::set<std::string> templates;
  for (const EmbeddedFile& file : EmbeddedRules()) {
    constexpr std::string_view kFolder = "templates/";
    if (file.path.starts_with(kFolder)) {
      const std::string_view rest = file.path.substr(kFolder.size());
      templates.emplace(rest.substr(0, rest.find('/', rest.find('/') + 1)));
    }
  }
  EXPECT_EQ(templates, (std::set<std::string>{"en/child", "en/pack", "zh/child", "zh/pack"}));
  for (const std::string& name : templates) {
    const std::vector<PackFile> files = FillTemplate(name, kValues);
    EXPECT_GE(files.size(), 3u);
    for (const PackFile& file : files) {
      EXPECT_EQ(file.name.find("{{"), std::string::npos) << file.name;
      EXPECT_EQ(file.content.find("{{"), std::string::npos) << name << "/" << file.name;
    }
  }
}

TEST(PackTemplateTest, EscapesValuesInTomlOnly) {
  const std::vector<PackFile> files = FillTemplate("zh/pack", kValues);
  EXPECT_NE(ContentOf(files, "pack.toml").find(R"(name = "本县 \"要求\" \\ 一")"),
            std::string::npos);
  EXPECT_TRUE(ContentOf(files, "README.md").starts_with("# 本县 \"要求\" \\ 一\n"));
  const LoadedPack loaded = testing::LoadText(ContentOf(files, "pack.toml"));
  EXPECT_EQ(testing::Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.name, "本县 \"要求\" \\ 一");
}

TEST(PackTemplateTest, KeepsANameWithALineBreakWithinItsLine) {
  TemplateValues values = kValues;
  values["name"] = "一\n[pack]\x7f";
  const std::vector<PackFile> files = FillTemplate("zh/pack", values);
  const LoadedPack loaded = testing::LoadText(ContentOf(files, "pack.toml"));
  EXPECT_EQ(testing::Dump(loaded.diagnostics), "");
  EXPECT_EQ(loaded.pack.name, "一\n[pack]\x7f");
}

TEST(PackTemplateTest, NamesFilesByKeysToo) {
  EXPECT_NE(ContentOf(FillTemplate("zh/child", kValues), "examples/mine-01-name.txt"),
            "(no such file)");
}

TEST(PackTemplateTest, LeavesKeysWithoutAValueAndKnowsNoOtherTemplates) {
  EXPECT_NE(ContentOf(FillTemplate("zh/pack", {}), "pack.toml").find("id = \"{{id}}\""),
            std::string::npos);
  EXPECT_TRUE(FillTemplate("fr/pack", kValues).empty());
}

}  // namespace
}  // namespace hegui
