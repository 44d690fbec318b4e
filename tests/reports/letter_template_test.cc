#include "reports/letter_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/docx_package.h"
#include "reports/docx_tree.h"
#include "reports/escape.h"
#include "tests/support/docx_file.h"
#include "tests/support/docx_lines.h"
#include "tests/support/example_audit.h"
#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using test::DocxLines;
using test::DocxOf;
using test::DocxPart;
using test::DocxParts;
using test::Para;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr Date kDay{2025, 3, 4};

const TemplateModel& Model() {
  static const TemplateModel model(test::SampleBatch(), ReportLanguage::kChinese,
                                   Date{2025, 3, 31});
  return model;
}

DocxParts PartsOf(std::string body) { return {std::move(body), {}, {}, {}, {}, true}; }

std::string Letter(const DocxParts& parts, std::size_t document = 0) {
  Diagnostics problems;
  const auto letter = LetterTemplate::Load("l.docx", DocxOf(parts), problems);
  EXPECT_THAT(problems, IsEmpty());
  return letter == nullptr ? "" : letter->Write(Model(), document, kDay).value();
}

std::string Letter(const std::string& body, std::size_t document = 0) {
  return Letter(PartsOf(body), document);
}

// What the letter says that a body makes.
std::vector<std::string> TextOf(const std::string& body, std::size_t document = 0) {
  return DocxLines(Letter(body, document));
}

std::vector<std::string> ProblemsOf(const std::string& docx) {
  Diagnostics problems;
  EXPECT_EQ(LetterTemplate::Load("l.docx", docx, problems), nullptr);
  std::vector<std::string> all;
  for (const Diagnostic& problem : problems) {
    all.push_back(problem.code + " " + problem.place.file + ":" +
                  std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column));
  }
  return all;
}

std::string Runs(const std::vector<std::string>& texts) {
  std::string runs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    runs += "<w:r><w:rPr><w:sz w:val=\"" + std::to_string(i + 20) + "\"/></w:rPr><w:t>" + texts[i] +
            "</w:t></w:r>";
  }
  return "<w:p>" + runs + "</w:p>";
}

std::string Row(const std::vector<std::string>& cells) {
  std::string row = "<w:tr>";
  for (const std::string& cell : cells) {
    row += "<w:tc>" + cell + "</w:tc>";
  }
  return row + "</w:tr>";
}

std::size_t FindingCount() { return Model().document(0).at("findings_count"); }

