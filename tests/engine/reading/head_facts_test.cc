// What is read out of the heads of reports, in the many ways in which they are written: unit, areas above it, profile, year.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

struct Head {
  std::string_view text;  // what stands before the first heading
  std::string_view unit;
  std::string_view superiors;  // from the highest down, with commas
  std::string_view profile;
  std::string_view year;
  std::string_view signature = {};
};

void PrintTo(const Head& head, std::ostream* out) { *out << head.text; }

std::string ValueOf(const FactSheet& facts, std::string_view name) {
  const Fact* fact = facts.Find(name);
  return fact == nullptr ? "" : fact->value;
}

class HeadTest : public ::testing::TestWithParam<Head> {};

TEST_P(HeadTest, TellsUnitAreasProfileAndYear) {
  const Head& head = GetParam();
  const test::OwnedReading owned = test::ReadingOf(
      *test::EmbeddedPack(), std::string(head.text) +
                                 "\n\n一、主要举措和成效\n开展了法治宣传。\n二、存在的不足\n还有不"
                                 "足。\n三、下一步工作打算\n继续努力。\n\n" +
                                 std::string(head.signature) + "\n");
  const FactSheet& facts = owned.reading->facts();
  std::string superiors;
  for (const std::string& area : facts.unit.superiors) {
    superiors += (superiors.empty() ? "" : ",") + area;
  }
  EXPECT_EQ(ValueOf(facts, "unit"), head.unit);
  EXPECT_EQ(superiors, head.superiors);
  EXPECT_EQ(owned.reading->profile().id, head.profile);
  EXPECT_EQ(ValueOf(facts, "report_year"), head.year);
}

