#include "rules/pack/table_reader.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "rules/pack/verdict_words.h"
#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;

class TableReaderTest : public ::testing::Test {
 protected:
  // A reader of `content`, laid over that of `below` when there is one.
  std::unique_ptr<TableReader> ReaderOf(std::string_view content, std::string_view below = {}) {
    LayeredTable layers;
    for (const std::string_view layer : {below, content}) {
      if (!layer.empty()) {
        documents_.push_back(ParseToml("a.toml", layer, diagnostics_).value());
        layers.push_back(documents_.back().root());
      }
    }
    return std::make_unique<TableReader>(layers, "[[rule]]", diagnostics_);
  }

  std::vector<TomlDocument> documents_;
  Diagnostics diagnostics_;
};

TEST_F(TableReaderTest, ReadsEveryType) {
  const auto table = ReaderOf("s = '中'\nb = true\ni = 7\nl = ['a', 'b']\np = 2.25\nq = 4\n");
  std::string text;
  bool flag = false;
  int number = 0;
  std::optional<int> maybe;
  std::vector<std::string> list;
  int points = 0;
  EXPECT_TRUE(table->Read("s", text));
  EXPECT_TRUE(table->Read("b", flag));
  EXPECT_TRUE(table->Read("i", number));
  EXPECT_TRUE(table->Read("i", maybe, {0, 9}));
  EXPECT_TRUE(table->Read("l", list));
  EXPECT_TRUE(table->ReadHundredths("p", points, {0, 1000}));
  EXPECT_EQ(text, "中");
  EXPECT_TRUE(flag);
  EXPECT_EQ(number, 7);
  EXPECT_EQ(maybe, 7);
  EXPECT_EQ(list, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(points, 225);
  EXPECT_TRUE(table->ReadHundredths("q", points, {0, 1000}));
  EXPECT_EQ(points, 400);
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(TableReaderTest, LeavesATargetAloneWhenTheKeyIsNotThere) {
  const auto table = ReaderOf("x = 1");
  int number = 5;
  EXPECT_FALSE(table->Read("y", number));
  EXPECT_EQ(number, 5);
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(TableReaderTest, ReportsKeysThatNobodyAskedForWhenItGoes) {
  auto table = ReaderOf("titel = 'x'\nwidth = 3\n");
  std::string title;
  table->Read("title", title);
  EXPECT_TRUE(diagnostics_.empty());
  table.reset();
  ASSERT_EQ(CodesOf(diagnostics_), "P002 P002");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "key"), "titel");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "table"), "[[rule]]");
  EXPECT_EQ(diagnostics_[0].suggestion, "title");
  EXPECT_EQ(diagnostics_[0].place.width, 5u);
  EXPECT_EQ(diagnostics_[1].suggestion, "");
  EXPECT_EQ(diagnostics_[1].place.line, 2u);
}

TEST_F(TableReaderTest, AcceptsAnyKeyOfATableItCouldNotTell) {
  auto table = ReaderOf("whatever = 1");
  table->AcceptAnyKey();
  table.reset();
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(TableReaderTest, ReportsAnotherTypeAtTheValue) {
  const auto table = ReaderOf("s = 1\nb = 'true'\ni = 1.0\nl = ['a', 2, 'c']\nt = []\n");
  std::string text;
  bool flag = false;
  int number = 0;
  std::vector<std::string> list;
  EXPECT_FALSE(table->Read("s", text));
  EXPECT_FALSE(table->Read("b", flag));
  EXPECT_FALSE(table->Read("i", number));
  EXPECT_TRUE(table->Read("l", list));
  EXPECT_FALSE(table->ReadTable("t"));
  ASSERT_EQ(CodesOf(diagnostics_), "P003 P003 P003 P003 P003");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "expected"), "string");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "found"), "integer");
  EXPECT_EQ(diagnostics_[0].place.column, 5u);
  EXPECT_EQ(ArgumentOf(diagnostics_[3], "key"), "l");
  EXPECT_EQ(diagnostics_[3].place.column, 11u);
  EXPECT_EQ(list, (std::vector<std::string>{"a", "c"}));
}

