#include "engine/text/collation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CollationTest, OrdersChineseBySound) {
  const std::vector<std::string> names{"砚溪镇", "澜坪镇", "栖川县", "槐荫渡镇"};
  EXPECT_THAT(NameOrder(names, "zh-CN"), ElementsAre(3, 1, 2, 0));
}

TEST(CollationTest, OrdersNumbersByWhatTheyCount) {
  const std::vector<std::string> names{"report 10", "report 9"};
  EXPECT_THAT(NameOrder(names, "en"), ElementsAre(1, 0));
}

TEST(CollationTest, KeepsTheOrderOfEqualNames) {
  const std::vector<std::string> names{"b", "a", "b", "a"};
  EXPECT_THAT(NameOrder(names, "en"), ElementsAre(1, 3, 0, 2));
}

TEST(CollationTest, TakesWhatIsNoTextAndNoLanguage) {
  const std::vector<std::string> names{"\xff\xfe", "", std::string(3000, 'x')};
  EXPECT_EQ(NameOrder(names, "no such language").size(), 3U);
  EXPECT_THAT(NameOrder({}, "zh-CN"), IsEmpty());
}

}  // namespace
}  // namespace hegui
