// `--changed-since` in repositories that are made for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/cli_world.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

// A repository whose main branch has reports, and in which a branch of that is checked out.
class ChangedSinceTest : public ::testing::Test {
 protected:
  ChangedSinceTest() {
    for (const char* const name : {"same.txt", "edited.txt", "moved.txt", "gone.txt"}) {
      world.files.Write(std::string("reports/") + name, kGood);
    }
    world.files.Write("reports/.gitignore", "ignored.txt\n");
    Git({"init", "-q", "-b", "main"});
    Commit("reports");
    Git({"checkout", "-q", "-b", "work"});
  }

  ProgramRun Git(const std::vector<std::string>& arguments) const {
    ProgramOptions options;
    options.folder = world.files.root();
    options.environment = {"HOME=/nonexistent",         "GIT_AUTHOR_NAME=a",
                           "GIT_AUTHOR_EMAIL=a@b.c",    "GIT_COMMITTER_NAME=a",
                           "GIT_COMMITTER_EMAIL=a@b.c", "PATH=/usr/local/bin:/usr/bin:/bin"};
    const ProgramRun run = RunProgram("/usr/bin/git", arguments, options);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return run;
  }

  void Commit(const std::string& message) const {
    Git({"add", "-A"});
    Git({"commit", "-q", "-m", message});
  }

  ProgramRun Check(std::vector<std::string> arguments, ProgramOptions options = {}) const {
    arguments.insert(arguments.end(), {"--format", "json", "--lang", "en"});
    return world.Check(arguments, std::move(options));
  }

  static std::vector<std::string> PathsIn(const ProgramRun& run) {
    EXPECT_FALSE(run.out.empty()) << run.err;
    return run.out.empty() ? std::vector<std::string>() : PathsOf(json::parse(run.out));
  }

  CliWorld world;
};

