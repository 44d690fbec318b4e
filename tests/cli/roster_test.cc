// Rosters on the command line and in project files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/cli_world.h"
#include "tests/support/workbook_parts.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Json = nlohmann::json;

class RosterTest : public ::testing::Test, protected CliWorld {
 protected:
  RosterTest() {
    files.Write(
        "units.csv",
        "单位,简称,报送期限,报送日期,联系人\n"
        "石桥镇,,2024-01-20,2024-01-23,张某\n柳湾镇,柳湾,2024-01-20,,李某\n双碓镇,,2024-02-20,,\n");
  }

  Json RosterOf(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return Json::parse(Check(std::move(arguments)).out).at("roster");
  }

  static std::vector<std::string> StatesOf(const Json& roster) {
    std::vector<std::string> states;
    for (const Json& unit : roster.at("units")) {
      states.push_back(unit.at("unit").get<std::string>() + " " +
                       unit.at("state").get<std::string>() + " " + unit.at("days_late").dump());
    }
    return states;
  }
};

TEST_F(RosterTest, TellsWhoIsLateMissingAndTwice) {
  files.Write("in/a.txt", kGood);
  files.Write("in/b.txt", kPoor);
  files.Write("in/柳溪镇.txt", kOtherKind);
  const Json roster = RosterOf({"in", "--roster", "units.csv"});
  EXPECT_THAT(StatesOf(roster),
              ElementsAre("石桥镇 late 3", "柳湾镇 missing 11", "双碓镇 awaited 0"));
  EXPECT_EQ(roster.at("only_some"), false);
  EXPECT_EQ(roster.at("units")[0].at("received_origin"), "roster");
  const ProgramRun text = Check({"in", "--roster", "units.csv", "--lang", "zh-CN"});
  EXPECT_THAT(text.out,
              AllOf(HasSubstr("未报送 1 个"), HasSubstr("柳湾镇  未报送，已逾期 11 日  李某"),
                    HasSubstr("石桥镇  逾期 3 日"), HasSubstr("报送 3 份")));
}

TEST_F(RosterTest, ADocumentOfAnotherKindIsNoSubmission) {
  files.Write("in/方案.txt", kOtherKind);
  EXPECT_THAT(StatesOf(RosterOf({"in", "--roster", "units.csv"})),
              ElementsAre("石桥镇 wrong 11", "柳湾镇 missing 11", "双碓镇 awaited 0"));
}

TEST_F(RosterTest, CountsAnUnreadableFileByItsName) {
  files.Write("in/柳湾镇.docx", "PK\3\4 no zip");
  files.Write("in/a.txt", kGood);
  files.Write("in/不知.pdf", "%PDF-1.4 no pdf");
  const Json roster = RosterOf({"in", "--roster", "units.csv"});
  EXPECT_EQ(roster.at("units")[1].at("state"), "undated");
  EXPECT_THAT(roster.at("units")[1].at("documents"), ElementsAre("in/柳湾镇.docx"));
  EXPECT_THAT(roster.at("unknown"), ElementsAre("in/不知.pdf"));
}

TEST_F(RosterTest, LeavesTheExitCodeToTheDocuments) {
  EXPECT_EQ(Check({"good.txt", "--roster", "units.csv"}).exit_code, 0);
  EXPECT_EQ(Check({"poor.txt", "--roster", "units.csv"}).exit_code, 1);
}

TEST_F(RosterTest, ReadsWorkbooks) {
  files.Write("units.xlsx", XlsxOf({{{"名册", SheetData({{"单位"}, {"石桥镇"}, {"柳湾镇"}})}}}));
  files.Write("in/a.txt", kGood);
  EXPECT_THAT(StatesOf(RosterOf({"in", "--roster", "units.xlsx"})),
              ElementsAre("石桥镇 undated 0", "柳湾镇 missing 0"));
}

