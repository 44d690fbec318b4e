// The same report in another form gets the same verdicts, for the same words.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/text/encoding.h"
#include "tests/accuracy/corpus.h"
#include "tests/support/report_forms.h"
#include "tests/support/zh_outline.h"

namespace hegui::accuracy {
namespace {

const Corpus& Reports() {
  static const Corpus corpus = ReadCorpus(HEGUI_SOURCE_DIR "/tests/accuracy/labels");
  return corpus;
}

std::string WithoutBlanks(std::string_view quote) {
  std::string text;
  for (std::size_t i = 0; i < quote.size(); ++i) {
    const bool wide =
        quote.substr(i).starts_with("\u3000") || quote.substr(i).starts_with("\u2003");
    const bool narrow = quote.substr(i).starts_with("\u00A0");
    if (wide || narrow) {
      i += wide ? 2 : 1;
    } else if (quote[i] != ' ' && quote[i] != '\n' && quote[i] != '\r' && quote[i] != '\t') {
      text += quote[i];
    }
  }
  return text;
}

// "d01-three-systems fail planned-only | quote | quote", one for each rule.
std::vector<std::string> Verdicts(const RuleSet& rules, const DocumentAudit& audit) {
  std::vector<std::string> verdicts;
  for (const Outcome& outcome : audit.outcomes) {
    std::string verdict = rules.pack->rules[static_cast<std::size_t>(outcome.rule)].id + ' ' +
                          std::string(Name(outcome.status)) + ' ' +
                          std::string(Name(outcome.reason));
    for (const Evidence& evidence : outcome.evidence) {
      verdict += " | " + WithoutBlanks(evidence.quote);
    }
    verdicts.push_back(verdict);
  }
  return verdicts;
}

// A paragraph a line. A headline above the same title is left out, as no page has it twice.
std::string Joined(const test::PlainReport& report) {
  std::string joined, last;
  for (const std::string& paragraph : report.paragraphs) {
    joined += paragraph == last ? "" : paragraph + "\n\n";
    last = paragraph;
  }
  return joined;
}

struct Form {
  const char* extension;
  std::string (*write)(const test::PlainReport& report);
};

class FormsTest : public ::testing::TestWithParam<Form> {};

TEST_P(FormsTest, VerdictsAreThoseOfTheText) {
  const std::shared_ptr<const RuleSet> rules = CompilePack({});
  ASSERT_FALSE(Reports().reports.empty());
  for (const LabelledReport& report : Reports().reports) {
    const Result<DecodedText> text = DecodeText(report.bytes, testing::ZhLanguage().charset);
    ASSERT_TRUE(text) << report.name;
    // Paragraphs are what they are once broken lines are put together, and stay so.
    const test::PlainReport plain = test::PlainReportOf(Joined(test::PlainReportOf(text->text)));
    const std::string joined = Joined(plain);
    const std::vector<std::string> expected =
        Verdicts(*rules, Judge(*rules, report.name + ".txt", joined));
    const std::vector<std::string> found = Verdicts(
        *rules, Judge(*rules, report.name + GetParam().extension, GetParam().write(plain)));
    ASSERT_EQ(expected.size(), found.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(expected[i], found[i]) << report.name << GetParam().extension;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Forms, FormsTest,
                         ::testing::Values(Form{".md", test::MarkdownOf},
                                           Form{".html", test::HtmlOf},
                                           Form{".mht",
                                                [](const test::PlainReport& report) {
                                                  return test::MhtOf(test::HtmlOf(report), "utf-8");
                                                }},
                                           Form{".ofd", [](const test::PlainReport& report) {
                                                  return test::OfdOf(test::PagesOf(report));
                                                }}));

}  // namespace
}  // namespace hegui::accuracy
