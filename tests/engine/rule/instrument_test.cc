#include "engine/rule/instrument.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(InstrumentTest, HoldsWithoutAnyDate) { EXPECT_EQ(ValidityIn({}, 2024), Validity::kValid); }

TEST(InstrumentTest, HoldsInTheYearInWhichItEnds) {
  InstrumentDefinition law;
  law.until = Date{2026, 8, 15};
  EXPECT_EQ(ValidityIn(law, 2026), Validity::kValid);
  EXPECT_EQ(ValidityIn(law, 2027), Validity::kEnded);
}

TEST(InstrumentTest, DoesNotHoldInAYearThatItsEndBegins) {
  InstrumentDefinition law;
  law.until = Date{2021, 1, 1};
  EXPECT_EQ(ValidityIn(law, 2020), Validity::kValid);
  EXPECT_EQ(ValidityIn(law, 2021), Validity::kEnded);
}

TEST(InstrumentTest, ARowMaySayFromWhichYearItIsOutdated) {
  InstrumentDefinition law;
  law.until = Date{2022, 5, 1};
  law.outdated_from = 2022;
  EXPECT_EQ(ValidityIn(law, 2021), Validity::kValid);
  EXPECT_EQ(ValidityIn(law, 2022), Validity::kEnded);
}

TEST(InstrumentTest, APlanHoldsUpToItsLastYear) {
  InstrumentDefinition plan;
  plan.first_year = 2021;
  plan.last_year = 2025;
  EXPECT_EQ(ValidityIn(plan, 2025), Validity::kValid);
  EXPECT_EQ(ValidityIn(plan, 2026), Validity::kEnded);
  plan.successor_unknown = true;
  EXPECT_EQ(ValidityIn(plan, 2026), Validity::kSuccessorUnknown);
}

TEST(InstrumentTest, MayBeNamedInTheYearBeforeItBegins) {
  InstrumentDefinition law;
  law.from = Date{2026, 2, 1};
  EXPECT_EQ(ValidityIn(law, 2025), Validity::kValid);
  EXPECT_EQ(ValidityIn(law, 2024), Validity::kNotYet);
}

TEST(InstrumentTest, AWrongNameNeverHolds) {
  InstrumentDefinition name;
  name.never = true;
  EXPECT_EQ(ValidityIn(name, 2024), Validity::kNever);
}

}  // namespace
}  // namespace hegui
