#include "engine/scan/arithmetic.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/scan/quantity.h"
#include "tests/support/audited.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

std::string VerdictOf(std::string_view rule_toml, std::string_view text) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(
      "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\nkind = \"arithmetic\"\n"
      "severity = \"major\"\npoints = 4\npauses = [\"、\"]\njoins = [\"和\"]\n" +
      std::string(rule_toml));
  const DocumentAudit audit =
      test::AuditOf(*rules, "某镇2024年报告\n\n一、主要成效\n" + std::string(text) + "\n");
  return test::Verdict(test::OutcomeOf(*rules, audit, "r"));
}

std::string Sum(std::string_view text) {
  return VerdictOf(
      "check = \"sum\"\nopen = [\"等\"]\namong = [\"其中\"]\ndivided = [\"分别为\"]\ntotals = "
      "[\"共计\"]\nrest = [\"其他\"]\noverlapping = [\"女\"]\noutcomes = [\"办结\"]\n"
      "families = [[\"镇级\", \"村级\"]]\nclosed_from = 75\n",
      text);
}

TEST(SumCheckTest, PartsOfAClosedListMakeTheTotal) {
  EXPECT_EQ(Sum("共24个，其中镇级1个、村级23个。"), "pass 4");
  EXPECT_EQ(Sum("共24个，其中镇级1个、村级22个。"), "fail inconsistent 4");
  EXPECT_EQ(Sum("共二十四件，其中甲类十件、乙类十四件。"), "pass 4");
  EXPECT_EQ(Sum("共8件，其中甲3件、乙3件、其他1件。"), "fail inconsistent 4");
}

TEST(SumCheckTest, PartsBeyondTheTotalAreWrongEvenInAnOpenList) {
  EXPECT_EQ(Sum("共12次，其中甲6次、乙3次、丙4次等。"), "fail inconsistent 4");
}

TEST(SumCheckTest, ListsThatNameAPartNeedNotAddUp) {
  EXPECT_EQ(Sum("共156件，其中疑难12件。"), "na not-applicable");
  EXPECT_EQ(Sum("共58件，其中甲37件、乙5件等。"), "na not-applicable");
  EXPECT_EQ(Sum("共156件，其中邻里纠纷20件、婚姻纠纷30件。"), "na not-applicable");
  EXPECT_EQ(Sum("共50人，其中女职工40人、干部30人。"), "na not-applicable");
  EXPECT_EQ(Sum("共24件，其中受理20件、办结3件。"), "na not-applicable");
}

TEST(SumCheckTest, OtherUnitsAreNoParts) {
  EXPECT_EQ(Sum("共24个，其中甲10人、乙5人、丙3人。"), "na not-applicable");
}

TEST(SumCheckTest, ApproximateNumbersLeaveRoom) {
  EXPECT_EQ(Sum("共120余件，其中甲50件、乙30件、丙43件。"), "pass 4");
}

TEST(SumCheckTest, BracketsDivideTheNumberBeforeThem) {
  EXPECT_EQ(Sum("办理390件（甲110、乙280、撤销8）。"), "pass 4");
  EXPECT_EQ(Sum("立案29件，其中甲27件（子18件、丑8件），乙2件。"), "fail inconsistent 4");
}

TEST(SumCheckTest, TotalsMayStandBehind) {
  EXPECT_EQ(Sum("甲18件、乙9件，共计27件。"), "pass 4");
  EXPECT_EQ(Sum("甲18件、乙9件，共计28件。"), "fail inconsistent 4");
}

TEST(SumCheckTest, ASentenceThatLooksBackIsReadWithTheOneBefore) {
  EXPECT_EQ(Sum("共计办理24件。其中，甲10件，乙14件。"), "pass 4");
}

TEST(SumCheckTest, OneTotalIsOneFinding) {
  EXPECT_EQ(Sum("共12次，其中甲6次、乙3次、丙4次。共5个，其中镇级1个、村级3个。"),
            "fail inconsistent 4 4");
}

std::string Percent(std::string_view text) {
  return VerdictOf(
      "check = \"percent\"\nrates = [\"率\"]\nreach = [\"达\"]\nshares = [\"占比\", \"占\"]\nof = "
      "[\"的\"]\ndue = [\"应考\"]\ndone = [\"实考\"]\nsubset = [\"中\"]\nhas = [\"已有\"]\n"
      "everywhere = [\"全覆盖\"]\ncoverage = [\"覆盖\"]\ngrowth = [\"增长\"]\ndecline = "
      "[\"下降\"]\nearlier = [\"去年\"]\nfrom = [\"由\"]\napart = 30\n",
      text);
}

TEST(PercentCheckTest, ARateIsDividedByTheCountThatItsNameNames) {
  EXPECT_EQ(Percent("排查156件，调解成功147件，成功率94.2%。"), "pass 4");
  EXPECT_EQ(Percent("排查156件，调解成功147件，调解成功率达96.2%。"), "fail inconsistent 4");
  EXPECT_EQ(Percent("共三十四件，化解三十三件，化解率百分之九十七。"), "pass 4");
}

TEST(PercentCheckTest, AHundredMeansAll) {
  EXPECT_EQ(Percent("应考62人、实考62人，参考率100%。"), "pass 4");
  EXPECT_EQ(Percent("应考270人、实考269人，参考率100%。"), "fail inconsistent 4");
  EXPECT_EQ(Percent("24个村中22个聘请了顾问，实现全覆盖。"), "fail inconsistent 4");
}

