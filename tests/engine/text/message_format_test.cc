#include "engine/text/message_format.h"

#include <gtest/gtest.h>

#include <string>

namespace hegui {
namespace {

std::string Formatted(std::string_view pattern, const MessageArguments& arguments,
                      std::string_view locale = "en") {
  const Result<std::string> text = FormatMessage(pattern, locale, arguments);
  return text ? *text : text.error().code + " " + text.error().arguments.at(0).value;
}

TEST(MessageFormatTest, PutsInArgumentsByName) {
  EXPECT_EQ(Formatted("no arguments", {}), "no arguments");
  EXPECT_EQ(Formatted("", {}), "");
  EXPECT_EQ(Formatted("{file}，第{line}行：{file}", {{"file", "甲.txt"}, {"line", "3"}}),
            "甲.txt，第3行：甲.txt");
}

TEST(MessageFormatTest, ValuesAreNeverReadAsPatterns) {
  EXPECT_EQ(Formatted("{a}", {{"a", "{b} '' {"}, {"b", "x"}}), "{b} '' {");
  EXPECT_EQ(Formatted("{a} {n, plural, other {#}}", {{"a", "{b} '{' #"}, {"n", "2"}}),
            "{b} '{' # 2");
}

TEST(MessageFormatTest, AMissingArgumentLeavesItsName) {
  EXPECT_EQ(Formatted("in {file}", {}), "in {file}");
  EXPECT_EQ(Formatted("in {file}: {n, plural, other {#}}", {{"n", "1"}}), "in {file}: 1");
  EXPECT_EQ(Formatted("{n, plural, other {#}}", {}), "{n}");
}

TEST(MessageFormatTest, IntegersChooseThePlural) {
  constexpr std::string_view kPattern = "{n, plural, =0 {no lines} one {# line} other {# lines}}";
  EXPECT_EQ(Formatted(kPattern, {{"n", "0"}}), "no lines");
  EXPECT_EQ(Formatted(kPattern, {{"n", "1"}}), "1 line");
  EXPECT_EQ(Formatted(kPattern, {{"n", "1234"}}), "1,234 lines");
  EXPECT_EQ(Formatted(kPattern, {{"n", "-3"}}), "-3 lines");
  EXPECT_EQ(Formatted("{n, plural, other {共 # 处}}", {{"n", "1"}}, "zh-CN"), "共 1 处");
}

TEST(MessageFormatTest, ANumberPutInAsTextIsNotGrouped) {
  EXPECT_EQ(Formatted("{year}: {year, plural, one {#} other {{year} or #}}", {{"year", "2023"}}),
            "2023: 2023 or 2,023");
  EXPECT_EQ(Formatted("{n, number}", {{"n", "1234567"}}), "1,234,567");
}

TEST(MessageFormatTest, SelectsByText) {
  constexpr std::string_view kPattern =
      "{level, select, 1 {town} county {county} other {unit {level}}}";
  EXPECT_EQ(Formatted(kPattern, {{"level", "county"}}), "county");
  EXPECT_EQ(Formatted(kPattern, {{"level", "city"}}), "unit city");
}

TEST(MessageFormatTest, AnApostropheIsAnApostrophe) {
  EXPECT_EQ(Formatted("don't open '{file}'", {{"file", "a.txt"}}), "don't open 'a.txt'");
  EXPECT_EQ(Formatted("the pack's '{file}' {n, plural, one {isn't '#'} other {aren't '#'}}",
                      {{"file", "a.txt"}, {"n", "2"}}),
            "the pack's 'a.txt' aren't '2'");
}

TEST(MessageFormatTest, ABrokenPatternIsAnError) {
  for (const char* pattern :
       {"{", "{name", "{n, plural, one {x}}", "{n, plurl, other {}}", "{}", "{a b}"}) {
    EXPECT_EQ(Formatted(pattern, {{"n", "1"}}), std::string("P070 ") + pattern);
  }
}

TEST(MessageFormatTest, ANumberOfSomethingThatIsNoneIsAnError) {
  EXPECT_EQ(Formatted("{n, plural, other {#}}", {{"n", "many"}}), "P070 {n, plural, other {#}}");
}

}  // namespace
}  // namespace hegui
