#include "rules/pack/toml_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/base/limits.h"

namespace hegui {
namespace {

struct Parsed {
  std::optional<TomlDocument> document;
  Diagnostics diagnostics;
};

Parsed Parse(std::string_view content) {
  Parsed parsed;
  parsed.document = ParseToml("a.toml", content, parsed.diagnostics);
  return parsed;
}

TomlValue Get(TomlValue table, std::string_view key) { return table.at(table.Find(key).value()); }

// "2:5+3": line, column, width.
std::string Where(const FilePlace& place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
         std::to_string(place.width);
}

TEST(TomlReaderTest, TellsTypesAndValues) {
  const Parsed parsed =
      Parse("s = \"中\"\ni = -3\nf = 1.5\nb = true\nd = 2026-03-01\na = [1]\nt = { x = 1 }\n");
  ASSERT_TRUE(parsed.document);
  const TomlValue root = parsed.document->root();
  EXPECT_EQ(Get(root, "s").text(), "中");
  EXPECT_EQ(Get(root, "i").integer(), -3);
  EXPECT_EQ(Get(root, "i").number(), -3.0);
  EXPECT_EQ(Get(root, "f").number(), 1.5);
  EXPECT_TRUE(Get(root, "b").boolean());
  EXPECT_TRUE(Get(root, "d").Is(TomlType::kDate));
  EXPECT_EQ(Get(root, "d").text(), "2026-03-01");
  EXPECT_TRUE(Get(root, "a").Is(TomlType::kArray));
  EXPECT_EQ(Get(root, "a").size(), 1u);
  EXPECT_EQ(Get(Get(root, "t"), "x").integer(), 1);
}

TEST(TomlReaderTest, CountsColumnsInCharactersBehindChinese) {
  const Parsed parsed = Parse("列表 = 1");
  EXPECT_FALSE(parsed.document);  // bare keys are ASCII
  const Parsed quoted = Parse("\"词\" = [\"法律顾问\", \"𠀀问\", 7]  # 三个\n");
  ASSERT_TRUE(quoted.document);
  const TomlValue root = quoted.document->root();
  EXPECT_EQ(Where(root.key_place(0)), "1:1+3");
  const TomlValue list = root.at(0);
  EXPECT_EQ(Where(list.place()), "1:7+17");
  EXPECT_EQ(Where(list.at(0).place()), "1:8+6");
  EXPECT_EQ(Where(list.at(1).place()), "1:16+4");
  EXPECT_EQ(Where(list.at(2).place()), "1:22+1");
}

TEST(TomlReaderTest, PlacesTablesAtTheirHeaders) {
  const Parsed parsed = Parse("[[rule]]\nid = 1\n  [[rule.item]]\n  x = 1\n[params.a]\n");
  ASSERT_TRUE(parsed.document);
  const TomlValue rule = Get(parsed.document->root(), "rule").at(0);
  EXPECT_EQ(Where(rule.place()), "1:1+8");
  EXPECT_EQ(Where(Get(rule, "item").at(0).place()), "3:3+13");
  EXPECT_EQ(Where(Get(Get(parsed.document->root(), "params"), "a").place()), "5:1+10");
}

TEST(TomlReaderTest, UnderlinesAValueOfSeveralLinesToTheEndOfItsFirst) {
  const Parsed parsed = Parse("text = \"\"\"第一行\n第二行\"\"\"\nlist = [  \n  1,\n]\n");
  ASSERT_TRUE(parsed.document);
  EXPECT_EQ(Where(Get(parsed.document->root(), "text").place()), "1:8+6");
  EXPECT_EQ(Get(parsed.document->root(), "text").text(), "第一行\n第二行");
  EXPECT_EQ(Where(Get(parsed.document->root(), "list").place()), "3:8+3");
}

TEST(TomlReaderTest, CountsNeitherByteOrderMarkNorCarriageReturns) {
  const Parsed parsed = Parse(
      "\xEF\xBB\xBF"
      "a = \"\"\"中\r\n\"\"\"\r\nbc = 2\r\n");
  ASSERT_TRUE(parsed.document);
  EXPECT_EQ(Where(parsed.document->root().key_place(0)), "1:1+1");
  EXPECT_EQ(Where(parsed.document->root().at(0).place()), "1:5+4");
  EXPECT_EQ(Where(parsed.document->root().key_place(1)), "3:1+2");
}

TEST(TomlReaderTest, KeepsTheOrderOfTheFile) {
  const Parsed parsed = Parse("z = 1\na = 2\n[m]\n[b]\n");
  ASSERT_TRUE(parsed.document);
  const TomlValue root = parsed.document->root();
  ASSERT_EQ(root.size(), 4u);
  EXPECT_EQ(root.key(0) + root.key(1) + root.key(2) + root.key(3), "zamb");
}

TEST(TomlReaderTest, SaysWhereAndWhyAFileIsNoToml) {
  const Parsed parsed = Parse("a = 1\nb = \"中文\" c\n");
  EXPECT_FALSE(parsed.document);
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  const Diagnostic& diagnostic = parsed.diagnostics.front();
  EXPECT_EQ(diagnostic.code, "P001");
  EXPECT_EQ(diagnostic.place.file, "a.toml");
  EXPECT_EQ(Where(diagnostic.place), "2:10+1");
  EXPECT_NE(diagnostic.arguments.front().value.find("'c'"), std::string::npos);
}

TEST(TomlReaderTest, RefusesBrokenUtf8) {
  const Parsed parsed = Parse("a = \"\xE4\xB8\"\n");
  EXPECT_FALSE(parsed.document);
  ASSERT_EQ(parsed.diagnostics.size(), 1u);
  EXPECT_EQ(parsed.diagnostics.front().place.line, 1u);
}

// Each of these made the library recurse until the stack was gone, or would with more of the same.
TEST(TomlReaderTest, RefusesNestingThatNoPackHas) {
  const std::string brackets = "a = " + std::string(100'000, '[');
  std::string tables = "a = ";
  for (int i = 0; i < 1000; ++i) {
    tables += "{a = ";
  }
  std::string dotted = "[a";
  for (int i = 0; i < 300'000; ++i) {
    dotted += ".a";
  }
  dotted += "]\n";
  std::string blanks = "a";
  for (int i = 0; i < 300'000; ++i) {
    blanks += " . \"中\"";
  }
  blanks += " = 1\n";
  for (const std::string& content : {brackets, tables, dotted, blanks}) {
    const Parsed parsed = Parse(content);
    EXPECT_FALSE(parsed.document);
    ASSERT_EQ(parsed.diagnostics.size(), 1u);
    EXPECT_EQ(parsed.diagnostics.front().code, "P001");
    EXPECT_EQ(parsed.diagnostics.front().place.line, 1u);
  }
}

TEST(TomlReaderTest, AllowsDotsInRowsAndManyDecimals) {
  std::string decimals = "a = [";
  for (int i = 0; i < 150; ++i) {
    decimals += "1.5, ";
  }
  decimals += "]\n";
  EXPECT_TRUE(Parse(decimals + "b = \"" + std::string(5000, '.') + "\"\n").document);
}

TEST(TomlReaderTest, RefusesAFileBeyondTheLimit) {
  const std::string content = "#" + std::string(limits::kMaxPackBytes, 'x');
  const Parsed parsed = Parse(content);
  EXPECT_FALSE(parsed.document);
  EXPECT_EQ(parsed.diagnostics.size(), 1u);
}

// The library's assertions claimed of some of these that they could not be.
TEST(TomlReaderTest, RefusesBrokenHeadersAndKeys) {
  for (const std::string_view content : {"[",
                                         "[[",
                                         "[]",
                                         "[=]",
                                         "[ =]",
                                         "[[=]]",
                                         "[,",
                                         "[中]",
                                         "[[a]",
                                         "[a.]",
                                         "[a..b]",
                                         "[.a]",
                                         "a..b = 1",
                                         "a. = 1",
                                         ".a = 1",
                                         "= 1",
                                         "a",
                                         "a =",
                                         "a = ,",
                                         "a = {,}",
                                         "a = {=1}",
                                         "a = {b=1,}",
                                         "a = [,]",
                                         "a = [1,,2]",
                                         "a = _1",
                                         "a = 1_",
                                         "a = 0x",
                                         "a = +",
                                         "a = '",
                                         "a = \"\\",
                                         "a = \"\\u12\"",
                                         "a = 1e",
                                         "a = 1.",
                                         "a = inff",
                                         "a = tru",
                                         "a = 2020-",
                                         "a = 2020-13-01",
                                         "a = 1 2"}) {
    const Parsed parsed = Parse(content);
    EXPECT_FALSE(parsed.document) << content;
    ASSERT_EQ(parsed.diagnostics.size(), 1u) << content;
    EXPECT_EQ(parsed.diagnostics.front().place.line, 1u) << content;
  }
}

TEST(TomlReaderTest, ReadsAnEmptyFileAsAnEmptyTable) {
  const Parsed parsed = Parse("");
  ASSERT_TRUE(parsed.document);
  EXPECT_EQ(parsed.document->root().size(), 0u);
}

// The library as distributed runs into undefined behaviour here; see third_party/toml++.
TEST(TomlReaderTest, AContinuedLineMayBeginWithAnyCharacter) {
  const Parsed parsed = Parse("a = \"\"\"\\\n§ 一\\\n  依法\\\n  é\"\"\"\n");
  ASSERT_TRUE(parsed.document.has_value());
  EXPECT_EQ(Get(parsed.document->root(), "a").text(), "§ 一依法é");
}

}  // namespace
}  // namespace hegui
