// Runs compared with earlier ones, and how long a run took.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;

using Json = nlohmann::json;

class CompareTest : public ::testing::Test, protected CliWorld {
 protected:
  CompareTest() {
    files.Write("in/a.txt", kPoor);
    EXPECT_EQ(Check({"in", "-o", "json=last.json"}).exit_code, 1);
    files.Write("in/a.txt", kGood);
  }

  Json JsonOf(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    const ProgramRun run = Check(std::move(arguments));
    EXPECT_TRUE(Json::accept(run.out)) << run.out << run.err;
    return Json::parse(run.out);
  }

  static std::vector<std::string> RulesOf(const Json& changes) {
    std::vector<std::string> rules;
    for (const Json& change : changes) {
      rules.push_back(change.at("rule").get<std::string>() + " " + change.at("before").dump() +
                      " " + change.at("now").dump());
    }
    return rules;
  }
};

TEST_F(CompareTest, TellsWhatHasBecomeBetter) {
  const Json json = JsonOf({"in", "--compare-with", "last.json"});
  const Json& change = json.at("documents")[0].at("change");
  EXPECT_EQ(change.at("path"), "in/a.txt");
  EXPECT_EQ(change.at("difference"), 100);
  EXPECT_EQ(change.at("score").at("grade"), "不合格");
  EXPECT_THAT(RulesOf(change.at("gone")),
              ElementsAre("a01-hotline \"fail\" \"pass\"", "a02-term \"fail\" \"pass\""));
  EXPECT_THAT(change.at("new"), IsEmpty());
  EXPECT_EQ(json.at("comparison").at("rose"), 1);
  EXPECT_EQ(json.at("comparison").at("other_rules"), false);
  EXPECT_THAT(json.at("notices"), IsEmpty());
}

