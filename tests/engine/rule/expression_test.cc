#include "engine/rule/expression.h"

#include <gtest/gtest.h>

#include <string>

namespace hegui {
namespace {

const ExprScope& Scope() {
  static const ExprScope scope{[](ExprOp function, const std::string& name, std::size_t) {
                                 return function == ExprOp::kParameter && name == "limit"
                                            ? ExprType::kNumber
                                            : ExprType::kAny;
                               },
                               [](const std::string& written, std::size_t, PhraseList& list) {
                                 list.phrases.push_back({written, false, false, {}});
                               }};
  return scope;
}

// "P050 3" for an error at byte 3, or the number of steps.
std::string Parsed(std::string_view text) {
  const auto parsed = ParseExpression(text, ExprType::kBool, Scope());
  return parsed ? std::to_string(parsed->steps.size())
                : parsed.error().error.code + " " + std::to_string(parsed.error().offset);
}

TEST(ExpressionTest, ReadsOperandsBeforeTheirOperators) {
  const auto parsed = ParseExpression("1 + 2 * 3 == 7 and not false", ExprType::kBool, Scope());
  ASSERT_TRUE(parsed);
  std::string order;
  for (const ExprStep& step : parsed->steps) {
    order += step.op == ExprOp::kLiteral    ? 'v'
             : step.op == ExprOp::kMultiply ? '*'
             : step.op == ExprOp::kAdd      ? '+'
             : step.op == ExprOp::kEqual    ? '='
             : step.op == ExprOp::kNot      ? '!'
                                            : '&';
  }
  EXPECT_EQ(order, "vvv*+v=v!&");
}

TEST(ExpressionTest, ReadsCallsWithNamesAndPhrases) {
  const auto parsed = ParseExpression(
      "count(@term-1, \"合同\") >= param(\"limit\") or section('plan')", ExprType::kBool, Scope());
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->lists.size(), 1U);
  EXPECT_EQ(parsed->lists[0].phrases[0].text, "@term-1");
  EXPECT_EQ(parsed->lists[0].phrases[1].text, "合同");
  EXPECT_EQ(parsed->names, (std::vector<std::string>{"limit", "plan"}));
}

TEST(ExpressionTest, SaysWhereItGoesWrong) {
  EXPECT_EQ(Parsed(""), "P050 0");
  EXPECT_EQ(Parsed("1 =="), "P050 4");
  EXPECT_EQ(Parsed("1 == 2 3"), "P050 7");
  EXPECT_EQ(Parsed("(1 == 2"), "P050 0");
  EXPECT_EQ(Parsed("1 == 2)"), "P050 6");
  EXPECT_EQ(Parsed("'a' == 'b"), "P050 7");
  EXPECT_EQ(Parsed("1 # 2"), "P050 2");
  EXPECT_EQ(Parsed("1.2.3 == 1"), "P050 0");
  EXPECT_EQ(Parsed("size(\"a\") == 1"), "P051 0");
  EXPECT_EQ(Parsed("section() and true"), "P050 8");
  EXPECT_EQ(Parsed("section(\"a\", \"b\")"), "P050 13");
  EXPECT_EQ(Parsed("report_year(\"a\") == 1"), "P050 12");
  EXPECT_EQ(Parsed("count == 1"), "P050 6");
}

TEST(ExpressionTest, ChecksTypes) {
  EXPECT_EQ(Parsed("1 + 2"), "P052 0");
  EXPECT_EQ(Parsed("1 == 'a'"), "P052 2");
  EXPECT_EQ(Parsed("not 1"), "P052 0");
  EXPECT_EQ(Parsed("1 < 2 < 3"), "P052 6");
  EXPECT_EQ(Parsed("true < false"), "P052 5");
  EXPECT_EQ(Parsed("param(\"limit\") == 'a'"), "P052 15");
  EXPECT_EQ(Parsed("fact(\"a\") == 1 and fact(\"a\") == 'a' and fact(\"b\") > 2025-03-01"), "11");
}

TEST(ExpressionTest, BracketsAndLengthHaveNoDepthToExhaust) {
  EXPECT_EQ(Parsed(std::string(200, '(') + "true" + std::string(200, ')')), "1");
  EXPECT_EQ(Parsed(std::string(100'000, '(')), "P053 500");
}

}  // namespace
}  // namespace hegui