TEST_F(ChangedSinceTest, AuditsWhatWasAddedModifiedOrRenamedAndNothingElse) {
  world.files.Write("reports/edited.txt", std::string(kGood) + "\n");
  Git({"mv", "reports/moved.txt", "reports/新 名称.txt"});
  Git({"rm", "-q", "reports/gone.txt"});
  Commit("edit");
  world.files.Write("reports/staged\nin two lines.txt", kGood);
  Git({"add", "reports"});
  world.files.Write("reports/untracked.txt", kGood);
  world.files.Write("reports/ignored.txt", kGood);
  const ProgramRun run = Check({"reports", "--changed-since", "main"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(PathsIn(run),
              UnorderedElementsAre("reports/edited.txt", "reports/新 名称.txt",
                                   "reports/staged\nin two lines.txt", "reports/untracked.txt"));
  EXPECT_THAT(run.err, HasSubstr("C087"));
  EXPECT_THAT(run.err, HasSubstr("2 documents have not changed since “main”"));
}

TEST_F(ChangedSinceTest, ComparesWithWhereTheBranchesPartedAndNotWithWhatCameLater) {
  world.files.Write("reports/edited.txt", std::string(kGood) + "\n");
  Commit("edit");
  Git({"checkout", "-q", "main"});
  world.files.Write("reports/same.txt", std::string(kGood) + "\n");
  Commit("later");
  Git({"checkout", "-q", "work"});
  EXPECT_THAT(PathsIn(Check({"reports", "--changed-since", "main"})),
              ElementsAre("reports/edited.txt"));
}

TEST_F(ChangedSinceTest, SaysThatNothingChangedAndWritesTheReportsAllTheSame) {
  world.files.Write("poor.txt", kPoor);  // as it was
  const ProgramRun run = Check({"reports", "poor.txt", "--changed-since", "main", "-o", "md=out.md",
                                "-o", "junit=out.xml", "-o", "sarif=out.sarif"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(PathsIn(run), IsEmpty());
  EXPECT_THAT(run.err, HasSubstr("C088"));
  EXPECT_THAT(run.err, HasSubstr("No document has changed since “main”"));
  EXPECT_THAT(world.files.Read("out.md"), HasSubstr("C088"));
  EXPECT_THAT(world.files.Read("out.xml"), HasSubstr("<testsuites"));
  EXPECT_EQ(json::parse(world.files.Read("out.sarif")).at("runs").at(0).at("results").size(), 0U);
  const ProgramRun text = world.Check({"reports", "--changed-since", "HEAD"});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_THAT(text.err, HasSubstr("C088"));
}

TEST_F(ChangedSinceTest, StillFailsTheGateForAChangedDocument) {
  world.files.Write("reports/edited.txt", kPoor);
  const ProgramRun run = Check({"reports", "--changed-since", "main"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(PathsIn(run), ElementsAre("reports/edited.txt"));
}

TEST_F(ChangedSinceTest, WorksFromAFolderWithinWithLinksAndBundles) {
  world.files.Write("mail.zip", ZipOf({{"a.txt", std::string(kGood)}}));
  world.files.Write("old.zip", ZipOf({{"b.txt", std::string(kGood)}}));
  fs::create_symlink("same.txt", world.files.Path("reports/link.txt"));
  Commit("bundles");
  world.files.Write("mail.zip", ZipOf({{"a.txt", std::string(kGood) + "\n"}}));
  world.files.Write("reports/same.txt", std::string(kGood) + "\n");
  ProgramOptions options;
  options.folder = world.files.Path("reports");
  const ProgramRun run =
      RunProgram(HEGUI_BINARY,
                 {"check", "--pack", "../small.toml", "--as-of", "2024-01-31", "--format", "json",
                  "--changed-since", "HEAD", ".", "../mail.zip", "../old.zip"},
                 options);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(PathsIn(run), UnorderedElementsAre("./link.txt", "./same.txt", "../mail.zip/a.txt"));
}

TEST_F(ChangedSinceTest, SaysWhatIsWrongWithEachNameOfARevision) {
  for (const char* const revision : {"no-such-branch", "--output=x", "main..work"}) {
    const ProgramRun run = world.Check({"reports", std::string("--changed-since=") + revision});
    EXPECT_EQ(run.exit_code, 2) << revision;
    EXPECT_THAT(run.err, HasSubstr("C082")) << revision;
    EXPECT_THAT(run.out, IsEmpty());
  }
  Git({"checkout", "-q", "--orphan", "other"});
  Commit("other");
  const ProgramRun unrelated = world.Check({"reports", "--changed-since", "main"});
  EXPECT_EQ(unrelated.exit_code, 2);
  EXPECT_THAT(unrelated.err, HasSubstr("C083"));
}

TEST_F(ChangedSinceTest, RefusesFilesThatTheRepositoryDoesNotKnow) {
  const TempFolder other;
  other.Write("a.txt", kGood);
  const ProgramRun outside =
      world.Check({"reports", other.Path("a.txt"), "--changed-since", "main"});
  EXPECT_EQ(outside.exit_code, 2);
  EXPECT_THAT(outside.err, HasSubstr("C085"));
  ProgramOptions input;
  input.input = kGood;
  EXPECT_THAT(world.Check({"-", "--changed-since", "main"}, input).err, HasSubstr("C085"));
}

TEST_F(ChangedSinceTest, StillSaysWhatPathsLeadNowhere) {
  const ProgramRun run = Check({"missing.txt", "reports", "--changed-since", "main"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C030"));
}

TEST_F(ChangedSinceTest, WritesNoBaselineOfOnlyWhatChanged) {
  const ProgramRun run =
      world.Check({"reports", "--changed-since", "main", "--write-baseline", "b.json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C086"));
  EXPECT_FALSE(fs::exists(world.files.Path("b.json")));
}

TEST_F(ChangedSinceTest, DoesNotRunWhatTheRepositoryNames) {
  Git({"config", "core.fsmonitor", "touch ran-monitor; false"});
  Git({"config", "diff.external", "touch ran-diff; false"});
  world.files.Write("reports/edited.txt", kPoor);
  EXPECT_THAT(PathsIn(Check({"reports", "--changed-since", "main"})),
              ElementsAre("reports/edited.txt"));
  EXPECT_FALSE(fs::exists(world.files.Path("ran-monitor")));
  EXPECT_FALSE(fs::exists(world.files.Path("ran-diff")));
}

TEST(ChangedSinceWithoutTest, NamesWhatIsMissing) {
  const CliWorld world;
  ProgramOptions options;
  options.environment = {"GIT_CEILING_DIRECTORIES=/"};
  const ProgramRun no_repository = world.Check({"good.txt", "--changed-since", "HEAD"}, options);
  EXPECT_EQ(no_repository.exit_code, 2);
  EXPECT_THAT(no_repository.err, HasSubstr("C081"));
  EXPECT_THAT(no_repository.err, HasSubstr("not a git repository"));
  options.environment = {"PATH=/nonexistent"};
  const ProgramRun no_git = world.Check({"good.txt", "--changed-since", "HEAD"}, options);
  EXPECT_EQ(no_git.exit_code, 2);
  EXPECT_THAT(no_git.err, HasSubstr("C080"));
  EXPECT_THAT(no_git.err, Not(HasSubstr("C081")));
}

}  // namespace
}  // namespace hegui::test
