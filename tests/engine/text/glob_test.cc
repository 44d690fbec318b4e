#include "engine/text/glob.h"

#include <gtest/gtest.h>

#include <string>

namespace hegui {
namespace {

TEST(GlobTest, MatchesWholeNames) {
  EXPECT_TRUE(GlobMatches("2024-*.docx", "2024-砚北镇.docx"));
  EXPECT_TRUE(GlobMatches("?镇", "石镇"));
  EXPECT_TRUE(GlobMatches("a[0-9]", "a7"));
  EXPECT_TRUE(GlobMatches("[!a-z]b", "镇b"));
  EXPECT_TRUE(GlobMatches("a\\*", "a*"));
  EXPECT_TRUE(GlobMatches("[x", "[x"));
  EXPECT_FALSE(GlobMatches("?镇", "石桥镇"));
  EXPECT_FALSE(GlobMatches("a\\*", "ab"));
  EXPECT_FALSE(GlobMatches("镇", "石桥镇"));
}

TEST(GlobTest, ManyStarsTakeNoTimeToSpeakOf) {
  std::string pattern, name(20'000, 'a');
  for (int i = 0; i < 200; ++i) {
    pattern += "a*";
  }
  EXPECT_FALSE(GlobMatches(pattern + "b", name));
}

TEST(GlobTest, APatternOfPathsTakesTheLastParts) {
  EXPECT_TRUE(PathMatches("a.docx", "reports/2024/a.docx"));
  EXPECT_TRUE(PathMatches("2024/*.docx", "reports/2024/a.docx"));
  EXPECT_TRUE(PathMatches("2024/*.docx", "./2024//a.docx"));
  EXPECT_FALSE(PathMatches("4/*.docx", "reports/2024/a.docx"));
  EXPECT_FALSE(PathMatches("2024", "reports/2024/a.docx"));
  EXPECT_FALSE(PathMatches("reports/*.docx", "reports/2024/a.docx"));
  EXPECT_FALSE(PathMatches("", "a.docx"));
}

TEST(GlobTest, TwoStarsStandForAnyNumberOfFolders) {
  EXPECT_TRUE(PathMatches("reports/**", "reports/2024/a.docx"));
  EXPECT_TRUE(PathMatches("reports/**/a.docx", "reports/a.docx"));
  EXPECT_TRUE(PathMatches("reports/**/a.docx", "x/reports/1/2/a.docx"));
  EXPECT_FALSE(PathMatches("reports/**/a.docx", "reports/1/b.docx"));
}

TEST(GlobTest, ASlashInFrontTakesThePathFromItsBeginning) {
  EXPECT_TRUE(PathMatches("/reports/*.docx", "reports/a.docx"));
  EXPECT_FALSE(PathMatches("/reports/*.docx", "old/reports/a.docx"));
}

}  // namespace
}  // namespace hegui
