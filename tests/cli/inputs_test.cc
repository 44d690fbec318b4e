// Which documents the paths of a command line mean.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class InputsTest : public ::testing::Test, protected CliWorld {
 protected:
  std::vector<std::string> Found(const std::vector<std::string>& paths) const {
    std::vector<std::string> arguments{"--format", "json"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const ProgramRun run = Check(arguments);
    return PathsOf(nlohmann::json::parse(run.out));
  }
};

TEST_F(InputsTest, TakesFoldersWithAllBelowByNames) {
  for (const char* const name : {"r/b.txt", "r/a/z.txt", "r/a/y.txt", "r/C.txt", "r/a.txt"}) {
    files.Write(name, kGood);
  }
  EXPECT_THAT(Found({"r"}), ElementsAre("r/C.txt", "r/a/y.txt", "r/a/z.txt", "r/a.txt", "r/b.txt"));
  EXPECT_THAT(Found({"r/", "good.txt"}),
              ElementsAre("r/C.txt", "r/a/y.txt", "r/a/z.txt", "r/a.txt", "r/b.txt", "good.txt"));
}

TEST_F(InputsTest, KeepsTheOrderGiven) {
  EXPECT_THAT(Found({"poor.txt", "good.txt"}), ElementsAre("poor.txt", "good.txt"));
}

TEST_F(InputsTest, LeavesOutHiddenFilesAndFolders) {
  files.Write("r/.hidden.txt", kGood);
  files.Write("r/.git/a.txt", kGood);
  files.Write("r/seen.txt", kGood);
  EXPECT_THAT(Found({"r"}), ElementsAre("r/seen.txt"));
}

TEST_F(InputsTest, CountsWhatItSkipsInFoldersByKind) {
  for (const char* const name :
       {"r/a.txt", "r/b.CEB", "r/c.ceb", "r/d.uof", "r/e.png", "r/Makefile"}) {
    files.Write(name, kGood);
  }
  const ProgramRun run = Check({"r"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C050"), HasSubstr("3 (.ceb (2), .uof (1))"),
                             HasSubstr("C052"), HasSubstr("2 (.png (1), Makefile (1))")));
}

TEST_F(InputsTest, WhatTellsAboutAFolderIsNoReport) {
  for (const char* const name : {"r/README.md", "r/Readme.zh-CN.txt", "r/CHANGELOG.md", "r/a.md"}) {
    files.Write(name, kGood);
  }
  EXPECT_THAT(Found({"r"}), ElementsAre("r/a.md"));
  EXPECT_THAT(Check({"r"}).err, AllOf(HasSubstr("C052"), HasSubstr("README.md (1)")));
  EXPECT_THAT(Found({"r/README.md"}), ElementsAre("r/README.md"));  // named, it is meant
}

TEST_F(InputsTest, ExpandsPatternsThatTheShellDidNot) {
  for (const char* const name : {"r/2023-a.txt", "r/2024-b.txt", "r/x/2024-c.txt", "r/note.json"}) {
    files.Write(name, kGood);
  }
  EXPECT_THAT(Found({"r/*.txt"}), ElementsAre("r/2023-a.txt", "r/2024-b.txt"));
  EXPECT_THAT(Found({"r/202[!3]-?.txt"}), ElementsAre("r/2024-b.txt"));
  EXPECT_THAT(Found({"**/2024*.txt"}), ElementsAre("r/2024-b.txt", "r/x/2024-c.txt"));
  EXPECT_THAT(Found({"r/**"}), ElementsAre("r/2023-a.txt", "r/2024-b.txt", "r/x/2024-c.txt"));
  EXPECT_THAT(Found({"r/?"}), ElementsAre("r/x/2024-c.txt"));
}

TEST_F(InputsTest, TakesAFileWhoseNameLooksLikeAPattern) {
  files.Write("a[1].txt", kGood);
  files.Write("[b]", kGood);
  EXPECT_THAT(Found({"a[1].txt"}), ElementsAre("a[1].txt"));
  EXPECT_THAT(Found({"[b]"}), ElementsAre("./[b]"));
}

TEST_F(InputsTest, MatchesPatternsByCharacters) {
  files.Write("石桥镇.txt", kGood);
  EXPECT_THAT(Found({"石?镇.txt"}), ElementsAre("石桥镇.txt"));
  EXPECT_THAT(Found({"[一-龥]桥*"}), ElementsAre("石桥镇.txt"));
}