TEST_F(RosterTest, RefusesARosterThatCannotBeUsed) {
  const ProgramRun none = Check({"good.txt", "--roster", "gone.csv"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("C030"));
  files.Write("bad.csv", "单位,简称\n甲镇,甲\n甲镇,甲\n");
  const ProgramRun bad = Check({"good.txt", "--roster", "bad.csv"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.err, HasSubstr("bad.csv:3:1"));
  EXPECT_THAT(bad.out, IsEmpty());
  EXPECT_EQ(Check({"good.txt", "--roster", "."}).exit_code, 2);
  const std::string units = files.Read("units.csv");
  EXPECT_EQ(Check({"good.txt", "--roster", "units.csv", "-o", "csv=units.csv"}).exit_code, 2);
  EXPECT_EQ(files.Read("units.csv"), units);
}

TEST_F(RosterTest, WarnsOfARosterThatFitsNothing) {
  files.Write("others.csv", "单位\n柳湾镇\n");
  files.Write("in/a.txt", kGood);
  const ProgramRun run = Check({"in", "--roster", "others.csv"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out + run.err, HasSubstr("C123"));
}

// Single files prove nobody missing; a folder or a pattern does.
TEST_F(RosterTest, HoldsNobodyMissingForNamedFiles) {
  files.Write("in/a.txt", kGood);
  files.Write("in/b.txt", kPoor);
  const Json named = RosterOf({"in/a.txt", "in/b.txt", "--roster", "units.csv"});
  EXPECT_THAT(StatesOf(named),
              ElementsAre("石桥镇 late 3", "柳湾镇 awaited 0", "双碓镇 awaited 0"));
  EXPECT_EQ(named.at("only_some"), true);
  const ProgramRun text = Check({"in/a.txt", "--roster", "units.csv", "--lang", "zh-CN"});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_THAT(text.out + text.err, AllOf(HasSubstr("C124"), Not(HasSubstr("未报送 "))));
  for (const char* const all : {"in/*.txt", "./in"}) {
    EXPECT_EQ(RosterOf({all, "--roster", "units.csv"}).at("only_some"), false) << all;
  }
  EXPECT_EQ(RosterOf({"good.txt", "in", "--roster", "units.csv"}).at("only_some"), false);
}

TEST_F(RosterTest, IsNamedInTheProjectFile) {
  files.Write(
      "p/hegui.toml",
      "schema = 1\ndocuments = [\"in\"]\npack = \"../small.toml\"\nroster = \"units.csv\"\n");
  files.Write("p/units.csv", files.Read("units.csv"));
  files.Write("p/in/a.txt", kGood);
  files.Write("p/in/b.txt", kPoor);
  ProgramOptions options;
  const auto in_project = [this](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--config", "p/hegui.toml", "--as-of", "2024-01-31"});
    return Hegui(arguments);
  };
  EXPECT_THAT(in_project({"config"}).out,
              AllOf(HasSubstr("roster = \"p/units.csv\""), HasSubstr("hegui.toml:4")));
  const Json all = Json::parse(in_project({"check", "--format", "json"}).out).at("roster");
  EXPECT_THAT(StatesOf(all), ElementsAre("石桥镇 late 3", "柳湾镇 missing 11", "双碓镇 awaited 0"));
  // One document of a project proves nobody missing.
  const Json one =
      Json::parse(in_project({"check", "p/in/a.txt", "--format", "json"}).out).at("roster");
  EXPECT_THAT(StatesOf(one), ElementsAre("石桥镇 late 3", "柳湾镇 awaited 0", "双碓镇 awaited 0"));
  EXPECT_EQ(one.at("only_some"), true);
  const ProgramRun text = in_project({"check", "p/in/a.txt", "--lang", "zh-CN"});
  EXPECT_THAT(text.out, AllOf(HasSubstr("只检查了部分文件"), Not(HasSubstr("未报送 "))));
  files.Write("p/hegui.toml", "schema = 1\npack = \"../small.toml\"\nroster = \"gone.csv\"\n");
  EXPECT_THAT(in_project({"check", "good.txt"}).err, HasSubstr("p/hegui.toml:3"));
}

}  // namespace
}  // namespace hegui::test
