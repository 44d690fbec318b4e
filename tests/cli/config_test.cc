// The project file: found, laid under the command line, and shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

namespace fs = std::filesystem;
using Json = nlohmann::json;

class ConfigTest : public ::testing::Test, protected CliWorld {
 protected:
  void Project(const std::string& text) const { files.Write("hegui.toml", "schema = 1\n" + text); }

  // In a folder below that of the project file.
  ProgramRun Below(const std::string& folder, const std::vector<std::string>& arguments) const {
    fs::create_directories(files.Path(folder));
    ProgramOptions options;
    options.folder = files.Path(folder);
    return RunProgram(HEGUI_BINARY, arguments, options);
  }

  Json JsonOf(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all{"check", "--format", "json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const ProgramRun run = Hegui(all);
    EXPECT_THAT(run.out, Not(IsEmpty())) << run.err;
    return run.out.empty() ? Json() : Json::parse(run.out);
  }
};

TEST_F(ConfigTest, CheckDoesWhatTheProjectSays) {
  Project(
      "documents = ['good.txt', 'poor.txt']\npack = 'small.toml'\nformat = 'json'\n"
      "[gate]\nmin_score = 0\n[params]\nreport_year = 2020\n[outputs]\nmd = 'out.md'\n");
  const ProgramRun run = Hegui({"check"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const Json audit = Json::parse(run.out);
  EXPECT_THAT(PathsOf(audit), ElementsAre("good.txt", "poor.txt"));
  const Json year = audit.at("documents").at(0).at("params").at("report_year");
  EXPECT_EQ(year.at("value"), 2020);
  EXPECT_EQ(year.at("origin"), "project file");
  EXPECT_TRUE(files.Has("out.md"));
}

TEST_F(ConfigTest, TheCommandLineGoesOverTheFile) {
  Project(
      "documents = ['poor.txt']\npack = 'none.toml'\nformat = 'md'\nprofile = 'nobody'\n"
      "[gate]\nenabled = false\n[params]\nreport_year = 2020\n[outputs]\nmd = 'out.md'\n");
  const ProgramRun run =
      Hegui({"check", "good.txt", "--pack", "small.toml", "--format", "json", "--profile",
             "township", "--set", "report_year=2021", "--min-score", "100", "-o", "csv=a.csv"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const Json document = Json::parse(run.out).at("documents").at(0);
  EXPECT_EQ(document.at("path"), "good.txt");
  EXPECT_EQ(document.at("params").at("report_year").at("value"), 2021);
  EXPECT_EQ(document.at("params").at("report_year").at("origin"), "command line");
  EXPECT_FALSE(files.Has("out.md"));
  EXPECT_EQ(
      Hegui({"check", "--pack", "small.toml", "--profile", "auto", "--min-score", "90"}).exit_code,
      1)
      << "who asks for a score wants it judged";
}

TEST_F(ConfigTest, IsFoundAboveTheWorkingFolderWithItsPaths) {
  Project("documents = ['good.txt']\npack = 'small.toml'\n[outputs]\njson = 'out.json'\n");
  const ProgramRun run = Below("a/b", {"check"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("../../good.txt"));
  EXPECT_TRUE(files.Has("out.json"));
}

TEST_F(ConfigTest, MayBeNamedOrLeftAside) {
  Project("pack = 'none.toml'\n");
  files.Write("etc/other.toml",
              "schema = 1\npack = '../small.toml'\ndocuments = ['../good.txt']\n");
  EXPECT_EQ(Hegui({"check", "--config", "etc/other.toml"}).exit_code, 0);
  EXPECT_EQ(Check({"good.txt", "--no-config"}).exit_code, 0);
  EXPECT_EQ(Hegui({"check", "good.txt"}).exit_code, 2);
  const ProgramRun missing = Hegui({"check", "good.txt", "--config", "none.toml"});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.err, AllOf(HasSubstr("C030"), HasSubstr("none.toml")));
}

TEST_F(ConfigTest, OneAboveThatBelongsToSomebodyElseIsNotUsed) {
  if (geteuid() != 0) {
    GTEST_SKIP() << "only root can give a file away";
  }
  Project("pack = 'none.toml'\n");
  ASSERT_EQ(chown(files.Path("hegui.toml").c_str(), 12345, 12345), 0);
  const ProgramRun run =
      Below("a", {"check", "../good.txt", "--pack", "../small.toml", "--as-of", "2024-01-31"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C077"), HasSubstr("../hegui.toml")));
  EXPECT_EQ(Below("a", {"check", "../good.txt", "--config", "../hegui.toml"}).exit_code, 2);
}

TEST_F(ConfigTest, FoldersHaveSettingsOfTheirOwn) {
  files.Write("乡镇/a.txt", kGood);
  files.Write("县直/旧/b.txt", kGood);
  files.Write("c.txt", kGood);
  files.Write("small.toml",
              std::string(kSmallPack) + "\n[[profile]]\nid = \"department\"\nlabel = \"部门\"\n");
  Project(
      "pack = 'small.toml'\nprofile = 'township'\n"
      "[[folder]]\ndocuments = ['县直/**']\nprofile = 'department'\n"
      "params = { report_year = 2019 }\n"
      "[[folder]]\ndocuments = ['*.txt']\nparams = { report_year = 2018 }\n");
  const auto told = [](const Json& audit) {
    std::vector<std::string> all;
    for (const Json& document : audit.at("documents")) {
      all.push_back(document.at("profile").get<std::string>() + " " +
                    std::to_string(document.at("params").at("report_year").at("value").get<int>()));
    }
    return all;
  };
  EXPECT_THAT(told(JsonOf({"乡镇", "县直", "./c.txt"})),
              ElementsAre("township 2018", "department 2019", "township 2018"));
  EXPECT_THAT(told(JsonOf({"县直", "--profile", "township", "--set", "report_year=2022"})),
              ElementsAre("township 2022"));
  EXPECT_THAT(Hegui({"explain", "a01", "县直/旧/b.txt"}).exit_code, 0);
}

TEST_F(ConfigTest, LeavesOutWhatIsIgnored) {
  files.Write("r/草稿/a.txt", kGood);
  files.Write("r/b.txt", kGood);
  files.Write("r/c.bak.txt", kGood);
  files.Write("r/重要.bak.txt", kGood);
  Project("pack = 'small.toml'\nignore = ['草稿/', '*.bak.txt', '!重要.bak.txt']\n");
  const ProgramRun run = Hegui({"check", "r", "--format", "json"});
  EXPECT_THAT(PathsOf(Json::parse(run.out)), ElementsAre("r/b.txt", "r/重要.bak.txt"));
  EXPECT_THAT(run.err, HasSubstr("C078"));
  EXPECT_THAT(PathsOf(JsonOf({"r/c.bak.txt"})), ElementsAre("r/c.bak.txt")) << "it was named";
  EXPECT_THAT(PathsOf(JsonOf({"r/*.txt"})), ElementsAre("r/b.txt", "r/重要.bak.txt"));
  EXPECT_EQ(Hegui({"check", "r/草稿"}).exit_code, 2) << "nothing is left";
}

TEST_F(ConfigTest, TakesWaiversAndDecisionsFromBesideTheFile) {
  files.Write("p/waivers.toml",
              "schema = 1\n[[waiver]]\nrule = 'a01-hotline'\ndocuments = ['poor.txt']\nwhy = 'w'\n"
              "by = 'b'\nuntil = 2999-01-01\n");
  files.Write("p/hegui.toml",
              "schema = 1\npack = '../small.toml'\ndocuments = ['../poor.txt']\n"
              "waivers = ['waivers.toml']\nformat = 'json'\n");
  const Json audit = Json::parse(Below("p", {"check"}).out);
  EXPECT_EQ(audit.at("documents").at(0).at("results").at(1).at("status"), "waived");
}

TEST_F(ConfigTest, ARunOverSomeDocumentsIsSilentOnWaiversOfOthers) {
  const std::string rest = "why = 'w'\nby = 'b'\nuntil = 2999-01-01\n";
  files.Write("w.toml", "schema = 1\n[[waiver]]\nrule = 'a01-hotline'\ndocuments = ['poor.txt']\n" +
                            rest + "[[waiver]]\nrule = 'a02-term'\ndocuments = ['good.txt']\n" +
                            rest);
  Project("documents = ['.']\npack = 'small.toml'\nwaivers = ['w.toml']\n");
  const ProgramRun some = Hegui({"check", "good.txt"});
  EXPECT_THAT(some.err, AllOf(HasSubstr("w.toml:8"), Not(HasSubstr("w.toml:2"))));
  EXPECT_THAT(Hegui({"check"}).err, AllOf(HasSubstr("w.toml:8"), Not(HasSubstr("w.toml:2"))));
  Project("pack = 'small.toml'\nwaivers = ['w.toml']\n");
  EXPECT_THAT(Hegui({"check", "good.txt"}).err, HasSubstr("w.toml:2")) << "nothing tells of others";
}

TEST_F(ConfigTest, DocumentsAreKnownFromWhicheverFolder) {
  Project("pack = 'small.toml'\nbaseline = 'base.json'\n");
  ASSERT_EQ(Check({"poor.txt", "--no-config", "--write-baseline", "base.json"}).exit_code, 1);
  EXPECT_EQ(Below("a/b", {"check", "../../poor.txt"}).exit_code, 0);
  EXPECT_EQ(Hegui({"check", files.Path("poor.txt")}).exit_code, 0);
}

TEST_F(ConfigTest, NamesMistakesWithTheirPlaces) {
  Project("documents = ['good.txt']\npakc = 'small.toml'\n");
  const ProgramRun unknown = Hegui({"check", "--lang", "en"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, AllOf(HasSubstr("hegui.toml:3:1: error[P002]"), HasSubstr("“pack”"),
                                 HasSubstr("    3 | pakc = 'small.toml'")));
  Project(
      "documents = ['good.txt']\npack = 'small.toml'\nprofile = 'towship'\nformat = 'jsn'\n"
      "lang = 'fr'\n[params]\nreport_yer = 2020\nreport_year = 'x'\n[outputs]\nhmtl = 'a'\n"
      "[[folder]]\ndocuments = ['*']\nprofile = 'counti'\n");
  EXPECT_THAT(Hegui({"check"}).err,
              AllOf(HasSubstr("hegui.toml:5:10: error[C021]"), HasSubstr("hegui.toml:6:8"),
                    HasSubstr("hegui.toml:11:8: error[C021]")));
  Project(
      "documents = ['good.txt']\npack = 'small.toml'\nprofile = 'towship'\n"
      "[params]\nreport_yer = 2020\nreport_year = 'x'\n"
      "[[folder]]\ndocuments = ['*']\nprofile = 'counti'\n");
  EXPECT_THAT(
      Hegui({"check"}).err,
      AllOf(HasSubstr("hegui.toml:4:11: error[C010]"), HasSubstr("“township”"),
            HasSubstr("hegui.toml:6:14: error[C011]"), HasSubstr("hegui.toml:7:15: error[C012]"),
            HasSubstr("hegui.toml:10:11: error[C010]")));
}

TEST_F(ConfigTest, NamesThePlacesOfFilesThatAreMissing) {
  Project(
      "documents = ['good.txt']\npack = 'small.toml'\nbaseline = 'base.json'\n"
      "waivers = ['w.toml']\n[outputs]\nhtml = 'no/a.html'\n");
  EXPECT_THAT(Hegui({"check"}).err, AllOf(HasSubstr("hegui.toml:4:12: error[C030]"),
                                          HasSubstr("hegui.toml:5:12: error[C030]"),
                                          HasSubstr("hegui.toml:7:8: error[C040]")));
}

TEST_F(ConfigTest, TheFirstRunWritesWhatTheNextOnesRead) {
  Project(
      "documents = ['poor.txt']\npack = 'small.toml'\nbaseline = 'base.json'\n"
      "decisions = ['d.toml']\n");
  EXPECT_EQ(
      Hegui({"check", "--write-baseline", "base.json", "--write-decisions", "d.toml"}).exit_code,
      1);
  EXPECT_EQ(Hegui({"check"}).exit_code, 0);
}

TEST_F(ConfigTest, ShowsEverySettingWithItsOrigin) {
  Project(
      "documents = ['good.txt']\npack = 'small.toml'\nlang = 'en'\n[gate]\nfail_on = 'minor'\n");
  const ProgramRun run = Hegui({"config", "--set", "report_year=2021"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto has = [&run](const std::string& setting, const std::string& origin) {
    EXPECT_THAT(run.out, ::testing::ContainsRegex(setting + " +# " + origin));
  };
  has("documents = ..good.txt..", "hegui.toml:2");
  has("profile = .auto.", "default");
  has("report_year = 2021", "command line");
  has("min_score = 60", "pack small");
  has("fail_on = .minor.", "hegui.toml:6");
  EXPECT_THAT(Hegui({"config", "--no-config", "--lang", "en"}).out, HasSubstr("# no project file"));
  EXPECT_THAT(Hegui({"config", "--schema", "project"}).out,
              HasSubstr("\"A project file of hegui\""));
  EXPECT_THAT(Hegui({"config", "--schema", "rulings"}).out, HasSubstr("\"Waivers and decisions"));
}

// What is printed may be taken for a project file.
TEST_F(ConfigTest, PrintsWhatItWouldRead) {
  Project(
      "documents = ['good.txt']\npack = 'small.toml'\n[params]\nreport_year = 2020\n"
      "[[folder]]\ndocuments = ['x/**']\nparams = { report_year = 2019 }\n");
  files.Write("printed.toml", "schema = 1\n" + Hegui({"config", "--lang", "en"}).out);
  const ProgramRun run = Hegui({"check", "--config", "printed.toml", "--format", "json"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(PathsOf(Json::parse(run.out)), ElementsAre("good.txt"));
}

}  // namespace
}  // namespace hegui::test
