// What the program's own reports give away: persons under --redact, and folders of the machine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reports/report_writer.h"
#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kWithPersons =
    "石桥镇2023年工作报告\n\n一、主要成效\n镇长王小明设立了热线13800001234，我镇推进法制建设。\n王"
    "小明"
    "多次督办。\n\n二、下一步打算\n明年继续办好热线。\n";

class Privacy : public testing::Test {
 protected:
  Privacy() { world_.files.Write("报送/石桥镇-王小明.txt", kWithPersons); }

  // All reports of one run, by their formats.
  std::vector<std::pair<std::string, std::string>> Reports(std::vector<std::string> arguments,
                                                           int expected_code = 1) {
    for (const std::string& name : ReportFormatNames()) {
      arguments.insert(arguments.end(), {"-o", name + "=out." + name});
    }
    const ProgramRun run = world_.Check(arguments);
    EXPECT_EQ(run.exit_code, expected_code) << run.err;
    std::vector<std::pair<std::string, std::string>> reports{{"standard output", run.out}};
    for (const std::string& name : ReportFormatNames()) {
      reports.emplace_back(name, world_.files.Read("out." + name));
      EXPECT_THAT(reports.back().second, Not(IsEmpty())) << name;
    }
    errors_ = run.err;
    return reports;
  }

  CliWorld world_;
  std::string errors_;
};

TEST_F(Privacy, NoReportAndNoMessageNamesPersons) {
  for (const auto& [name, report] : Reports({"报送", "missing/王小明.docx", "--redact"}, 3)) {
    EXPECT_THAT(report, Not(HasSubstr("王小明"))) << name;
    EXPECT_THAT(report, Not(HasSubstr("13800001234"))) << name;
    EXPECT_THAT(report, Not(HasSubstr("%E7%8E%8B%E5%B0%8F%E6%98%8E"))) << name;
  }
  EXPECT_THAT(errors_, Not(HasSubstr("王小明")));
}

TEST_F(Privacy, VerdictsAreThoseOfTheTrueText) {
  const auto statuses = [this](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"报送", "--format", "json"});
    std::string text;
    for (const auto& result :
         nlohmann::json::parse(world_.Check(arguments).out)["documents"][0]["results"]) {
      text += result["rule"].get<std::string>() + result["status"].get<std::string>() +
              std::to_string(result["evidence"].size());
    }
    return text;
  };
  EXPECT_EQ(statuses({}), statuses({"--redact"}));
}

TEST_F(Privacy, AKeyGivesTheSamePseudonymsInEveryRun) {
  world_.files.Write("key", "sixteen bytes and more");
  world_.files.Write("short", "too short");
  world_.files.Write("报送/a.txt",
                     "石桥镇2023年工作报告\n\n一、主要成效\n镇长李卫东设立了热线。\n");
  const auto name_in = [](const std::string& json, std::size_t document) {
    return nlohmann::json::parse(json)["documents"][document]["path"].get<std::string>();
  };
  const std::vector<std::string> keyed{"--redact", "--redact-key", "key", "--format", "json"};
  std::vector<std::string> both = keyed, one = keyed;
  both.push_back("报送");
  one.push_back("报送/石桥镇-王小明.txt");
  EXPECT_EQ(name_in(world_.Check(both).out, 1), name_in(world_.Check(one).out, 0));
  const ProgramRun refused = world_.Check({"报送", "--redact", "--redact-key", "short"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("C111"));
  EXPECT_THAT(world_.Check({"报送", "--redact-key", "key"}).err, HasSubstr("C112"));
}

TEST_F(Privacy, WhatWouldHoldTrueNamesIsRefused) {
  const std::vector<std::vector<std::string>> outputs{
      {"--annotate", "copies"}, {"--write-baseline", "b.json"}, {"--write-decisions", "d.toml"}};
  for (const std::vector<std::string>& output : outputs) {
    std::vector<std::string> arguments{"报送", "--redact"};
    arguments.insert(arguments.end(), output.begin(), output.end());
    const ProgramRun run = world_.Check(arguments);
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, HasSubstr("C110"));
    EXPECT_THAT(run.err, HasSubstr(output[0]));
    EXPECT_FALSE(world_.files.Has(output[1]));
  }
}

TEST_F(Privacy, TheProjectFileCanAskForIt) {
  world_.files.Write("hegui.toml", "schema = 1\nredact = true\n");
  EXPECT_THAT(world_.Check({"报送"}).out, Not(HasSubstr("王小明")));
  EXPECT_THAT(world_.Hegui({"config", "--pack", "small.toml"}).out, HasSubstr("redact = true"));
}

TEST_F(Privacy, ExplainAndOutlineCanBeRedacted) {
  const std::string path = "报送/石桥镇-王小明.txt";
  const ProgramRun explained =
      world_.Hegui({"explain", "a01", path, "--pack", "small.toml", "--redact"});
  EXPECT_EQ(explained.exit_code, 0) << explained.err;
  EXPECT_THAT(explained.out, Not(HasSubstr("王小明")));
  EXPECT_THAT(explained.out, HasSubstr("#000001"));
  EXPECT_THAT(world_.Hegui({"outline", path, "--pack", "small.toml", "--redact"}).out,
              Not(HasSubstr("王小明")));
}

