#include "reports/template_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/sample_audit.h"

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const TemplateModel& Model() {
  static const TemplateModel model(test::SampleBatch(), ReportLanguage::kChinese);
  return model;
}

std::string Written(const std::string& text, const std::string& name = "a.txt") {
  Diagnostics problems;
  const auto page = PageTemplate::Load(name, text, problems);
  EXPECT_THAT(problems, IsEmpty()) << text;
  return page == nullptr ? "" : page->Write(Model()).value();
}

// "C102 1:3 name", in order.
std::vector<std::string> ProblemsOf(const std::string& text) {
  Diagnostics problems;
  EXPECT_EQ(PageTemplate::Load("a.txt", text, problems), nullptr);
  std::vector<std::string> all;
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.place.file, "a.txt");
    all.push_back(problem.code + " " + std::to_string(problem.place.line) + ":" +
                  std::to_string(problem.place.column) + "+" + std::to_string(problem.place.width) +
                  " " + problem.suggestion);
  }
  return all;
}

TEST(TemplateWriterTest, PrintsValuesListsAndWhatIsNotThere) {
  EXPECT_EQ(Written("{{program}} {{documents_count}}"), "hegui 3");
  EXPECT_EQ(Written("{{#documents}}{{index}}{{^last}}, {{/last}}{{/documents}}"), "1, 2, 3");
  EXPECT_EQ(Written("{{#roster}}{{summary}}{{/roster}}{{^roster}}none{{/roster}}"), "none");
  EXPECT_EQ(Written("{{#mend_by}}a{{/mend_by}}{{^mend_by}}b{{/mend_by}}"), "b")
      << "an empty text is nothing";
  EXPECT_EQ(Written("{{#documents_count}}some{{/documents_count}}{{! a remark }}"), "some");
  EXPECT_EQ(Written("{{pack.id}}{{#pack}}={{id}}{{/pack}}"), Written("{{pack.id}}={{pack.id}}"));
  EXPECT_EQ(Written("{{#bands}}[{{.}}]{{/bands}}").empty(), Model().json().at("bands").empty());
}

TEST(TemplateWriterTest, LinesOfTagsAloneLeaveNoTrace) {
  EXPECT_EQ(Written("a\n  {{#documents}}\n- {{index}}\n  {{/documents}}\r\n{{! x }}\nb\n"),
            "a\n- 1\n- 2\n- 3\nb\n");
  EXPECT_EQ(Written("{{#documents}}\n{{/documents}}\n"), "");
  EXPECT_EQ(Written("{{mend_by}}\n"), "\n") << "an empty value leaves its line";
}

TEST(TemplateWriterTest, AnInnerNameGoesOverAnOuterOne) {
  EXPECT_EQ(Written("{{#documents}}{{#first}}{{title}}{{/first}}{{/documents}}"),
            Model().DocumentText(0, "title"));
  EXPECT_EQ(Written("{{#documents}}{{#first}}{{program}}{{/first}}{{/documents}}"), "hegui");
}

TEST(TemplateWriterTest, EscapesByTheKindOfFile) {
  EXPECT_EQ(TemplateEscapeFor("p/Seite.HTML.mustache"), TemplateEscape::kHtml);
  EXPECT_EQ(TemplateEscapeFor("a.htm"), TemplateEscape::kHtml);
  EXPECT_EQ(TemplateEscapeFor("a.xml"), TemplateEscape::kHtml);
  EXPECT_EQ(TemplateEscapeFor("a.md"), TemplateEscape::kMarkdown);
  EXPECT_EQ(TemplateEscapeFor("a.json.mst"), TemplateEscape::kJson);
  EXPECT_EQ(TemplateEscapeFor("a.txt"), TemplateEscape::kText);
  EXPECT_EQ(TemplateEscapeFor("html"), TemplateEscape::kText);
}

