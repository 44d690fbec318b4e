// Every key of the kinds of rules that compare and calculate: compare, arithmetic.
#include <gtest/gtest.h>

#include <string>

#include "rules/pack/rule_reader.h"
#include "tests/rules/pack/rule_text.h"

namespace hegui {
namespace {

using testing::RuleOf;
using testing::Texts;

CompareRule CompareOf(const std::string& keys) {
  const RuleDefinition rule =
      RuleOf("[[rule]]\nid = \"l01\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"compare\"\n" + keys);
  return std::get<CompareRule>(rule.body);
}

TEST(FigureReadersTest, ReadsPlacesOfYears) {
  const CompareRule compare = CompareOf(
      "check = \"year\"\nrelative = [\"今年\"]\nrelative_in = [\"opening\"]\nrelative_severity = "
      "\"info\"\n"
      "[[rule.place]]\nlabel = \"标题\"\nin = [\"title\"]\nat = \"heading\"\nmixed = true\nany = "
      "[\"甲甲\"]\n"
      "except = [\"乙乙\"]\noffset = 1\nweight = 3\njudged = false\nstatus = \"partial\"\n"
      "severity = \"fatal\"\n");
  EXPECT_EQ(compare.check, CompareCheck::kYear);
  EXPECT_EQ(Texts(compare.relative), "今年");
  EXPECT_EQ(compare.relative_in, std::vector<std::string>{"opening"});
  EXPECT_EQ(compare.relative_severity, Severity::kInfo);
  ASSERT_EQ(compare.places.size(), 1U);
  const YearPlace& place = compare.places.front();
  EXPECT_EQ(place.label, "标题");
  EXPECT_EQ(place.in, std::vector<std::string>{"title"});
  EXPECT_EQ(place.at, YearSpot::kHeading);
  EXPECT_TRUE(place.mixed);
  EXPECT_EQ(Texts(place.any) + Texts(place.except), "甲甲乙乙");
  EXPECT_EQ(place.offset, 1);
  EXPECT_EQ(place.weight, 3);
  EXPECT_FALSE(place.judged);
  EXPECT_EQ(place.status, Status::kPartial);
  EXPECT_EQ(place.severity, Severity::kFatal);
}

TEST(FigureReadersTest, ReadsDaysAndTheirDeadlines) {
  const CompareRule compare = CompareOf(
      "check = \"deadline\"\n[[rule.day]]\nlabel = \"日期\"\nfact = \"signed_date\"\n"
      "when = { copy = \"web\" }\nnot_before = \"12-31\"\nnot_after = \"03-01\"\nyear_offset = "
      "2\n");
  ASSERT_EQ(compare.days.size(), 1U);
  const DocumentDay& day = compare.days.front();
  EXPECT_EQ(day.fact, "signed_date");
  EXPECT_EQ(day.when.front().parameter + "=" + day.when.front().value, "copy=web");
  EXPECT_EQ(day.not_before + " " + day.not_after, "12-31 03-01");
  EXPECT_EQ(day.year_offset, 2);
}

ArithmeticRule ArithmeticOf(const std::string& keys) {
  const RuleDefinition rule = RuleOf(
      "[[rule]]\nid = \"l03\"\ngroup = \"g\"\ntitle = \"题\"\nkind = \"arithmetic\"\n" + keys);
  return std::get<ArithmeticRule>(rule.body);
}

TEST(FigureReadersTest, ReadsSumsPercentagesAndEnumerations) {
  const ArithmeticRule sum = ArithmeticOf(
      "check = \"sum\"\npauses = [\"、\"]\namong = [\"其中\"]\nfamilies = [[\"甲\", \"乙\"], "
      "[\"丙\"]]\nclosed_from = 60\n");
  EXPECT_EQ(sum.check, ArithmeticCheck::kSum);
  EXPECT_EQ(sum.pauses, Words{"、"});
  EXPECT_EQ(sum.families, (std::vector<Words>{{"甲", "乙"}, {"丙"}}));
  EXPECT_EQ(sum.closed_from, 60);
  const ArithmeticRule percent =
      ArithmeticOf("check = \"percent\"\nrates = [\"率\"]\napart = 10\n");
  EXPECT_EQ(percent.rates, Words{"率"});
  EXPECT_EQ(percent.apart, 10);
  const ArithmeticRule enumeration =
      ArithmeticOf("check = \"enumeration\"\nnouns = [\"个方面\"]\nquotes = [\"“\", \"”\"]\n");
  EXPECT_EQ(enumeration.nouns, Words{"个方面"});
  EXPECT_EQ(enumeration.quotes.size(), 2U);
}

}  // namespace
}  // namespace hegui
