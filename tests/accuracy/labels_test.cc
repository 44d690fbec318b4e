// The labels hold together: they can be read, name the rules of the pack, and quote what stands there.
#include "tests/accuracy/labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/accuracy/corpus.h"
#include "tests/support/audited.h"

namespace hegui::accuracy {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kHeader = "rule\tstatus\treason\tline\tquote\tnote\n";

std::set<std::string> RuleIds(const RuleSet& rules) {
  std::set<std::string> ids;
  for (const auto& rule : rules.pack->rules) {
    ids.insert(rule.id);
  }
  return ids;
}

TEST(LabelsTest, ARowIsReadWithItsAlternatives) {
  const LabelFile file =
      ParseLabels(kHeader + "a01\tpartial|fail\tweak|negated\t7|9-11\t聘请\tin doubt\n");
  EXPECT_THAT(file.problems, IsEmpty());
  ASSERT_EQ(file.labels.size(), 1U);
  const Label& label = file.labels[0];
  EXPECT_THAT(label.statuses, ElementsAre(Status::kPartial, Status::kFail));
  EXPECT_THAT(label.reasons, ElementsAre(Reason::kWeak, Reason::kNegated));
  ASSERT_EQ(label.lines.size(), 2U);
  EXPECT_EQ(label.lines[0].last, 7U);
  EXPECT_EQ(label.lines[1].last, 11U);
  EXPECT_EQ(label.quote, "聘请");
  EXPECT_EQ(label.note, "in doubt");
}

TEST(LabelsTest, DashesAndNothingMeanNone) {
  const LabelFile file = ParseLabels(kHeader + "a01\tpass\t\t–\t-\t\n");
  ASSERT_EQ(file.labels.size(), 1U);
  EXPECT_THAT(file.labels[0].reasons, IsEmpty());
  EXPECT_THAT(file.labels[0].lines, IsEmpty());
  EXPECT_EQ(file.labels[0].quote, "");
}

TEST(LabelsTest, WhatCannotBeReadIsSaidWithItsLine) {
  EXPECT_THAT(ParseLabels(kHeader + "a01\tpassed\t\t–\t–\t\n").problems,
              ElementsAre("2: no such status: passed"));
  EXPECT_THAT(ParseLabels(kHeader + "a01\tfail\tbad\t–\t–\t\n").problems,
              ElementsAre("2: no such reason: bad"));
  EXPECT_THAT(ParseLabels(kHeader + "a01\tfail\t\t0\t–\t\n").problems,
              ElementsAre("2: no line number: 0"));
  EXPECT_THAT(ParseLabels(kHeader + "a01\tfail\t\t9-7\t–\t\n").problems,
              ElementsAre("2: no line number: 9-7"));
  EXPECT_THAT(ParseLabels(kHeader + "a01\tfail\n").problems,
              ElementsAre("2: fewer than five columns"));
  EXPECT_THAT(ParseLabels("a01\tfail\t\t–\t–\t\n").problems,
              ElementsAre(HasSubstr("must name the columns")));
}

TEST(LabelsTest, LabelsThatDoNotFitTheReportOrThePackAreFound) {
  const auto rules = test::EmbeddedPack();
  LabelledReport report;
  report.name = "r";
  report.labels = ParseLabels(kHeader +
                              "a01\tpass\t\t1\t二行\t\n"
                              "a01\tpass\t\t1\t一行\t\n"
                              "a09\tpass\t\t1\t行\u7b2c\t\n"
                              "z99\tpass\t\t9\t–\t\n")
                      .labels;
  Document document;
  document.source = SourceText("第一行\n第二行\n");
  EXPECT_THAT(CheckLabels(report, document, {"a01", "a02"}, {"a09"}),
              ElementsAre("r.tsv:2: a01: the quote does not stand there: 二行",
                          "r.tsv:3: a01: labelled twice", "r.tsv:5: z99: no such rule",
                          "r.tsv:5: z99: the report has no such line", "r.tsv: a02: no label"));
}

TEST(LabelsTest, TheLabelsOfTheRepositoryHold) {
  const Corpus corpus = ReadCorpus(HEGUI_SOURCE_DIR "/tests/accuracy/labels");
  EXPECT_THAT(corpus.problems, IsEmpty());
  EXPECT_GE(corpus.reports.size(), 12U);
  const auto rules = test::EmbeddedPack();
  for (const LabelledReport& report : corpus.reports) {
    const DocumentAudit audit = Judge(*rules, report.path, report.bytes);
    EXPECT_THAT(CheckLabels(report, audit.document, RuleIds(*rules), {}), IsEmpty())
        << report.name;
  }
}

}  // namespace
}  // namespace hegui::accuracy
