#include "rules/pack/language_loader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/rules/pack/pack_text.h"

namespace hegui {
namespace {

using testing::ArgumentOf;
using testing::CodesOf;
using testing::Dump;
using testing::EmbeddedCatalogue;

PackSource Chinese() { return *EmbeddedCatalogue().FindLanguage("zh"); }

PackFile& FileNamed(PackSource& source, std::string_view name) {
  return *std::find_if(source.files.begin(), source.files.end(),
                       [name](const PackFile& file) { return file.name == name; });
}

// Chinese with something in a file put in the place of something else.
LoadedLanguage LoadChanged(std::string_view file, std::string_view from, std::string_view to) {
  PackSource source = Chinese();
  std::string& content = FileNamed(source, file).content;
  const std::size_t at = content.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  content.replace(at, from.size(), to);
  return LoadLanguage("zh", source);
}

TEST(LanguageLoaderTest, ChecksDigitsAndMultipliers) {
  EXPECT_EQ(CodesOf(LoadChanged("numerals.toml", "[\"九\", 9]", "[\"九\", 19]").diagnostics), "P005");
  EXPECT_EQ(CodesOf(LoadChanged("numerals.toml", "[\"九\", 9]", "[\"九个\", 9]").diagnostics), "P005");
  EXPECT_EQ(CodesOf(LoadChanged("numerals.toml", "[\"百\", 100]", "[\"百\", 120]").diagnostics), "P005");
}

TEST(LanguageLoaderTest, LoadsChinese) {
  const LoadedLanguage loaded = LoadLanguage("zh", Chinese());
  ASSERT_EQ(Dump(loaded.diagnostics), "");
  const Language& zh = *loaded.language;
  EXPECT_EQ(zh.id, "zh");
  EXPECT_EQ(FoldPhrase("（２０２４）年 “法治”", zh.fold), "(2024)年“法治”");
  EXPECT_TRUE(std::is_sorted(zh.charset.common.begin(), zh.charset.common.end()));
  EXPECT_NE(zh.charset.common.find(U'法'), std::u32string::npos);
  EXPECT_EQ(ParseNumber("百分之九十五", zh.numerals), (Number{95, true, false, true}));
  EXPECT_FALSE(zh.dates.empty());
  EXPECT_NE(zh.stops.sentence.find(U'。'), std::u32string::npos);
  EXPECT_EQ(zh.stops.titles.front(), (std::pair{U'《', U'》'}));
  EXPECT_EQ(zh.stops.quotes.front(), (std::pair{U'“', U'”'}));
  EXPECT_TRUE(zh.phrases.captures.contains("int"));
  EXPECT_FALSE(zh.phrases.gap_stops.empty());
  EXPECT_FALSE(zh.phrases.transparent.empty());
  ASSERT_FALSE(zh.numbering.empty());
  EXPECT_EQ(zh.numbering.front().after, "、");
  EXPECT_TRUE(zh.numbering.front().canonical);
  EXPECT_TRUE(std::any_of(zh.numbering.begin(), zh.numbering.end(), [](const NumberingForm& form) {
    return form.numeral == NumeralKind::kListed && form.symbols.size() >= 10;
  }));
  EXPECT_FALSE(zh.enumerations.empty());
  EXPECT_FALSE(zh.cues.empty());
  EXPECT_GT(zh.max_run_in_heading, 0);
  EXPECT_FALSE(zh.not_run_in_heading.empty());
}

TEST(LanguageLoaderTest, LeavesNoListOfTheLayoutEmpty) {
  const LoadedLanguage loaded = LoadLanguage("zh", Chinese());
  ASSERT_NE(loaded.language, nullptr);
  const LayoutCues& layout = loaded.language->layout;
  for (const auto* list :
       {&layout.page_number, &layout.masthead, &layout.title_end, &layout.title_continued,
        &layout.not_title, &layout.addressee, &layout.closing, &layout.signature, &layout.date,
        &layout.attachment, &layout.imprint, &layout.handover, &layout.heading,
        &layout.heading_end_refused, &layout.not_label, &layout.paragraph_start,
        &layout.unfinished}) {
    EXPECT_FALSE(list->empty());
  }
  EXPECT_FALSE(layout.never_first.empty());
  EXPECT_FALSE(layout.never_last.empty());
  EXPECT_FALSE(layout.lead_in.empty());
}

TEST(LanguageLoaderTest, GivesNoLanguageThatHasMistakes) {
  const LoadedLanguage loaded = LoadChanged("sentences.toml", "closing =", "closings =");
  EXPECT_EQ(loaded.language, nullptr);
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P004 P002");
  EXPECT_EQ(loaded.diagnostics[1].suggestion, "closing");
  EXPECT_EQ(loaded.diagnostics[1].place.file, "languages/zh/sentences.toml");
  EXPECT_FALSE(loaded.diagnostics[1].excerpt.empty());
}

TEST(LanguageLoaderTest, CompilesExpressionsAtTheirPlaces) {
  const LoadedLanguage loaded =
      LoadChanged("layout.toml", "page_number = [", "page_number = ['(', ");
  ASSERT_EQ(CodesOf(loaded.diagnostics), "R001");
  EXPECT_EQ(loaded.diagnostics[0].place.column, 16u);
  EXPECT_NE(loaded.diagnostics[0].excerpt.find("'('"), std::string::npos);
}

TEST(LanguageLoaderTest, RefusesPairsThatAreNone) {
  for (const std::string pair :
       {"[\"ab\", \"c\"]", "[\"a\"]", "[1, \"a\"]", "[\"a\", 1]", "\"a\"", "[\"\", \"a\"]"}) {
    const LoadedLanguage loaded =
        LoadChanged("fold.toml", "characters = [", "characters = [" + pair + ", ");
    EXPECT_EQ(loaded.diagnostics.size(), 1u) << pair;
    EXPECT_EQ(loaded.language, nullptr);
  }
}

TEST(LanguageLoaderTest, MissesATable) {
  PackSource source = Chinese();
  std::erase_if(source.files, [](const PackFile& file) { return file.name == "fold.toml"; });
  const LoadedLanguage loaded = LoadLanguage("zh", source);
  ASSERT_EQ(CodesOf(loaded.diagnostics), "P004");
  EXPECT_EQ(ArgumentOf(loaded.diagnostics[0], "key"), "fold");
}

TEST(LanguageLoaderTest, RefusesATableOrACueTwice) {
  PackSource source = Chinese();
  source.files.push_back(
      {"more.toml", FileNamed(source, "charset.toml").content +
                        "\n[[cue]]\nid = \"concessive\"\neffect = \"weak\"\nphrases = []\n"});
  EXPECT_EQ(CodesOf(LoadLanguage("zh", source).diagnostics), "P006 P006");
}

TEST(LanguageLoaderTest, MissesNothingWhenAFileIsNoToml) {
  EXPECT_EQ(CodesOf(LoadChanged("fold.toml", "[fold]", "[fold").diagnostics), "P001");
}

}  // namespace
}  // namespace hegui
