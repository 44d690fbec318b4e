// `pack list|show|check|test|mutate|doc|schema`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/cli_world.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class PackTest : public ::testing::Test, protected CliWorld {
 protected:
  static std::string Replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  }
};

TEST_F(PackTest, ListsBuiltInPacksAndThoseInFolders) {
  files.Write("packs/mine/pack.toml", kSmallPack);
  const ProgramRun run = Hegui({"pack", "list", "--pack-path", "packs"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("fazhi-annual-report"), HasSubstr("built in"),
                             HasSubstr("small"), HasSubstr("1.2"), HasSubstr("packs/mine")));
}

TEST_F(PackTest, FindsSeveralPacksOfOneFileInAFolder) {
  files.Write("packs/a.toml", Replaced(std::string(kSmallPack), "id = \"small\"", "id = \"aaa\""));
  files.Write("packs/b.toml", Replaced(std::string(kSmallPack), "id = \"small\"", "id = \"bbb\""));
  const ProgramRun run = Hegui({"pack", "list", "--pack-path", "packs"});
  EXPECT_THAT(run.out, AllOf(HasSubstr("aaa"), HasSubstr("packs/a.toml"), HasSubstr("bbb")));
  EXPECT_EQ(Hegui({"check", "good.txt", "--pack", "bbb", "--pack-path", "packs"}).exit_code, 0);
}

