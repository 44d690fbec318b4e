// Annotated copies, by the program, and what other programs make of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/import/import.h"
#include "tests/cli/cli_world.h"
#include "tests/support/docx_file.h"
#include "tests/support/pdf_file.h"
#include "tests/support/typeset.h"
#include "tests/support/zh_outline.h"
#include "tests/support/zip_file.h"

namespace hegui::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string PoorDocx(std::string_view unit) {
  return DocxOf(Para(std::string(unit) + "2023年工作报告") + Para("一、主要成效") +
                Para("我镇推进法制建设。") + Para("二、下一步打算") + Para("明年将设立热线。"));
}

class AnnotateTest : public ::testing::Test, protected CliWorld {
 protected:
  AnnotateTest() { files.Write("a.docx", PoorDocx("石桥镇")); }

  // The comments of a copy, as the importer has them.
  std::vector<std::string> CommentsIn(const std::string& name) const {
    const Result<ImportedText> copy = ImportDocument(files.Read(name), name, testing::ZhLanguage());
    std::vector<std::string> comments;
    for (const SideText& side : copy->side) {
      if (side.kind == SideText::Kind::kComment) {
        comments.push_back(side.text);
      }
    }
    return comments;
  }
};

TEST_F(AnnotateTest, WritesACopyWithTheFindings) {
  const std::string original = files.Read("a.docx");
  const ProgramRun run = Check({"a.docx", "--annotate", "copies/new"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_EQ(files.Read("a.docx"), original);
  const std::vector<std::string> comments = CommentsIn("copies/new/a.docx");
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_THAT(comments[0], AllOf(HasSubstr("a02-term 用语（不符合，一般）"),
                                 HasSubstr("建议：改为“法治建设”。")));
  EXPECT_THAT(comments[1], HasSubstr("a01-hotline 设立热线"));
}

TEST_F(AnnotateTest, SpeaksTheLanguageOfTheReports) {
  Check({"a.docx", "--annotate", "copies", "--lang", "en"});
  EXPECT_THAT(CommentsIn("copies/a.docx").at(0), HasSubstr("a02-term 用语 (fail, minor)"));
}

TEST_F(AnnotateTest, IsTheSameEachTime) {
  Check({"a.docx", "--annotate", "one"});
  Check({"a.docx", "--annotate", "two"});
  EXPECT_EQ(files.Read("one/a.docx"), files.Read("two/a.docx"));
}

TEST_F(AnnotateTest, TwoOfOneNameHaveTwoCopies) {
  files.Write("x/a.docx", PoorDocx("栖川镇"));
  files.Write("y/A.docx", PoorDocx("苇塘镇"));
  const ProgramRun run = Check({"a.docx", "x", "y", "--annotate", "copies"});
  EXPECT_TRUE(files.Has("copies/a.docx"));
  EXPECT_TRUE(files.Has("copies/a (2).docx"));
  EXPECT_TRUE(files.Has("copies/A (3).docx"));
  EXPECT_THAT(run.err, AllOf(HasSubstr("C063"), HasSubstr("copies/a (2).docx")));
}

TEST_F(AnnotateTest, NeverReplacesADocument) {
  const std::string original = files.Read("a.docx");
  for (const char* const folder : {".", "./", "link"}) {
    std::filesystem::create_directory_symlink(".", files.Path("link"));
    const ProgramRun run = Check({"a.docx", "--annotate", folder});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, HasSubstr("C016"));
    EXPECT_EQ(run.out, "");
    std::filesystem::remove(files.Path("link"));
  }
  EXPECT_EQ(files.Read("a.docx"), original);
}

TEST_F(AnnotateTest, SaysWhichFolderCannotBeMade) {
  const ProgramRun run = Check({"a.docx", "--annotate", "good.txt/copies"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("C042"));
  EXPECT_EQ(Check({"a.docx", "--annotate", ""}).exit_code, 2);
}

TEST_F(AnnotateTest, SaysWhatHasNoCopies) {
  const ProgramRun run = Check({"good.txt", "poor.txt", "a.docx", "--annotate", "copies"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err,
              AllOf(HasSubstr("C060"), HasSubstr("2"), HasSubstr("txt (2)"), HasSubstr("html")));
  EXPECT_TRUE(files.Has("copies/a.docx"));
  EXPECT_FALSE(files.Has("copies/poor.txt"));
}

TEST_F(AnnotateTest, DocumentsOfBundlesHaveCopiesToo) {
  files.Write("all.zip", ZipOf({{"x/b.docx", PoorDocx("栖川镇"), true, false, {}},
                                {"x/a.docx", PoorDocx("苇塘镇"), true, false, {}}}));
  const ProgramRun run = Check({"a.docx", "all.zip", "--annotate", "copies"});
  EXPECT_EQ(CommentsIn("copies/a.docx").size(), 2U);
  EXPECT_EQ(CommentsIn("copies/a (2).docx").size(), 2U);
  EXPECT_EQ(CommentsIn("copies/b.docx").size(), 2U);
}

TEST_F(AnnotateTest, HighlightsTheWordsInAPdf) {
  testing::Typesetter sheet;
  sheet.Centred("石桥镇2023年工作报告");
  sheet.Paragraph("一、主要成效");
  for (int i = 0; i < 12; ++i) {
    sheet.Paragraph(
        "我镇办好便民服务，在全镇各村逐一走访，听取群众意见，梳理事项清单，逐项办理到位。");
  }
  sheet.Paragraph("我镇推进法制建设，设立了热线。");
  files.Write("a.pdf", testing::WritePdf(sheet.Finish()));
  const ProgramRun run = Check({"a.pdf", "--annotate", "copies"});
  EXPECT_THAT(run.err, Not(HasSubstr("C06")));
  const std::string copy = files.Read("copies/a.pdf");
  EXPECT_THAT(copy, AllOf(HasSubstr("/Subtype /Highlight"), HasSubstr("/Subj (a02-term)")));
  // The copy reads as the original does.
  const auto text = [&](const std::string& file) {
    return RunProgram("/usr/bin/pdftotext", {files.Path(file), "-"}).out;
  };
  EXPECT_EQ(text("copies/a.pdf"), text("a.pdf"));
}

// Needs LibreOffice, which is there where the tests of conversions run.
TEST_F(AnnotateTest, AnOfficeProgramReadsTheCopy) {
  if (RunProgram("/bin/sh", {"-c", "command -v soffice"}).exit_code != 0) {
    GTEST_SKIP() << "soffice is not installed";
  }
  Check({"a.docx", "--annotate", "copies"});
  const std::string convert = "soffice --headless -env:UserInstallation=file://" +
                              files.Path("profile") + " --convert-to 'docx:MS Word 2007 XML'" +
                              " --outdir " + files.Path("again") + " " +
                              files.Path("copies/a.docx");
  const ProgramRun run = RunProgram("/bin/sh", {"-c", convert});
  ASSERT_TRUE(files.Has("again/a.docx")) << run.err;
  // As it was read and written again by that program.
  const std::vector<std::string> comments = CommentsIn("again/a.docx");
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_THAT(comments[0], HasSubstr("a02-term"));
  EXPECT_THAT(comments[1], HasSubstr("a01-hotline"));
}

}  // namespace
}  // namespace hegui::test
