// `pack new`: what it writes holds at once, and what was there stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class PackNewTest : public ::testing::Test, protected CliWorld {
 protected:
  // Every file below a folder, hidden ones too.
  std::vector<std::string> FilesIn(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(files.Path(folder))) {
      if (!entry.is_directory()) {
        names.push_back(fs::relative(entry.path(), files.Path(folder)).string());
      }
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  // Nothing to complain about, and every example comes out as it says.
  void ExpectWhole(std::vector<std::string> pack, const std::string& rules = "*") const {
    std::vector<std::string> check{"pack", "check"};
    std::vector<std::string> test{"pack", "test", "--rule", rules};
    check.insert(check.end(), pack.begin(), pack.end());
    test.insert(test.end(), pack.begin(), pack.end());
    const ProgramRun checked = Hegui(check);
    EXPECT_EQ(checked.exit_code, 0);
    EXPECT_THAT(checked.err, IsEmpty());
    EXPECT_THAT(checked.out, HasSubstr("0 errors, 0 warnings"));
    const ProgramRun tested = Hegui(test);
    EXPECT_EQ(tested.exit_code, 0) << tested.out << tested.err;
    EXPECT_THAT(tested.out, HasSubstr(", 0 failed"));
  }
};

TEST_F(PackNewTest, WritesAPackThatHoldsAtOnce) {
  const ProgramRun run = Hegui({"pack", "new", "packs/ours"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("hegui pack check packs/ours\n  hegui pack test packs/ours\n"));
  EXPECT_THAT(
      FilesIn("packs"),
      ElementsAre("ours/README.md", "ours/examples/r01-training.txt", "ours/examples/r02-words.txt",
                  "ours/examples/r03-problems.txt", "ours/examples/r04-problem-count.txt",
                  "ours/pack-1.schema.json", "ours/pack.toml"));
  ExpectWhole({"packs/ours"});
  EXPECT_THAT(files.Read("packs/ours/pack.toml"),
              AllOf(StartsWith("#:schema ./pack-1.schema.json\n"), HasSubstr("id = \"ours\""),
                    HasSubstr("name = \"我的规则包\""), HasSubstr("词表")));
  EXPECT_EQ(files.Read("packs/ours/pack-1.schema.json"), Hegui({"pack", "schema"}).out);
}

TEST_F(PackNewTest, HasARuleOfEachOfTheCommonestKindsWithBothVerdicts) {
  ASSERT_EQ(Hegui({"pack", "new", "ours"}).exit_code, 0);
  const std::string pack = files.Read("ours/pack.toml");
  for (const char* const kind : {"contains", "forbid", "section", "list"}) {
    EXPECT_THAT(pack, HasSubstr("kind = \"" + std::string(kind) + "\""));
  }
  for (const std::string& name : FilesIn("ours/examples")) {
    EXPECT_THAT(files.Read("ours/examples/" + name),
                AllOf(HasSubstr("\n=== fail"), HasSubstr("=== pass")));
  }
}

TEST_F(PackNewTest, TakesIdAndNameAndSpeaksEnglishWhenAsked) {
  const ProgramRun run = Hegui({"pack", "new", "Unser Paket", "--id", "county-2025", "--name",
                                "The county's \"own\"", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("hegui pack check 'Unser Paket'\n"));
  ExpectWhole({"Unser Paket"});
  EXPECT_THAT(files.Read("Unser Paket/pack.toml"),
              AllOf(HasSubstr("id = \"county-2025\""),
                    HasSubstr("name = \"The county's \\\"own\\\"\""), Not(HasSubstr("词表"))));
  EXPECT_THAT(files.Read("Unser Paket/README.md"), StartsWith("# The county's \"own\"\n"));
}

TEST_F(PackNewTest, FindsAnIdWhereTheFolderIsNone) {
  ASSERT_EQ(Hegui({"pack", "new", "规则包/"}).exit_code, 0);
  EXPECT_THAT(files.Read("规则包/pack.toml"), HasSubstr("id = \"my-pack\""));
  const ProgramRun run = Hegui({"pack", "new", "x", "--id", "No Id"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C004"), HasSubstr("No Id")));
  EXPECT_FALSE(files.Has("x"));
}

TEST_F(PackNewTest, FillsAnEmptyFolderThatIsThere) {
  fs::create_directory(files.Path("empty"));
  ProgramOptions inside;
  inside.folder = files.Path("empty");
  EXPECT_EQ(RunProgram(HEGUI_BINARY, {"pack", "new", "."}, inside).exit_code, 0);
  EXPECT_THAT(files.Read("empty/pack.toml"), HasSubstr("id = \"empty\""));
  EXPECT_EQ(FilesIn("empty").size(), 7U) << "nothing of its own making is left behind";
  EXPECT_EQ(RunProgram(HEGUI_BINARY, {"pack", "test", "."}, inside).exit_code, 0)
      << "the folder is still the one that people stand in";
}

TEST_F(PackNewTest, LeavesWhatIsThereAlone) {
  files.Write("full/notes.txt", "mine");
  files.Write("hidden/.keep", "");
  for (const char* const path : {"full", "hidden", "good.txt"}) {
    const ProgramRun run = Hegui({"pack", "new", path});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, AllOf(HasSubstr("C045"), HasSubstr(path)));
    EXPECT_THAT(run.out, IsEmpty());
  }
  EXPECT_THAT(FilesIn("full"), ElementsAre("notes.txt"));
  EXPECT_THAT(FilesIn("hidden"), ElementsAre(".keep"));
  EXPECT_EQ(files.Read("good.txt"), kGood);
}

TEST_F(PackNewTest, WritesNothingWhereItMayNot) {
  fs::create_directory(files.Path("shut"));
  chmod(files.Path("shut").c_str(), 0555);
  ProgramOptions bound;
  bound.bound_by_rights = true;
  for (const char* const path : {"shut/ours", "shut"}) {
    const ProgramRun run = Hegui({"pack", "new", path}, bound);
    EXPECT_EQ(run.exit_code, 2) << run.out;
    EXPECT_THAT(run.err, HasSubstr("C04"));
    EXPECT_THAT(FilesIn("shut"), IsEmpty());
  }
  const ProgramRun run = Hegui({"pack", "new", "good.txt/ours"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C042"));
}

TEST_F(PackNewTest, RefusesAnIdThatIsTaken) {
  const ProgramRun run = Hegui({"pack", "new", "fazhi-annual-report"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C046"));
  EXPECT_FALSE(files.Has("fazhi-annual-report"));
}

TEST_F(PackNewTest, BuildsOnTheBuiltInPack) {
  const ProgramRun run = Hegui({"pack", "new", "ours", "--extends", "fazhi-annual-report"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  ExpectWhole({"ours"}, "ours*");
  EXPECT_THAT(files.Read("ours/pack.toml"),
              AllOf(HasSubstr("extends = [\"fazhi-annual-report\"]"), HasSubstr("[[override]]"),
                    HasSubstr("reason = \""), HasSubstr("set = { severity = \"minor\" }")));
  EXPECT_THAT(Hegui({"pack", "show", "ours"}).out, HasSubstr("ours-01-name"));
}

TEST_F(PackNewTest, BuildsOnAPackOfAFile) {
  const ProgramRun run = Hegui({"pack", "new", "ours", "--extends", "./small.toml"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("hegui pack test ours --pack-path ."));
  // There is advice about the pack below, and none about the new one.
  const ProgramRun check = Hegui({"pack", "check", "ours", "--pack-path", "."});
  EXPECT_EQ(check.exit_code, 0);
  EXPECT_THAT(check.err, Not(HasSubstr("ours/")));
  EXPECT_THAT(Hegui({"pack", "test", "ours", "--pack-path", "."}).out,
              HasSubstr("6 passed, 0 failed"));
  EXPECT_THAT(files.Read("ours/pack.toml"), HasSubstr("rule = \"a01-hotline\""));
}

TEST_F(PackNewTest, BuildsOnAPackThatItMadeBefore) {
  ASSERT_EQ(Hegui({"pack", "new", "base"}).exit_code, 0);
  ASSERT_EQ(Hegui({"pack", "new", "child", "--extends", "base", "--lang", "en"}).exit_code, 0);
  ExpectWhole({"child", "--pack-path", "base"});
  const ProgramRun run = Hegui({"pack", "new", "grandchild", "--extends", "child", "--pack-path",
                                "base", "--pack-path", "child"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  ExpectWhole({"grandchild", "--pack-path", "base", "--pack-path", "child"});
}

TEST_F(PackNewTest, WritesNothingOnAPackThatIsNotThereOrBroken) {
  const ProgramRun unknown = Hegui({"pack", "new", "ours", "--extends", "fazhi-annual-reprt"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, AllOf(HasSubstr("C023"), HasSubstr("“fazhi-annual-report”")));
  files.Write("bad.toml", "schema = 1\n[pack]\nid = \"bad\"\n");
  EXPECT_EQ(Hegui({"pack", "new", "ours", "--extends", "bad.toml"}).exit_code, 2);
  EXPECT_FALSE(files.Has("ours"));
}

}  // namespace
}  // namespace hegui::test
