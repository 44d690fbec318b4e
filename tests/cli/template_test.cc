// Pages by templates of users, by the program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class TemplateTest : public ::testing::Test, protected CliWorld {
 protected:
  TemplateTest() {
    files.Write("page.html", "<p>{{#documents}}{{name}}: {{findings_count}};{{/documents}}</p>\n");
  }
};

TEST_F(TemplateTest, StandsOnStandardOutputInPlaceOfAReport) {
  const ProgramRun run = Check({"good.txt", "poor.txt", "--template", "page.html"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "<p>good.txt: 0;poor.txt: 2;</p>\n");
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(TemplateTest, GoesToAFileBesideOtherReports) {
  const ProgramRun run =
      Check({"poor.txt", "--template", "page.html", "-o", "template=out.html", "--format", "json"});
  EXPECT_EQ(files.Read("out.html"), "<p>poor.txt: 2;</p>\n");
  EXPECT_THAT(run.out, HasSubstr("hegui-audit/1"));
}

TEST_F(TemplateTest, MistakesComeBeforeAnyWork) {
  files.Write("bad.html", "<p>{{unit}}</p>");
  const ProgramRun run =
      Check({"poor.txt", "--template", "bad.html", "-o", "json=out.json", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("bad.html:1:4: error[C102]"),
                             HasSubstr("    1 | <p>{{unit}}"), HasSubstr("      |    ^^^^^^^^")));
  EXPECT_FALSE(files.Has("out.json"));
  EXPECT_THAT(Check({"poor.txt", "--template", "none.html"}).err, HasSubstr("C030"));
}

TEST_F(TemplateTest, RefusesWhatHasNowhereToGo) {
  const ProgramRun both = Check({"poor.txt", "--template", "page.html", "--format", "json"});
  EXPECT_EQ(both.exit_code, 2);
  EXPECT_THAT(both.err, HasSubstr("C067"));
  EXPECT_THAT(Check({"poor.txt", "-o", "template=out.html"}).err, HasSubstr("C067"));
  const std::string before = files.Read("page.html");
  const ProgramRun itself =
      Check({"poor.txt", "--template", "page.html", "-o", "template=page.html"});
  EXPECT_EQ(itself.exit_code, 2);
  EXPECT_THAT(itself.err, HasSubstr("C107"));
  EXPECT_THAT(Check({"poor.txt", "--template", "page.html", "-o", "template=poor.txt"}).err,
              HasSubstr("C016"));
  EXPECT_EQ(files.Read("page.html"), before);
  EXPECT_EQ(files.Read("poor.txt"), kPoor);
}

TEST_F(TemplateTest, AProjectMayNameOne) {
  files.Write("hegui.toml",
              "schema = 1\npack = 'small.toml'\ndocuments = ['poor.txt']\ntemplate = 'page.html'\n"
              "[outputs]\ntemplate = 'out.html'\n");
  EXPECT_EQ(Hegui({"check"}).exit_code, 1);
  EXPECT_EQ(files.Read("out.html"), "<p>poor.txt: 2;</p>\n");
  EXPECT_THAT(Hegui({"config"}).out,
              AllOf(HasSubstr("template = \"page.html\""), HasSubstr("template = \"out.html\"")));
  // What the command line names stands in for all outputs of the file, the page's too.
  EXPECT_THAT(Hegui({"check", "-o", "json=out.json"}).out, Not(HasSubstr("<p>")));
  files.Write("hegui.toml", "schema = 1\npack = 'small.toml'\n[outputs]\ntemplate = 'out.html'\n");
  EXPECT_THAT(Hegui({"check", "poor.txt", "--lang", "en"}).err,
              HasSubstr("hegui.toml:4:12: error[C067]"));
}

TEST_F(TemplateTest, PrintsTheSchemaOfItsData) {
  const ProgramRun run = Hegui({"config", "--schema", "template"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(nlohmann::json::parse(run.out).at("title"), "What a template of hegui is given");
}

TEST_F(TemplateTest, TheExamplesAreWritten) {
  namespace fs = std::filesystem;
  const fs::path examples = fs::path(HEGUI_SOURCE_DIR) / "examples";
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(examples / "templates")) {
    const ProgramRun run = Hegui({"check", (examples / "reports/township-poor-2023.txt").string(),
                                  "--template", entry.path().string(), "--as-of", "2024-03-01"});
    EXPECT_EQ(run.exit_code, 1) << run.err;
    EXPECT_THAT(run.out, AllOf(HasSubstr("苇塘铺镇"), Not(HasSubstr("{{")))) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 2U);
}

}  // namespace
}  // namespace hegui::test
