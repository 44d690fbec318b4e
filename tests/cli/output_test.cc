// Files that reports are written to.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class OutputTest : public ::testing::Test, protected CliWorld {
 protected:
  std::size_t FilesIn(const std::string& folder) const {
    const std::filesystem::directory_iterator entries(files.Path(folder));
    return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
  }
};

TEST_F(OutputTest, WritesSeveralFormatsInOneRun) {
  files.Write("out/old.txt", "");
  const ProgramRun run =
      Check({"good.txt", "-o", "json=out/a.json", "--output=html=out/a.html", "-o", "md=out/a.md",
             "-o", "jsonl=out/a.jsonl", "-o", "text=out/a.txt"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(nlohmann::json::parse(files.Read("out/a.json")).at("schema"), "hegui-audit/1");
  EXPECT_THAT(files.Read("out/a.html"), StartsWith("<!"));
  EXPECT_THAT(files.Read("out/a.md"), HasSubstr("#"));
  EXPECT_EQ(nlohmann::json::parse(files.Read("out/a.jsonl")).at("path"), "good.txt");
  EXPECT_THAT(files.Read("out/a.txt"), HasSubstr("good.txt"));
  EXPECT_EQ(FilesIn("out"), 6U) << "temporary files were left";
}

TEST_F(OutputTest, WritesTheSameAsToStandardOutput) {
  const ProgramRun run = Check({"good.txt", "poor.txt", "--format", "json", "-o", "json=a.json"});
  EXPECT_EQ(run.out, files.Read("a.json"));
}

TEST_F(OutputTest, SendsAWorkbookIntoAPipeButNotToATerminal) {
  const std::vector<std::string> arguments{"good.txt", "--format", "xlsx", "-o", "xlsx=a.xlsx"};
  const ProgramRun piped = Check(arguments);
  EXPECT_EQ(piped.exit_code, 0) << piped.err;
  EXPECT_THAT(piped.out, StartsWith("PK"));
  EXPECT_EQ(piped.out, files.Read("a.xlsx"));
  std::filesystem::remove(files.Path("a.xlsx"));
  ProgramOptions terminal;
  terminal.terminal = true;
  const ProgramRun shown = Check(arguments, terminal);
  EXPECT_EQ(shown.exit_code, 2);
  EXPECT_THAT(shown.err, AllOf(HasSubstr("C048"), HasSubstr("-o xlsx=")));
  EXPECT_FALSE(files.Has("a.xlsx"));
}

TEST_F(OutputTest, TellsTheCommandByWhichTheReportCanBeHadAgain) {
  files.Write("it's.txt", kGood);
  files.Write("more/-x.txt", kGood);
  const ProgramRun run =
      Hegui({"check", files.Path("good.txt"), "it's.txt", "--pack", "other.toml", "--pack",
             files.Path("small.toml"), "--set", "report_year=2023", "--no-gate", "--jobs", "3",
             "-o", "md=a.md", "--format", "md", "--as-of", "2024-01-31"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(files.Read("a.md"),
              HasSubstr("hegui check good.txt 'it'\\\\''s.txt' --pack small.toml --set "
                        "report\\_year=2023 --no-gate --as-of 2024-01-31"));
  EXPECT_EQ(run.out, files.Read("a.md"));
  EXPECT_THAT(run.out, ::testing::Not(HasSubstr(files.root())));
}

TEST_F(OutputTest, ReplacesAnOldReportWithUsualRights) {
  files.Write("a.json", "old");
  const mode_t mask = umask(022);
  Check({"good.txt", "-o", "json=a.json"});
  umask(mask);
  EXPECT_THAT(files.Read("a.json"), StartsWith("{"));
  struct stat status {};
  ASSERT_EQ(stat(files.Path("a.json").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0644U);
}

TEST_F(OutputTest, WritesWhereALinkLeads) {
  files.Write("real/a.json", "old");
  ASSERT_EQ(symlink("real/a.json", files.Path("a.json").c_str()), 0);
  Check({"good.txt", "-o", "json=a.json"});
  EXPECT_THAT(files.Read("real/a.json"), StartsWith("{"));
  EXPECT_TRUE(std::filesystem::is_symlink(files.Path("a.json")));
}

TEST_F(OutputTest, SaysWhichFolderIsMissing) {
  const ProgramRun run = Check({"good.txt", "-o", "html=nowhere/a.html"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C040"), HasSubstr("nowhere")));
  EXPECT_EQ(run.out, "") << "nothing is audited that cannot be written";
}

TEST_F(OutputTest, DoesNotWriteOverAFolder) {
  files.Write("folder/x", "");
  EXPECT_THAT(Check({"good.txt", "-o", "html=folder"}).err, HasSubstr("C041"));
}

TEST_F(OutputTest, NeverReplacesADocument) {
  const ProgramRun run = Check({".", "-o", "text=./good.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C016"));
  EXPECT_EQ(files.Read("good.txt"), kGood);
}

TEST_F(OutputTest, RefusesTwoReportsInOneFile) {
  const ProgramRun run = Check({"good.txt", "-o", "html=a", "-o", "md=a"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C015"));
}

TEST_F(OutputTest, SaysSoWhenTheDiskIsFull) {
  const ProgramRun run = Check({"good.txt", "-o", "json=/dev/full"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C043"), HasSubstr("/dev/full")));
}

TEST_F(OutputTest, RefusesFoldersThatMayNotBeWritten) {
  ProgramOptions bound;
  bound.bound_by_rights = true;
  files.Write("locked/x", "");
  ASSERT_EQ(chmod(files.Path("locked").c_str(), 0500), 0);
  const ProgramRun run = Check({"good.txt", "-o", "json=locked/a.json"}, bound);
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C042"), HasSubstr("locked/a.json")));
  ASSERT_EQ(chmod(files.Path("locked").c_str(), 0700), 0);
}

}  // namespace
}  // namespace hegui::test