TEST(LetterTemplateTest, PutsTogetherTagsThatAreCutIntoRuns) {
  EXPECT_THAT(TextOf(Runs({"a{", "{pro", "gr", "am}", "}b"})), ElementsAre("aheguib"));
  const std::string xml = DocxPart(Letter(Runs({"{", "{program}}", "x"})), "word/document.xml");
  EXPECT_THAT(xml, HasSubstr("<w:sz w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">hegui</w:t>"))
      << "in the form of the run that it begins in";
}

TEST(LetterTemplateTest, RepeatsTheRowOfATable) {
  const std::vector<std::string> lines =
      TextOf("<w:tbl>" + Row({Para("head"), Para("h")}) +
             Row({Para("{{#findings}}{{index}}"), Para("{{rule}}{{/findings}}")}) +
             Row({Para("foot"), Para("f")}) + "</w:tbl>" + Para("end"));
  ASSERT_EQ(lines.size(), FindingCount() + 3);
  EXPECT_EQ(lines[0], "head|h");
  EXPECT_EQ(lines[1],
            "1|" + Model().document(0).at("findings").at(0).at("rule").get<std::string>());
  EXPECT_EQ(lines.back(), "end");
}

TEST(LetterTemplateTest, RepeatsRowsAndParagraphs) {
  const std::vector<std::string> rows =
      TextOf("<w:tbl>" + Row({Para("{{#findings}}{{index}}"), Para("a")}) +
             Row({Para("b"), Para("c{{/findings}}")}) + "</w:tbl>" + Para("end"));
  ASSERT_EQ(rows.size(), 2 * FindingCount() + 1);
  EXPECT_EQ(rows[2], "2|a");
  EXPECT_EQ(rows[3], "b|c");

  const std::vector<std::string> paragraphs =
      TextOf(Para("{{#findings}}") + Para("{{index}}") + Para("x") + Para(" {{/findings}} ") +
             Para("end"));
  ASSERT_EQ(paragraphs.size(), 2 * FindingCount() + 1) << "those of tags alone vanish";
  EXPECT_EQ(paragraphs[2], "2");
  const std::vector<std::string> whole = TextOf(Para("a{{#findings}}b") + Para("c{{/findings}}d"));
  EXPECT_EQ(whole.size(), 2 * FindingCount());
  EXPECT_EQ(whole[0], "ab");
}

TEST(LetterTemplateTest, RepeatsWithinAParagraphRunByRun) {
  EXPECT_THAT(
      TextOf(Runs({"{{#documents}}", "{{index}}", "{{^last}},{{/last}}", "{{/documents}}."})),
      ElementsAre("1,2,3."));
  EXPECT_THAT(TextOf(Runs({"a {{#documents}}b", "c", "d{{/documents}} e"})),
              ElementsAre("a bcdbcdbcd e"));
  EXPECT_THAT(TextOf(Runs({"a {{#roster}}b", "c", "d{{/roster}} e"})), ElementsAre("a  e"));
}

TEST(LetterTemplateTest, ACellAlwaysHoldsAParagraph) {
  const std::string cell = Para("{{#roster}}") + Para("x") + Para("{{/roster}}");
  const std::string xml =
      DocxPart(Letter("<w:tbl>" + Row({cell}) + "</w:tbl>" + Para("")), "word/document.xml");
  EXPECT_THAT(xml, HasSubstr("<w:tc><w:p/></w:tc>"));
  const std::string either = cell + Para("{{^roster}}") + Para("none") + Para("{{/roster}}");
  EXPECT_THAT(TextOf("<w:tbl>" + Row({either}) + "</w:tbl>"), ElementsAre("none"));
  EXPECT_THAT(TextOf("<w:tbl>" + Row({Para("{{! a remark }}")}) + "</w:tbl>"), ElementsAre(""));
}

TEST(LetterTemplateTest, NamesCountFromTheDocument) {
  const std::string title = Model().DocumentText(1, "title");
  EXPECT_THAT(TextOf(Para("{{title}} {{program}} {{mend_by}}"), 1),
              ElementsAre(title + " hegui 2025-03-31"));
}

// The sample's evidence holds markup and a mark that turns the direction of the text.
TEST(LetterTemplateTest, TextsStayTexts) {
  const std::string xml =
      DocxPart(Letter(Para("{{#findings}}{{#evidence}}{{{quote}}}{{&amp;quote}}{{/evidence}}"
                           "{{/findings}}")),
               "word/document.xml");
  EXPECT_TRUE(ReadDocxTree(xml));
  EXPECT_THAT(
      xml, AllOf(HasSubstr("&lt;script&gt;"), Not(HasSubstr("<script")), Not(HasSubstr("\u202E"))));
  EXPECT_THAT(xml, Not(HasSubstr("{{")));
}

TEST(LetterTemplateTest, LineEndsBecomeBreaks) {
  Audit audit = test::SampleAudit();
  Fact unit;
  unit.name = "unit";
  unit.value = "甲\n乙\x01<";
  audit.inputs[0].audited->facts.insert(audit.inputs[0].audited->facts.begin(), unit);
  Diagnostics problems;
  const auto letter = LetterTemplate::Load("l.docx", DocxOf(Para("{{unit}}")), problems);
  ASSERT_NE(letter, nullptr);
  const std::string docx =
      letter->Write(TemplateModel(audit, ReportLanguage::kChinese), 0, kDay).value();
  EXPECT_THAT(DocxPart(docx, "word/document.xml"),
              HasSubstr("甲</w:t><w:br/><w:t xml:space=\"preserve\">乙␁&lt;</w:t>"));
}

TEST(LetterTemplateTest, HeadersAndFootersAreLettersToo) {
  DocxParts parts = PartsOf(Para("x"));
  parts.more = {{"word/footer1.xml", test::WordXml("ftr", Para("{{program}}"))},
                {"word/media/image1.png", "{{program}}"}};
  parts.more_relationships =
      "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/footer\" Target=\"footer1.xml\"/>";
  const std::string docx = Letter(parts);
  EXPECT_THAT(DocxPart(docx, "word/footer1.xml"), HasSubstr(">hegui<"));
  EXPECT_EQ(DocxPart(docx, "word/media/image1.png"), "{{program}}");
}

TEST(LetterTemplateTest, BracesElsewhereAreNoTags) {
  const std::string body = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"{{program}}\"/></w:p>";
  EXPECT_THAT(DocxPart(Letter(body), "word/document.xml"),
              HasSubstr("w:name=\"{&#123;program}}\""));
}

TEST(LetterTemplateTest, NamesMistakesWithTheirParagraphs) {
  EXPECT_THAT(ProblemsOf(DocxOf(Para("a") + Para("合{{untt}}") + Runs({"{{#findi", "ngs}}{{x}}"}))),
              ElementsAre("C102 l.docx:2:2", "C103 l.docx:3:1", "C102 l.docx:3:14"));
  EXPECT_THAT(ProblemsOf(DocxOf(Para("{{unit"))), ElementsAre("C100 l.docx:1:1"));
  EXPECT_THAT(ProblemsOf(DocxOf(Para("{{unit}") + Para("}"))), ElementsAre("C100 l.docx:1:1"));
}

TEST(LetterTemplateTest, RefusesWhatIsNoLetter) {
  EXPECT_THAT(ProblemsOf("no zip"), ElementsAre("D030 l.docx:0:0"));
  EXPECT_THAT(ProblemsOf(DocxOf("<w:p>")), ElementsAre("D034 l.docx:0:0"));
  DocxParts macros = PartsOf(Para("x"));
  macros.more = {{"word/vbaProject.bin", "x"}};
  macros.more_relationships =
      "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/relationships/"
      "vbaProject\" Target=\"vbaProject.bin\"/>";
  EXPECT_THAT(ProblemsOf(DocxOf(macros)), ElementsAre("C107 l.docx:0:0"));
  std::string many;
  for (int i = 0; i < 5001; ++i) {
    many += "{{unit}}";
  }
  EXPECT_THAT(ProblemsOf(DocxOf(Para(many))), ElementsAre("C101 l.docx:0:0"));
  EXPECT_THAT(ProblemsOf(DocxOf(Runs({"{{#findings}}a"}) +
                                "<w:p><w:hyperlink><w:r><w:t>{{#basis}}</w:t></w:r></w:hyperlink>"
                                "<w:r><w:t>x{{/basis}}</w:t></w:r></w:p>" +
                                Para("{{/findings}}"))),
              ElementsAre("C107 l.docx:0:0"))
      << "a section that begins within a link and ends outside";
}

TEST(LetterTemplateTest, IsTheSameEachTime) {
  EXPECT_EQ(Letter(Para("{{unit}}")), Letter(Para("{{unit}}")));
  EXPECT_EQ(BuiltInLetterTemplate(ReportLanguage::kChinese),
            BuiltInLetterTemplate(ReportLanguage::kChinese));
}

class BuiltInLetterTest : public ::testing::TestWithParam<ReportLanguage> {};

// All findings and reviews, each once, with what is to be said of it.
TEST_P(BuiltInLetterTest, HoldsEveryFinding) {
  Diagnostics problems;
  const auto letter = LetterTemplate::Load("built-in", BuiltInLetterTemplate(GetParam()), problems);
  ASSERT_THAT(problems, IsEmpty());
  const TemplateModel model(test::ExampleAudit(), GetParam(), Date{2025, 3, 31});
  for (std::size_t i = 0; i < model.document_count(); ++i) {
    const std::string xml = DocxPart(letter->Write(model, i, kDay).value(), "word/document.xml");
    ASSERT_TRUE(ReadDocxTree(xml));
    std::size_t at = 0;
    for (const auto& finding : model.document(i).at("findings")) {
      at = xml.find(">" + finding.at("title").get<std::string>(), at);
      ASSERT_NE(at, std::string::npos) << finding.at("title");
      const std::string row = xml.substr(at, xml.find("</w:tr>", at) - at);
      const auto text = [](const nlohmann::ordered_json& value) {
        return EscapeHtml(value.get<std::string>());
      };
      EXPECT_THAT(row, HasSubstr(text(finding.at("message")).substr(0, 30)));
      for (const auto& evidence : finding.at("evidence")) {
        EXPECT_THAT(row, HasSubstr(text(evidence.at("place"))));
      }
      for (const auto& basis : finding.at("basis")) {
        EXPECT_THAT(row, HasSubstr(text(basis.at("text"))));
      }
    }
    for (const auto& review : model.document(i).at("reviews")) {
      EXPECT_THAT(xml, HasSubstr(review.at("title").get<std::string>()));
    }
    std::size_t rows = 0;
    for (std::size_t row = xml.find("<w:tr>"); row != std::string::npos;
         row = xml.find("<w:tr>", row + 1)) {
      ++rows;
    }
    const std::size_t findings = model.document(i).at("findings_count");
    EXPECT_EQ(rows, findings == 0 ? 0 : findings + 1);
  }
}

TEST_P(BuiltInLetterTest, HasTheFormOfTheStandard) {
  const std::string docx = BuiltInLetterTemplate(GetParam());
  EXPECT_THAT(DocxPart(docx, "word/document.xml"),
              AllOf(HasSubstr("w:pgSz w:w=\"11906\" w:h=\"16838\""),
                    HasSubstr("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""),
                    HasSubstr("<w:tblHeader/>"), HasSubstr("<w:cantSplit/>")));
  EXPECT_THAT(DocxPart(docx, "word/fontTable.xml"),
              AllOf(HasSubstr("方正小标宋简体"), HasSubstr("仿宋_GB2312"), HasSubstr("黑体")));
  EXPECT_THAT(DocxPart(docx, "word/settings.xml"), HasSubstr("<w:evenAndOddHeaders/>"));
}

INSTANTIATE_TEST_SUITE_P(Languages, BuiltInLetterTest,
                         ::testing::Values(ReportLanguage::kChinese, ReportLanguage::kEnglish),
                         [](const auto& language) {
                           return std::string(
                               language.param == ReportLanguage::kChinese ? "Chinese" : "English");
                         });

}  // namespace
}  // namespace hegui
