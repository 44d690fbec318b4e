#include "engine/audit/match_roster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/audited.h"

namespace hegui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

RosterEntry Entry(std::string unit, std::vector<std::string> aliases = {}) {
  RosterEntry entry;
  entry.unit = std::move(unit);
  entry.aliases = std::move(aliases);
  return entry;
}

struct Facts {
  std::string unit;
  std::string title{};
  std::vector<std::string> signatories{};
  std::string signed_date{};
  int year = 2024;
};

AuditInput Document(std::string path, const Facts& facts) {
  DocumentAudit audit;
  audit.path = std::move(path);
  for (const auto& [name, value] : {std::pair("title", facts.title),
                                    {"unit", facts.unit},
                                    {"signed_date", facts.signed_date}}) {
    if (!value.empty()) {
      audit.facts.push_back({name, value, "title", {}});
    }
  }
  audit.signatories = facts.signatories;
  audit.parameters["report_year"] = {std::int64_t{facts.year}, "title"};
  AuditInput input;
  input.audited = std::move(audit);
  return input;
}

AuditInput Unreadable(std::string path) {
  AuditInput input;
  input.failed = FailedDocument{std::move(path), {"D030", {}}};
  return input;
}

class MatchRosterTest : public ::testing::Test {
 protected:
  RosterMatch Match(const std::vector<AuditInput>& inputs) const {
    return MatchRoster(std::make_shared<const Roster>(roster_), inputs, *test::EmbeddedPack(),
                       question_);
  }

  // The unit that a single input is taken for; "-" for none.
  std::string UnitOf(const AuditInput& input) {
    const RosterMatch match = Match({input});
    codes_.clear();
    for (const Diagnostic& notice : match.notices) {
      codes_.push_back(notice.code);
    }
    for (const UnitSubmission& unit : match.submissions.units) {
      if (!unit.inputs.empty()) {
        return roster_.entries[unit.entry].unit;
      }
    }
    return "-";
  }
  std::string UnitOf(const Facts& facts) { return UnitOf(Document("a.txt", facts)); }

  Roster roster_;
  RosterQuestion question_{{2025, 3, 20}, false};
  std::vector<std::string> codes_;
};

TEST_F(MatchRosterTest, KnowsAUnitWithAndWithoutAreasAndOrgan) {
  roster_.entries = {Entry("清溪镇"), Entry("栖川县双碓乡人民政府"), Entry("栖川县水利局"),
                     Entry("县司法局"),
                     Entry("中共文澜街道工作委员会、文澜街道办事处", {"文澜街道"})};
  EXPECT_EQ(UnitOf({"清溪镇"}), "清溪镇");
  EXPECT_EQ(UnitOf({"砚北市栖川县清溪镇"}), "清溪镇");
  EXPECT_EQ(UnitOf({"双碓乡"}), "栖川县双碓乡人民政府");
  EXPECT_EQ(UnitOf({"水利局"}), "栖川县水利局");
  EXPECT_EQ(UnitOf({"砚北市栖川县水利局"}), "栖川县水利局");
  EXPECT_EQ(UnitOf({"栖川县司法局"}), "县司法局");
  EXPECT_EQ(UnitOf({"澜埠区文澜街道"}), "中共文澜街道工作委员会、文澜街道办事处");
}

TEST_F(MatchRosterTest, TakesNoUnitForAnotherOfALongerOrOtherName) {
  roster_.entries = {Entry("城关镇"), Entry("栖川县水利局"), Entry("县司法局")};
  EXPECT_EQ(UnitOf({"新城关镇"}), "-");
  EXPECT_EQ(UnitOf({"砚北市水利局"}), "-");
  EXPECT_EQ(UnitOf({"砚北市司法局"}), "-");
  EXPECT_EQ(UnitOf({"", "关于新城关镇的报告"}), "城关镇");  // nothing tells where the name begins
  EXPECT_EQ(UnitOf({"新城关镇", "新城关镇关于2024年的报告"}), "-");
  roster_.entries.push_back(Entry("新城关镇"));
  EXPECT_EQ(UnitOf({"", "关于新城关镇的报告"}), "新城关镇");
  EXPECT_EQ(UnitOf({"栖川县新城关镇"}), "新城关镇");
}

