// Runs that stand in a history and add themselves to it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
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

using Json = nlohmann::json;

class HistoryTest : public ::testing::Test, protected CliWorld {
 protected:
  HistoryTest() {
    files.Write("in/a.txt", kPoor);
    files.Write("in/b.txt", Other(kGood));
  }

  // The same in other bytes, as the same ones would be the same document.
  static std::string Other(std::string_view text) { return std::string(text) + "（乙）\n"; }

  ProgramRun CheckOn(const std::string& day, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"check", "--pack", "small.toml", "--as-of", day});
    return Hegui(arguments);
  }

  ProgramRun RunOn(const std::string& day, std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.end(), {"in", "--history", "runs.jsonl"});
    return CheckOn(day, std::move(arguments));
  }

  Json JsonOn(const std::string& day, std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    const ProgramRun run = RunOn(day, std::move(arguments));
    EXPECT_TRUE(Json::accept(run.out)) << run.out << run.err;
    return Json::parse(run.out);
  }

  std::string History() const { return files.Read("runs.jsonl"); }
  std::ptrdiff_t Lines() const {
    const std::string history = History();
    return std::count(history.begin(), history.end(), '\n');
  }
};

TEST_F(HistoryTest, GrowsByALineARunAndTellsTheWay) {
  EXPECT_FALSE(JsonOn("2026-03-02").contains("trend")) << "the first one has nothing behind it";
  const std::string first = History();
  files.Write("in/a.txt", kGood);
  EXPECT_EQ(RunOn("2026-03-09").exit_code, 0);
  EXPECT_TRUE(History().starts_with(first));
  files.Write("in/b.txt", Other(kPoor));
  const ProgramRun run =
      RunOn("2026-03-16", {"--lang", "zh-CN", "-o", "json=a.json", "-o", "html=a.html", "-o",
                           "md=a.md", "-o", "xlsx=a.xlsx", "--site", "site"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_EQ(Lines(), 3);
  const Json json = Json::parse(files.Read("a.json"));
  std::vector<double> averages;
  for (const Json& one : json.at("trend").at("runs")) {
    averages.push_back(one.at("average").get<double>());
  }
  EXPECT_THAT(averages, ElementsAre(50, 100, 50));
  std::vector<double> scores;
  for (const Json& point : json.at("documents")[0].at("trend")) {
    scores.push_back(point.at("score").at("lower").get<double>());
  }
  EXPECT_THAT(scores, ElementsAre(0, 100, 100));
  const std::string way = "得分走势：2026-03-02 100、2026-03-09 100、2026-03-16 0";
  EXPECT_THAT(files.Read("a.md"), AllOf(HasSubstr("2026-03-02"), HasSubstr("−100")));
  EXPECT_THAT(run.out, AllOf(HasSubstr(way), HasSubstr("−100")));
  EXPECT_THAT(files.Read("a.html"), AllOf(HasSubstr(way), HasSubstr("class=\"spark\"")));
  EXPECT_THAT(files.Read("site/index.html"),
              AllOf(HasSubstr("共 3 次审查，平均得分由 50 分"), HasSubstr("class=\"spark\"")));
  EXPECT_THAT(files.Read("site/0002.html"), HasSubstr(way));
}

TEST_F(HistoryTest, TheSameRunOfADayIsWrittenOnce) {
  RunOn("2026-03-02");
  RunOn("2026-03-09");
  const std::string history = History();
  const std::string first = RunOn("2026-03-09", {"--format", "html"}).out;
  EXPECT_EQ(History(), history);
  EXPECT_EQ(RunOn("2026-03-09", {"--format", "html"}).out, first);
  files.Write("in/a.txt", kGood);
  RunOn("2026-03-09");
  EXPECT_EQ(Lines(), 2);
  EXPECT_NE(History(), history);
  files.Write("in/c.txt", "青石镇" + std::string(kGood));
  RunOn("2026-03-09");
  EXPECT_EQ(Lines(), 3) << "of other documents";
}

TEST_F(HistoryTest, RunsByOtherRulesAreMarked) {
  RunOn("2026-03-02");
  std::string pack(kSmallPack);
  pack.replace(pack.find("\"1.2\""), 5, "\"1.3\"");
  files.Write("small.toml", pack);
  const Json runs = JsonOn("2026-03-09").at("trend").at("runs");
  EXPECT_EQ(runs[0].at("comparable"), false);
  EXPECT_EQ(runs[0].at("pack_version"), "1.2");
  EXPECT_EQ(runs[1].at("comparable"), true);
  EXPECT_THAT(RunOn("2026-03-09", {"--lang", "zh-CN"}).out, HasSubstr("2026-03-02 0*"));
}

TEST_F(HistoryTest, BadLinesAreToldAndKept) {
  RunOn("2026-03-02");
  files.Write("runs.jsonl", History() + "<<<<<<< ours\n{\"schema\":\"hegui-history/9\"}");
  const std::string before = History();
  const ProgramRun run = RunOn("2026-03-09", {"--lang", "zh-CN"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, AllOf(HasSubstr("runs.jsonl:2"), HasSubstr("runs.jsonl:3"),
                             HasSubstr("C137"), HasSubstr("原样保留")));
  EXPECT_TRUE(History().starts_with(before + "\n"));
  EXPECT_EQ(Lines(), 4);
}

TEST_F(HistoryTest, AnotherFileIsLeftAlone) {
  for (const char* content : {"meeting notes\n", "{\"schema\": \"hegui-audit/1\"}\n"}) {
    files.Write("runs.jsonl", content);
    const ProgramRun run = RunOn("2026-03-02", {"-o", "json=out.json"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, AllOf(HasSubstr("C136"), HasSubstr("runs.jsonl")));
    EXPECT_EQ(History(), content);
    EXPECT_FALSE(files.Has("out.json"));
  }
}

TEST_F(HistoryTest, OneThatIsTooLargeIsLeftAlone) {
  files.Write("runs.jsonl", "");
  constexpr std::uintmax_t kLarge = (64U << 20U) + 1;
  fs::resize_file(files.Path("runs.jsonl"), kLarge);
  const ProgramRun run = RunOn("2026-03-02");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C136"), HasSubstr("64 MiB")));
  EXPECT_EQ(fs::file_size(files.Path("runs.jsonl")), kLarge);
}

TEST_F(HistoryTest, IsNotWrittenWhereAReportIsNot) {
  RunOn("2026-03-02");
  const std::string history = History();
  fs::create_directories(files.Path("taken"));
  EXPECT_EQ(RunOn("2026-03-09", {"-o", "json=taken"}).exit_code, 2);
  EXPECT_EQ(History(), history);
  EXPECT_EQ(RunOn("2026-03-09", {"-o", "json=runs.jsonl"}).exit_code, 2) << "C015";
  EXPECT_EQ(RunOn("2026-03-09", {"--compare-with", "runs.jsonl"}).exit_code, 2);
  EXPECT_EQ(History(), history);
}

TEST_F(HistoryTest, NothingIsAddedWhereNothingCouldBeRead) {
  RunOn("2026-03-02");
  const std::string history = History();
  files.Write("in/a.txt", "");
  files.Write("in/b.txt", "");
  EXPECT_EQ(RunOn("2026-03-09").exit_code, 2);
  EXPECT_EQ(History(), history);
}

TEST_F(HistoryTest, StandsBesideAnEarlierRun) {
  Check({"in", "-o", "json=last.json"});
  RunOn("2026-03-02");
  files.Write("in/a.txt", kGood);
  const Json json = JsonOn("2026-03-09", {"--compare-with", "last.json"});
  EXPECT_EQ(json.at("documents")[0].at("change").at("difference"), 100);
  EXPECT_EQ(json.at("documents")[0].at("trend").size(), 2U);
}

TEST_F(HistoryTest, AProjectFileMayNameIt) {
  files.Write("hegui.toml", "schema = 1\nhistory = \"kept/runs.jsonl\"\n");
  fs::create_directories(files.Path("kept"));
  CheckOn("2026-03-02", {"in"});
  EXPECT_TRUE(files.Has("kept/runs.jsonl"));
  EXPECT_THAT(Hegui({"config", "--pack", "small.toml"}).out,
              HasSubstr("history = \"kept/runs.jsonl\""));
  const ProgramRun some = CheckOn("2026-03-09", {"in/a.txt"});
  EXPECT_THAT(some.err, Not(HasSubstr("C139")));
}

TEST_F(HistoryTest, ARunOfSomeDocumentsIsNotAdded) {
  files.Write("hegui.toml", "schema = 1\nhistory = \"runs.jsonl\"\ndocuments = [\"in\"]\n");
  CheckOn("2026-03-02", {});
  const std::string history = History();
  EXPECT_THAT(history, Not(IsEmpty()));
  const ProgramRun some = CheckOn("2026-03-09", {"in/a.txt", "--format", "json"});
  EXPECT_THAT(some.err, HasSubstr("C139"));
  EXPECT_EQ(History(), history);
  const Json json = Json::parse(some.out);
  EXPECT_EQ(json.at("documents")[0].at("trend").size(), 2U);
  EXPECT_EQ(json.at("trend").at("whole"), false);
}

TEST_F(HistoryTest, HoldsNoFolderOfTheMachine) {
  const std::string root = files.root();
  CheckOn("2026-03-02", {root + "/in", "--history", root + "/runs.jsonl"});
  EXPECT_THAT(History(), AllOf(HasSubstr("in/a.txt"), Not(HasSubstr(root))));
}

TEST_F(HistoryTest, HoldsPseudonymsUnderRedact) {
  files.Write("in/镇长王小明.txt",
              "石桥镇2023年工作报告\n\n一、主要成效\n镇长王小明设立了热线。\n");
  files.Write("key", "0123456789abcdef0123456789abcdef");
  for (const std::vector<std::string>& privacy :
       {std::vector<std::string>{"--redact"}, {"--redact", "--redact-key", "key"}}) {
    fs::remove(files.Path("runs.jsonl"));
    RunOn("2026-03-02", privacy);
    const Json json = JsonOn("2026-03-09", privacy);
    EXPECT_THAT(History(), AllOf(HasSubstr("\"redacted\":true"), Not(HasSubstr("王小明"))));
    for (const Json& document : json.at("documents")) {
      EXPECT_EQ(document.at("trend").size(), 2U) << document.at("path");
    }
  }
}

}  // namespace
}  // namespace hegui::test
