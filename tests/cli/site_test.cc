// `check --site`, by the program itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;

using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

class SiteTest : public ::testing::Test, protected CliWorld {
 protected:
  std::set<std::string> NamesIn(const std::string& folder) const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(files.Path(folder))) {
      names.insert(entry.path().filename().string());
    }
    return names;
  }

  // Refused before anything was done, with that code.
  void ExpectRefused(const std::vector<std::string>& arguments, const std::string& code) {
    const ProgramRun run = Check(arguments);
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, HasSubstr(code));
    EXPECT_EQ(run.out, "");
  }

  void ExpectNothingLeft() {
    for (const auto& entry : fs::directory_iterator(files.root())) {
      EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr(".hegui-")));
    }
  }
};

TEST_F(SiteTest, WritesAnOverviewAndAPageForEachDocument) {
  const ProgramRun run = Check({"good.txt", "poor.txt", "--site", "out/site"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(NamesIn("out/site"), IsSupersetOf({"index.html", "0001.html", "0002.html",
                                                 "matrix.html", "audit.json", "findings.csv"}));
  EXPECT_THAT(files.Read("out/site/index.html"), HasSubstr("共检查 2 份报告，通过 1 份"));
  EXPECT_THAT(run.out, HasSubstr("石桥镇"));
  ExpectNothingLeft();
}

TEST_F(SiteTest, ReplacesASiteThatItWroteAndAllOfIt) {
  ASSERT_EQ(Check({"good.txt", "poor.txt", "--site", "site"}).exit_code, 1);
  ASSERT_TRUE(files.Has("site/0002.html"));
  ASSERT_EQ(Check({"good.txt", "--site", "site/"}).exit_code, 0);
  EXPECT_TRUE(files.Has("site/0001.html"));
  EXPECT_FALSE(files.Has("site/0002.html"));
  ExpectNothingLeft();
}

TEST_F(SiteTest, FillsAnEmptyFolder) {
  fs::create_directory(files.Path("site"));
  EXPECT_EQ(Check({"good.txt", "--site", "site"}).exit_code, 0);
  EXPECT_TRUE(files.Has("site/index.html"));
}

// Whatever its manifest names is there, and nothing else; every page has its end.
TEST_F(SiteTest, IsWholeWheneverTheProgramIsKilled) {
  ASSERT_EQ(Check({"good.txt", "--site", "site"}).exit_code, 0);
  for (int i = 0; i < 40; ++i) {
    files.Write("many/" + std::to_string(i) + ".txt", i % 2 == 0 ? kGood : kPoor);
  }
  const std::string command =
      std::string(HEGUI_BINARY) +
      " check --pack small.toml --as-of 2024-01-31 many --site site > killed.txt";
  std::set<std::size_t> sizes;
  for (int step = 0; step < 24; ++step) {
    ProgramOptions options;
    options.folder = files.root();
    const std::string seconds = std::to_string(0.02 + 0.05 * step);
    RunProgram("/bin/sh", {"-c", "timeout -s KILL " + seconds + " " + command}, options);
    std::istringstream manifest(files.Read("site/.hegui-site"));
    std::string name;
    std::getline(manifest, name);
    std::size_t named = 0;
    while (std::getline(manifest, name)) {
      ++named;
      const std::string content = files.Read("site/" + name);
      EXPECT_FALSE(content.empty()) << name;
      EXPECT_TRUE(!name.ends_with(".html") || content.ends_with("</html>\n")) << name;
    }
    EXPECT_EQ(NamesIn("site").size(), named + 1);
    sizes.insert(named);
  }
  EXPECT_LE(sizes.size(), 2U);  // the old one, the new one
}

TEST_F(SiteTest, LeavesAFolderOfSomebodyElseAlone) {
  files.Write("mine/index.html", "mine");
  ExpectRefused({"good.txt", "--site", "mine"}, "C064");
  ExpectRefused({"good.txt", "--site", "poor.txt"}, "C064");
  EXPECT_EQ(files.Read("mine/index.html"), "mine");
  EXPECT_EQ(files.Read("poor.txt"), kPoor);
  EXPECT_EQ(NamesIn("mine").size(), 1U);
}

TEST_F(SiteTest, LeavesASiteAloneIntoWhichSomebodyPutSomething) {
  ASSERT_EQ(Check({"good.txt", "--site", "site"}).exit_code, 0);
  files.Write("site/notes.txt", "mine");
  ExpectRefused({"poor.txt", "--site", "site"}, "C065");
  EXPECT_EQ(files.Read("site/notes.txt"), "mine");
  EXPECT_THAT(files.Read("site/index.html"), HasSubstr("通过 1 份"));
}

// What its manifest names is no reason to go into a folder or along a link.
TEST_F(SiteTest, IsNotMisledByAManifest) {
  files.Write("away/precious.txt", "mine");
  files.Write("site/.hegui-site", "hegui-site 1\ninner\nlink\n");
  files.Write("site/inner/precious.txt", "mine");
  ExpectRefused({"good.txt", "--site", "site"}, "C065");
  fs::remove_all(files.Path("site/inner"));
  fs::create_directory_symlink(files.Path("away"), files.Path("site/link"));
  ExpectRefused({"good.txt", "--site", "site"}, "C065");
  EXPECT_EQ(files.Read("away/precious.txt"), "mine");
}

TEST_F(SiteTest, FollowsALinkToTheFolderItReplaces) {
  ASSERT_EQ(Check({"good.txt", "poor.txt", "--site", "real"}).exit_code, 1);
  fs::create_directory_symlink("real", files.Path("link"));
  ASSERT_EQ(Check({"good.txt", "--site", "link"}).exit_code, 0);
  EXPECT_TRUE(fs::is_symlink(files.Path("link")));
  EXPECT_FALSE(files.Has("real/0002.html"));
}

TEST_F(SiteTest, DoesNotTakeThePlaceOfWhatTheRunNeeds) {
  ASSERT_EQ(Check({"good.txt", "--site", "site"}).exit_code, 0);
  ExpectRefused({"good.txt", "--site", "site", "-o", "json=site/a.json"}, "C066");
  ExpectRefused({"site/index.html", "--site", "site"}, "C066");
  ExpectRefused({"good.txt", "--site", "."}, "C066");
  ExpectRefused({"good.txt", "--site", "site", "--write-baseline", "site/b.json"}, "C066");
  ExpectRefused({"good.txt", "--site", "site", "--annotate", "site/copies"}, "C066");
}

TEST_F(SiteTest, IsNoDocumentOfTheFolderItStandsIn) {
  files.Write("reports/a.txt", kGood);
  ASSERT_EQ(Check({"reports", "--site", "reports/site"}).exit_code, 0);
  const ProgramRun again = Check({"reports", "--site", "reports/site", "--format", "json"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(PathsOf(nlohmann::json::parse(again.out)), ::testing::ElementsAre("reports/a.txt"));
}

TEST_F(SiteTest, SaysWhenItCannotBeWritten) {
  files.Write("file", "");
  ExpectRefused({"good.txt", "--site", "file/site"}, "C0");
  ExpectRefused({"good.txt", "--site", ""}, "C004");
  fs::create_directory(files.Path("locked"));
  fs::permissions(files.Path("locked"), fs::perms::owner_read | fs::perms::owner_exec);
  ProgramOptions bound;
  bound.bound_by_rights = true;
  const ProgramRun run = Check({"good.txt", "--site", "locked/site"}, bound);
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C042"));
  fs::permissions(files.Path("locked"), fs::perms::owner_all);
}

TEST_F(SiteTest, ShowsUnreadableFilesAlone) {
  files.Write("bad.docx", "PK\x03\x04 no more");
  EXPECT_EQ(Check({"bad.docx", "--site", "site"}).exit_code, 2);
  EXPECT_THAT(files.Read("site/index.html"), HasSubstr("bad.docx"));
}

TEST_F(SiteTest, LeavesTheRankingOutWhenTold) {
  ASSERT_EQ(Check({"good.txt", "poor.txt", "--site", "site", "--no-ranking"}).exit_code, 1);
  EXPECT_THAT(files.Read("site/index.html"), Not(HasSubstr("得分排名")));
  EXPECT_FALSE(files.Has("site/by-order.html"));
}

TEST_F(SiteTest, IsSetInTheProjectFile) {
  files.Write("hegui.toml",
              "schema = 1\npack = \"small.toml\"\nsite = \"out/site\"\nranking = false\n");
  const ProgramRun run = Hegui({"check", "good.txt", "--as-of", "2024-01-31"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(files.Read("out/site/index.html"), Not(HasSubstr("得分排名")));
  const ProgramRun config = Hegui({"config"});
  EXPECT_THAT(config.out, HasSubstr("site = "));
  EXPECT_THAT(config.out, HasSubstr("ranking = false"));
}

TEST_F(SiteTest, SpeaksTheLanguageAskedFor) {
  ASSERT_EQ(Check({"good.txt", "poor.txt", "--site", "site", "--lang", "en"}).exit_code, 1);
  EXPECT_THAT(files.Read("site/index.html"), HasSubstr("2 reports were audited"));
}

}  // namespace
}  // namespace hegui::test
