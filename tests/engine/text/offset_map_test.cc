#include "engine/text/offset_map.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

// Source "abc[dd]efNNNxyz": abc copied, [dd] left out, ef copied, NNN became N, a line end inserted, xyz copied.
OffsetMap MakeMap() {
  OffsetMap map;
  map.AppendCopy({0, 3});
  map.AppendCopy({7, 9});
  map.AppendReplace({9, 12}, 1);
  map.AppendInsert(12, 2);
  map.AppendCopy({12, 15});
  return map;  // derived: abc ef N ++ xyz
}

TEST(OffsetMapTest, AnEmptyMapHasOnlyItsStart) {
  const OffsetMap map;
  EXPECT_EQ(map.derived_size(), 0U);
  EXPECT_EQ(map.ToSource(0), 0U);
  EXPECT_EQ(map.ToSource(Span{0, 0}), (Span{0, 0}));
  EXPECT_EQ(map.ToDerived(0), 0U);
  EXPECT_EQ(map.ToDerived(7), 0U);
}

TEST(OffsetMapTest, GivesTheSourceOfEveryOffset) {
  const OffsetMap map = MakeMap();
  ASSERT_EQ(map.derived_size(), 11U);
  const std::uint32_t expected[] = {0, 1, 2, 7, 8, 9, 12, 12, 12, 13, 14, 15};
  for (std::uint32_t offset = 0; offset <= 11; ++offset) {
    EXPECT_EQ(map.ToSource(offset), expected[offset]) << offset;
  }
}

TEST(OffsetMapTest, ASpanHoldsWhatWasLeftOutInsideItButNotAtItsEdges) {
  const OffsetMap map = MakeMap();
  EXPECT_EQ(map.ToSource(Span{2, 4}), (Span{2, 8}));
  EXPECT_EQ(map.ToSource(Span{0, 3}), (Span{0, 3}));
  EXPECT_EQ(map.ToSource(Span{3, 5}), (Span{7, 9}));
}

TEST(OffsetMapTest, ASpanWidensToWholeReplacements) {
  OffsetMap map;
  map.AppendCopy({0, 2});
  map.AppendReplace({2, 3}, 3);
  map.AppendCopy({3, 5});
  EXPECT_EQ(map.ToSource(Span{3, 4}), (Span{2, 3}));
  EXPECT_EQ(map.ToSource(Span{1, 3}), (Span{1, 3}));
  EXPECT_EQ(map.ToSource(4), 2U);
}

TEST(OffsetMapTest, InsertedTextHasAnEmptySource) {
  const OffsetMap map = MakeMap();
  EXPECT_EQ(map.ToSource(Span{6, 8}), (Span{12, 12}));
  EXPECT_EQ(map.ToSource(Span{5, 9}), (Span{9, 13}));
}

TEST(OffsetMapTest, EmptySpansStayEmpty) {
  const OffsetMap map = MakeMap();
  EXPECT_EQ(map.ToSource(Span{3, 3}), (Span{7, 7}));
  EXPECT_EQ(map.ToSource(Span{11, 11}), (Span{15, 15}));
}

TEST(OffsetMapTest, ReplacementsOfOneSizeInARowKeepTheirPlaces) {
  OffsetMap map;
  map.AppendReplace({3, 6}, 1);
  map.AppendReplace({6, 9}, 1);
  map.AppendReplace({12, 15}, 1);
  EXPECT_EQ(map.ToSource(Span{0, 1}), (Span{3, 6}));
  EXPECT_EQ(map.ToSource(Span{1, 2}), (Span{6, 9}));
  EXPECT_EQ(map.ToSource(Span{2, 3}), (Span{12, 15}));
  EXPECT_EQ(map.ToSource(Span{0, 3}), (Span{3, 15}));
  EXPECT_EQ(map.ToDerived(7), 2U);
  EXPECT_EQ(map.ToDerived(6), 1U);
}

TEST(OffsetMapTest, FindsTheFirstDerivedOffsetAtOrAfterASourceOffset) {
  const OffsetMap map = MakeMap();
  const std::uint32_t expected[] = {0, 1, 2, 3, 3, 3, 3, 3, 4, 5, 6, 6, 6, 9, 10, 11, 11};
  for (std::uint32_t offset = 0; offset <= 16; ++offset) {
    EXPECT_EQ(map.ToDerived(offset), expected[offset]) << offset;
  }
}

TEST(OffsetMapTest, PiecesOfNothingChangeNothing) {
  OffsetMap map;
  map.AppendCopy({4, 4});
  map.AppendReplace({4, 7}, 0);
  map.AppendInsert(7, 0);
  map.AppendCopy({9, 10});
  EXPECT_EQ(map.derived_size(), 1U);
  EXPECT_EQ(map.ToSource(Span{0, 1}), (Span{9, 10}));
  EXPECT_EQ(map.ToDerived(0), 0U);
}

}  // namespace
}  // namespace hegui
