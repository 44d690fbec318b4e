#include "engine/outline/wrap_profile.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/text/utf8.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

constexpr std::string_view kProse =
    "全年开展安全检查六十次，发现隐患四十处，已经整改三十八处，其余两处正在整改。乡里还组织三个村的"
    "干部到县里旁听庭审，大家都说"
    "很有收获。法律顾问每周坐班一天，接待群众咨询两百人次，代写文书十五份，调解纠纷二十件。合同一律"
    "先审后签，没有例外情形发生。";

// The prose cut every `width` characters, the first line of each paragraph after `indent`.
std::string Wrapped(std::size_t width, const std::u32string& indent) {
  const std::u32string prose = ToUtf32(kProse);
  std::string text;
  for (int paragraph = 0; paragraph < 4; ++paragraph) {
    std::u32string rest = indent + prose;
    for (std::size_t at = 0; at < rest.size(); at += width) {
      for (const char32_t code : rest.substr(at, width)) {
        AppendUtf8(code, text);
      }
      text += '\n';
    }
  }
  return text;
}

struct Profiled {
  explicit Profiled(const std::string& text)
      : imported(testing::Imported(text)),
        lines(ReadLines(imported, testing::ZhLanguage())),
        profile(ReadWrapProfile(lines)) {}

  ImportedText imported;
  std::vector<Line> lines;
  WrapProfile profile;
};

TEST(WrapProfileTest, FindsTheMarginOfACutText) {
  const Profiled cut(Wrapped(28, U"\u3000\u3000"));
  EXPECT_TRUE(cut.profile.wrapped);
  EXPECT_TRUE(cut.profile.IsFull(cut.lines[0]));
  EXPECT_TRUE(cut.profile.indented);
  EXPECT_TRUE(cut.profile.BeginsParagraph(cut.lines[0]));
  EXPECT_FALSE(cut.profile.BeginsParagraph(cut.lines[1]));
}

TEST(WrapProfileTest, ACutTextMayHaveNoIndent) {
  const Profiled cut(Wrapped(30, U""));
  EXPECT_TRUE(cut.profile.wrapped);
  EXPECT_FALSE(cut.profile.indented);
}

TEST(WrapProfileTest, ALeftMarginIsNoIndent) {
  std::string text;
  const Profiled plain(Wrapped(28, U"\u3000\u3000"));
  for (const Line& line : plain.lines) {
    text += "    " + std::string(line.indent, ' ') +
            std::string(line.source.Of(plain.imported.source.text())) + '\n';
  }
  const Profiled shifted(text);
  EXPECT_TRUE(shifted.profile.wrapped);
  EXPECT_EQ(shifted.profile.base_indent, 4U);
  EXPECT_TRUE(shifted.profile.indented);
  EXPECT_FALSE(shifted.profile.BeginsParagraph(shifted.lines[1]));
}

TEST(WrapProfileTest, ParagraphsOnOneLineAreNotCut) {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += "\u3000\u3000" + std::string(kProse) + '\n';
  }
  const Profiled whole(text);
  EXPECT_FALSE(whole.profile.wrapped);
  EXPECT_TRUE(whole.profile.indented);
}

TEST(WrapProfileTest, KnowsTheUsualGap) {
  EXPECT_EQ(Profiled("甲。\n\n乙。\n\n丙。\n丁。\n").profile.usual_gap, 1U);
  EXPECT_EQ(Profiled("甲。\n乙。\n\n丙。\n丁。\n").profile.usual_gap, 0U);
}

}  // namespace
}  // namespace hegui