TEST_F(CompareTest, EveryReportForPeopleTellsIt) {
  const ProgramRun run = Check({"in", "--compare-with", "last.json", "--lang", "zh-CN", "-o",
                                "html=a.html", "-o", "md=a.md", "--site", "site"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const std::string line = "得分由 0 分升至 100 分";
  EXPECT_THAT(run.out, AllOf(HasSubstr(line), HasSubstr("问题消除 2 项")));
  EXPECT_THAT(files.Read("a.html"), AllOf(HasSubstr(line), HasSubstr("不符合 → 符合")));
  EXPECT_THAT(files.Read("a.md"), AllOf(HasSubstr(line), HasSubstr("设立热线")));
  EXPECT_THAT(files.Read("site/index.html"), AllOf(HasSubstr("得分上升 1 份"), HasSubstr("+100")));
  EXPECT_THAT(files.Read("site/0001.html"), HasSubstr(line));
}

TEST_F(CompareTest, WithoutAnEarlierRunNothingIsSaid) {
  const Json json = JsonOf({"in"});
  EXPECT_FALSE(json.contains("comparison"));
  EXPECT_FALSE(json.at("documents")[0].contains("change"));
}

TEST_F(CompareTest, OtherVersionsOfThePackAreTold) {
  std::string pack(kSmallPack);
  pack.replace(pack.find("\"1.2\""), 5, "\"1.3\"");
  files.Write("small.toml", pack);
  const Json json = JsonOf({"in", "--compare-with", "last.json"});
  EXPECT_EQ(json.at("comparison").at("other_rules"), true);
  EXPECT_EQ(json.at("notices")[0].at("code"), "C133");
}

TEST_F(CompareTest, AnotherPackIsRefused) {
  std::string pack(kSmallPack);
  pack.replace(pack.find("\"small\""), 7, "\"other\"");
  files.Write("small.toml", pack);
  const ProgramRun run = Check({"in", "--compare-with", "last.json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C132"));
  EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(CompareTest, FilesThatAreNoneAreRefused) {
  files.Write("bad.json", "not json");
  files.Write("list.json", "[1, 2]");
  files.Write("deep.json", std::string(200'000, '['));
  for (const char* name : {"bad.json", "list.json", "deep.json"}) {
    const ProgramRun run = Check({"in", "--compare-with", name, "-o", "json=out.json"});
    EXPECT_EQ(run.exit_code, 2) << name;
    EXPECT_THAT(run.err, AllOf(HasSubstr("C130"), HasSubstr(name)));
    EXPECT_THAT(files.Read("out.json"), IsEmpty());
  }
  EXPECT_THAT(Check({"in", "--compare-with", "none.json"}).err, HasSubstr("C030"));
}

TEST_F(CompareTest, AFileLargerThanAnyReportIsRefused) {
  files.Write("large.json", "{");
  constexpr std::uintmax_t kLarge = (256U << 20U) + 1;
  std::filesystem::resize_file(files.Path("large.json"), kLarge);
  const ProgramRun run = Check({"in", "--compare-with", "large.json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C131"), HasSubstr("256 MiB")));
}

TEST_F(CompareTest, DoesNotWriteOverIt) {
  const ProgramRun run = Check({"in", "--compare-with", "last.json", "-o", "json=last.json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C016"));
}

TEST_F(CompareTest, AProjectFileMayNameIt) {
  files.Write("hegui.toml", "schema = 1\ncompare_with = \"last.json\"\ntiming = true\n");
  const Json json = JsonOf({"in"});
  EXPECT_TRUE(json.contains("comparison"));
  EXPECT_TRUE(json.at("options").contains("timing"));
  const ProgramRun config = Hegui({"config", "--pack", "small.toml"});
  EXPECT_THAT(config.out,
              AllOf(HasSubstr("compare_with = \"last.json\""), HasSubstr("timing = true")));
}

TEST_F(CompareTest, PathsOfTheMachineStayOut) {
  const std::string root = files.root();
  const ProgramRun run =
      Check({root + "/in", "--compare-with", root + "/last.json", "--format", "json"});
  EXPECT_THAT(run.out, Not(HasSubstr(root)));
  EXPECT_TRUE(Json::parse(run.out).at("documents")[0].contains("change"));
}

// The earlier run names persons in its paths, of a document that is there and of one that is not.
class RedactedCompareTest : public CompareTest {
 protected:
  RedactedCompareTest() {
    files.Write("old/镇长王小明/a.txt", kPoor);
    files.Write("old/镇长李大为.txt", "青石镇" + std::string(kPoor).substr(sizeof("石桥镇") - 1));
  }

  void ExpectNoPersons(const std::string& report) const {
    EXPECT_THAT(report.substr(0, 4000), Not(IsEmpty()));
    for (const char* name : {"王小明", "李大为"}) {
      EXPECT_EQ(report.find(name), std::string::npos) << name;
    }
  }
};

TEST_F(RedactedCompareTest, NamesNobodyFromTheEarlierRun) {
  ASSERT_EQ(Check({"old", "-o", "json=last.json"}).exit_code, 1);
  ASSERT_THAT(files.Read("last.json"), HasSubstr("王小明"));
  const ProgramRun run =
      Check({"in", "--compare-with", "last.json", "--redact", "-o", "json=a.json", "-o",
             "html=a.html", "-o", "md=a.md", "--site", "site"});
  const Json json = Json::parse(files.Read("a.json"));
  EXPECT_EQ(json.at("documents")[0].at("change").at("difference"), 100);
  EXPECT_EQ(json.at("comparison").at("absent").size(), 1U);
  for (const char* file : {"a.json", "a.html", "a.md", "site/index.html", "site/0001.html"}) {
    ExpectNoPersons(files.Read(file));
  }
  ExpectNoPersons(run.out);
}

TEST_F(RedactedCompareTest, AnEarlierRunUnderPseudonymsIsMatchedToo) {
  ASSERT_EQ(Check({"old", "--redact", "-o", "json=last.json"}).exit_code, 1);
  for (const bool redact : {false, true}) {
    std::vector<std::string> arguments{"in", "--compare-with", "last.json"};
    if (redact) {
      arguments.emplace_back("--redact");
    }
    const Json json = JsonOf(arguments);
    EXPECT_EQ(json.at("documents")[0].at("change").at("difference"), 100);
    ExpectNoPersons(json.dump());
  }
}

TEST_F(CompareTest, TimeIsToldOnlyWhenAskedFor) {
  const Json timing = JsonOf({"in", "--timing"}).at("options").at("timing");
  EXPECT_THAT(
      timing.at("started").get<std::string>(),
      MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}"));
  EXPECT_GE(timing.at("seconds").get<double>(), 0);
  EXPECT_EQ(Check({"in", "--format", "html"}).out, Check({"in", "--format", "html"}).out);
  const ProgramRun html = Check({"in", "--format", "html", "--timing", "--lang", "zh-CN"});
  EXPECT_THAT(html.out, AllOf(HasSubstr("开始时间"), HasSubstr("用时")));
  EXPECT_THAT(html.out, Not(HasSubstr("--timing"))) << "the command gives the same without it";
}

}  // namespace
}  // namespace hegui::test
