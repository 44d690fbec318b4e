// Laws of whole audits, over documents put together at random from the kinds of lines that reports have.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "engine/audit/auditor.h"
#include "engine/audit/redact.h"
#include "engine/rule/rule_compiler.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_loader.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

const std::vector<std::string>& Lines() {
  static const std::vector<std::string> lines{
      "石桥镇人民政府关于2024年法治政府建设情况的报告",
      "县委、县政府：",
      "2024年，石桥镇深入学习贯彻习近平法治思想，现将有关情况报告如下：",
      "一、主要举措和成效",
      "二、存在的不足和原因",
      "三、存在问题及下一步工作打算",
      "四、2025年工作安排",
      "五、工作建议",
      "（一）规范行政执法。严格落实行政执法“三项制度”，制作案卷12件。",
      "(二) 加强合法性审查",
      "一是尚未聘请法律顾问；二是执法人员3人未持证上岗，主要原因是编制不足；三是普法形式单一。",
      "虽然聘请了法律顾问，但审核合同的作用发挥不够。下一步工作打算：聘请律师。",
      "全年开展普法宣传23场次，发放资料5000余份，没有一份合同未经合法性审查。",
      "　　学习《重大行政决策程序暂行条例》，进一步健全决策机制，",
      "确保程序合法。",
      "— 2 —",
      "",
      "中共石桥镇委员会　　石桥镇人民政府",
      "2025年1月 8日",
      "加快推进法制政府建设 and 依法行政[bookmark: _GoBack]。",
  };
  return lines;
}

rc::Gen<std::string> Reports() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::size_t>>(40, rc::gen::inRange<std::size_t>(0, Lines().size())),
      [](const std::vector<std::size_t>& picked) {
        // What makes it a document of the kind, so that all rules run.
        std::string text = Lines()[0] + "\n" + Lines()[3];
        for (const std::size_t index : picked) {
          text += "\n" + Lines()[index];
        }
        return text;
      });
}

// Everything about an audit that a report shows of its findings, as one string.
std::string Dump(const RuleSet& rules, const DocumentAudit& audit) {
  std::string dump;
  for (const Outcome& outcome : audit.outcomes) {
    dump += rules.pack->rules[static_cast<std::size_t>(outcome.rule)].id + ' ' +
            test::Verdict(outcome) + ' ' + std::to_string(outcome.earned) + '\n';
    for (const Evidence& evidence : outcome.evidence) {
      dump += "  " + std::to_string(evidence.span.begin) + '-' + std::to_string(evidence.span.end) +
              ' ' + evidence.quote + '\n';
    }
  }
  return dump;
}

RC_GTEST_PROP(AuditPropertyTest, BothEnginesFindTheSame, ()) {
  const std::string text = *Reports();
  const auto rules = test::EmbeddedPack();
  AuditRequest reference;
  reference.reference_engine = true;
  RC_ASSERT(Dump(*rules, test::AuditOf(*rules, text)) ==
            Dump(*rules, test::AuditOf(*rules, text, reference)));
}

RC_GTEST_PROP(AuditPropertyTest, EvidenceIsTheTextAtItsPlace, ()) {
  const auto rules = test::EmbeddedPack();
  const DocumentAudit audit = test::AuditOf(*rules, *Reports());
  const SourceText& source = audit.document.source;
  for (const Outcome& outcome : audit.outcomes) {
    for (const Evidence& evidence : outcome.evidence) {
      const std::uint32_t begin = source.OffsetOf({evidence.place.line, evidence.place.column});
      RC_ASSERT(source.text().substr(begin, evidence.quote.size()) == evidence.quote);
      RC_ASSERT(evidence.context.compare(evidence.quote_in_context, evidence.quote.size(),
                                         evidence.quote) == 0);
      RC_ASSERT(evidence.section < static_cast<int>(audit.sections.size()));
    }
  }
}

RC_GTEST_PROP(AuditPropertyTest, SectionsNestAndTheirOwnTextsDoNotOverlap, ()) {
  const auto rules = test::EmbeddedPack();
  const DocumentAudit audit = test::AuditOf(*rules, *Reports());
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < audit.sections.size(); ++i) {
    const RoleSection& section = audit.sections[i];
    RC_ASSERT(section.parent < static_cast<int>(i));
    RC_ASSERT(section.span.Contains(section.own));
    RC_ASSERT(section.own.begin >= end);
    end = section.own.end;
    if (section.parent >= 0) {
      RC_ASSERT(audit.sections[static_cast<std::size_t>(section.parent)].span.Contains(section.span));
    }
  }
}

RC_GTEST_PROP(AuditPropertyTest, PointsStayWithinBoundsAndTheLedgerAddsUp, ()) {
  const auto rules = test::EmbeddedPack();
  const DocumentAudit audit = test::AuditOf(*rules, *Reports());
  for (const Outcome& outcome : audit.outcomes) {
    RC_ASSERT(outcome.earned >= 0);
    RC_ASSERT(outcome.earned <= outcome.possible);
  }
  if (audit.score) {
    int sum = 0;
    for (const LedgerLine& line : audit.score->ledger) {
      sum += line.points;
    }
    RC_ASSERT(sum == audit.score->earned - audit.score->possible);
    RC_ASSERT(audit.score->lower <= audit.score->upper);
    RC_ASSERT(audit.score->upper <= 10000);
  }
}