// Also where there is nothing but an error to tell.
TEST_F(Privacy, MessagesOfOneDocumentNameNobody) {
  world_.files.Write("报送/李卫东.docx", "PK\x03\x04 not a docx");
  const std::string root = world_.files.root();
  for (const std::string& path : {std::string("报送/李卫东.docx"), std::string("无/李卫东.txt"),
                                  root + "/报送/李卫东.docx"}) {
    for (std::vector<std::string> command : {std::vector<std::string>{"explain", "a01"},
                                             std::vector<std::string>{"outline"}}) {
      command.insert(command.end(), {path, "--pack", "small.toml"});
      const ProgramRun open = world_.Hegui(command);
      EXPECT_THAT(open.err, HasSubstr("李卫东"));
      command.insert(command.end(), {"--redact", "--log-level", "debug"});
      const ProgramRun hidden = world_.Hegui(command);
      EXPECT_EQ(hidden.exit_code, open.exit_code);
      EXPECT_THAT(hidden.err, Not(HasSubstr("李卫东"))) << path;
      EXPECT_THAT(hidden.err, HasSubstr("某甲甲")) << path;
      EXPECT_THAT(hidden.err, Not(HasSubstr(root))) << path;
    }
  }
}

// Before the documents are read, and while they are.
TEST_F(Privacy, MessagesOfARunNameNobody) {
  world_.files.Write("名册.csv", "单位,报送日期,联系人\n石桥镇,昨天,李卫东\n");
  world_.files.Write("w.toml", "[[waiver]]\nrule = \"a01\"\nby = \"李卫东\" x\n");
  const std::vector<std::vector<std::string>> mistakes{
      {"--roster", "名册.csv"},
      {"--waivers", "w.toml"},
      {"-o", "csv=报送/石桥镇-王小明.txt"},
      {"-o", "csv=无/李卫东/a.csv"},
      {"--changed-since", "李卫东", "--roster", "无/李卫东.csv"},
      {"--log-level", "debug"}};
  for (const std::vector<std::string>& mistake : mistakes) {
    std::vector<std::string> arguments{"报送", "--redact"};
    arguments.insert(arguments.end(), mistake.begin(), mistake.end());
    const ProgramRun run = world_.Check(arguments);
    EXPECT_THAT(run.err, Not(IsEmpty())) << mistake[0];
    EXPECT_THAT(run.err, Not(HasSubstr("李卫东"))) << mistake[0];
    EXPECT_THAT(run.err, Not(HasSubstr("王小明"))) << mistake[0];
  }
}

TEST_F(Privacy, NoReportHoldsAFolderOfTheMachine) {
  world_.files.Write("报送/again.txt", kGood);
  world_.files.Write("broken.docx", "PK\x03\x04 not a docx");
  const std::string root = world_.files.root();
  const std::vector<std::string> given{root + "/报送", root + "/broken.docx", root + "/missing.txt",
                                       root + "/报送/again.txt"};
  for (const auto& [name, report] : Reports(given, 3)) {
    EXPECT_THAT(report, Not(HasSubstr(root))) << name;
    EXPECT_THAT(report, Not(HasSubstr("hegui-test-"))) << name;
  }
  std::vector<std::string> asked = given;
  asked.insert(asked.end(), {"--absolute-paths", "--format", "json"});
  EXPECT_THAT(world_.Check(asked).out, HasSubstr(root));
}

TEST_F(Privacy, MessagesTellPathsAsReportsDo) {
  world_.files.Write("报送/柳湾镇.txt", kGood);
  world_.files.Write("报送/broken.docx", "PK\x03\x04 not a docx");
  world_.files.Write("units.csv", "单位\n石桥镇\n柳湾镇\n");
  const std::string root = world_.files.root();
  const ProgramRun run =
      world_.Check({root + "/报送", "--roster", "units.csv", "--format", "json"});
  EXPECT_THAT(run.err, HasSubstr("C120"));
  EXPECT_THAT(run.err, HasSubstr("报送/柳湾镇.txt"));
  EXPECT_THAT(run.err, HasSubstr("报送/broken.docx"));
  EXPECT_THAT(run.err, Not(HasSubstr(root)));
}

TEST_F(Privacy, PathsKeepWhatTellsThemApart) {
  world_.files.Write("a/x/报告.txt", kGood);
  world_.files.Write("b/x/报告.txt", kGood);
  world_.files.Write("elsewhere/empty", "");
  const std::string root = world_.files.root();
  const auto paths = [&](std::vector<std::string> arguments, const std::string& folder) {
    arguments.insert(arguments.begin(),
                     {"check", "--pack", root + "/small.toml", "--format", "json"});
    ProgramOptions options;
    options.folder = root + folder;
    return PathsOf(nlohmann::json::parse(RunProgram(HEGUI_BINARY, arguments, options).out));
  };
  using Paths = std::vector<std::string>;
  // Within the working folder: from there.
  EXPECT_EQ(paths({root + "/a"}, ""), Paths{"a/x/报告.txt"});
  // Elsewhere: from the folder that was given.
  EXPECT_EQ(paths({root + "/a"}, "/elsewhere"), Paths{"a/x/报告.txt"});
  EXPECT_EQ(paths({root + "/a/x/报告.txt"}, "/elsewhere"), Paths{"报告.txt"});
  // Two of one name: as many folders as it takes.
  EXPECT_EQ(paths({root + "/a/x/报告.txt", root + "/b/x/报告.txt"}, "/elsewhere"),
            (Paths{"a/x/报告.txt", "b/x/报告.txt"}));
  // As given, when it was no absolute path.
  EXPECT_EQ(paths({"../a"}, "/elsewhere"), Paths{"../a/x/报告.txt"});
}

}  // namespace
}  // namespace hegui::test
