#include "engine/base/span.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(SpanTest, ContainsIsHalfOpen) {
  const Span span{3, 6};
  EXPECT_FALSE(span.Contains(2U));
  EXPECT_TRUE(span.Contains(3U));
  EXPECT_TRUE(span.Contains(5U));
  EXPECT_FALSE(span.Contains(6U));
}

TEST(SpanTest, SpansThatOnlyTouchDoNotOverlap) {
  EXPECT_FALSE((Span{0, 3}).Overlaps({3, 6}));
  EXPECT_TRUE((Span{0, 4}).Overlaps({3, 6}));
}

TEST(SpanTest, OrderIsByPlaceAndTheLongerFirst) {
  EXPECT_TRUE((Span{1, 9}) < (Span{2, 3}));
  EXPECT_TRUE((Span{1, 9}) < (Span{1, 3}));
  EXPECT_FALSE((Span{1, 3}) < (Span{1, 9}));
}

}  // namespace
}  // namespace hegui