TEST(PercentCheckTest, CutOffDecimalsAreNoError) {
  EXPECT_EQ(Percent("抽查3件，合格2件，合格率66.6%。"), "pass 4");
  EXPECT_EQ(Percent("抽查3件，合格2件，合格率66.7%。"), "pass 4");
}

TEST(PercentCheckTest, WithoutACertainBaseNothingIsJudged) {
  EXPECT_EQ(Percent("办结120件，按期办结率97%。"), "na not-applicable");
  EXPECT_EQ(Percent("满意率98%。"), "na not-applicable");
  EXPECT_EQ(Percent("排查200余件，调解成功150件，成功率98%。"), "na not-applicable");
}

TEST(PercentCheckTest, SharesNameTheirWhole) {
  EXPECT_EQ(Percent("55件案件中，甲类占26件，占比47.3%。"), "pass 4");
  EXPECT_EQ(Percent("55件案件中，甲类占26件，占比57.3%。"), "fail inconsistent 4");
}

TEST(PercentCheckTest, GrowthIsJudgedWhereBothYearsStand) {
  EXPECT_EQ(Percent("案件由去年的120件到150件，增长25%。"), "pass 4");
  EXPECT_EQ(Percent("案件由去年的120件到150件，增长20%。"), "fail inconsistent 4");
  EXPECT_EQ(Percent("案件150件，增长20%。"), "na not-applicable");
}

std::string Enumeration(std::string_view text) {
  return VerdictOf(
      "check = \"enumeration\"\nopen = [\"等\"]\nnouns = [\"个方面\", \"项制度\"]\ndivided = "
      "[\"分别为\"]\nfollows = [\"即\"]\nquotes = [\"“\", \"”\"]\n",
      text);
}

TEST(EnumerationCheckTest, CountsTheMembersOfAnAnnouncedEnumeration) {
  EXPECT_EQ(Enumeration("存在三个方面的问题：一是甲；二是乙；三是丙。"), "pass 4");
  EXPECT_EQ(Enumeration("存在三个方面的问题：一是甲；二是乙。"), "fail inconsistent 4");
  EXPECT_EQ(Enumeration("存在两个方面的问题：一是甲；二是乙；三是丙。"), "fail inconsistent 4");
}

TEST(EnumerationCheckTest, CountsNumberedPartsBelow) {
  EXPECT_EQ(Enumeration("做好两个方面工作。\n（一）抓学习。\n学。\n（二）抓执法。\n做。"),
            "pass 4");
  EXPECT_EQ(Enumeration("做好三个方面工作。\n（一）抓学习。\n学。\n（二）抓执法。\n做。"),
            "fail inconsistent 4");
}

TEST(EnumerationCheckTest, ANameIsCheckedOnlyWhereAListExpandsIt) {
  EXPECT_EQ(Enumeration("做到“三有”，即有人、有钱、有章。"), "pass 4");
  EXPECT_EQ(Enumeration("做到“三有”，即有人、有钱。"), "fail inconsistent 4");
  EXPECT_EQ(Enumeration("做到“三有”，推进工作。"), "na not-applicable");
  EXPECT_EQ(Enumeration("落实“三项制度”（甲公示、乙记录）。"), "fail inconsistent 4");
  EXPECT_EQ(Enumeration("坚持“三重一大”（甲、乙）。"), "na not-applicable");
}

TEST(EnumerationCheckTest, ADividedNumberIsAList) {
  EXPECT_EQ(Enumeration("公布事项3项，分别为甲选址、乙收费、丙布局。"), "pass 4");
  EXPECT_EQ(Enumeration("公布事项4项，分别为甲选址、乙收费、丙布局。"), "fail inconsistent 4");
  EXPECT_EQ(Enumeration("检查3次，分别为甲1次、乙2次。"), "na not-applicable");
}

TEST(EnumerationCheckTest, JoinedMembersMayBeOneOrTwo) {
  EXPECT_EQ(Enumeration("抓住三个方面，即决策、执行和监督。"), "pass 4");
  EXPECT_EQ(Enumeration("抓住两个方面，即决策、执行和监督。"), "pass 4");
  EXPECT_EQ(Enumeration("抓住四个方面，即决策、执行和监督。"), "fail inconsistent 4");
  EXPECT_EQ(Enumeration("抓住四个方面，即决策、执行等。"), "na not-applicable");
}

TEST(QuantityTest, KnowsWhatIsNoQuantity) {
  const NumberSyntax syntax{&testing::ZhLanguage(), {"、"}, {"和"}, {}};
  const std::string text = "2024年第3次会议统一审议A4号文件5-6件12.5.3版，办理近百件、3.5万元";
  const std::vector<NumberStretch> read =
      ReadNumbers(text, {0, static_cast<std::uint32_t>(text.size())}, {}, syntax);
  std::string found;
  for (const NumberSegment& segment : read.front().segments) {
    for (const Quantity& quantity : segment.quantities) {
      found += std::string(quantity.span.Of(text)) + (quantity.number.approximate ? "~ " : " ");
    }
  }
  EXPECT_EQ(found, "百件~ 3.5万元 ");
}

}  // namespace
}  // namespace hegui
