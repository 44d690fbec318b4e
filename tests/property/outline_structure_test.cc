// Laws of the outline, on soups of lines as documents have them and on any bytes: sections nest and cover the text,
// spans lead back to the source, nothing is lost.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "engine/text/fold.h"
#include "tests/support/document_laws.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

const std::vector<std::string> kPieces = {
    "一、",
    "二、",
    "三、",
    "（一）",
    "(二)",
    "三)",
    "1.",
    "2、",
    "１．",
    "（1）",
    "①",
    "第一部分：",
    "一 ",
    "一是",
    "二是",
    "第一，",
    "首先，",
    "主要举措和成效",
    "强化学习，提高能力",
    "存在的问题",
    "全年开展检查六十次",
    "整改隐患四十处",
    "群众满意",
    "《行政处罚法》",
    "《信访",
    "条例》",
    "“枫桥经验”",
    "。",
    "；",
    "，",
    "：",
    "、",
    "）",
    "（",
    "  ",
    "　　",
    "\t",
    "某镇人民政府",
    "中共某镇委员会",
    "2025年1月8日",
    "2025-01-08",
    "特此报告。",
    "附件1",
    "抄送：县司法局。",
    "— 2 —",
    "3",
    "县委、县政府：",
    "关于2024年法治政府建设情况的报告",
    "现将情况报告如下：",
    "1.5万",
    "LED",
    "\u240C",
    "\u200B",
    "and",
};

rc::Gen<std::string> AnyLine() {
  const auto pieces =
      rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)));
  return rc::gen::map(pieces, [](const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
      line += part;
    }
    return line;
  });
}

rc::Gen<std::string> AnySoup() {
  const auto lines = rc::gen::container<std::vector<std::string>>(AnyLine());
  const auto ends = rc::gen::element<std::string>("\n", "\r\n", "\r", "\n\n");
  return rc::gen::map(rc::gen::pair(lines, ends),
                      [](const std::pair<std::vector<std::string>, std::string>& soup) {
                        std::string text;
                        for (const std::string& line : soup.first) {
                          text += line + soup.second;
                        }
                        return text;
                      });
}

std::string BrokenLaw(const Document& document) {
  return testing::BrokenLaw(document, testing::ZhLanguage());
}

// All lines of the source after the fold, without those that a notice says were left out.
std::string FoldedLines(const Document& document) {
  std::vector<std::uint32_t> dropped;
  for (const Diagnostic& notice : document.notices) {
    if (notice.code == "D102") {
      dropped.push_back(notice.place.line);
    }
  }
  std::string text;
  for (std::uint32_t line = 1; line <= document.source.line_count(); ++line) {
    if (std::find(dropped.begin(), dropped.end(), line) == dropped.end()) {
      text += FoldPhrase(document.source.Of(document.source.LineSpan(line)),
                         testing::ZhLanguage().fold);
    }
  }
  std::erase(text, ' ');
  return text;
}

RC_GTEST_PROP(OutlineProperty, SectionsNestAndCoverAnySoup, ()) {
  RC_ASSERT(BrokenLaw(testing::Outline(*AnySoup())) == "");
}

RC_GTEST_PROP(OutlineProperty, NothingIsLostButPageNumbers, ()) {
  const Document document = testing::Outline(*AnySoup());
  std::string text = document.text;
  std::erase(text, '\n');
  std::erase(text, ' ');
  RC_ASSERT(text == FoldedLines(document));
}

RC_GTEST_PROP(OutlineProperty, AnyBytesGiveAnErrorOrADocument, (const std::string& bytes)) {
  Result<ImportedText> imported = ImportDocument(bytes, "a.txt", testing::ZhLanguage());
  if (imported) {
    RC_ASSERT(testing::BrokenLaw(*imported) == "");
    RC_ASSERT(BrokenLaw(BuildOutline(std::move(*imported), testing::ZhLanguage())) == "");
  }
}

RC_GTEST_PROP(OutlineProperty, HintsOfAnyKindGiveADocument, ()) {
  ImportedText imported = testing::Imported(*AnySoup());
  imported.hints.resize(imported.source.line_count());
  for (BlockHint& hint : imported.hints) {
    hint.whole_paragraph = *rc::gen::arbitrary<bool>();
    hint.heading_level = *rc::gen::inRange(0, 12);
    hint.table_row = *rc::gen::inRange(0, 10) == 0;
    hint.label = *rc::gen::element<std::string>("", "", "一、", "(二)", "•", "1.1.1");
  }
  RC_ASSERT(BrokenLaw(BuildOutline(std::move(imported), testing::ZhLanguage())) == "");
}

}  // namespace
}  // namespace hegui
