// Documents that hold the same text, by the program itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/cli_world.h"
#include "tests/support/xlsx_file.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

using Json = nlohmann::json;

std::string Report(const std::string& town, const std::string& body) {
  return town + "2023年工作报告\n\n一、主要成效\n我镇设立了热线。" + body +
         "\n\n二、下一步打算\n继续办好热线，" + town + "会接着把它做下去。\n";
}

const std::string kFerry =
    "把渡口的旧仓房腾出来做了议事亭，逢集市日由老支书坐班听大家说事。船户提出夜里靠岸看不清台阶，"
    "当月就装上了路灯并且派人巡查。养殖棚舍逐户建档之后分批约谈经营者，引导他们自行拆除，没有发生"
    "一起强制执行。邻里之间为了滩地争执多年，调解小组把两家人请到茶馆里当面说开，第二天就立了界桩。"
    "补贴发放名册和监督电话写在同一张纸上，贴在码头最显眼的墙面，收到核实申请以后当面答复。";
const std::string kTea =
    "山上的茶农排队过秤时，合同里的定金条款就能在旁边的摊位问明白。采石场复绿引发的积案拖了多年，"
    "镇长带队蹲点半个月，矿主与村组最终签下分期补偿的协议。执法记录仪当天导出当天编号，抽查案卷时"
    "没有看到程序上的瑕疵。林权流转的格式文本由退休法官看过，提出的修改建议全部写进了新版合同。"
    "山区站所人手偏紧，年轻干部写文书时说理还不够充分，今年安排了三轮跟班学习。";

class LikenessTest : public ::testing::Test, protected CliWorld {
 protected:
  LikenessTest() {
    files.Write("in/石桥镇.txt", Report("石桥镇", kFerry));
    files.Write("in/柳湾镇.txt", Report("柳湾镇", "今年另办了一件事。" + kFerry));
    files.Write("apart/石桥镇.txt", Report("石桥镇", kFerry));
    files.Write("apart/双碓镇.txt", Report("双碓镇", kTea));
  }

  Json JsonOf(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return Json::parse(Check(std::move(arguments)).out);
  }
};

TEST_F(LikenessTest, NamesTwoReportsOfOneText) {
  const Json audit = JsonOf({"in"});
  ASSERT_THAT(audit.at("likenesses"), SizeIs(1));
  const Json& pair = audit["likenesses"][0];
  EXPECT_EQ(pair.at("first"), "in/柳湾镇.txt");
  EXPECT_EQ(pair.at("second"), "in/石桥镇.txt");
  EXPECT_EQ(pair.at("kind"), "other-units");
  EXPECT_GT(pair.at("share_percent_hundredths"), 8'000);
  EXPECT_THAT(pair.at("passages")[0].at("second").at("quote").get<std::string>(),
              HasSubstr("渡口的旧仓房"));
  const ProgramRun text = Check({"in", "--lang", "zh-CN"});
  EXPECT_THAT(text.out, AllOf(HasSubstr("雷同比对"), HasSubstr("in/柳湾镇.txt 与 in/石桥镇.txt"),
                              HasSubstr("不同单位：雷同")));
  EXPECT_THAT(Check({"in", "--lang", "en"}).out, HasSubstr("Like texts"));
}

TEST_F(LikenessTest, SaysNothingOfTextsOfTheirOwn) {
  EXPECT_FALSE(JsonOf({"apart"}).contains("likenesses"));
  const ProgramRun text = Check({"apart", "--lang", "zh-CN"});
  EXPECT_THAT(text.out + text.err, Not(HasSubstr("雷同")));
  EXPECT_FALSE(JsonOf({"in/石桥镇.txt"}).contains("likenesses"));
}

TEST_F(LikenessTest, LeavesScoresAndTheExitCodeAlone) {
  EXPECT_EQ(Check({"in"}).exit_code, 0);
  const Json both = JsonOf({"in"}), one = JsonOf({"in/石桥镇.txt"});
  EXPECT_EQ(both["documents"][1]["score"], one["documents"][0]["score"]);
}

TEST_F(LikenessTest, GoesByTheThresholdsOfThePack) {
  files.Write("strict.toml", std::string(kSmallPack) +
                                 "\n[likeness]\nmin_share = 99\n"
                                 "min_passage = 5000\n");
  const ProgramRun run = Hegui({"check", "in", "--pack", "strict.toml", "--format", "json"});
  EXPECT_FALSE(Json::parse(run.out).contains("likenesses"));
}

TEST_F(LikenessTest, IsASheetOfTheWorkbookAndATableOfTheSite) {
  ASSERT_EQ(Check({"in", "-o", "xlsx=out.xlsx", "--site", "site"}).exit_code, 0);
  bool found = false;
  for (const XlsxSheet& sheet : ReadXlsx(files.Read("out.xlsx"))) {
    if (sheet.name == "雷同比对") {
      found = true;
      EXPECT_THAT(sheet.Column("甲的文件"), SizeIs(1));
    }
  }
  EXPECT_TRUE(found);
  EXPECT_THAT(files.Read("site/index.html"), HasSubstr("id=\"likeness\""));
  EXPECT_THAT(files.Read("site/0001.html"), HasSubstr("须人工核实"));
  ASSERT_EQ(Check({"apart", "-o", "xlsx=out.xlsx", "--site", "site"}).exit_code, 0);
  for (const XlsxSheet& sheet : ReadXlsx(files.Read("out.xlsx"))) {
    EXPECT_NE(sheet.name, "雷同比对");
  }
}

TEST_F(LikenessTest, SamplesAreRedacted) {
  const std::string person =
      "镇长王小明多次到议事亭坐班，王小明的电话是13800001234，大家随时可以打。";
  for (const std::string& town : std::vector<std::string>{"石桥镇", "柳湾镇"}) {
    files.Write("persons/" + town + ".txt", Report(town, person + kFerry));
  }
  const std::vector<std::string> outputs = {"json", "html", "md", "xlsx"};
  std::vector<std::string> arguments = {"persons", "--redact", "--site", "site"};
  for (const std::string& format : outputs) {
    arguments.insert(arguments.end(), {"-o", format + "=out." + format});
  }
  const ProgramRun run = Check(arguments);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const Json audit = Json::parse(files.Read("out.json"));
  ASSERT_THAT(audit.at("likenesses"), SizeIs(1));
  const std::string quote = audit["likenesses"][0]["passages"][0]["first"]["quote"];
  EXPECT_THAT(quote, AllOf(HasSubstr("多次到议事亭坐班"), Not(HasSubstr("王小明")),
                           Not(HasSubstr("13800001234"))));
  for (const std::string name :
       {"out.json", "out.html", "out.md", "site/index.html", "site/0001.html", "site/audit.json"}) {
    EXPECT_THAT(files.Read(name), AllOf(Not(IsEmpty()), Not(HasSubstr("王小明")))) << name;
  }
}

TEST_F(LikenessTest, NoPathOfTheMachineIsInItsNotices) {
  for (std::size_t i = 0; i < 6; ++i) {
    files.Write("many/" + std::to_string(i) + ".txt",
                Report("石桥镇", kFerry + std::string(kTea).substr(0, 3 * (30 + 12 * i)) + "。"));
  }
  const ProgramRun run = Check({files.root() + "/many", "--format", "json"});
  const Json audit = Json::parse(run.out);
  ASSERT_THAT(audit.at("notices"), SizeIs(1)) << audit.at("notices");
  EXPECT_EQ(audit["notices"][0]["code"], "C128");
  EXPECT_THAT(audit["notices"].dump(), Not(HasSubstr(files.root())));
}

}  // namespace
}  // namespace hegui::test