// clang-format off
constexpr Head kHeads[] = {
    {"石碾坪镇人民政府关于2024年法治政府建设情况的报告", "石碾坪镇", "", "township", "2024"},
    {"栖川县石碾坪镇人民政府关于2023年度法治政府建设工作情况的报告", "栖川县石碾坪镇", "栖川县", "township", "2023"},
    {"岚川省砚北市栖川县石碾坪镇2024年法治政府建设年度报告", "岚川省砚北市栖川县石碾坪镇", "岚川省,砚北市,栖川县", "township", "2024"},
    {"中共石碾坪镇委员会 石碾坪镇人民政府关于2025年度法治政府建设情况的报告", "石碾坪镇", "", "township", "2025"},
    {"中共栖川县石碾坪镇党委栖川县石碾坪镇人民政府关于2023年度法治政府建设情况的报告", "栖川县石碾坪镇", "栖川县", "township", "2023"},
    {"中共石碾坪镇委 石碾坪镇人民政府2024年度法治政府建设工作报告", "石碾坪镇", "", "township", "2024"},
    {"关于石碾坪镇2024年法治政府建设工作情况的报告", "石碾坪镇", "", "township", "2024"},
    {"关于报送石碾坪镇2024年法治政府建设情况的报告", "石碾坪镇", "", "township", "2024"},
    {"石碾坪镇关于报送2024年度法治政府建设情况的报告", "石碾坪镇", "", "township", "2024"},
    {"2024年石碾坪镇法治政府建设工作总结", "石碾坪镇", "", "township", "2024"},
    {"2023年度石碾坪镇关于法治政府建设情况的报告", "石碾坪镇", "", "township", "2023"},
    {"2024年度栖川县石碾坪镇推进法治政府建设情况报告", "栖川县石碾坪镇", "栖川县", "township", "2024"},
    {"关于2024年度石碾坪镇法治政府建设情况的报告", "石碾坪镇", "", "township", "2024"},
    {"石碾坪镇法治政府建设2024年度工作报告", "石碾坪镇", "", "township", "2024"},
    {"栖川县石碾坪镇\n2024年法治政府建设情况报告", "栖川县石碾坪镇", "栖川县", "township", "2024"},
    {"栖川县石碾坪镇人民政府\n关于2024年度法治政府建设情况的\n报　告", "栖川县石碾坪镇", "栖川县", "township", "2024"},
    {"石碾坪镇关于2023年法治政府建设工作情况和2024年工作安排的报告", "石碾坪镇", "", "township", "2023"},
    {"石碾坪镇关于2024年法治政府建设工作总结暨2025年工作计划的报告", "石碾坪镇", "", "township", "2024"},
    {"石碾坪镇贯彻落实《法治政府建设实施纲要（2021—2025年）》2024年度情况报告", "石碾坪镇", "", "township", "2024"},
    {"二〇二四年石碾坪镇法治政府建设情况报告", "石碾坪镇", "", "township", "2024"},
    {"石碾坪镇二〇二三年法治政府建设情况报告", "石碾坪镇", "", "township", "2023"},
    {"石碾坪镇2024法治政府建设年度报告", "石碾坪镇", "", "township", "2024"},
    {"法治政府建设年度报告（石碾坪镇）", "石碾坪镇", "", "township", "2024", "石碾坪镇人民政府\n2025年1月10日"},
    {"双碓乡人民政府2022年法治政府建设情况报告", "双碓乡", "", "township", "2022"},
    {"栖川县白水坡回族乡人民政府关于2024年法治政府建设情况的报告", "栖川县白水坡回族乡", "栖川县", "township", "2024"},
    {"白水坡苗族侗族乡2025年法治政府建设年度报告", "白水坡苗族侗族乡", "", "township", "2025"},
    {"乌兰苏木人民政府2024年法治政府建设情况报告", "乌兰苏木", "", "township", "2024"},
    {"文澜桥街道办事处关于2024年法治政府建设情况的报告", "文澜桥街道", "", "subdistrict", "2024"},
    {"澜埠区文澜桥街道2025年度法治政府建设情况报告", "澜埠区文澜桥街道", "澜埠区", "subdistrict", "2025"},
    {"中共澜埠区文澜桥街道工作委员会 澜埠区人民政府文澜桥街道办事处关于2024年法治政府建设情况的报告", "澜埠区文澜桥街道", "澜埠区", "subdistrict", "2024"},
    {"文澜桥街道党工委、办事处关于2024年度法治政府建设情况的报告", "文澜桥街道", "", "subdistrict", "2024"},
    {"城区街道2024年法治政府建设情况报告", "城区街道", "", "subdistrict", "2024"},
    {"2024年文澜桥街道法治政府建设工作情况汇报", "文澜桥街道", "", "subdistrict", "2024"},
    {"栖川县人民政府关于2024年度法治政府建设情况的报告", "栖川县", "", "county", "2024"},
    {"中共栖川县委 栖川县人民政府关于2023年法治政府建设情况的报告", "栖川县", "", "county", "2023"},
    {"砚北市栖川县2024年法治政府建设年度报告", "砚北市栖川县", "砚北市", "county", "2024"},
    {"澜埠区人民政府2024年法治政府建设年度报告", "澜埠区", "", "county", "2024"},
    {"栖川县2024年度法治政府建设年度报告", "栖川县", "", "county", "2024"},
    {"栖川土家族苗族自治县人民政府关于2024年法治政府建设情况的报告", "栖川土家族苗族自治县", "", "county", "2024"},
    {"乌兰旗人民政府2024年法治政府建设情况报告", "乌兰旗", "", "county", "2024"},
    {"江口市人民政府关于2024年法治政府建设情况的报告", "江口市", "", "county", "2024"},
    {"砚北市人民政府关于2025年度法治政府建设情况的报告\n\n2025年，各县（市、区）扎实推进。现将有关情况报告如下：", "砚北市", "", "city", "2025"},
    {"岚川省砚北市2024年法治政府建设年度报告\n\n指导栖川县、临溪县、澜埠区开展创建。", "岚川省砚北市", "岚川省", "city", "2024"},
    {"云岭彝族自治州人民政府关于2024年法治政府建设情况的报告", "云岭彝族自治州", "", "city", "2024"},
    {"江口市2024年法治政府建设年度报告\n\n2024年，全市12个社区、35个村开展宣传，省市县三级部门指导。", "江口市", "", "county", "2024"},
    {"栖川县司法局关于2024年度法治政府建设情况的报告", "栖川县司法局", "栖川县", "department", "2024"},
    {"栖川县市场监督管理局2024年度法治政府建设工作报告", "栖川县市场监督管理局", "栖川县", "department", "2024"},
    {"砚北市住房和城乡建设局2024年法治政府建设年度报告", "砚北市住房和城乡建设局", "砚北市", "department", "2024"},
    {"砚北市生态环境局澜埠分局关于2024年法治政府建设情况的报告", "砚北市生态环境局澜埠分局", "砚北市", "department", "2024"},
    {"栖川县发展和改革委员会2023年法治政府建设情况报告", "栖川县发展和改革委员会", "栖川县", "department", "2023"},
    {"栖川县卫生健康委员会关于2024年法治政府建设工作情况的报告", "栖川县卫生健康委员会", "栖川县", "department", "2024"},
    {"岚川省水利厅2024年法治政府建设年度报告", "岚川省水利厅", "岚川省", "department", "2024"},
    {"2024年栖川县教育局法治政府建设年度报告", "栖川县教育局", "栖川县", "department", "2024"},
    {"砚北市交通运输综合行政执法支队2024年法治政府建设情况报告", "砚北市交通运输综合行政执法支队", "砚北市", "department", "2024"},
    {"国家税务总局栖川县税务局2024年度法治政府建设情况报告", "国家税务总局栖川县税务局", "国家税务总局栖川县", "department", "2024"},
    {"栖川经济开发区管理委员会关于2024年法治政府建设情况的报告", "栖川经济开发区", "", "department", "2024"},
    {"砚北高新区管委会2024年法治政府建设年度报告", "砚北高新区", "", "department", "2024"},
    {"砚北市城市管理综合行政执法局二〇二四年度法治政府建设情况报告", "砚北市城市管理综合行政执法局", "砚北市", "department", "2024"},
    {"青石农场2024年法治政府建设情况报告", "青石农场", "", "township", "2024"},
    {"新云师七十三团2024年法治政府建设情况报告", "新云师七十三团", "", "township", "2024"},
    {"国有云岭林场2024年法治政府建设情况报告", "国有云岭林场", "", "department", "2024"},
    {"2023年，在县委、县政府的正确领导下，石碾坪镇对照法治政府建设指标逐项落实。现将2023年法治政府建设工作汇报如下：", "石碾坪镇", "", "township", "2023"},
    {"2024年以来，文澜桥街道坚持依法行政，现将有关情况报告如下：", "文澜桥街道", "", "subdistrict", "2024"},
    {"2024年，我镇扎实推进法治政府建设，现将有关情况报告如下：", "石碾坪镇", "", "township", "2024", "石碾坪镇人民政府\n2025年1月18日"},
    {"关于2024年法治政府建设情况的报告", "栖川县石碾坪镇", "栖川县", "township", "2024", "栖川县石碾坪镇人民政府\n2025年1月18日"},
    {"法治政府建设情况报告", "石碾坪镇", "", "township", "2024", "中共石碾坪镇委员会\n石碾坪镇人民政府\n2025年1月18日"},
    {"法治政府建设情况报告\n\n县委、县政府：\n自2019年以来，我局坚持《法治政府建设实施纲要（2021—2025年）》。2024年，我局依法行政。现将有关情况报告如下：", "栖川县水利局", "栖川县", "department", "2024", "栖川县水利局\n2025年1月18日"},
    {"石碾坪镇法治政府建设情况报告\n\n自2019年以来，石碾坪镇坚持依法治镇。根据《关于做好工作的通知》（栖法办〔2023〕25号）要求，现将有关情况报告如下：", "石碾坪镇", "", "township", "2024", "石碾坪镇人民政府\n2025年1月18日"},
};
// clang-format on

INSTANTIATE_TEST_SUITE_P(AllStyles, HeadTest, ::testing::ValuesIn(kHeads));

std::string VillagesOf(std::string_view text) {
  const test::OwnedReading owned = test::ReadingOf(
      *test::EmbeddedPack(), "石碾坪镇2024年法治政府建设情况报告\n\n一、主要举措和成效\n" +
                                 std::string(text) + "\n二、存在的不足\n还有不足。\n");
  std::string values;
  for (const Fact& fact : owned.reading->facts().facts) {
    values += fact.name == "villages" ? fact.value + " " : "";
  }
  return values;
}

TEST(VillagesTest, KeepsEveryCountOfVillages) {
  EXPECT_EQ(VillagesOf("全镇辖25个行政村。25个村（社区）实现法律顾问全覆盖。"), "25 ");
  EXPECT_EQ(VillagesOf("辖二十五个村。23个村（居）法律顾问全覆盖。"), "25 23 ");
  EXPECT_EQ(VillagesOf("在12个村开展试点。全镇共有86个村民小组。"), "");
}

}  // namespace
}  // namespace hegui
