#include "rules/project/project_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"
#include "tests/rules/pack/rule_language_page.h"

namespace hegui {
namespace {

using testing::CodesOf;
using ::testing::IsEmpty;

LoadedProject Load(const std::string& toml) {
  return LoadProject({"hegui.toml", "schema = 1\n" + toml});
}

TEST(ProjectReaderTest, ReadsEverySettingWithItsPlace) {
  const LoadedProject loaded = Load(R"(documents = ["reports", "x/*.docx"]
ignore = ["~$*"]
pack = "packs/ours"
pack_path = ["packs"]
profile = "township"
lang = "zh-CN"
encoding = "GB18030"
ocr = true
format = "md"
annotate = "copies"
template = "page.html"
site = "site"
ranking = false
letters = "letters"
letter_template = "own.docx"
waivers = ["w.toml"]
decisions = ["d.toml"]
baseline = "b.json"
[params]
min_problems = 2
has_enforcement_power = false
known_names = ["甲", "乙"]
published = 2025-03-01
[gate]
enabled = true
min_score = 62.5
fail_on = "major"
[outputs]
html = "out/a.html"
[[folder]]
documents = ["县直/**"]
profile = "department"
params = { min_problems = 3 }
)");
  EXPECT_THAT(loaded.diagnostics, IsEmpty());
  const Project& project = loaded.project;
  ASSERT_EQ(project.documents.size(), 2U);
  EXPECT_EQ(project.documents[1].value, "x/*.docx");
  EXPECT_EQ(project.ignore.at(0).value, "~$*");
  EXPECT_EQ(project.pack->value, "packs/ours");
  EXPECT_EQ(project.pack->place.line, 4U);
  EXPECT_EQ(project.pack->place.file, "hegui.toml");
  EXPECT_EQ(project.pack_path.at(0).value, "packs");
  EXPECT_EQ(project.profile->value, "township");
  EXPECT_EQ(project.lang->value, "zh-CN");
  EXPECT_EQ(project.encoding->value, "GB18030");
  EXPECT_TRUE(project.ocr->value);
  EXPECT_EQ(project.format->value, "md");
  EXPECT_EQ(project.annotate->value, "copies");
  EXPECT_EQ(project.page_template->value, "page.html");
  EXPECT_EQ(project.site->value, "site");
  EXPECT_FALSE(project.ranking->value);
  EXPECT_EQ(project.letters->value, "letters");
  EXPECT_EQ(project.letter_template->value, "own.docx");
  EXPECT_EQ(project.waivers.at(0).value, "w.toml");
  EXPECT_EQ(project.decisions.at(0).value, "d.toml");
  EXPECT_EQ(project.baseline->value, "b.json");
  EXPECT_EQ(project.params.at("min_problems").value, "2");
  EXPECT_EQ(project.params.at("has_enforcement_power").value, "false");
  EXPECT_EQ(project.params.at("known_names").value, "甲,乙");
  EXPECT_EQ(project.params.at("published").value, "2025-03-01");
  EXPECT_TRUE(project.gate->value);
  EXPECT_EQ(project.min_score_hundredths->value, 6250);
  EXPECT_EQ(project.fail_on->value, Severity::kMajor);
  EXPECT_EQ(project.outputs.at("html").value, "out/a.html");
  ASSERT_EQ(project.folders.size(), 1U);
  EXPECT_EQ(project.folders[0].profile->value, "department");
  EXPECT_EQ(project.folders[0].params.at("min_problems").value, "3");
  EXPECT_EQ(project.folders[0].place.line, 31U);
}

TEST(ProjectReaderTest, AnEmptyProjectSaysNothing) {
  const LoadedProject loaded = Load("");
  EXPECT_THAT(loaded.diagnostics, IsEmpty());
  EXPECT_FALSE(loaded.project.pack);
  EXPECT_THAT(loaded.project.documents, IsEmpty());
}

TEST(ProjectReaderTest, NamesAllMistakesAtOnce) {
  const LoadedProject loaded = Load(R"(pakc = "a"
documents = "reports"
[params]
x = 1.5
[gate]
min_score = 101
fail_on = "grave"
[outputs]
html = { a = 1 }
[[folder]]
profile = "township"
)");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P002 P003 P003 P005 P005 P003 P004");
  EXPECT_EQ(loaded.diagnostics[0].suggestion, "pack");
  EXPECT_EQ(loaded.diagnostics[0].place.line, 2U);
  EXPECT_EQ(loaded.diagnostics[0].excerpt, "pakc = \"a\"");
}

TEST(ProjectReaderTest, RefusesAnotherSchema) {
  EXPECT_EQ(CodesOf(LoadProject({"h", "schema = 2\nx = 1\n"}).diagnostics), "P022");
  EXPECT_EQ(CodesOf(LoadProject({"h", "pack = 'a'\n"}).diagnostics), "P004");
  EXPECT_EQ(CodesOf(LoadProject({"h", "pack = \n"}).diagnostics), "P001");
}

TEST(ProjectReaderTest, TakesTheExamplesOfThePages) {
  std::size_t taken = 0;
  for (const char* const page : {"/docs/project.md", "/docs/project.zh-CN.md"}) {
    const std::string text = testing::ReadFile(HEGUI_SOURCE_DIR + std::string(page));
    const std::string fence = "\n```toml\n";
    for (std::size_t at = text.find(fence); at != std::string::npos;
         at = text.find(fence, at + 1)) {
      const std::size_t begin = at + fence.size();
      const std::string block = text.substr(begin, text.find("\n```", begin) + 1 - begin);
      if (block.find("documents = [\"reports\"]") != std::string::npos) {
        EXPECT_EQ(CodesOf(LoadProject({"a", block}).diagnostics), "") << page;
        ++taken;
      }
    }
  }
  EXPECT_EQ(taken, 2U);
}

}  // namespace
}  // namespace hegui
