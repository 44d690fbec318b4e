#include "engine/text/ignore.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hegui {
namespace {

bool Ignores(const std::vector<std::string>& patterns, std::string_view path,
             bool is_folder = false) {
  return IgnoreList(patterns).Ignores(path, is_folder);
}

TEST(IgnoreTest, ANameIsLeftOutInEveryFolder) {
  EXPECT_TRUE(Ignores({"*.bak"}, "a.bak"));
  EXPECT_TRUE(Ignores({"*.bak"}, "2024/乡镇/a.bak"));
  EXPECT_TRUE(Ignores({"~$*"}, "2024/~$报告.docx"));
  EXPECT_FALSE(Ignores({"*.bak"}, "a.bak.docx"));
}

TEST(IgnoreTest, AFolderTakesAllInItAlong) {
  EXPECT_TRUE(Ignores({"草稿"}, "2024/草稿/a.docx"));
  EXPECT_TRUE(Ignores({"草稿/"}, "2024/草稿/旧/a.docx"));
  EXPECT_TRUE(Ignores({"草稿/"}, "草稿", true));
  EXPECT_FALSE(Ignores({"草稿/"}, "2024/草稿", false));
}

TEST(IgnoreTest, ASlashTakesThePathFromItsBeginning) {
  EXPECT_TRUE(Ignores({"/old"}, "old/a.docx"));
  EXPECT_FALSE(Ignores({"/old"}, "2024/old/a.docx"));
  EXPECT_TRUE(Ignores({"2024/old"}, "2024/old/a.docx"));
  EXPECT_FALSE(Ignores({"2024/old"}, "x/2024/old/a.docx"));
}

TEST(IgnoreTest, TwoStarsAreAnyNumberOfFolders) {
  EXPECT_TRUE(Ignores({"**/old"}, "a/b/old/c.docx"));
  EXPECT_TRUE(Ignores({"a/**/c.docx"}, "a/c.docx"));
  EXPECT_TRUE(Ignores({"a/**/c.docx"}, "a/b/d/c.docx"));
  EXPECT_TRUE(Ignores({"a/**"}, "a/b.docx"));
  EXPECT_FALSE(Ignores({"a/**"}, "a", true));
}

TEST(IgnoreTest, TheLastPatternDecides) {
  EXPECT_FALSE(Ignores({"*.docx", "!重要.docx"}, "2024/重要.docx"));
  EXPECT_TRUE(Ignores({"!重要.docx", "*.docx"}, "2024/重要.docx"));
  EXPECT_FALSE(Ignores({"a/**", "!a/b.docx"}, "a/b.docx"));
  EXPECT_TRUE(Ignores({"a/", "!a/b.docx"}, "a/b.docx")) << "its folder is left out";
}

TEST(IgnoreTest, RemarksAndEmptyLinesSayNothing) {
  EXPECT_FALSE(Ignores({"# *.docx", "", "  ", "/"}, "a.docx"));
  EXPECT_TRUE(Ignores({"\\#a.docx"}, "#a.docx"));
  EXPECT_TRUE(Ignores({"\\!a.docx  "}, "!a.docx"));
  EXPECT_TRUE(Ignores({"a\\ "}, "a "));
}

}  // namespace
}  // namespace hegui
