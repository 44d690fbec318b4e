#include "rules/pack/phrase_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;

class PhraseReaderTest : public ::testing::Test {
 protected:
  // Defines the terms of `toml`, and reads its key `list`.
  PhraseList Read(std::string_view toml) {
    document_ = ParseToml("a.toml", toml, diagnostics_);
    TableReader root(document_->root(), "", diagnostics_);
    if (const auto terms = root.ReadTable("terms")) {
      reader_.DefineTerms({*terms}, diagnostics_);
    }
    PhraseList list;
    reader_.Read(root, "list", list);
    return list;
  }

  static std::string Texts(const PhraseList& list) {
    std::string texts;
    for (const AuthoredPhrase& phrase : list.phrases) {
      texts += (texts.empty() ? "" : " ") + phrase.text;
    }
    return texts;
  }

  std::optional<TomlDocument> document_;
  Diagnostics diagnostics_;
  PhraseReader reader_;
};

TEST_F(PhraseReaderTest, ReadsPhrasesAndExpressionsWithTheirPlaces) {
  const PhraseList list = Read("list = [\"法律顾问\", { regex = '\\p{Han}' }]");
  ASSERT_EQ(list.phrases.size(), 2u);
  EXPECT_EQ(list.phrases[0].text, "法律顾问");
  EXPECT_FALSE(list.phrases[0].regex);
  EXPECT_EQ(list.phrases[0].place.column, 9u);
  EXPECT_EQ(list.phrases[0].place.width, 6u);
  EXPECT_EQ(list.phrases[1].text, "\\p{Han}");
  EXPECT_TRUE(list.phrases[1].regex);
  EXPECT_EQ(list.phrases[1].place.column, 17u);
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(PhraseReaderTest, PutsThePhrasesOfATermInItsPlace) {
  const PhraseList list =
      Read("list = ['甲', '@b', '丁']\n[terms]\nb = ['乙', '@c']\nc = ['丙']\n");
  EXPECT_EQ(Texts(list), "甲 乙 丙 丁");
  EXPECT_EQ(list.phrases[1].place.line, 3u) << "where it is written, to be mended there";
  EXPECT_EQ(list.phrases[2].place.line, 4u);
  EXPECT_TRUE(reader_.UnusedTerms().empty());
}

TEST_F(PhraseReaderTest, SuggestsTheTermThatWasMeant) {
  Read("list = ['@advisor']\n[terms]\nadviser = ['顾问']\nplan = ['@pla']\n");
  ASSERT_EQ(CodesOf(diagnostics_), "P010 P010");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "term"), "pla");
  EXPECT_EQ(diagnostics_[0].suggestion, "plan");
  EXPECT_EQ(ArgumentOf(diagnostics_[1], "term"), "advisor");
  EXPECT_EQ(diagnostics_[1].suggestion, "adviser");
  EXPECT_EQ(diagnostics_[1].place.line, 1u);
}

TEST_F(PhraseReaderTest, ReportsAnUnknownTermWithinATermOnce) {
  Read("list = ['@a', '@a']\n[terms]\na = ['@nothing']\n");
  EXPECT_EQ(CodesOf(diagnostics_), "P010");
}

TEST_F(PhraseReaderTest, ReportsACycleOnceAndStillReadsTheRest) {
  const PhraseList list =
      Read("list = ['@a']\n[terms]\na = ['甲', '@b']\nb = ['乙', '@c']\nc = ['丙', '@a', '丁']\n");
  ASSERT_EQ(CodesOf(diagnostics_), "P011");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "term"), "a");
  EXPECT_EQ(diagnostics_[0].place.line, 5u);
  EXPECT_EQ(Texts(list), "甲 乙 丙 丁");
}

TEST_F(PhraseReaderTest, ReportsATermOfItself) {
  EXPECT_EQ(Texts(Read("list = ['@a']\n[terms]\na = ['@a', '甲']\n")), "甲");
  EXPECT_EQ(CodesOf(diagnostics_), "P011");
}

TEST_F(PhraseReaderTest, TakesATermReachedTwiceOnce) {
  const PhraseList list =
      Read("list = ['@a']\n[terms]\na = ['@b', '@c']\nb = ['@c']\nc = ['丙']\n");
  EXPECT_EQ(Texts(list), "丙");
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(PhraseReaderTest, SurvivesLongChainsOfTerms) {
  std::string toml = "list = ['@t0']\n[terms]\n";
  for (int i = 0; i < 20'000; ++i) {
    toml += "t" + std::to_string(i) + " = ['@t" + std::to_string(i + 1) + "']\n";
  }
  EXPECT_EQ(Texts(Read(toml + "t20000 = ['底']\n")), "底");
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(PhraseReaderTest, StopsAtMorePhrasesThanAPackNeeds) {
  std::string toml = "list = [";
  for (int i = 0; i < 300; ++i) {
    toml += "'@t', ";
  }
  toml += "]\n[terms]\nt = [";
  for (int i = 0; i < 1000; ++i) {
    toml += "'甲', ";
  }
  const PhraseList list = Read(toml + "]\n");
  EXPECT_EQ(CodesOf(diagnostics_), "P029");
  EXPECT_LE(list.phrases.size(), 200'001u);
}

// Taken for text it would never be found, and nobody would know.
TEST_F(PhraseReaderTest, RefusesATermWithinAPhrase) {
  const PhraseList list = Read("list = ['聘请@a', '@a@a', '乙']\n[terms]\na = ['甲']\n");
  EXPECT_EQ(CodesOf(diagnostics_), "P030 P030");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "phrase"), "聘请@a");
  EXPECT_EQ(Texts(list), "乙");
}

TEST_F(PhraseReaderTest, ReportsWhatIsNoPhrase) {
  Read("list = ['甲', 3, { regexp = 'x' }]");
  EXPECT_EQ(CodesOf(diagnostics_), "P003 P004 P002");
  EXPECT_EQ(diagnostics_[2].suggestion, "regex");
}

TEST_F(PhraseReaderTest, TellsTermsThatNothingUses) {
  Read("list = ['@a']\n[terms]\na = ['甲']\nb = ['乙']\n");
  ASSERT_EQ(reader_.UnusedTerms().size(), 1u);
  EXPECT_EQ(reader_.UnusedTerms()[0].name, "b");
  EXPECT_EQ(reader_.UnusedTerms()[0].place.line, 4u);
}

TEST_F(PhraseReaderTest, KeepsQuietAboutTermsThatAnUnreadableFileMayDefine) {
  reader_.AssumeMore();
  Read("list = ['@a', '乙']");
  EXPECT_TRUE(diagnostics_.empty());
}

}  // namespace
}  // namespace hegui