TEST_F(MatchRosterTest, TellsTheOrgansOfOneAreaApart) {
  roster_.entries = {Entry("栖川县人民政府"), Entry("栖川县人民政府办公室"),
                     Entry("中共栖川县委宣传部")};
  EXPECT_EQ(UnitOf({"栖川县", "栖川县人民政府关于2024年度情况的报告"}), "栖川县人民政府");
  EXPECT_EQ(UnitOf({"栖川县", "栖川县人民政府办公室关于2024年度情况的报告"}),
            "栖川县人民政府办公室");
  EXPECT_EQ(UnitOf({"栖川县", "中共栖川县委宣传部关于2024年度情况的报告"}), "中共栖川县委宣传部");
  EXPECT_EQ(UnitOf({"栖川县", "2024年度情况的报告", {"栖川县人民政府"}}), "栖川县人民政府");
  roster_.entries.resize(1);
  EXPECT_EQ(UnitOf({"栖川县", "2024年度情况的报告"}), "栖川县人民政府");
  EXPECT_EQ(UnitOf({"栖川县", "栖川县人民政府办公室关于2024年度情况的报告"}), "-");
  EXPECT_EQ(UnitOf({"栖川县", "中共栖川县委宣传部关于2024年度情况的报告"}), "-");
}

TEST_F(MatchRosterTest, ComparesNamesAsTheyAreRead) {
  roster_.entries = {Entry("石 碾坪镇（镇政府）", {"石碾坪"}), Entry("清溪土家族乡"),
                     Entry("Stone Bridge")};
  EXPECT_EQ(UnitOf({"清溪乡"}), "清溪土家族乡");
  EXPECT_EQ(UnitOf({"STONE BRIDGE"}), "Stone Bridge");
  EXPECT_EQ(UnitOf(Document("3.石碾坪(终稿).docx", {""})), "石 碾坪镇（镇政府）");
}

TEST_F(MatchRosterTest, ReadsFileNamesAndFoldersWhereTheDocumentTellsNothing) {
  roster_.entries = {Entry("石碾坪镇"), Entry("栖川县人民政府", {"县政府"}), Entry("城关镇")};
  EXPECT_EQ(UnitOf(Unreadable("in/03 石碾坪镇2024年报告.pdf")), "石碾坪镇");
  EXPECT_EQ(UnitOf(Unreadable("in/03-石碾坪镇/报告.pdf")), "石碾坪镇");
  EXPECT_EQ(UnitOf(Unreadable("石碾坪镇.zip/报告.pdf")), "石碾坪镇");
  EXPECT_EQ(UnitOf(Unreadable("2024年栖川县石碾坪镇报告.pdf")), "石碾坪镇");
  EXPECT_EQ(UnitOf(Unreadable("栖川县各单位/报告.pdf")), "-");
  EXPECT_EQ(UnitOf(Unreadable("新城关镇.pdf")), "-");
  EXPECT_EQ(UnitOf(Unreadable("2024年城关镇.pdf")), "城关镇");
}

