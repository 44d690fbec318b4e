// What people submit by mistake: each says in its own words what is wrong, and the others are audited all the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "tests/cli/cli_world.h"
#include "tests/support/report_forms.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class OddInputsTest : public ::testing::Test, protected CliWorld {
 protected:
  // The error of an input, beside one that can be read.
  void ExpectError(const std::string& path, const std::string& code) const {
    const ProgramRun run = Check({path, "good.txt", "--format", "json"});
    EXPECT_EQ(run.exit_code, 3) << path;
    const nlohmann::json audit = nlohmann::json::parse(run.out);
    ASSERT_EQ(audit.at("errors").size(), 1U) << path;
    EXPECT_EQ(audit.at("errors")[0].at("code"), code) << path;
    EXPECT_EQ(audit.at("documents").size(), 1U) << path;
    EXPECT_EQ(Check({path}).exit_code, 2) << path;
  }
  // What the only document that was read has to say.
  nlohmann::json Read(const std::string& path) const {
    const ProgramRun run = Check({path, "--format", "json"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return nlohmann::json::parse(run.out).at("documents").at(0);
  }
};

TEST_F(OddInputsTest, AnEmptyFile) {
  files.Write("a.docx", "");
  ExpectError("a.docx", "D006");
}

TEST_F(OddInputsTest, AFolderWithTheNameOfADocument) {
  files.Write("a.docx/note.json", "{}");
  ExpectError("a.docx", "C037");
}

TEST_F(OddInputsTest, APipe) {
  ASSERT_EQ(mkfifo(files.Path("a.docx").c_str(), 0600), 0);
  ExpectError("a.docx", "C032");
}

TEST_F(OddInputsTest, ALinkToItself) {
  ASSERT_EQ(symlink("a.docx", files.Path("a.docx").c_str()), 0);
  ExpectError("a.docx", "C035");
}

TEST_F(OddInputsTest, APictureNamedLikeADocument) {
  files.Write("a.docx", "GIF89a\x01");
  ExpectError("a.docx", "D077");
  EXPECT_THAT(Check({"a.docx"}).err, HasSubstr("gif"));
}

TEST_F(OddInputsTest, ASheetNamedLikeADocument) {
  files.Write("a.docx", ZipOf({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.xml", "<a/>"}}));
  ExpectError("a.docx", "D080");
  EXPECT_THAT(Check({"a.docx"}).err, HasSubstr("xlsx"));
}

TEST_F(OddInputsTest, ABundleNamedLikeADocument) {
  files.Write("a.docx", ZipOf({{"a.txt", std::string(kGood)}}));
  ExpectError("a.docx", "D085");
  EXPECT_THAT(Check({"a.docx"}).err, HasSubstr(".zip"));
}

TEST_F(OddInputsTest, APageNamedLikeADocumentIsReadWithANotice) {
  const PlainReport report = PlainReportOf(kGood);
  files.Write("a.doc", HtmlOf(report));
  const nlohmann::json document = Read("a.doc");
  EXPECT_EQ(document.at("format"), "html");
  EXPECT_EQ(document.at("notices").at(0).at("code"), "D007");
  EXPECT_THAT(std::string(document.at("notices").at(0).at("message")),
              AllOf(HasSubstr("doc"), HasSubstr("html")));
}

TEST_F(OddInputsTest, AnOfdNamedLikeAPdfIsReadWithANotice) {
  files.Write("a.pdf", OfdOf(PagesOf(PlainReportOf(kGood))));
  const nlohmann::json document = Read("a.pdf");
  EXPECT_EQ(document.at("format"), "ofd");
  EXPECT_THAT(document.at("notices").dump(), HasSubstr("D007"));
}

TEST_F(OddInputsTest, ANameThatClaimsNothingIsNoNotice) {
  files.Write("report", kGood);
  files.Write("report.TEXT", kGood);
  EXPECT_TRUE(Read("report").at("notices").empty());
  EXPECT_TRUE(Read("report.TEXT").at("notices").empty());
}

TEST_F(OddInputsTest, AMailIsNotItsAttachment) {
  files.Write("a.eml",
              "From: <a@b.c>\nTo: <d@e.f>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" +
                  std::string(kGood));
  ExpectError("a.eml", "D083");
}

TEST_F(OddInputsTest, AWordDocumentInOneXmlFileIsRead) {
  files.Write(
      "a.doc",
      "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument "
      "xmlns:w=\"w\"><w:body><w:p><w:r><w:t>石桥镇2023年工作报告</w:t></w:r></w:p><w:p><w:r>"
      "<w:t>一、主要成效</w:t></w:r></w:p><w:p><w:r><w:t>我镇设立了热线。</w:t></w:r></w:p>"
      "</w:body></w:wordDocument>");
  const ProgramRun run = Check({"a.doc", "--no-gate", "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const nlohmann::json document = nlohmann::json::parse(run.out).at("documents").at(0);
  EXPECT_EQ(document.at("format"), "wordxml");
  EXPECT_EQ(document.at("results").at(1).at("status"), "pass");
}

TEST_F(OddInputsTest, AProgramIsNoText) {
  files.Write("a.txt", std::string("\x7F"
                                   "ELF\x02\x01\x01\0\0\0",
                                   10));
  ExpectError("a.txt", "D010");
  files.Write("b.txt", std::string("\x01\x02\0\x03\xFF\xFE\0\0\x07\x08\x0B", 11));
  ExpectError("b.txt", "D002");
}

}  // namespace
}  // namespace hegui::test
