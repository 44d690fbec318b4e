// Two of the example reports, their ledgers worked out by hand from the report, the criteria and the table of points: what
// is lost, rule by rule, in hundredths of a point. The program must come to the same.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "tests/support/audited.h"

namespace hegui {
namespace {

std::string ReadExample(const std::string& name) {
  std::ifstream file(HEGUI_SOURCE_DIR "/examples/reports/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Points lost by rule; items of one rule together.
std::map<std::string, int> LedgerOf(const RuleSet& rules, const DocumentAudit& audit) {
  std::map<std::string, int> lost;
  for (const LedgerLine& line : audit.score->ledger) {
    lost[rules.pack->rules[static_cast<std::size_t>(line.rule)].id] -= line.points;
  }
  return lost;
}

TEST(WorkedLedgerTest, AMiddlingTownship) {
  const auto rules = test::EmbeddedPack();
  const DocumentAudit audit = test::AuditOf(*rules, ReadExample("township-middling-2023.txt"));
  const std::map<std::string, int> by_hand{
      {"a06-numbering-style", 50},      // （一） and (一) side by side: half of 1
      {"a07-signature", 100},           // joint title, the party committee has not signed: half of 2
      {"a08-date", 100},                // padded with a zero: half of 2
      {"b02-problems-causes", 450},     // no word on causes: half of 9
      {"b05-other", 100},               // no such part: all of 1
      {"c02-four-personally", 50},      // two of four, each a quarter of 1
      {"c03-research-meetings", 75},    // reports heard regularly, no number: half of 1.5
      {"c04-shufa", 150},               // not a word: all of 1.5
      {"d01-three-systems", 100},       // 积极推进 without a fact: half of 2
      {"d02-publicity", 50},            // 进一步完善 without a fact: half of 1
      {"d04-legal-review", 50},         // 着力强化 without a fact: half of 1
      {"d07-discretion", 50},           // not a word: all of 0.5
      {"e01-public-participation", 25},  // the five steps in one list: half of 0.5
      {"e02-expert", 25},
      {"e03-risk", 25},
      {"e04-legality-review", 75},      // … half of 1.5
      {"e06-normative-docs", 50},       // documents in general: half of 1
      {"f01-gov-adviser", 75},          // conceded among the problems: half of 1.5
      {"g01-reconsideration", 50},      // ability to be improved: half of 1
      {"g02-court-appearance", 50},     // the rate to be raised: half of 1
      {"g03-judgments", 100},           // not a word: all of 1
      {"h01-openness", 25},             // 进一步 without a fact: half of 0.5
      {"i06-model-village", 50},        // not a word: all of 0.5
      {"j02-causes", 350},              // four problems, no cause: all of 3.5
      {"j03-concrete", 100},            // a minority is concrete: half of 2
      {"j04-own-and-clean", 75},        // one problem is only the people's: half of 1.5
      {"k02-concrete-and-linked", 100},  // answers the problems, no number or date: half of 2
      {"l04-percent", 50},              // 147 of 156 are not 96.2 %: all of 0.5
  };
  std::map<std::string, int> lost = LedgerOf(*rules, audit);
  for (const auto& [rule, points] : by_hand) {
    EXPECT_EQ(lost[rule], points) << rule;
  }
  for (const auto& [rule, points] : lost) {
    EXPECT_TRUE(by_hand.contains(rule)) << rule << " lost " << points;
  }
  // 100 points but 0.5 of f03, which asks no township, and 0.5 of l05, where no list is announced; 25.5 lost.
  EXPECT_EQ(audit.score->possible, 9900);
  EXPECT_EQ(audit.score->earned, 7350);
  EXPECT_EQ(audit.score->lower, 7424);  // 74.2424… %
}

TEST(WorkedLedgerTest, AMiddlingDepartment) {
  const auto rules = test::EmbeddedPack();
  const DocumentAudit audit = test::AuditOf(*rules, ReadExample("department-middling-2023.txt"));
  const std::map<std::string, int> by_hand{
      {"a03-addressee", 100},          // only the office of the law-based governance committee: half of 2
      {"b03-first-responsible", 400},  // an inline mention: half of 8
      {"b05-other", 100},              // no such part
      {"c02-four-personally", 50},     // two of four
      {"c03-research-meetings", 75},   // no number
      {"c04-shufa", 150},              // not a word
      {"d01-three-systems", 100},      // two of three, the third weak: half of 2
      {"d04-legal-review", 50},        // 积极推进 without a fact of its own
      {"e03-risk", 50},                // not a word
      {"e06-normative-docs", 100},     // not a word
      {"f03-public-lawyer", 50},       // not a word
      {"g02-court-appearance", 50},    // the rate to be raised
      {"g03-judgments", 100},          // not a word
      {"j02-causes", 175},             // one of three has a cause: half of 3.5
      {"j03-concrete", 200},           // no number, village, system or case: all of 2
      {"j04-own-and-clean", 150},      // all are others', with measures: all of 1.5
      {"k01-next-year", 100},          // 下一步 without a year: half of 2
      {"k02-concrete-and-linked", 200},  // slogans that answer nothing: all of 2
      {"l06-deadline", 50},            // 8 March: all of 0.5
  };
  EXPECT_EQ(LedgerOf(*rules, audit), by_hand);
  // Nine rules do not ask a department: 0.5 + 0.5 + 1 + 0.5 + 0.5 + 0.5 + 0.5 + 0.5, and a length without a band; l04 and l05 find nothing to
  // judge: 0.5 + 0.5.
  EXPECT_EQ(audit.score->possible, 9450);
  EXPECT_EQ(audit.score->earned, 7200);
  EXPECT_EQ(audit.score->lower, 7619);  // 76.1904… %
}

}  // namespace
}  // namespace hegui
