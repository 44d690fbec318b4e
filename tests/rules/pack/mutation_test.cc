#include "rules/pack/mutation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/audited.h"

namespace hegui {
namespace {

using ::testing::Contains;
using ::testing::Not;

constexpr std::string_view kTwoRules = R"(
[terms]
line = ["设立热线", "开通专线"]

[[rule]]
id = "x01-line"
group = "g"
title = "t"
kind = "contains"
any = ["@line", "接听{来电|来信}"]

[[rule]]
id = "x02-also"
group = "g"
title = "t"
kind = "contains"
need = "all"

  [[rule.item]]
  label = "甲"
  any = ["@line"]

  [[rule.item]]
  label = "乙"
  all = [["登记"], ["办结"]]
)";

// "owner kind text" of each, of the rules alone.
std::vector<std::string> Described(const std::vector<Mutation>& mutations) {
  std::vector<std::string> described;
  for (const Mutation& mutation : mutations) {
    described.push_back(mutation.owner + " " + std::string(Name(mutation.kind)) + " " +
                        mutation.text);
  }
  return described;
}

MutationChoice OfRules() {
  MutationChoice choice;
  choice.rules = [](const RuleDefinition& rule) { return rule.id.starts_with("x0"); };
  return choice;
}

TEST(MutationTest, TakesOutEachPhraseOnceHoweverManyListsHaveItByATerm) {
  const auto rules = test::PackOf(kTwoRules);
  EXPECT_THAT(Described(ListMutations(*rules, OfRules())),
              ::testing::UnorderedElementsAre("terms phrase 设立热线", "terms phrase 开通专线",
                                              "x01-line phrase 接听{来电|来信}", "x02-also item 甲",
                                              "x02-also item 乙", "x02-also item 登记",
                                              "x02-also item 办结", "x02-also phrase 登记",
                                              "x02-also phrase 办结"));
}

TEST(MutationTest, ListsWhatBelongsToNoRule) {
  const auto rules = test::PackOf(kTwoRules);
  const std::vector<std::string> described = Described(ListMutations(*rules, {}));
  EXPECT_THAT(described, Contains(::testing::StartsWith("role/plan role-phrase ")));
  EXPECT_THAT(described, Contains("zh/weak cue-phrase 着力"));
  EXPECT_THAT(described, Contains("zh/weak cue weak"));
}

TEST(MutationTest, CanLeaveTheLanguageAlone) {
  const auto rules = test::PackOf(kTwoRules);
  MutationChoice choice;
  choice.language = false;
  for (const std::string& described : Described(ListMutations(*rules, choice))) {
    EXPECT_THAT(described, Not(::testing::StartsWith("zh/")));
  }
}

TEST(MutationTest, ReachesEveryList) {
  const auto rules = test::EmbeddedPack();
  std::vector<bool> reached(static_cast<std::size_t>(rules->list_count), false);
  for (const Mutation& mutation : ListMutations(*rules, {})) {
    for (const PhraseUse& use : mutation.uses) {
      reached[static_cast<std::size_t>(use.list)] = true;
    }
  }
  EXPECT_THAT(reached, ::testing::Each(true));
}

TEST(MutationTest, KnowsWhereEverythingIsWritten) {
  const auto rules = test::EmbeddedPack();
  const std::vector<Mutation> mutations = ListMutations(*rules, {});
  for (const Mutation& mutation : mutations) {
    EXPECT_FALSE(mutation.place.file.empty()) << mutation.owner << " " << mutation.text;
    EXPECT_GT(mutation.place.line, 0U) << mutation.owner << " " << mutation.text;
  }
}

Status StatusOf(const RuleSet& rules, std::string_view rule, std::string_view sentence) {
  const std::string text =
      "甲镇2024年法治政府建设年度报告\n\n一、成效\n" + std::string(sentence) + "\n";
  const DocumentAudit audit = test::AuditOf(rules, text);
  return test::OutcomeOf(rules, audit, rule).status;
}

const Mutation& MutationOf(const std::vector<Mutation>& mutations, MutationKind kind,
                           std::string_view text) {
  const auto found = std::find_if(mutations.begin(), mutations.end(), [&](const Mutation& one) {
    return one.kind == kind && one.text == text;
  });
  EXPECT_NE(found, mutations.end()) << text;
  return *found;
}

TEST(MutationTest, TakesAPhraseOutOfAllListsAndNoOtherOne) {
  const auto rules = test::PackOf(kTwoRules);
  const std::vector<Mutation> mutations = ListMutations(*rules, OfRules());
  const RuleSet mutated = Mutate(*rules, MutationOf(mutations, MutationKind::kPhrase, "设立热线"));
  EXPECT_EQ(StatusOf(*rules, "x01-line", "我镇设立热线。"), Status::kPass);
  EXPECT_EQ(StatusOf(mutated, "x01-line", "我镇设立热线。"), Status::kFail);
  EXPECT_EQ(StatusOf(mutated, "x02-also", "我镇设立热线，登记12件，办结12件。"), Status::kPartial);
  EXPECT_EQ(StatusOf(mutated, "x01-line", "我镇开通专线。"), Status::kPass);
}

TEST(MutationTest, TakesItemsOutOfARule) {
  const auto rules = test::PackOf(kTwoRules);
  const std::vector<Mutation> mutations = ListMutations(*rules, OfRules());
  const RuleSet mutated = Mutate(*rules, MutationOf(mutations, MutationKind::kItem, "乙"));
  EXPECT_EQ(StatusOf(*rules, "x02-also", "我镇设立热线。"), Status::kPartial);
  EXPECT_EQ(StatusOf(mutated, "x02-also", "我镇设立热线。"), Status::kPass);
  EXPECT_EQ(StatusOf(mutated, "x02-also", "登记12件，办结12件。"), Status::kFail);
}

TEST(MutationTest, TakesCuesOutOfTheLanguage) {
  const auto rules = test::PackOf(kTwoRules);
  const std::vector<Mutation> mutations = ListMutations(*rules, {});
  const RuleSet mutated =
      Mutate(*rules, MutationOf(mutations, MutationKind::kCue, "negated-not-yet"));
  // The cue works backward as well, which no other one does for this word.
  EXPECT_EQ(StatusOf(*rules, "x01-line", "设立热线尚未成功。"), Status::kFail);
  EXPECT_EQ(StatusOf(mutated, "x01-line", "设立热线尚未成功。"), Status::kPass);
}

}  // namespace
}  // namespace hegui
