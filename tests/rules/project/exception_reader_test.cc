#include "rules/project/exception_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::CodesOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kDigest(64, 'a');

class ExceptionReaderTest : public ::testing::Test {
 protected:
  ExceptionReaderTest() {
    pack_.rules.resize(1);
    pack_.rules[0].id = "a01-hotline";
    pack_.rules[0].was = {"a09-phone"};
  }

  LoadedExceptions Load(const std::string& toml, const std::string& second = {}) const {
    std::vector<PackFile> files{{"a.toml", "schema = 1\n" + toml}};
    if (!second.empty()) {
      files.push_back({"b.toml", "schema = 1\n" + second});
    }
    return LoadExceptions(files, pack_);
  }

  static std::string Decided(const std::string& verdict, const std::string& more = {}) {
    return "[[decision]]\nrule = 'a01-hotline'\nsha256 = '" + kDigest + "'\nverdict = '" + verdict +
           "'\nwhy = 'w'\nby = 'b'\n" + more;
  }

  PackDefinition pack_;
};

TEST_F(ExceptionReaderTest, ReadsAWaiver) {
  const LoadedExceptions loaded = Load(R"(
[[waiver]]
rule = "a09-phone"
documents = ["2024/*.docx"]
quote = "热线"
why = "县里统一设立"
by = "司法局"
until = 2026-06-30
)");
  EXPECT_THAT(loaded.diagnostics, IsEmpty());
  ASSERT_EQ(loaded.exceptions.waivers.size(), 1U);
  const Waiver& waiver = loaded.exceptions.waivers[0];
  EXPECT_EQ(waiver.rule, "a09-phone");
  EXPECT_THAT(waiver.documents, ElementsAre("2024/*.docx"));
  EXPECT_EQ(waiver.quote, "热线");
  EXPECT_EQ(waiver.by, "司法局");
  EXPECT_EQ(waiver.until.ToIso(), "2026-06-30");
  EXPECT_EQ(waiver.place.file, "a.toml");
  EXPECT_EQ(waiver.place.line, 3U);
}

TEST_F(ExceptionReaderTest, ReadsDecisionsOfEveryVerdict) {
  for (const auto& [word, status] :
       {std::pair("pass", Status::kPass), std::pair("partial", Status::kPartial),
        std::pair("fail", Status::kFail), std::pair("na", Status::kNotApplicable)}) {
    const LoadedExceptions loaded = Load(Decided(word, "on = '2026-01-05'\n"));
    EXPECT_THAT(loaded.diagnostics, IsEmpty());
    ASSERT_EQ(loaded.exceptions.decisions.size(), 1U);
    EXPECT_EQ(loaded.exceptions.decisions[0].verdict, status);
    EXPECT_EQ(loaded.exceptions.decisions[0].on->ToIso(), "2026-01-05");
  }
}

TEST_F(ExceptionReaderTest, WhatIsNotDecidedYetIsNoMistake) {
  const LoadedExceptions loaded = Load("[[decision]]\nrule = 'a01-hotline'\nsha256 = '" + kDigest +
                                       "'\nverdict = ''\nwhy = ''\nby = ''\n");
  EXPECT_THAT(loaded.diagnostics, IsEmpty());
  EXPECT_THAT(loaded.exceptions.decisions, IsEmpty());
  EXPECT_THAT(loaded.open, ElementsAre(DecisionMatter("a01-hotline", kDigest)));
}

TEST_F(ExceptionReaderTest, NamesAllMistakesWithTheirPlaces) {
  const LoadedExceptions loaded = Load(R"([[waiver]]
rule = "a01-hotlin"
documnts = ["*.docx"]
why = " "
by = "b"
until = "2026-02-30"
[[decision]]
rule = "a01-hotline"
sha256 = "A1"
verdict = "passed"
why = "w"
)");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P061 P060 P002 P063 P005 P004 P062 P005");
  const Diagnostic& rule = loaded.diagnostics[1];
  EXPECT_EQ(rule.place.line, 3U);
  EXPECT_EQ(rule.place.column, 8U);
  EXPECT_EQ(rule.suggestion, "a01-hotline");
  EXPECT_EQ(rule.excerpt, "rule = \"a01-hotlin\"");
}

TEST_F(ExceptionReaderTest, AWaiverSaysUntilWhen) {
  const LoadedExceptions loaded =
      Load("[[waiver]]\nrule = 'a01-hotline'\nquote = 'x'\nwhy = 'w'\nby = 'b'\n");
  EXPECT_EQ(CodesOf(loaded.diagnostics), "P004");
}

TEST_F(ExceptionReaderTest, OneMatterIsDecidedOnce) {
  const LoadedExceptions loaded = Load(Decided("pass"), Decided("fail"));
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P064");
  EXPECT_EQ(loaded.diagnostics[0].place.file, "b.toml");
  EXPECT_EQ(testing::ArgumentOf(loaded.diagnostics[0], "file"), "a.toml");
}

TEST_F(ExceptionReaderTest, RefusesWhatIsNoSuchFile) {
  EXPECT_EQ(CodesOf(LoadExceptions(std::vector<PackFile>{{"a", "schema = 2\n[[rule]]\n"}}, pack_)
                        .diagnostics),
            "P022");
  EXPECT_EQ(CodesOf(LoadExceptions(std::vector<PackFile>{{"a", "= 1"}}, pack_).diagnostics),
            "P001");
  EXPECT_EQ(CodesOf(Load("[[waver]]\n").diagnostics), "P002");
}

}  // namespace
}  // namespace hegui