TEST_F(PackTest, TakesLanguagesOfAFolderBeforeTheBuiltInOnes) {
  files.Write("mine/languages/zh/only.toml", "max_run_in_heading = 3\n");
  const ProgramRun run = Hegui({"pack", "check", "small.toml", "--pack-path", "mine"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("mine/languages/zh/"));
}

TEST_F(PackTest, ExtendsAPackOfAnotherFolder) {
  files.Write("base/pack.toml", kSmallPack);
  files.Write("child.toml", R"(schema = 1

[pack]
id = "child"
name = "子包"
version = "1"
extends = ["small"]

[[override]]
rule = "a02-term"
set = { points = 0 }
reason = "本地不考核"

[[override]]
rule = "a01-hotline"
set = { points = 10 }
reason = "加重"
)");
  const ProgramRun run = Hegui({"pack", "show", "child.toml", "--pack-path", "base"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("small"), HasSubstr("10")));
}

TEST_F(PackTest, ShowsWhatAPackHolds) {
  const ProgramRun run = Hegui({"pack", "show", "small.toml"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("小规则包"), HasSubstr("sha256:"), HasSubstr("township"),
                    HasSubstr("report_year"), HasSubstr("a01-hotline"), HasSubstr("设立热线")));
  EXPECT_THAT(Hegui({"pack", "show"}).out, HasSubstr("d01-three-systems"));
}

TEST_F(PackTest, FindsNoFaultWithAGoodPack) {
  const ProgramRun run = Hegui({"pack", "check", "small.toml"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("3 rules"), HasSubstr("4 examples"), HasSubstr("0 errors")));
}

TEST_F(PackTest, ReportsFiveMistakesAtOnce) {
  std::string pack(kSmallPack);
  pack = Replaced(pack, "title = \"设立热线\"", "titel = \"设立热线\"");
  pack = Replaced(pack, "default_where = [\"done\"]", "default_where = [\"dome\"]");
  pack = Replaced(pack, "severity = \"minor\"", "severity = \"small\"");
  pack = Replaced(pack, "\"设立{了|}热线\"", "\"设立{了|热线\"");
  pack = Replaced(pack, "units = ['镇$']", "units = ['镇($']");
  files.Write("bad.toml", pack);
  const ProgramRun run = Hegui({"pack", "check", "bad.toml"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("bad.toml:"), HasSubstr("titel"), HasSubstr("“title”"),
                             HasSubstr("“done”"), HasSubstr("small"), HasSubstr("设立{了|热线"),
                             HasSubstr("镇($")));
  EXPECT_THAT(run.err, HasSubstr("^"));
}

TEST_F(PackTest, CountsPointsThatDoNotAddUpAsAnError) {
  files.Write("bad.toml", Replaced(std::string(kSmallPack), "points = 6", "points = 5"));
  const ProgramRun run = Hegui({"pack", "check", "bad.toml"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("P020"));
  EXPECT_EQ(Hegui({"check", "good.txt", "--pack", "bad.toml"}).exit_code, 2);
}

TEST_F(PackTest, GivesAdviceThatIsNoError) {
  files.Write("bare.toml", Replaced(std::string(kSmallPack), "hint = \"写明热线号码。\"\n", ""));
  const ProgramRun run = Hegui({"pack", "check", "bare.toml"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, AllOf(HasSubstr("P043"), HasSubstr("a01-hotline")));
  EXPECT_THAT(Hegui({"check", "good.txt", "--pack", "bare.toml"}).err, IsEmpty())
      << "advice is for authors of packs";
}

TEST_F(PackTest, ShowsWhereInALongLineAMistakeIs) {
  std::string phrases;
  for (int i = 0; i < 40; ++i) {
    phrases += "\"设立第" + std::to_string(i) + "条热线\", ";
  }
  files.Write("bad.toml", Replaced(std::string(kSmallPack), "any = [\"设立{了|}热线\"]",
                                   "any = [" + phrases + "\"设立{了|热线\", " + phrases + "]"));
  const ProgramRun run = Hegui({"pack", "check", "bad.toml"});
  EXPECT_THAT(
      run.err,
      HasSubstr("| …38条热线\", \"设立第39条热线\", \"设立{了|热线\", \"设立第0条热线\", \"设…\n"
                "      |                                ^^^^^^^^^^^^^^\n"));
}

TEST_F(PackTest, RefusesToAuditByABrokenPack) {
  files.Write("bad.toml",
              Replaced(std::string(kSmallPack), "kind = \"contains\"", "kind = \"has\""));
  const ProgramRun run = Hegui({"check", "good.txt", "--pack", "bad.toml"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("bad.toml:"));
  EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(PackTest, RunsTheExamplesOfRules) {
  const ProgramRun run = Hegui({"pack", "test", "small.toml"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_THAT(run.out, EndsWith("4 passed, 0 failed\n"));
}

TEST_F(PackTest, ShowsWhatFailingExamplesExpectedAndGot) {
  files.Write("bad.toml", Replaced(std::string(kSmallPack), "reason = \"planned-only\"",
                                   "reason = \"missing\""));
  const ProgramRun run = Hegui({"pack", "test", "bad.toml"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("bad.toml:"), HasSubstr("a01-hotline"), HasSubstr("fail missing"),
                    HasSubstr("fail planned-only"), HasSubstr("L1:4"), HasSubstr("〔设立热线〕"),
                    EndsWith("3 passed, 1 failed\n")));
}

TEST_F(PackTest, RunsOnlyTheRulesAskedFor) {
  EXPECT_THAT(Hegui({"pack", "test", "small.toml", "--rule", "a01*"}).out,
              EndsWith("2 passed, 0 failed\n"));
  const ProgramRun none = Hegui({"pack", "test", "small.toml", "--rule", "z*"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("C026"));
}

TEST_F(PackTest, SaysSoWhenThereIsNothingToRun) {
  std::string pack(kSmallPack);
  for (std::size_t at = pack.find("  [[rule.test]]"); at != std::string::npos;
       at = pack.find("  [[rule.test]]")) {
    pack.erase(at, pack.find("\n\n", at) - at);
  }
  files.Write("bare.toml", pack);
  const ProgramRun run = Hegui({"pack", "test", "bare.toml"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C027"));
}

TEST_F(PackTest, SuggestsThePackThatWasMeant) {
  const ProgramRun run = Hegui({"pack", "check", "fazhi-annual-reprt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C023"), HasSubstr("“fazhi-annual-report”")));
}

TEST_F(PackTest, MutationTellsWhatNoExampleNotices) {
  const ProgramRun run = Hegui({"pack", "mutate", "small.toml", "--no-language", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("small.toml:45: a00-kind: phrase 工作方案"),
                             Not(HasSubstr("phrase 法制建设")), HasSubstr("4 examples")));
}

TEST_F(PackTest, MutationFailsAboveTheShareThatIsAllowed) {
  const std::vector<std::string> command{"pack", "mutate", "small.toml", "--rule", "a*"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), command.begin(), command.end());
    return Hegui(more);
  };
  EXPECT_EQ(with({"--max-survivors", "50"}).exit_code, 0);
  EXPECT_EQ(with({"--max-survivors", "49.9"}).exit_code, 1);
  EXPECT_EQ(with({"--max-survivors", "viele"}).exit_code, 2);
  EXPECT_EQ(with({"--rule", "z*"}).exit_code, 2);
}

TEST_F(PackTest, MutationForPrograms) {
  const ProgramRun run =
      Hegui({"pack", "mutate", "small.toml", "--format", "json", "--no-language", "--jobs", "2"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto json = nlohmann::json::parse(run.out);
  EXPECT_EQ(json.at("schema"), "hegui-mutation/1");
  EXPECT_EQ(json.at("examples"), 4);
  EXPECT_GT(json.at("mutations"), 0);
}

TEST_F(PackTest, WritesAPageForEachRule) {
  const ProgramRun run = Hegui({"pack", "doc", "small.toml", "-o", "pages/small"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(files.Read("pages/small/README.md"), HasSubstr("(a01-hotline.md)"));
  EXPECT_THAT(files.Read("pages/small/a01-hotline.md"), HasSubstr("《热线办法》第三条 — 已核对"));
  EXPECT_THAT(Hegui({"pack", "doc", "small.toml"}).out, HasSubstr("《热线办法》第三条 — 已核对"));
}

TEST_F(PackTest, PrintsTheSchemaOfPacksForEditors) {
  const ProgramRun run = Hegui({"pack", "schema"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, IsEmpty());
  const auto schema = nlohmann::json::parse(run.out);
  EXPECT_EQ(schema.at("$schema"), "http://json-schema.org/draft-07/schema#");
  EXPECT_TRUE(schema.at("properties").contains("rule"));
}

}  // namespace
}  // namespace hegui::test