// The sample holds markup, a mention and a mark that turns the direction of the text.
TEST(TemplateWriterTest, TextsOfDocumentsStayInert) {
  const std::string all =
      "{{#documents}}{{#sections}}{{heading}}\n{{/sections}}{{#findings}}{{#evidence}}{{quote}}\n"
      "{{/evidence}}{{/findings}}{{/documents}}";
  const std::string plain = Written(all);
  ASSERT_THAT(plain, HasSubstr("<script>"));
  EXPECT_THAT(plain, Not(HasSubstr("\u202E")));
  EXPECT_THAT(Written(all, "a.html"),
              AllOf(Not(HasSubstr("<script")), HasSubstr("&lt;script"), Not(HasSubstr("\u202E"))));
  EXPECT_THAT(Written(all, "a.md"), AllOf(HasSubstr("\\<script"), Not(HasSubstr("[z](http"))));
  const std::string json = Written(
      "[{{#documents}}{{#sections}}\"{{heading}}\",{{/sections}}{{/documents}}\"\"]", "a.json");
  EXPECT_TRUE(nlohmann::json::accept(json)) << json;
}

TEST(TemplateWriterTest, RawIsRawWhereTheAuthorAsksForIt) {
  const std::string raw = Written(
      "{{#documents}}{{#findings}}{{#evidence}}{{{quote}}}\n{{& quote }}{{/evidence}}{{/findings}}"
      "{{/documents}}",
      "a.html");
  EXPECT_THAT(raw, HasSubstr("<script>"));
}

TEST(TemplateWriterTest, NamesMistakesWithTheirPlaces) {
  EXPECT_THAT(ProblemsOf("规{{verison}}"), ElementsAre("C102 1:2+11 version"));
  EXPECT_THAT(ProblemsOf("\n {{#documents}}{{unti}}\n"),
              ElementsAre("C103 2:2+14 ", "C102 2:16+8 unit"));
  EXPECT_THAT(ProblemsOf("{{unit}}"), ElementsAre("C102 1:1+8 ")) << "not outside of a document";
  EXPECT_THAT(ProblemsOf("{{#documents}}{{/document}}"), ElementsAre("C104 1:15+13 documents"));
  EXPECT_THAT(ProblemsOf("{{/documents}}"), ElementsAre("C104 1:1+14 "));
  EXPECT_THAT(ProblemsOf("a\n{{version"), ElementsAre("C100 2:1+9 "));
  EXPECT_THAT(ProblemsOf("{{documents}} {{pack}} {{batch}}"),
              ElementsAre("C105 1:1+13 ", "C105 1:15+8 ", "C105 1:24+9 "));
  EXPECT_THAT(ProblemsOf("{{>other.html}}{{=<% %>=}}{{ }}"),
              ElementsAre("C106 1:1+15 ", "C106 1:16+11 ", "C106 1:27+5 "));
  EXPECT_THAT(ProblemsOf("{{pack.nmae}}"), ElementsAre("C102 1:1+13 "));
  EXPECT_THAT(ProblemsOf("{{#dcouments}}{{anything}}{{/dcouments}}"),
              ElementsAre("C102 1:1+14 documents"))
      << "one mistake is one message";
}

TEST(TemplateWriterTest, HasLimits) {
  std::string deep;
  for (int i = 0; i < 33; ++i) {
    deep = "{{#batch}}" + deep + "{{/batch}}";
  }
  EXPECT_THAT(ProblemsOf(deep), ElementsAre("C101 1:321+10 ")) << "and nothing after it";
  EXPECT_THAT(ProblemsOf(std::string(kMaxTemplateBytes + 1, 'a')), ElementsAre("C101 0:0+1 "));
  EXPECT_THAT(ProblemsOf(std::string(kMaxTemplateBytes, ' ')), ElementsAre("C101 0:0+1 "));
  EXPECT_THAT(ProblemsOf("\xFF\xFE{\0{"), ElementsAre("C107 0:0+1 "));
  // Lists within themselves.
  std::string many(1000, 'a');
  for (int i = 0; i < 20; ++i) {
    many = "{{#documents}}" + many + "{{/documents}}";
  }
  Diagnostics problems;
  const auto page = PageTemplate::Load("a.txt", many, problems);
  ASSERT_NE(page, nullptr);
  const Result<std::string> written = page->Write(Model());
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "C101");
}

}  // namespace
}  // namespace hegui
