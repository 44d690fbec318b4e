#include "engine/reading/unit_name.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

UnitNames Names() {
  UnitNames names;
  names.prefixes = {"中共"};
  names.area_suffixes = {"省", "市", "县", "区"};
  names.place_suffixes = {"镇", "乡", "街道", "局"};
  names.organ_suffixes = {"人民政府", "委员会", "党委", "办事处", "党组"};
  return names;
}

TEST(UnitNameTest, TakesAreasAndOrganOffATown) {
  const UnitName unit = ParseUnitName("云州市临溪县石桥镇人民政府", Names());
  EXPECT_EQ(unit.name, "云州市临溪县石桥镇");
  EXPECT_EQ(unit.own, "石桥镇");
  EXPECT_EQ(unit.organ, "人民政府");
  EXPECT_EQ(unit.superiors, (std::vector<std::string>{"云州市", "临溪县"}));
}

TEST(UnitNameTest, KeepsACountyAsTheUnitItself) {
  const UnitName unit = ParseUnitName("临溪县人民政府", Names());
  EXPECT_EQ(unit.name, "临溪县");
  EXPECT_TRUE(unit.superiors.empty());
}

TEST(UnitNameTest, KeepsTheCommitteeThatIsPartOfAName) {
  const UnitName unit = ParseUnitName("临溪县发展和改革委员会", Names());
  EXPECT_EQ(unit.name, "临溪县发展和改革委员会");
  EXPECT_EQ(unit.own, "发展和改革委员会");
}

TEST(UnitNameTest, DoesNotTakeMarketSupervisionForACity) {
  const UnitName unit = ParseUnitName("临溪县市场监督管理局", Names());
  EXPECT_EQ(unit.superiors, (std::vector<std::string>{"临溪县"}));
  EXPECT_EQ(unit.own, "市场监督管理局");
}

TEST(UnitNameTest, DoesNotTakeAWordForAnArea) {
  UnitNames names = Names();
  names.false_areas = {"城市"};
  const UnitName unit = ParseUnitName("临溪县城市管理局", names);
  EXPECT_EQ(unit.superiors, (std::vector<std::string>{"临溪县"}));
  EXPECT_EQ(unit.own, "城市管理局");
}

TEST(UnitNameTest, ReadsBothUnitsOfAJointTitle) {
  const std::vector<UnitName> units =
      ParseUnitNames("中共临溪县石桥镇委员会临溪县石桥镇人民政府", Names());
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].organ, "委员会");
  EXPECT_EQ(units[1].organ, "人民政府");
  EXPECT_EQ(units[1].own, "石桥镇");
}

TEST(UnitNameTest, GivesNoUnitForNothing) {
  EXPECT_TRUE(ParseUnitName("", Names()).name.empty());
}

}  // namespace
}  // namespace hegui
