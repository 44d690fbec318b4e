// What somebody may do to a document of any form, by accident or on purpose. What is asked is an answer: an error, or a document that keeps
// the laws of documents.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "tests/support/document_laws.h"
#include "tests/support/docx_file.h"
#include "tests/support/odt_file.h"
#include "tests/support/report_forms.h"
#include "tests/support/typeset.h"
#include "tests/support/zh_outline.h"
#include "tests/support/zip_file.h"

namespace hegui {
namespace {

using namespace std::string_literals;
using test::DocxOf;
using test::OdtOf;
using test::ZipOf;
using test::ZipPart;
using testing::ZhLanguage;

std::string Repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

// What another program makes of a document, as far as it goes.
class FixedConverter : public Converter {
 public:
  explicit FixedConverter(std::string result) : result_(std::move(result)) {}
  Result<std::string> Convert(Conversion /*conversion*/,
                              std::string_view /*bytes*/) const override {
    return result_;
  }

 private:
  std::string result_;
};

Result<ImportedText> Import(const std::string& bytes, const std::string& name,
                            const std::string& converted = "") {
  const FixedConverter converter(converted);
  ImportOptions options;
  options.converter = &converter;
  return ImportDocument(bytes, name, ZhLanguage(), options);
}

// "" or the code of the error and its first argument.
std::string ErrorOf(const Result<ImportedText>& imported) {
  if (imported) {
    return "";
  }
  const Error& error = imported.error();
  return error.code + (error.arguments.empty() ? "" : ' ' + error.arguments[0].value);
}

std::string BrokenLaw(Result<ImportedText> imported) {
  if (!imported) {
    return testing::BrokenLaw(imported.error());
  }
  const std::string broken = testing::BrokenLaw(*imported);
  return broken.empty()
             ? testing::BrokenLaw(BuildOutline(std::move(*imported), ZhLanguage()), ZhLanguage())
             : broken;
}

std::string Example(const std::string& name) {
  std::ifstream file(HEGUI_SOURCE_DIR "/examples/reports/" + name + ".txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A document as it is submitted; of a PDF, what another program makes of it.
struct Form {
  std::string name;
  std::string bytes;
  bool converted = false;
};

std::vector<Form> AllForms() {
  const std::string text = Example("township-good-2024");
  const test::PlainReport report = test::PlainReportOf(text);
  std::string body, odt;
  for (const std::string& paragraph : report.paragraphs) {
    body += test::Para(paragraph);
    odt += "<text:p>" + paragraph + "</text:p>";
  }
  const std::string html = test::HtmlOf(report);
  return {{"a.txt", text},
          {"gb.txt", Example("township-gb18030-2022")},
          {"a.md", "---\ntitle: 报告\n---\n" + test::MarkdownOf(report)},
          {"a.html", html},
          {"page.html", test::GovernmentPageOf(report)},
          {"a.mht", test::MhtOf(html, "utf-8")},
          {"a.docx", DocxOf(body)},
          {"a.odt", OdtOf(odt)},
          {"a.ofd", test::OfdOf(test::PagesOf(report))},
          {"a.pdf", testing::ToLayoutXhtml(test::PagesOf(report)), true}};
}

Result<ImportedText> ImportForm(const Form& form, const std::string& bytes) {
  return form.converted ? Import("%PDF-1.7", form.name, bytes) : Import(bytes, form.name);
}

TEST(HostileFormsTest, CutAnywhereAFormIsAnErrorOrADocument) {
  constexpr std::size_t kCuts = 60;
  for (const Form& form : AllForms()) {
    ASSERT_EQ(ErrorOf(ImportForm(form, form.bytes)), "") << form.name;
    for (std::size_t i = 0; i < 2 * kCuts; ++i) {
      // Spread over all of it, and near its end, where containers have their directory.
      const std::size_t size =
          i < kCuts ? form.bytes.size() * i / kCuts : form.bytes.size() - 1 - 7 * (i - kCuts);
      EXPECT_EQ(BrokenLaw(ImportForm(form, form.bytes.substr(0, size))), "")
          << form.name << ' ' << size;
    }
  }
}

TEST(HostileFormsTest, BytesThatAreNoTextDoNoHarmAnywhere) {
  for (const Form& form : AllForms()) {
    for (const std::string& bytes :
         {"\0"s, "\xFF\xFE"s, "\xC0\x80"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s}) {
      for (std::size_t i = 1; i < 8; ++i) {
        std::string broken = form.bytes;
        broken.replace(broken.size() * i / 8, bytes.size(), bytes);
        EXPECT_EQ(BrokenLaw(ImportForm(form, broken)), "") << form.name << ' ' << i;
      }
    }
  }
}

// The main part of each container.
std::vector<Form> ContainersOf(const std::string& docx, const std::string& odt,
                               const std::string& ofd, bool encrypted = false,
                               std::optional<std::uint32_t> claimed_size = std::nullopt) {
  const auto part = [&](std::string name, std::string content) {
    return ZipPart{std::move(name), std::move(content), true, encrypted, claimed_size};
  };
  return {
      {"a.docx", ZipOf({part("word/document.xml", docx)})},
      {"a.odt", ZipOf({{"mimetype", "application/vnd.oasis.opendocument.text", false},
                       part("content.xml", odt)})},
      {"a.ofd", ZipOf({{"OFD.xml", "<OFD><DocRoot>d.xml</DocRoot></OFD>"}, part("d.xml", ofd)})}};
}

TEST(HostileFormsTest, ABombEndsAtALimitInEveryContainer) {
  const std::string blanks(40U << 20, ' ');
  for (const Form& form : ContainersOf("<document>" + blanks, "<a>" + blanks, "<a>" + blanks)) {
    EXPECT_EQ(ErrorOf(Import(form.bytes, form.name)), "D031 ratio") << form.name;
  }
}

TEST(HostileFormsTest, ADirectoryThatLiesIsOfNoUseInAnyContainer) {
  const std::string blanks(40U << 20, ' ');
  for (const std::uint32_t claimed : {1U, 0x7FFFFFFFU}) {
    for (const Form& form :
         ContainersOf("<document>" + blanks, "<a>" + blanks, "<a>" + blanks, false, claimed)) {
      const std::string error = ErrorOf(Import(form.bytes, form.name)).substr(0, 4);
      EXPECT_TRUE(error == "D030" || error == "D031") << form.name << ' ' << error;
    }
  }
}

TEST(HostileFormsTest, EncryptedPartsAreNamed) {
  const std::vector<Form> forms = ContainersOf("<document/>", "<a/>", "<a/>", true);
  EXPECT_EQ(ErrorOf(Import(forms[0].bytes, forms[0].name)), "D032 word/document.xml");
  EXPECT_EQ(ErrorOf(Import(forms[1].bytes, forms[1].name)), "D032 content.xml");
  EXPECT_EQ(ErrorOf(Import(forms[2].bytes, forms[2].name)), "D032 d.xml");
}

TEST(HostileFormsTest, EntitiesAreRefusedInEveryContainer) {
  std::string laughs = "<!DOCTYPE a [<!ENTITY a0 \"哈\">";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + "\">";
  }
  for (const std::string& head :
       {laughs + "]>", "<!DOCTYPE a [<!ENTITY a39 SYSTEM \"file:///etc/passwd\">]>"s}) {
    const std::string xml = head + "<document>&a39;</document>";
    for (const Form& form : ContainersOf(xml, xml, xml)) {
      EXPECT_EQ(ErrorOf(Import(form.bytes, form.name)), "D035 doctype") << form.name;
    }
    EXPECT_EQ(ErrorOf(Import("%PDF-1.7", "a.pdf", "<doc>" + xml + "</doc>")).substr(0, 3), "D03");
  }
}

TEST(HostileFormsTest, DepthIsBoundedInEveryForm) {
  constexpr std::size_t kDeep = 100'000;
  const std::string xml = "<document>" + Repeated("<body>", kDeep);
  for (const Form& form : ContainersOf(xml, xml, xml)) {
    EXPECT_EQ(ErrorOf(Import(form.bytes, form.name)), "D035 depth") << form.name;
  }
  EXPECT_EQ(ErrorOf(Import("%PDF-1.7", "a.pdf", "<doc>" + Repeated("<page>", kDeep))),
            "D035 depth");
  for (const char* const mark :
       {"> ", "- ", "1. ", "[", "![", "*a ", "**a ", "`a ", "<div>", "(", "\\"}) {
    EXPECT_EQ(BrokenLaw(Import(Repeated(mark, kDeep) + "全年良好。", "a.md")), "") << mark;
  }
  std::string message = "MIME-Version: 1.0\n";
  for (int i = 0; i < 10'000; ++i) {
    const std::string boundary = std::to_string(i);
    message += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  EXPECT_EQ(BrokenLaw(Import(message + "Content-Type: text/html\n\n<p>良好", "a.mht")), "");
}

TEST(HostileFormsTest, AMillionCellsAreReadOrAreALimit) {
  constexpr std::size_t kRows = 1'000, kColumns = 1'000;
  const std::string cells =
      Repeated("<table:table-cell><text:p>甲</text:p></table:table-cell>", kColumns);
  test::OdtParts odt;
  odt.deflate = false;
  odt.body = "<table:table>" + Repeated("<table:table-row>" + cells + "</table:table-row>", kRows) +
             "</table:table>";
  const Result<ImportedText> imported = Import(OdtOf(odt), "a.odt");
  ASSERT_EQ(ErrorOf(imported), "");
  EXPECT_EQ(imported->source.line_count(), kRows);
  EXPECT_EQ(ErrorOf(Import("<html><table>" + Repeated("<tr>" + Repeated("<td>甲", kColumns), kRows),
                           "a.html")),
            "D035 elements");
  const std::string row = Repeated("|甲", kColumns) + "|\n";
  EXPECT_EQ(
      ErrorOf(Import(row + Repeated("|---", kColumns) + "|\n" + Repeated(row, kRows), "a.md")),
      "D035 elements");
  // Repeated by an attribute.
  odt.body =
      "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
      "table:number-columns-repeated=\"1000000\"><text:p>甲</text:p></table:table-cell>"
      "</table:table-row></table:table>";
  EXPECT_EQ(BrokenLaw(Import(OdtOf(odt), "a.odt")), "");
}

TEST(HostileFormsTest, AnOfdThatLeadsBackToItselfEnds) {
  const auto ofd = [](const std::string& root, const std::string& document) {
    return Import(ZipOf({{"OFD.xml", root}, {"d.xml", document}}), "a.ofd");
  };
  const std::string root = "<OFD><DocRoot>d.xml</DocRoot></OFD>";
  EXPECT_EQ(BrokenLaw(ofd("<OFD><DocRoot>OFD.xml</DocRoot></OFD>", "<a/>")), "");
  EXPECT_EQ(BrokenLaw(ofd("<OFD>" + Repeated("<DocRoot>d.xml</DocRoot>", 100'000) + "</OFD>",
                          "<Document/>")),
            "");
  // The document is a page and a template of its own, with itself as its template.
  EXPECT_EQ(
      BrokenLaw(ofd(root,
                    "<Document><TemplatePage ID='1' BaseLoc='d.xml'/><Template TemplateID='1'/>"
                    "<Pages><Page BaseLoc='d.xml'/><Page BaseLoc='OFD.xml'/></Pages>"
                    "<TextObject Boundary='10 10 50 5' Size='5'><TextCode X='0' Y='5'>甲乙丙"
                    "</TextCode></TextObject></Document>")),
      "");
}

TEST(HostileFormsTest, ManyPartsOfAMessageAreReadInBoundedTime) {
  const std::string head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n";
  EXPECT_EQ(BrokenLaw(Import(head + Repeated("--b\n\n", 200'000), "a.mht")), "");
  EXPECT_EQ(BrokenLaw(Import(head + Repeated("--b\nContent-Type: text/html\n\n<p>良好\n", 50'000),
                             "a.mht")),
            "");
}

}  // namespace
}  // namespace hegui