TEST_F(MatchRosterTest, BelievesTheDocumentMoreThanItsFileNameAndSaysSo) {
  roster_.entries = {Entry("石碾坪镇"), Entry("槐荫渡镇")};
  EXPECT_EQ(UnitOf(Document("槐荫渡镇.txt", {"石碾坪镇"})), "石碾坪镇");
  EXPECT_THAT(codes_, ElementsAre("C120"));
  EXPECT_EQ(UnitOf(Document("槐荫渡镇.txt", {"槐荫渡镇", "", {"石碾坪镇人民政府"}})), "槐荫渡镇");
  EXPECT_THAT(codes_, IsEmpty());
  EXPECT_EQ(UnitOf(Document("槐荫渡镇.txt", {"槐荫镇"})), "槐荫渡镇");
  EXPECT_THAT(codes_, ElementsAre("C122"));
  question_.only_some = true;
  EXPECT_EQ(UnitOf({"乙乙镇"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C124"));
}

TEST_F(MatchRosterTest, LeavesOpenWhatCouldBeTwoUnits) {
  roster_.entries = {Entry("栖川县清溪镇"), Entry("临渚县清溪镇")};
  EXPECT_EQ(UnitOf({"清溪镇"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C121", "C123"));
  EXPECT_EQ(UnitOf({"清溪镇", "", {"临渚县清溪镇人民政府"}}), "临渚县清溪镇");
  EXPECT_EQ(UnitOf(Document("临渚县清溪镇.txt", {"清溪镇"})), "临渚县清溪镇");
  EXPECT_EQ(UnitOf({"栖川县清溪镇"}), "栖川县清溪镇");
  EXPECT_EQ(UnitOf({"砚山县清溪镇"}), "-");
  EXPECT_EQ(UnitOf(Unreadable("栖川县清溪镇、临渚县清溪镇.pdf")), "-");
  EXPECT_THAT(codes_, ElementsAre("C121", "C123"));
}

TEST_F(MatchRosterTest, CountsDaysFromTheDueDate) {
  for (const char* const unit : {"甲甲镇", "乙乙镇", "丙丙镇", "丁丁镇", "戊戊镇"}) {
    roster_.entries.push_back(Entry(unit));
    roster_.entries.back().due = Date{2025, 2, 28};
  }
  roster_.entries[1].received = Date{2025, 3, 1};
  roster_.entries[4].due = Date{2025, 3, 20};
  const RosterMatch match =
      Match({Document("a", {"甲甲镇", "", {}, "2025-02-28"}),
             Document("b", {"乙乙镇", "", {}, "2025-01-01"}), Document("c", {"丙丙镇"})});
  std::vector<std::pair<SubmissionState, int>> states;
  for (const UnitSubmission& unit : match.submissions.units) {
    states.emplace_back(unit.state, unit.days_late);
  }
  using State = SubmissionState;
  EXPECT_THAT(states, ElementsAre(std::pair(State::kOnTime, 0), std::pair(State::kLate, 1),
                                  std::pair(State::kUndated, 0), std::pair(State::kMissing, 20),
                                  std::pair(State::kAwaited, 0)));
  EXPECT_FALSE(match.submissions.units[0].received_by_roster);
  EXPECT_TRUE(match.submissions.units[1].received_by_roster);
}

TEST_F(MatchRosterTest, PutsADayWithoutAYearIntoTheYearAfterTheReport) {
  for (const char* const unit : {"甲甲镇", "乙乙镇", "丙丙镇"}) {
    roster_.entries.push_back(Entry(unit));
    roster_.entries.back().due = Date{0, 2, 29};
  }
  const auto dues = [](const RosterMatch& match) {
    std::vector<std::string> texts;
    for (const UnitSubmission& unit : match.submissions.units) {
      texts.push_back(unit.due->ToIso());
    }
    return texts;
  };
  EXPECT_THAT(dues(Match({Document("a", {"甲甲镇", "", {}, "", 2023}), Document("b", {"乙乙镇"}),
                          Document("b2", {"乙乙镇"})})),
              ElementsAre("2024-02-29", "2025-02-28", "2025-02-28"));
  EXPECT_THAT(dues(Match({})), ElementsAre("2025-02-28", "2025-02-28", "2025-02-28"));
}

TEST_F(MatchRosterTest, TakesTheFirstDayOfSeveralReports) {
  roster_.entries = {Entry("甲甲镇")};
  AuditInput wrong = Document("a", {"甲甲镇", "", {}, "2025-01-01"});
  wrong.audited->wrong_document = true;
  const RosterMatch match =
      Match({wrong, Document("b", {"甲甲镇", "", {}, "2025-03-02"}),
             Document("c", {"甲甲镇", "", {}, "2025-02-01"}), Unreadable("甲甲镇.pdf")});
  EXPECT_THAT(match.submissions.units[0].inputs, ElementsAre(0, 1, 2, 3));
  EXPECT_EQ(match.submissions.units[0].received, (Date{2025, 2, 1}));
}

// Nor does what else came in time answer for the report; what cannot be read may be it.
TEST_F(MatchRosterTest, ADocumentOfAnotherKindIsNoSubmission) {
  for (const char* const unit : {"甲甲镇", "乙乙镇", "丙丙镇", "丁丁镇"}) {
    roster_.entries.push_back(Entry(unit));
    roster_.entries.back().due = Date{2025, 3, 1};
  }
  roster_.entries[3].due = std::nullopt;
  const auto wrong = [](const char* path, const char* unit) {
    AuditInput input = Document(path, {unit, "", {}, "2025-01-01"});
    input.audited->wrong_document = true;
    return input;
  };
  const std::vector<AuditInput> inputs{wrong("a", "甲甲镇"),
                                       wrong("b", "乙乙镇"),
                                       Document("c", {"乙乙镇", "", {}, "2025-03-02"}),
                                       wrong("d", "丙丙镇"),
                                       Unreadable("丙丙镇.pdf"),
                                       wrong("e", "丁丁镇")};
  const auto states = [&] {
    std::vector<std::pair<SubmissionState, int>> all;
    const RosterMatch match = Match(inputs);
    for (const UnitSubmission& unit : match.submissions.units) {
      all.emplace_back(unit.state, unit.days_late);
    }
    return all;
  };
  using State = SubmissionState;
  EXPECT_THAT(states(), ElementsAre(std::pair(State::kWrong, 19), std::pair(State::kLate, 1),
                                    std::pair(State::kOnTime, 0), std::pair(State::kWrong, 0)));
  question_.only_some = true;  // the report may be among the others
  EXPECT_THAT(states().front(), std::pair(State::kWrong, 0));
}

TEST_F(MatchRosterTest, HoldsNobodyMissingWhereOnlySomeWereAudited) {
  roster_.entries = {Entry("甲甲镇"), Entry("乙乙镇")};
  question_.only_some = true;
  const RosterMatch match = Match({Document("a", {"甲甲镇"})});
  EXPECT_EQ(match.submissions.units[1].state, SubmissionState::kAwaited);
  EXPECT_EQ(match.notices.front().code, "C124");
}

TEST_F(MatchRosterTest, PointsOutANameThatLooksLikeAUnitsButDoesNotTakeIt) {
  roster_.entries = {Entry("栖川县市场监督管理局"), Entry("栖川县住房和城乡建设局"),
                     Entry("石碾坪镇")};
  EXPECT_EQ(UnitOf({"栖川县市场监管局"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C125", "C123"));
  EXPECT_EQ(UnitOf({"住建局"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C125", "C123"));
  EXPECT_EQ(UnitOf({"石坪镇人民政府"}), "-");
  EXPECT_EQ(UnitOf({"水利局"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C123"));
  roster_.entries.push_back(Entry("栖川县住房建设管理局"));
  EXPECT_EQ(UnitOf({"住建局"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C123"));
}

TEST_F(MatchRosterTest, SaysWhereTheRosterFitsNothing) {
  roster_.entries = {Entry("甲甲镇")};
  EXPECT_EQ(UnitOf({"乙乙镇"}), "-");
  EXPECT_THAT(codes_, ElementsAre("C123"));
}

// What was found takes no longer than reading it; a quarter of a million pairs are none the program looks at.
TEST_F(MatchRosterTest, IsQuickWithManyUnitsAndDocuments) {
  std::vector<AuditInput> inputs;
  for (int i = 0; i < 2000; ++i) {
    const std::string name = "第" + std::to_string(i) + "号镇";
    roster_.entries.push_back(Entry("栖川县" + name + "人民政府", {name + "政府"}));
    inputs.push_back(Document(name + ".txt", {name, name + "人民政府关于2024年情况的报告"}));
  }
  const RosterMatch match = Match(inputs);
  EXPECT_THAT(match.submissions.unknown, IsEmpty());
  EXPECT_THAT(match.notices, IsEmpty());
}

}  // namespace
}  // namespace hegui
