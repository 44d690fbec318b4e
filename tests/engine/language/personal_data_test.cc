#include "engine/language/personal_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "engine/rule/rule_set.h"
#include "engine/text/utf8.h"
#include "tests/support/audited.h"

namespace hegui::test {
namespace {

constexpr std::string_view kOpen = "〔", kClose = "〕";

const Language& Chinese() { return *EmbeddedPack()->language; }

// What is found, from its first character to its last.
std::vector<std::string> FoundIn(const std::string& text, const KnownNames& known = {},
                                 TextKind kind = TextKind::kProse) {
  std::vector<std::string> found;
  for (const PersonalDatum& datum : FindPersonalData(text, Chinese(), known, kind)) {
    const std::size_t last = datum.bytes.back();
    found.push_back(text.substr(datum.bytes.front(),
                                last + CharacterAt(text, last).size - datum.bytes.front()));
  }
  return found;
}

struct Sentence {
  std::string marked, text;
  std::vector<std::string> persons;
};

Sentence ReadSentence(const std::string& line) {
  Sentence sentence{line, {}, {}};
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t open = std::min(line.find(kOpen, at), line.size());
    sentence.text += line.substr(at, open - at);
    if (open == line.size()) {
      break;
    }
    const std::size_t begin = open + kOpen.size();
    const std::size_t close = line.find(kClose, begin);
    sentence.persons.push_back(line.substr(begin, close - begin));
    sentence.text += sentence.persons.back();
    at = close + kClose.size();
  }
  return sentence;
}

std::vector<Sentence> SentencesOf(const std::string& name) {
  std::ifstream file(HEGUI_SOURCE_DIR "/tests/engine/language/" + name);
  std::vector<Sentence> sentences;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') {
      sentences.push_back(ReadSentence(line));
    }
  }
  return sentences;
}

// `recall` and `precision` are in percent.
void ExpectFound(const std::vector<Sentence>& sentences, std::size_t recall,
                 std::size_t precision) {
  std::size_t right = 0, missed = 0, wrong = 0;
  std::string mistakes;
  for (const Sentence& sentence : sentences) {
    std::vector<std::string> left = sentence.persons;
    for (const std::string& found : FoundIn(sentence.text)) {
      const auto known = std::find(left.begin(), left.end(), found);
      if (known == left.end()) {
        ++wrong;
        mistakes += "not a person: " + found + " in " + sentence.marked + "\n";
      } else {
        ++right;
        left.erase(known);
      }
    }
    missed += left.size();
    for (const std::string& person : left) {
      mistakes += "overlooked: " + person + " in " + sentence.marked + "\n";
    }
  }
  std::cout << right << " found, " << missed << " overlooked, " << wrong << " wrong\n" << mistakes;
  EXPECT_GE(100 * right, recall * (right + missed)) << mistakes;
  EXPECT_GE(100 * right, precision * (right + wrong)) << mistakes;
}

TEST(PersonalData, IsFoundInSentencesOfReports) {
  const std::vector<Sentence> sentences = SentencesOf("persons.txt");
  ASSERT_GE(sentences.size(), 300U);
  ExpectFound(sentences, 97, 98);
}

TEST(PersonalData, IsMostlyFoundInSentencesThatTheWordsWereNotMadeFor) {
  const std::vector<Sentence> sentences = SentencesOf("persons_unseen.txt");
  ASSERT_GE(sentences.size(), 80U);
  ExpectFound(sentences, 75, 95);
}

TEST(PersonalData, KnownNamesNeedNoFrame) {
  const KnownNames known{U"王小明", U"高明"};
  EXPECT_EQ(FoundIn("经王小明核实无误", known), std::vector<std::string>{"王小明"});
  EXPECT_EQ(FoundIn("技术高明之处", known), std::vector<std::string>());
  EXPECT_EQ(FoundIn("办理人高明，已办结", known), std::vector<std::string>{"高明"});
}

TEST(PersonalData, FileNamesAndFieldsNeedNoFrame) {
  EXPECT_EQ(FoundIn("述法报告-王小明-13800001234.docx", {}, TextKind::kFileName),
            (std::vector<std::string>{"王小明", "13800001234"}));
  EXPECT_EQ(FoundIn("石桥镇2024年报告(定稿).docx", {}, TextKind::kFileName),
            std::vector<std::string>());
  EXPECT_EQ(FoundIn("法制办 李明", {}, TextKind::kPersonField), std::vector<std::string>{"李明"});
  EXPECT_EQ(FoundIn("Li Ming", {}, TextKind::kPersonField),
            (std::vector<std::string>{"Li", "Ming"}));
}

TEST(PersonalData, KeyIsFoldedAndPlacesAreOfTheText) {
  const std::vector<PersonalDatum> found =
      FindPersonalData("电话：１３８００００１２３４", Chinese());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].key, U"13800001234");
  EXPECT_EQ(found[0].bytes.front(), std::string("电话：").size());
  EXPECT_EQ(found[0].bytes[1] - found[0].bytes[0], 3U);
}

TEST(PersonalData, ALanguageWithoutWordsForItFindsNothing) {
  const Language none;
  EXPECT_TRUE(FindPersonalData("联系人：王小明 13800001234", none).empty());
}

}  // namespace
}  // namespace hegui::test
