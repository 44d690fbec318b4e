#include "engine/match/literal_automaton.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {
namespace {

using Strings = std::vector<std::string>;

LiteralAutomaton Automaton(const Strings& literals, bool ignore_case = false) {
  std::vector<LiteralAutomaton::Literal> list;
  for (const std::string& literal : literals) {
    list.push_back({literal, ignore_case});
  }
  return LiteralAutomaton(std::move(list), "“”");
}

// What was found, as it stands in the text, in the order of the hits.
Strings Found(const LiteralAutomaton& automaton, std::string_view text) {
  LiteralAutomaton::Walk walk(Span{0, static_cast<std::uint32_t>(text.size())});
  std::vector<LiteralAutomaton::Hit> hits;
  while (!walk.IsDone()) {
    automaton.Advance(text, walk, hits);
  }
  Strings found;
  for (const LiteralAutomaton::Hit& hit : hits) {
    found.emplace_back(hit.span.Of(text));
  }
  return found;
}

TEST(LiteralAutomatonTest, FindsAllOccurrencesOverlappingOnesToo) {
  EXPECT_EQ(Found(Automaton({"甲乙", "乙丙", "乙"}), "甲乙丙甲乙"),
            (Strings{"甲乙", "乙", "乙丙", "甲乙", "乙"}));
}

TEST(LiteralAutomatonTest, GivesTheLongerOfThoseThatEndTogetherFirst) {
  EXPECT_EQ(Found(Automaton({"丙", "乙丙", "甲乙丙"}), "甲乙丙"),
            (Strings{"甲乙丙", "乙丙", "丙"}));
}

TEST(LiteralAutomatonTest, FallsBackToTheLongestSuffix) {
  EXPECT_EQ(Found(Automaton({"甲甲乙甲甲丙", "甲甲乙丁", "乙甲甲乙"}), "甲甲乙甲甲乙丁"),
            (Strings{"乙甲甲乙", "甲甲乙丁"}));
}

TEST(LiteralAutomatonTest, PassesOverTransparentCharacters) {
  const LiteralAutomaton automaton = Automaton({"三项制度"});
  EXPECT_EQ(Found(automaton, "落实“三项制度”。"), (Strings{"三项制度"}));
  EXPECT_EQ(Found(automaton, "落实三项“制度”。"), (Strings{"三项“制度"}));
  EXPECT_EQ(Found(automaton, "“三””“项制“度"), (Strings{"三””“项制“度"}));
}

TEST(LiteralAutomatonTest, LooksOnlyAtItsPartOfTheText) {
  const std::string text = "甲乙丙丁";
  LiteralAutomaton::Walk walk(Span{3, 9});
  std::vector<LiteralAutomaton::Hit> hits;
  Automaton({"甲乙", "乙丙", "丙丁"}).Advance(text, walk, hits);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].span, (Span{3, 9}));
}

TEST(LiteralAutomatonTest, TellsLetterCaseApart) {
  EXPECT_EQ(Found(Automaton({"GDP", "App"}), "gdp GDP App APP A“pp"),
            (Strings{"GDP", "App", "A“pp"}));
}

TEST(LiteralAutomatonTest, FindsBothCasesOfAnAtom) {
  EXPECT_EQ(Found(Automaton({"gdp"}, true), "gdp GDP Gd“P"), (Strings{"gdp", "GDP", "Gd“P"}));
  EXPECT_EQ(Found(Automaton({"sky"}, true), "\u017F\u212Ay"), (Strings{"\u017F\u212Ay"}))
      << "the two characters that expressions hold for k and s";
}

TEST(LiteralAutomatonTest, KeepsTheCharactersApartThatExpressionsHoldForLetters) {
  EXPECT_EQ(Found(Automaton({"\u212A甲", "k甲"}), "\u212A甲k甲K甲"), (Strings{"\u212A甲", "k甲"}));
}

TEST(LiteralAutomatonTest, KnowsCharactersOfAnyLength) {
  EXPECT_EQ(Found(Automaton({"é𠀀", "𠀁"}), "aé𠀀𠀁é𠀁"), (Strings{"é𠀀", "𠀁", "𠀁"}));
}

TEST(LiteralAutomatonTest, FindsNothingWithoutLiterals) {
  EXPECT_TRUE(Found(LiteralAutomaton(), "甲乙").empty());
  EXPECT_TRUE(Found(Automaton({}), "“甲”").empty());
}

TEST(LiteralAutomatonTest, FindsEveryOneOfManyLiterals) {
  // All of three characters over an alphabet of twelve: states with many successors, and shared ones.
  const Strings alphabet = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑"};
  Strings literals;
  for (const std::string& a : alphabet) {
    for (const std::string& b : alphabet) {
      for (const std::string& c : alphabet) {
        literals.push_back(a + b + c);
      }
    }
  }
  const LiteralAutomaton automaton = Automaton(literals);
  for (const std::string& literal : literals) {
    ASSERT_EQ(Found(automaton, literal), (Strings{literal}));
  }
}

TEST(LiteralAutomatonTest, PausesAndGoesOnWhereItStood) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) {
    text += "甲";
  }
  const LiteralAutomaton automaton = Automaton({"甲甲甲", "甲"});
  LiteralAutomaton::Walk walk(Span{0, static_cast<std::uint32_t>(text.size())});
  std::size_t count = 0;
  int pauses = 0;
  std::uint32_t settled = 0;
  while (!walk.IsDone()) {
    std::vector<LiteralAutomaton::Hit> hits;
    const std::uint32_t next = automaton.Advance(text, walk, hits);
    for (const LiteralAutomaton::Hit& hit : hits) {
      ASSERT_GE(hit.span.begin, settled) << "a hit before what was called settled";
    }
    settled = next;
    count += hits.size();
    ++pauses;
  }
  EXPECT_EQ(count, 10'000U + 9'998U);
  EXPECT_GT(pauses, 1);
  EXPECT_EQ(settled, text.size());
}

}  // namespace
}  // namespace hegui
