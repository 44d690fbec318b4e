#include "reports/escape.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

TEST(EscapeTest, ShowsControlCharactersAsTheirSymbols) {
  EXPECT_EQ(ShowInvisible(std::string_view("a\0b\x1B[31mc\x7F", 10)), "a␀b␛[31mc␡");
  EXPECT_EQ(ShowInvisible("C1: \u0085\u009B"), "C1: ⟨U+0085⟩⟨U+009B⟩");
}

TEST(EscapeTest, ShowsMarksOfDirectionAndCharactersWithoutWidth) {
  EXPECT_EQ(ShowInvisible("\u202E反\u202C"), "⟨U+202E⟩反⟨U+202C⟩");
  EXPECT_EQ(ShowInvisible("\u2066\u2069\u200B\uFEFF"), "⟨U+2066⟩⟨U+2069⟩⟨U+200B⟩⟨U+FEFF⟩");
  EXPECT_EQ(ShowInvisible("\U000E0041"), "⟨U+E0041⟩");
}

TEST(EscapeTest, KeepsLineEndsAndOrdinaryText) {
  EXPECT_EQ(ShowInvisible("一、主要举措\r\n\t（一）“三项制度”"),
            "一、主要举措\r\n\t（一）“三项制度”");
}

TEST(EscapeTest, ReplacesBrokenBytes) {
  EXPECT_EQ(ShowInvisible("a\xFF\xE4\xBD"), "a\uFFFD\uFFFD");
}

TEST(EscapeTest, LeavesNoMarkupAndNothingInvisibleInDataForScripts) {
  EXPECT_EQ(EscapeScriptData(R"({"a":"</script><!--&\u2028"})"),
            R"({"a":"\u003C/script\u003E\u003C!--\u0026\u2028"})");
  EXPECT_EQ(EscapeScriptData("[\"\u202E\u2028\u0085\x7F三\U000E0041\"]"),
            R"(["\u202E\u2028\u0085\u007F三\uDB40\uDC41"])");
}

TEST(EscapeTest, LeavesNoMarkupInHtml) {
  EXPECT_EQ(EscapeHtml("<script>alert('x')</script>"),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  EXPECT_EQ(EscapeHtml("\" onclick=\"x"), "&quot; onclick=&quot;x");
  EXPECT_EQ(EscapeHtml("]]> --> &amp;"), "]]&gt; --&gt; &amp;amp;");
}

TEST(EscapeTest, LeavesNoMarkupInMarkdown) {
  EXPECT_EQ(EscapeMarkdown("a|b `c` *d* _e_ [f](g) <h>"),
            "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) \\<h\\>");
  EXPECT_EQ(EscapeMarkdown("a\nb\tc"), "a b c");
}

TEST(EscapeTest, StopsMentionsAndReferencesInMarkdown) {
  EXPECT_EQ(EscapeMarkdown("@everyone"), "@&#8203;everyone");
  EXPECT_EQ(EscapeMarkdown("见 #12"), "见 #&#8203;12");
}

TEST(EscapeTest, KeepsTextFromBeginningABlockOfMarkdown) {
  EXPECT_EQ(EscapeMarkdown("1. 强化"), "1\\. 强化");
  EXPECT_EQ(EscapeMarkdown("12) 强化"), "12\\) 强化");
  EXPECT_EQ(EscapeMarkdown("- 强化"), "\\- 强化");
  EXPECT_EQ(EscapeMarkdown("# 强化"), "\\# 强化");
  EXPECT_EQ(EscapeMarkdown("2024年1.5万"), "2024年1.5万");
}

TEST(EscapeTest, GivesATerminalOneLineWithoutEscapes) {
  EXPECT_EQ(EscapeTerminal("\x1B]0;title\x07\r\nx"), "␛]0;title␇  x");
}

RC_GTEST_PROP(EscapeProperty, GivesValidTextWithoutMarkupForAnyBytes, (const std::string& bytes)) {
  const std::string html = EscapeHtml(bytes);
  RC_ASSERT(IsValidUtf8(html));
  RC_ASSERT(html.find_first_of("<>\"'") == std::string::npos);
  const std::string terminal = EscapeTerminal(bytes);
  RC_ASSERT(IsValidUtf8(terminal));
  for (const char c : terminal) {
    RC_ASSERT(static_cast<unsigned char>(c) >= 0x20U);
  }
}

}  // namespace
}  // namespace hegui
