#include "reports/numbers.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(NumbersTest, WriteHundredthsWithoutTrailingZeros) {
  EXPECT_EQ(HundredthsText(0), "0");
  EXPECT_EQ(HundredthsText(9800), "98");
  EXPECT_EQ(HundredthsText(6150), "61.5");
  EXPECT_EQ(HundredthsText(6276), "62.76");
  EXPECT_EQ(HundredthsText(5), "0.05");
  EXPECT_EQ(HundredthsText(-50), "-0.5");
}

TEST(NumbersTest, WriteSignsForPeople) {
  EXPECT_EQ(SignedHundredthsText(1100), "+11");
  EXPECT_EQ(SignedHundredthsText(-250), "−2.5");
  EXPECT_EQ(SignedHundredthsText(0), "0");
}

TEST(NumbersTest, RoundSharesHalfUp) {
  EXPECT_EQ(ShareOf(1, 3), 3333);
  EXPECT_EQ(ShareOf(2, 3), 6667);
  EXPECT_EQ(ShareOf(1, 20000), 1);
  EXPECT_EQ(ShareOf(7, 7), 10000);
  EXPECT_EQ(PercentText(ShareOf(1, 8)), "12.5%");
}

}  // namespace
}  // namespace hegui
