#include "reports/diagnostic_text.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

Diagnostic UnknownKey() {
  Diagnostic diagnostic;
  diagnostic.code = "P002";
  diagnostic.arguments = {{"key", "tittle"}, {"table", "rule"}};
  diagnostic.place = {"packs/a.toml", 12, 5, 6};
  diagnostic.excerpt = "    tittle = \"标题\"";
  diagnostic.suggestion = "title";
  return diagnostic;
}

TEST(DiagnosticTextTest, PointsAtThePlace) {
  EXPECT_EQ(DiagnosticText(UnknownKey(), Catalogue(ReportLanguage::kChinese)),
            "packs/a.toml:12:5: 错误[P002]：“rule”中有未知的键“tittle”。\n"
            "   12 |     tittle = \"标题\"\n"
            "      |     ^^^^^^ 是否想写“title”？\n");
}

TEST(DiagnosticTextTest, SpeaksEnglish) {
  const std::string text = DiagnosticText(UnknownKey(), Catalogue(ReportLanguage::kEnglish));
  EXPECT_EQ(text.substr(0, text.find('\n')),
            "packs/a.toml:12:5: error[P002]: Unknown key “tittle” in “rule”.");
}

// Columns are code points; a Chinese character takes two on the screen.
TEST(DiagnosticTextTest, PutsTheCaretUnderWideCharacters) {
  Diagnostic diagnostic = UnknownKey();
  diagnostic.excerpt = "标题 = 法治";
  diagnostic.place.column = 6;
  diagnostic.place.width = 2;
  diagnostic.suggestion.clear();
  const std::string text = DiagnosticText(diagnostic, Catalogue(ReportLanguage::kChinese));
  EXPECT_NE(text.find("   12 | 标题 = 法治\n      |        ^^^^\n"), std::string::npos) << text;
}

TEST(DiagnosticTextTest, SaysWhatItCanWithoutAnExcerpt) {
  Diagnostic diagnostic = UnknownKey();
  diagnostic.excerpt.clear();
  diagnostic.place = {};
  EXPECT_EQ(DiagnosticText(diagnostic, Catalogue(ReportLanguage::kChinese)),
            "错误[P002]：“rule”中有未知的键“tittle”。 是否想写“title”？\n");
}

TEST(DiagnosticTextTest, NamesTheFileOfAnError) {
  EXPECT_EQ(ErrorText({"D006", {}}, "a.txt", Catalogue(ReportLanguage::kChinese)),
            "a.txt: 错误[D006]：文件内容为空。\n");
}

TEST(DiagnosticTextTest, LetsNoEscapeThrough) {
  Diagnostic diagnostic = UnknownKey();
  diagnostic.arguments[0].value = "\x1B[31m";
  diagnostic.excerpt = "\x1B]0;x\x07";
  diagnostic.place.file = "a\x1B.toml";
  diagnostic.suggestion = "\x1B";
  const std::string text = DiagnosticText(diagnostic, Catalogue(ReportLanguage::kChinese));
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
}

}  // namespace
}  // namespace hegui
