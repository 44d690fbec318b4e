// Headings that offices write, each in a small document, and the roles that the embedded pack gives them: heading_roles.txt.
#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/audited.h"

namespace hegui {
namespace {

// A heading as written, with its number when it is none of level 1, and the names of its roles.
struct HeadingCase {
  std::string heading;
  std::string roles;
};

void PrintTo(const HeadingCase& one, std::ostream* out) { *out << one.heading; }

// Lines of `heading<TAB>roles`; what begins with # is a remark.
std::vector<HeadingCase> HeadingCases() {
  std::ifstream file(HEGUI_SOURCE_DIR "/tests/rules/heading_roles.txt");
  std::vector<HeadingCase> cases;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string::npos) {
      cases.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
  }
  return cases;
}

const std::string kText = "全镇共开展法治宣传12场次，审核合同9件，调处矛盾纠纷40件。\n";

// The heading in its place. At level 1 it follows suggestions, where a heading that the pack doesn't know is `other`.
std::string DocumentWith(const std::string& heading) {
  const std::string head =
      "石桥镇人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n"
      "现将2024年法治政府建设情况报告如下：\n";
  const std::string achievements = "一、主要举措和成效\n（一）加强学习\n";
  const std::string rest = "二、意见建议\n" + kText;
  if (heading.starts_with("（")) {
    return head + achievements + kText + heading + '\n' + kText + rest;
  }
  if (heading.starts_with("1.")) {
    return head + achievements + heading + "。" + kText + "2.加强学习。" + kText + rest;
  }
  if (heading.starts_with("第")) {
    return head + heading + '\n' + kText + "第二部分：其他需要报告的情况\n" + kText;
  }
  return head + "一、意见建议\n" + kText + "二、" + heading + '\n' + kText;
}

// What the number in front of a heading leaves.
std::string_view WithoutNumber(std::string_view heading) {
  for (const std::string_view end : {"）", "1.", "部分："}) {
    const std::size_t at = heading.substr(0, 15).find(end);
    if (at != std::string_view::npos) {
      return heading.substr(at + end.size());
    }
  }
  return heading;
}

// The roles of the last section with that heading, or why there are none.
std::string RolesOf(const HeadingCase& one) {
  static const std::shared_ptr<const RuleSet> rules = test::EmbeddedPack();
  const test::OwnedReading owned = test::ReadingOf(*rules, DocumentWith(one.heading));
  std::string names = "no such heading";
  for (const RoleSection& section : owned.reading->roles().sections()) {
    if (owned.document->Of(section.heading) != WithoutNumber(one.heading)) {
      continue;
    }
    names.clear();
    for (const std::string& role : section.roles) {
      names += (names.empty() ? "" : " ") + role;
    }
  }
  return names;
}

TEST(HeadingListTest, IsRead) { EXPECT_GT(HeadingCases().size(), 100U); }

class HeadingRolesTest : public ::testing::TestWithParam<HeadingCase> {};

TEST_P(HeadingRolesTest, AreGivenWhateverTheWords) {
  EXPECT_EQ(RolesOf(GetParam()), GetParam().roles) << GetParam().heading;
}

INSTANTIATE_TEST_SUITE_P(Listed, HeadingRolesTest, ::testing::ValuesIn(HeadingCases()));

}  // namespace
}  // namespace hegui
