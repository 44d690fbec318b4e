#include "rules/pack/pack_mutator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/audited.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

constexpr Date kDay{2026, 1, 1};

std::vector<std::string> Survivors(std::string_view toml) {
  const auto rules = test::PackOf(toml);
  MutationChoice choice;
  choice.rules = [](const RuleDefinition& rule) { return rule.id.starts_with("x0"); };
  const PackMutator mutator(*rules, choice, kDay);
  std::vector<std::string> survivors;
  for (const Mutation& mutation : mutator.mutations()) {
    if (mutator.Survives(mutation)) {
      survivors.push_back(mutation.text);
    }
  }
  return survivors;
}

constexpr std::string_view kRule = R"(
[[rule]]
id = "x01-line"
group = "g"
title = "t"
kind = "contains"
any = ["设立热线", "开通专线", "接听{来电|来信}"]
except = ["模拟{…6}接听来电"]
)";

TEST(PackMutatorTest, FindsThePhrasesThatNoExampleNeeds) {
  EXPECT_THAT(Survivors(std::string(kRule) + R"(
  [[rule.test]]
  text = "我镇设立热线。"
  in = "done"
  expect = "pass"
)"),
              UnorderedElementsAre("开通专线", "接听{来电|来信}", "模拟{…6}接听来电"));
}

TEST(PackMutatorTest, IsContentWhenEveryPhraseDecidesAnExample) {
  EXPECT_THAT(Survivors(std::string(kRule) + R"(
  [[rule.test]]
  text = "我镇设立热线。"
  in = "done"
  expect = "pass"
  [[rule.test]]
  text = "我镇开通专线。"
  in = "done"
  expect = "pass"
  [[rule.test]]
  text = "全年接听来电31次。"
  in = "done"
  expect = "pass"
  [[rule.test]]
  text = "组织模拟演练，接听来电31次。模拟接听来电。"
  in = "done"
  expect = "pass"
  [[rule.test]]
  text = "模拟群众接听来电。"
  in = "done"
  expect = "fail"
)"),
              ElementsAre());
}

TEST(PackMutatorTest, TwoPhrasesThatFindTheSameSurviveBoth) {
  EXPECT_THAT(Survivors(std::string(kRule) + R"(
  [[rule.test]]
  text = "我镇设立热线，开通专线。"
  in = "done"
  expect = "pass"
)"),
              ::testing::IsSupersetOf({"设立热线", "开通专线"}));
}

TEST(PackMutatorTest, LeavesOutExamplesThatFailAnyway) {
  const auto rules = test::PackOf(std::string(kRule) + R"(
  [[rule.test]]
  text = "我镇设立热线。"
  in = "done"
  expect = "fail"
)");
  const PackMutator mutator(*rules, {}, kDay);
  EXPECT_EQ(mutator.example_count(), 1U);
  EXPECT_EQ(mutator.failing_count(), 1U);
  for (const Mutation& mutation : mutator.mutations()) {
    EXPECT_TRUE(mutator.Survives(mutation)) << mutation.text;
  }
}

}  // namespace
}  // namespace hegui
