#include "engine/outline/label.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

struct Recognised {
  std::string form;
  int value = 0;
  std::string text;

  friend bool operator==(const Recognised&, const Recognised&) = default;
  friend void PrintTo(const Recognised& recognised, std::ostream* out) {
    *out << recognised.form << ' ' << recognised.value << " \"" << recognised.text << '"';
  }
};

// What a line begins with; all empty for no number.
Recognised Recognise(const std::string& line) {
  const Language& language = testing::ZhLanguage();
  const std::string folded = FoldPhrase(line, language.fold);
  const std::optional<LabelMatch> match = RecogniseLabel(folded, line, language);
  if (!match) {
    return {};
  }
  return {language.numbering[static_cast<std::size_t>(match->form)].id, match->value,
          folded.substr(0, match->size)};
}

TEST(LabelTest, RecognisesTheOfficialForms) {
  EXPECT_EQ(Recognise("一、主要举措"), (Recognised{"native-pause", 1, "一、"}));
  EXPECT_EQ(Recognise("（二）强化学习"), (Recognised{"native-brackets", 2, "(二)"}));
  EXPECT_EQ(Recognise("3.规范程序"), (Recognised{"arabic-dot", 3, "3."}));
  EXPECT_EQ(Recognise("（4）建立台账"), (Recognised{"arabic-brackets", 4, "(4)"}));
}

TEST(LabelTest, RecognisesDamagedForms) {
  EXPECT_EQ(Recognise("(十二)强化学习"), (Recognised{"native-brackets", 12, "(十二)"}));
  EXPECT_EQ(Recognise("( 二 ) 强化学习"), (Recognised{"native-brackets", 2, "(二)"}));
  EXPECT_EQ(Recognise("（3)混用括号"), (Recognised{"arabic-brackets", 3, "(3)"}));
  EXPECT_EQ(Recognise("一)强化学习"), (Recognised{"native-lost-opening", 1, "一)"}));
  EXPECT_EQ(Recognise("（一、强化学习"), (Recognised{"native-lost-closing", 1, "(一、"}));
  EXPECT_EQ(Recognise("（一）、强化学习"), (Recognised{"native-brackets-pause", 1, "(一)、"}));
  EXPECT_EQ(Recognise("一． 强化学习"), (Recognised{"native-dot", 1, "一."}));
  EXPECT_EQ(Recognise("1、 扛牢责任"), (Recognised{"arabic-pause", 1, "1、"}));
  EXPECT_EQ(Recognise("１．扛牢责任"), (Recognised{"arabic-dot", 1, "1."}));
  EXPECT_EQ(Recognise("1）扛牢责任"), (Recognised{"arabic-lost-opening", 1, "1)"}));
  EXPECT_EQ(Recognise("㈢扛牢责任"), (Recognised{"native-enclosed", 3, "㈢"}));
  EXPECT_EQ(Recognise("③扛牢责任"), (Recognised{"circled", 3, "③"}));
  EXPECT_EQ(Recognise("第一部分：主要成效"), (Recognised{"part-colon", 1, "第一部分："}));
  EXPECT_EQ(Recognise("第三部分 工作计划"), (Recognised{"part-blank", 3, "第三部分"}));
}

TEST(LabelTest, ABlankMakesANumberWhereTheFormSaysSo) {
  EXPECT_EQ(Recognise("一 加强领导"), (Recognised{"native-blank", 1, "一"}));
  EXPECT_EQ(Recognise("二　加强学习"), (Recognised{"native-blank", 2, "二"}));
  EXPECT_EQ(Recognise("一加强领导"), Recognised{});
  EXPECT_EQ(Recognise("2024 年工作计划"), Recognised{});
}

TEST(LabelTest, AYearAfterTheNumberIsText) {
  EXPECT_EQ(Recognise("1.2024年全年审查合同"), (Recognised{"arabic-dot", 1, "1."}));
  EXPECT_EQ(Recognise("1、2024年全年审查合同"), (Recognised{"arabic-pause", 1, "1、"}));
  EXPECT_EQ(Recognise("一、2024年度主要举措"), (Recognised{"native-pause", 1, "一、"}));
}

TEST(LabelTest, ANumberAfterTheNumberIsText) {
  EXPECT_EQ(Recognise("二、六项措施补短板"), (Recognised{"native-pause", 2, "二、"}));
  EXPECT_EQ(Recognise("（一）三项制度落实到位"), (Recognised{"native-brackets", 1, "(一)"}));
}

class NotALabelTest : public ::testing::TestWithParam<const char*> {};

TEST_P(NotALabelTest, IsText) { EXPECT_EQ(Recognise(GetParam()), Recognised{}); }

INSTANTIATE_TEST_SUITE_P(Lines, NotALabelTest,
                         ::testing::Values("1.5万元", "12.4国家宪法日", "5.12防灾减灾日", "2023.",
                                           "2023年工作", "3、4月份集中排查", "一、二季度各一次",
                                           "三、四级网格", "（一）项所列事项", "（八五）普法规划",
                                           "(2024)12号", "一是抓学习", "两、三年", "第一，抓学习",
                                           "十四五时期", "0.5个百分点", "1234、", "", "一", "、",
                                           "（", "()"));

TEST(LabelTest, TakesNoMoreThanTheLineHas) {
  EXPECT_EQ(Recognise("一、"), (Recognised{"native-pause", 1, "一、"}));
  EXPECT_EQ(Recognise("（一）"), (Recognised{"native-brackets", 1, "(一)"}));
}

}  // namespace
}  // namespace hegui
