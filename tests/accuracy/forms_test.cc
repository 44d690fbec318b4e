// The same report in another form gets the same verdicts, for the same words. Forms of our own writers must hold entirely; of those of
// LibreOffice, at least 99 % (docs/formats/same-verdicts.md).
#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <vector>

#include "tests/accuracy/corpus.h"
#include "tests/accuracy/every_form.h"

namespace hegui::accuracy {
namespace {

constexpr int kAllOfThem = 10000;
constexpr int kNearlyAll = 9900;

// `set`: "examples", or empty for all that are labelled.
std::vector<TextReport> Reports(const std::string& set) {
  std::vector<TextReport> reports;
  for (LabelledReport& report : ReadCorpus(HEGUI_SOURCE_DIR "/tests/accuracy/labels").reports) {
    if (set.empty() || report.set == set) {
      reports.push_back({report.name, std::move(report.bytes)});
    }
  }
  return reports;
}

void ExpectShares(const FormsResult& result, int least) {
  EXPECT_TRUE(result.problems.empty()) << DescribeForms(result);
  for (const FormShare& share : result.shares) {
    EXPECT_GT(share.verdicts.whole, 0) << share.form;
    EXPECT_GE(Percent(share.verdicts).value_or(0), least) << share.form;
    EXPECT_GE(Percent(share.quotes).value_or(0), least) << share.form;
  }
  if (::testing::Test::HasFailure()) {
    std::cout << DescribeForms(result);
  }
}

TEST(FormsTest, WhatWeWriteHasTheVerdictsOfTheText) {
  ExpectShares(CompareForms(Reports(""), false, HEGUI_BINARY), kAllOfThem);
}

TEST(FormsTest, WhatLibreOfficeWritesHasTheVerdictsOfTheText) {
  if (!OfficeIsInstalled()) {
    GTEST_SKIP() << "LibreOffice is not installed: scripts/install-deps.sh --test";
  }
  ExpectShares(CompareForms(Reports("examples"), true, HEGUI_BINARY), kNearlyAll);
}

}  // namespace
}  // namespace hegui::accuracy