// Reports with persons in them, in frames and without.
rc::Gen<std::string> ReportsWithPersons() {
  static const std::vector<std::string> pieces{
      "镇长",     "王小明",          "李　明",   "、",    "同志",     "，",      "\n",     "石桥",
      "某甲乙",   "主持会议",        "13800001234",     "电话：",   "书记",  "和",       "（镇长）", "联系人：",
      "110101199003071234",          "１３８００００１２３４",     "@qq.com", "张", "阿依古丽·买买提",
      "高度重视", "xxxx#000001",     "浙A12345", " ",     "冯雪律师", "#",       "2024年",  "𠮷",
  };
  return rc::gen::map(rc::gen::pair(Reports(), rc::gen::container<std::vector<std::size_t>>(
                                                   30, rc::gen::inRange<std::size_t>(0, pieces.size()))),
                      [](const std::pair<std::string, std::vector<std::size_t>>& drawn) {
                        std::string text = drawn.first + "\n";
                        for (const std::size_t index : drawn.second) {
                          text += pieces[index];
                        }
                        return text;
                      });
}

RC_GTEST_PROP(AuditPropertyTest, RedactingKeepsPlacesAndVerdictsAndTwiceIsOnce, ()) {
  const auto rules = test::EmbeddedPack();
  const DocumentAudit before = test::AuditOf(*rules, *ReportsWithPersons());
  const std::string key = *rc::gen::element<std::string>("", "a key of 16 bytes");
  DocumentAudit after = before;
  Redactor(*rules->language, key).Redact(after);
  const SourceText &was = before.document.source, &is = after.document.source;
  RC_ASSERT(was.text().size() == is.text().size());
  RC_ASSERT(was.line_count() == is.line_count());
  RC_ASSERT(before.document.text.size() == after.document.text.size());
  for (std::uint32_t line = 1; line <= was.line_count(); ++line) {
    RC_ASSERT(was.LineSpan(line) == is.LineSpan(line));
    RC_ASSERT(was.At(was.LineSpan(line).end) == is.At(is.LineSpan(line).end));
  }
  RC_ASSERT(before.outcomes.size() == after.outcomes.size());
  for (std::size_t i = 0; i < before.outcomes.size(); ++i) {
    RC_ASSERT(test::Verdict(before.outcomes[i]) == test::Verdict(after.outcomes[i]));
    for (const Evidence& evidence : after.outcomes[i].evidence) {
      RC_ASSERT(evidence.quote == after.document.QuoteOf(evidence.span));
    }
  }
  DocumentAudit twice = after;
  Redactor(*rules->language, key).Redact(twice);
  RC_ASSERT(twice.document.text == after.document.text);
  RC_ASSERT(twice.document.source.text() == is.text());
}

// The embedded pack with its rules in another order.
std::shared_ptr<const RuleSet> Reversed() {
  static PackCatalogue catalogue = [] {
    PackCatalogue made;
    made.AddEmbedded(EmbeddedRules());
    return made;
  }();
  LoadedPack loaded = LoadPack(*catalogue.FindPack("fazhi-annual-report"), catalogue);
  // The prerequisite stays first: it is about the document, not one rule among others.
  std::reverse(std::next(loaded.pack.rules.begin()), loaded.pack.rules.end());
  return CompileRules(std::move(loaded.pack), loaded.language).rules;
}

RC_GTEST_PROP(AuditPropertyTest, TheOrderOfRulesChangesNoVerdict, ()) {
  static const std::shared_ptr<const RuleSet> reversed = Reversed();
  const auto rules = test::EmbeddedPack();
  const std::string text = *Reports();
  std::map<std::string, std::string> verdicts;
  const DocumentAudit audit = test::AuditOf(*rules, text);
  for (const Outcome& outcome : audit.outcomes) {
    verdicts[rules->pack->rules[static_cast<std::size_t>(outcome.rule)].id] = test::Verdict(outcome);
  }
  const DocumentAudit other = test::AuditOf(*reversed, text);
  RC_ASSERT(other.outcomes.size() == verdicts.size());
  for (const Outcome& outcome : other.outcomes) {
    RC_ASSERT(verdicts.at(reversed->pack->rules[static_cast<std::size_t>(outcome.rule)].id) ==
              test::Verdict(outcome));
  }
}

TEST(AuditThreadsTest, OneRuleSetServesManyThreads) {
  const auto rules = test::EmbeddedPack();
  std::string text;
  for (const std::string& line : Lines()) {
    text += line + "\n";
  }
  const std::string alone = Dump(*rules, test::AuditOf(*rules, text));
  std::vector<std::string> dumps(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& dump : dumps) {
      threads.emplace_back([&] { dump = Dump(*rules, test::AuditOf(*rules, text)); });
    }
  }
  for (const std::string& dump : dumps) {
    EXPECT_EQ(dump, alone);
  }
}

}  // namespace
}  // namespace hegui
