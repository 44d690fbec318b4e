#include "engine/match/atom.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(SearchableAtomTest, LeavesTransparentCharactersOut) {
  EXPECT_EQ(SearchableAtom("“三项”制度", "“”"), "三项制度");
  EXPECT_EQ(SearchableAtom("“”", "“”"), "");
}

TEST(SearchableAtomTest, KeepsLettersOfAsciiAndPunctuation) {
  EXPECT_EQ(SearchableAtom("app、《网络》gdp", ""), "app、《网络》gdp");
}

TEST(SearchableAtomTest, CutsAtLettersWhoseOtherCaseTheAutomatonDoesNotKnow) {
  EXPECT_EQ(SearchableAtom("法治дело制度建设", ""), "制度建设");
  EXPECT_EQ(SearchableAtom("ａｂ", ""), "") << "full-width letters have case";
  EXPECT_EQ(SearchableAtom("é", ""), "");
}

}  // namespace
}  // namespace hegui