TEST_F(TableReaderTest, ReportsAMissingKeyAtTheHeader) {
  const auto table = ReaderOf("x = 1");
  std::string text;
  EXPECT_FALSE(table->ReadRequired("title", text));
  ASSERT_EQ(CodesOf(diagnostics_), "P004");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "key"), "title");
  EXPECT_EQ(diagnostics_[0].place.line, 1u);
}

TEST_F(TableReaderTest, ReportsAWordThatIsNotAmongThoseAllowed) {
  const auto table = ReaderOf("severity = 'mayor'");
  Severity severity = Severity::kInfo;
  EXPECT_FALSE(table->ReadNamed("severity", severity, AllSeverities()));
  ASSERT_EQ(CodesOf(diagnostics_), "P005");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "value"), "mayor");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "allowed"), "info\nminor\nmajor\nfatal");
  EXPECT_EQ(diagnostics_[0].suggestion, "major");
  EXPECT_EQ(severity, Severity::kInfo);
}

TEST_F(TableReaderTest, ReportsNumbersOutOfRange) {
  const auto table = ReaderOf("a = 12\nb = 99999999999\nc = -1\n");
  int number = 1;
  EXPECT_FALSE(table->Read("a", number, {1, 9}));
  EXPECT_FALSE(table->Read("b", number));
  EXPECT_FALSE(table->Read("c", number));
  ASSERT_EQ(CodesOf(diagnostics_), "P005 P005 P005");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "allowed"), "1…9");
  EXPECT_EQ(number, 1);
}

TEST_F(TableReaderTest, AllowsTwoDecimalsInPointsAndNoThird) {
  const auto table = ReaderOf("a = 0.29\nb = 1.005\nc = inf\nd = nan\n");
  int points = 0;
  EXPECT_TRUE(table->ReadHundredths("a", points, {0, 1000}));
  EXPECT_EQ(points, 29);
  EXPECT_FALSE(table->ReadHundredths("b", points, {0, 1000}));
  EXPECT_FALSE(table->ReadHundredths("c", points, {0, 1000}));
  EXPECT_FALSE(table->ReadHundredths("d", points, {0, 1000}));
  ASSERT_EQ(CodesOf(diagnostics_), "P005 P005 P005");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "value"), "1.005");
  EXPECT_EQ(ArgumentOf(diagnostics_[0], "allowed"), "0.00…10.00");
}

TEST_F(TableReaderTest, ReadsListsOfTablesHoweverTheyAreWritten) {
  const auto table = ReaderOf("a = [{ x = 1 }, 3]\n[[b]]\n[[b]]\n");
  EXPECT_EQ(table->ReadTables("a").size(), 1u);
  EXPECT_EQ(table->ReadTables("b").size(), 2u);
  EXPECT_EQ(CodesOf(diagnostics_), "P003");
}

TEST_F(TableReaderTest, TakesEachKeyFromTheUppermostLayer) {
  auto table = ReaderOf("b = 20\nd = 1\n", "a = 1\nb = 2\nc = 3\n");
  int a = 0;
  int b = 0;
  table->Read("a", a);
  table->Read("b", b);
  EXPECT_EQ(a, 1);
  EXPECT_EQ(b, 20);
  EXPECT_TRUE(table->RequireOnTop("b"));
  EXPECT_FALSE(table->RequireOnTop("a"));
  EXPECT_EQ(CodesOf(diagnostics_), "P004");
  diagnostics_.clear();
  table.reset();  // unknown keys of both layers
  EXPECT_EQ(CodesOf(diagnostics_), "P002 P002");
}

TEST_F(TableReaderTest, NamesTablesWithinTables) {
  const auto table = ReaderOf("x = 1");
  table->AcceptAnyKey();
  EXPECT_EQ(table->NameOf("item", true), "[[rule.item]]");
  EXPECT_EQ(table->NameOf("credit", false), "[rule.credit]");
}

}  // namespace
}  // namespace hegui
