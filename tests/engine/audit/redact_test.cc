#include "engine/audit/redact.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "engine/audit/fingerprint.h"
#include "tests/support/audited.h"

namespace hegui::test {
namespace {

const std::string kReport =
    "石桥镇人民政府关于2024年法治政府建设情况的报告\n\n县人民政府：\n\n"
    "2024年，石桥镇在镇长王小明的带领下推进依法行政，现将有关情况报告如下：\n\n"
    "一、主要举措和成效\n\n镇党委书记李卫东、镇长王小\n明多次听取汇报，聘请冯雪律师担任法律顾问，\n"
    "咨询电话：１３８００００１２３４。王小明上门走访。身份证号110101199003071234已经登记。\n\n"
    "二、存在的不足和原因\n\n个别干部依法行政能力不强，主要原因是学习不够。\n\n"
    "石桥镇人民政府\n2025年1月8日\n";
const std::vector<std::string> kPersons{"王小明",   "王小\n明",    "李卫东",        "冯雪",
                                        "１３８０", "13800001234", "11010119900307"};

const RuleSet& Rules() { return *EmbeddedPack(); }

Audit AuditOfReport(const std::string& path = "石桥镇-王小明-13800001234.txt") {
  Audit audit;
  audit.pack = Rules().pack;
  audit.options = {"2026-11-21", "zh-CN", "auto", {}};
  audit.inputs.push_back(AuditDocument(Rules(), path, kReport, {}));
  return audit;
}

Audit Redact(Audit audit, const std::string& key = {}) {
  return Redactor(*Rules().language, key).Redact(std::move(audit));
}

void ExpectNobody(const std::string& text) {
  for (const std::string& person : kPersons) {
    EXPECT_EQ(text.find(person), std::string::npos) << person << " in " << text;
  }
}

TEST(Redact, HidesPersonsInBothTextsAndLeavesUnits) {
  const Audit audit = Redact(AuditOfReport());
  const Document& document = audit.inputs[0].audited->document;
  ExpectNobody(std::string(document.source.text()));
  ExpectNobody(document.text);
  EXPECT_EQ(document.source.text().size(), kReport.size());
  EXPECT_NE(document.source.text().find("石桥镇人民政府"), std::string::npos);
  EXPECT_TRUE(audit.options.redacted);
}

TEST(Redact, TheSamePersonHasTheSamePseudonymEverywhere) {
  const Audit audit = Redact(AuditOfReport());
  const DocumentAudit& document = *audit.inputs[0].audited;
  const std::string text = document.document.text;
  const std::size_t at = text.find("镇长") + std::string("镇长").size();
  const std::string pseudonym = text.substr(at, std::string("王小明").size());
  EXPECT_NE(text.find(pseudonym.substr(0, 6) + "\n" + pseudonym.substr(6) + "多次"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find(pseudonym + "上门"), std::string::npos) << text;
  EXPECT_EQ(document.path, "石桥镇-" + pseudonym + "-xxxx#000001.txt");
}

TEST(Redact, ChangesNoVerdictAndNoPlace) {
  const Audit before = AuditOfReport(), after = Redact(AuditOfReport());
  const DocumentAudit &a = *before.inputs[0].audited, &b = *after.inputs[0].audited;
  ASSERT_EQ(a.outcomes.size(), b.outcomes.size());
  bool any_masked = false;
  for (std::size_t i = 0; i < a.outcomes.size(); ++i) {
    EXPECT_EQ(Verdict(a.outcomes[i]), Verdict(b.outcomes[i]));
    ASSERT_EQ(a.outcomes[i].evidence.size(), b.outcomes[i].evidence.size());
    for (std::size_t k = 0; k < a.outcomes[i].evidence.size(); ++k) {
      const Evidence &was = a.outcomes[i].evidence[k], &is = b.outcomes[i].evidence[k];
      EXPECT_EQ(was.span, is.span);
      EXPECT_EQ(was.quote.size(), is.quote.size());
      EXPECT_EQ(was.place.column, is.place.column);
      EXPECT_EQ(is.quote, b.document.QuoteOf(is.span));
      EXPECT_EQ(is.context.substr(is.quote_in_context, is.quote.size()), is.quote);
      ExpectNobody(is.quote);
      ExpectNobody(is.context);
      any_masked = any_masked || was.quote != is.quote;
    }
  }
  EXPECT_TRUE(any_masked);
  EXPECT_EQ(a.score->earned, b.score->earned);
}

TEST(Redact, TheRuleAboutIdentityNumbersStillSaysSo) {
  const Audit audit = Redact(AuditOfReport());
  const Outcome& outcome = OutcomeOf(Rules(), *audit.inputs[0].audited, "l10-level-and-veto");
  EXPECT_TRUE(std::any_of(outcome.evidence.begin(), outcome.evidence.end(), [](const Evidence& e) {
    return e.quote.find("xxxxxxxxxxx#000001") != std::string::npos;
  }));
}

TEST(Redact, TwiceIsOnce) {
  const Audit once = Redact(AuditOfReport());
  const Audit twice = Redact(once);
  EXPECT_EQ(once.inputs[0].audited->document.text, twice.inputs[0].audited->document.text);
  EXPECT_EQ(once.inputs[0].audited->document.source.text(),
            twice.inputs[0].audited->document.source.text());
  EXPECT_EQ(once.inputs[0].audited->path, twice.inputs[0].audited->path);
  EXPECT_EQ(once.inputs[0].audited->sha256, twice.inputs[0].audited->sha256);
}

TEST(Redact, NothingByWhichAHiddenNumberCouldBeFoundByTryingIsLeft) {
  const Audit before = AuditOfReport(), after = Redact(AuditOfReport());
  const Audit keyed = Redact(AuditOfReport(), "a key of 16 bytes");
  EXPECT_NE(after.inputs[0].audited->sha256, before.inputs[0].audited->sha256);
  EXPECT_NE(keyed.inputs[0].audited->sha256, before.inputs[0].audited->sha256);
  EXPECT_NE(keyed.inputs[0].audited->sha256, after.inputs[0].audited->sha256);
  const auto print = [](const Audit& audit) {
    const DocumentAudit& document = *audit.inputs[0].audited;
    const Outcome& outcome = OutcomeOf(Rules(), document, "l10-level-and-veto");
    return Fingerprint(Rules().pack->rules[static_cast<std::size_t>(outcome.rule)], outcome,
                       document.sections);
  };
  EXPECT_NE(print(before), print(after));
}

TEST(Redact, KeepsTheDigestOfADocumentWithoutPersons) {
  Audit audit;
  audit.pack = Rules().pack;
  const std::string text = "石桥镇人民政府关于2024年法治政府建设情况的报告\n\n县人民政府：\n";
  audit.inputs.push_back(AuditDocument(Rules(), "a.txt", text, {}));
  const std::string digest = audit.inputs[0].audited->sha256;
  EXPECT_EQ(Redact(std::move(audit)).inputs[0].audited->sha256, digest);
}

TEST(Redact, ReachesRulingsArgumentsOptionsAndTheRoster) {
  Audit audit = AuditOfReport();
  audit.options.set["known_names"] = "王小明";
  Outcome& outcome = audit.inputs[0].audited->outcomes[1];
  outcome.waiver = HumanRuling{"钱志远", "经李卫东同意", "2026-01-01"};
  outcome.arguments.push_back({"found", "13800001234"});
  audit.inputs.push_back({});
  audit.inputs.back().failed = FailedDocument{"孙丽.docx", {"D030", {{"reason", "王小明"}}}};
  Diagnostic notice;
  notice.code = "C051";
  notice.arguments = {{"path", "孙丽.docx"}};
  audit.notices.push_back(notice);
  Roster roster;
  roster.entries.push_back({"石桥镇", {}, "", "孙丽 0571-88889999", {}, {}, {}});
  audit.submissions = Submissions{std::make_shared<const Roster>(roster), {}, {}};
  audit = Redact(std::move(audit));

  EXPECT_EQ(audit.options.set["known_names"].find("王"), std::string::npos);
  const Outcome& hidden = audit.inputs[0].audited->outcomes[1];
  EXPECT_EQ(hidden.waiver->by.find("钱"), std::string::npos);
  ExpectNobody(hidden.waiver->why);
  EXPECT_EQ(hidden.arguments.back().value, "xxxx#000001");
  const std::string name = audit.inputs[1].failed->path;
  EXPECT_EQ(name.find("孙丽"), std::string::npos);
  EXPECT_EQ(audit.notices[0].arguments[0].value, name);
  ExpectNobody(audit.inputs[1].failed->error.arguments[0].value);
  const RosterEntry& entry = audit.submissions->roster->entries[0];
  EXPECT_EQ(entry.unit, "石桥镇");
  EXPECT_EQ(entry.contact.find("孙丽"), std::string::npos);
  EXPECT_EQ(entry.contact.find("8888"), std::string::npos);
}

// 石桥 is a surname and a given name; the document says that it is a town.
TEST(Redact, APlaceIsNoPerson) {
  Audit audit;
  audit.pack = Rules().pack;
  const std::string text = "石桥镇工作报告\n\n石桥镇镇长、石桥书记到会。\n";
  audit.inputs.push_back(AuditDocument(Rules(), "石桥.txt", text, {}));
  audit = Redact(std::move(audit));
  EXPECT_EQ(audit.inputs[0].audited->document.source.text(), text);
  EXPECT_EQ(audit.inputs[0].audited->path, "石桥.txt");
}

}  // namespace
}  // namespace hegui::test