TEST_F(InputsTest, SaysSoWhenNothingMatches) {
  const ProgramRun run = Check({"*.doc"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C036"), HasSubstr("*.doc")));
  EXPECT_EQ(Check({"*.doc", "good.txt"}).exit_code, 3);
}

TEST_F(InputsTest, SaysSoWhenAFolderHoldsNoDocument) {
  files.Write("empty/picture.png", "");
  const ProgramRun run = Check({"empty"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C037"), HasSubstr("empty")));
  EXPECT_EQ(Check({"empty", "good.txt"}).exit_code, 3);
}

TEST_F(InputsTest, TakesAFolderForAFolderWhateverItsName) {
  files.Write("r/a.txt/b.txt", kGood);
  EXPECT_THAT(Found({"r"}), ElementsAre("r/a.txt/b.txt"));
  EXPECT_THAT(Found({"r/a.txt"}), ElementsAre("r/a.txt/b.txt"));
  const ProgramRun outline = Hegui({"outline", "r/a.txt", "--pack", "small.toml"});
  EXPECT_EQ(outline.exit_code, 2);
  EXPECT_THAT(outline.err, HasSubstr("C033"));
}

TEST_F(InputsTest, EndsInSpiteOfLinksThatLeadBack) {
  files.Write("r/a/one.txt", kGood);
  ASSERT_EQ(symlink("..", files.Path("r/a/up").c_str()), 0);
  ASSERT_EQ(symlink("self", files.Path("r/self").c_str()), 0);
  EXPECT_THAT(Found({"r"}), ElementsAre("r/a/one.txt"));
}

TEST_F(InputsTest, NamesLinksThatLeadNowhere) {
  ASSERT_EQ(symlink("gone.txt", files.Path("link.txt").c_str()), 0);
  const ProgramRun run = Check({"link.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C035"));
}

TEST_F(InputsTest, DoesNotWaitForPipes) {
  ASSERT_EQ(mkfifo(files.Path("pipe.txt").c_str(), 0600), 0);
  const ProgramRun run = Check({"pipe.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C032"));
  files.Write("r/a.txt", kGood);
  ASSERT_EQ(mkfifo(files.Path("r/pipe.txt").c_str(), 0600), 0);
  EXPECT_EQ(Check({"r"}).exit_code, 3);
}

TEST_F(InputsTest, RefusesSockets) {
  const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  files.Path("s.txt").copy(address.sun_path, sizeof(address.sun_path) - 1);
  ASSERT_EQ(bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
  EXPECT_THAT(Check({"s.txt"}).err, HasSubstr("C032"));
  close(descriptor);
}

TEST_F(InputsTest, NamesFilesAndFoldersThatMayNotBeRead) {
  ProgramOptions bound;
  bound.bound_by_rights = true;
  files.Write("r/locked.txt", kGood);
  files.Write("r/open.txt", kGood);
  files.Write("r/inner/a.txt", kGood);
  ASSERT_EQ(chmod(files.Path("r/locked.txt").c_str(), 0), 0);
  ASSERT_EQ(chmod(files.Path("r/inner").c_str(), 0), 0);
  const ProgramRun run = Check({"r"}, bound);
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C031"), HasSubstr("r/locked.txt"), HasSubstr("r/inner")));
  EXPECT_EQ(Check({"r/locked.txt"}, bound).exit_code, 2);
  ASSERT_EQ(chmod(files.Path("r/inner").c_str(), 0700), 0);
}

TEST_F(InputsTest, AuditsWhatIsGivenTwiceOnce) {
  const ProgramRun run = Check({"good.txt", "good.txt", "--format", "json"});
  EXPECT_THAT(PathsOf(nlohmann::json::parse(run.out)), ElementsAre("good.txt"));
  EXPECT_THAT(run.err, HasSubstr("C051"));
  EXPECT_EQ(run.exit_code, 0);
}

TEST_F(InputsTest, WritesNamesThatAreNoTextAsText) {
  files.Write("\xff\xfe.txt", kGood);
  const ProgramRun run = Check({"\xff\xfe.txt", "--format", "json"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(PathsOf(nlohmann::json::parse(run.out)), ElementsAre("\uFFFD\uFFFD.txt"));
  EXPECT_THAT(Check({"\033[31m.txt"}).err, Not(HasSubstr("\033")));
}

}  // namespace
}  // namespace hegui::test
