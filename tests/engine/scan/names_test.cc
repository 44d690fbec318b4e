#include "engine/scan/names.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/scan/name_chain.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

constexpr std::string_view kRule = R"(
[units]
prefixes = ["中共"]
qualifiers = ["回族"]
area_suffixes = ["市", "县", "区"]
place_suffixes = ["镇", "乡", "局"]
organ_suffixes = ["人民政府", "委员会", "党委"]

[[fact]]
name = "unit"
from = "title"
pattern = '^(?P<value>\p{Han}{2,20}?)20[0-9]{2}年'

[[fact]]
name = "unit"
from = "signature"
pattern = '^(?P<value>\p{Han}{2,40})'

[[profile]]
id = "town"
label = "town"
units = ['镇$', '乡$']

[[profile]]
id = "county"
label = "county"
units = ['县$']

[params.more]
label = "more"
type = "list"

[[rule]]
id = "r"
group = "g"
title = "t"
kind = "names"
points = 4
characters = "桥河柳坪溪槐"
common = ["文化", "桥梁"]
known = ["枫桥"]
known_from = "more"
boundaries = ["在", "由", "和"]
beside = ["与"]
partner = ["毗邻"]
  [[rule.subordinates]]
  suffixes = ["村"]
  [[rule.subordinates]]
  profiles = ["county"]
  suffixes = ["镇"]
  [[rule.frame]]
  label = "organ"
  profiles = ["town"]
  any = [{ regex = '(?P<name>\p{Han}{2,10}?[镇乡])(?:党委|人民政府)' }]
  [[rule.frame]]
  label = "rule of law"
  any = [{ regex = '建设法治(?P<name>\p{Han}{2,4}?)[，。]' }]
  [[rule.frame]]
  label = "plan"
  quoted = true
  strong = false
  any = [{ regex = '印发《(?P<name>\p{Han}{2,6}?镇)' }]
  [[rule.frame]]
  label = "county"
  single = true
  any = [{ regex = '在(?P<name>\p{Han}{2,6}?县)委领导' }]
)";

// The verdict on a report of a town of which `text` is the first part.
std::string VerdictOf(std::string_view text, std::string_view title = "临溪县石坪镇",
                      std::string_view signature = "石坪镇人民政府",
                      std::map<std::string, std::string> set = {}) {
  static const std::shared_ptr<const RuleSet> rules = test::PackOf(kRule);
  AuditRequest request;
  request.set = std::move(set);
  const DocumentAudit audit =
      test::AuditOf(*rules,
                    std::string(title) + "2024年报告\n\n一、主要成效\n" + std::string(text) +
                        "\n\n" + std::string(signature) + "\n2025年1月18日\n",
                    request);
  return test::Verdict(test::OutcomeOf(*rules, audit, "r"));
}

TEST(NamesTest, PassesTheUnitItsShortFormsAndItsSuperiors) {
  EXPECT_EQ(VerdictOf("石坪镇党委开会，建设法治石坪。建设法治临溪。在临溪县委领导下。"), "pass");
}

TEST(NamesTest, FailsAForeignNameInAFrame) {
  EXPECT_EQ(VerdictOf("建设法治槐荫。"), "fail wrong-place 4");
  EXPECT_EQ(VerdictOf("由柳河镇人民政府负责。"), "fail wrong-place 4");
  EXPECT_EQ(VerdictOf("在柳河县委领导下。"), "fail wrong-place 4");
}

TEST(NamesTest, LeavesAloneWhatNoFrameHolds) {
  EXPECT_EQ(VerdictOf("到柳河镇的路修好了。学习《柳河镇人民政府办法》。"), "pass");
}

TEST(NamesTest, LeavesAloneWhatDoesNotLookLikeAName) {
  EXPECT_EQ(
      VerdictOf("建设法治文化。建设法治桥梁。建设法治高地。明确镇党委职责，各乡镇人民政府参加。"),
      "pass");
}

TEST(NamesTest, LeavesAlonePartnersKnownNamesAndItsOwnPlaces) {
  EXPECT_EQ(VerdictOf("与柳河镇党委开会。"), "pass");
  EXPECT_EQ(VerdictOf("毗邻的地方有柳河镇党委。"), "pass");
  EXPECT_EQ(VerdictOf("建设法治枫桥。"), "pass");
  EXPECT_EQ(VerdictOf("槐荫村通过验收，建设法治槐荫。"), "pass");
}

TEST(NamesTest, TakesNamesFromAParameter) {
  EXPECT_EQ(VerdictOf("建设法治槐荫。", "石坪镇", "石坪镇人民政府", {{"more", "槐荫"}}), "pass");
}

TEST(NamesTest, AWeakFrameIsForAPerson) {
  EXPECT_EQ(VerdictOf("印发《柳河镇计划》。"), "review undetermined 4");
}

TEST(NamesTest, FailsWhenTitleAndSignatureNameDifferentUnits) {
  EXPECT_EQ(VerdictOf("做了工作。", "石坪镇", "柳河镇人民政府"), "fail inconsistent 1 6");
  EXPECT_EQ(VerdictOf("做了工作。", "临溪县石坪镇", "邻溪县石坪镇人民政府"),
            "fail inconsistent 1 6");
  EXPECT_EQ(VerdictOf("做了工作。", "临溪县住房和建设局", "临溪县住建局"), "pass");
}

TEST(NamesTest, TheUnitUnderAnotherAreaIsForAPerson) {
  EXPECT_EQ(VerdictOf("这里是柳河县石坪镇。"), "review undetermined 4");
}

TEST(NamesTest, AnAreaOfAKindThatTheChainLacksIsJudgedByTheOthersOnly) {
  EXPECT_EQ(VerdictOf("在柳河县委领导下。", "石坪镇"), "pass");
  EXPECT_EQ(VerdictOf("在柳河县委领导下。在槐河县委领导下。", "石坪镇"), "review undetermined 4 4");
}

TEST(NamesTest, TownsOfACountyAreItsOwn) {
  EXPECT_EQ(VerdictOf("柳河镇开会，建设法治柳河。柳河镇党委开会。", "临溪县", "临溪县人民政府"),
            "pass");
  EXPECT_EQ(VerdictOf("建设法治柳河。", "临溪县", "临溪县人民政府"), "fail wrong-place 4");
}

TEST(NamesTest, NamesOfAnUnknownUnitAreNotJudged) {
  EXPECT_EQ(VerdictOf("建设法治柳河。", "", ""), "pass");
}

TEST(NameChainTest, SplitsANameFromItsKind) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kRule);
  const NameParts parts = SplitName("石坪回族乡", rules->pack->units);
  EXPECT_EQ(parts.stem, "石坪");
  EXPECT_EQ(parts.suffix, "乡");
  EXPECT_TRUE(parts.is_unit);
  EXPECT_EQ(SplitName("法治", rules->pack->units).suffix, "");
}

TEST(NameChainTest, ShortFormsKeepTheOrderOfTheCharacters) {
  EXPECT_TRUE(IsShortFormOf("住建局", "住房和城乡建设局"));
  EXPECT_FALSE(IsShortFormOf("建住局", "住房和城乡建设局"));
  EXPECT_FALSE(IsShortFormOf("民政局", "司法局"));
}

}  // namespace
}  // namespace hegui
