#include <gtest/gtest.h>

#include <utility>

#include "engine/outline/outline.h"
#include "engine/reading/reader.h"
#include "engine/scan/scanner.h"
#include "tests/support/audited.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

constexpr std::string_view kRules = R"(
[[rule]]
id = "a01-hotline"
group = "g"
title = "热线"
asks = "应当设立热线。"
kind = "contains"
severity = "major"
points = 6
any = ["设立热线"]

[[rule]]
id = "a02-term"
group = "g"
title = "用语"
asks = "不写“法制建设”。"
kind = "forbid"
severity = "minor"
points = 4

  [[rule.entry]]
  any = ["法制建设"]
)";

std::vector<Outcome> ScanText(bool from_ocr) {
  const std::shared_ptr<const RuleSet> rules = test::PackOf(kRules);
  ImportedText imported =
      testing::Imported("石桥镇2023年法治政府建设工作报告\n\n一、主要成效\n推进法制建设。\n");
  imported.from_ocr = from_ocr;
  const Document document = BuildOutline(std::move(imported), *rules->language);
  const Reading reading(document, *rules, {});
  return Scan(reading, false).outcomes;
}

TEST(OcrTest, WhatIsMissingIsForAPersonToLookFor) {
  const std::vector<Outcome> text = ScanText(false), scan = ScanText(true);
  ASSERT_EQ(text.size(), scan.size());
  const std::size_t hotline = text.size() - 2, term = text.size() - 1;
  EXPECT_EQ(text[hotline].status, Status::kFail);
  EXPECT_EQ(scan[hotline].status, Status::kReview);
  EXPECT_EQ(scan[hotline].reason, Reason::kMissing);
  // What was found stays as it is.
  EXPECT_EQ(text[term].status, Status::kFail);
  EXPECT_EQ(scan[term].status, Status::kFail);
}

}  // namespace
}  // namespace hegui
