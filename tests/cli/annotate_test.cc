// Annotated copies, by the program, and what other programs make of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

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

struct Area {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// Where a page, drawn with a dot to the point, is yellow, as a rule of minor severity marks its words.
Area YellowOf(const std::string& pdf) {
  const std::string drawn = RunProgram("/usr/bin/pdftoppm", {"-r", "72", pdf}).out;
  std::istringstream head(drawn);
  std::string kind;
  std::size_t width = 0, height = 0, most = 0;
  head >> kind >> width >> height >> most;
  const std::size_t begin = static_cast<std::size_t>(head.tellg()) + 1;
  Area area{1e9, 1e9, 0, 0};
  for (std::size_t i = 0; kind == "P6" && i < width * height; ++i) {
    const auto part = [&](std::size_t which) {
      return static_cast<unsigned char>(drawn.at(begin + 3 * i + which));
    };
    if (part(0) > 220 && part(1) > 220 && part(2) < 160) {
      const auto x = static_cast<double>(i % width), y = static_cast<double>(i / width);
      area = {std::min(area.left, x), std::min(area.top, y), std::max(area.right, x + 1),
              std::max(area.bottom, y + 1)};
    }
  }
  return area;
}

// Where the words stand, as pdftotext says; each character takes as much room as any other.
Area AreaOf(const std::string& words, const std::string& pdf) {
  const std::string layout = RunProgram("/usr/bin/pdftotext", {"-bbox", pdf, "-"}).out;
  const std::size_t at = layout.find(words), open = layout.rfind("<word", at);
  EXPECT_NE(at, std::string::npos) << layout;
  const std::size_t text = layout.find('>', open) + 1, end = layout.find('<', text);
  const auto number = [&](const char* name) {
    return std::stod(layout.substr(layout.find(name, open) + 6));
  };
  const double one = (number("xMax") - number("xMin")) / static_cast<double>((end - text) / 3);
  const double left = number("xMin") + one * static_cast<double>((at - text) / 3);
  return {left, number("yMin"), left + one * static_cast<double>(words.size() / 3), number("yMax")};
}

TEST_F(AnnotateTest, HighlightsLieOnTheWordsHoweverThePageIsTurnedOrCut) {
  testing::Typesetter sheet;
  sheet.Paragraph("石桥镇2023年工作报告");
  sheet.Paragraph("一、主要成效");
  sheet.Paragraph("我镇推进法制建设，办好便民服务。");
  const std::string words = testing::PdfStreamOf(sheet.Finish().front());
  struct Case {
    const char *matrix, *page;
  };
  for (const Case& page : {
           Case{"", "/MediaBox[0 0 595 842]"},
           Case{"", "/MediaBox[-30 -40 570 800]"},
           Case{"", "/MediaBox[0 0 595 842]/CropBox[60 200 500 800]"},
           Case{"", "/MediaBox[0 0 595 842]/CropBox[60 200 500 800]/UserUnit 1"},
           Case{"0 1 -1 0 842 0 cm\n", "/MediaBox[0 0 595 842]/Rotate 90"},
           Case{"-1 0 0 -1 595 842 cm\n", "/MediaBox[0 0 595 842]/Rotate 180"},
           Case{"0 -1 1 0 -247 842 cm\n", "/MediaBox[0 0 595 842]/Rotate 270"},
           Case{"0 1 -1 0 842 0 cm\n", "/MediaBox[5 7 600 849]/CropBox[60 60 500 800]/Rotate 90"},
       }) {
    std::string pdf = testing::WritePdfOfStreams({page.matrix + words});
    const std::string box = "/MediaBox[0 0 595 842]";
    files.Write("a.pdf", pdf.replace(pdf.find(box), box.size(), page.page));
    const ProgramRun run = Check({"a.pdf", "--annotate", "copies"});
    EXPECT_THAT(run.err, Not(HasSubstr("C06"))) << page.page;
    const Area found = YellowOf(files.Path("copies/a.pdf"));
    const Area wanted = AreaOf("法制建设", files.Path("copies/a.pdf"));
    EXPECT_NEAR(found.left, wanted.left, 2) << page.page;
    EXPECT_NEAR(found.right, wanted.right, 2) << page.page;
    EXPECT_NEAR(found.top, wanted.top, 2) << page.page;
    EXPECT_NEAR(found.bottom, wanted.bottom, 2) << page.page;
  }
}

TEST_F(AnnotateTest, APdfThatBringsTheLibraryDownIsAnErrorOfItsOwn) {
  // A tree of pages 150,000 deep, which the reader of text walks and the library that writes copies falls down.
  constexpr int kDepth = 150'000;
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>"};
  for (int i = 2; i < kDepth; ++i) {
    objects.push_back("<</Type/Pages/Count 1/Kids[" + std::to_string(i + 1) + " 0 R]>>");
  }
  const std::string stream =
      testing::PdfStreamOf({595, 842, {{"石桥镇工作报告", 80, 100, 192, 120, 0}}});
  const auto number = [&](std::size_t more) { return std::to_string(objects.size() + more); };
  const std::string page = "<</Type/Page/MediaBox[0 0 595 842]/Contents " + number(2) +
                           " 0 R/Resources<</Font<</F1 " + number(3) + " 0 R>>>>>>";
  const std::string font =
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[" +
      number(4) + " 0 R]>>";
  objects.push_back(page);
  objects.push_back("<</Length " + std::to_string(stream.size()) + ">>\nstream\n" + stream +
                    "\nendstream");
  objects.push_back(font);
  objects.push_back(
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
      "/Ordering(GB1)/Supplement 2>>/DW 1000>>");
  std::string pdf = "%PDF-1.5\n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  files.Write("deep.pdf", pdf + "trailer\n<</Size " + number(1) + "/Root 1 0 R>>\n%%EOF\n");
  const ProgramRun run = Check({"deep.pdf", "a.docx", "--annotate", "copies"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, AllOf(HasSubstr("C062"), HasSubstr("deep.pdf")));
  EXPECT_FALSE(files.Has("copies/deep.pdf"));
  EXPECT_EQ(CommentsIn("copies/a.docx").size(), 2U);
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
